import { lagWords } from "../../charts/words/lag.ts";
import { scatterWords } from "../../charts/words/scatter.ts";
import type { Download } from "../../document/download.ts";
import type { Chart } from "../../document/item.ts";
import { column, grid, line, row, shown } from "../../document/table.ts";
import type { CsvTable } from "../../format/csv.ts";
import type { Language } from "../../language/language.ts";
import type { LeadFacts } from "../../report/facts/evidenceFacts.ts";
import { headOf } from "../csvCells.ts";
import type { Voice } from "../setting.ts";

/** The changes of both, pair by pair. */
export function pairsChart(test: LeadFacts, voice: Voice): Chart {
  const { leads: words, common } = voice.say.blocks;
  const { metric, outcome, scatter } = test;
  const columns = [
    column("row", common.period),
    column("number", scatter.x.name),
    column("number", scatter.y.name),
  ];
  const rows = scatter.points.map(({ name, xText, yText }) => row(line(name), line(xText), line(yText)));
  return {
    ...small(test, "scatter"),
    title: [words.changes(test.outcomeName)],
    subtitle: pairsSubtitle(test, voice.say),
    drawing: { draws: "leadPairs", metric, outcome },
    alt: scatterWords(scatter, voice.locale),
    tables: [grid(shown(scatter.title), columns, rows)],
  };
}

/** The correlation at other lags than the declared one, to explore. */
export function lagsChart(test: LeadFacts, voice: Voice): Chart {
  const words = voice.say.blocks.leads;
  const { metric, outcome, lags, grain } = test;
  const columns = [column("row", words.lag(grain)), column("number", words.correlation)];
  const rows = lags.lags.map(({ lag, text }) => row(line(String(lag)), line(text)));
  return {
    ...small(test, "lags"),
    title: [words.lags(test.outcomeName)],
    subtitle: lagsSubtitle(test, voice.say),
    drawing: { draws: "leadLags", metric, outcome },
    alt: lagWords(lags, voice.locale),
    tables: [grid(shown(lags.title), columns, rows)],
  };
}

function small(test: LeadFacts, part: "scatter" | "lags") {
  const name = idOf(test, part);
  const source = `${test.sourceLabel}.`;
  return {
    kind: "chart",
    look: "small",
    name,
    download: name,
    source,
    notes: [],
    metric: null,
    after: [],
  } as const;
}

/** The name under which a part of a leading test is downloaded. */
function idOf({ metric, outcome }: LeadFacts, part: "scatter" | "lags"): string {
  return `lead-${metric}-${outcome}-${part}`;
}

function pairsSubtitle(test: LeadFacts, { blocks }: Language): string {
  return blocks.leads.axes(test.metricName, test.grain, test.outcomeName, test.lagLabel, test.seasonLabel);
}

function lagsSubtitle({ lagLabel }: LeadFacts, { blocks }: Language): string {
  return blocks.leads.explore(lagLabel);
}

/** The pairs of changes that a leading test compares; relative changes are fractions. */
export function pairsDownload(test: LeadFacts, say: Language): Download {
  const words = say.blocks.csv;
  const { metric, outcome, scatter } = test;
  const data: CsvTable = {
    columns: [
      words.period,
      ...[scatter.x, scatter.y].map(({ name, unit }) => headOf(words.changeOf(name), unit, say)),
    ],
    rows: scatter.points.map(({ name, x, y }) => [name, x, y]),
  };
  return {
    ...downloadOf(test, "scatter", say),
    title: scatter.title,
    subtitle: pairsSubtitle(test, say),
    data,
    drawing: { draws: "leadPairs", metric, outcome },
  };
}

/** The correlation at each lag. */
export function lagsDownload(test: LeadFacts, say: Language): Download {
  const words = say.blocks.csv;
  const { metric, outcome, lags } = test;
  const data: CsvTable = {
    columns: [words.in(words.lag, words.grains(lags.grain)), words.correlation, words.declared],
    rows: lags.lags.map(({ lag, r }) => [lag, r, lag === lags.declared ? words.yes : words.noAnswer]),
  };
  return {
    ...downloadOf(test, "lags", say),
    title: lags.title,
    subtitle: lagsSubtitle(test, say),
    data,
    drawing: { draws: "leadLags", metric, outcome },
  };
}

function downloadOf(test: LeadFacts, part: "scatter" | "lags", say: Language) {
  return { id: idOf(test, part), source: [`${test.sourceLabel}.`, say.blocks.leads.noCause] };
}
