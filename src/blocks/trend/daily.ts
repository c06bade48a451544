import { dailyWords } from "../../charts/words/daily.ts";
import type { Download } from "../../document/download.ts";
import type { Drawing } from "../../document/drawing.ts";
import { type Item, paragraph } from "../../document/item.ts";
import { column, grid, line, row, shown, type Table } from "../../document/table.ts";
import type { CsvTable } from "../../format/csv.ts";
import { unitName } from "../../format/unit.ts";
import type { Language } from "../../language/language.ts";
import type { DailyTrend } from "../../report/facts/series.ts";
import { headOf, sourceOf } from "../csvCells.ts";
import { isDrawn, undrawn } from "../metric/seriesChart.ts";
import { reasonText } from "../runs.ts";
import type { Voice } from "../setting.ts";

/** The chart of a metric's last days, with each of them and its weeks as tables. */
export function dailyItems(trend: DailyTrend, title: string | undefined, voice: Voice): readonly Item[] {
  const { say, locale } = voice;
  const { series, weeks } = trend;
  if (!isDrawn(series)) return [paragraph("empty", undrawn(series, say))];
  return [
    {
      kind: "chart",
      look: "frame",
      name: idOf(trend),
      download: idOf(trend),
      title: [title ?? titleOf(trend, say)],
      subtitle: subtitleOf(trend, say),
      source: say.blocks.common.source(series.sourceLabel),
      notes: series.notes,
      metric: series.metric,
      drawing: drawingOf(trend),
      alt: dailyWords(trend, locale),
      tables: [daysTable(trend, say), ...(weeks.length === 0 ? [] : [weeksTable(trend, say)])],
      after: [],
    },
  ];
}

function idOf({ metric, days }: DailyTrend): string {
  return `daily-${metric}-${days}`;
}

function drawingOf({ metric, days }: DailyTrend): Drawing {
  return { draws: "daily", metric, days };
}

/** "Daily active people, the last 90 days": as many as there are. */
function titleOf({ series: { name, points } }: DailyTrend, { blocks }: Language): string {
  return blocks.trend.days(name, points.length);
}

function subtitleOf({ series: { name, grainLabel }, weeks, weekLabel }: DailyTrend, say: Language): string {
  return weeks.length === 0
    ? `${name}, ${grainLabel}`
    : say.blocks.trend.dotsAndLine(name, grainLabel, weekLabel);
}

function daysTable({ series }: DailyTrend, say: Language): Table {
  const { common } = say.blocks;
  const columns = [column("row", common.period), column("number", common.value)];
  const rows = series.points.map(({ label, reason, text }) =>
    row(line(label), line(reason === null ? text : common.absent(say.format.missing[reason]))),
  );
  return grid(shown(`${series.name}, ${unitName(series.unit, say)}, ${series.grainLabel}`), columns, rows);
}

function weeksTable({ series, weeks, weekLabel }: DailyTrend, say: Language): Table {
  const { common, series: words } = say.blocks;
  const columns = [column("row", words.from), column("number", common.value)];
  const rows = weeks.map(({ first, text }) => row(line(first), line(text)));
  return grid(shown(`${series.name}, ${unitName(series.unit, say)}, ${weekLabel}`), columns, rows);
}

/** Each day with its value, and that of its whole week where weeks are drawn. */
function dataOf({ series, weeks }: DailyTrend, say: Language): CsvTable {
  const words = say.blocks.csv;
  const weekOf = (day: string) => weeks.find(({ first, last }) => first <= day && day <= last);
  const isWeekly = weeks.length > 0;
  return {
    columns: [
      words.period,
      headOf(words.value, series.unit, say),
      words.reason,
      ...(isWeekly ? [words.week, headOf(words.valueOfWeek, series.unit, say)] : []),
    ],
    rows: series.points.map(({ period, first, value, reason }) => {
      const week = weekOf(first);
      return [
        period,
        value,
        reasonText(reason, say),
        ...(isWeekly ? [week?.period ?? "", week?.value ?? null] : []),
      ];
    }),
  };
}

/** What a trend of days offers for taking away; nothing where it has no values. */
export function dailyDownloads(trend: DailyTrend, { say }: Voice): readonly Download[] {
  const { series } = trend;
  if (!isDrawn(series)) return [];
  return [
    {
      id: idOf(trend),
      title: titleOf(trend, say),
      subtitle: subtitleOf(trend, say),
      source: sourceOf(say, series.sourceLabel, series.notes),
      data: dataOf(trend, say),
      drawing: drawingOf(trend),
    },
  ];
}

/** The figures of its days and weeks, by their ids. */
export function dailyFigures({ metric, series, weeks }: DailyTrend): readonly string[] {
  return [...series.points, ...weeks].map(({ period }) => `${metric}@${period}`);
}
