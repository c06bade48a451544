import { treeWords } from "../../charts/words/tree.ts";
import type { Download } from "../../document/download.ts";
import { type Chart, type Drivers, type Item, more, paragraph } from "../../document/item.ts";
import { column, grid, line, row, shown, type Table } from "../../document/table.ts";
import { styled } from "../../document/text.ts";
import { colourOf } from "../../document/tone.ts";
import type { CsvCell, CsvTable } from "../../format/csv.ts";
import { unitName } from "../../format/unit.ts";
import type { Language } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { TreeNode } from "../../report/facts/moved.ts";
import type { Report } from "../../report/report.ts";
import type { Block } from "../block.ts";
import { isTold } from "../bridge/words.ts";
import { fallsIn } from "../coreFalls/find.ts";
import { fallFigures, fallItems } from "../coreFalls/show.ts";
import { cellsOf, sourceOf } from "../csvCells.ts";
import { reachesBack } from "../metric/comparisonsOf.ts";
import { isBelowHead, isByDefault } from "../onPage.ts";
import { alone, num } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import { bySegmentDownload, bySegmentFigures, bySegmentItems } from "./bySegment.ts";
import { edgeItems, edgesIn } from "./edges.ts";
import { findTree } from "./find.ts";
import type { DriverTreeProps } from "./props.ts";
import { type TreeProps, type TreeRef, treeRef } from "./ref.ts";
import { type ShownTree, shownTree } from "./shownTree.ts";
import { worthItems } from "./worth.ts";

function show(setting: Setting, { title, ...named }: DriverTreeProps): readonly Item[] {
  const { report, say, medium } = setting;
  const ref = refOf(named);
  if (ref.kind === "by") return bySegmentItems(report, ref.dimension, setting);
  const found = shownTree(report, ref, setting);
  if (found === null) return [paragraph("empty", absence(ref, say))];
  const { tree, segment } = found;
  if (medium === "slides") return [driversOf(tree, segment, setting)];
  const hasFalls = segment === null && !isBelowHead(setting);
  const falls = hasFalls ? fallItems(fallsIn(tree, report.coreFalls), setting) : [];
  const chart = [chartOf(found, title, setting), ...worthItems(found, setting), ...edgeItems(found, setting)];
  const isBeside = isByDefault(setting) && report.bridge !== null && isTold(report.bridge);
  return isBeside ? more(say.blocks.driverTree.title, chart) : [...chart, ...falls];
}

/** The tree that props name; others were refused before. */
function refOf(props: TreeProps): TreeRef {
  const ref = treeRef(props);
  if (typeof ref === "string") throw new Error(ref);
  return ref;
}

/** Why there is no tree. */
function absence(ref: TreeRef, { blocks, format, signs }: Language): string {
  if (ref.kind !== "segment") return blocks.driverTree.none;
  return [ref.name, blocks.common.absent(format.missing["too few"])].join(signs.colon);
}

/** The tree for slides: a line for each driver, indented below what it is a part of. */
function driversOf(tree: TreeNode, segment: ShownTree["segment"], voice: Voice): Drivers {
  const below = (node: TreeNode, depth: number): Drivers["lines"] => [
    {
      depth,
      name: node.name,
      value: [num(node.value, voice)],
      change: reachesBack(node.previous.change)
        ? [
            {
              ...alone(node.previous, voice),
              tone: colourOf(node.tone),
              word: "",
              isContrary: false,
              beside: [],
            },
          ]
        : [],
      contribution: told(node.contribution).map((one) => num(one, voice)),
    },
    ...node.children.flatMap((child) => below(child, depth + 1)),
  ];
  return { kind: "drivers", drawing: { draws: "tree", segment }, lines: below(tree, 0) };
}

function flat(node: TreeNode): readonly TreeNode[] {
  return [node, ...node.children.flatMap(flat)];
}

function chartOf(found: ShownTree, title: string | undefined, voice: Setting): Chart {
  const { tree, label, segment, id, sourceLabel, notes } = found;
  const words = voice.say.blocks.driverTree;
  const hasInfluences = flat(tree).some(({ influences }) => influences.length > 0);
  return {
    kind: "chart",
    look: "frame",
    name: id === "driver-tree" ? "tree" : id,
    download: id,
    title: [title ?? (segment === null ? words.title : words.titleOf(label))],
    subtitle: edgesIn(tree).length > 0 ? words.lines : hasInfluences ? words.dashed : words.solid,
    source: voice.say.blocks.common.source(sourceLabel),
    notes,
    metric: tree.metric,
    drawing: { draws: "tree", segment },
    alt: treeWords(tree, voice.locale, label),
    tables: [tableOf(found, voice)],
    after: [],
  };
}

function tableOf({ tree, label }: ShownTree, voice: Setting): Table {
  const { driverTree: words, common } = voice.say.blocks;
  const nodes = flat(tree);
  const isHeld = isCompared(nodes);
  const columns = [
    column("row", words.driver),
    column("number", voice.report.label),
    ...(isHeld
      ? [tree.previous.against, common.change, words.contribution, common.least, common.greatest].map(
          (head) => column("number", head),
        )
      : []),
  ];
  const known = (figure: Figure | undefined) => line(...(figure === undefined ? [] : [num(figure, voice)]));
  const drivers = nodes.map(({ name, value, previous, contribution, range }) =>
    row(
      line(name),
      known(value),
      ...(isHeld
        ? [
            ...[previous.base, previous.change].map(known),
            contribution === null ? line(words.all) : known(contribution),
            ...[range?.least, range?.greatest].map(known),
          ]
        : []),
    ),
  );
  const influences = nodes.flatMap(({ name: on, influences: all }) =>
    all.map(({ name, value }) =>
      row(
        isHeld ? line(name) : line(name, " ", styled("below", words.influence(on))),
        known(value),
        ...(isHeld ? [{ ...line(words.influence(on)), span: 5 }] : []),
      ),
    ),
  );
  const caption = words.caption(label);
  return grid(isHeld ? shown(caption, words.note) : shown(caption), columns, [...drivers, ...influences]);
}

/** Do the data reach back to what any of them is held against? */
function isCompared(nodes: readonly TreeNode[]): boolean {
  return nodes.some(({ previous }) => reachesBack(previous.change));
}

/** A figure where there is one, and the data reach back to what it is held against. */
function told(figure: Figure | null | undefined): readonly Figure[] {
  return figure != null && reachesBack(figure) ? [figure] : [];
}

/** The drivers of a tree, each below the one that it drives. */
function dataOf(tree: TreeNode, say: Language): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [
      words.metric,
      words.drives,
      words.unit,
      words.value,
      words.reason,
      words.before,
      words.change,
      words.contribution,
      words.least,
      words.greatest,
      words.worth,
    ],
    rows: dataRows(tree, null, say),
  };
}

function dataRows(node: TreeNode, parent: string | null, say: Language): CsvCell[][] {
  const { value, previous, contribution, range } = node;
  const own: CsvCell[] = [
    node.metric,
    parent,
    unitName(value.unit, say),
    ...cellsOf(value, say),
    previous.base,
    previous.change,
    contribution,
    range?.least ?? null,
    range?.greatest ?? null,
    node.sensitivity,
  ];
  return [own, ...node.children.flatMap((child) => dataRows(child, node.metric, say))];
}

function downloads(setting: Setting, props: DriverTreeProps): readonly Download[] {
  const { report, say } = setting;
  const ref = refOf(props);
  if (ref.kind === "by") return [bySegmentDownload(report, ref.dimension, setting)];
  const found = shownTree(report, ref, setting);
  if (found === null) return [];
  const words = say.blocks.driverTree;
  return [
    {
      id: found.id,
      title: words.titleOf(found.label),
      subtitle: words.both,
      source: sourceOf(say, found.sourceLabel),
      data: dataOf(found.tree, say),
      drawing: { draws: "tree", segment: found.segment },
    },
  ];
}

function figures(report: Report, props: DriverTreeProps): readonly Figure[] {
  const ref = treeRef(props);
  if (typeof ref === "string") return [];
  if (ref.kind === "by") return bySegmentFigures(report, ref.dimension);
  const found = findTree(report, ref.kind === "whole" ? null : ref);
  if (found === null) return [];
  const { tree } = found;
  const nodes = flat(tree);
  const isHeld = isCompared(nodes);
  const own = nodes.flatMap(({ value, previous, contribution, range, influences, sensitivity }) => [
    value,
    ...(sensitivity === null ? [] : [sensitivity]),
    ...(isHeld
      ? [previous.base, previous.change, contribution, range?.least, range?.greatest].flatMap(
          (figure) => figure ?? [],
        )
      : []),
    ...influences.map((influence) => influence.value),
  ]);
  return ref.kind === "whole" ? [...own, ...fallFigures(fallsIn(tree, report.coreFalls))] : own;
}

/** What the north star is made of, and what is thought to influence it. */
export const driverTree: Block<DriverTreeProps> = {
  show,
  figures,
  downloads,
  section: { id: "moved", isThere: (report) => report.tree !== null },
};
