import { formatDay } from "../../calendar/day.ts";
import { type Period, shift } from "../../calendar/period.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import { formatWeekByDate } from "../../format/period.ts";
import { languageOf } from "../../language/language.ts";
import { FIRM_VALUES } from "../../metrics/forecast/fit.ts";
import type { FirstMove, NoVerdict, Verdict } from "../../metrics/forecast/verdict.ts";
import type { FigureBook } from "../figureBook.ts";
import { type Judged, judgedIn } from "../judged.ts";
import { labelOf, labelWithin } from "../labels.ts";
import type { Measured } from "../measured.ts";
import type { VerdictFacts } from "../report.ts";
import { unitOf } from "../unit.ts";
import { isVerdict, verdictWords } from "../verdictMeasures.ts";

/** Was what came of the edition's period to be expected? */
export function buildVerdict(book: FigureBook, measured: Measured): VerdictFacts {
  const { id } = measured.metric;
  const figure = book.of(id, "verdict");
  const judged = judgedIn(measured, book.facts.edition.period);
  const { verdict } = judged;
  const shared = {
    reason: figure.reason,
    figure,
    expected: book.of(id, "expected"),
    low: book.of(id, "expected_low"),
    high: book.of(id, "expected_high"),
  };
  if (!isVerdict(verdict))
    return { ...shared, ...noVerdict(book, measured, judged, verdict), kind: "none", soFar: false };
  const shiftLabel = shiftOf(book, judged, verdict);
  return {
    ...shared,
    kind: verdict.surprise,
    label: capital(verdictWords(verdict, book.facts.locale)),
    detail: detailOf(book, measured, verdict, shiftLabel),
    direction: verdict.direction,
    shiftLabel,
    soFar: verdict.soFar,
  };
}

function detailOf(book: FigureBook, measured: Measured, verdict: Verdict, shiftLabel: string | null): string {
  const { locale, currency } = book.facts;
  const say = languageOf(locale).report.verdict;
  const unit = unitOf(measured.metric.config, currency);
  const write = (value: number) => formatNumber(value, unit, locale);
  const { bands, came, expected, soFar, history } = verdict;
  const told =
    bands === null
      ? say.neverMoved(write(expected), write(came), formatCount(history, locale), soFar)
      : say.expected(write(bands[95].low), write(bands[95].high), write(came), soFar);
  return shiftLabel === null ? told : `${told} ${say.shift(shiftLabel)}`;
}

/** "the week of 13 July", "August 2026": with what the shift begins. */
function shiftOf(book: FigureBook, { reviews }: Judged, { shift: at }: Verdict): string | null {
  const period = at === null || reviews.length < 2 ? undefined : reviews[at];
  return period === undefined ? null : named(book, period);
}

function named({ facts: { edition, locale } }: FigureBook, period: Period): string {
  if (period.grain !== "week") return labelWithin(period, edition.period, locale);
  const { id, grain, first } = period;
  return formatWeekByDate({ id, grain, first: formatDay(first) }, formatDay(edition.period.last), locale);
}

/** Why there is none, the longest course that can be compared, and since when there will be one. */
function noVerdict(
  book: FigureBook,
  measured: Measured,
  judged: Judged,
  verdict: NoVerdict,
): Pick<VerdictFacts, "label" | "detail" | "direction" | "shiftLabel"> {
  const { locale } = book.facts;
  const say = languageOf(locale).report.verdict;
  const none = { direction: null, shiftLabel: null };
  if (!("missing" in verdict)) return { ...none, ...unmovedWords(book, judged, verdict) };
  const why = say.none[REASONS[verdict.missing] ?? "unknown"];
  const told = [why, courseOf(book, measured, judged), ...possibleFrom(book, measured, judged, verdict)];
  return { ...none, label: say.noneYet, detail: told.filter((text) => text !== "").join(" ") };
}

const REASONS: Readonly<Record<string, "tooFew" | "redefined" | "noData">> = {
  "too few": "tooFew",
  "definition changed": "redefined",
  "no data": "noData",
  "before the snapshot": "noData",
};

function unmovedWords({ facts: { locale } }: FigureBook, { reviews }: Judged, verdict: FirstMove) {
  const say = languageOf(locale).report.verdict;
  const grain = reviews[0]?.grain ?? "week";
  const [count, number] = [formatCount(verdict.unmoved, locale), verdict.unmoved];
  return verdict.moved
    ? { label: say.firstMove(grain, count, number), detail: say.firstMoveDetail }
    : { label: say.unmoved(grain, count, number), detail: say.unmovedDetail };
}

/** "Longest comparable course: from 320 in week 27 to 352 in week 39." Empty where there are no two values. */
function courseOf(book: FigureBook, measured: Measured, { since, reviews }: Judged): string {
  const { locale } = book.facts;
  const last = reviews.findLast((one) => book.of(measured.metric.id, "value", null, one.id).value !== null);
  const first = since ?? reviews[0];
  if (first === undefined || last === undefined || first.id === last.id) return "";
  const [from, to] = [first, last].map((one) => book.of(measured.metric.id, "value", null, one.id).text);
  return languageOf(locale).report.verdict.course(
    from ?? "",
    labelOf(first, locale),
    to ?? "",
    labelOf(last, locale),
  );
}

/** The first later period before which enough will be known; none where that cannot be told. */
function possibleFrom(book: FigureBook, measured: Measured, judged: Judged, why: { missing: string }): string[] {
  const { edition, calendar, locale } = book.facts;
  const [first] = judged.reviews;
  if (why.missing !== "too few" && why.missing !== "definition changed") return [];
  if (first === undefined) return [];
  for (let ahead = 1; ahead <= MOST_AHEAD; ahead += 1) {
    const period = shift(edition.period, ahead, calendar);
    if (knownBefore(measured, judged, period, why.missing) >= FIRM_VALUES)
      return [languageOf(locale).report.verdict.possible(labelOf(period, locale))];
  }
  return [];
}

const MOST_AHEAD = 60;

/** How many review periods will be known before a later period, if all that come have a value. */
function knownBefore(
  { calendar }: Measured,
  { reviews, known, since }: Judged,
  period: Period,
  why: string,
): number {
  const [first] = reviews;
  if (first === undefined) return 0;
  let count = why === "too few" && since !== null ? known : 0;
  for (let one = first; one.last < period.first; one = shift(one, 1, calendar)) count += 1;
  return count;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
