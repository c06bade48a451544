import { isXml, xmlProblem } from "../../xml.ts";
import { slimmed, takeTemplate } from "./taken.ts";
import { layoutsIn } from "./template.ts";

/** A template with nothing but what a deck takes of it; or why it is none, or which layouts it lacks. */
export type ReadTemplate =
  | { readonly bytes: Uint8Array }
  | { readonly flaw: string }
  | { readonly missing: readonly string[] };

/** Reads a company's template: a presentation with the layouts that a deck fills. */
export function readTemplate(bytes: Uint8Array): ReadTemplate {
  try {
    const { files, masters } = takeTemplate(bytes);
    const text = (path: string) => new TextDecoder().decode(files.get(path));
    for (const path of files.keys()) {
      const problem = isXml(path) ? xmlProblem(path, text(path)) : null;
      if (problem !== null) return { flaw: `${path}: ${problem.message}` };
    }
    const { layouts, missing } = layoutsIn(masters, text);
    return layouts === null ? { missing } : { bytes: slimmed(bytes) };
  } catch (error) {
    return { flaw: error instanceof Error ? error.message : String(error) };
  }
}
