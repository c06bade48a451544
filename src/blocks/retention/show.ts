import { cohortWords } from "../../charts/words/cohorts.ts";
import { intervalWords } from "../../charts/words/intervals.ts";
import type { Download } from "../../document/download.ts";
import { type Chart, type Item, paragraph } from "../../document/item.ts";
import { column, grid, line, row, shown, type Table } from "../../document/table.ts";
import { written } from "../../document/text.ts";
import type { CsvCell, CsvTable } from "../../format/csv.ts";
import type { Language } from "../../language/language.ts";
import { curveFigures, retentionFigures } from "../../ledger/peopleShown.ts";
import type { RetentionFacts } from "../../report/facts/behaviourFacts.ts";
import type { Report } from "../../report/report.ts";
import type { Block } from "../block.ts";
import { shareHead, sourceOf } from "../csvCells.ts";
import { num, reasonText, strong } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import type { RetentionProps } from "./props.ts";

function show(setting: Setting, { of, as }: RetentionProps): readonly Item[] {
  const triangles = retentionOf(setting.report, of);
  if (triangles.length === 0) return [paragraph("empty", setting.say.blocks.retention.none)];
  return [
    ...triangles.flatMap(({ metricName, refusal }) =>
      refusal === null ? [] : [paragraph("empty", `${metricName}${setting.say.signs.colon}${refusal}`)],
    ),
    ...triangles
      .filter(({ refusal }) => refusal === null)
      .map((one) => (as === "curve" ? curveOf(one, setting) : chartOf(one, setting))),
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

/** All cohorts together by their age, each share with its interval. */
function curveOf(one: RetentionFacts, voice: Voice): Chart {
  const { metric, curve } = one;
  return {
    kind: "chart",
    look: "frame",
    name: `retention-curve-${metric}`,
    download: `retention-curve-${metric}`,
    title: [curve.finding],
    subtitle: curveSubtitle(one, voice.say),
    source: voice.say.blocks.common.source(one.sourceLabel),
    notes: [...one.notes, ...curve.notes],
    metric,
    drawing: { draws: "retentionCurve", metric },
    alt: intervalWords(curve.chart, voice.locale),
    tables: [curveTable(one, voice)],
    after: [],
  };
}

function curveSubtitle({ metricName, grain }: RetentionFacts, { blocks }: Language): string {
  return blocks.retention.curveSubtitle(metricName, grain);
}

function curveTable({ curve, grain }: RetentionFacts, voice: Voice): Table {
  const { retention: words, cohorts, common } = voice.say.blocks;
  const columns = [
    column("row", words.later(grain)),
    column("number", cohorts.share),
    column("number", cohorts.interval),
    column("number", common.people),
  ];
  const rows = curve.rows.map(({ name, people, share, low, high }) =>
    row(
      line(name),
      line(strong(share, voice)),
      line(...written(common.to, num(low, voice), num(high, voice))),
      line(num(people, voice)),
    ),
  );
  return grid(shown(curve.chart.title), columns, rows);
}

function curveData({ curve, grain }: RetentionFacts, say: Language): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [
      words.later(grain),
      words.people,
      shareHead(words.share, say),
      words.low,
      words.high,
      words.reason,
    ],
    rows: curve.rows.map(({ people, share, low, high }, index): CsvCell[] => [
      index + 1,
      ...[people, share, low, high],
      reasonText(share.reason, say),
    ]),
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
    columns: [words.beganIn, words.people, words.later(grain), shareHead(words.share, say), words.reason],
    rows: rows.flatMap(({ period, people, cells }) =>
      cells.flatMap((cell, age): CsvCell[][] =>
        cell === null ? [] : [[period, people, age, cell, reasonText(cell.reason, say)]],
      ),
    ),
  };
}

function downloads({ report, say }: Setting, { of, as }: RetentionProps): readonly Download[] {
  const drawn = retentionOf(report, of).filter(({ refusal }) => refusal === null);
  if (as === "curve")
    return drawn.map((one) => ({
      id: `retention-curve-${one.metric}`,
      title: one.curve.finding,
      subtitle: curveSubtitle(one, say),
      source: sourceOf(say, one.sourceLabel, [...one.notes, ...one.curve.notes]),
      data: curveData(one, say),
      drawing: { draws: "retentionCurve", metric: one.metric },
    }));
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
  figures: (report, { of, as }) =>
    retentionOf(report, of).flatMap(as === "curve" ? curveFigures : retentionFigures),
  downloads,
  section: { id: "retention", isThere: (report) => report.retention.length > 0 },
};
