import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../content/diagnostic.ts";

/** A diagnostic as a terminal shows it: what, where, the line with a caret, and how to mend it (contract §6). */
export function describeDiagnostic(diagnostic: Diagnostic, root: string): string {
  const { severity, code, file, line, column, message, mend } = diagnostic;
  const source = sourceLine(root, file, line);
  const shown =
    source === null
      ? []
      : [`  ${line} | ${source}`, `  ${" ".repeat(String(line).length)} | ${caret(source, column)}`];
  return [`${severity} ${code} ${file}:${line}:${column}`, `  ${message}`, ...shown, `  Mend: ${mend}`].join(
    "\n",
  );
}

/** "2 errors, 1 warning" */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: string) => diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  return `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}`;
}

function caret(source: string, column: number): string {
  return `${source.slice(0, column - 1).replace(/[^\t]/g, " ")}^`;
}

/** The line that a diagnostic names, if it is text of a sensible length. */
function sourceLine(root: string, file: string, line: number): string | null {
  if (!/\.(mdx|sql|csv)$/.test(file)) return null;
  try {
    const text = readFileSync(join(root, file), "utf8").split(/\r?\n/)[line - 1];
    return text === undefined || text === "" || text.length > 200 ? null : text.replace(/^\ufeff/, "");
  } catch {
    return null;
  }
}
