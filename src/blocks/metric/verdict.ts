import { formatDay } from "../../calendar/day.ts";
import { type Calendar, type Grain, type Period, periodOf, shift } from "../../calendar/period.ts";
import { reviewGrain } from "../../compute/compare.ts";
import { reviewValues } from "../../compute/control.ts";
import { countedOn } from "../../compute/history.ts";
import { makingOf } from "../../compute/historyKind.ts";
import type { Measured } from "../../compute/measured.ts";
import { labelOf, labelWithin } from "../../format/labels.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import { formatWeekByDate } from "../../format/period.ts";
import { unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { type Judged, judgedIn } from "../../ledger/judged.ts";
import { isVerdict, verdictWords } from "../../ledger/measures/expectations.ts";
import { FIRM_VALUES } from "../../metrics/forecast/fit.ts";
import type { FirstMove, NoVerdict, Verdict } from "../../metrics/forecast/verdict.ts";
import type { MissingReason } from "../../metrics/missing.ts";
import type { VerdictFacts } from "../../report/facts/verdict.ts";

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
    return {
      ...shared,
      ...noVerdict(book, measured, judged, verdict),
      ...{ kind: "none", soFar: false, isAdverse: false },
    };
  const shiftLabel = shiftOf(book, judged, verdict);
  return {
    ...shared,
    kind: verdict.surprise,
    label: capital(verdictWords(verdict, book.facts.locale)),
    detail: detailOf(book, measured, verdict, shiftLabel),
    direction: verdict.direction,
    isAdverse: isAdverse(verdict, measured),
    shiftLabel,
    soFar: verdict.soFar,
  };
}

/** Is it further on the worse side than chance explains? */
function isAdverse({ surprise, direction }: Verdict, { metric }: Measured): boolean {
  const worse = metric.config.better === "lower" ? "above" : "below";
  return surprise === "more than chance" && direction === worse;
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
      : say.expected(rangeOf(write(bands[95].low), write(bands[95].high), locale), write(came), soFar);
  return shiftLabel === null ? told : `${told} ${say.shift(shiftLabel)}`;
}

/** "520 to 560"; "1.2%" where both ends are written alike. */
function rangeOf(low: string, high: string, locale: string): string {
  return low === high ? low : languageOf(locale).format.range(low, high);
}

/** "the week of 13 July", "August 2026": with what the shift begins. */
function shiftOf(book: FigureBook, { history }: Judged, { shift: at }: Verdict): string | null {
  const ahead = history?.ahead ?? [];
  const period = at === null || ahead.length < 2 ? undefined : ahead[at];
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
  const told = [why, courseOf(book, measured), ...possibleFrom(book, measured, verdict.missing)];
  return { ...none, label: say.noneYet, detail: told.filter((text) => text !== "").join(" ") };
}

const REASONS: Readonly<Record<string, "tooFew" | "redefined" | "noData">> = {
  "too few": "tooFew",
  "definition changed": "redefined",
  "no data": "noData",
  "before the snapshot": "noData",
};

function unmovedWords({ facts: { locale } }: FigureBook, { history }: Judged, verdict: FirstMove) {
  const say = languageOf(locale).report.verdict;
  const grain = history?.grain ?? "period";
  const [count, number] = [formatCount(verdict.unmoved, locale), verdict.unmoved];
  return verdict.moved
    ? { label: say.firstMove(grain, count, number), detail: say.firstMoveDetail }
    : { label: say.unmoved(grain, count, number), detail: say.unmovedDetail };
}

/** "The longest course that can be compared: from 320 in the week of 29 June – 5 July to 352 …" Empty where there are no two values. */
function courseOf(book: FigureBook, measured: Measured): string {
  const { edition, locale } = book.facts;
  const values = reviewValues(measured).filter(
    ({ period }) => countedOn(measured, period) <= edition.period.last,
  );
  const own = values.slice(
    Math.max(
      0,
      values.findLastIndex(({ breakBefore }) => breakBefore),
    ),
  );
  const [first, last] = [own[0]?.period, own.at(-1)?.period];
  if (first === undefined || last === undefined || first.id === last.id) return "";
  const text = ({ id }: Period) => book.of(measured.metric.id, "value", null, id).text;
  const label = (period: Period) => labelOf(period, locale);
  return languageOf(locale).report.verdict.course(text(first), label(first), text(last), label(last));
}

/** The first later period before which enough will be known, if all that come have a value; none where that is far away. */
function possibleFrom(book: FigureBook, measured: Measured, why: MissingReason): string[] {
  const { edition, calendar, locale } = book.facts;
  if (why !== "too few" && why !== "definition changed") return [];
  const known = reviewValues(measured);
  const begun = known.slice(
    Math.max(
      0,
      known.findLastIndex(({ breakBefore }) => breakBefore),
    ),
  );
  const grain = isToldByWholes(measured) ? edition.period.grain : reviewGrain(measured);
  const start = firstWhole(begun[0]?.period, grain, calendar);
  if (start === null) return [];
  const enough = shift(start, FIRM_VALUES - 1, calendar);
  const holder = periodOf(enough.last + 1, edition.period.grain, calendar);
  const possible = holder.first > enough.last ? holder : shift(holder, 1, calendar);
  return possible.first > edition.period.first
    ? [languageOf(locale).report.verdict.possible(labelOf(possible, locale))]
    : [];
}

/** Is a period counted anew, and so told from whole periods alone? */
function isToldByWholes({ metric }: Measured): boolean {
  return makingOf(metric.config) === null;
}

/** The first period of a grain that begins with or after a review period. */
function firstWhole(first: Period | undefined, grain: Grain, calendar: Calendar): Period | null {
  if (first === undefined) return null;
  const holder = periodOf(first.first, grain, calendar);
  return holder.first >= first.first ? holder : shift(holder, 1, calendar);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
