import { previous } from "../../calendar/period.ts";
import { DAYS } from "../../compute/flows.ts";
import type { Measured } from "../../compute/measured.ts";
import { labelOf } from "../../format/labels.ts";
import { formatCount } from "../../format/number.ts";
import { fromSnapshot } from "../../format/source.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { DistributionFacts } from "../../report/facts/flowFacts.ts";

/** On how many days of a week who was there, of every metric of an edition that declares `flows` of who counts as one. */
export function buildDistributions(book: FigureBook, takenOn: string): DistributionFacts[] {
  return [...book.facts.measured.values()].flatMap((measured) => {
    const { flows } = measured.metric.config;
    return flows === undefined || flows.amount !== undefined ? [] : [distributionOf(book, measured, takenOn)];
  });
}

function distributionOf(book: FigureBook, measured: Measured, takenOn: string): DistributionFacts {
  const { locale, edition, calendar } = book.facts;
  const { id, config } = measured.metric;
  const say = languageOf(locale).report.distribution;
  const { period } = edition;
  const earlier = previous(period, calendar);
  const both = (measure: Parameters<FigureBook["of"]>[1]) => ({
    now: book.of(id, measure),
    before: book.of(id, measure, null, earlier.id),
  });
  const mean = both("days_mean");
  const rows = DAYS.map((days) => ({ name: say.days(days), ...both(`days_share/${days}`) }));
  const isSmall = rows.some(({ now, before }) => [now, before].some(({ reason }) => reason === "too few"));
  const least = formatCount(config.min_group, locale);
  const isThere = rows.some(({ now }) => now.value !== null);
  return {
    metric: id,
    metricName: config.name,
    title: say.chart(config.name),
    finding:
      mean.now.value === null ? say.chart(config.name) : say.found(mean.now.text, labelOf(period, locale)),
    refusal: isThere ? null : isSmall ? say.small(least) : say.refused,
    now: labelOf(period, locale),
    before: labelOf(earlier, locale),
    rows,
    mean,
    sourceLabel: fromSnapshot(config.from ?? "", takenOn, locale),
    notes: [say.counted, ...(isSmall ? [say.small(least)] : [])],
  };
}
