import { isComplete } from "../calendar/coverage.ts";
import { type Grain, type Period, periodsBetween } from "../calendar/period.ts";
import { type Span, sameDays } from "../calendar/sameDays.ts";
import { grainsWithin, isPeriodComplete, type Measured, type Stretch } from "./measured.ts";

/** The equally long beginnings of an incomplete period and of the one that it is compared with. */
export interface Beginnings {
  readonly current: Stretch;
  readonly base: Stretch;
  /** How many of what both hold: 28 days, 4 weeks, 2 months. */
  readonly count: number;
  readonly of: Grain;
}

/**
 * What an incomplete period is compared by (docs/why/mathematics.md §1): as many days of both, whole weeks only where a
 * daily metric is reviewed by the week; for metrics counted by the week or a longer grain, as many of those. Null for a
 * complete period, and where not even one such part has passed or the period began before the snapshot does.
 */
export function beginnings(measured: Measured, current: Period, base: Period): Beginnings | null {
  const { coverage, metric } = measured;
  const { grain, matures, rollup, review = grain } = metric.config;
  if (isPeriodComplete(measured, current) || current.first < coverage.from) return null;
  if (rollup !== "recompute" && grain !== "day") return sameGrains(measured, current, base);
  const weekly = review === "week" && current.grain !== "week";
  const spans = sameDays(current, base, coverage.to - matures, weekly);
  if (spans === null || !spansWholeGrains(spans.current, grain)) return null;
  const days = spans.current.last - spans.current.first + 1;
  const stretch = (span: Span) => ({ span, grains: daysOf(measured, span) });
  return { current: stretch(spans.current), base: stretch(spans.base), count: days, of: "day" };
}

/** A week or a month that is itself the grain has no beginning of its own. */
function spansWholeGrains({ first, last }: Span, grain: Grain): boolean {
  return grain === "day" || last - first + 1 >= 7;
}

function daysOf(measured: Measured, { first, last }: Span): Period[] {
  const { rollup } = measured.metric.config;
  return rollup === "recompute" ? [] : periodsBetween(first, last, "day", measured.calendar);
}

/** The first n grains of both, n = those of the current period that are complete. */
function sameGrains(measured: Measured, current: Period, base: Period): Beginnings | null {
  const { coverage, metric } = measured;
  const { grain, matures } = metric.config;
  if (current.grain === grain) return null;
  const complete = grainsWithin(measured, current).filter((one) => isComplete(one, coverage, matures));
  const before = grainsWithin(measured, base).slice(0, complete.length);
  const after = complete.slice(0, before.length);
  const [mine, theirs] = [stretchOf(after), stretchOf(before)];
  return mine === null || theirs === null
    ? null
    : { current: mine, base: theirs, count: after.length, of: grain };
}

function stretchOf(grains: readonly Period[]): Stretch | null {
  const [first, last] = [grains[0], grains.at(-1)];
  return first === undefined || last === undefined
    ? null
    : { span: { first: first.first, last: last.last }, grains };
}
