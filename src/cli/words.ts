import type { VersionName } from "../release/version.ts";
import { UsageError } from "./usage.ts";

/** What is asked for where an edition is not named. */
export const PERIOD = "the period, such as 2026-q4";

/** The only word; throws a UsageError that asks for `what`. */
export function one(words: readonly string[], what: string): string {
  const [first, second] = words;
  if (first === undefined || second !== undefined) throw new UsageError(`Name ${what}.`);
  return first;
}

/** The only word, or none; throws a UsageError that asks for `what`. */
export function atMostOne(words: readonly string[], what: string): string | undefined {
  return words.length === 0 ? undefined : one(words, what);
}

/** Two words; throws a UsageError that asks for `what`. */
export function two([first, second, ...more]: readonly string[], what: string): [string, string] {
  if (first === undefined || second === undefined || more.length > 0) throw new UsageError(`Name ${what}.`);
  return [first, second];
}

/** "2026-q3 v1" from two words; throws a UsageError where they are none. */
export function versionOf([edition, version, ...more]: readonly string[]): VersionName {
  const number = versionNumber(version);
  if (edition === undefined || number === null || more.length > 0)
    throw new UsageError("Name the edition and its version, such as 2026-q3 v1.");
  return { edition, version: number };
}

/** The number in "v1"; null where there is none. */
export function versionNumber(word: string | undefined): number | null {
  const digits = /^v([1-9]\d*)$/.exec(word ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}
