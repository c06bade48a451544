import { commandLine } from "../syntax/commandLine.ts";
import { composed, told } from "./entry.ts";

const REMOVED =
  "Restore it from version control. What was added to a version is never changed, and never taken away.";

export const SIGNING = {
  "signature-missing": told({
    severity: "error",
    message: ({ version }) => `${version} is not signed, and content/report.mdx demands signatures`,
    mend: ({ mend }) => mend,
    example: { version: "2026-q3 v1", mend: `Sign it with: ${commandLine("sign 2026-q3 v1")}` },
  }),
  "bad-signature": told({
    severity: "error",
    message: ({ version, why }) => `the signature of ${version} is not good: ${why}`,
    mend: REMOVED,
    example: { version: "2026-q3 v1", why: "it is of other bytes than this manifest" },
  }),
  "unknown-signer": told({
    severity: "error",
    message: ({ version, why }) =>
      `${version} is signed by a key that content/report.mdx does not name: ${why}`,
    mend: "Find out whose key it is. Name the signer under `signers`, or sign with a key that is named there.",
    example: { version: "2026-q3 v1", why: "ssh-ed25519 AAAA…" },
  }),
  "signer-not-valid": told({
    severity: "error",
    message: ({ version, why }) => `the signature of ${version} is by a key that was not valid: ${why}`,
    mend: `Sign with a key that is valid then, or have the time of the version vouched for while the key is valid: ${commandLine("timestamp")}.`,
    example: {
      version: "2026-q3 v1",
      why: "the key of Ada Lindqvist is valid from 2026-11-01, and it counts as signed on 2026-10-08",
    },
  }),
  "bad-timestamp": told({
    severity: "error",
    message: ({ version, why }) => `the time token of ${version} is not good: ${why}`,
    mend: REMOVED,
    example: { version: "2026-q3 v1", why: "it is of other bytes than this manifest" },
  }),
  "added-file-lost": told({
    severity: "error",
    message: ({ file, version }) => `${file} was added to ${version}, and is gone or another`,
    mend: REMOVED,
    example: { file: "data/sealed/2026-q3-v1/manifest.json.sig", version: "2026-q3 v1" },
  }),
  "not-recorded": told({
    severity: "error",
    message: ({ file }) => `${file} is there, and nobody has added it by the command for that`,
    mend: ({ command, edition, number }) =>
      `If it is yours, hold it against the report, and have it noted, with: ${commandLine(`${command} ${edition} v${number}`)}. Else remove it.`,
    example: {
      file: "data/sealed/2026-q3-v1/manifest.json.sig",
      command: "sign",
      edition: "2026-q3",
      number: 1,
    },
  }),
  "not-checked": told({
    severity: "either",
    message: ({ version, why }) => `what vouches for ${version} could not be checked: ${why}`,
    mend: "Install OpenSSH (ssh-keygen) and OpenSSL, and run the command again.",
    example: { version: "2026-q3 v1", why: "there is no ssh-keygen on this machine" },
  }),
  "already-added": told({
    severity: "error",
    message: ({ version, what }) => `${version} has ${what} already, which never changes`,
    mend: `Nothing was changed. Look at it with: ${commandLine("verify")}`,
    example: { version: "2026-q3 v1", what: "a signature" },
  }),
  "not-signed": composed({
    severity: "error",
    means: "A version could not be signed; nothing was written.",
    example: {
      message: "2026-q3 v1 could not be signed: there is no key /home/ada/.ssh/id_ed25519",
      mend: "Name the file of the key with --key.",
    },
  }),
  "certificate-missing": told({
    severity: "error",
    message: ({ name }) => `there is no content/${name}, by which time tokens are to be checked`,
    mend: "Put the root certificate of the authority (PEM) beside report.mdx.",
    example: { name: "authority.pem" },
  }),
  "not-stamped": composed({
    severity: "error",
    means: "No good time token came of an authority; nothing was written.",
    example: {
      message: "2026-q3 v1 has no time token: timestamps.example.com refused to give one (bad request)",
      mend: "Ask again later, or another authority with --authority.",
    },
  }),
};
