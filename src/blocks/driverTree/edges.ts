import { type Item, more } from "../../document/item.ts";
import { block, cards, column, row, said, shown } from "../../document/table.ts";
import { styled } from "../../document/text.ts";
import type { EdgeFacts, TreeNode } from "../../report/facts/moved.ts";
import type { Setting } from "../setting.ts";
import type { FoundTree } from "./find.ts";

/** A line of the tree that somebody has graded. */
interface Edge extends EdgeFacts {
  readonly from: string;
  readonly to: string;
}

/** The lines of a tree that are graded, from the root down. */
export function edgesIn(node: TreeNode): readonly Edge[] {
  const own = [...node.children, ...node.influences].flatMap(({ name, edge }) =>
    edge === null ? [] : [{ ...edge, from: name, to: node.name }],
  );
  return [...own, ...node.children.flatMap(edgesIn)];
}

/** How sure each line is, and how that is known; nothing where nobody has said. */
export function edgeItems({ tree, label }: FoundTree, { say }: Setting): readonly Item[] {
  const edges = edgesIn(tree);
  if (edges.length === 0) return [];
  const { driverTree: words } = say.blocks;
  const { grades } = say.charts.tree;
  const columns = [column("row", ""), column("words", words.evidence)];
  const rows = edges.map(({ from, to, grade, evidence }) =>
    row(block(words.edge(from, to), " ", styled("below", grades[grade])), said(evidence)),
  );
  return more(say.blocks.depths.edges, [cards(null, shown(words.edgesOf(label)), columns, rows)]);
}
