import type { Setting } from "../blocks/setting.ts";
import type { BodyNode, ElementNode } from "../document/body.ts";
import type { Item } from "../document/item.ts";
import { plainText } from "../document/plain.ts";
import type { Text } from "../document/text.ts";
import { textOf } from "../report/outline/inline.ts";
import type { WrittenNode } from "../report/outline/stretches.ts";
import { firstOfNodes, firstOfText } from "./sentence.ts";
import type { Content, Shown, Words, Written } from "./slide.ts";

/** Words of the report. */
export function reportWords(text: Text): Words {
  return { by: "report", text, plain: plainText(text) };
}

/** Words of an author. */
export function authorWords(nodes: readonly BodyNode[], setting: Setting): Words {
  return { by: "author", nodes, plain: plainText(textOf(nodes, setting)) };
}

/** What an item of a block stands as on a slide. */
export function shown(item: Item): Shown {
  return { kind: "shown", item };
}

/** The same of what an author wrote. */
export function written(node: WrittenNode): Written {
  return { kind: "written", node };
}

/** Is it more than words, and not a remark to what stands above it? */
export function isBlock(content: Content): boolean {
  if (content.kind === "spoken") return true;
  if (content.kind === "written")
    return !("tag" in content.node && /^(p|h3|h4|hr|style)$/.test(content.node.tag));
  const { item } = content;
  if (item.kind === "list" || item.kind === "group") return item.name !== "falls" && item.name !== "changed";
  return item.kind !== "paragraph" && item.kind !== "heading";
}

/** Is it a paragraph, a heading or a list of an author, and no remark on where numbers come from? */
export function isWords(content: Content): boolean {
  if (content.kind === "written")
    return isElement(content.node) && /^(p|h3|h4|ul|ol)$/.test(content.node.tag);
  return content.kind === "shown" && (content.item.kind === "paragraph" || content.item.kind === "list");
}

/** The first sentence of a paragraph; null where it is none, or says only where numbers come from. */
export function leadOf(content: Content, setting: Setting): Words | null {
  if (content.kind === "written") {
    const { node } = content;
    return isElement(node) && node.tag === "p"
      ? authorWords(firstOfNodes(node.children ?? [], setting), setting)
      : null;
  }
  if (content.kind === "spoken" || content.item.kind !== "paragraph") return null;
  const { role, text } = content.item;
  return role === "empty" || role === "source" ? null : reportWords(firstOfText(text));
}

/** Is it an element of an author? */
export function isElement(node: BodyNode): node is ElementNode {
  return typeof node !== "string" && "tag" in node;
}
