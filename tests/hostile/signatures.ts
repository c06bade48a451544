import { symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import type { Code } from "../../src/diagnostics/catalogue.ts";
import { SIGNATURE, TOKEN } from "../../src/release/signed/beside.ts";
import { recordText } from "../../src/release/signed/records.ts";
import type { Authority } from "../support/authority.ts";
import { type Key, signBy } from "../support/keys.ts";
import type { Scratch } from "../support/oracleRoots.ts";

/** A checkout with one version, signed by Ada and with a token, and who else there is. */
export interface Signed {
  readonly files: Scratch;
  /** Of `2026-q1 v1`. */
  readonly manifest: string;
  readonly ada: Key;
  readonly stranger: Key;
  readonly authority: Authority;
  readonly other: Authority;
  readonly expired: Authority;
  /** The moment of the token (ISO, UTC). */
  readonly at: string;
}

/** What somebody does to what vouches for a version, and what must be said then. */
export interface Attack {
  readonly what: string;
  readonly says: readonly [Code, RegExp];
  do(signed: Signed): void;
}

const HOME = "data/sealed/2026-q1-v1";
const NAME = { edition: "2026-q1", version: 1 };

/** Puts bytes in the place of the signature, and notes them as if they had been added by the command. */
function putSignature({ files, ada }: Signed, bytes: string | Uint8Array, key = ada.key): void {
  files.write(`${HOME}/${SIGNATURE}`, bytes);
  const signer = { name: "Ada", email: "ada@talk.example", key, from: "2020-01-01" };
  files.write(`${HOME}/signature.json`, recordText(NAME, Buffer.from(bytes), { signer }));
}

/** The same of the token. */
function putToken(
  { files, authority, at }: Signed,
  bytes: Uint8Array,
  noted: { at?: string; certificate?: string } = {},
): void {
  files.write(`${HOME}/${TOKEN}`, bytes);
  const record = { at, authority: "http://authority", certificate: authority.certificate, ...noted };
  files.write(`${HOME}/timestamp.json`, recordText(NAME, bytes, record));
}

function flipped(bytes: Uint8Array, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

const OTHER = `{ "another": "manifest" }\n`;
const bad = (why: RegExp): Attack["says"] => ["bad-signature", why];
const badTime = (why: RegExp): Attack["says"] => ["bad-timestamp", why];

/** Signatures that are none, or not of this version by a signer of this report. */
export const BAD_SIGNATURES: readonly Attack[] = [
  {
    what: "of another manifest",
    says: bad(/of other bytes than this manifest/),
    do: (s) => putSignature(s, signBy(s.ada, OTHER)),
  },
  {
    what: "made for another purpose",
    says: bad(/made for "file", and not for "sextant-release"/),
    do: (s) => putSignature(s, signBy(s.ada, s.manifest, "file")),
  },
  {
    what: "made for a purpose that a terminal obeys",
    says: bad(/made for "x�\[31m"/),
    do: (s) => putSignature(s, signBy(s.ada, s.manifest, "x\u001b[31m")),
  },
  {
    what: "by a key that nobody names",
    says: bad(/its record: it names another key/),
    do: (s) => putSignature(s, signBy(s.stranger, s.manifest)),
  },
  {
    what: "by a stranger, with the key of a signer written into it",
    says: bad(/of other bytes than this manifest|garbled|ssh-keygen says/),
    do: (s) => {
      const [theirs, own] = [s.stranger, s.ada].map(({ key }) =>
        Buffer.from(key.split(" ")[1] ?? "", "base64"),
      );
      const armour = signBy(s.stranger, s.manifest).toString().split("\n").slice(1, -2).join("");
      const blob = Buffer.from(armour, "base64").toString("latin1");
      const forged = blob.replace(theirs?.toString("latin1") ?? "", () => own?.toString("latin1") ?? "");
      const text = Buffer.from(forged, "latin1").toString("base64");
      putSignature(s, `-----BEGIN SSH SIGNATURE-----\n${text}\n-----END SSH SIGNATURE-----\n`);
    },
  },
  {
    what: "cut off",
    says: bad(/no signature of SSH|garbled/),
    do: (s) => putSignature(s, signBy(s.ada, s.manifest).subarray(0, 200)),
  },
  {
    what: "garbled within",
    says: bad(/no signature of SSH|garbled/),
    do: (s) =>
      putSignature(
        s,
        "-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAQAAADMAAAAL\n-----END SSH SIGNATURE-----\n",
      ),
  },
  {
    what: "of noise",
    says: bad(/no signature of SSH/),
    do: (s) => putSignature(s, Buffer.from([0, 255, 128, 7, 10])),
  },
  {
    what: "of PGP",
    says: bad(/no signature of SSH/),
    do: (s) => putSignature(s, "-----BEGIN PGP SIGNATURE-----\n\niQ==\n-----END PGP SIGNATURE-----\n"),
  },
  { what: "empty", says: bad(/it is empty/), do: (s) => putSignature(s, "") },
  { what: "huge", says: bad(/more than 65536 bytes/), do: (s) => putSignature(s, "x".repeat(70_000)) },
  {
    what: "a link to a good one",
    says: bad(/a link to another file/),
    do: ({ files }) => {
      const file = files.path(`${HOME}/${SIGNATURE}`);
      writeFileSync(`${files.root}/elsewhere.sig`, files.read(`${HOME}/${SIGNATURE}`));
      unlinkSync(file);
      symlinkSync(`${files.root}/elsewhere.sig`, file);
    },
  },
  {
    what: "a folder",
    says: bad(/it is no file/),
    do: ({ files }) => {
      unlinkSync(files.path(`${HOME}/${SIGNATURE}`));
      files.write(`${HOME}/${SIGNATURE}/x`, "x");
    },
  },
  {
    what: "another good one than was added",
    says: bad(/not the one that was added/),
    do: ({ files, manifest, ada }) => {
      const line = signBy(ada, manifest).toString();
      files.write(`${HOME}/${SIGNATURE}`, line.replaceAll("\n", "\r\n"));
    },
  },
  {
    what: "gone",
    says: ["added-file-lost", /gone or another/],
    do: ({ files }) => unlinkSync(files.path(`${HOME}/${SIGNATURE}`)),
  },
  {
    what: "noted by nobody",
    says: ["not-recorded", /nobody has added it/],
    do: ({ files }) => unlinkSync(files.path(`${HOME}/signature.json`)),
  },
  {
    what: "noted in words that do not read",
    says: bad(/its record: it does not read/),
    do: ({ files }) => files.write(`${HOME}/signature.json`, '{"signer":{"__proto__":1}}'),
  },
  {
    what: "noted for another version",
    says: bad(/its record: it is that of 2026-q2 v1/),
    do: ({ files }) => files.edit(`${HOME}/signature.json`, "2026-q1", "2026-q2"),
  },
];

/** Tokens that are none, or not of this version by the authority of this report. */
export const BAD_TOKENS: readonly Attack[] = [
  {
    what: "of other bytes",
    says: badTime(/of other bytes than this manifest/),
    do: (s) => putStamp(s, s.authority.stamp(OTHER)),
  },
  {
    what: "of a hash that is too weak",
    says: badTime(/a hash that is too weak \(sha1\)/),
    do: (s) => putStamp(s, s.authority.stamp(s.manifest, "sha1")),
  },
  {
    what: "by another authority",
    says: badTime(/not by the authority of that certificate/),
    do: (s) => putStamp(s, s.other.stamp(s.manifest)),
  },
  {
    what: "by an authority whose certificates had expired",
    says: badTime(/was not valid when it was made/),
    do: (s) => putStamp(s, s.expired.stamp(s.manifest), s.expired.certificate),
  },
  {
    what: "an answer that refuses",
    says: badTime(/refused to give one|no token/),
    do: (s) => putToken(s, s.authority.answer(Buffer.from("no query"))),
  },
  {
    what: "cut off",
    says: badTime(/garbled|no token/),
    do: (s) => putToken(s, s.authority.stamp(s.manifest).subarray(0, 300)),
  },
  {
    what: "with a bit flipped in what was signed",
    says: badTime(/./),
    do: (s) => {
      const token = s.authority.stamp(s.manifest);
      putStamp(s, flipped(token, token.length - 20));
    },
  },
  {
    what: "of noise",
    says: badTime(/garbled|no token/),
    do: (s) => putToken(s, Buffer.from("0\u0082noise")),
  },
  { what: "empty", says: badTime(/it is empty/), do: (s) => putToken(s, Buffer.alloc(0)) },
  { what: "huge", says: badTime(/more than 65536 bytes/), do: (s) => putToken(s, Buffer.alloc(70_000, 48)) },
  {
    what: "a link to a good one",
    says: badTime(/a link to another file/),
    do: ({ files }) => {
      const file = files.path(`${HOME}/${TOKEN}`);
      unlinkSync(file);
      symlinkSync("/dev/null", file);
    },
  },
  {
    what: "noted with another time",
    says: badTime(/and its record 2020-01-01T00:00:00Z/),
    do: (s) => putToken(s, s.authority.stamp(s.manifest), { at: "2020-01-01T00:00:00Z" }),
  },
  {
    what: "gone",
    says: ["added-file-lost", /gone or another/],
    do: ({ files }) => unlinkSync(files.path(`${HOME}/${TOKEN}`)),
  },
  {
    what: "noted by nobody",
    says: ["not-recorded", /sextant timestamp|nobody has added it/],
    do: ({ files }) => unlinkSync(files.path(`${HOME}/timestamp.json`)),
  },
  {
    what: "noted with no certificate at all",
    says: badTime(/the certificate of its authority does not read/),
    do: (s) => putStamp(s, s.authority.stamp(s.manifest), "none"),
  },
];

/** Puts a token there and notes the time that it says, so that nothing else is wrong with it. */
function putStamp(signed: Signed, token: Uint8Array, certificate = signed.authority.certificate): void {
  const [, year = "", month = "", day = "", time = ""] =
    /(20\d\d)(\d\d)(\d\d)(\d{6})Z/.exec(Buffer.from(token).toString("latin1")) ?? [];
  const at = `${year}-${month}-${day}T${time.replace(/(..)(..)(..)/, "$1:$2:$3")}Z`;
  putToken(signed, token, { at, certificate });
}
