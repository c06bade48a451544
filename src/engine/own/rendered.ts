import { parseHTML } from "linkedom";
import { isBlock } from "../../blocks/blocks.ts";
import { ATTRIBUTES, strayName, TAGS } from "../../content/markup.ts";
import type { BodyNode, ElementNode } from "../../document/body.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { wayTo } from "../../syntax/wayTo.ts";

/** Stands in what a component renders for the words that a page puts into it. */
export const SLOT = "<sextant-words></sextant-words>";

/** What no page may hold, and how it is mended. */
export interface Stray {
  readonly what: string;
  readonly mend: string;
}

/** What a component rendered, as the body of a page holds it. */
export interface Rendered {
  readonly nodes: readonly BodyNode[];
  readonly stray: readonly Stray[];
  /** All that readers see or hear of it, each text that is read in one go. */
  readonly texts: readonly string[];
}

/** What the words within a component are, and which figures it was given, each with its text. */
export interface Filling {
  /** Does it stand within a line of words, where no paragraph may begin? */
  readonly isInLine: boolean;
  readonly words: readonly BodyNode[];
  readonly figures: ReadonlyMap<string, string>;
}

/** Tags that stand within a line, so that what is around them is read in one go with them. */
const INLINE = new Set(
  "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);

/** Is it a tag within which there are words of one line, and no paragraphs? */
export function isLine(tag: string): boolean {
  return INLINE.has(tag) || /^(?:p|h[1-6]|summary|caption)$/.test(tag);
}

/** Does a body hold what begins a line of its own? */
function hasBlocks(nodes: readonly BodyNode[]): boolean {
  return nodes.some(
    (node) =>
      typeof node !== "string" &&
      ("block" in node ? isBlock(node.block) : !isInline(node.tag) || hasBlocks(node.children ?? [])),
  );
}

function isInline(tag: string): boolean {
  return INLINE.has(tag) || tag === "br" || tag === "img";
}

/** Attributes that name, lead or measure, and that nobody reads. */
const SILENT = new Set(
  "id class classname lang dir role hidden translate href hreflang rel download span datetime open src width height loading decoding reversed type colspan rowspan headers align scope aria-labelledby aria-describedby aria-controls aria-owns aria-details aria-hidden".split(
    " ",
  ),
);

/** Reads the HTML of a component by the rules that hold for words of authors. */
export function readRendered(html: string, filling: Filling): Rendered {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const reader = new Reader(filling);
  const nodes = reader.nodesIn(document.body);
  return { nodes, stray: reader.stray, texts: reader.texts };
}

class Reader {
  readonly stray: Stray[] = [];
  readonly #filling: Filling;
  #isInLine: boolean;
  readonly #texts: string[] = [""];

  constructor(filling: Filling) {
    this.#filling = filling;
    this.#isInLine = filling.isInLine;
  }

  get texts(): readonly string[] {
    return this.#texts.filter((text) => text.trim() !== "");
  }

  nodesIn(element: Element): BodyNode[] {
    return [...element.childNodes].flatMap((node) => this.#nodesOf(node));
  }

  #nodesOf(node: ChildNode): readonly BodyNode[] {
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? "";
      this.#read(text);
      return text === "" ? [] : [text];
    }
    return node.nodeType === ELEMENT && isElement(node) ? this.#nodesOfElement(node) : [];
  }

  #nodesOfElement(element: Element): readonly BodyNode[] {
    const tag = element.localName;
    if (tag === "sextant-words") {
      this.#end();
      if (this.#isInLine && !this.#filling.isInLine && hasBlocks(this.#filling.words))
        this.stray.push(SLOT_IN_LINE);
      return this.#filling.words;
    }
    if (this.#isInLine && !isInline(tag)) this.stray.push(inLine(tag));
    const isAllowed = Object.hasOwn(TAGS, tag);
    if (!isAllowed) this.stray.push(strayName(tag));
    const figure = tag === "data" ? (element.getAttribute("value") ?? "") : "";
    const text = this.#filling.figures.get(figure);
    if (text !== undefined) {
      this.#read(text);
      return [{ block: "Figure", props: { id: figure } }];
    }
    const attributes = Object.fromEntries(
      [...element.attributes].flatMap(({ name, value }) => this.#attribute(tag, isAllowed, name, value)),
    );
    if (!INLINE.has(tag)) this.#end();
    const around = this.#isInLine;
    this.#isInLine ||= isLine(tag);
    const children = this.nodesIn(element);
    this.#isInLine = around;
    if (!INLINE.has(tag)) this.#end();
    return [elementOf(tag, attributes, children)];
  }

  #attribute(tag: string, isAllowed: boolean, name: string, value: string): readonly [string, string][] {
    const known = [...ATTRIBUTES, ...(lookUp(TAGS, tag) ?? [])];
    if (isAllowed && !known.includes(name) && !/^aria-[a-z]+$/.test(name))
      this.stray.push({ what: `<${tag}> may not say \`${name}\``, mend: mendOf(name) });
    if (name === "href" || name === "src") this.#address(name, value);
    if (!SILENT.has(name) && !(tag === "data" && name === "value")) this.#texts.splice(-1, 0, value);
    return [[name, value]];
  }

  #address(name: string, value: string): void {
    const told = (why: string, mend: string) => {
      this.stray.push({ what: `${value} may not stand there: ${why}`, mend });
    };
    const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(value);
    if (isElsewhere && name === "src")
      told(
        "no page asks another host for a picture",
        "Put the picture into public/, and name it by its path from there.",
      );
    else if (isElsewhere && !/^(?:https?:\/\/|mailto:|tel:)/i.test(value))
      told("an address begins with https:, http:, mailto: or tel:", WEB);
    else if (!isElsewhere && !value.startsWith("#")) {
      const way = wayTo(value, "address", DEEP);
      if ("flaw" in way) told(way.flaw, WEB);
    }
  }

  #read(text: string): void {
    this.#texts.push((this.#texts.pop() ?? "") + text);
  }

  #end(): void {
    if (this.#texts.at(-1) !== "") this.#texts.push("");
  }
}

const [ELEMENT, TEXT] = [1, 3];
const SLOT_IN_LINE: Stray = {
  what: "its <slot /> stands within a line, and the words in it are paragraphs",
  mend: "Put the <slot /> into a <div> or a <section>.",
};

function inLine(tag: string): Stray {
  return {
    what: `<${tag}> within a line of words`,
    mend: "Write the component on lines of its own, with an empty one before and after, or let it render words within a line alone.",
  };
}

const WEB = "Lead to a page or a file of the site, or to an address of the web.";
/** A page may climb from where it is; how deep that is, a component does not know. */
const DEEP = "editions/edition/version/page";

function isElement(node: ChildNode): node is ChildNode & Element {
  return "localName" in node;
}

function mendOf(name: string): string {
  if (/^on/i.test(name)) return "Remove it: a page runs nothing.";
  if (name === "style") return "Write it in the file that `styles` names, for a class that you give.";
  return "Remove it, or say it with a class, a title or aria-label.";
}

/** A heading of a component begins no section of its page, as it is shown as it is. */
function elementOf(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly BodyNode[],
): ElementNode {
  return {
    tag,
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    ...(children.length > 0 ? { children } : {}),
    ...(/^h[1-6]$/.test(tag) ? { isTag: true as const } : {}),
  };
}
