import { type Args, CATALOGUE, type Code, type EitherCode } from "./catalogue.ts";
import type { Severity } from "./entry.ts";

/** Where something stands: a path below the root with forward slashes; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong, where, and how to mend it (docs/why/contract.md §6). */
export interface Diagnostic extends Place {
  readonly severity: Severity;
  /** Stable, and an entry of the catalogue. */
  readonly code: Code;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** How to mend it, in one sentence. */
  readonly mend: string;
}

/** What is wrong and how to mend it, before anybody knows where it stands. */
export type Problem = Pick<Diagnostic, "code" | "message" | "mend">;

/** Codes that always say the same. */
export type FixedCode = { [C in Code]: Args[C] extends [] ? C : never }[Code];

/** What the catalogue says of a code at a place, by the parts of its sentences. */
export function diagnose<C extends Exclude<Code, EitherCode>>(
  place: Place,
  code: C,
  ...parts: Args[C]
): Diagnostic {
  return placed(place, problem(code, ...parts));
}

/** The same of a code that is an error in one place and a warning in another. */
export function diagnoseAs<C extends EitherCode>(
  severity: Severity,
  place: Place,
  code: C,
  ...parts: Args[C]
): Diagnostic {
  return placed(place, problem(code, ...parts), severity);
}

/** What the catalogue says of a code, for who finds it without knowing the place. */
export function problem<C extends Code>(code: C, ...parts: Args[C]): Problem {
  const { message, mend } = CATALOGUE[code];
  return { code, message: message(...parts), mend: mend(...parts) };
}

/** A problem with its place; what is an error in some places and a warning in others is an error unless said. */
export function placed(
  { file, line, column }: Place,
  { code, message, mend }: Problem,
  severity: Severity = usualOf(code),
): Diagnostic {
  return { severity, code, file, line, column, message, mend };
}

function usualOf(code: Code): Severity {
  const { severity } = CATALOGUE[code];
  return severity === "either" ? "error" : severity;
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

/** Is there any error among the diagnostics? */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
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
