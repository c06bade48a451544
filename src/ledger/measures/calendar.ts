import type { Period } from "../../calendar/period.ts";
import { type Adjusted, adjusted } from "../../compute/adjusted.ts";
import { isCalendarAdjusted } from "../../compute/calendarDays.ts";
import { basePeriod, compared } from "../../compute/compare.ts";
import type { Measured, Segment } from "../../compute/measured.ts";
import type { Reading } from "../../compute/readings.ts";
import type { FigureRef, Versus } from "../../content/figureId.ts";
import { formatRelative } from "../../format/number.ts";
import { type GrammaticalNumber, showsZero } from "../../format/phrase.ts";
import { languageOf } from "../../language/language.ts";
import { relativeChange } from "../../metrics/change.ts";
import { isMissing, missing } from "../../metrics/missing.ts";
import type { Asking, Computation, Given, Objection } from "./computation.ts";
import { DIFFERENCE, RELATIVE } from "./numberKinds.ts";

/** The change of a sum over days like for like, and what the calendar did to it. */
export const CALENDAR: Readonly<Record<"adjusted_change" | "calendar_effect", Computation>> = {
  adjusted_change: {
    rule: 1,
    kind: RELATIVE,
    value: (given) => adjustedIn(given)?.change ?? missing("no data"),
    objection: calendarObjection,
  },
  calendar_effect: {
    rule: 1,
    kind: DIFFERENCE,
    value: (given) => {
      const split = adjustedIn(given)?.split ?? missing("no data");
      return "missing" in split ? split : split.calendar;
    },
    textInSum: ({ ref, period, bridges }) => bridges.textOf(ref, period, "calendar"),
    objection: calendarObjection,
  },
};

/** The case of a comparison that goes by calendar-adjusted days: of a sum over days, with an earlier period. */
export function calendarDays({ ref, known }: Given): readonly Reading[] {
  return ref.vs !== "target" && isCalendarAdjusted(known.metric.config) ? ["calendar_days"] : [];
}

function adjustedIn({ ref, known, period }: Given): Adjusted | null {
  return adjustedAgainst(known, ref.vs ?? "previous", period, ref.segment);
}

/** Only what is summed up day by day grows with the number and kind of days. */
function calendarObjection({ measure, metric: id }: FigureRef, { metric }: Asking): Objection | null {
  if (isCalendarAdjusted(metric.config)) return null;
  const off = metric.config.calendar_adjusted ? "is no sum over days" : "says `calendar_adjusted: false`";
  const message = `${id} ${off}, so that nothing of its change is the calendar's`;
  return { word: measure, known: [], message, mend: "Write percent_change or change." };
}

/** A change like for like by what it is compared with; null where the calendar moves nothing, or against a target. */
export function adjustedAgainst(
  measured: Measured,
  vs: Versus,
  period: Period,
  segment: Segment | null,
): Adjusted | null {
  if (vs === "target") return null;
  return adjusted(measured, basePeriod(period, vs, measured.calendar), period, segment);
}

/** How a raw change and the one like for like read beside each other. */
export interface BothChanges {
  /** The raw change and the one like for like, as fractions. */
  readonly raw: number;
  readonly like: number;
  /** Do they show another sign, so that neither says which way it went? Zero is a sign of its own. */
  readonly differ: boolean;
  /** Is what lies between them nothing, as it would be shown? */
  readonly same: boolean;
}

/** Both changes of a sum, as they show in a language; null where there are not both. */
export function bothChanges(
  measured: Measured,
  vs: Versus,
  period: Period,
  segment: Segment | null,
  locale: string,
): BothChanges | null {
  const found = adjustedAgainst(measured, vs, period, segment);
  if (found === null || vs === "target" || isMissing(found.change)) return null;
  const base = basePeriod(period, vs, measured.calendar);
  const { before, after } = compared(measured, base, period, segment);
  const raw = relativeChange(before, after);
  if (isMissing(raw)) return null;
  const like = found.change;
  const same = showsZero(formatRelative(raw - like, locale));
  return { raw, like, differ: shownSign(raw, locale) !== shownSign(like, locale), same };
}

function directionOf(sign: number): "up" | "down" | "flat" {
  return sign === 0 ? "flat" : sign > 0 ? "up" : "down";
}

/** The sign of a change as it shows: 0 where it rounds to nothing. */
export function shownSign(change: number, locale: string): number {
  return showsZero(formatRelative(change, locale)) ? 0 : Math.sign(change);
}

/**
 * The phrase of a sum's change: where the change like for like shows another sign, both ("rose 9.4%; like for like it
 * fell 1.2%"), so that a longer month is not taken for a rise.
 */
export function withLikeForLike(
  words: string,
  { ref, known, period, locale }: Given,
  number: GrammaticalNumber,
): string {
  const both = bothChanges(known, ref.vs ?? "previous", period, ref.segment, locale);
  if (both === null || !both.differ) return words;
  const amount = formatRelative(Math.abs(both.like), locale, false);
  const say = languageOf(locale).report.calendar;
  return say.phrase(words, directionOf(shownSign(both.like, locale)), amount, number);
}
