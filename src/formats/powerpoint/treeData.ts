import { figureText } from "../../blocks/runs.ts";
import { markOf, spaced, type Tone } from "../../document/tone.ts";
import type { Language } from "../../language/language.ts";
import type { EdgeFacts, TreeNode } from "../../report/facts/moved.ts";

/** A box of the driver tree, with what stands in it. */
export interface TreeBox {
  readonly metric: string;
  /** Whom it drives; null at the root. */
  readonly parent: string | null;
  /** Is it thought to act on its parent, without being part of a formula? */
  readonly isInfluence: boolean;
  readonly name: string;
  readonly value: string;
  /** "▲ +6.3%, +35"; empty where nothing can be said. */
  readonly change: string;
  readonly tone: Tone;
  /** "×" of the boxes that it is made of; empty without any, or where the formula mixes. */
  readonly operator: string;
  /** Place in the grid: column from the left, row from the top. */
  readonly column: number;
  readonly row: number;
}

type Unplaced = Omit<TreeBox, "column" | "row">;

/** A driver tree as boxes in a grid. */
export function treeBoxes(tree: TreeNode, language: Language): TreeBox[] {
  const { grades } = language.charts.tree;
  const say = language.exports.powerpoint;
  const gradeOf = (edge: EdgeFacts | null) => (edge === null ? null : grades[edge.grade]);
  const nodes = flat(tree, null);
  const drivers = nodes.map(({ node, parent }): Unplaced => {
    const { metric, name, value, previous, contribution, tone, operator, edge } = node;
    const own = textOf(previous.change);
    const brought = contribution === null ? null : textOf(contribution);
    return {
      ...{ metric, parent, name, isInfluence: false },
      value: figureText(value, language),
      change: joined(
        own === null ? null : `${spaced(markOf(tone))}${brought === null ? own : say.brings(own, brought)}`,
        gradeOf(edge),
      ),
      tone,
      operator: operator ?? "",
    };
  });
  const influences = nodes.flatMap(({ node }) =>
    node.influences.map(
      ({ metric, name, value, edge }): Unplaced => ({
        ...{ metric, name, parent: node.metric, isInfluence: true },
        value: figureText(value, language),
        change: joined(say.influence, gradeOf(edge)),
        tone: "neutral",
        operator: "",
      }),
    ),
  );
  return placed([...drivers, ...influences]);
}

/** What there is of several things, on one line. */
function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(" · ");
}

function flat(node: TreeNode, parent: string | null): { node: TreeNode; parent: string | null }[] {
  return [{ node, parent }, ...node.children.flatMap((child) => flat(child, node.metric))];
}

function textOf({ reason, text }: TreeNode["value"]): string | null {
  return reason === null ? text : null;
}

/** Leaves stand below each other, each parent in the middle of its children. */
function placed(nodes: readonly Unplaced[]): TreeBox[] {
  const boxes: TreeBox[] = [];
  let next = 0;
  const place = (node: Unplaced, column: number): number => {
    const children = nodes.filter(({ parent }) => parent === node.metric);
    const isOpen = !node.isInfluence && children.length > 0;
    const rows = isOpen ? children.map((child) => place(child, column + 1)) : [next++];
    const row = ((rows.at(0) ?? 0) + (rows.at(-1) ?? 0)) / 2;
    boxes.push({ ...node, column, row });
    return row;
  };
  for (const root of nodes.filter(({ parent }) => parent === null)) place(root, 0);
  return boxes;
}
