import { z } from "zod";
import { missing, type Value, whenPresent } from "./missing.ts";

/** The share of the way from `from` to `to` that a value has gone, as a fraction; negative where it moved away. */
export function progress(value: Value, from: number, to: number): Value {
  if (from === to) return missing("from equals to");
  return whenPresent([value], (now) => (now - from) / (to - from));
}

/** The share of `length` days of which `elapsed` are over, between 0 and 1: the progress expected at an even pace. */
export function expectedProgress(elapsed: number, length: number): number {
  return Math.min(Math.max(elapsed / length, 0), 1);
}

/** How a key result stands: while its period runs against an even pace, and by its end against the whole way. */
export const keyResultStates = z.enum(["reached", "on pace", "behind", "missed", "unknown"]);

export type KeyResultState = z.output<typeof keyResultStates>;

/** The state of a key result by its progress and, while the period is not complete, the one expected by now. */
export function keyResultState(actual: Value, expected: number, complete: boolean): KeyResultState {
  if (typeof actual !== "number") return "unknown";
  if (actual >= 1) return "reached";
  if (complete) return "missed";
  return actual >= expected ? "on pace" : "behind";
}

/** What a bet brought, held against what was expected of it. */
export const betScores = z.enum(["reached", "partly", "not reached"]);

export type BetScore = z.output<typeof betScores>;

/** An observed change against the expected one: reached in full, partly from half of it on. */
export function betScore(expected: number, observed: number): BetScore | null {
  if (expected === 0) return null;
  const share = observed / expected;
  if (share >= 1) return "reached";
  return share >= LEAST_PART ? "partly" : "not reached";
}

/** Less than half of what was expected is nearer to nothing than to all of it. */
const LEAST_PART = 0.5;
