import type { Period } from "../calendar/period.ts";
import { flowIn } from "../compute/flows.ts";
import type { Measured } from "../compute/measured.ts";
import { formatNumber, type Unit } from "../format/number.ts";
import { isMissing } from "../metrics/missing.ts";
import type { Given } from "./measures/computation.ts";
import { type PrintedNumbers, printedSum } from "./printedSum.ts";

/** What leads from the stock before to the stock of a period: what came, and less what left. */
const PARTS = [
  ["new", 1],
  ["resurrected", 1],
  ["expansion", 1],
  ["contraction", -1],
  ["lost", -1],
] as const;

/** A flow that is part of that sum. */
export type SummedFlow = (typeof PARTS)[number][0];

/**
 * What was there, what came and what left, as it is printed (docs/why/mathematics.md §10); null where not all of it is
 * told.
 */
export function flowSum(known: Measured, period: Period, unit: Unit): PrintedNumbers | null {
  const [start, end] = [flowIn(known, period, "before"), flowIn(known, period, "active")];
  if (isMissing(start) || isMissing(end)) return null;
  const parts = PARTS.flatMap(([name, sign]): [string, number][] => {
    const value = flowIn(known, period, name);
    return isMissing(value) ? [] : [[name, sign * value]];
  });
  if (parts.length < PARTS.length) return null;
  return printedSum({ start, parts: new Map(parts), end, unit, difference: false, finer: false });
}

/** The text of a flow, so that the flows lead from one stock to the other as they are printed; null where that is no matter. */
export function flowText(name: SummedFlow, { known, period, unit, locale }: Given): string | null {
  const sum = flowSum(known, period, unit);
  const value = sum?.parts.get(name);
  if (sum === null || value === undefined || sum.rounding === "apart") return null;
  return formatNumber(Math.abs(value), unit, locale, { decimals: sum.decimals });
}
