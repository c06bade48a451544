import type { Judged, Mark, Num, Tag } from "../document/text.ts";
import type { Tone } from "../document/tone.ts";
import { wordOf } from "../document/tone.ts";
import { formatNumber } from "../format/number.ts";
import { formatLongDate } from "../format/period.ts";
import type { Language } from "../language/language.ts";
import type { Figure } from "../ledger/figure.ts";
import type { Comparison } from "../report/facts/comparison.ts";
import type { Voice } from "./setting.ts";

/** What a figure reads as; a missing one says why. */
export function figureText({ text, reason, why }: Figure, say: Language): string {
  return reason === null ? text : say.blocks.common.absent(why ?? say.format.missing[reason]);
}

/** The same in short ("€37.2k"), where it is a thousand or more. */
export function shortText(figure: Figure, { say, locale }: Voice): string {
  const { value, unit, reason } = figure;
  return reason !== null || value === null
    ? figureText(figure, say)
    : formatNumber(value, unit, locale, { compact: true });
}

/** Why a number is absent; null of one that is there. */
export function reasonText(reason: Figure["reason"], { format }: Language): string | null {
  return reason === null ? null : format.missing[reason];
}

/** A figure as a number that leads to where it comes from; of another edition's ledger where that has a `home`. */
export function num(figure: Figure, voice: Voice, home: string | null = null): Num {
  return {
    kind: "num",
    id: figure.id,
    text: figureText(figure, voice.say),
    value: figure.value,
    unit: figure.unit.kind,
    isMissing: figure.reason !== null,
    soFar: soFar(figure, voice),
    isStrong: false,
    home,
  };
}

/** The number that a row is about. */
export function strong(figure: Figure, voice: Voice): Num {
  return { ...num(figure, voice), isStrong: true };
}

/** Words that stand for a figure and lead to where it comes from. */
export function worded(figure: Figure, text: string, voice: Voice): Num {
  return { ...num(figure, voice), text, isMissing: false, soFar: null };
}

/** That a value's period is not whole; what began late is over, and is not "so far". */
function soFar({ status, measure, reason, since }: Figure, { say, locale }: Voice): string | null {
  if (status !== "partial" || measure !== "value" || reason !== null) return null;
  return since === undefined
    ? say.blocks.common.soFar
    : say.report.absence.since(formatLongDate(since, locale));
}

/** What a change is judged by, and what is said beside it. */
export type Change = Pick<Comparison, "change" | "tone" | "isContrary" | "partLabel"> &
  Partial<Pick<Comparison, "calendar">>;

/** A change with what it means, and beside it the part of the period and the change like for like. */
export function judged(change: Change, voice: Voice): Judged {
  const { calendar = null } = change;
  const own = alone(change, voice);
  return calendar === null ? own : { ...own, beside: [calendar.beside, ...own.beside] };
}

/** The same where the change like for like is said in a sentence of its own. */
export function alone({ change, tone, isContrary, partLabel }: Change, voice: Voice): Judged {
  return {
    kind: "judged",
    tone,
    change: num(change, voice),
    word: voice.say.blocks.judged[wordOf(tone)],
    isContrary,
    beside: partLabel === null ? [] : [partLabel],
  };
}

/** A state by its shape, colour and word. */
export function tag(state: { readonly mark: string; readonly tone: Tone }, word: string): Tag {
  return { kind: "tag", ...state, word };
}

/** Words in the colour of a tone, after its shape. */
export function marked(tone: Tone, word: string): Mark {
  return { kind: "mark", tone, word };
}
