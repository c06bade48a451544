import type { Period } from "../../calendar/period.ts";
import { type Adjusted, adjusted } from "../../compute/adjusted.ts";
import { basePeriod, compared } from "../../compute/compare.ts";
import type { Measured, Segment } from "../../compute/measured.ts";
import type { FigureRef, Versus } from "../../content/figureId.ts";
import { formatNumber, formatRelative } from "../../format/number.ts";
import { type GrammaticalNumber, showsZero } from "../../format/phrase.ts";
import { languageOf } from "../../language/language.ts";
import { relativeChange } from "../../metrics/change.ts";
import { isMissing } from "../../metrics/missing.ts";
import type { Measure, Worded } from "./worded.ts";

/** The change of a sum like for like, or what the calendar did to it; null for other measures, or where it does nothing. */
export function calendarMeasure({ ref, known, period, unit, locale }: Measure): Worded | null {
  const { measure, vs, segment } = ref;
  if (measure !== "adjusted_change" && measure !== "calendar_effect") return null;
  const found = adjustedAgainst(known, vs ?? "previous", period, segment);
  if (found === null) return null;
  const { change, split } = found;
  const value = measure === "adjusted_change" ? change : "missing" in split ? split : split.calendar;
  if (isMissing(value)) return { value, words: languageOf(locale).format.notAvailable };
  return measure === "adjusted_change"
    ? { value, words: formatRelative(value, locale) }
    : { value, words: formatNumber(value, unit, locale, { signed: true, difference: true }) };
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
  worded: Worded,
  phrase: {
    readonly ref: Pick<FigureRef, "vs" | "segment">;
    readonly known: Measured;
    readonly period: Period;
    readonly locale: string;
    readonly number: GrammaticalNumber;
  },
): Worded {
  const { ref, known, period, locale, number } = phrase;
  if (isMissing(worded.value)) return worded;
  const both = bothChanges(known, ref.vs ?? "previous", period, ref.segment, locale);
  if (both === null || !both.differ) return worded;
  const amount = formatRelative(Math.abs(both.like), locale, false);
  const say = languageOf(locale).report.calendar;
  return {
    value: worded.value,
    words: say.phrase(worded.words, directionOf(shownSign(both.like, locale)), amount, number),
  };
}
