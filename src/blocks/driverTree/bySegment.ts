import type { Download } from "../../document/download.ts";
import { type Item, paragraph } from "../../document/item.ts";
import { type Cell, cards, column, line, row, shown, type Table } from "../../document/table.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { SegmentRates, TreeBySegment } from "../../report/facts/trees.ts";
import type { Report } from "../../report/report.ts";
import { cellsOf, sourceOf } from "../csvCells.ts";
import { reachesBack } from "../metric/comparisonsOf.ts";
import { num } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";

/** The trees of a dimension's segments side by side: what each driver did in each, and what their rates are worth. */
export function bySegmentItems(report: Report, dimension: string, setting: Setting): readonly Item[] {
  const all = findTrees(report, dimension);
  const { blocks } = setting.say;
  const { common, driverTree: words } = blocks;
  if (all.rows.length === 0) return [paragraph("empty", blocks.segments.tooSmall)];
  return [
    ...(isCompared(all) ? [contributionsOf(all, setting), paragraph("note", words.byNote)] : []),
    ...all.rates.map((rates) => ratesOf(rates, all, setting)),
    ...(all.rates.length === 0 ? [] : [paragraph("note", words.arithmetic(report.label))]),
    paragraph("source", [common.source(all.sourceLabel), ...all.notes, common.roundedApart, ""].join(" "), {
      kind: "files",
      id: idOf(all),
      isDrawn: false,
    }),
  ];
}

/** The trees of the segments of a dimension; that a page names others was refused before. */
function findTrees(report: Report, dimension: string): TreeBySegment {
  const found = report.treesBySegment.find((one) => one.dimension === dimension);
  if (found === undefined) throw new Error(`There are no trees by ${dimension} in ${report.label}.`);
  return found;
}

/** Do the data reach back to what any of them is held against? */
function isCompared({ rows }: TreeBySegment): boolean {
  return rows.some(({ change }) => reachesBack(change));
}

function contributionsOf({ name, dimension, drivers, rows, mix, whole }: TreeBySegment, voice: Voice): Table {
  const { driverTree: words, common } = voice.say.blocks;
  const columns = [
    column("row", dimension),
    ...drivers.map((driver) => column("number", driver.name)),
    column("number", common.change),
  ];
  const cells = (figures: readonly Figure[]): Cell[] => figures.map((figure) => line(num(figure, voice)));
  const lines = [
    ...rows.map((one) => row(line(one.name), ...cells([...one.contributions, one.change]))),
    row(line(words.mix), ...cells(mix), line("–")),
    { ...row(line(words.together), ...cells([...whole.contributions, whole.change])), isTotal: true },
  ];
  return cards(null, shown(words.byDimension(name, dimension)), columns, lines);
}

function ratesOf({ name, best, rows }: SegmentRates, { name: star }: TreeBySegment, voice: Voice): Table {
  const { driverTree: words } = voice.say.blocks;
  const columns = [column("row", ""), column("number", name), column("number", words.worth)];
  const lines = rows.map((one) =>
    row(line(words.atRateOf(one.name, best)), line(num(one.value, voice)), line(num(one.worth, voice))),
  );
  return cards(null, shown(words.rates(name, star)), columns, lines);
}

/** The name under which the trees of a dimension are downloaded. */
function idOf({ dimension }: TreeBySegment): string {
  return `driver-tree-by-${dimension}`;
}

/** What can be taken away of the trees of a dimension. */
export function bySegmentDownload(report: Report, dimension: string, { say }: Setting): Download {
  const all = findTrees(report, dimension);
  const words = say.blocks.csv;
  const rows = all.rows.flatMap((one) =>
    all.drivers.flatMap(({ metric }, index) => {
      const figure = one.contributions[index];
      return figure === undefined ? [] : [[one.name, metric, ...cellsOf(figure, say)]];
    }),
  );
  return {
    id: idOf(all),
    title: say.blocks.driverTree.byDimension(all.name, dimension),
    subtitle: say.blocks.driverTree.contribution,
    source: sourceOf(say, all.sourceLabel, all.notes),
    data: { columns: [dimension, words.metric, words.contribution, words.reason], rows },
    drawing: null,
  };
}

/** The figures that the trees of a dimension show. */
export function bySegmentFigures(report: Report, dimension: string): readonly Figure[] {
  const all = report.treesBySegment.find((one) => one.dimension === dimension);
  if (all === undefined || all.rows.length === 0) return [];
  const compared = [all.whole, ...all.rows].flatMap((one) => [...one.contributions, one.change]);
  return [
    ...(isCompared(all) ? [...compared, ...all.mix] : []),
    ...all.rates.flatMap(({ rows }) => rows.flatMap(({ value, worth }) => [value, worth])),
  ];
}
