import { Fragment, jsx } from "astro/jsx-runtime";
import { Renderer } from "astro/runtime/server/index.js";
import { isBlock } from "../../blocks/blocks.ts";
import { AUTHORED, MARKDOWN } from "../../components/authored.ts";
import Block from "../../components/document/Block.astro";
import { link } from "../../components/link.ts";
import { authoredLink, authoredPicture, type Here, idOn, namedOn } from "../../components/page.ts";
import { termed } from "../../components/terms.ts";
import { type BlockNode, type BodyNode, type ElementNode, lettersOf } from "../../document/body.ts";
import { slug } from "../../document/heading.ts";
import { isRead } from "../../report/outline/terms.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import type { Entry } from "./contents.ts";

type VNode = ReturnType<typeof jsx>;

/** A page's words, ready to be rendered, and what begins its sections. */
export interface Body {
  readonly Content: () => VNode;
  readonly entries: readonly Entry[];
}

/** The words of a page, made for where it stands; null where it has none. */
export function bodyOf(
  here: Here,
  page: { readonly body: readonly BodyNode[] | null } | undefined,
): Body | null {
  const nodes = page?.body ?? null;
  return nodes === null
    ? null
    : { Content: proseOf(here, nodes), entries: nodes.flatMap((node) => entriesIn(node, 0)) };
}

/** What an author wrote, as a component that MDX's own renderer shows as it would show the module of a page. */
export function proseOf(here: Here, nodes: readonly BodyNode[]): Body["Content"] {
  const Content = () => jsx(Fragment, { children: nodes.map((node) => shown(here, node)) });
  return Object.assign(Content, { [Renderer]: "astro:jsx", [Symbol.for("mdx-component")]: true });
}

function shown(here: Here, node: BodyNode): string | VNode {
  if (typeof node === "string") return node;
  const { children = [] } = node;
  const inner =
    children.length === 0 ? {} : { children: children.flatMap((child) => within(here, node, child)) };
  if ("block" in node) {
    const { block, props } = node;
    if (isBlock(block)) return jsx(Block, { name: block, given: props });
    if (isFrame(block)) return jsx(AUTHORED[block], { ...props, ...inner });
    throw new Error(`There is no <${block}>.`);
  }
  const dressed = node.isTag === true ? undefined : lookUp(MARKDOWN, node.tag);
  return jsx(dressed ?? node.tag, { ...attributesOn(here, node, dressed !== undefined), ...inner });
}

/** What stands in a node; in a paragraph or a list with links from terms to the glossary. */
function within(here: Here, node: BlockNode | ElementNode, child: BodyNode): readonly (string | VNode)[] {
  if (typeof child !== "string" || "block" in node || !isRead(node)) return [shown(here, child)];
  return termed(here, [child]).flatMap((run): (string | VNode)[] => {
    if (typeof run === "string") return [run];
    return run.kind === "link"
      ? [jsx("a", { href: link(here, run.to), class: "term", children: run.text })]
      : [];
  });
}

type Attributes = NonNullable<ElementNode["attributes"]>;

/** Attributes that name ids of the same page. */
const NAMING = ["for", "headers", "aria-labelledby", "aria-describedby", "aria-controls"];

/** The attributes of an element; within a document its ids are of its part, and it leads to no other file. */
function attributesOn(here: Here, { tag, attributes = {} }: ElementNode, isOurs: boolean): Attributes {
  if (here.locals.bundle === undefined) return attributes;
  const own = Object.entries(attributes).flatMap(([name, value]) => {
    const shown = valueOn(here, { tag, name, value, isOurs });
    return shown === undefined ? [] : [[name, shown] as const];
  });
  return Object.fromEntries(own);
}

/** An attribute as it was written. */
interface Written {
  readonly tag: string;
  readonly name: string;
  readonly value: Attributes[string];
  /** Our elements make their links themselves. */
  readonly isOurs: boolean;
}

function valueOn(here: Here, { tag, name, value, isOurs }: Written): Attributes[string] | undefined {
  const text = String(value);
  if (name === "id") return idOn(here, text);
  if (NAMING.includes(name))
    return text
      .split(/\s+/)
      .map((id) => namedOn(here, id))
      .join(" ");
  if (isOurs) return value;
  if (tag === "a" && name === "href") return authoredLink(here, text);
  if (tag === "img" && name === "src") return authoredPicture(here, text);
  return name === "download" || name === "target" ? undefined : value;
}

function isFrame(name: string): name is keyof typeof AUTHORED {
  return Object.hasOwn(AUTHORED, name);
}

/** Headings of the second level, and slides with their titles, in the order of the page. */
function entriesIn(node: BodyNode, level: number): Entry[] {
  if (typeof node === "string") return [];
  const inner = (node.children ?? []).flatMap((child) => entriesIn(child, level + 1));
  if ("block" in node) {
    const title = node.props?.["title"];
    const isSlide = node.block === "Slide" && level === 0;
    return isSlide ? [{ id: slug(String(title ?? "")), text: String(title ?? "") }, ...inner] : inner;
  }
  const isHeading = node.tag === "h2" && node.isTag !== true;
  return isHeading ? [{ id: String(node.attributes?.["id"] ?? ""), text: lettersOf(node) }, ...inner] : inner;
}
