import type { PageDocument } from "../content/content.ts";
import type { ComponentUse } from "../content/mdx.ts";
import type { ReportSource } from "./buildReport.ts";
import type { Figure } from "./figure.ts";
import type { FigureBook } from "./figureBook.ts";
import { metricsOf } from "./metricsOf.ts";
import type { Comparison, MetricFacts, Report, SegmentEffects, TreeNode } from "./report.ts";

type Props = ComponentUse["props"];

/** The figures that each block shows. */
const BLOCKS: Readonly<Record<string, (report: Report, props: Props) => readonly (Figure | string)[]>> = {
  Headline: ({ headline }) => [
    ...valueAndChanges(headline),
    headline.previous.base,
    headline.year.base,
    headline.control.figure,
    ...(headline.target === null ? [] : [headline.target.target, headline.target.attainment]),
    ...paceFigures(headline),
    ...headline.paused.flatMap(({ judged, breach }) => [judged, breach]),
  ],
  Trend: (report, { of = report.headline.id }) => pointsOf(metricsOf(report).find(({ id }) => id === of)),
  ControlChart: (report, { of = report.headline.id }) =>
    metricsOf(report).flatMap(({ id, control }) => (id === of ? [control.figure] : [])),
  Restated: ({ restatements }) => restatements.map(({ now }) => now),
  Bridge: ({ bridge }) =>
    bridge === null
      ? []
      : [bridge.from.value, bridge.to.value, ...bridge.steps.map((step) => step.contribution)],
  DriverTree: ({ tree }) => (tree === null ? [] : treeFigures(tree)),
  Inputs: ({ inputs }) => inputs.flatMap(({ value, previous }) => [value, previous.change]),
  Guardrails: ({ guardrails }) =>
    guardrails.flatMap(({ judged, value, previous, breach, watch }) => [
      judged,
      value,
      previous.change,
      breach,
      ...(watch === null ? [] : [watch]),
    ]),
  Segments: ({ segments }, { of, by }) =>
    segments
      .filter(({ metric, dimension }) => (of ?? metric) === metric && (by ?? dimension) === dimension)
      .flatMap(({ rows, effects }) => [...rows.flatMap(valueAndChanges), ...effectFigures(effects)]),
  Outcomes: ({ outcomes }) => outcomes.flatMap(valueAndChanges),
  Vanity: ({ vanity }) => vanity.map(({ value }) => value),
  Okrs: ({ okrs }) => okrs.flatMap(({ keyResults }) => keyResults.map(({ now }) => now)),
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
  return { ...report, ledger: { ...report.ledger, queries, figures: book.all() } };
}

/** The blocks of a page: those of its body; on the board page also headline and trend, and all where there is no body. */
function blocksOf(page: PageDocument): { readonly name: string; readonly props: Props }[] {
  const bare = (name: string) => ({ name, props: {} });
  if (page.slug !== "index") return [...page.uses];
  if (page.front.body.trim() === "") return Object.keys(BLOCKS).map(bare);
  return [bare("Headline"), bare("Trend"), ...page.uses];
}

function valueAndChanges(facts: { value: Figure; previous: Comparison; year: Comparison }): Figure[] {
  return [facts.value, facts.previous.change, facts.year.change];
}

function paceFigures({ target }: MetricFacts): Figure[] {
  return target?.pace == null
    ? []
    : [target.pace.target, target.pace.forecast, target.pace.low, target.pace.high];
}

function effectFigures(effects: SegmentEffects | null): Figure[] {
  if (effects === null) return [];
  return [...effects.rows.flatMap(({ rate, mix }) => [rate, mix]), effects.rate, effects.mix, effects.change];
}

function pointsOf(metric: MetricFacts | undefined): string[] {
  return metric === undefined ? [] : metric.series.points.map(({ period }) => `${metric.id}@${period}`);
}

function treeFigures(node: TreeNode): Figure[] {
  return [
    node.value,
    node.previous.base,
    node.previous.change,
    ...(node.contribution === null ? [] : [node.contribution]),
    ...node.influences.map(({ value }) => value),
    ...node.children.flatMap(treeFigures),
  ];
}
