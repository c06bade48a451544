import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { hasErrors } from "../../engine/compute.ts";
import { countDiagnostics } from "../../engine/describeDiagnostic.ts";
import { writeEditorHelp } from "../../engine/editorHelp.ts";
import { computeSite, readReport } from "../../engine/engine.ts";
import { numbered } from "../../language/messages.ts";
import { verifyCheckout } from "../../release/verify.ts";
import { command } from "../command.ts";
import type { Effects } from "../effects.ts";
import { printDiagnostics } from "../print.ts";

/** How diagnostics are written: for people, as JSON, or as annotations of GitHub. */
type Form = "text" | "json" | "github";

/** All diagnostics, without building; 1 where there are errors. */
export const check = command({
  summary: "every diagnostic with its place and how to mend it, without building",
  forms: [{ line: "check [-- --json | --github]", text: "every diagnostic, without building" }],
  words: null,
  options: {
    json: { type: "boolean", text: "writes the diagnostics as JSON" },
    github: { type: "boolean", text: "writes them as annotations of GitHub Actions" },
  },
  examples: [{ line: "check -- --json", text: "a list for other programs" }],
  run: (effects, _, { json, github }) => told(effects, json ? "json" : github ? "github" : "text"),
});

async function told(effects: Effects, form: Form): Promise<number> {
  writeEditorHelp(effects.root);
  const read = readReport(effects);
  // What machines read has nothing beside it.
  const progress = form === "text" ? effects.progress : () => {};
  const computation = await computeSite({ ...effects, progress }, read);
  const { ran, cached } = computation;
  const diagnostics = [...computation.diagnostics, ...verifyCheckout(effects.root, read.archive)];
  if (form === "json") effects.print(JSON.stringify(diagnostics, null, 2));
  else if (form === "github") for (const one of diagnostics) effects.print(annotation(one));
  else {
    printDiagnostics(effects, diagnostics);
    effects.print(
      `${countDiagnostics(diagnostics)}; ${numbered(ran, "query")} run, ${cached} from the cache`,
    );
  }
  return hasErrors(diagnostics) ? 1 : 0;
}

function annotation({ severity, file, line, column, code, message, mend }: Diagnostic): string {
  const encode = (text: string) =>
    text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return `::${severity} file=${file},line=${line},col=${column},title=${code}::${encode(`${message}. ${mend}`)}`;
}
