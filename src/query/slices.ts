import { type Day, parseDay } from "../calendar/day.ts";
import { type Calendar, type Grain, type Period, periodsBetween } from "../calendar/period.ts";
import type { Span } from "../calendar/sameDays.ts";
import type { ManifestTable } from "../snapshot/manifest.ts";

/** Days after which a slice ends with the period that it is in. */
const SLICE = 91;

/** The days from `first` to `last` in slices of about a quarter, each of whole periods of the grain. */
export function slicesBetween(first: Day, last: Day, grain: Grain, calendar: Calendar): Span[] {
  const slices: Period[][] = [];
  for (const period of periodsBetween(first, last, grain, calendar)) {
    const [begun] = slices.at(-1) ?? [];
    if (begun !== undefined && period.last - begun.first < SLICE) slices.at(-1)?.push(period);
    else slices.push([period]);
  }
  return slices.flatMap((periods) => {
    const [begin, end] = [periods[0], periods.at(-1)];
    return begin === undefined || end === undefined ? [] : [{ first: begin.first, last: end.last }];
  });
}

/** Does an aggregate remember what it has seen, so that it needs memory for each group? */
export function remembers(sql: string): boolean {
  return /\b(?:distinct|median|mode|quantile\w*|percentile\w*|list|array_agg|string_agg|histogram|approx_\w+)\b/i.test(
    sql,
  );
}

/** About how many slices a table is cut into: by the longest range of its dates. */
export function slicesOf({ columns }: Pick<ManifestTable, "columns">): number {
  const days = columns.map(({ from, to }) => (parseDay(to ?? "") ?? 0) - (parseDay(from ?? "") ?? 0));
  return Math.max(1, Math.floor(Math.max(0, ...days) / SLICE));
}
