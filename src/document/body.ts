import type { Json } from "./json.ts";

/** What the body of a page is made of, as plain data: letters, elements and blocks. */
export type BodyNode = string | ElementNode | BlockNode;

/** An element that the author's Markdown makes, or that they wrote as a tag. */
export interface ElementNode {
  readonly tag: string;
  /** By their names in HTML. */
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  readonly children?: readonly BodyNode[];
  /** Written as a tag, and shown as it is; elements of Markdown are ours to dress. */
  readonly isTag?: true;
}

/** One of our blocks, with the props that the author gave it. */
export interface BlockNode {
  readonly block: string;
  readonly props?: Readonly<Record<string, Json>>;
  readonly children?: readonly BodyNode[];
}

/** The letters of a body, in order. */
export function lettersOf(node: BodyNode): string {
  return typeof node === "string" ? node : (node.children ?? []).map(lettersOf).join("");
}
