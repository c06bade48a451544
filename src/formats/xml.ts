import { parseXml, XmlError } from "@rgrove/parse-xml";
import { type Diagnostic, DiagnosticError, diagnose } from "../diagnostics/diagnostic.ts";

/** Is a file XML, by its name? Parts of Office files are, too. */
export function isXml(file: string): boolean {
  return /\.(?:svg|xml|rels)$/.test(file);
}

/** Why a text is no XML that any program reads, with its place in the file; null where it is. */
export function xmlProblem(file: string, text: string): Diagnostic | null {
  try {
    parseXml(text);
    return null;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const { line, column } = error;
    return diagnose({ file, line, column }, "not-xml", { what: firstLine(error.message) });
  }
}

/** Throws a DiagnosticError of each file that is no XML, before any of them is written. */
export function checkXml(files: Iterable<readonly [file: string, bytes: Uint8Array]>): void {
  const decoder = new TextDecoder();
  const wrong: Diagnostic[] = [];
  for (const [file, bytes] of files) {
    const problem = isXml(file) ? xmlProblem(file, decoder.decode(bytes)) : null;
    if (problem !== null) wrong.push(problem);
  }
  if (wrong.length > 0) throw new DiagnosticError(...wrong);
}

/** "Invalid character", without the place, which is told otherwise. */
function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/ \(line \d+, column \d+\)$/, "").replace(/\.$/, "");
}
