import type { Day } from "../calendar/day.ts";
import { anchor, type Period, periodsBetween, shift } from "../calendar/period.ts";
import { languageOf } from "../language/language.ts";
import { type Missing, missing } from "../metrics/missing.ts";
import { driftForecast, type Forecast, periodForecast } from "../metrics/pace.ts";
import { definitionChanged, reviewGrain } from "./compare.ts";
import { type ReviewValue, reviewValues } from "./control.ts";
import { labelOf } from "./labels.ts";
import { isPeriodComplete, type Measured } from "./measured.ts";

/** So many review periods tell the pace: half a year of weeks. */
const HISTORY = 26;

/** What a forecast of a period starts from. */
interface Start {
  /** The complete review periods that tell the pace, neighbours all, the last known one at the end. */
  readonly history: readonly number[];
  /** Those of the period itself, as far as they are known. */
  readonly known: readonly number[];
  /** Review periods from the last known one to the end of the period, and how many of them are the period's own. */
  readonly steps: number;
  readonly within: number;
}

/** The period that an edition looks ahead to: its own while its end is not known, then the next. */
export function periodAhead(measured: Measured, edition: Period): Period {
  // Data that begin within the period leave it incomplete for ever; only its end matters here.
  const coverage = { ...measured.coverage, from: Math.min(measured.coverage.from, edition.first - 7) };
  const isOver = isPeriodComplete({ ...measured, coverage }, edition);
  return isOver ? shift(edition, 1, measured.calendar) : edition;
}

/**
 * Where a metric will stand in a period, by the pace of the last 26 complete review periods that are counted by the end
 * of `until`, follow each other without a gap and follow the last change of definition (mathematics §6): its value, or
 * its exit where the target says so. Missing ("no data") for what cannot be rolled up from review periods to a longer one, or where
 * none is known between now and the period; missing ("definition changed") where a change lies ahead.
 */
export function forecastOf(measured: Measured, period: Period, until: Period): Forecast | Missing {
  const { config } = measured.metric;
  const start = startOf(measured, period, until);
  if ("missing" in start) return start;
  const { history, known, steps, within } = start;
  const target = config.targets[period.id];
  const options = { target: target?.value, better: config.better, length: lengthOf(measured, period) };
  if (target?.of === "exit" || config.rollup === "last") return driftForecast(history, steps, options);
  const rollup = period.grain === reviewGrain(measured) ? "mean" : rollupOf(measured);
  if (rollup === null || within < steps) return missing("no data");
  return periodForecast(known, history, steps, rollup, options);
}

/** How many review periods of a period are still to come for those who know all that are counted by the end of `until`. */
export function stepsLeft(measured: Measured, period: Period, until: Period): number {
  const start = startOf(measured, period, until);
  return "missing" in start ? 0 : start.within;
}

/** The period whose value a forecast of `period` is of: itself, or its last review period for a target of the exit. */
export function foreseenPeriod(measured: Measured, period: Period): Period {
  if (measured.metric.config.targets[period.id]?.of !== "exit") return period;
  const reviews = periodsBetween(period.first, period.last, reviewGrain(measured), measured.calendar);
  return reviews.findLast((one) => countedOn(measured, one) <= period.last) ?? period;
}

/** What a forecast of a period is of, for readers: "Q4 2026", "the end of Q4 2026". */
export function foreseenLabel(measured: Measured, period: Period, locale: string): string {
  const exit = measured.metric.config.targets[period.id]?.of === "exit";
  const label = labelOf(period, locale);
  return exit ? languageOf(locale).report.target.endOf(label) : label;
}

function startOf(measured: Measured, period: Period, until: Period): Start | Missing {
  const counted = (one: Period) => countedOn(measured, one);
  const all = reviewValues(measured).filter((one) => counted(one.period) <= until.last);
  const last = all.at(-1)?.period;
  if (last === undefined || counted(last) >= period.last) return missing("no data");
  if (definitionChanged(measured, last.last, period.last)) return missing("definition changed");
  const begun = all.findLastIndex(({ breakBefore }) => breakBefore);
  const comparable = all.slice(Math.max(begun, 0));
  const ahead = periodsBetween(last.last + 1, period.last, reviewGrain(measured), measured.calendar).filter(
    (one) => counted(one) <= period.last,
  );
  return {
    history: lastRun(comparable)
      .slice(-HISTORY)
      .map(({ value }) => value),
    known: comparable.filter((one) => counted(one.period) >= period.first).map(({ value }) => value),
    steps: ahead.length,
    within: ahead.filter((one) => counted(one) >= period.first).length,
  };
}

/** The neighbouring review periods that end with the last one. */
function lastRun(values: readonly ReviewValue[]): readonly ReviewValue[] {
  const start = values.findLastIndex(({ period }, index) => {
    const before = values[index - 1]?.period;
    return before === undefined || before.last + 1 !== period.first;
  });
  return values.slice(Math.max(start, 0));
}

/** The day by which a review period is counted to a longer one: a weekly metric's by the rule of its roll-up. */
function countedOn({ metric }: Measured, period: Period): Day {
  return metric.config.grain === "week" && period.grain === "week" ? anchor(period) : period.last;
}

/** How many weeks make a period of days that is summed; undefined where its review periods fill it exactly. */
function lengthOf(measured: Measured, { grain, first, last }: Period): number | undefined {
  const byDay = measured.metric.config.grain === "day" && reviewGrain(measured) === "week";
  return byDay && grain !== "week" ? (last - first + 1) / 7 : undefined;
}

/** How a period's value follows from its review periods; null where it does not, as with people counted anew. */
function rollupOf({ metric }: Measured): "mean" | "sum" | null {
  const { rollup, value, values } = metric.config;
  if (value === undefined && values === undefined) return "mean";
  return rollup === "mean" || rollup === "sum" ? rollup : null;
}
