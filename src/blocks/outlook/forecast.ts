import type { DrawnForecast } from "../../charts/forecast.ts";
import { forecastWords } from "../../charts/words/forecast.ts";
import type { Download } from "../../document/download.ts";
import type { Chart } from "../../document/item.ts";
import { column, grid, line, row, shown, type Table } from "../../document/table.ts";
import { metricLink } from "../../document/text.ts";
import type { CsvTable } from "../../format/csv.ts";
import { unitName } from "../../format/unit.ts";
import type { Language } from "../../language/language.ts";
import type { OutlookRow } from "../../report/facts/ahead.ts";
import { cellsOf, dayHead, headOf, sourceOf } from "../csvCells.ts";
import { findMetric } from "../metric/find.ts";
import type { Setting, Voice } from "../setting.ts";

/** Is there a course of the metric to draw the forecast after? */
export function isDrawn(forecast: OutlookRow): forecast is DrawnForecast {
  return forecast.drawn !== null && forecast.drawn.history.length > 0;
}

/** One forecast: what came, what is foreseen and how widely it may miss. */
export function forecastChart(forecast: DrawnForecast, voice: Voice): Chart {
  const { metric, name } = forecast;
  return {
    kind: "chart",
    look: "small",
    name: idOf(forecast),
    download: idOf(forecast),
    title: [metricLink(metric, name)],
    subtitle: subtitleOf(forecast, voice.say),
    source: null,
    notes: [],
    metric: null,
    drawing: { draws: "forecast", metric },
    alt: forecastWords(forecast, voice.locale),
    tables: [forecastTable(forecast, voice.say)],
    after: [],
  };
}

/** The name under which a forecast is downloaded. */
function idOf({ metric }: DrawnForecast): string {
  return `forecast-${metric}`;
}

function subtitleOf({ value, drawn, period, bandLabel }: DrawnForecast, say: Language): string {
  const band = bandLabel === null ? "" : ` (${bandLabel})`;
  return `${say.blocks.forecast.subtitle(unitName(value.unit, say), drawn.grainLabel, period)}${band}`;
}

function forecastTable(
  { name, drawn, period, forecast, low, high, target }: DrawnForecast,
  say: Language,
): Table {
  const { forecast: words, common } = say.blocks;
  const columns = [column("row", common.period), column("number", common.value)];
  const range = low.value === null ? [] : [[words.range(period), common.to(low.text, high.text)] as const];
  const goal = target === null ? [] : [[words.target(period), target.text] as const];
  const rows = [
    ...drawn.history.map(({ label, value }) => [label, value.text] as const),
    [words.forecast(period), forecast.text] as const,
    ...range,
    ...goal,
  ];
  const caption = words.caption(name, drawn.grainLabel, period);
  return grid(
    shown(caption),
    columns,
    rows.map(([label, text]) => row(line(label), line(text))),
  );
}

/** What came, period by period, and what is foreseen: a number a row. */
function dataOf(
  { value: { unit }, drawn, forecast, low, high, target }: DrawnForecast,
  say: Language,
): CsvTable {
  const words = say.blocks.csv;
  const { history, ahead } = drawn;
  const ends =
    low.value === null
      ? []
      : ([
          [words.low, low],
          [words.high, high],
        ] as const);
  const goal = target === null ? [] : ([[words.target, target]] as const);
  const rows = [
    ...history.map((one) => [one, words.value, one.value] as const),
    ...[[words.forecast, forecast] as const, ...ends, ...goal].map(
      ([what, figure]) => [{ ...ahead, period: forecast.period }, what, figure] as const,
    ),
  ];
  return {
    columns: [
      words.period,
      dayHead(words.from),
      dayHead(words.to),
      words.what,
      headOf(words.value, unit, say),
      words.reason,
    ],
    rows: rows.map(([{ period, first, last }, what, figure]) => [
      period,
      first,
      last,
      what,
      ...cellsOf(figure, say),
    ]),
  };
}

/** What the chart of a forecast offers for taking away. */
export function forecastDownload(forecast: DrawnForecast, { report, say }: Setting): Download {
  const { metric, name, drawn, period } = forecast;
  const { sourceLabel } = findMetric(report, metric).series;
  return {
    id: idOf(forecast),
    title: say.blocks.forecast.caption(name, drawn.grainLabel, period),
    subtitle: subtitleOf(forecast, say),
    source: sourceOf(say, sourceLabel, [say.blocks.outlook.note]),
    data: dataOf(forecast, say),
    drawing: { draws: "forecast", metric },
  };
}
