import type { Diagnostic } from "../content/diagnostic.ts";
import { numbered } from "../language/messages.ts";
import { readArchive } from "../release/archive.ts";
import { verifyCheckout } from "../release/verify.ts";
import { compute, hasErrors } from "./compute.ts";
import { writeEditorHelp } from "./editorHelp.ts";
import type { Effects } from "./effects.ts";
import { countDiagnostics, describeDiagnostic } from "./print.ts";

/** How diagnostics are written: for people, as JSON, or as annotations of GitHub. */
export type Form = "text" | "json" | "github";

/** All diagnostics, without building; 1 where there are errors. */
export async function check(effects: Effects, form: Form): Promise<number> {
  writeEditorHelp(effects.root);
  const archive = readArchive(effects.root);
  // What machines read has nothing beside it.
  const progress = form === "text" ? effects.progress : () => {};
  const { diagnostics: found, ran, cached } = await compute(effects.root, progress, { archive });
  const diagnostics = [...found, ...verifyCheckout(effects.root, archive)];
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

/** Writes diagnostics for people to standard error. */
export function printDiagnostics(effects: Effects, diagnostics: readonly Diagnostic[]): void {
  for (const one of diagnostics) effects.complain(`${describeDiagnostic(one, effects.root)}\n`);
}

function annotation({ severity, file, line, column, code, message, mend }: Diagnostic): string {
  const encode = (text: string) =>
    text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return `::${severity} file=${file},line=${line},col=${column},title=${code}::${encode(`${message}. ${mend}`)}`;
}
