import { type Diagnostic, diagnose, hasErrors, startOf } from "../../diagnostics/diagnostic.ts";
import { countDiagnostics } from "../../engine/describeDiagnostic.ts";
import { writeEditorHelp } from "../../engine/editorHelp.ts";
import { computeSite, readReport, renderSite } from "../../engine/engine.ts";
import { Kept } from "../../engine/kept/kept.ts";
import { checkSignatures } from "../../engine/release/signing.ts";
import { numbered } from "../../language/messages.ts";
import { verifyCheckout } from "../../release/verify.ts";
import { type CommandEffects, type Ended, fails } from "../command.ts";
import type { Result } from "../results.ts";

/** How a site is built. */
export interface BuildOptions {
  /** Are drafts left out? */
  readonly isPublished: boolean;
  readonly isStrict: boolean;
}

/** Builds `dist/`. */
export async function built(
  effects: CommandEffects,
  { isPublished: published, isStrict }: BuildOptions,
): Promise<Ended<Result<"build">>> {
  // What a host is given is made anew, of bytes that were read.
  const kept = published ? undefined : new Kept(effects.root);
  writeEditorHelp(effects.root, kept ?? null);
  const read = readReport(effects);
  const broken = verifyCheckout(effects.root, read.archive, kept?.seen);
  if (published && read.archive.length === 0) broken.push(nothingReleased());
  if (broken.length > 0) return refused(effects, broken);
  const signed =
    read.original.content === null ? [] : checkSignatures(effects.root, read.archive).diagnostics;
  if (hasErrors(signed)) return refused(effects, signed);
  const computation = await computeSite(effects, read, { published, ...(kept && { kept }) });
  kept?.keep();
  const { site, ran, cached } = computation;
  const diagnostics = [...computation.diagnostics, ...signed];
  if (site === null || fails(diagnostics, isStrict)) return refused(effects, diagnostics);
  effects.found(diagnostics);
  const { made, taken } = await renderSite(effects, computation, { isFresh: published });
  const names = site.archive.map(({ label, isDraft }) => `${label}${isDraft ? " (draft)" : ""}`).join(", ");
  effects.print(
    `dist/ holds ${names || "no edition"}; ${countDiagnostics(diagnostics)}; ${numbered(ran, "query")} run, ${cached} from the cache; ${numbered(made, "file")} rendered, ${taken} kept`,
  );
  const editions = site.archive.map(({ id, isDraft }) => ({ edition: id, is_draft: isDraft }));
  const queries = { queries_run: ran, queries_cached: cached };
  return { exit: 0, result: { editions, ...queries, files_rendered: made, files_kept: taken } };
}

function refused(effects: CommandEffects, diagnostics: readonly Diagnostic[]): Ended<never> {
  effects.found(diagnostics);
  effects.complain(`${countDiagnostics(diagnostics)}: nothing was built, dist/ is as it was`);
  return { exit: 1, result: null };
}

function nothingReleased() {
  return diagnose(startOf("public/editions"), "nothing-released");
}
