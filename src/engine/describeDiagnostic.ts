import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { numbered } from "../language/messages.ts";

/**
 * A diagnostic as a terminal shows it: what, where, the line with a caret, and how to mend it (docs/why/contract.md
 * §6).
 */
export function describeDiagnostic(diagnostic: Diagnostic, root: string): string {
  const { severity, code, file, line, column, message, mend } = diagnostic;
  const source = excerpt(sourceLine(root, file, line), column);
  const shown =
    source === null
      ? []
      : [
          `  ${line} | ${source.text}`,
          `  ${" ".repeat(String(line).length)} | ${caret(source.text, source.column)}`,
        ];
  return [
    `${severity} ${code} ${file}:${line}:${column}`,
    `  ${message.replaceAll("\n", "\n  ")}`,
    ...shown,
    `  Mend: ${mend}`,
  ].join("\n");
}

/** "2 errors, 1 warning" */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: string) => diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  return `${numbered(errors, "error")}, ${numbered(warnings, "warning")}`;
}

function caret(source: string, column: number): string {
  return `${source.slice(0, column - 1).replace(/[^\t]/g, " ")}^`;
}

/** A line longer than this is shown around its place: a paragraph is one line. */
const LONGEST = 200;
/** So many characters stand before the place, and so many in all. */
const BEFORE = 40;
const WIDTH = 120;

/** As much of a line as fits, with the column in it. */
function excerpt(source: string | null, column: number): { text: string; column: number } | null {
  if (source === null || source.length <= LONGEST) return source === null ? null : { text: source, column };
  const from = Math.max(0, column - 1 - BEFORE);
  const [head, tail] = [from > 0 ? "…" : "", from + WIDTH < source.length ? "…" : ""];
  const text = head + source.slice(from, from + WIDTH) + tail;
  return { text, column: column - from + head.length };
}

/** The line that a diagnostic names, if it is text. */
function sourceLine(root: string, file: string, line: number): string | null {
  if (!/\.(mdx|sql|csv)$/.test(file)) return null;
  try {
    const text = readFileSync(join(root, file), "utf8").split(/\r?\n/)[line - 1];
    return text === undefined || text === "" ? null : text.replace(/^\ufeff/, "");
  } catch {
    return null;
  }
}
