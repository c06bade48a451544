import type { PageDocument } from "../content/content.ts";
import type { ComponentUse } from "../content/mdx.ts";
import { sqlOfCells } from "../ledger/cells.ts";
import type { Figure } from "../ledger/figure.ts";
import type { FigureBook } from "../ledger/figureBook.ts";
import { cohortFigures, retentionFigures } from "../ledger/peopleShown.ts";
import type { ReportSource } from "./buildReport.ts";
import { comparisonsOf } from "./comparisons.ts";
import type { Comparison } from "./facts/comparison.ts";
import type { CoreFall } from "./facts/coreFacts.ts";
import type { Bridge, SegmentTable, TreeNode } from "./facts/moved.ts";
import type { MetricFacts, RecentFacts } from "./facts/slices.ts";
import type { KeyResultFacts } from "./facts/workFacts.ts";
import { findBridge } from "./findBridge.ts";
import { fallsBy, fallsIn, fallsOf } from "./findCoreFalls.ts";
import { findSegmentChart } from "./findSegmentChart.ts";
import { metricsOf } from "./metricsOf.ts";
import type { Report } from "./report.ts";

type Props = ComponentUse["props"];

/** The figures that each block shows. */
const BLOCKS: Readonly<Record<string, (report: Report, props: Props) => readonly (Figure | string)[]>> = {
  Headline: ({ headline }) => [
    ...valueAndChanges(headline),
    ...comparisonsOf(headline).flatMap(({ base, comparable }) => [
      base,
      ...(comparable === null ? [] : [comparable]),
    ]),
    ...headline.shared.flatMap(({ base, value, change }) => [base, value, change]),
    ...verdictFigures(headline),
    ...(headline.target === null ? [] : [headline.target.target, headline.target.attainment]),
    ...paceFigures(headline),
    ...headline.paused.flatMap(({ judged, breach }) => [judged, breach]),
  ],
  CoreFalls: ({ coreFalls }) => fallFigures(coreFalls),
  Trend: (report, { of = report.headline.id }) => pointsOf(metricsOf(report).find(({ id }) => id === of)),
  ControlChart: (report, { of = report.headline.id }) =>
    pointsOf(metricsOf(report).find(({ id }) => id === of)),
  Recent: (report, { of = report.headline.id }) =>
    metricsOf(report).flatMap(({ id, recent }) => (id === of ? recentFigures(recent) : [])),
  LeadTest: ({ leads, headline }, { of = headline.id }) =>
    leads
      .filter(({ metric }) => metric === of)
      .flatMap(({ correlation, rank, effective, p }) => [correlation, rank, effective, p]),
  Cohorts: ({ cohorts }, { of }) =>
    cohorts.filter(({ metric }) => (of ?? metric) === metric).flatMap(cohortFigures),
  Retention: ({ retention }, { of }) =>
    retention.filter(({ metric }) => (of ?? metric) === metric).flatMap(retentionFigures),
  Candidates: ({ choice }) =>
    choice.flatMap(({ surprises, surpriseShare, dataShare, gaps, leads }) => [
      surprises,
      surpriseShare,
      dataShare,
      gaps,
      ...leads.flatMap(({ correlation, p }) => [correlation, p]),
    ]),
  Restated: ({ restatements, growth }) => [
    ...restatements.flatMap(({ now, revision, relative }) => [now, revision, relative]),
    ...growth.flatMap(({ restated, published }) => [restated, published]),
  ],
  Vintages: ({ vintages, headline, inputs }, { of }) =>
    vintages
      .filter(({ metric }) =>
        of === undefined ? [headline, ...inputs].some(({ id }) => id === metric) : metric === of,
      )
      .flatMap(({ rows }) => rows.flatMap(({ now, revision, relative }) => [now, revision, relative])),
  Bridge: (report, props) => {
    const bridge = findBridge(report, props);
    return bridge === null ? [] : bridgeFigures(bridge);
  },
  DriverTree: ({ tree, coreFalls }) =>
    tree === null ? [] : [...treeFigures(tree), ...fallFigures(fallsIn(tree, coreFalls))],
  Inputs: ({ inputs, coreFalls }) => [
    ...inputs.flatMap(({ value, previous }) => [value, previous.change]),
    ...fallFigures(fallsOf(inputs, coreFalls)),
  ],
  Guardrails: ({ guardrails }) =>
    guardrails.flatMap(({ judged, value, previous, breach, watch }) => [
      judged,
      value,
      previous.change,
      breach,
      ...(watch === null ? [] : [watch]),
    ]),
  Segments: (report, props) =>
    props["as"] === undefined
      ? tablesNamed(report, props).flatMap((table) => [
          ...table.rows.flatMap(valueAndChanges),
          ...segmentFigures(table),
          ...fallFigures(fallsBy(table, report.coreFalls)),
        ])
      : (findSegmentChart(report, props)?.lines.flatMap(({ points }) => points) ?? []),
  Outlook: ({ outlook }) => [
    ...outlook.forecasts.flatMap(({ value, forecast, low, high, target, pace, drawn }) => [
      value,
      forecast,
      low,
      high,
      ...(target === null ? [] : [target]),
      ...(pace === null ? [] : [pace.needed]),
      ...(drawn === null ? [] : drawn.history.map((one) => one.value)),
    ]),
    ...outlook.scored.map(({ actual }) => actual),
  ],
  Outcomes: ({ outcomes }) => outcomes.flatMap(valueAndChanges),
  Vanity: ({ vanity }) => vanity.map(({ value }) => value),
  Okrs: ({ okrs }) => okrs.flatMap(({ keyResults }) => keyResults.flatMap(keyResultFigures)),
  Bets: ({ bets }) => bets.flatMap(({ observed }) => observed?.change ?? []),
};

/** The report with its ledger: every figure computed for it, each with the pages that show it. */
export function markShown(report: Report, book: FigureBook, { edition, queries }: ReportSource): Report {
  for (const page of edition.pages) {
    for (const { name, props } of blocksOf(page)) {
      for (const figure of BLOCKS[name]?.(report, props) ?? []) {
        book.show(typeof figure === "string" ? figure : figure.id, page.slug);
      }
    }
  }
  const figures = book.all();
  const sql = { ...queries, ...sqlOfCells(figures, report.queries) };
  return { ...report, ledger: { ...report.ledger, queries: sql, figures } };
}

/** The blocks of a page: those of its body; on the board page also headline and trend, and all where there is no body. */
export function blocksOf(page: PageDocument): { readonly name: string; readonly props: Props }[] {
  const bare = (name: string) => ({ name, props: {} });
  if (page.slug !== "index") return page.uses.map(({ name, props }) => ({ name, props }));
  if (page.front.body.trim() === "") return Object.keys(BLOCKS).map(bare);
  return [
    bare("Headline"),
    bare("CoreFalls"),
    bare("Trend"),
    ...page.uses.map(({ name, props }) => ({ name, props })),
  ];
}

function fallFigures(falls: readonly CoreFall[]): Figure[] {
  return falls.flatMap(({ total, fall }) => [total.phrase, fall.phrase]);
}

function tablesNamed({ segments }: Report, { of, by }: Props): readonly SegmentTable[] {
  return segments.filter(
    ({ metric, dimension }) => (of ?? metric) === metric && (by ?? dimension) === dimension,
  );
}

function valueAndChanges(facts: { value: Figure; previous: Comparison; year: Comparison }): Figure[] {
  const comparisons = comparisonsOf(facts);
  return [facts.value, ...comparisons.map(({ change }) => change), ...comparisons.flatMap(calendarFigures)];
}

/** What stands beside a change of a sum: the change like for like, and what the calendar did. */
function calendarFigures({ calendar }: Comparison): Figure[] {
  return calendar === null ? [] : [calendar.like, calendar.effect];
}

/** The words of a verdict, and what they hold what came against. */
function verdictFigures({ verdict: { figure, expected, low, high } }: MetricFacts): Figure[] {
  return [figure, expected, low, high];
}

function recentFigures({ panels, toDate }: RecentFacts): Figure[] {
  const points = panels.flatMap((panel) => panel.points);
  return [
    ...points.flatMap(({ value, comparison }) => [
      value,
      ...(comparison === null ? [] : [comparison.base, comparison.change, ...calendarFigures(comparison)]),
    ]),
    ...toDate.flatMap(({ value, comparison }) => [
      value,
      comparison.base,
      ...(comparison.comparable === null ? [] : [comparison.comparable]),
      comparison.change,
      ...calendarFigures(comparison),
    ]),
  ];
}

function paceFigures({ target }: MetricFacts): Figure[] {
  return target?.pace == null
    ? []
    : [target.pace.target, target.pace.forecast, target.pace.low, target.pace.high, target.pace.needed];
}

/** What a table of segments shows below its rows: the effects, and how the sum compares with the total. */
function segmentFigures({ effects, overlap }: SegmentTable): Figure[] {
  const sums =
    overlap === null || overlap.kind === "none" ? [] : [overlap.sum, overlap.overlap, overlap.share];
  if (effects === null) return sums;
  const { rows, other, change, parts, residual } = effects;
  const figures = [
    ...rows.flatMap(({ effect, share, rate, mix }) => [effect, share, rate, mix]),
    ...(parts === null ? [] : [parts.volume, parts.mix, parts.rate]),
    other,
    change,
    residual,
  ];
  return [...figures.flatMap((figure) => figure ?? []), ...sums];
}

function pointsOf(metric: MetricFacts | undefined): string[] {
  if (metric === undefined) return [];
  const planned = metric.series.plan?.steps.flatMap(({ target, actual, attainment }) => [
    target,
    actual,
    attainment,
  ]);
  return [
    ...metric.series.points.map(({ period }) => `${metric.id}@${period}`),
    ...(planned ?? []).map(({ id }) => id),
  ];
}

function keyResultFigures({ now, progress, expected }: KeyResultFacts): Figure[] {
  return [now, progress, ...(expected === null ? [] : [expected])];
}

function bridgeFigures({ from, to, calendar, steps, residual }: Bridge): Figure[] {
  return [
    from.value,
    to.value,
    ...(calendar === null ? [] : [calendar.effect]),
    ...steps.flatMap(({ contribution, range }) => [contribution, range.least, range.greatest]),
    ...(residual === null ? [] : [residual]),
  ];
}

function treeFigures(node: TreeNode): Figure[] {
  return [
    node.value,
    node.previous.base,
    node.previous.change,
    ...(node.contribution === null ? [] : [node.contribution]),
    ...(node.range === null ? [] : [node.range.least, node.range.greatest]),
    ...node.influences.map(({ value }) => value),
    ...node.children.flatMap(treeFigures),
  ];
}
