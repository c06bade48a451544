import { existsSync } from "node:fs";
import { copyInto } from "../../disk/write.ts";
import { formatLongDate } from "../../format/period.ts";
import type { Vouched } from "../../report/archive.ts";
import { homeOf, under, type VersionName } from "../version.ts";
import { BESIDE, besidePath, bytesOf, SIGNATURE, TOKEN } from "./beside.ts";
import { recordOf } from "./records.ts";
import { fingerprintOf } from "./sshSignature.ts";

/**
 * What pages say of who vouches for a version: as it was noted when it was added, so that they are the same whether
 * anything can be checked on this machine or not. Whoever builds them checks it before.
 */
export function vouchedFor(root: string, name: VersionName, locale: string): Vouched {
  const [signature, token] = [recordOf(root, name, SIGNATURE), recordOf(root, name, TOKEN)];
  return {
    signature:
      signature === null || "flaw" in signature
        ? null
        : { name: signature.signer.name, fingerprint: fingerprintOf(signature.signer.key), file: SIGNATURE },
    token:
      token === null || "flaw" in token
        ? null
        : {
            at: token.at,
            atLabel: `${formatLongDate(token.at.slice(0, 10), locale)}, ${token.at.slice(11, 16)} UTC`,
            authority: token.authority.replace(/^https?:\/\/|\/$/g, ""),
            file: TOKEN,
          },
  };
}

/** Copies what was added to versions beside their manifests, into the folder of a built site. */
export function copyBeside(root: string, folder: string, versions: readonly VersionName[]): void {
  for (const name of versions)
    for (const file of BESIDE) {
      const home = under(folder, homeOf(name).slice(1));
      if (bytesOf(besidePath(root, name, file)) !== null && existsSync(home))
        copyInto(besidePath(root, name, file), under(home, file));
    }
}
