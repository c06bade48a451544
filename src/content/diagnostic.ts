export type Severity = "error" | "warning";

/** Where something stands: a path below the root with forward slashes; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong, where, and how to mend it (docs/contract.md §6). */
export interface Diagnostic extends Place {
  readonly severity: Severity;
  /** Stable and listed in the README. */
  readonly code: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** How to mend it, in one sentence. */
  readonly mend: string;
}

/** An error at a place. */
export function errorAt(place: Place, code: string, message: string, mend: string): Diagnostic {
  return { severity: "error", code, ...placeOnly(place), message, mend };
}

/** A warning at a place. */
export function warningAt(place: Place, code: string, message: string, mend: string): Diagnostic {
  return { severity: "warning", code, ...placeOnly(place), message, mend };
}

/** The first line of a file, for what concerns it as a whole. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** Work that cannot go on; carries the diagnostics that say why. */
export class DiagnosticError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(...diagnostics: Diagnostic[]) {
    super(diagnostics.map((diagnostic) => diagnostic.message).join("; "));
    this.diagnostics = diagnostics;
  }
}

/** Order of files, lines and columns, errors before warnings at the same place. */
export function byPlace(left: Diagnostic, right: Diagnostic): number {
  return (
    compare(left.file, right.file) ||
    left.line - right.line ||
    left.column - right.column ||
    compare(left.severity, right.severity) ||
    compare(left.code, right.code) ||
    compare(left.message, right.message)
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function placeOnly({ file, line, column }: Place): Place {
  return { file, line, column };
}
