import { BLOCKS, isBlock } from "../../blocks/blocks.ts";
import type { AuthoredName } from "../../blocks/catalogue.ts";
import type { Setting } from "../../blocks/setting.ts";
import type { BlockNode, BodyNode, ElementNode } from "../../document/body.ts";
import { column, grid, hidden, line, row, type Table } from "../../document/table.ts";
import { isSaid, textOf } from "./inline.ts";
import type { Part, Section } from "./section.ts";
import { openingOf, stretchesOf } from "./stretches.ts";

/** What an author wrote on a page, section by section; what stands before the first heading is outside of them. */
export function authoredSections(body: readonly BodyNode[], setting: Setting): readonly Section[] {
  const partsOf = (nodes: readonly BodyNode[]) => nodes.flatMap((node) => partsIn(node, setting));
  const parts = partsOf(openingOf(body, setting));
  const opening: Section = { id: null, label: null, heading: null, parts };
  const sections = stretchesOf(body, setting).map(
    ({ id, heading, nodes, after, isSlide }): Section => ({
      id: isSlide ? null : id,
      label: null,
      heading: textOf(heading, setting),
      parts: partsOf([...nodes, ...after]),
    }),
  );
  return [opening, ...sections];
}

/** What a node of an author is made of: words, points, tables, and what blocks show. */
export function partsIn(node: BodyNode, setting: Setting): readonly Part[] {
  if (typeof node === "string") return [];
  return "block" in node ? partsOfBlock(node, setting) : partsOfElement(node, setting);
}

function partsOfBlock(node: BlockNode, setting: Setting): readonly Part[] {
  const { block, props = {}, children = [] } = node;
  const within = () => children.flatMap((child) => partsIn(child, setting));
  if (isBlock(block)) return [{ kind: "shown", block, items: BLOCKS[block].show(setting, props) }];
  if (TITLED.includes(block)) return [...titleOf(props["title"]), ...within()];
  if (block === "Notes") return [{ kind: "aside", texts: children.map((child) => textOf([child], setting)) }];
  if (block !== "When") return wordsOf({ tag: "p", children: [node] }, setting);
  return isSaid(node, setting.report) ? within() : [];
}

/** Frames whose title is a line of its own. */
const TITLED: readonly string[] = ["Callout", "Details", "Slide"] satisfies readonly AuthoredName[];

function titleOf(title: unknown): readonly Part[] {
  if (title === undefined) return [];
  const text = String(title);
  return [{ kind: "words", text: [text], node: { tag: "p", children: [text] } }];
}

/** What has words but no line of its own, such as tags that hold others, is looked into. */
function partsOfElement(node: ElementNode, setting: Setting): readonly Part[] {
  const { tag, children = [] } = node;
  if (/^(p|h2|h3|h4|blockquote)$/.test(tag)) return wordsOf(node, setting);
  if (tag === "table") return [{ kind: "grid", node, table: tableOf(node, setting) }];
  if (/^(details|svg|nav|h1|figure)$/.test(tag)) return [];
  if (tag !== "ul" && tag !== "ol") return children.flatMap((child) => partsIn(child, setting));
  const items = namedIn(node, "li").map((item) => textOf(item.children ?? [], setting));
  return [{ kind: "points", node, items }];
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
