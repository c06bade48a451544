import type { CsvCell, CsvTable } from "../format/csv.ts";
import type { Unit } from "../format/number.ts";
import { unitName } from "../format/unit.ts";
import type { Language } from "../language/language.ts";
import type { Figure } from "../ledger/figure.ts";
import type { Outlook } from "../report/facts/ahead.ts";
import type { Bridge, SegmentChart, SegmentTable, TreeNode } from "../report/facts/moved.ts";
import type { Series } from "../report/facts/series.ts";
import type { GuardrailFacts, MetricFacts } from "../report/facts/slices.ts";
import type { Channel, PageQuery } from "../report/pages/queries.ts";
import { reasonText, surpriseText } from "./words.ts";

/** The values of a series by period. */
export function seriesCsv({ points, unit }: Series, say: Language): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [
      words.period,
      words.from,
      words.to,
      header(words.value, unit, say),
      header(words.yearBefore, unit, say),
      words.state,
      words.reason,
      words.surprise,
    ],
    rows: points.map(({ period, first, last, value, lastYear, state, reason, surprise }) => [
      period,
      first,
      last,
      value,
      lastYear,
      words.states[state],
      reasonText(reason, say),
      surpriseText(surprise, say),
    ]),
  };
}

/** The latest weeks and months, and each period to date. */
export function recentCsv({ recent, unit }: MetricFacts, say: Language): CsvTable {
  const words = say.blocks.csv;
  const columns = [
    words.period,
    header(words.value, unit, say),
    words.reason,
    header(words.yearBefore, unit, say),
    words.change,
    words.reasonOfChange,
  ];
  const points = recent.panels.flatMap(({ points: own }) => own);
  return {
    columns,
    rows: [
      ...points.map(({ period, value, comparison }): CsvCell[] => [
        period,
        ...cells(value, say),
        comparison?.base.value ?? null,
        ...(comparison === null ? [null, say.format.missing["no data"]] : cells(comparison.change, say)),
      ]),
      ...recent.toDate.map(({ name, label, value, comparison }): CsvCell[] => [
        `${name}: ${label}`,
        ...cells(value, say),
        comparison.base.value,
        ...cells(comparison.change, say),
      ]),
    ],
  };
}

/** The steps from one value to another. */
export function bridgeCsv({ from, to, calendar, steps, residual, unit }: Bridge, say: Language): CsvTable {
  const words = say.blocks.csv;
  const bare = (name: string, figure: Figure): CsvCell[] => [name, ...cells(figure, say), null, null];
  return {
    columns: [words.step, header(words.value, unit, say), words.reason, words.least, words.greatest],
    rows: [
      bare(from.label, from.value),
      ...(calendar === null ? [] : [bare(calendar.name, calendar.effect)]),
      ...steps.map(({ name, contribution, range }): CsvCell[] => [
        name,
        ...cells(contribution, say),
        range.least.value,
        range.greatest.value,
      ]),
      ...(residual === null ? [] : [bare(words.unexplained, residual)]),
      bare(to.label, to.value),
    ],
  };
}

/** The drivers of a tree, each below the one that it drives. */
export function treeCsv(tree: TreeNode, say: Language): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [
      words.metric,
      words.drives,
      words.unit,
      words.value,
      words.reason,
      words.before,
      words.change,
      words.contribution,
      words.least,
      words.greatest,
    ],
    rows: treeRows(tree, null, say),
  };
}

function treeRows(node: TreeNode, parent: string | null, say: Language): CsvCell[][] {
  const { value, previous, contribution, range } = node;
  const own: CsvCell[] = [
    node.metric,
    parent,
    unitName(value.unit, say),
    ...cells(value, say),
    previous.base.value,
    previous.change.value,
    contribution?.value ?? null,
    range?.least.value ?? null,
    range?.greatest.value ?? null,
  ];
  return [own, ...node.children.flatMap((child) => treeRows(child, node.metric, say))];
}

/** A guardrail's value against its limits. */
export function guardrailCsv(
  { judged, judgedLabel, watch, breach, state, unit }: GuardrailFacts,
  say: Language,
): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [
      words.period,
      header(words.value, unit, say),
      words.reason,
      header(words.watch, unit, say),
      header(words.breach, unit, say),
      words.state,
    ],
    rows: [[judgedLabel, ...cells(judged, say), watch?.value ?? null, breach.value, words.states[state]]],
  };
}

/** The segments of a metric with their changes. */
export function segmentsCsv({ dimension, unit, rows }: SegmentTable, say: Language): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [dimension, header(words.value, unit, say), words.reason, words.onPrevious, words.onYear],
    rows: rows.map(({ name, value, previous, year }) => [
      name,
      ...cells(value, say),
      previous.change.value,
      year.change.value,
    ]),
  };
}

/** What is forecast of each metric. */
export function outlookCsv({ forecasts }: Outlook, say: Language): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [
      words.metric,
      words.period,
      words.unit,
      words.soFar,
      words.forecast,
      words.reason,
      words.low,
      words.high,
      words.target,
    ],
    rows: forecasts.map(({ metric, period, value, forecast, low, high, target }) => [
      metric,
      period,
      unitName(value.unit, say),
      value.value,
      ...cells(forecast, say),
      low.value,
      high.value,
      target?.value ?? null,
    ]),
  };
}

/** The rows of a query: all of its columns, or those that a table shows; the reason says which values are missing. */
export function queryCsv({ columns, rows }: PageQuery, shown: readonly Channel[], say: Language): CsvTable {
  const words = say.blocks.csv;
  const unitOf = (name: string) => shown.find(({ column }) => column === name)?.unit;
  const titles = columns.map(({ name }) => {
    const unit = unitOf(name);
    return unit === undefined ? name : header(name, unit, say);
  });
  return {
    columns: [...titles, words.reason],
    rows: rows.map((row) => {
      const lost = columns.filter((_, index) => (row[index] ?? null) === null).map(({ name }) => name);
      return [...row, lost.length === 0 ? null : lost.map(words.no).join(", ")];
    }),
  };
}

/** "value (people)"; percentages are fractions. */
function header(name: string, unit: Unit, say: Language): string {
  const words = say.blocks.csv;
  if (unit.kind === "percent") return words.in(name, words.fraction);
  return unit.name === "" ? name : words.in(name, unitName(unit, say));
}

function cells({ value, reason, why }: Figure, say: Language): [number | null, string | null] {
  return [value, why ?? reasonText(reason, say)];
}

/** A metric's segments by period, one row for each. */
export function segmentChartCsv({ dimension, unit, periods, lines }: SegmentChart, say: Language): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [words.period, words.from, words.to, dimension, header(words.value, unit, say), words.reason],
    rows: lines.flatMap(({ name, points }) =>
      points.map((point, index): CsvCell[] => {
        const { period = "", first = "", last = "" } = periods[index] ?? {};
        return [period, first, last, name, ...cells(point, say)];
      }),
    ),
  };
}
