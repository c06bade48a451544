import type { Download } from "../../document/download.ts";
import { type Item, more, paragraph } from "../../document/item.ts";
import { block, type Cell, cards, column, line, row, type Table } from "../../document/table.ts";
import { metricLink, type Run, styled, type Text, written } from "../../document/text.ts";
import { capitalised } from "../../format/capitalised.ts";
import type { CsvTable } from "../../format/csv.ts";
import { unitName } from "../../format/unit.ts";
import type { Language } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { Outlook, OutlookRow } from "../../report/facts/ahead.ts";
import type { Report } from "../../report/report.ts";
import type { Block } from "../block.ts";
import { cellsOf, sourceOf } from "../csvCells.ts";
import { neededText } from "../headline/pace.ts";
import { num, strong } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import type { DepthProps } from "../spec.ts";
import { forecastChart, forecastDownload, isDrawn } from "./forecast.ts";
import { scoreItems } from "./scores.ts";

function show(setting: Setting): readonly Item[] {
  const { report, say } = setting;
  const { forecasts } = report.outlook;
  const { first, others } = byWeight(forecasts);
  const { depths, outlook: words } = say.blocks;
  if (!isThere(report)) return [paragraph("empty", words.none)];
  return [
    ...(forecasts.length === 0 ? [paragraph("empty", words.none)] : []),
    {
      kind: "group",
      name: "outlook",
      title: null,
      items: [
        ...(first.length === 0 ? [] : [tableOf(first, setting)]),
        ...more(others.length === 0 ? depths.scores : depths.outlook, [
          ...(others.length === 0 ? [] : [tableOf(others, setting)]),
          ...drawnItems(setting),
          ...scoreItems(report.outlook, setting),
        ]),
      ],
    },
  ];
}

/** Those that are held against a target, else the first; and all others. */
function byWeight(forecasts: readonly OutlookRow[]) {
  const aimed = forecasts.filter(({ target }) => target !== null);
  const first = aimed.length > 0 ? aimed : forecasts.slice(0, 1);
  return { first, others: forecasts.filter((one) => !first.includes(one)) };
}

function drawnItems(setting: Setting): readonly Item[] {
  const { report, say } = setting;
  const words = say.blocks.outlook;
  const { forecasts, approximate } = report.outlook;
  if (forecasts.length === 0) return [];
  const drawn = forecasts.filter(isDrawn);
  const note = approximate ? `${words.note} ${words.approximate}` : words.note;
  const files: Run = { kind: "files", id: "outlook", isDrawn: false };
  return [
    { kind: "group", name: "forecasts", title: null, items: drawn.map((one) => forecastChart(one, setting)) },
    paragraph("source", `${note} `, files),
  ];
}

function tableOf(forecasts: readonly OutlookRow[], setting: Setting): Table {
  const { outlook: words, common } = setting.say.blocks;
  const isAimed = setting.report.outlook.forecasts.some(({ target }) => target !== null);
  const columns = [
    column("row", common.metric),
    column("number", setting.report.label),
    column("words", common.forecast),
    ...(isAimed ? [column("words", words.against, words.target)] : []),
  ];
  const rows = forecasts.map((forecast) =>
    row(
      line(metricLink(forecast.metric, forecast.name)),
      block(num(forecast.value, setting)),
      block(strong(forecast.forecast, setting), " ", styled("range", ...rangeText(forecast, setting))),
      ...(isAimed ? [targetCell(forecast, setting)] : []),
    ),
  );
  return cards(null, words.caption, columns, rows);
}

/** "Q4 2026: 580 to 690 (provisional range)" */
function rangeText({ period, forecast, low, high, bandLabel }: OutlookRow, voice: Voice): Text {
  const { common } = voice.say.blocks;
  const isKnown = low.reason === null && forecast.reason === null;
  const ends = isKnown
    ? [voice.say.signs.colon, ...written(common.to, num(low, voice), num(high, voice))]
    : [];
  return [period, ...ends, ...(bandLabel === null ? [] : [` (${bandLabel})`])];
}

function targetCell({ target, pace }: OutlookRow, voice: Voice): Cell {
  const words = voice.say.blocks.outlook;
  if (target === null) return block(styled("muted", words.noTarget));
  if (pace === null) return block(num(target, voice));
  const below = styled(
    "below",
    `${words.chance(pace.probability)}${voice.say.signs.semicolon}`,
    ...neededText(pace, voice),
  );
  return block(styled("bold", words.paces[pace.verdict]), " ", num(target, voice), " ", below);
}

/** "On pace for one of two targets"; without targets, what the forecasts are. */
export function outlookSentence({ forecasts }: Outlook, { blocks }: Language): string {
  const paces = forecasts.flatMap(({ pace }) => pace ?? []);
  const onPace = paces.filter(({ verdict }) => verdict === "on pace").length;
  if (paces.length === 0) return blocks.outlook.leads;
  return capitalised(blocks.outlook.onPace(onPace, paces.length));
}

/** What is forecast of each metric. */
function dataOf({ forecasts }: Outlook, say: Language): CsvTable {
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
      value,
      ...cellsOf(forecast, say),
      low,
      high,
      target,
    ]),
  };
}

function downloads(setting: Setting): readonly Download[] {
  const { say } = setting;
  const { outlook: all, headline, label } = setting.report;
  return [
    {
      id: "outlook",
      title: say.blocks.outlook.madeIn(label),
      subtitle: "",
      source: sourceOf(say, headline.series.sourceLabel),
      data: dataOf(all, say),
      drawing: null,
    },
    ...all.forecasts.filter(isDrawn).map((one) => forecastDownload(one, setting)),
  ];
}

function figures(report: Report): readonly Figure[] {
  const { forecasts, scored } = report.outlook;
  if (!isThere(report)) return [];
  return [
    ...forecasts.flatMap(({ value, forecast, low, high, target, pace, drawn }) => [
      ...[value, forecast, low, high],
      ...(target === null ? [] : [target]),
      ...(pace === null ? [] : [pace.needed]),
      ...(drawn === null ? [] : drawn.history.map((one) => one.value)),
    ]),
    ...scored.map(({ actual }) => actual),
  ];
}

function isThere({ outlook: { scored, forecasts } }: Report): boolean {
  return scored.length > 0 || forecasts.some(({ forecast }) => forecast.value !== null);
}

/** Where the pace so far leads each metric, and how earlier editions' forecasts came out. Forecasts carry no colour. */
export const outlook: Block<DepthProps> = {
  show,
  figures,
  downloads,
  section: { id: "outlook", isThere },
};
