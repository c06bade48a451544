import { BLOCKS, isBlock } from "../../blocks/blocks.ts";
import type { Setting } from "../../blocks/setting.ts";
import type { BlockNode, BodyNode, ElementNode } from "../../document/body.ts";
import { column, grid, hidden, line, row, type Table } from "../../document/table.ts";
import type { Text } from "../../document/text.ts";
import { isSaid, textOf } from "./inline.ts";
import type { Part, Section } from "./section.ts";

/** What an author wrote on a page, section by section; what stands before the first heading is outside of them. */
export function authoredSections(body: readonly BodyNode[], setting: Setting): readonly Section[] {
  const sections: Open[] = [{ id: null, heading: null, parts: [] }];
  for (const node of body) read(node, setting, sections);
  return sections.map((section) => ({ ...section, label: null }));
}

interface Open {
  readonly id: string | null;
  readonly heading: Text | null;
  readonly parts: Part[];
}

function read(node: BodyNode, setting: Setting, sections: Open[]): void {
  if (typeof node === "string") return;
  if ("block" in node) readBlock(node, setting, sections);
  else readElement(node, setting, sections);
}

function readBlock(node: BlockNode, setting: Setting, sections: Open[]): void {
  const { block, props = {}, children = [] } = node;
  const into = (...parts: readonly Part[]) => void sections.at(-1)?.parts.push(...parts);
  const within = () => {
    for (const child of children) read(child, setting, sections);
  };
  if (isBlock(block)) into({ kind: "shown", block, items: BLOCKS[block].show(setting, props) });
  else if (block === "Slide") {
    sections.push({ id: null, heading: [String(props["title"] ?? "")], parts: [] });
    within();
  } else if (block === "Callout") {
    const { title } = props;
    const head: ElementNode = { tag: "p", children: [String(title)] };
    if (title !== undefined) into({ kind: "words", text: [String(title)], node: head });
    within();
  } else if (block === "Notes")
    into({ kind: "aside", texts: children.map((child) => textOf([child], setting)) });
  else if (block !== "When") into(...wordsOf({ tag: "p", children: [node] }, setting));
  else if (isSaid(node, setting.report)) within();
}

/** What has words but no line of its own, such as tags that hold others, is looked into. */
function readElement(node: ElementNode, setting: Setting, sections: Open[]): void {
  const { tag, attributes = {}, children = [] } = node;
  const into = (...parts: readonly Part[]) => void sections.at(-1)?.parts.push(...parts);
  if (tag === "h2")
    sections.push({ id: String(attributes["id"] ?? ""), heading: textOf(children, setting), parts: [] });
  else if (/^(p|h3|h4|blockquote)$/.test(tag)) into(...wordsOf(node, setting));
  else if (tag === "ul" || tag === "ol")
    into({
      kind: "points",
      node,
      items: namedIn(node, "li").map((item) => textOf(item.children ?? [], setting)),
    });
  else if (tag === "table") into({ kind: "grid", node, table: tableOf(node, setting) });
  else if (!/^(details|svg|nav|h1|figure)$/.test(tag))
    for (const child of children) read(child, setting, sections);
}

/** A paragraph may hold nothing but a picture. */
function wordsOf(node: ElementNode, setting: Setting): readonly Part[] {
  return [{ kind: "words", node, text: textOf(node.children ?? [], setting) }];
}

/** A table in Markdown, as a value. */
export function tableOf(node: ElementNode, setting: Setting): Table {
  const cellsIn = (of: ElementNode) =>
    of.children?.flatMap((cell) => (isElement(cell) ? [textOf(cell.children ?? [], setting)] : [])) ?? [];
  const rowsIn = (part: string) => namedIn(node, part).flatMap((one) => namedIn(one, "tr"));
  const heads = rowsIn("thead").slice(-1).flatMap(cellsIn);
  const columns = heads.map((head) => ({ ...column("words", ""), head }));
  const rows = rowsIn("tbody").map((one) => row(...cellsIn(one).map((text) => line(...text))));
  return grid(hidden(""), columns, rows);
}

/** The elements of one kind that stand directly in another. */
export function namedIn({ children = [] }: ElementNode, tag: string): readonly ElementNode[] {
  return children.filter(isElement).filter((child) => child.tag === tag);
}

function isElement(node: BodyNode): node is ElementNode {
  return typeof node !== "string" && "tag" in node;
}
