import { formatDay } from "../../calendar/day.ts";
import { type Period, shift } from "../../calendar/period.ts";
import { basePeriod } from "../../compute/compare.ts";
import type { Measured } from "../../compute/measured.ts";
import { labelOf } from "../../format/labels.ts";
import { formatLongDate } from "../../format/period.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { MetricFacts } from "../../report/facts/slices.ts";
import { type Held, reachesBack } from "../metric/comparisonsOf.ts";

/**
 * What an edition cannot be compared with as the data do not reach back to it, and from which period on it will be: "This
 * is the first report: there is no earlier quarter to compare with; …". Null where they reach back to all of it.
 */
export function reachLabel(
  book: FigureBook,
  star: Measured,
  facts: Pick<MetricFacts, keyof Held>,
  isFirst: boolean,
): string | null {
  const { locale, edition, calendar } = book.facts;
  const { grain } = edition.period;
  const say = languageOf(locale).report.reach;
  const begun = say.begun(formatLongDate(formatDay(star.coverage.from), locale));
  if (reachesBack(facts.previous.change)) {
    if (reachesBack(facts.year.change)) return null;
    return say.told(begun, say.yearFrom(fromLabel(book, star, "year")));
  }
  const base = basePeriod(edition.period, "previous", calendar);
  const isPartly = base.last >= star.coverage.from;
  const none = (isPartly ? say.noneWhole : say.none)(isFirst ? say.first : begun, grain);
  const isYearSaid = grain !== "year" && !reachesBack(facts.year.change);
  const from = [
    say.previousFrom(grain, fromLabel(book, star, "previous")),
    ...(isYearSaid ? [say.yearFrom(fromLabel(book, star, "year"))] : []),
  ];
  return say.told(none, from.join(", "));
}

/** So many periods ahead it is looked for the first that can be compared: those of a year, whatever their length. */
const MOST_AHEAD = 400;

/** The first period, as long as the edition's, whose base lies wholly within the data. */
function fromLabel(book: FigureBook, { coverage }: Measured, vs: keyof Held): string {
  const { locale, edition, calendar } = book.facts;
  const isTold = (period: Period) => basePeriod(period, vs, calendar).first >= coverage.from;
  let period = edition.period;
  for (let ahead = 0; ahead < MOST_AHEAD && !isTold(period); ahead += 1) period = shift(period, 1, calendar);
  return labelOf(period, locale);
}
