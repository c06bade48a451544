import { basePeriod } from "../../compute/compare.ts";
import type { Measured } from "../../compute/measured.ts";
import { comparedPeriod } from "../../compute/recentPeriods.ts";
import { sharedEnds } from "../../compute/sharedEnds.ts";
import type { ComparedBy } from "../../content/schema/compare.ts";
import { baseLabel, labelOf } from "../../format/labels.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { AskedComparison, Comparison, SharedComparison } from "../../report/facts/comparison.ts";
import type { GuardrailFacts, Headline, MetricFacts } from "../../report/facts/slices.ts";
import { compare, judgementOf } from "../metric/comparison.ts";
import { isPaused, toned } from "../metric/tone.ts";
import { reachLabel } from "./reach.ts";
import { buildTowards } from "./towards.ts";

/** The north star's facts, with the guardrails that are breached, and what it can be compared by where a comparison is missing. */
export function buildHeadline(
  book: FigureBook,
  star: Measured,
  facts: MetricFacts,
  { guardrails, isFirst }: { readonly guardrails: readonly GuardrailFacts[]; readonly isFirst: boolean },
): Headline {
  const { previous, year } = facts;
  const reach = reachLabel(book, star, facts, isFirst);
  return {
    ...facts,
    ...(reach === null ? {} : { reachLabel: reach }),
    shared: [previous, year].flatMap((missed) => sharedComparison(book, star, missed) ?? []),
    asked: book.facts.compare.flatMap((by) => askedComparison(book, star, facts, by) ?? []),
    towards: buildTowards(book, star),
    breached: guardrails.filter(({ state }) => state === "breach"),
  };
}

/** A change that is asked for; null where the metric is counted by longer periods. */
function askedComparison(
  book: FigureBook,
  star: Measured,
  { previous, year }: MetricFacts,
  by: ComparedBy,
): AskedComparison | null {
  const { edition, locale } = book.facts;
  if (by === "year") return { of: null, comparison: year };
  const period = comparedPeriod(star, edition.period, by);
  if (period === null) return null;
  if (period.id === edition.period.id) return { of: null, comparison: previous };
  const of = { label: labelOf(period, locale), value: book.of(star.metric.id, "value", null, period.id) };
  return { of, comparison: compare(book, star, "previous", null, period) };
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
