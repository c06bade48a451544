import { cards, column, line, row, type Table } from "../../document/table.ts";
import { metricLink, styled } from "../../document/text.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { Comparison } from "../../report/facts/comparison.ts";
import type { MetricFacts } from "../../report/facts/slices.ts";
import { judged, strong } from "../runs.ts";
import type { Setting } from "../setting.ts";
import { comparedBy, type Held } from "./comparisonsOf.ts";

/** Metrics as a table: their values of the edition's period, changes, course. */
export function metricTable(caption: string, metrics: readonly MetricFacts[], voice: Setting): Table {
  const words = voice.say.blocks.metricTable;
  const [first] = metrics;
  const compared = comparedBy(metrics);
  const columns = [
    column("row", words.metric),
    column("number", voice.report.label),
    ...(first === undefined ? [] : compared.map((vs) => column("number", words.on(first[vs].against)))),
    column("spark", words.overTime),
  ];
  const rows = metrics.map((metric) =>
    row(
      line(metricLink(metric.id, metric.name), " ", styled("below", metric.whyNot ?? metric.unitLabel)),
      line(strong(metric.value, voice)),
      ...compared.map((vs) => line(judged(metric[vs], voice))),
      line({ kind: "spark", metric: metric.id, width: 120 }),
    ),
  );
  return cards(null, caption, columns, rows);
}

/** The figures of values side by side, with what at least one of them is held against. */
export function valuesAndChanges(rows: readonly (Held & { readonly value: Figure })[]): Figure[] {
  const compared = comparedBy(rows);
  return rows.flatMap((row) => {
    const comparisons = compared.map((vs) => row[vs]);
    return [row.value, ...comparisons.map(({ change }) => change), ...comparisons.flatMap(calendarFigures)];
  });
}

/** What stands beside a change of a sum: the change like for like, and what the calendar did. */
export function calendarFigures({ calendar }: Comparison): Figure[] {
  return calendar === null ? [] : [calendar.like, calendar.effect];
}
