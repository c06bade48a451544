import { z } from "zod";
import { json } from "./json.ts";

/** What the body of a page is made of, as plain data: letters, elements and blocks. */
export type BodyNode = string | ElementNode | BlockNode;

const children = z.lazy(() => z.array(bodyNode).readonly()).exactOptional();

const elementAlone = z
  .strictObject({
    tag: z
      .string()
      .describe("An HTML element that the author's Markdown makes, or that they wrote as a tag."),
    attributes: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .readonly()
      .exactOptional()
      .describe("By their names in HTML."),
    isTag: z
      .literal(true)
      .exactOptional()
      .describe("Written as a tag, and shown as it is; elements of Markdown are ours to dress."),
  })
  .readonly();

/** An element that the author's Markdown makes, or that they wrote as a tag. */
export interface ElementNode extends z.output<typeof elementAlone> {
  readonly children?: readonly BodyNode[];
}

const blockAlone = z
  .strictObject({
    block: z.string().describe("The name of one of our blocks."),
    props: z.record(z.string(), json).readonly().exactOptional().describe("As the author gave them."),
  })
  .readonly();

/** One of our blocks, with the props that the author gave it. */
export interface BlockNode extends z.output<typeof blockAlone> {
  readonly children?: readonly BodyNode[];
}

/** The same, as a Report holds it. */
export const bodyNode: z.ZodType<BodyNode> = z
  .union([
    z.string(),
    z.strictObject({ ...elementAlone.unwrap().shape, children }).readonly(),
    z.strictObject({ ...blockAlone.unwrap().shape, children }).readonly(),
  ])
  .meta({ id: "BodyNode", description: "What the body of a page is made of: letters, elements and blocks." });

/** The letters of a body, in order. */
export function lettersOf(node: BodyNode): string {
  return typeof node === "string" ? node : (node.children ?? []).map(lettersOf).join("");
}
