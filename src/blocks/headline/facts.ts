import { basePeriod } from "../../compute/compare.ts";
import type { Measured } from "../../compute/measured.ts";
import { sharedEnds } from "../../compute/sharedEnds.ts";
import { baseLabel } from "../../format/labels.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { Comparison, SharedComparison } from "../../report/facts/comparison.ts";
import type { GuardrailFacts, Headline, MetricFacts } from "../../report/facts/slices.ts";
import { judgementOf } from "../metric/comparison.ts";
import { isPaused, toned } from "../metric/tone.ts";
import { buildTowards } from "./towards.ts";

/** The north star's facts, with the guardrails that are breached, and what it can be compared by where a comparison is missing. */
export function buildHeadline(
  book: FigureBook,
  star: Measured,
  facts: MetricFacts,
  guardrails: readonly GuardrailFacts[],
): Headline {
  const { previous, year } = facts;
  return {
    ...facts,
    shared: [previous, year].flatMap((missed) => sharedComparison(book, star, missed) ?? []),
    towards: buildTowards(book, star),
    breached: guardrails.filter(({ state }) => state === "breach"),
  };
}

/** Where a comparison is missing because the data begin within the earlier period: the one by what both hold. */
function sharedComparison(
  book: FigureBook,
  measured: Measured,
  { vs, change: { reason } }: Comparison,
): SharedComparison | null {
  if (reason !== "before the snapshot" || vs === "target") return null;
  const { calendar, edition, locale } = book.facts;
  const { id, config } = measured.metric;
  const base = basePeriod(edition.period, vs, calendar);
  const ends = sharedEnds(measured, base, edition.period);
  if ("missing" in ends) return null;
  const [change, before] = [book.of(id, "shared_change", vs), book.of(id, "shared_base", vs)];
  if (change.value === null) return null;
  return {
    vs,
    against: baseLabel(base, edition.period, locale),
    base: before,
    value: book.of(id, "shared_value", vs),
    change,
    ...toned(change, judgementOf(change, config.better), isPaused(book, measured)),
    partLabel: languageOf(locale).report.comparison.lastOfEach(ends.count, ends.of),
  };
}
