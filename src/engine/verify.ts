import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { readArchive } from "../release/archive.ts";
import { SEAL_FILE } from "../release/seal.ts";
import { verifyCheckout } from "../release/verify.ts";
import { type Verification, verifyFolder, verifySealed } from "../release/verifySite.ts";
import { type Fetch, verifyUrl } from "../release/verifyUrl.ts";
import { nameOf, sealedPath } from "../release/version.ts";
import type { EngineEffects } from "./effects.ts";

/** What was released, and what differs from its seals. */
export interface Verified {
  readonly versions: Verification["versions"];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Holds every released byte of the checkout against its seals, or, where a target is named, those of a folder or of a
 * deployed site; `seal` is demanded of one of the versions.
 */
export async function verifyReleased(
  { root, progress }: EngineEffects,
  target: string | undefined,
  seal: string | undefined,
  fetchFile: Fetch,
): Promise<Verified> {
  if (target === undefined) {
    const versions = readArchive(root);
    return { versions, diagnostics: [...verifyCheckout(root, versions), ...verifySealed(versions, seal)] };
  }
  if (isAddress(target)) progress(`fetching ${target}`);
  const verification = isAddress(target)
    ? await verifyUrl(new URL(target), fetchFile)
    : verifyBelow(root, target);
  const { versions, diagnostics } = verification;
  return {
    versions,
    diagnostics: [...diagnostics, ...verifySealed(versions, seal), ...foreignSeals(root, verification)],
  };
}

/** Is a target one to be fetched? */
export function isAddress(target: string): boolean {
  return /^https?:\/\//.test(target);
}

function verifyBelow(root: string, target: string): Verification {
  const folder = resolve(root, target);
  if (existsSync(folder)) return verifyFolder(folder);
  const mend = "Name a built site, or a version.";
  const message = `there is no folder ${target}`;
  const problem = diagnose(startOf(target), "missing-file", { message, mend });
  return { isSite: false, versions: [], diagnostics: [problem] };
}

/** What is deployed must carry the seals that the checkout keeps, where it keeps any, and a site all of its versions. */
function foreignSeals(root: string, { isSite, versions }: Verification): Diagnostic[] {
  if (!existsSync(join(root, "public", "editions"))) return [];
  const mend = "Deploy the site again from this checkout.";
  return readArchive(root).flatMap((kept) => {
    const there = versions.find((one) => nameOf(one) === nameOf(kept));
    if (there?.seal === kept.seal || (there === undefined && !isSite)) return [];
    const place = startOf(`${sealedPath(kept)}/${SEAL_FILE}`);
    if (there === undefined) {
      const message = `${nameOf(kept)}, which the checkout keeps, is not there as it was sealed`;
      return [diagnose(place, "released-file-missing", { message, mend })];
    }
    const message = `${nameOf(kept)} has the seal ${there.seal}, and the checkout keeps ${kept.seal}`;
    return [diagnose(place, "seal-broken", { message, mend })];
  });
}
