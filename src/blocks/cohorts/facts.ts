import { cohortGroups, leastOf, type Windows, windowsOf } from "../../compute/behaviour.ts";
import type { IntervalFacts } from "../../compute/evidence.ts";
import type { Measured } from "../../compute/measured.ts";
import type { MeasuresWith } from "../../content/measures.ts";
import type { CohortConfig } from "../../content/schema/behaviour.ts";
import { labelOf } from "../../format/labels.ts";
import { formatList } from "../../format/list.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import { fromSnapshot } from "../../format/source.ts";
import { languageOf } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { CohortGroup, CohortTest } from "../../report/facts/behaviourFacts.ts";

/** Every cohort that the metrics of an edition declare. */
export function buildCohorts(book: FigureBook, takenOn: string): CohortTest[] {
  return [...book.facts.measured.values()].flatMap((measured) =>
    measured.metric.config.cohorts.flatMap((config, index) => {
      const windows = windowsOf(config, book.facts.edition.period, measured.calendar);
      return windows === null ? [] : [cohortOf(book, measured, config, index + 1, windows, takenOn)];
    }),
  );
}

function cohortOf(
  book: FigureBook,
  measured: Measured,
  config: CohortConfig,
  number: number,
  windows: Windows,
  takenOn: string,
): CohortTest {
  const { locale, edition } = book.facts;
  const { metric } = measured;
  const found = cohortGroups(measured, number, edition.period);
  const groups =
    "missing" in found ? [] : found.map(({ group }) => groupOf(book, measured, config, number, group));
  const figure = (measure: MeasuresWith<["cohort"]>) => book.of(metric.id, `${measure}/${number}`);
  const [exposure, outcome] = [labelOf(windows.exposure, locale), labelOf(windows.outcome, locale)];
  const say = languageOf(locale).report;
  const groupedBy = say.cohorts.groupedIn(config.unit ?? config.name, exposure);
  const trend = figure("cohort_trend");
  const p = figure("cohort_p");
  const from = config.from ?? metric.config.from ?? "";
  const later = config.outcome.from ?? from;
  const tables = formatList([...new Set([from, later])], locale);
  return {
    metric: metric.id,
    metricName: metric.config.name,
    number,
    name: config.name,
    groupedBy,
    outcome: `${config.outcome.name} (${outcome})`,
    finding: findingOf(config.outcome.name, groups, trend, p, locale),
    refusal: refusalOf(found, leastOf(metric), exposure, outcome, locale),
    groups,
    difference: figure("cohort_difference"),
    differenceLow: figure("cohort_difference_low"),
    differenceHigh: figure("cohort_difference_high"),
    trend,
    p,
    chart: chartOf(config.outcome.name, groupedBy, groups, locale),
    sourceLabel: fromSnapshot(tables, takenOn, locale),
    notes: notesOf(config.groups.length - groups.length, leastOf(metric), locale),
  };
}

function groupOf(
  book: FigureBook,
  { metric }: Measured,
  config: CohortConfig,
  number: number,
  group: number,
): CohortGroup {
  const figure = (measure: MeasuresWith<["cohort", "group"]>) =>
    book.of(metric.id, `${measure}/${number}/${group}`);
  return {
    name: groupName(config, group, book.facts.locale),
    people: figure("cohort_people"),
    rate: figure("cohort_rate"),
    low: figure("cohort_low"),
    high: figure("cohort_high"),
  };
}

/** "0", "1 to 3", "10 or more"; of what is no count "0.5 to under 2". */
export function groupName({ groups, behaviour }: CohortConfig, group: number, locale: string): string {
  const text = (bound: number) => formatNumber(bound, { kind: "ratio", name: "ratio" }, locale);
  const [bound = 0, next] = [groups[group - 1], groups[group]];
  const { format, report } = languageOf(locale);
  if (next === undefined) return report.cohorts.orMore(text(bound));
  const counts = /^count\s*\(/i.test(behaviour) && groups.every(Number.isInteger);
  if (!counts) return report.cohorts.toUnder(text(bound), text(next));
  return next === bound + 1 ? text(bound) : format.range(text(bound), text(next - 1));
}

/** What the trend over the groups says, and no more. */
function findingOf(
  outcome: string,
  groups: readonly CohortGroup[],
  trend: Figure,
  p: Figure,
  locale: string,
): string {
  const say = languageOf(locale).report.cohorts;
  if (p.value === null || trend.value === null || p.value >= 0.05) return say.noTrend;
  const [first, last] = [groups[0]?.rate.value ?? 0, groups.at(-1)?.rate.value ?? 0];
  if (Math.sign(last - first) !== Math.sign(trend.value)) return say.noTrend;
  const [lowest = "", highest = ""] = [groups[0], groups.at(-1)].map((group) => group?.rate.text);
  return trend.value > 0 ? say.moreOften(outcome, lowest, highest) : say.lessOften(outcome, lowest, highest);
}

function refusalOf(
  found: ReturnType<typeof cohortGroups>,
  least: number,
  exposure: string,
  outcome: string,
  locale: string,
): string | null {
  const say = languageOf(locale).report.cohorts;
  if (!("missing" in found)) return found.length > 1 ? null : say.tooSmall(formatCount(least, locale));
  if (found.missing === "incomplete period") return say.incomplete(outcome);
  return found.missing === "before the snapshot" ? say.before(exposure) : say.nothing(exposure);
}

function chartOf(
  outcome: string,
  groupedBy: string,
  groups: readonly CohortGroup[],
  locale: string,
): IntervalFacts {
  const { format, report } = languageOf(locale);
  return {
    title: report.cohorts.chart(outcome, groupedBy),
    unit: { kind: "percent", name: "percent" },
    rows: groups.flatMap(({ name, rate, low, high }) =>
      rate.value === null || low.value === null || high.value === null
        ? []
        : [
            {
              name,
              value: rate.value,
              low: low.value,
              high: high.value,
              text: rate.text,
              rangeText: format.range(low.text, high.text),
            },
          ],
    ),
  };
}

function notesOf(hidden: number, least: number, locale: string): string[] {
  if (hidden === 0) return [];
  return [languageOf(locale).report.cohorts.hidden(hidden, formatCount(least, locale))];
}
