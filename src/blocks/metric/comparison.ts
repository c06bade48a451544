import type { Period } from "../../calendar/period.ts";
import { basePeriod, compared } from "../../compute/compare.ts";
import type { Measured, Segment } from "../../compute/measured.ts";
import type { Versus } from "../../content/figureId.ts";
import type { Measure } from "../../content/measures.ts";
import { baseLabel, labelOf } from "../../format/labels.ts";
import { showsZero } from "../../format/phrase.ts";
import { unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { headlineMeasure } from "../../ledger/measures/changes.ts";
import { judge } from "../../metrics/change.ts";
import type { Comparison } from "../../report/facts/comparison.ts";
import { calendarFacts, judgedChange } from "./calendarFacts.ts";
import { isPaused, toned } from "./tone.ts";

/** A period's value (the edition's unless named), or a segment's, held against the previous period, last year or the target. */
export function compare(
  book: FigureBook,
  measured: Measured,
  vs: Versus,
  segment: Segment | null,
  period: Period = book.facts.edition.period,
): Comparison {
  const { id, config } = measured.metric;
  const { calendar, edition, locale, currency } = book.facts;
  const base = vs === "target" ? null : basePeriod(period, vs, calendar);
  const say = languageOf(locale).report.comparison;
  const part = base === null ? null : partLabel(measured, period, base, locale);
  const own = period === edition.period ? null : period.id;
  const get = (measure: Measure, at: string | null, versus: Versus | null) =>
    book.get({ metric: id, period: at, segment, measure, vs: versus });
  const change = get(headlineMeasure(unitOf(config, currency)), own, vs);
  return {
    vs,
    partLabel: part,
    against: base === null ? say.target : baseLabel(base, period, locale),
    baseLabel: base === null ? say.target : labelOf(base, locale),
    base:
      base === null
        ? get("target", null, null)
        : part === null
          ? get("value", base.id, null)
          : get("base", own, vs),
    comparable: part === null ? null : get("comparable", own, vs),
    change,
    difference: get("change", own, vs),
    phrase: get("change_phrase", own, vs),
    ...toned(
      change,
      judgementBy(change, judgedChange(book, measured, vs, segment, period), config.better),
      isPaused(book, measured),
    ),
    calendar: calendarFacts(book, measured, vs, segment, period, part),
  };
}

/** What an incomplete period and its base are compared by: "the first 28 days of each"; null for a complete one. */
function partLabel(measured: Measured, period: Period, base: Period, locale: string): string | null {
  const { parts } = compared(measured, base, period, null);
  if (parts === null) return null;
  return languageOf(locale).report.comparison.firstOfEach(parts.count, parts.of);
}

/** By the change like for like where the calendar moves the metric: a shorter month alone is neither better nor worse. */
function judgementBy(change: Figure, like: number | null, better: "higher" | "lower") {
  return like === null || change.value === null ? judgementOf(change, better) : judge(like, better);
}

/** Good, bad or neutral, by the direction that is better; what shows as no change, or cannot be said, is neutral. */
export function judgementOf(change: Figure, better: "higher" | "lower") {
  const shown = showsZero(change.text) ? 0 : (change.value ?? 0);
  return judge(shown, better);
}
