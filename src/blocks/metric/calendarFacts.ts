import type { Period } from "../../calendar/period.ts";
import type { Span } from "../../calendar/sameDays.ts";
import type { Adjusted } from "../../compute/adjusted.ts";
import { basePeriod } from "../../compute/compare.ts";
import type { Measured, Segment } from "../../compute/measured.ts";
import type { Versus } from "../../content/figureId.ts";
import type { Measure } from "../../content/measures.ts";
import { labelOf } from "../../format/labels.ts";
import { formatNumber, type NumberStyle } from "../../format/number.ts";
import { showsZero } from "../../format/phrase.ts";
import { unitOf } from "../../format/unit.ts";
import type { CalendarCause } from "../../language/calendarCause.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { adjustedAgainst, bothChanges, shownSign } from "../../ledger/measures/calendar.ts";
import { type WeekdayWeights, weekdayOf } from "../../metrics/calendar/weekdayWeights.ts";
import { total } from "../../metrics/cell.ts";
import type { CalendarFacts } from "../../report/facts/comparison.ts";

/**
 * What the number and kind of days did to a comparison of sums (docs/why/mathematics.md §9); null where they did
 * nothing that shows, and where the calendar moves nothing of the metric.
 */
export function calendarFacts(
  book: FigureBook,
  measured: Measured,
  vs: Versus,
  segment: Segment | null,
  period: Period,
  part: string | null,
): CalendarFacts | null {
  const { locale, edition, currency } = book.facts;
  const found = adjustedAgainst(measured, vs, period, segment);
  const both = bothChanges(measured, vs, period, segment, locale);
  if (found === null || both === null || both.same || "missing" in found.split || vs === "target")
    return null;
  const { id, config } = measured.metric;
  const unit = unitOf(config, currency);
  const own = period === edition.period ? null : period.id;
  const get = (measure: Measure) => book.get({ metric: id, period: own, segment, measure, vs });
  const [like, effect] = [get("adjusted_change"), get("calendar_effect")];
  const isHidden = like.value === null || effect.value === null || showsZero(effect.text);
  if (isHidden) return null;
  const { calendar, rest } = found.split;
  const change = calendar + rest;
  const size = (number: number, style: NumberStyle = {}) =>
    formatNumber(Math.abs(number), unit, locale, { difference: true, ...style });
  // The same number as in the bridge, which may need a unit more of it to add up.
  const step = segment === null ? book.bridges.calendarOf(id, period, vs) : null;
  const printed = step?.value ?? calendar;
  const cause = causeOf(found);
  const say = languageOf(locale).report.calendar;
  const grain = period.grain;
  const isPart = Math.sign(printed) === Math.sign(change) && Math.abs(printed) <= Math.abs(change);
  return {
    like,
    effect,
    cause: say.cause(cause, grain),
    beside: say.beside(like.text),
    line: say.line({
      period: labelOf(period, locale),
      base: labelOf(basePeriod(period, vs, measured.calendar), locale),
      direction: showsZero(size(change)) ? 0 : Math.sign(change),
      amount: size(change),
      change: get("percent_change").text,
      part,
      effect: step === null ? size(calendar) : size(printed, { decimals: step.decimals }),
      adds: printed > 0,
      isPart,
      cause,
      grain,
      like: shownSign(both.like, locale) === 0 ? null : like.text,
    }),
  };
}

/** "a longer month with more working days": in what the days of a comparison differ; null where the calendar moves nothing. */
export function calendarCause(
  { facts: { locale } }: FigureBook,
  measured: Measured,
  vs: Versus,
  period: Period,
): string | null {
  const found = adjustedAgainst(measured, vs, period, null);
  return found === null ? null : languageOf(locale).report.calendar.cause(causeOf(found), period.grain);
}

/**
 * The change by which a comparison is judged: that of sums like for like, and none where it shows another sign than the
 * raw one, since neither may then be called a rise or a fall. Null where the calendar moves nothing.
 */
export function judgedChange(
  { facts: { locale } }: FigureBook,
  measured: Measured,
  vs: Versus,
  segment: Segment | null,
  period: Period,
): number | null {
  const found = adjustedAgainst(measured, vs, period, segment);
  if (found === null) return null;
  const both = bothChanges(measured, vs, period, segment, locale);
  return both === null || both.differ ? 0 : shownSign(both.like, locale);
}

const FEWEST = 1e-9;

/** In what the days differ; of the two kinds of days the one that weighs more, or the only one that differs, is named. */
export function causeOf({ base, current, weights, aligned }: Adjusted): CalendarCause {
  const [before, after] = [kindsOf(base, weights), kindsOf(current, weights)];
  const longer = lengthOf(current) - lengthOf(base);
  const more = { working: after.working - before.working, weekend: after.weekend - before.weekend };
  const mean = (days: readonly number[]) => total(days) / Math.max(1, days.filter((one) => one > 0).length);
  const [working, weekend] = [mean(weights.weights.slice(0, 5)), mean(weights.weights.slice(5))];
  const [heavier, other] = working >= weekend - FEWEST ? KINDS : KINDS.toReversed();
  const kind = [heavier, other].find((one) => one !== undefined && more[one] !== 0);
  const moved = aligned !== null;
  if (weights.basis !== "weekdays") return { longer, days: null, moved };
  if (kind !== undefined) return { longer, days: { kind, more: more[kind] }, moved };
  return { longer, days: moved ? null : { kind: "other", more: 0 }, moved };
}

const KINDS = ["working", "weekend"] as const;

function lengthOf({ first, last }: Span): number {
  return last - first + 1;
}

/** How many days from Monday to Friday a span has, and how many others; those that weigh nothing are neither. */
function kindsOf(
  { first, last }: Span,
  { weights }: WeekdayWeights,
): { readonly working: number; readonly weekend: number } {
  let [working, weekend] = [0, 0];
  for (let day = first; day <= last; day += 1) {
    const weekday = weekdayOf(day);
    if (weights[weekday] === 0) continue;
    if (weekday < 5) working += 1;
    else weekend += 1;
  }
  return { working, weekend };
}
