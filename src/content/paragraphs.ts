import { z } from "zod";
import type { FrontMatter } from "./frontMatter.ts";
import { type ComponentUse, treeOf, useIn } from "./mdx.ts";

/** A paragraph or heading of a page, in the order of its words; figures and other components as they are used. */
export type Paragraph = readonly (string | ComponentUse)[];

const nodeSchema = z.object({
  type: z.string(),
  value: z.unknown().optional(),
  children: z.array(z.unknown()).optional(),
});

/** The paragraphs, headings and table cells of a page's body. */
export function paragraphsOf(front: FrontMatter): Paragraph[] {
  return paragraphsIn(front, treeOf(front));
}

function paragraphsIn(front: FrontMatter, tree: unknown): Paragraph[] {
  const node = nodeSchema.safeParse(tree);
  if (!node.success) return [];
  const { type, children = [] } = node.data;
  if (type === "paragraph" || type === "heading" || type === "tableCell")
    return [children.flatMap((child) => inlineOf(front, child))];
  return children.flatMap((child) => paragraphsIn(front, child));
}

function inlineOf(front: FrontMatter, tree: unknown): Paragraph {
  const use = useIn(front, tree);
  if (use !== null) return [use];
  const node = nodeSchema.safeParse(tree);
  if (!node.success) return [];
  const { type, value, children = [] } = node.data;
  if (type === "break") return [" "];
  if (typeof value === "string" && (type === "text" || type === "inlineCode")) return [value];
  return children.flatMap((child) => inlineOf(front, child));
}
