import { GRAINS, type Grain } from "../calendar/period.ts";
import type { MetricConfig } from "../content/schema/metric.ts";
import type { Bounds } from "../metrics/forecast/fit.ts";
import type { Rollup } from "../metrics/forecast/target.ts";
import { aggregateCalls, isSign, nameOf } from "../query/aggregates.ts";
import { tokensOf } from "../syntax/sqlTokens.ts";
import { addsDays } from "./addsDays.ts";

/** How a longer period's value follows from its review values (docs/why/mathematics.md §6). */
export interface Making {
  readonly rollup: Rollup;
  /** A ratio or an average whose parts weigh by what they count: the mean of review values only stands in for it. */
  readonly approximate: boolean;
}

/** Review periods a year, by which a season returns; 7 for days, whose week does. */
export const PER_YEAR: Readonly<Record<Grain, number>> = {
  day: 7,
  week: 52,
  month: 12,
  quarter: 4,
  half: 2,
  year: 1,
};

/**
 * How a metric's longer periods are made of its review values; null where they are counted anew and are no mean or sum
 * of them, as distinct people are: these have a series of their own, of whole periods.
 */
export function makingOf({ rollup, value, numerator, denominator }: MetricConfig): Making | null {
  if (rollup === "last") return { rollup: "exit", approximate: false };
  const ratio = numerator !== undefined && denominator !== undefined;
  if (rollup !== "recompute") {
    return ratio ? { rollup: "mean", approximate: true } : { rollup, approximate: false };
  }
  if (ratio) return [numerator, denominator].every(addsDays) ? { rollup: "mean", approximate: true } : null;
  if (value === undefined) return null;
  if (addsDays(value)) return { rollup: "sum", approximate: false };
  return isAverage(value) ? { rollup: "mean", approximate: true } : null;
}

/** Is it averages of rows alone? */
function isAverage(sql: string): boolean {
  const tokens = tokensOf(sql);
  const calls = aggregateCalls(tokens);
  const names = calls.map(({ from }) => (tokens[from] === undefined ? "" : nameOf(tokens[from])));
  return names.length === 1 && names.every((name) => AVERAGES.includes(name)) && !isDistinct(tokens);
}

const AVERAGES = ["avg", "favg", "mean"];

function isDistinct(tokens: ReturnType<typeof tokensOf>): boolean {
  return tokens.some(({ kind, text }) => kind === "word" && text === "distinct");
}

/**
 * What a metric's values can be (docs/why/mathematics.md §6): counts of rows, people or things are never below 0, and a
 * share stays within [0, 1] unless it says `above_one` or its history was outside. Money, scores and ratios have no
 * bounds.
 */
export function boundsOf(config: MetricConfig, values: readonly (number | null)[]): Bounds {
  const { unit, above_one: isAbove } = config;
  const within = (most: number) => values.every((value) => value === null || (value >= 0 && value <= most));
  if (unit === "percent") return !isAbove && within(1) ? "share" : "none";
  return isCount(config) && within(Infinity) ? "count" : "none";
}

/** Kinds of units that are measured, not counted. */
const MEASURED = ["ratio", "currency", "minutes", "hours", "score"];

const COUNTS = [
  "count",
  "count_star",
  "count_if",
  "countif",
  "approx_count_distinct",
  "sum",
  "fsum",
  "kahan_sum",
  "sumkahan",
];

/** Does it count what its unit names: by counts and sums from which nothing is taken, or as it was reported? */
function isCount({ unit, value, values }: MetricConfig): boolean {
  if (MEASURED.includes(unit)) return false;
  if (values !== undefined) return true;
  if (value === undefined) return false;
  const tokens = tokensOf(value);
  const calls = aggregateCalls(tokens);
  const counted = calls.every(
    ({ from }) => tokens[from] !== undefined && COUNTS.includes(nameOf(tokens[from])),
  );
  return calls.length > 0 && counted && !tokens.some((token) => isSign(token, "-"));
}

/** Is a grain shorter than another? */
export function isShorter(grain: Grain, than: Grain): boolean {
  return GRAINS.indexOf(grain) < GRAINS.indexOf(than);
}
