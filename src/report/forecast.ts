import { type Period, periodsBetween, shift } from "../calendar/period.ts";
import { languageOf } from "../language/language.ts";
import { chanceOf, type Needed, neededFor } from "../metrics/forecast/pace.ts";
import { type Missing, missing } from "../metrics/missing.ts";
import { reviewGrain } from "./compare.ts";
import { fitOf, forecastAfter } from "./fits.ts";
import { countedOn, historyNow, type PeriodHistory } from "./history.ts";
import { labelOf } from "./labels.ts";
import { isPeriodComplete, type Measured } from "./measured.ts";

/** The share of outcomes that bands should hold. */
export const LEVEL = 0.8;

/** Where a metric will stand in a period, in its unit. */
export interface Foreseen {
  readonly mean: number;
  /** The 80 % band; null for a metric that has not moved. */
  readonly band: { readonly low: number; readonly high: number } | null;
  /** How many review values were equal, where all were: it has no band; else null. */
  readonly unmoved: number | null;
  /** Made from fewer than 12 values: its band is a trial band. */
  readonly trial: boolean;
  /** The chance of meeting the target or passing it on its better side, 0 to 1; null without a target or a band. */
  readonly chance: number | null;
  /** What just meets the target, beside what happens now; null without a target, or where it is no number. */
  readonly needed: Needed | null;
  /** How many whole review periods what is still to come is worth: of August, its days are 4.4 weeks, not the 6 they touch. */
  readonly left: number;
  /** A ratio's period is forecast as the mean of its review values, which only stands in for it. */
  readonly approximate: boolean;
}

/** The period that an edition looks ahead to: its own while its end is not known, then the next. */
export function periodAhead(measured: Measured, edition: Period): Period {
  // Data that begin within the period leave it incomplete for ever; only its end matters here.
  const coverage = { ...measured.coverage, from: Math.min(measured.coverage.from, edition.first - 7) };
  const isOver = isPeriodComplete({ ...measured, coverage }, edition);
  return isOver ? shift(edition, 1, measured.calendar) : edition;
}

const MADE = new WeakMap<Measured, Map<string, Foreseen | Missing>>();

/**
 * Where a metric will stand in a period by what is known by the end of `until` (mathematics §6): its value, or its exit
 * where the target says so. Missing: "too few" review values, "definition changed" within the period or ahead, "no data"
 * where nothing of the period is to come.
 */
export function forecastOf(measured: Measured, period: Period, until: Period): Foreseen | Missing {
  const known = MADE.get(measured) ?? new Map<string, Foreseen | Missing>();
  MADE.set(measured, known);
  const key = `${period.grain} ${period.id} ${until.last}`;
  const found = known.get(key) ?? foresee(measured, period, until);
  known.set(key, found);
  return found;
}

function foresee(measured: Measured, period: Period, until: Period): Foreseen | Missing {
  const { targets, better } = measured.metric.config;
  const target = targets[period.id];
  const history = historyNow(measured, period, until, target?.of);
  if ("missing" in history) return history;
  const outlook = forecastAfter(history, history);
  if ("missing" in outlook) return outlook;
  const common = {
    mean: outlook.mean,
    needed: target === undefined ? null : neededOf(history, target.value),
    left: history.shares.reduce((sum, share) => sum + share, 0),
    approximate: history.approximate,
  };
  if ("unmoved" in outlook) {
    return { ...common, band: null, unmoved: outlook.unmoved, trial: false, chance: null };
  }
  const chance = target === undefined ? null : chanceOf(outlook, target.value, better);
  return { ...common, band: outlook.band(LEVEL), unmoved: null, trial: outlook.trial, chance };
}

function neededOf(history: PeriodHistory, goal: number): Needed | null {
  const fit = fitOf(history.series, history);
  const needed = "missing" in fit ? fit : neededFor(fit, history, goal);
  return "missing" in needed ? null : needed;
}

/** The 80 % band's end; missing, for its reason, where there is none. */
export function bandEnd(foreseen: Foreseen | Missing, end: "low" | "high"): number | Missing {
  if ("missing" in foreseen) return foreseen;
  return foreseen.band === null ? missing("has not moved") : foreseen.band[end];
}

/** The period whose value a forecast of `period` is of: itself, or its last review period for a target of the exit. */
export function foreseenPeriod(measured: Measured, period: Period): Period {
  return measured.metric.config.targets[period.id]?.of === "exit" ? exitOf(measured, period) : period;
}

/** The last review period that counts to a period. */
export function exitOf(measured: Measured, period: Period): Period {
  const reviews = periodsBetween(period.first, period.last, reviewGrain(measured), measured.calendar);
  return reviews.findLast((one) => countedOn(measured, one) <= period.last) ?? period;
}

/** What a forecast of a period is of, for readers: "Q4 2026", "the end of Q4 2026". */
export function foreseenLabel(measured: Measured, period: Period, locale: string): string {
  const exit = measured.metric.config.targets[period.id]?.of === "exit";
  const label = labelOf(period, locale);
  return exit ? languageOf(locale).report.target.endOf(label) : label;
}
