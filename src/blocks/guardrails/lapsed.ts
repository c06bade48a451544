import type { Period } from "../../calendar/period.ts";
import { completeReviews } from "../../compute/compare.ts";
import { lapsesIn } from "../../compute/guardrail.ts";
import type { Measured } from "../../compute/measured.ts";
import { beginningLabel, endLabel, labelOf, monthLabel } from "../../format/labels.ts";
import { formatList } from "../../format/list.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { Lapsed } from "../../report/facts/slices.ts";

/** That a guardrail was breached within the edition's period before now, when, and how far; null where it was not. */
export function buildLapsed(book: FigureBook, measured: Measured): Lapsed | null {
  const { edition } = book.facts;
  const lapses = lapsesIn(measured, edition.period);
  const past = lapses.flat().map(({ id }) => ({
    worst: book.of(measured.metric.id, "value", null, id),
    limit: book.of(measured.metric.id, "breach", null, id),
  }));
  const [first, ...others] = past;
  if (first === undefined) return null;
  const sign = measured.metric.config.better === "lower" ? 1 : -1;
  const beyond = ({ worst, limit }: typeof first) => ((worst.value ?? 0) - (limit.value ?? 0)) * sign;
  const furthest = others.reduce((found, one) => (beyond(one) > beyond(found) ? one : found), first);
  return { whenLabel: whenText(lapses, book, completeReviews(measured, edition.period).length), ...furthest };
}

/** So many stretches are told by their days; more are counted. */
const MOST = 3;

/** "in July and September", "from 3 to 30 August", "in 7 of 13 weeks, last in the week of 7 September" */
function whenText(lapses: readonly (readonly Period[])[], { facts }: FigureBook, reviews: number): string {
  const { edition, locale } = facts;
  const say = languageOf(locale).report.guardrail;
  const all = lapses.flat();
  const listed = (texts: readonly string[]) => formatList(texts, locale);
  const grain = all[0]?.grain ?? "day";
  if (grain === "month")
    return say.inMonths(listed(all.map((one) => monthLabel(one, edition.period, locale))));
  if (grain !== "week" && grain !== "day") return listed(all.map((one) => say.within(labelOf(one, locale))));
  const told = lapses.map((stretch) => stretchText(stretch, edition.period, locale));
  if (told.length <= MOST) return listed(told);
  return say.often[grain](String(all.length), String(reviews), told.at(-1) ?? "");
}

/** "on 3 August", "in the week of 3 August", "from 3 August to 6 September" */
function stretchText(stretch: readonly Period[], edition: Period, locale: string): string {
  const say = languageOf(locale).report.guardrail;
  const [first, last = first] = [stretch[0], stretch.at(-1)];
  if (first === undefined || last === undefined) return "";
  const begun = beginningLabel(first, edition, locale);
  if (first !== last) return say.fromTo(begun, endLabel(last, edition, locale));
  return first.grain === "week" ? say.inWeekOf(begun) : say.onDay(begun);
}
