import type { Alt } from "../../document/item.ts";
import { type Language, languageOf } from "../../language/language.ts";
import type { TreeNode } from "../../report/facts/moved.ts";

type Say = Language["charts"]["tree"];

/** The text alternative of a driver tree: each node with its parts; `label` says what it is of, where that is not all. */
export function treeWords(root: TreeNode, locale: string, label = root.name): Alt {
  const say = languageOf(locale).charts.tree;
  return { title: say.title(label), description: nodeWords(root, say).join(" ") };
}

function nodeWords(node: TreeNode, say: Say): readonly string[] {
  const made = node.children.map((child) => graded(child, say)).join(` ${node.operator ?? say.and} `);
  const influenced = node.influences.map((influence) => graded(influence, say)).join(", ");
  return [
    `${node.name} ${node.value.text}${node.contribution?.value == null ? "" : `, ${say.brings(node.contribution.text)}`}.`,
    ...(made === "" ? [] : [say.made(made)]),
    ...(influenced === "" ? [] : [say.influenced(influenced)]),
    ...node.children.flatMap((child) => nodeWords(child, say)),
  ];
}

/** The name of a node, with how sure the line from it is where somebody has said. */
function graded({ name, edge }: Pick<TreeNode, "name" | "edge">, say: Say): string {
  return edge === null ? name : say.graded(name, say.grades[edge.grade]);
}
