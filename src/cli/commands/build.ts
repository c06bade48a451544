import { type Diagnostic, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { hasErrors } from "../../engine/compute.ts";
import { countDiagnostics } from "../../engine/describeDiagnostic.ts";
import { writeEditorHelp } from "../../engine/editorHelp.ts";
import { computeSite, readReport, renderSite } from "../../engine/engine.ts";
import { numbered } from "../../language/messages.ts";
import { verifyCheckout } from "../../release/verify.ts";
import { command } from "../command.ts";
import type { Effects } from "../effects.ts";
import { printDiagnostics } from "../print.ts";

/** Checks, computes and renders all into `dist/`, which changes only when everything went well. */
export const build = command({
  summary: "checks, computes and renders all into dist/, which changes only when everything went well",
  forms: [
    { line: "build", text: "check, compute and render into dist/" },
    { line: "build -- --published", text: "without drafts, for deploying" },
  ],
  words: null,
  options: {
    published: { type: "boolean", text: "leaves drafts out, and all that is computed from them" },
  },
  examples: [{ line: "build -- --published", text: "what a host is given" }],
  run: (effects, _, { published }) => built(effects, published === true),
});

async function built(effects: Effects, published: boolean): Promise<number> {
  writeEditorHelp(effects.root);
  const read = readReport(effects);
  const broken = verifyCheckout(effects.root, read.archive);
  if (published && read.archive.length === 0) broken.push(nothingReleased());
  if (broken.length > 0) return refused(effects, broken);
  const computation = await computeSite(effects, read, { published });
  const { site, diagnostics, ran, cached } = computation;
  if (site === null || hasErrors(diagnostics)) return refused(effects, diagnostics);
  printDiagnostics(effects, diagnostics);
  await renderSite(effects, computation);
  const editions = site.archive
    .map(({ label, isDraft }) => `${label}${isDraft ? " (draft)" : ""}`)
    .join(", ");
  effects.print(
    `dist/ holds ${editions}; ${countDiagnostics(diagnostics)}; ${numbered(ran, "query")} run, ${cached} from the cache`,
  );
  return 0;
}

function refused(effects: Effects, diagnostics: readonly Diagnostic[]): number {
  printDiagnostics(effects, diagnostics);
  effects.complain(`${countDiagnostics(diagnostics)}: nothing was built, dist/ is as it was`);
  return 1;
}

function nothingReleased() {
  return diagnose(startOf("public/editions"), "nothing-released");
}
