import { textWidth } from "../charts/text.ts";

/** Layout of a slide in px of 1280 by 720, as `slides.css` has it: what is between the edges, and the text. */
export const WIDTH = 1184;
/** What title, lead and content have together. */
export const BODY = 612;
const TEXT = 24;
const LINE = 32;
const TITLE = { size: 40, line: 46 };
const LEAD = { size: 26, line: 36, gap: 12 };
const GAP = 24;
const ROW = 17;
const BETWEEN = 16;
const CAPTION_GAP = 12;

/** As wide as the small drawings in tables. */
const DRAWING = "n".repeat(13);

/** The height of a title and the sentence below it, with the room after them. */
export function heightOfTitle(title: string, lead: string): number {
  const sentence = lead === "" ? 0 : linesOf(lead, WIDTH, LEAD.size) * LEAD.line + LEAD.gap;
  return linesOf(textOf(title), WIDTH, TITLE.size) * TITLE.line + sentence + GAP;
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, "");
}

/** How many lines a text takes, on the safe side. */
function linesOf(text: string, width: number, size: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.trim().split(/\s+/)) {
    const extent = textWidth(`${word} `, size, "regular");
    if (used > 0 && used + extent > width) [lines, used] = [lines + 1, 0];
    used += extent;
  }
  return lines;
}

/** A thing that stays whole on its slide: a row of a table, an item of a list, a drawing. */
interface Whole {
  readonly element: Element;
  /** What it is a row or an item of; itself where it is neither. */
  readonly block: Element;
}

/**
 * The blocks of a section over as many slides as their rows need, as HTML, each slide about as full as the others;
 * `room` is what a slide has for them.
 */
export function pagesOf(
  groups: readonly (readonly Element[])[],
  room: (isFirst: boolean) => number,
): readonly string[] {
  return groups.flatMap((group, index) => {
    const wholes = group.flatMap(wholesOf);
    const split = (share: number) => filled(wholes, (isFirst) => share * room(isFirst && index === 0));
    const { length } = split(1);
    const shares = Array.from({ length: 10 }, (_, step) => 0.5 + step / 20);
    const even = shares.map(split).find((pages) => pages.length === length);
    return (even ?? split(1)).map(htmlOf);
  });
}

function filled(wholes: readonly Whole[], room: (isFirst: boolean) => number): readonly (readonly Whole[])[] {
  const pages: (readonly Whole[])[] = [];
  let page: readonly Whole[] = [];
  for (const whole of wholes) {
    const isOver = page.length > 0 && heightOf([...page, whole]) > room(pages.length === 0);
    if (isOver) pages.push(page);
    page = isOver ? [whole] : [...page, whole];
  }
  return page.length > 0 ? [...pages, page] : pages;
}

/** What a block takes at least of the first of its slides. */
export function leastHeight(block: Element): number {
  return heightOf(wholesOf(block).slice(0, 1));
}

function wholesOf(block: Element): readonly Whole[] {
  const table = block.tagName === "TABLE" ? block : block.querySelector(":scope > table");
  if (table !== null)
    return [...table.querySelectorAll("tbody > tr")].map((element) => ({ element, block: table }));
  if (block.matches("ul, ol")) return [...block.children].map((element) => ({ element, block }));
  return [{ element: block, block }];
}

/** About how high things of one slide are together; what is no table and no list has a height of its own. */
function heightOf(page: readonly Whole[]): number {
  const blocks = Map.groupBy(page, ({ block }) => block);
  return [...blocks].reduce((sum, [block, wholes], index) => {
    const own = wholes.map(({ element }) => element);
    return (
      sum +
      (index > 0 ? BETWEEN : 0) +
      (block.tagName === "TABLE" ? tableHeight(block, own) : listHeight(block, own))
    );
  }, 0);
}

function listHeight(block: Element, items: readonly Element[]): number {
  if (block.matches("ul.guardrails")) return items.length * 110;
  if (block.matches("ul.inputs")) return items.length * 72;
  if (block.matches("ul.driver-lines")) return items.length * 48;
  if (block.matches("figure")) return figureHeight(block);
  if (!block.matches("ul, ol")) return 0;
  const lines = items.map((item) => linesOf(item.textContent ?? "", WIDTH - 40, LEAD.size));
  return lines.reduce((sum, count) => sum + count * LEAD.line + 10, 0);
}

/** A drawing over the whole width, and what stands above it. */
function figureHeight(figure: Element): number {
  const box = figure.querySelector(".wide svg")?.getAttribute("viewBox")?.split(/[ ,]+/).map(Number) ?? [];
  const [, , width = 1, height = 0] = box;
  const lines = [...figure.querySelectorAll("figcaption > span")].map((line) =>
    linesOf(line.textContent ?? "", WIDTH, TEXT),
  );
  return lines.reduce((sum, count) => sum + count * LINE, CAPTION_GAP) + (height * WIDTH) / width;
}

function tableHeight(table: Element, rows: readonly Element[]): number {
  const header = table.querySelector("thead > tr");
  const cells = [...(header === null ? [] : [header]), ...rows].map(cellsOf);
  const widths = columnWidths(cells);
  const heights = cells.map((row) => {
    const lines = row.map((text, index) => linesIn(text, widths[index] ?? WIDTH));
    return Math.max(1, ...lines) * LINE + ROW;
  });
  const caption = table.querySelector("caption") === null ? 0 : LINE + CAPTION_GAP;
  return heights.reduce((sum, height) => sum + height, caption);
}

/** The text of each cell; what stands on lines of its own, apart. */
function cellsOf(row: Element): readonly string[] {
  return [...row.children].map((cell) => {
    if (cell.querySelector("svg") !== null) return DRAWING;
    const notes = [...cell.querySelectorAll(".fact-note, .restated .so-far")].map(
      (note) => note.textContent ?? "",
    );
    const whole = notes.reduce((text, note) => text.replace(note, ""), cell.textContent ?? "");
    return [whole, ...notes].map((text) => text.replace(/\s+/g, " ").trim()).join("\n");
  });
}

function linesIn(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + linesOf(line, width, TEXT), 0);
}

/** As browsers share out a table's width: to each column what it cannot do without, the rest by what it would like. */
function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, column) => {
    const texts = rows.flatMap((row) => (row[column] ?? "").split("\n"));
    const words = texts.flatMap((text) => text.split(" "));
    const widest = (all: readonly string[]) =>
      Math.max(0, ...all.map((text) => textWidth(text, TEXT, "regular")));
    return { least: widest(words), most: widest(texts) };
  });
  const room = WIDTH - count * GAP;
  const sum = (side: "least" | "most") => columns.reduce((total, column) => total + column[side], 0);
  const [least, most] = [sum("least"), sum("most")];
  if (most <= room) return columns.map((column) => column.most);
  const share = most === least ? 0 : Math.max(0, room - least) / (most - least);
  return columns.map((column) => column.least + (column.most - column.least) * share);
}

/** Rows stand in a table like theirs again, items in their list. */
function htmlOf(page: readonly Whole[]): string {
  const blocks = [...new Set(page.map(({ block }) => block))];
  return blocks
    .map((block) => {
      const own = page.filter((whole) => whole.block === block).map(({ element }) => element);
      return own[0] === block ? block.outerHTML : holding(block, own);
    })
    .join("");
}

function holding(block: Element, own: readonly Element[]): string {
  const all = block.tagName === "TABLE" ? [...block.querySelectorAll("tbody > tr")] : [...block.children];
  const kept = all.map((element) => (own.includes(element) ? element.outerHTML : ""));
  const open = /^<[^>]*>/.exec(block.outerHTML)?.[0] ?? "";
  if (block.tagName !== "TABLE") return `${open}${kept.join("")}</${block.tagName.toLowerCase()}>`;
  const [caption, head] = ["caption", "thead"].map((name) => block.querySelector(name)?.outerHTML ?? "");
  return `${open}${caption}${head}<tbody>${kept.join("")}</tbody></table>`;
}
