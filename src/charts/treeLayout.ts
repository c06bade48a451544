import { colourOf, markOf, spaced, type Tone } from "../document/tone.ts";
import type { Language } from "../language/language.ts";
import type { EdgeFacts, TreeNode } from "../report/facts/moved.ts";
import type { Box } from "./marks.ts";
import { FONT } from "./svg.ts";
import { textWidth, wrapText } from "./text.ts";

/** A node as it is drawn; influences are drawn like children. */
export interface Drawn {
  readonly name: string;
  readonly value: string;
  /** What is said under the value, in parts that may stand on lines of their own. */
  readonly note: readonly string[];
  readonly tone: Tone;
  readonly operator: string | null;
  readonly influence: boolean;
  /** How sure the line to its parent is, and in a word; null where nobody has said. */
  readonly sure: { readonly grade: EdgeFacts["grade"]; readonly word: string } | null;
  readonly children: readonly Drawn[];
}

/** A node of the tree with its place in px. */
export interface PlacedNode extends Drawn, Box {
  readonly parent: PlacedNode | null;
}

export interface TreeLayout {
  readonly kind: "boxes" | "list";
  readonly width: number;
  readonly height: number;
  readonly nameLines: number;
  /** Parents before their children. */
  readonly nodes: readonly PlacedNode[];
}

const GAP = { column: 44, row: 16 };

type Say = Language["charts"]["tree"];

/** Boxes in columns by depth; an indented list where columns would be too narrow to read. */
export function treeLayout(root: TreeNode, width: number, say: Say): TreeLayout {
  const drawn = drawnOf(root, say);
  const columns = depthOf(drawn);
  const boxWidth = Math.min(200, (width - GAP.column * (columns - 1)) / columns);
  return boxWidth < 120 ? listLayout(drawn, width) : boxLayout(drawn, width, boxWidth, columns);
}

function drawnOf(node: TreeNode, say: Say): Drawn {
  const influences = node.influences.map(({ name, value, edge }) => ({
    name,
    value: value.text,
    note: [say.influence, say.notSummed],
    tone: "neutral" as const,
    operator: null,
    influence: true,
    sure: sureOf(edge, say),
    children: [],
  }));
  return {
    name: node.name,
    value: node.value.text,
    note: noteOf(node, say),
    tone: node.tone,
    operator: node.operator,
    influence: false,
    sure: sureOf(node.edge, say),
    children: [...node.children.map((child) => drawnOf(child, say)), ...influences],
  };
}

function depthOf(node: Drawn): number {
  return 1 + Math.max(0, ...node.children.map(depthOf));
}

function boxLayout(root: Drawn, width: number, boxWidth: number, columns: number): TreeLayout {
  const nameLines = longestName(root, boxWidth - 22);
  const boxHeight = Math.round(FONT * 1.3 * (nameLines + 1 + mostNoteLines(root, boxWidth - 22)) + 22);
  const columnStep = columns > 1 ? (width - 1 - boxWidth) / (columns - 1) : 0;
  const rowStep = boxHeight + GAP.row;
  const { rooted, leaves } = rowsOf(root, 0);
  const nodes: PlacedNode[] = [];
  const place = ({ node, row, children }: Rooted, depth: number, parent: PlacedNode | null): void => {
    const at = { x: depth * columnStep + 0.5, y: row * rowStep + 1, width: boxWidth, height: boxHeight };
    const placed = { ...node, ...at, parent };
    nodes.push(placed);
    for (const child of children) place(child, depth + 1, placed);
  };
  place(rooted, 0, null);
  return { kind: "boxes", width, height: leaves * rowStep - GAP.row + 2, nameLines, nodes };
}

interface Rooted {
  readonly node: Drawn;
  readonly row: number;
  readonly children: readonly Rooted[];
}

/** Gives each leaf a row from `firstRow` on, and each parent the middle of its children. */
function rowsOf(node: Drawn, firstRow: number): { readonly rooted: Rooted; readonly leaves: number } {
  const children: Rooted[] = [];
  let leaves = 0;
  for (const child of node.children) {
    const below = rowsOf(child, firstRow + leaves);
    children.push(below.rooted);
    leaves += below.leaves;
  }
  const [first, last] = [children.at(0), children.at(-1)];
  const row = first === undefined || last === undefined ? firstRow : (first.row + last.row) / 2;
  return { rooted: { node, row, children }, leaves: Math.max(1, leaves) };
}

function longestName(node: Drawn, room: number): number {
  const own = wrapText(node.name, room, FONT, 2).length;
  return Math.max(own, ...node.children.map((child) => longestName(child, room)));
}

function listLayout(root: Drawn, width: number): TreeLayout {
  const rowHeight = Math.round(FONT * (isGraded(root) ? 6.1 : 4.8));
  const nodes: PlacedNode[] = [];
  const build = (node: Drawn, depth: number, parent: PlacedNode | null): void => {
    const x = depth * 24;
    const y = nodes.length * (rowHeight + 10);
    const placed = { ...node, parent, x, y, width: width - x, height: rowHeight };
    nodes.push(placed);
    for (const child of node.children) build(child, depth + 1, placed);
  };
  build(root, 0, null);
  return { kind: "list", width, height: nodes.length * (rowHeight + 10), nameLines: 1, nodes };
}

/** Is a line of the tree graded, so that each node needs room for the word? */
function isGraded({ sure, children }: Drawn): boolean {
  return sure !== null || children.some(isGraded);
}

function mostNoteLines(node: Drawn, room: number): number {
  const own = noteLines(node, room).length + (node.sure === null ? 0 : 1);
  return Math.max(own, ...node.children.map((child) => mostNoteLines(child, room)));
}

/** A node's note on one line where it fits, else part by part. */
export function noteLines(node: Drawn, room: number): readonly string[] {
  const joined = node.note.join(" ");
  return textWidth(joined, FONT) <= room ? [joined] : node.note;
}

function sureOf(edge: EdgeFacts | null, say: Say): Drawn["sure"] {
  return edge === null ? null : { grade: edge.grade, word: say.grades[edge.grade] };
}

/** How a node changed, and what it brought to the root's change. */
function noteOf(node: TreeNode, say: Say): readonly string[] {
  const { change, against } = node.previous;
  const shape = spaced(markOf(colourOf(node.tone)));
  const moved = change.value === null ? "" : change.text;
  if (node.contribution === null) return moved === "" ? [] : [`${shape}${moved}`, say.on(against)];
  if (node.contribution.value === null) return moved === "" ? [] : [`${shape}${moved}`];
  const brings = say.brings(node.contribution.text);
  return moved === "" ? [`${shape}${brings}`] : [`${shape}${moved},`, brings];
}
