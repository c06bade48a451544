import Slugger from "github-slugger";
import { find, html } from "property-information";
import { mdxToHast } from "satteri";
import { z } from "zod";
import { type BodyNode, type ElementNode, lettersOf } from "../document/body.ts";
import { isScalar, type Json } from "../document/json.ts";
import type { FrontMatter } from "./frontMatter.ts";
import { readProp } from "./mdx.ts";

const attribute = z.object({ type: z.string(), name: z.string().optional(), value: z.unknown().optional() });

const nodeSchema = z.object({
  type: z.string(),
  value: z.unknown().optional(),
  tagName: z.string().optional(),
  name: z.string().nullish(),
  properties: z.record(z.string(), z.unknown()).optional(),
  attributes: z.array(attribute).optional(),
  children: z.array(z.unknown()).optional(),
});

type Node = z.output<typeof nodeSchema>;

const bodies = new WeakMap<FrontMatter, readonly BodyNode[] | null>();

/** The body of a page as data, read once; null where it has no words, nothing where it is not valid MDX. */
export function bodyOf(front: FrontMatter): readonly BodyNode[] | null {
  const known = bodies.get(front);
  if (known !== undefined) return known;
  const body = readNodes(front.body);
  bodies.set(front, body);
  return body;
}

function readNodes(body: string): readonly BodyNode[] | null {
  if (body.trim() === "") return null;
  const source = withoutNamedSql(body);
  const features = { gfm: true, smartPunctuation: true };
  try {
    const tree = nodeSchema.parse(mdxToHast(source, { features }));
    const slugger = new Slugger();
    return (tree.children ?? []).flatMap((child) => nodeOf(child, slugger));
  } catch {
    // What is wrong with it is told, with its place, where the page is read.
    return [];
  }
}

/** Named SQL of a page is run, not printed. */
function withoutNamedSql(text: string): string {
  const fence = /^([ \t]*)(`{3,}|~{3,})sql[ \t]+[^\s`][^\n]*\n[\s\S]*?^[ \t]*\2[`~]*[ \t]*\r?$/gm;
  return text.replace(fence, (whole) => whole.replace(/[^\n]/g, ""));
}

function nodeOf(tree: unknown, slugger: Slugger): BodyNode[] {
  const node = nodeSchema.parse(tree);
  if (node.type === "text") return [String(node.value ?? "")];
  const { name } = node;
  if (node.type === "element" && node.tagName !== undefined) return [elementOf(node, node.tagName, slugger)];
  if (!node.type.startsWith("mdxJsx")) return [];
  // `<>…</>` groups, and is nothing by itself.
  if (typeof name !== "string") return childrenOf(node, slugger);
  const given = propsOf(node);
  const inner = some(childrenOf(node, slugger), (children) => ({ children }));
  if (/^[A-Z]/.test(name)) return [{ block: name, ...some(given, (props) => ({ props })), ...inner }];
  return [{ tag: name, ...some(plainOf(given), (attributes) => ({ attributes })), ...inner, isTag: true }];
}

function childrenOf({ children = [] }: Node, slugger: Slugger): BodyNode[] {
  return children.flatMap((child) => nodeOf(child, slugger));
}

/** An element of Markdown; a heading is given the id that links lead to. */
function elementOf(node: Node, tag: string, slugger: Slugger): ElementNode {
  const own = attributesOf(node.properties ?? {});
  const children = childrenOf(node, slugger);
  const isHeading = /^h[1-6]$/.test(tag) && own["id"] === undefined;
  const attributes = isHeading ? { ...own, id: slugger.slug(children.map(lettersOf).join("")) } : own;
  const inner = some(children, (all) => ({ children: all }));
  return { tag, ...some(attributes, (all) => ({ attributes: all })), ...inner };
}

/** Properties as HTML names and writes them. */
function attributesOf(properties: Readonly<Record<string, unknown>>): ElementNode["attributes"] & object {
  const entries = Object.entries(properties).flatMap(([name, value]) => {
    const { attribute: written, commaSeparated } = find(html, name);
    if (Array.isArray(value)) return [[written, value.join(commaSeparated ? ", " : " ")] as const];
    return isScalar(value) ? [[written, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

function propsOf({ attributes = [] }: Node): Readonly<Record<string, Json>> {
  const read = attributes.map(readProp);
  return Object.fromEntries(read.flatMap((one) => ("value" in one ? [[one.prop, one.value] as const] : [])));
}

/** The attributes of a tag: of elements only plain values are written. */
function plainOf(props: Readonly<Record<string, Json>>): ElementNode["attributes"] & object {
  const entries = Object.entries(props).flatMap(([name, value]) =>
    isScalar(value) ? [[name, value] as const] : [],
  );
  return Object.fromEntries(entries);
}

/** A list or group as `keyed` holds it, left out where there is nothing in it. */
function some<Value extends object, Keyed extends object>(
  value: Value,
  keyed: (value: Value) => Keyed,
): Partial<Keyed> {
  return Object.keys(value).length > 0 ? keyed(value) : {};
}
