import type { Markish } from "@observablehq/plot";
import { colourOf } from "../document/tone.ts";
import { languageOf } from "../language/language.ts";
import type { TreeNode } from "../report/facts/moved.ts";
import { boxes, centreOf, drawMarks, type Label, path, type Spot, texts } from "./marks.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { shorten, wrapText } from "./text.ts";
import { noteLines, type PlacedNode, type TreeLayout, treeLayout } from "./treeLayout.ts";
import { treeWords } from "./words/tree.ts";

/** The driver tree: from left to right where there is room, else as an indented list. */
export function treeChart(root: TreeNode, options: ChartOptions & { readonly label?: string }): string {
  const say = languageOf(options.locale).charts.tree;
  const layout = treeLayout(root, options.width, say);
  const marks = [
    ...edges(layout),
    boxes(boxesOf(layout, false), "node", 3),
    boxes(boxesOf(layout, true), "node influence", 3),
    ...layout.nodes.flatMap((node) => nodeTexts(node, layout)),
    ...operators(layout),
  ];
  const rows = rowsOf(layout);
  const shown = layout.nodes.map((node) => ({ spot: centreOf(node), row: rows.indexOf(node) }));
  return drawMarks(layout, marks, options.id, treeWords(root, options.locale, options.label), shown);
}

/** The nodes as the rows of the table: all drivers, then what influences the first of them, the second and so on. */
function rowsOf({ nodes }: TreeLayout): readonly PlacedNode[] {
  const drivers = nodes.filter(({ influence }) => !influence);
  return [
    ...drivers,
    ...drivers.flatMap((driver) => nodes.filter(({ influence, parent }) => influence && parent === driver)),
  ];
}

function boxesOf(layout: TreeLayout, influence: boolean) {
  if (layout.kind === "list") return [];
  return layout.nodes.filter((node) => node.influence === influence);
}

function edges(layout: TreeLayout): readonly Markish[] {
  return layout.nodes.flatMap((node) => {
    if (node.parent === null) return [];
    const line = elbow(node.parent, node, layout.kind);
    const own = node.influence ? "edge influence" : "edge";
    if (node.sure === null) return [path(line, own)];
    // Lines share their way to the parent: what is said of one is drawn where it is by itself.
    return [path(line.slice(0, -1), own), path(line.slice(-2), `edge ${node.sure.grade}`)];
  });
}

/** The line from a parent to its child; in a list down the parent's left edge. */
function elbow(parent: PlacedNode, node: PlacedNode, kind: TreeLayout["kind"]): readonly Spot[] {
  if (kind === "list") {
    const y = node.y + 10;
    return [
      { x: parent.x + 5, y: parent.y + parent.height - 2 },
      { x: parent.x + 5, y },
      { x: node.x - 4, y },
    ];
  }
  const [y0, y1] = [parent.y + parent.height / 2, node.y + node.height / 2];
  const turn = (parent.x + parent.width + node.x) / 2;
  return [
    { x: parent.x + parent.width, y: y0 },
    { x: turn, y: y0 },
    { x: turn, y: y1 },
    { x: node.x, y: y1 },
  ];
}

/** Name, value, and how it changed or what it brought, one under the other. */
function nodeTexts(node: PlacedNode, layout: TreeLayout): readonly Markish[] {
  const inner = layout.kind === "list" ? 0 : 11;
  const x = node.x + inner;
  const room = node.width - inner * 2;
  const names = wrapText(node.name, room, FONT, layout.nameLines);
  const step = FONT * 1.3;
  const top = node.y + (layout.kind === "list" ? 10 : 8 + FONT / 2);
  const valueY = top + step * names.length + (layout.kind === "list" ? 2 : 5);
  const notes = noteLines(node, room).map((text, row) => ({
    x,
    y: valueY + 2 + step * (row + 1),
    text: shorten(text, room, FONT),
  }));
  return [
    texts(
      names.map((text, row): Label => ({ x, y: top + row * step, text })),
      "ink",
    ),
    texts([{ x, y: valueY, text: shorten(node.value, room, FONT * 1.4) }], "node-value"),
    texts(notes, node.influence ? "muted" : colourOf(node.tone)),
    ...(node.sure === null
      ? []
      : [texts([{ x, y: valueY + 2 + step * (notes.length + 1), text: node.sure.word }], "muted")]),
  ];
}

/** × or + where the children of a node join. */
function operators(layout: TreeLayout): readonly Markish[] {
  const joints = layout.nodes.flatMap((node): readonly Label[] => {
    if (node.operator === null) return [];
    const [child] = layout.nodes.filter((other) => other.parent === node);
    if (child === undefined) return [];
    return layout.kind === "list"
      ? [{ x: node.x + 5, y: node.y + node.height + 3, text: node.operator }]
      : [{ x: (node.x + node.width + child.x) / 2, y: node.y + node.height / 2, text: node.operator }];
  });
  const discs = joints.map(({ x, y }) => ({ x: x - 8, y: y - 8, width: 16, height: 16 }));
  return [boxes(discs, "joint", 8), texts(joints, "operator", "middle")];
}
