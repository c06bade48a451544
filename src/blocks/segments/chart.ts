import { segmentWords } from "../../charts/words/segments.ts";
import type { Download } from "../../document/download.ts";
import type { Drawing } from "../../document/drawing.ts";
import { type Item, paragraph } from "../../document/item.ts";
import { column, grid, line, row, shown, type Table } from "../../document/table.ts";
import type { CsvCell, CsvTable } from "../../format/csv.ts";
import type { Language } from "../../language/language.ts";
import type { SegmentChart } from "../../report/facts/moved.ts";
import { cellsOf, dayHead, headOf, sourceOf } from "../csvCells.ts";
import { num } from "../runs.ts";
import type { Voice } from "../setting.ts";
import { segmentChartSubtitle, segmentChartTitle } from "./words.ts";

/** A metric's segments as a chart, with every number of it as a table; why not, where it would give a person away. */
export function chartItems(chart: SegmentChart, title: string | undefined, voice: Voice): readonly Item[] {
  const { say, locale } = voice;
  const words = say.blocks.segments;
  const refusal = chart.refusal ?? (chart.lines.length === 0 ? words.tooSmall : null);
  if (refusal !== null) return [paragraph("empty", words.refused(chart.name, chart.dimension, refusal))];
  return [
    {
      kind: "chart",
      look: "frame",
      name: idOf(chart),
      download: idOf(chart),
      title: [title ?? segmentChartTitle(chart, say)],
      subtitle: segmentChartSubtitle(chart, say),
      source: say.blocks.common.source(chart.sourceLabel),
      notes: chart.notes,
      metric: chart.metric,
      drawing: drawingOf(chart),
      alt: segmentWords(chart, locale),
      tables: [tableOf(chart, voice)],
      after: [],
    },
  ];
}

/** The name under which a chart of segments is downloaded. */
function idOf({ as, metric, dimension }: SegmentChart): string {
  return `${as}-${metric}-${dimension}`;
}

function drawingOf({ as, metric, dimension }: SegmentChart): Drawing {
  return { draws: "segments", as, metric, dimension };
}

function tableOf(chart: SegmentChart, voice: Voice): Table {
  const { common } = voice.say.blocks;
  const { lines, rest, periods } = chart;
  const columns = [
    column("row", common.period),
    ...lines.map(({ name }) => column("number", name)),
    ...(rest === null ? [] : [column("number", common.restHidden)]),
  ];
  const rows = periods.map(({ label }, index) =>
    row(
      line(label),
      ...lines.map(({ points }) => {
        const point = points[index];
        return line(...(point === undefined ? [] : [num(point, voice)]));
      }),
      ...(rest === null ? [] : [line(rest.points[index]?.text ?? "")]),
    ),
  );
  return grid(shown(segmentChartSubtitle(chart, voice.say)), columns, rows);
}

/** A metric's segments by period, one row for each. */
function dataOf({ dimension, unit, periods, lines }: SegmentChart, say: Language): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [
      words.period,
      dayHead(words.from),
      dayHead(words.to),
      dimension,
      headOf(words.value, unit, say),
      words.reason,
    ],
    rows: lines.flatMap(({ name, points }) =>
      points.map((point, index): CsvCell[] => {
        const { period = "", first = "", last = "" } = periods[index] ?? {};
        return [period, first, last, name, ...cellsOf(point, say)];
      }),
    ),
  };
}

/** What a chart of segments offers for taking away; nothing where nothing is drawn. */
export function chartDownload(chart: SegmentChart, say: Language): readonly Download[] {
  if (chart.refusal !== null || chart.lines.length === 0) return [];
  return [
    {
      id: idOf(chart),
      title: segmentChartTitle(chart, say),
      subtitle: segmentChartSubtitle(chart, say),
      source: sourceOf(say, chart.sourceLabel, chart.notes),
      data: dataOf(chart, say),
      drawing: drawingOf(chart),
    },
  ];
}
