import type { Download } from "../../document/download.ts";
import { group, type Item, more, paragraph } from "../../document/item.ts";
import { cards, column, line, row, shown, type Table } from "../../document/table.ts";
import { metricLink, type Text, written } from "../../document/text.ts";
import type { CsvTable } from "../../format/csv.ts";
import { unitName } from "../../format/unit.ts";
import type { Language } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { SegmentTable } from "../../report/facts/moved.ts";
import type { Report } from "../../report/report.ts";
import type { Block } from "../block.ts";
import { fallsBy } from "../coreFalls/find.ts";
import { fallFigures, fallItems } from "../coreFalls/show.ts";
import { cellsOf, headOf, sourceOf } from "../csvCells.ts";
import { comparedBy } from "../metric/comparisonsOf.ts";
import { valuesAndChanges } from "../metric/table.ts";
import { isBelowHead } from "../onPage.ts";
import { judged, num, strong } from "../runs.ts";
import type { Setting } from "../setting.ts";
import { chartDownload, chartItems } from "./chart.ts";
import { effectFigures, effectItems } from "./effectTable.ts";
import { findSegmentChart } from "./findChart.ts";
import type { SegmentsProps } from "./props.ts";

function show(setting: Setting, props: SegmentsProps): readonly Item[] {
  const { report, say } = setting;
  const { of, by, as, title } = props;
  if (as !== undefined) {
    const chart = findSegmentChart(report, props);
    if (chart === null)
      throw new Error(`There is no chart of segments ${JSON.stringify({ of, by, as })} in ${report.label}.`);
    return chartItems(chart, title, setting);
  }
  const tables = tablesNamed(report, props);
  if (tables.length === 0 && (of !== undefined || by !== undefined))
    throw new Error(
      `There are no segments of ${of ?? "any metric"} by ${by ?? "anything"} in ${report.label}.`,
    );
  if (tables.length === 0) return [paragraph("empty", say.blocks.segments.none)];
  const first = of === undefined && by === undefined ? mainOf(tables, report) : tables;
  const others = tables.filter((table) => !first.includes(table));
  const shown = (some: readonly SegmentTable[]) => some.flatMap((table) => itemsOf(table, setting));
  return [...shown(first), ...more(say.blocks.depths.segmentsOfOthers, shown(others))];
}

/** Of all tables the one to begin with: the north star's first, or else the first. */
function mainOf(tables: readonly SegmentTable[], { headline }: Report): readonly SegmentTable[] {
  const own = tables.filter(({ metric }) => metric === headline.id);
  return [...own, ...tables].slice(0, 1);
}

function tablesNamed({ segments: all }: Report, { of, by }: SegmentsProps): readonly SegmentTable[] {
  return all.filter(({ metric, dimension }) => (of ?? metric) === metric && (by ?? dimension) === dimension);
}

function itemsOf(table: SegmentTable, setting: Setting): readonly Item[] {
  const { coreFalls } = setting.report;
  const { depths } = setting.say.blocks;
  return group("segments", null, [
    ...(table.rows.length === 0 ? [] : [tableOf(table, setting)]),
    ...(isBelowHead(setting) ? [] : fallItems(fallsBy(table, coreFalls), setting)),
    ...more(comparedBy(table.rows).length === 0 ? depths.counted : depths.segments, [
      ...effectItems(table, setting),
      paragraph("source", ...countedText(table, setting)),
    ]),
  ]);
}

function tableOf(table: SegmentTable, setting: Setting): Table {
  const { metricTable, segments: words } = setting.say.blocks;
  const { rows, dimension } = table;
  const values = rows.map((one) => one.value.value);
  const [first] = rows;
  const compared = comparedBy(rows);
  const columns = [
    column("row", dimension),
    column("number", setting.report.label),
    column("bar", ""),
    ...(first === undefined ? [] : compared.map((vs) => column("number", metricTable.on(first[vs].against)))),
  ];
  const cells = rows.map((one) =>
    row(
      line(one.name),
      line(strong(one.value, setting)),
      line({ kind: "bar", value: one.value.value, values }),
      ...compared.map((vs) => line(judged(one[vs], setting))),
    ),
  );
  const caption = words.caption(table.metricName, dimension, unitName(table.unit, setting.say));
  return cards(null, shown(caption), columns, cells);
}

function countedText(table: SegmentTable, voice: Setting): Text {
  const { common } = voice.say.blocks;
  return [
    ...overlapText(table, voice),
    `${common.source(table.sourceLabel)} ${table.notes.join(" ")} `,
    { kind: "files", id: idOf(table), isDrawn: false },
    " · ",
    metricLink(table.metric, common.definition),
  ];
}

/** How the sum of the segments compares with the total of the same period. */
function overlapText({ overlap, dimension, unit }: SegmentTable, voice: Setting): Text {
  if (overlap === null) return [];
  const words = voice.say.blocks.segments;
  const name = unitName(unit, voice.say);
  const { label } = voice.report;
  const [sum, beyond, share] = [overlap.sum, overlap.overlap, overlap.share].map((one) => num(one, voice));
  if (sum === undefined || beyond === undefined || share === undefined) return [];
  if (overlap.kind === "none") return [`${words.sum(dimension, label)} `];
  if (overlap.kind === "less")
    return [...written((all, less) => words.sumLess(dimension, label, all, less, name), sum, beyond), " "];
  return [
    ...written(
      (all, more, part) => words.sumMore(dimension, label, all, more, part, name),
      sum,
      beyond,
      share,
    ),
    " ",
  ];
}

/** The name under which a table of segments is downloaded. */
function idOf({ metric, dimension }: SegmentTable): string {
  return `segments-${metric}-${dimension}`;
}

/** The segments of a metric with their changes. */
function dataOf({ dimension, unit, rows }: SegmentTable, say: Language): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [dimension, headOf(words.value, unit, say), words.reason, words.onPrevious, words.onYear],
    rows: rows.map(({ name, value, previous, year }) => [
      name,
      ...cellsOf(value, say),
      previous.change,
      year.change,
    ]),
  };
}

function downloads({ report, say }: Setting, props: SegmentsProps): readonly Download[] {
  if (props.as !== undefined) return report.segmentCharts.flatMap((chart) => chartDownload(chart, say));
  return tablesNamed(report, props).map((table) => ({
    id: idOf(table),
    title: say.blocks.common.by(table.metricName, table.dimension),
    subtitle: unitName(table.unit, say),
    source: sourceOf(say, table.sourceLabel, table.notes),
    data: dataOf(table, say),
    drawing: null,
  }));
}

function figures(report: Report, props: SegmentsProps): readonly Figure[] {
  if (props.as !== undefined)
    return findSegmentChart(report, props)?.lines.flatMap(({ points }) => points) ?? [];
  return tablesNamed(report, props).flatMap((table) => [
    ...valuesAndChanges(table.rows),
    ...effectFigures(table),
    ...overlapFigures(table),
    ...fallFigures(fallsBy(table, report.coreFalls)),
  ]);
}

function overlapFigures({ overlap }: SegmentTable): readonly Figure[] {
  return overlap === null || overlap.kind === "none" ? [] : [overlap.sum, overlap.overlap, overlap.share];
}

/** Segments of a metric by a dimension: as a table, or as a chart where `as` says so. */
export const segments: Block<SegmentsProps> = {
  show,
  figures,
  downloads,
  section: { id: "segments", isThere: (report) => report.segments.length > 0 },
};
