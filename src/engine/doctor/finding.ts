import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/** One thing that was looked at. */
export interface Finding {
  /** What: "Node". */
  readonly subject: string;
  /** How it is, in a phrase. */
  readonly told: string;
  /** What is wrong with it; null where it is as it should be. */
  readonly wrong: Diagnostic | null;
}

/** What is looked at besides files, handed in so that tests can pin it. */
export interface Workplace {
  readonly root: string;
  /** The version of Node that runs: "24.21.0". */
  readonly node: string;
  /** The version of a package as the engine finds it; null where it is not installed. */
  versionOf(name: string): string | null;
  /** Starts the browser that prints and ends it again; its name and version. */
  startBrowser(): Promise<string>;
  /** Starts native DuckDB and ends it again. */
  startNative(): Promise<void>;
  /** Bytes that are free where a path lies. */
  freeAt(path: string): number;
  /** What a program writes; null where it fails, or is not there. */
  outputOf(program: string, args: readonly string[]): string | null;
  now(): Date;
}

/** A check of the workplace; it gives a finding for each thing that it looks at. */
export type Look = (place: Workplace) => readonly Finding[] | Promise<readonly Finding[]>;

/** What is said of a part that is left out. */
export const UNASKED = "not installed, and nothing asks for it";

/** What is as it should be. */
export function fine(subject: string, told: string): Finding {
  return { subject, told, wrong: null };
}

/** What is not. */
export function amiss(subject: string, wrong: Diagnostic): Finding {
  return { subject, told: wrong.message, wrong };
}

/** The first line of what an error says. */
export function saidBy(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return said.split("\n")[0] ?? "";
}
