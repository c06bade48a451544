import type { CsvCell, CsvTable } from "../format/csv.ts";
import type { Figure, Unit } from "../report/figure.ts";
import type {
  Bridge,
  Channel,
  GuardrailFacts,
  MetricFacts,
  Outlook,
  PageQuery,
  SegmentChart,
  SegmentTable,
  Series,
  TreeNode,
} from "../report/report.ts";
import { signalText } from "./words.ts";

/** The values of a series by period. */
export function seriesCsv({ points, unit }: Series): CsvTable {
  return {
    columns: [
      "period",
      "from",
      "to",
      header("value", unit),
      header("a year before", unit),
      "state",
      "reason",
      "signal",
    ],
    rows: points.map(({ period, first, last, value, lastYear, state, reason, signal }) => [
      period,
      first,
      last,
      value,
      lastYear,
      state,
      reason,
      signalText(signal),
    ]),
  };
}

/** The latest weeks and months, and each period to date. */
export function recentCsv({ recent, unit }: MetricFacts): CsvTable {
  const columns = [
    "period",
    header("value", unit),
    "reason",
    header("a year before", unit),
    "change",
    "reason of change",
  ];
  const points = recent.panels.flatMap(({ points: own }) => own);
  return {
    columns,
    rows: [
      ...points.map(({ period, value, comparison }): CsvCell[] => [
        period,
        ...cells(value),
        comparison?.base.value ?? null,
        ...(comparison === null ? [null, "no data"] : cells(comparison.change)),
      ]),
      ...recent.toDate.map(({ name, label, value, comparison }): CsvCell[] => [
        `${name}: ${label}`,
        ...cells(value),
        comparison.base.value,
        ...cells(comparison.change),
      ]),
    ],
  };
}

/** The steps from one value to another. */
export function bridgeCsv({ from, to, steps, residual, unit }: Bridge): CsvTable {
  const bare = (name: string, figure: Figure): CsvCell[] => [name, ...cells(figure), null, null];
  return {
    columns: ["step", header("value", unit), "reason", "least", "greatest"],
    rows: [
      bare(from.label, from.value),
      ...steps.map(({ name, contribution, range }): CsvCell[] => [
        name,
        ...cells(contribution),
        range.least.value,
        range.greatest.value,
      ]),
      ...(residual === null ? [] : [bare("not explained by the tree", residual)]),
      bare(to.label, to.value),
    ],
  };
}

/** The drivers of a tree, each below the one that it drives. */
export function treeCsv(tree: TreeNode): CsvTable {
  return {
    columns: [
      "metric",
      "drives",
      "unit",
      "value",
      "reason",
      "before",
      "change",
      "contribution",
      "least",
      "greatest",
    ],
    rows: treeRows(tree, null),
  };
}

function treeRows(node: TreeNode, parent: string | null): CsvCell[][] {
  const { value, previous, contribution, range } = node;
  const own: CsvCell[] = [
    node.metric,
    parent,
    value.unit.name,
    ...cells(value),
    previous.base.value,
    previous.change.value,
    contribution?.value ?? null,
    range?.least.value ?? null,
    range?.greatest.value ?? null,
  ];
  return [own, ...node.children.flatMap((child) => treeRows(child, node.metric))];
}

/** A guardrail's value against its limits. */
export function guardrailCsv({ judged, judgedLabel, watch, breach, state, unit }: GuardrailFacts): CsvTable {
  return {
    columns: [
      "period",
      header("value", unit),
      "reason",
      header("watch", unit),
      header("breach", unit),
      "state",
    ],
    rows: [[judgedLabel, ...cells(judged), watch?.value ?? null, breach.value, state]],
  };
}

/** The segments of a metric with their changes. */
export function segmentsCsv({ dimension, unit, rows }: SegmentTable): CsvTable {
  return {
    columns: [
      dimension,
      header("value", unit),
      "reason",
      "change on the previous period",
      "change on the year before",
    ],
    rows: rows.map(({ name, value, previous, year }) => [
      name,
      ...cells(value),
      previous.change.value,
      year.change.value,
    ]),
  };
}

/** What is forecast of each metric. */
export function outlookCsv({ forecasts }: Outlook): CsvTable {
  return {
    columns: ["metric", "period", "unit", "value so far", "forecast", "reason", "low", "high", "target"],
    rows: forecasts.map(({ metric, period, value, forecast, low, high, target }) => [
      metric,
      period,
      value.unit.name,
      value.value,
      ...cells(forecast),
      low.value,
      high.value,
      target?.value ?? null,
    ]),
  };
}

/** The rows of a query: all of its columns, or those that a table shows; the reason says which values are missing. */
export function queryCsv({ columns, rows }: PageQuery, shown: readonly Channel[]): CsvTable {
  const unitOf = (name: string) => shown.find(({ column }) => column === name)?.unit;
  const titles = columns.map(({ name }) => {
    const unit = unitOf(name);
    return unit === undefined ? name : header(name, unit);
  });
  return {
    columns: [...titles, "reason"],
    rows: rows.map((row) => {
      const lost = columns.filter((_, index) => (row[index] ?? null) === null).map(({ name }) => name);
      return [...row, lost.length === 0 ? null : `no ${lost.join(", no ")}`];
    }),
  };
}

/** "value (people)"; percentages are fractions. */
function header(name: string, { kind, name: unit }: Unit): string {
  if (kind === "percent") return `${name} (fraction)`;
  return unit === "" ? name : `${name} (${unit})`;
}

function cells({ value, reason }: Figure): [number | null, string | null] {
  return [value, reason];
}

/** A metric's segments by period, one row for each. */
export function segmentChartCsv({ dimension, unit, periods, lines }: SegmentChart): CsvTable {
  return {
    columns: ["period", "from", "to", dimension, header("value", unit), "reason"],
    rows: lines.flatMap(({ name, points }) =>
      points.map((point, index): CsvCell[] => {
        const { period = "", first = "", last = "" } = periods[index] ?? {};
        return [period, first, last, name, ...cells(point)];
      }),
    ),
  };
}
