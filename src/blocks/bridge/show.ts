import { bridgeWords } from "../../charts/words/bridge.ts";
import type { Download } from "../../document/download.ts";
import type { Drawing } from "../../document/drawing.ts";
import { type Item, paragraph } from "../../document/item.ts";
import { column, grid, line, NONE, row, shown, type Table } from "../../document/table.ts";
import type { CsvCell, CsvTable } from "../../format/csv.ts";
import { unitName } from "../../format/unit.ts";
import type { Language } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { Bridge } from "../../report/facts/moved.ts";
import type { Report } from "../../report/report.ts";
import type { Block } from "../block.ts";
import { cellsOf, headOf, sourceOf } from "../csvCells.ts";
import { num } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import { findBridge } from "./find.ts";
import type { BridgeProps } from "./props.ts";
import { bridgeNotes, bridgeTitle, isTold } from "./words.ts";

function show(setting: Setting, { title, ...named }: BridgeProps): readonly Item[] {
  const { report, say, locale } = setting;
  const found = findBridge(report, named);
  if (found === null) throw new Error(`There is no bridge ${JSON.stringify(named)} in ${report.label}.`);
  if (!isTold(found))
    return [paragraph("empty", [bridgeTitle(found, say), ...bridgeNotes(found, say)].join(say.signs.colon))];
  return [
    {
      kind: "chart",
      look: "frame",
      name: "bridge",
      download: idOf(found),
      title: [title ?? bridgeTitle(found, say)],
      subtitle: subtitleOf(found, say),
      source: say.blocks.common.source(found.sourceLabel),
      notes: bridgeNotes(found, say),
      metric: found.metric,
      drawing: drawingOf(found),
      alt: bridgeWords(found, locale),
      tables: [tableOf(found, setting)],
      after: [],
    },
  ];
}

/** The name under which a bridge is downloaded. */
function idOf({ metric, period, vs }: Bridge): string {
  return `bridge-${metric}-${period}-${vs}`;
}

function drawingOf({ metric, period, vs }: Bridge): Drawing {
  return { draws: "bridge", metric, period, vs };
}

function subtitleOf({ name, from, to, unit }: Bridge, say: Language): string {
  return say.blocks.bridge.subtitle(name, from.label, to.label, unitName(unit, say));
}

function tableOf({ name, unit, from, to, calendar, steps, residual }: Bridge, voice: Voice): Table {
  const { say } = voice;
  const { bridge: words, common } = say.blocks;
  const columns = [
    column("row", words.step),
    column("number", unitName(unit, say)),
    column("number", common.least),
    column("number", common.greatest),
  ];
  const bare = (label: string, figure: Figure) => row(line(label), line(num(figure, voice)), NONE, NONE);
  const rows = [
    bare(from.label, from.value),
    ...(calendar === null ? [] : [bare(calendar.name, calendar.effect)]),
    ...steps.map((step) =>
      row(
        line(step.name),
        ...[step.contribution, step.range.least, step.range.greatest].map((one) => line(num(one, voice))),
      ),
    ),
    ...(residual === null ? [] : [bare(say.charts.bridge.unexplained, residual)]),
    bare(to.label, to.value),
  ];
  return grid(shown(words.caption(name, from.label, to.label), words.range), columns, rows);
}

function dataOf({ from, to, calendar, steps, residual, unit }: Bridge, say: Language): CsvTable {
  const words = say.blocks.csv;
  const bare = (name: string, figure: Figure): CsvCell[] => [name, ...cellsOf(figure, say), null, null];
  return {
    columns: [words.step, headOf(words.value, unit, say), words.reason, words.least, words.greatest],
    rows: [
      bare(from.label, from.value),
      ...(calendar === null ? [] : [bare(calendar.name, calendar.effect)]),
      ...steps.map(({ name, contribution, range }): CsvCell[] => [
        name,
        ...cellsOf(contribution, say),
        range.least,
        range.greatest,
      ]),
      ...(residual === null ? [] : [bare(words.unexplained, residual)]),
      bare(to.label, to.value),
    ],
  };
}

function downloads({ report, say }: Setting, props: BridgeProps): readonly Download[] {
  const found = findBridge(report, props);
  if (found === null || !isTold(found)) return [];
  return [
    {
      id: idOf(found),
      title: bridgeTitle(found, say),
      subtitle: subtitleOf(found, say),
      source: sourceOf(say, found.sourceLabel),
      data: dataOf(found, say),
      drawing: drawingOf(found),
    },
  ];
}

function figures(report: Report, props: BridgeProps): readonly Figure[] {
  const found = findBridge(report, props);
  if (found === null || !isTold(found)) return [];
  const { from, to, calendar, steps, residual } = found;
  return [
    from.value,
    to.value,
    ...(calendar === null ? [] : [calendar.effect]),
    ...steps.flatMap(({ contribution, range }) => [contribution, range.least, range.greatest]),
    ...(residual === null ? [] : [residual]),
  ];
}

/** What moved a metric, driver by driver. */
export const bridge: Block<BridgeProps> = {
  show,
  figures,
  downloads,
  section: { id: "moved", isThere: ({ bridge: found }) => found !== null && isTold(found) },
};
