import { chartData } from "../../charts/queryData.ts";
import { chartNotes, chartWords } from "../../charts/words/query.ts";
import type { Download } from "../../document/download.ts";
import type { Item } from "../../document/item.ts";
import { capitalised } from "../../format/capitalised.ts";
import type { Language } from "../../language/language.ts";
import type { Channel, ChartView } from "../../report/pages/queries.ts";
import { type Block, nothing } from "../block.ts";
import { sourceOf } from "../csvCells.ts";
import { queryOf, viewOf } from "../query/find.ts";
import { queryData, queryTable, sqlItems } from "../query/rows.ts";
import type { Setting } from "../setting.ts";
import type { ChartProps } from "./props.ts";

function show(setting: Setting, props: ChartProps): readonly Item[] {
  const { report, slug, say, locale } = setting;
  const view = viewOf(report, slug, "chart", props);
  const query = queryOf(report, view);
  const data = chartData(view, query);
  if (data.drawn.length === 0)
    return [
      { kind: "paragraph", role: "empty", text: [say.blocks.chart.nothing(props.title)] },
      ...sqlItems(query),
    ];
  return [
    {
      kind: "chart",
      look: "frame",
      name: view.id,
      download: view.id,
      title: [props.title],
      subtitle: chartSubtitle(view, say),
      source: say.blocks.common.source(query.sourceLabel),
      notes: chartNotes(data, locale),
      metric: null,
      drawing: { draws: "query", view: view.id },
      alt: chartWords(data, locale),
      tables: [queryTable(query, columnsOf(view), props.title, "grid", setting)],
      after: sqlItems(query),
    },
  ];
}

function channelsOf({ x, y, fill }: ChartView): readonly Channel[] {
  return [x, y, fill].flatMap((channel) => channel ?? []);
}

/** Its columns, each once. */
function columnsOf(view: ChartView): readonly Channel[] {
  const channels = channelsOf(view);
  return channels.filter(
    ({ column }, index) => channels.findIndex((other) => other.column === column) === index,
  );
}

/** What a chart of a query draws: "Share by days after joining" */
export function chartSubtitle({ x, y, fill, measure }: ChartView, say: Language): string {
  const words = say.blocks.chart;
  const measured = measure === null ? null : { x, y, fill }[measure];
  const others = [x, y].filter((channel) => channel !== null && channel !== measured);
  const by = others.flatMap((channel) => channel ?? []).map(({ label }) => label);
  const told = measured === null ? "" : unitText(measured, words);
  if (by.length === 0) return capitalised(told);
  return capitalised(words.by(told, by.reduce(words.and)));
}

function unitText({ label, unit }: Channel, words: Language["blocks"]["chart"]): string {
  const isBare = unit.kind !== "noun" || unit.name === "" || unit.name === label;
  return isBare ? label : words.counted(label, unit.name);
}

/** What a chart of a query offers for taking away. */
export function chartDownload(view: ChartView, { report, say }: Setting): Download {
  const query = queryOf(report, view);
  return {
    id: view.id,
    title: view.title,
    subtitle: chartSubtitle(view, say),
    source: sourceOf(say, query.sourceLabel),
    data: queryData(query, channelsOf(view), say),
    drawing: chartData(view, query).drawn.length === 0 ? null : { draws: "query", view: view.id },
  };
}

/** The rows of a query that the page holds or names, under one of Plot's marks. */
export const chart: Block<ChartProps> = { show, figures: nothing, downloads: nothing, section: null };
