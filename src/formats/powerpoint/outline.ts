import { parseHTML } from "linkedom";
import { bundledPages } from "../bundledPages.ts";
import type { EditionFiles } from "../source.ts";
import { guardrailTable, type SheetTable, tableOf } from "./table.ts";
import { figureIds, plainText } from "./text.ts";

/** What stands on a slide beside its title. */
export type Item = ChartItem | TableItem | ListItem;

export interface ChartItem {
  readonly kind: "chart";
  /** The name of its files: "trend-daily_posters". */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  /** What is read aloud in its place. */
  readonly alt: string;
}

export interface TableItem {
  readonly kind: "table";
  readonly table: SheetTable;
  readonly source: string;
  /** The segments whose values it holds, by the name of their CSV; null for other tables. */
  readonly segments: string | null;
}

export interface ListItem {
  readonly kind: "list";
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A section of the board page: its finding, what it shows, and the words around that. */
export interface DeckSection {
  readonly label: string;
  readonly heading: string;
  readonly items: readonly Item[];
  readonly prose: readonly string[];
  /** The figures that it names. */
  readonly figures: readonly string[];
}

interface Draft {
  label: string;
  heading: string;
  items: Item[];
  prose: string[];
  figures: Set<string>;
}

/** The board page, section by section, in the order in which it is read. */
export function outlineOf(files: EditionFiles): DeckSection[] {
  const board = bundledPages(files).find(({ key }) => key === "board");
  const { document } = parseHTML(`<!doctype html><html><body>${board?.html ?? ""}</body></html>`);
  const main = document.querySelector("main");
  const sections: Draft[] = [begun("", "")];
  if (main !== null) walk(main, sections);
  return sections
    .map((section) => ({ ...section, figures: [...section.figures] }))
    .filter(({ items, prose }) => items.length + prose.length > 0);
}

function begun(label: string, heading: string): Draft {
  return { label, heading, items: [], prose: [], figures: new Set() };
}

/** Blocks that the deck has slides of its own for, or that only a page needs. */
const APART =
  ".lede, .headline, .breach, .core-falls, .high-low, .announced, .neighbours, .notice, .notes, details, svg, nav, h1, .downloads, .changed";

function walk(parent: Element, sections: Draft[]): void {
  for (const child of parent.children) {
    if (child.matches(APART)) continue;
    const current = sections.at(-1);
    if (current === undefined) return;
    if (child.tagName !== "SECTION") for (const id of figureIds(child)) current.figures.add(id);
    // What an author writes before the first heading belongs to the page, not to the section above.
    if (child.matches("div.prose")) sections.push(begun("", ""));
    if (child.tagName === "H2") openSection(child, current, sections);
    else if (!took(child, current)) walk(child, sections);
  }
}

/** A label may stand before its heading. */
function openSection(heading: Element, current: Draft, sections: Draft[]): void {
  const before = heading.previousElementSibling;
  const label = before?.classList.contains("section-label") === true ? plainText(before) : "";
  if (label !== "" && current.prose.at(-1) === label) current.prose.pop();
  sections.push(begun(label, plainText(heading)));
}

/** Adds what an element shows to the section; false where one has to look into it. */
function took(element: Element, section: Draft): boolean {
  const add = (...items: readonly Item[]) => void section.items.push(...items);
  if (element.matches("figure.chart-frame")) add(...chartOf(element));
  else if (element.matches("div.segments")) add(...segmentsOf(element));
  else if (element.tagName === "TABLE") add(tableItem(element, "", null));
  else if (element.matches("ul.guardrails"))
    add({ kind: "table", table: guardrailTable(element), source: "", segments: null });
  else if (element.tagName === "UL" || element.tagName === "OL") add(listOf(element));
  else if (element.matches("p, h3, h4, blockquote")) addProse(element, section);
  else return element.matches("figure");
  return true;
}

function addProse(element: Element, section: Draft): void {
  const text = plainText(element);
  if (text === "") return;
  const last = section.items.at(-1);
  if (element.matches(".source") && last !== undefined && last.kind !== "list" && last.source === "")
    section.items[section.items.length - 1] = { ...last, source: sourceIn(element) };
  else if (!element.matches(".section-label")) section.prose.push(text);
}

function chartOf(frame: Element): ChartItem[] {
  const id = downloadIn(frame);
  if (id === null) return [];
  const [title, description] = ["title", "desc"].map((part) => {
    const found = frame.querySelector(`.wide svg ${part}`) ?? frame.querySelector(`svg ${part}`);
    return found === null ? "" : plainText(found);
  });
  return [
    {
      kind: "chart",
      id,
      title: textIn(frame, ".chart-title"),
      subtitle: textIn(frame, ".chart-subtitle"),
      source: sourceIn(frame.querySelector(".source")),
      alt: [title, description].filter((part) => part !== "").join(". "),
    },
  ];
}

function segmentsOf(block: Element): TableItem[] {
  const id = downloadIn(block);
  const source = sourceIn(block.querySelector(".source"));
  return [...block.querySelectorAll("table")].map((table, index) =>
    tableItem(table, source, index === 0 ? id : null),
  );
}

function tableItem(table: Element, source: string, segments: string | null): TableItem {
  return { kind: "table", table: tableOf(table), source, segments };
}

function listOf(list: Element): ListItem {
  return { kind: "list", heading: "", lines: [...list.children].map(plainText) };
}

/** "trend-daily_posters", by the link to its CSV. */
function downloadIn(element: Element): string | null {
  const links = [...element.querySelectorAll(".downloads a")].map((link) => link.getAttribute("href") ?? "");
  return links.map((href) => /charts\/([^/]+)\.csv$/.exec(href)?.[1]).find((id) => id !== undefined) ?? null;
}

/** What a source line says, without its links to files and to the definition behind them. */
function sourceIn(element: Element | null): string {
  if (element === null) return "";
  for (const link of element.querySelectorAll("a"))
    if (/·\s*$/.test(link.previousSibling?.textContent ?? "")) link.remove();
  return plainText(element).replace(/[\s·]+$/, "");
}

function textIn(element: Element, selector: string): string {
  const found = element.querySelector(selector);
  return found === null ? "" : plainText(found);
}
