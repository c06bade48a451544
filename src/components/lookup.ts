import type { BridgeProps } from "../ledger/bridgeRef.ts";
import type { Figure } from "../ledger/figure.ts";
import { type FigureProps, idOf } from "../ledger/reference.ts";
import type { DefinitionFacts } from "../report/facts/definitionFacts.ts";
import type { Bridge, SegmentChart, SegmentTable, TreeNode } from "../report/facts/moved.ts";
import type { MetricFacts } from "../report/facts/slices.ts";
import { findBridge } from "../report/findBridge.ts";
import { findSegmentChart } from "../report/findSegmentChart.ts";
import { metricsOf } from "../report/metricsOf.ts";
import type { PageQuery, QueryView } from "../report/pages/queries.ts";
import type { SegmentChartProps } from "../report/pages/segmentChartRef.ts";
import type { Report } from "../report/report.ts";

/** The figure of the edition that a component's props name. */
export function findFigure(report: Report, name: string, props: FigureProps): Figure {
  const id = idOf(name, props, report.period.id);
  const figure = report.ledger.figures.find((candidate) => candidate.id === id);
  if (figure === undefined)
    throw new Error(
      `There is no figure ${id} in ${report.label}; figures.json of the edition lists all that there are.`,
    );
  return figure;
}

/** The driver tree; while a guardrail is breached nothing about the north star itself is green. */
export function treeOf({ tree, headline }: Report): TreeNode | null {
  if (tree === null || headline.paused.length === 0 || tree.judgement !== "good") return tree;
  return { ...tree, judgement: "neutral" };
}

/** A metric of the edition; the north star unless named. */
export function findMetric(report: Report, id: string | undefined): MetricFacts {
  if (id === undefined) return report.headline;
  const found = metricsOf(report).find((metric) => metric.id === id);
  if (found === undefined) throw new Error(`There is no metric ${id} in ${report.label}.`);
  return found;
}

/** The definition of a metric of the edition; the north star's unless named. */
export function definitionOf(report: Report, id: string = report.headline.id): DefinitionFacts {
  const found = report.definitions.find(({ metric }) => metric === id);
  if (found === undefined) throw new Error(`There is no metric ${id} in ${report.label}.`);
  return found;
}

/** The bridge that a component's props name. */
export function bridgeOf(report: Report, props: BridgeProps): Bridge {
  const found = findBridge(report, props);
  if (found === null) throw new Error(`There is no bridge ${JSON.stringify(props)} in ${report.label}.`);
  return found;
}

/** Segment tables of a metric and dimension; of all that are not named. */
export function findSegments(report: Report, of?: string, by?: string): readonly SegmentTable[] {
  const found = report.segments.filter(
    (table) => (of === undefined || table.metric === of) && (by === undefined || table.dimension === by),
  );
  if (found.length === 0 && (of !== undefined || by !== undefined))
    throw new Error(
      `There are no segments of ${of ?? "any metric"} by ${by ?? "anything"} in ${report.label}.`,
    );
  return found;
}

/** The chart of segments that a component's props name. */
export function segmentChartOf(report: Report, props: SegmentChartProps): SegmentChart {
  const found = findSegmentChart(report, props);
  if (found === null)
    throw new Error(`There is no chart of segments ${JSON.stringify(props)} in ${report.label}.`);
  return found;
}

/** The rows that a chart or table of a page shows. */
export function queryOf(report: Report, { page, query }: QueryView): PageQuery {
  const found = report.queries.find((one) => one.page === page && one.name === query);
  if (found === undefined)
    throw new Error(`There is no query ${query} on the page ${page} of ${report.label}.`);
  return found;
}

/** What an author's props say of a chart or table; a column is named, or left out. */
interface ViewProps {
  readonly query: string;
  readonly title: string;
  readonly mark?: string;
  readonly x?: string | undefined;
  readonly y?: string | undefined;
  readonly fill?: string | undefined;
  readonly columns?: readonly string[] | undefined;
}

/** The chart or table of a query that a component's props name. */
export function viewOf<Kind extends QueryView["kind"]>(
  report: Report,
  page: string,
  kind: Kind,
  props: ViewProps,
): Extract<QueryView, { kind: Kind }> {
  const isMeant = (view: QueryView): view is Extract<QueryView, { kind: Kind }> =>
    view.kind === kind && view.page === page && view.title === props.title.trim() && isView(view, props);
  const found = report.views.find(isMeant);
  if (found === undefined)
    throw new Error(`There is no ${kind} "${props.title}" on the page ${page} of ${report.label}.`);
  return found;
}

function isView(view: QueryView, { query, mark, x, y, fill, columns }: ViewProps): boolean {
  if (view.query !== query) return false;
  if (view.kind === "table")
    return (
      columns === undefined || columns.join("\n") === view.columns.map(({ column }) => column).join("\n")
    );
  return view.mark === mark && view.x?.column === x && view.y?.column === y && view.fill?.column === fill;
}
