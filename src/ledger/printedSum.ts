import { z } from "zod";
import type { Unit } from "../format/number.ts";
import { decimalsOf } from "../format/number.ts";
import { addUp } from "../metrics/addUp.ts";

/** Do printed numbers add up by themselves, with parts adjusted by at most one unit, not at all, or some so and some not? */
export const rounding = z.enum(["adds", "adjusted", "apart", "mixed"]);

export type Rounding = z.output<typeof rounding>;

/** Numbers that claim to add up, as they are printed: rounded, in the unit of the metric (fractions for percentages). */
export interface PrintedNumbers {
  readonly start: number;
  readonly parts: ReadonlyMap<string, number>;
  readonly end: number;
  /** Of each number, as it is written: of a percentage those behind its point. */
  readonly decimals: number;
  readonly rounding: Rounding;
}

/** Parts by name that claim to lead from a start to an end. */
export interface Claim {
  readonly start: number;
  readonly parts: ReadonlyMap<string, number>;
  readonly end: number;
  readonly unit: Unit;
  /** Is the end itself a difference, made up of parts from 0 on? */
  readonly difference: boolean;
  /** May all of them have one more decimal, where that makes them add up? Not where an end is printed elsewhere. */
  readonly finer: boolean;
}

/**
 * How numbers that claim to add up are printed (docs/why/mathematics.md §10): with the decimals of the finer end, or
 * one more; else with parts adjusted. Counts of things and money have no further decimal that would say anything. Null
 * where an end is so small that it is written as a power of ten.
 */
export function printedSum(claim: Claim): PrintedNumbers | null {
  const { start, parts, end, unit, difference, finer } = claim;
  // A change has no start that would be printed.
  const ends = (difference ? [end] : [start, end]).map((value) => decimalsOf(value, unit, { difference }));
  const known = ends.flatMap((one) => one ?? []);
  if (known.length < ends.length) return null;
  const decimals = Math.max(...known);
  const isWhole = unit.kind === "currency" || (unit.kind === "noun" && decimals === 0);
  const scale = unit.kind === "percent" ? 100 : 1;
  const sum = {
    start: start * scale,
    parts: [...parts.values()].map((part) => part * scale),
    end: end * scale,
  };
  const found = addUp(sum, { decimals, whole: isWhole || !finer });
  return {
    start: found.start / scale,
    parts: new Map([...parts.keys()].map((name, index) => [name, (found.parts[index] ?? 0) / scale])),
    end: found.end / scale,
    decimals: found.decimals,
    rounding: !found.adds ? "apart" : found.adjusted ? "adjusted" : "adds",
  };
}
