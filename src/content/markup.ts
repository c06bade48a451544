import type { z } from "zod";
import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { lookUp } from "../syntax/lookUp.ts";
import type { FrontMatter } from "./frontMatter.ts";
import { type attribute, nodeSchema, readableTree } from "./mdx.ts";
import { didYouMean } from "./nearest.ts";

/** The tags that words may hold beside Markdown and our components, each with its own attributes. */
export const TAGS: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "hreflang", "rel", "download"],
  abbr: [],
  address: [],
  aside: [],
  b: [],
  bdi: [],
  bdo: [],
  blockquote: [],
  br: [],
  caption: [],
  cite: [],
  code: [],
  col: ["span"],
  colgroup: ["span"],
  data: ["value"],
  dd: [],
  del: ["datetime"],
  details: ["open"],
  dfn: [],
  div: [],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  footer: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  header: [],
  hr: [],
  i: [],
  img: ["src", "alt", "width", "height", "loading", "decoding"],
  ins: ["datetime"],
  kbd: [],
  li: ["value"],
  mark: [],
  ol: ["start", "reversed", "type"],
  p: [],
  pre: [],
  q: [],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  section: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ["colspan", "rowspan", "headers", "align"],
  tfoot: [],
  th: ["colspan", "rowspan", "headers", "align", "scope", "abbr"],
  thead: [],
  time: ["datetime"],
  tr: [],
  u: [],
  ul: [],
  var: [],
  wbr: [],
};

/** What every tag may say of itself; beside these there is `aria-…`. */
export const ATTRIBUTES = ["id", "class", "classname", "title", "lang", "dir", "role", "hidden", "translate"];

type Node = z.output<typeof nodeSchema>;

/**
 * What a body holds of tags and attributes beyond those that words need: what runs, loads, asks, frames or covers. The
 * addresses of links and pictures are judged with their places on pages (checks/written/markup.ts).
 */
export function strayMarkup(front: FrontMatter): Diagnostic[] {
  return within(front, readableTree(front));
}

function within(front: FrontMatter, tree: unknown): Diagnostic[] {
  const node = nodeSchema.safeParse(tree);
  if (!node.success) return [];
  const below = (node.data.children ?? []).flatMap((child) => within(front, child));
  return [...strayTag(front, node.data), ...below];
}

function strayTag(front: FrontMatter, node: Node): Diagnostic[] {
  const { type, name, attributes = [] } = node;
  if (type === "html")
    return [diagnose(placeOf(front, node), "tag-not-allowed", { tag: "!--", mend: COMMENT })];
  // A capital begins a component, whose name and props are held against the catalogue of blocks.
  if (!type.startsWith("mdxJsx") || typeof name !== "string" || /^[A-Z]/.test(name)) return [];
  const place = placeOf(front, node);
  if (!Object.hasOwn(TAGS, name))
    return [diagnose(place, "tag-not-allowed", { tag: name, mend: mendOf(name) })];
  return attributes.flatMap((one) => strayAttribute(place, name, one));
}

function strayAttribute(place: Place, tag: string, { name }: z.output<typeof attribute>): Diagnostic[] {
  const told = (attribute: string, mend: string) => [
    diagnose(place, "attribute-not-allowed", { tag, attribute, mend }),
  ];
  if (name === undefined) return told("{...}", "Write each attribute by its name.");
  const lower = name.toLowerCase();
  const known = [...ATTRIBUTES, ...(lookUp(TAGS, tag) ?? [])];
  if (!known.includes(lower) && !/^aria-[a-z]+$/.test(lower)) return told(name, attributeMend(name, known));
  return [];
}

/** What is said of a tag that no words may hold. */
export function strayName(tag: string): { readonly what: string; readonly mend: string } {
  return { what: `words may not hold <${tag}>`, mend: mendOf(tag) };
}

const COMMENT = "Write a comment as {/* words */}, which no reader gets.";

function mendOf(tag: string): string {
  if (["svg", "math", "canvas", "picture", "object", "embed", "video", "audio"].includes(tag))
    return "Save it as a picture beside the page, and show it with ![words](picture.svg).";
  if (["script", "style", "link", "meta", "base", "iframe", "form"].includes(tag))
    return "Remove it: a page runs nothing, asks nothing, and loads nothing from elsewhere.";
  return `${didYouMean(tag, Object.keys(TAGS))} All else is Markdown and components.`;
}

function attributeMend(name: string, known: readonly string[]): string {
  if (/^on/i.test(name)) return "Remove it: a page runs nothing.";
  if (/^style$/i.test(name))
    return "Remove it: pages have one look, and browsers are told to refuse another.";
  return didYouMean(name, known);
}

function placeOf(front: FrontMatter, { position }: Node): Place {
  const line = (position?.start.line ?? 1) + front.bodyLine - 1;
  return { file: front.file, line, column: position?.start.column ?? 1 };
}
