import { z } from "zod";
import { isMissing, type Value } from "./missing.ts";

/** A guardrail's limits, in the metric's unit (fractions for percentages). */
export interface Thresholds {
  readonly watch?: number | undefined;
  readonly breach: number;
}

export const guardrailStates = z.enum(["ok", "watch", "breach", "unknown"]);

export type GuardrailState = z.output<typeof guardrailStates>;

/** The state of a guardrail; a value exactly at a threshold counts as past it. A missing value is unknown, never ok. */
export function guardrailState(
  value: Value,
  thresholds: Thresholds,
  better: "higher" | "lower",
): GuardrailState {
  if (isMissing(value)) return "unknown";
  const past = (limit: number) => (better === "lower" ? value >= limit : value <= limit);
  if (past(thresholds.breach)) return "breach";
  return thresholds.watch !== undefined && past(thresholds.watch) ? "watch" : "ok";
}

/** The unbroken runs of breaches, in order: the indices of the first and of the last value of each. */
export function breachRuns(states: readonly GuardrailState[]): readonly (readonly [number, number])[] {
  const isBreach = (index: number) => states[index] === "breach";
  const first = states.flatMap((_, index) => (isBreach(index) && !isBreach(index - 1) ? [index] : []));
  const last = states.flatMap((_, index) => (isBreach(index) && !isBreach(index + 1) ? [index] : []));
  return first.map((index, run) => [index, last[run] ?? index]);
}

/** Index of the first of the unbroken run of breaches that ends at the last value; −1 where the last is no breach. */
export function breachedSince(states: readonly GuardrailState[]): number {
  const [start, end] = breachRuns(states).at(-1) ?? [-1, -1];
  return end === states.length - 1 ? start : -1;
}
