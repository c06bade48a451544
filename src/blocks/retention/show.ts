import { cohortWords } from "../../charts/words/cohorts.ts";
import type { Download } from "../../document/download.ts";
import { type Chart, type Item, paragraph } from "../../document/item.ts";
import { column, grid, line, row, shown, type Table } from "../../document/table.ts";
import type { CsvCell, CsvTable } from "../../format/csv.ts";
import type { Language } from "../../language/language.ts";
import { retentionFigures } from "../../ledger/peopleShown.ts";
import type { RetentionFacts } from "../../report/facts/behaviourFacts.ts";
import type { Report } from "../../report/report.ts";
import type { Block } from "../block.ts";
import { sourceOf } from "../csvCells.ts";
import { num, reasonText } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import type { RetentionProps } from "./props.ts";

function show(setting: Setting, { of }: RetentionProps): readonly Item[] {
  const triangles = retentionOf(setting.report, of);
  if (triangles.length === 0) return [paragraph("empty", setting.say.blocks.retention.none)];
  return [
    ...triangles.flatMap(({ metricName, refusal }) =>
      refusal === null ? [] : [paragraph("empty", `${metricName}${setting.say.signs.colon}${refusal}`)],
    ),
    ...triangles.filter(({ refusal }) => refusal === null).map((one) => chartOf(one, setting)),
  ];
}

/** The retention triangles of a metric; of all where none is named. */
export function retentionOf({ retention: all }: Report, of?: string): readonly RetentionFacts[] {
  return all.filter(({ metric }) => (of ?? metric) === metric);
}

function chartOf(one: RetentionFacts, voice: Voice): Chart {
  const { metric } = one;
  return {
    kind: "chart",
    look: "frame",
    name: `retention-${metric}`,
    download: `retention-${metric}`,
    title: [one.finding],
    subtitle: subtitleOf(one, voice.say),
    source: voice.say.blocks.common.source(one.sourceLabel),
    notes: one.notes,
    metric,
    drawing: { draws: "retention", metric },
    alt: cohortWords(one.chart, voice.locale),
    tables: [tableOf(one, voice)],
    after: [],
  };
}

function subtitleOf({ metricName, grain }: RetentionFacts, { blocks }: Language): string {
  return blocks.retention.subtitle(metricName, grain);
}

function tableOf({ chart, ages, rows }: RetentionFacts, voice: Voice): Table {
  const { retention: words, common } = voice.say.blocks;
  const columns = [
    column("row", words.beganIn),
    column("number", common.people),
    ...ages.map((age) => column("number", age)),
  ];
  const cells = rows.map(({ name, people, cells: later }) =>
    row(
      line(name),
      line(num(people, voice)),
      ...later.map((cell) => line(...(cell === null ? [] : [num(cell, voice)]))),
    ),
  );
  return grid(shown(words.caption(chart.title, chart.across)), columns, cells);
}

/** The cells of a retention triangle, one row for each. */
function dataOf({ grain, rows }: RetentionFacts, say: Language): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [
      words.beganIn,
      words.people,
      words.later(grain),
      words.in(words.share, words.fraction),
      words.reason,
    ],
    rows: rows.flatMap(({ period, people, cells }) =>
      cells.flatMap((cell, age): CsvCell[][] =>
        cell === null ? [] : [[period, people.value, age, cell.value, reasonText(cell.reason, say)]],
      ),
    ),
  };
}

function downloads({ report, say }: Setting, { of }: RetentionProps): readonly Download[] {
  const drawn = retentionOf(report, of).filter(({ refusal }) => refusal === null);
  return drawn.map((one) => ({
    id: `retention-${one.metric}`,
    title: one.finding,
    subtitle: subtitleOf(one, say),
    source: sourceOf(say, one.sourceLabel, one.notes),
    data: dataOf(one, say),
    drawing: { draws: "retention", metric: one.metric },
  }));
}

/** The retention triangle of a metric: who was there again, by when they began. */
export const retention: Block<RetentionProps> = {
  show,
  figures: (report, { of }) => retentionOf(report, of).flatMap(retentionFigures),
  downloads,
  section: { id: "retention", isThere: (report) => report.retention.length > 0 },
};
