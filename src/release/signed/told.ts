import { nameOf } from "../version.ts";
import { fingerprintOf } from "./sshSignature.ts";
import type { Policy, Signing } from "./verifySigned.ts";

/** What was found of who vouches for versions, a line each; of those for which nobody does only where signers are named. */
export function toldOf(signings: readonly Signing[], { signers }: Policy): string[] {
  const isAny = signers.length > 0 || signings.some(({ signer, stamp }) => signer !== null || stamp !== null);
  return isAny ? signings.map(told) : [];
}

/** What was found of one version. */
export function told({ version, signer, stamp, isChecked }: Signing): string {
  const key = signer === null ? "" : `${signer.name} <${signer.email}> (${fingerprintOf(signer.key)})`;
  const gone = signer !== null && !signer.isNamed ? ", whose key content/report.mdx names no more" : "";
  const who =
    signer === null ? "no good signature" : `${isChecked ? "" : "said to be "}signed by ${key}${gone}`;
  const when =
    stamp === null
      ? `released on ${version.manifest.released} by its own word`
      : `there since ${stamp.at} by the word of ${stamp.authority}${stamp.isNamed ? "" : ", whose certificate content/report.mdx names no more"}`;
  return `${nameOf(version)}: ${who}; ${when}${isChecked ? "" : " (not checked)"}`;
}
