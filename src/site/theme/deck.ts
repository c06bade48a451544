import { parseHTML } from "linkedom";
import { slug } from "../../components/heading.ts";
import { BODY, heightOfTitle, leastHeight, pagesOf } from "../../components/slideRows.ts";
import { escapeText } from "../../syntax/markup.ts";

/** One slide of a deck. HTML in all but the id. */
export interface DeckSlide {
  readonly id: string;
  readonly title: string;
  /** Of a section that fills more than one slide: which of how many. */
  readonly part: { readonly index: number; readonly of: number } | null;
  readonly lead: string | null;
  readonly content: string;
  readonly notes: string | null;
  /** Of what the author wrote: which section of the body, counted from 0. */
  readonly section: number | null;
}

/** A part of the board page that becomes one slide or more. */
interface Part {
  readonly title: string;
  readonly id: string;
  readonly nodes: readonly Element[];
  readonly isAuthored: boolean;
  readonly section: number | null;
}

/**
 * The slides of a board page, rendered for slides: of each section its heading, the first sentence of its first
 * paragraph and its first block, over more than one slide where the block's rows need it; decisions that it asks for
 * wherever they stand in it; and of each `<Slide>` all that the author wrote.
 */
export function slidesOf(html: string): readonly DeckSlide[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const parts = partsOf([...document.body.children]);
  const ids = new Map<string, number>();
  return parts.flatMap((part) => {
    const nodes = part.nodes.map(tidied);
    withoutTitleOfOnly(nodes.filter((node) => node.matches("figure")));
    const [notes, rest] = [nodes.filter(isNotes), nodes.filter((node) => !isNotes(node))];
    const said = notes.map((note) => note.innerHTML).join("") || null;
    const slides = part.isAuthored ? [{ lead: null, content: htmlOf(rest) }] : sectionSlides(part, rest);
    return slides.map((slide, index) => ({
      id: uniqueIn(ids, part.id),
      title: part.title,
      part: slides.length > 1 ? { index: index + 1, of: slides.length } : null,
      ...slide,
      notes: index === 0 ? said : null,
      section: part.section,
    }));
  });
}

/** The sections of the page in order: its own, and those of the body, which begin with a heading or are a `<Slide>`. */
function partsOf(nodes: readonly Element[]): readonly Part[] {
  return nodes.flatMap((node) => {
    if (node.matches(".prose")) return bodyParts([...node.children]);
    const heading = node.querySelector("h2");
    if (heading === null) return [];
    const own = [...node.children].filter((child) => child !== heading && !child.matches(".section-label"));
    return [{ title: heading.innerHTML, id: node.id, nodes: own, isAuthored: false, section: null }];
  });
}

function bodyParts(nodes: readonly Element[]): readonly Part[] {
  const starts = nodes.flatMap((node, index) => (isStart(node) ? [index] : []));
  return starts.map((start, section): Part => {
    const first = nodes[start];
    if (first === undefined || first.matches("section.authored")) {
      const title = first?.getAttribute("data-title") ?? "";
      const own = [...(first?.children ?? [])];
      return { title: escapeText(title), id: slug(title), nodes: own, isAuthored: true, section };
    }
    const own = nodes.slice(start + 1, starts[section + 1]);
    return { title: first.innerHTML, id: first.id, nodes: own, isAuthored: false, section };
  });
}

function isStart(node: Element): boolean {
  return node.tagName === "H2" || node.matches("section.authored");
}

/** Where a drawing has its slide to itself, the heading of the slide says the finding. */
function withoutTitleOfOnly(figures: readonly Element[]): void {
  if (figures.length === 1) figures[0]?.querySelector(".chart-title")?.remove();
}

/** What a section shows of itself; its sentence only where the block leaves room for it. */
function sectionSlides({ title }: Part, nodes: readonly Element[]) {
  const first = nodes.findIndex(isBlock);
  const before = nodes.slice(0, first < 0 ? undefined : first);
  const paragraph = before.find((node) => node.tagName === "P" && !node.matches(".empty, .source"));
  const lead = paragraph === undefined ? null : firstSentence(paragraph);
  const leading = nodes[first];
  const blocks = blocksOf(nodes, first);
  const plain = BODY - heightOfTitle(title, "");
  const led = BODY - heightOfTitle(title, lead?.text ?? "");
  if (leading === undefined) return [{ lead: lead?.html ?? null, content: "" }];
  const isLed = leastHeight(leading) <= led;
  const pages = pagesOf(blocks, (isFirst) => (isFirst && isLed ? led : plain));
  return pages.map((content, index) => ({
    lead: index === 0 && isLed ? (lead?.html ?? null) : null,
    content,
  }));
}

/** The first block, with all tables of objectives; and decisions, wherever they stand. */
function blocksOf(nodes: readonly Element[], first: number): readonly (readonly Element[])[] {
  const leading = nodes[first];
  if (leading === undefined) return [];
  const others = nodes.slice(first + 1);
  const end = others.findIndex((node) => !(leading.matches(".okr") && node.matches(".okr")));
  const own = [leading, ...others.slice(0, end < 0 ? undefined : end)];
  const asks = nodes.filter((node) => node.matches("table.asks") && !own.includes(node));
  return [own, ...asks.map((node) => [node])];
}

/** Is it more than words, and not a remark to what stands above it? */
function isBlock(node: Element): boolean {
  return !/^(P|H3|H4|HR|STYLE)$/.test(node.tagName) && !node.matches(".core-falls, .changed");
}

function isNotes(node: Element): boolean {
  return node.matches("aside.notes");
}

/** What a slide has no room for: sources, downloads, small print, tables behind charts. */
const SMALL = [
  ".source",
  ".downloads",
  ".segment-note",
  ".watches",
  ".acknowledged",
  ".forecasts",
  "details",
  ".scroll",
  ".whys",
  ".definition",
  ".definition-card > h3",
  "ol.options",
  "caption.vh",
  "th .fact-note",
  ".guardrails .fact-note",
].join(", ");

function tidied(node: Element): Element {
  for (const small of node.querySelectorAll(SMALL)) small.remove();
  return node;
}

/** The end of a sentence; a full stop after a number may make it an ordinal ("14. September"), and ends none. */
const SENTENCE_END = /(?<!\d)[.!?…](?=\s+\S|\s*$)/;

/** The first sentence of a paragraph with the links in it; a full stop within a link ends none. */
function firstSentence(paragraph: Element): { readonly html: string; readonly text: string } {
  for (const node of [...paragraph.childNodes]) {
    const end = node.nodeType === 3 ? SENTENCE_END.exec(node.textContent ?? "") : null;
    if (end === null) continue;
    node.textContent = (node.textContent ?? "").slice(0, end.index + 1);
    while (node.nextSibling !== null) node.nextSibling.remove();
    break;
  }
  return { html: paragraph.innerHTML, text: paragraph.textContent ?? "" };
}

function htmlOf(nodes: readonly Element[]): string {
  return nodes.map((node) => node.outerHTML).join("");
}

function uniqueIn(ids: Map<string, number>, wish: string): string {
  const count = (ids.get(wish) ?? 0) + 1;
  ids.set(wish, count);
  return count === 1 ? wish : `${wish}-${count}`;
}
