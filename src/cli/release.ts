import type { Diagnostic } from "../content/diagnostic.ts";
import { inFolderAside } from "../engine/aside.ts";
import { printDiagnostics } from "../engine/check.ts";
import { compute, hasErrors } from "../engine/compute.ts";
import type { Effects } from "../engine/effects.ts";
import { countDiagnostics } from "../engine/print.ts";
import { candidateFor } from "../engine/releaseCandidate.ts";
import { headOf, stage } from "../engine/releaseStage.ts";
import { readArchive } from "../release/archive.ts";
import { removeAbandonedClaims } from "../release/claim.ts";
import { commit, type Step } from "../release/commit.ts";
import { sealStaged } from "../release/seal.ts";
import { verifyCheckout } from "../release/verify.ts";
import { nameOf, publishedPath } from "../release/version.ts";

/** How a release is made. */
export interface ReleaseOptions {
  /** Warnings do not stop it. */
  readonly acceptWarnings?: boolean | undefined;
  /** Told before each step of the commit. */
  readonly step?: Step;
}

/** Seals and freezes the next version of an edition; nothing is written where anything is wrong. */
export async function release(
  effects: Effects,
  edition: string,
  { acceptWarnings = false, step = () => {} }: ReleaseOptions = {},
): Promise<number> {
  const { root } = effects;
  await inFolderAside(root, async (folder) => removeAbandonedClaims(root, folder));
  const archive = readArchive(root);
  const broken = verifyCheckout(root, archive);
  if (broken.length > 0) return refused(effects, broken);
  const candidate = candidateFor(root, edition, archive);
  const { frozen } = candidate;
  const computation = await compute(root, effects.progress, { archive, releasing: frozen });
  const { site } = computation;
  if (site === null) return refused(effects, computation.diagnostics);
  const found = computation.diagnostics.filter(({ file }) => !isOfAnother(file, edition));
  if (hasErrors(found) || (found.length > 0 && !acceptWarnings)) return refused(effects, found);
  printDiagnostics(effects, found);
  const seal = await inFolderAside(root, async (folder) => {
    effects.progress("rendering pages");
    const staged = await stage(root, folder, site, computation, effects.progress);
    const sealed = sealStaged(root, staged, headOf(root, site, candidate, archive, found));
    commit(root, frozen, staged, step);
    return sealed;
  });
  effects.print(`${nameOf(frozen)} is released in ${publishedPath(frozen)}/. Its seal:\n${seal}`);
  return 0;
}

function refused(effects: Effects, found: readonly Diagnostic[]): number {
  printDiagnostics(effects, found);
  const way = hasErrors(found) ? "" : ". Mend them, or accept them with --accept-warnings";
  effects.complain(`${countDiagnostics(found)}: nothing was released${way}`);
  return 1;
}

/** Is a file one of another edition? A warning there does not stop this one. */
function isOfAnother(file: string, edition: string): boolean {
  return file.startsWith("content/editions/") && !file.startsWith(`content/editions/${edition}/`);
}
