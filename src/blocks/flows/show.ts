import { flowWords } from "../../charts/words/flows.ts";
import type { Download } from "../../document/download.ts";
import { type Chart, type Item, paragraph } from "../../document/item.ts";
import { column, grid, line, NONE, row, shown, type Table } from "../../document/table.ts";
import type { CsvCell, CsvTable } from "../../format/csv.ts";
import type { Language } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { FlowFacts, FlowRow } from "../../report/facts/flowFacts.ts";
import type { Report } from "../../report/report.ts";
import type { Block } from "../block.ts";
import { sourceOf } from "../csvCells.ts";
import { num, reasonText } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import type { FlowsProps } from "./props.ts";

function show(setting: Setting, { of }: FlowsProps): readonly Item[] {
  const all = flowsOf(setting.report, of);
  if (all.length === 0) return [paragraph("empty", setting.say.blocks.flows.none)];
  return all.map((one) =>
    one.refusal === null
      ? chartOf(one, setting)
      : paragraph("empty", `${one.metricName}${setting.say.signs.colon}${one.refusal}`),
  );
}

/** The flows of a metric; of all where none is named. */
export function flowsOf({ flows: all }: Report, of?: string): readonly FlowFacts[] {
  return all.filter(({ metric }) => (of ?? metric) === metric);
}

function chartOf(one: FlowFacts, voice: Voice): Chart {
  const { metric } = one;
  return {
    kind: "chart",
    look: "frame",
    name: `flows-${metric}`,
    download: `flows-${metric}`,
    title: [one.finding],
    subtitle: subtitleOf(one, voice.say),
    source: voice.say.blocks.common.source(one.sourceLabel),
    notes: one.notes,
    metric,
    drawing: { draws: "flows", metric },
    alt: flowWords(one, voice.locale),
    tables: [tableOf(one, voice)],
    after: [],
  };
}

function subtitleOf({ metricName, every }: FlowFacts, { blocks }: Language): string {
  return blocks.flows.subtitle(metricName, every);
}

/** The columns of the table, in the order in which they add up. */
const COLUMNS = [
  "before",
  "new",
  "resurrected",
  "expansion",
  "contraction",
  "lost",
  "active",
  "quick",
  "grossRetention",
  "netRetention",
] as const;

type ColumnName = (typeof COLUMNS)[number];

/** Those of which the metric tells: of what counts as one there is no more and no less. */
function columnsOf({ rows }: FlowFacts): readonly ColumnName[] {
  return COLUMNS.filter((name) => rows.some((one) => one[name] !== null));
}

function tableOf(one: FlowFacts, voice: Voice): Table {
  const words = voice.say.blocks.flows;
  const names = columnsOf(one);
  const cell = (figure: Figure | null) => (figure === null ? NONE : line(num(figure, voice)));
  return grid(
    shown(subtitleOf(one, voice.say)),
    [column("row", words.period), ...names.map((name) => column("number", words[name]))],
    one.rows.map((flow) => row(line(nameOf(flow, voice)), ...names.map((name) => cell(flow[name])))),
  );
}

/** The period, and that it is not over. */
function nameOf({ name, isOver }: FlowRow, { say }: Voice): string {
  return isOver ? name : `${name}, ${say.blocks.common.soFar}`;
}

function dataOf(one: FlowFacts, say: Language): CsvTable {
  const words = say.blocks.flows;
  const names = columnsOf(one);
  return {
    columns: [words.period, ...names.map((name) => words[name]), say.blocks.csv.reason],
    rows: one.rows.map((flow): CsvCell[] => [
      flow.period,
      ...names.map((name) => flow[name]),
      reasonText(
        names.map((name) => flow[name]?.reason ?? null).find((reason) => reason !== null) ?? null,
        say,
      ),
    ]),
  };
}

function downloads({ report, say }: Setting, { of }: FlowsProps): readonly Download[] {
  const drawn = flowsOf(report, of).filter(({ refusal }) => refusal === null);
  return drawn.map((one) => ({
    id: `flows-${one.metric}`,
    title: one.finding,
    subtitle: subtitleOf(one, say),
    source: sourceOf(say, one.sourceLabel, one.notes),
    data: dataOf(one, say),
    drawing: { draws: "flows", metric: one.metric },
  }));
}

/** The figures that flows show: none where they say why there is nothing to show. */
function figuresOf({ rows, refusal }: FlowFacts): Figure[] {
  if (refusal !== null) return [];
  return rows.flatMap((flow) => COLUMNS.flatMap((name) => flow[name] ?? []));
}

/** What came into a metric and what left it. */
export const flows: Block<FlowsProps> = {
  show,
  figures: (report, { of }) => flowsOf(report, of).flatMap(figuresOf),
  downloads,
  section: null,
};
