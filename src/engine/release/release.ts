import { type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import { inFolderAside } from "../../disk/whole.ts";
import { readArchive, type Version } from "../../release/archive.ts";
import { commit, type Step } from "../../release/commit.ts";
import { sealStaged } from "../../release/seal.ts";
import { verifyCheckout } from "../../release/verify.ts";
import type { Site } from "../../report/report.ts";
import { type Computation, compute } from "../compute.ts";
import type { EngineEffects } from "../effects.ts";
import { clearLeftovers } from "../leftovers.ts";
import { type Candidate, candidateFor } from "./releaseCandidate.ts";
import { headOf, stage } from "./releaseStage.ts";
import { checkSignatures, demandSignature, type ReleaseSigning, signStaged } from "./signing.ts";

/** The next version of an edition as it was computed. */
export interface Prepared {
  readonly candidate: Candidate;
  readonly site: Site;
  readonly computation: Computation;
  /** The versions before it. */
  readonly archive: readonly Version[];
}

/** What was found on the way, and the version, where no error forbids it. */
export interface Preparation {
  readonly found: readonly Diagnostic[];
  readonly prepared: Prepared | null;
}

/** Computes the next version of an edition; throws a DiagnosticError where it may not be released. */
export async function prepareRelease(
  { root, progress }: EngineEffects,
  edition: string,
  signing: ReleaseSigning = null,
): Promise<Preparation> {
  clearLeftovers(root);
  const archive = readArchive(root);
  const signed = checkSignatures(root, archive).diagnostics.filter(({ severity }) => severity === "error");
  const broken = [...verifyCheckout(root, archive), ...signed];
  if (broken.length > 0) return { found: broken, prepared: null };
  const candidate = candidateFor(root, edition, archive);
  const { frozen, approved } = candidate;
  demandSignature(root, archive, { name: frozen, released: approved.date }, signing);
  const computation = await compute(root, progress, { archive, releasing: candidate.frozen });
  const { site, diagnostics } = computation;
  if (site === null) return { found: diagnostics, prepared: null };
  const found = diagnostics.filter(({ file }) => !isOfAnother(file, edition));
  return { found, prepared: hasErrors(found) ? null : { candidate, site, computation, archive } };
}

/** Renders, seals and freezes a version, whole or not at all, and gives its seal; `step` is told of each step of the commit. Throws a DiagnosticError where it is to be signed, and cannot be. */
export async function sealVersion(
  { root, progress }: EngineEffects,
  { candidate, site, computation, archive }: Prepared,
  warnings: readonly Diagnostic[],
  { step = () => {}, signing = null }: { readonly step?: Step; readonly signing?: ReleaseSigning } = {},
): Promise<string> {
  return inFolderAside(root, async (folder) => {
    progress("rendering pages");
    const staged = await stage(root, folder, site, computation, progress);
    const seal = sealStaged(
      root,
      staged,
      headOf(root, site, candidate, { archive, own: computation.own ?? [] }, warnings),
    );
    const { frozen, approved } = candidate;
    if (signing !== null) signStaged(root, staged, { name: frozen, released: approved.date }, signing.key);
    commit(root, candidate.frozen, staged, step);
    return seal;
  });
}

/** Is a file one of another edition? A warning there does not stop this one. */
function isOfAnother(file: string, edition: string): boolean {
  return file.startsWith("content/editions/") && !file.startsWith(`content/editions/${edition}/`);
}
