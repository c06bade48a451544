import type { Setting } from "../../blocks/setting.ts";
import { type BlockNode, type BodyNode, type ElementNode, lettersOf } from "../../document/body.ts";
import { slug } from "../../document/heading.ts";
import { isSaid } from "./inline.ts";

/** What an author wrote from one start of a section to the next: a heading with what follows, or a `<Slide>`. */
export interface Stretch {
  /** Names it on its page. */
  readonly id: string;
  /** What its heading says, as it is written. */
  readonly heading: readonly BodyNode[];
  /** What stands in it; of a `<Slide>` what is written in that. */
  readonly nodes: readonly WrittenNode[];
  /** What follows a `<Slide>` and belongs to none; nothing where a heading begins it. */
  readonly after: readonly WrittenNode[];
  readonly isSlide: boolean;
}

/** What an author wrote that is more than letters. */
export type WrittenNode = ElementNode | BlockNode;

/** The sections of a page as its author wrote them. */
export function stretchesOf(body: readonly BodyNode[], setting: Setting): readonly Stretch[] {
  const nodes = writtenIn(body, setting);
  const starts = nodes.flatMap((node, index) => (isStart(node) ? [index] : []));
  return starts.map((start, index) => {
    const [first, ...rest] = nodes.slice(start, starts[index + 1]);
    return first !== undefined && "block" in first
      ? slideOf(first, rest, setting)
      : sectionOf(first ?? { tag: "h2" }, rest);
  });
}

/** What stands before the first of them. */
export function openingOf(body: readonly BodyNode[], setting: Setting): readonly WrittenNode[] {
  const nodes = writtenIn(body, setting);
  const first = nodes.findIndex(isStart);
  return first < 0 ? nodes : nodes.slice(0, first);
}

/** What is written side by side, with what each `<When>` says in its place. */
export function writtenIn(nodes: readonly BodyNode[], setting: Setting): readonly WrittenNode[] {
  return nodes.flatMap((node): readonly WrittenNode[] => {
    if (typeof node === "string") return [];
    if (!("block" in node) || node.block !== "When") return [node];
    return isSaid(node, setting.report) ? writtenIn(node.children ?? [], setting) : [];
  });
}

function isStart(node: WrittenNode): boolean {
  return "block" in node ? node.block === "Slide" : node.tag === "h2";
}

function slideOf(
  { props = {}, children = [] }: BlockNode,
  after: readonly WrittenNode[],
  setting: Setting,
): Stretch {
  const title = String(props["title"] ?? "");
  const nodes = writtenIn(children, setting);
  return { id: slug(title), heading: [title], nodes, after, isSlide: true };
}

function sectionOf({ attributes = {}, children = [] }: ElementNode, nodes: readonly WrittenNode[]): Stretch {
  const id = String(attributes["id"] ?? slug(children.map(lettersOf).join("")));
  return { id, heading: children, nodes, after: [], isSlide: false };
}
