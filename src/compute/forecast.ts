import { type Period, periodsBetween, shift } from "../calendar/period.ts";
import { labelOf } from "../format/labels.ts";
import { languageOf } from "../language/language.ts";
import { type Missing, missing } from "../metrics/missing.ts";
import { reviewGrain } from "./compare.ts";
import { type Outlook, outlookAfter } from "./fits.ts";
import { countedOn, historyNow } from "./history.ts";
import { isPeriodComplete, type Measured } from "./measured.ts";
import { declaredTarget, targetValue } from "./targets.ts";

/** Where a metric will stand in a period, in its unit. */
export interface Foreseen extends Outlook {
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
 * Where a metric will stand in a period by what is known by the end of `until` (docs/why/mathematics.md §6): its value,
 * or its exit where the target says so. Missing: "too few" review values, "definition changed" within the period or
 * ahead, "no data" where nothing of the period is to come.
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
  const { better } = measured.metric.config;
  const history = historyNow(measured, period, until, declaredTarget(measured, period)?.of);
  if ("missing" in history) return history;
  const target = targetValue(measured, period);
  const goal = typeof target === "number" ? { value: target, better } : null;
  const outlook = outlookAfter(history, history, goal);
  if ("missing" in outlook) return outlook;
  const left = history.shares.reduce((sum, share) => sum + share, 0);
  return { ...outlook, left, approximate: history.approximate };
}

/** The 80 % band's end; missing, for its reason, where there is none. */
export function bandEnd(foreseen: Foreseen | Missing, end: "low" | "high"): number | Missing {
  if ("missing" in foreseen) return foreseen;
  return foreseen.band === null ? missing("has not moved") : foreseen.band[end];
}

/** The period whose value a forecast of `period` is of: itself, or its last review period for a target of the exit. */
export function foreseenPeriod(measured: Measured, period: Period): Period {
  return declaredTarget(measured, period)?.of === "exit" ? exitOf(measured, period) : period;
}

/** The last review period that counts to a period. */
export function exitOf(measured: Measured, period: Period): Period {
  const reviews = periodsBetween(period.first, period.last, reviewGrain(measured), measured.calendar);
  return reviews.findLast((one) => countedOn(measured, one) <= period.last) ?? period;
}

/** What a forecast of a period is of, for readers: "Q4 2026", "the end of Q4 2026". */
export function foreseenLabel(measured: Measured, period: Period, locale: string): string {
  const exit = declaredTarget(measured, period)?.of === "exit";
  const label = labelOf(period, locale);
  return exit ? languageOf(locale).report.target.endOf(label) : label;
}
