import { type Day, formatDay } from "../calendar/day.ts";
import { type Calendar, type Period, parsePeriod } from "../calendar/period.ts";
import { breakDays, lastWithin, redefinedDays } from "../compute/breaks.ts";
import { basePeriod } from "../compute/compare.ts";
import { grainsWithin, isPeriodComplete, type Measured, valueIn } from "../compute/measured.ts";
import type { FigureRef } from "../content/figureId.ts";
import { labelOf } from "../format/labels.ts";
import { formatLongDate } from "../format/period.ts";
import { languageOf } from "../language/language.ts";
import type { MissingReason } from "../metrics/missing.ts";
import { computationOf } from "./measures/catalogue.ts";

/** What a missing figure was asked of. */
export interface Asked {
  readonly ref: Pick<FigureRef, "measure" | "vs" | "segment">;
  readonly known: Measured;
  /** Other metrics that it is made of: the drivers of a contribution. */
  readonly parts: readonly Measured[];
  readonly period: Period;
  readonly calendar: Calendar;
  readonly locale: string;
}

/** Reasons that are a matter of how much is known before. */
const OF_HISTORY: readonly MissingReason[] = ["too few", "definition changed"];

/** Reasons that are a matter of which days there are. */
const OF_DAYS: readonly MissingReason[] = ["incomplete period", "before the snapshot", "no data"];

/**
 * Why a figure has no value, as a reader can use it, where days or a name make it plainer than the reason itself:
 * "data begin on 1 July 2025"; null where the reason says all.
 */
export function whyMissing(reason: MissingReason, asked: Asked): string | null {
  const own = explain(reason, asked);
  if (own !== null || reason === "no target" || reason === "zero base") return own;
  const say = languageOf(asked.locale).report.absence;
  for (const known of asked.parts) {
    const why = explain(reason, { ...asked, known });
    if (why !== null) return say.ofPart(known.metric.config.name, why);
  }
  return null;
}

function explain(reason: MissingReason, asked: Omit<Asked, "parts">): string | null {
  const { known, period, locale } = asked;
  const say = languageOf(locale).report.absence;
  const base = baseOf(asked);
  if (computationOf(asked.ref.measure).isAhead && OF_HISTORY.includes(reason)) return ofHistory(asked);
  if (OF_DAYS.includes(reason)) return ofDays(asked, base === null ? [period] : [base, period]);
  if (reason === "no target") return say.noTarget(labelOf(period, locale));
  if (reason === "zero base") return base === null ? say.noDivisor : zeroBase(asked, base);
  if (reason !== "definition changed") return null;
  return redefinedOn(known, (base ?? period).first, period.last, locale);
}

/** What broke the series last: a new definition, or that the metric took the place of another as the north star. */
function redefinedOn({ metric }: Measured, after: Day, until: Day, locale: string): string | null {
  const day = lastWithin(breakDays(metric.config), after, until);
  if (day === undefined) return null;
  const say = languageOf(locale).report.absence;
  const isOwn = redefinedDays(metric.config).includes(day);
  return (isOwn ? say.redefined : say.replaced)(formatLongDate(formatDay(day), locale));
}

/**
 * That a period was zero or below, or had nothing to divide by; null where only its first days were held against what is
 * known of a later one.
 */
function zeroBase({ known, period, locale, ref }: Omit<Asked, "parts">, base: Period): string | null {
  if (!isPeriodComplete(known, period)) return null;
  const say = languageOf(locale).report.absence;
  const { value } = valueIn(known, base, ref.segment);
  return typeof value === "number" && value <= 0 ? say.zeroBase(labelOf(base, locale)) : say.noDivisor;
}

/** Since when there is anything to foresee by: the last new definition, or the first day of the data. */
function ofHistory({ known, period, locale }: Omit<Asked, "parts">): string | null {
  const { coverage } = known;
  const say = languageOf(locale).report.absence;
  const broken = redefinedOn(known, coverage.from, period.last, locale);
  if (broken !== null) return broken;
  return coverage.from > coverage.to ? null : say.begins(formatLongDate(formatDay(coverage.from), locale));
}

/** The day from which a period's value counts, where the data begin within it; null where they do not. */
export function lateStart({ coverage }: Measured, period: Period): string | null {
  const begins = period.first < coverage.from && period.last >= coverage.from;
  return begins ? formatDay(coverage.from) : null;
}

function ofDays(
  { known, locale }: Pick<Asked, "known" | "locale">,
  periods: readonly Period[],
): string | null {
  const say = languageOf(locale).report.absence;
  const { coverage, metric } = known;
  const date = (day: number) => formatLongDate(formatDay(day), locale);
  if (coverage.from > coverage.to) return null;
  if (periods.some(({ first }) => first < coverage.from)) return say.begins(date(coverage.from));
  const open = periods.find((one) => !isPeriodComplete(known, one));
  if (open === undefined) return null;
  const last = Math.max(open.last, grainsWithin(known, open).at(-1)?.last ?? open.last);
  if (last <= coverage.to) return say.matures(labelOf(open, locale), date(last + metric.config.matures));
  return say.ends(date(Math.min(coverage.to, known.until ?? coverage.to)));
}

/** The earlier period of a comparison, or of relative limits; null of what is held against nothing, or against a target. */
function baseOf({ ref: { measure, vs }, known, period, calendar }: Omit<Asked, "parts">): Period | null {
  const { heldAgainst } = computationOf(measure);
  if (heldAgainst !== undefined) return heldAgainst(known, period);
  if (vs === null || vs === "target") return null;
  return vs === "previous" || vs === "year" || parsePeriod(vs, calendar) !== null
    ? basePeriod(period, vs, calendar)
    : null;
}
