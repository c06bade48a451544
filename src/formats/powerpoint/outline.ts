import type { Drawing } from "../../document/drawing.ts";
import { figuresIn } from "../../document/figures.ts";
import type { Chart, Item as DocumentItem, Paragraph } from "../../document/item.ts";
import { opened } from "../../document/opened.ts";
import { plainText } from "../../document/plain.ts";
import type { Text } from "../../document/text.ts";
import { figuresOfPart } from "../../report/outline/figureSections.ts";
import type { Part, Section } from "../../report/outline/section.ts";
import { guardrailTable, type SheetTable, tableOf } from "./table.ts";

/** What stands on a slide beside its title. */
export type Item = ChartItem | TableItem | ListItem;

export interface ChartItem {
  readonly kind: "chart";
  readonly drawing: Drawing;
  /** The name of its download. */
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
  /** The segments whose values it holds, by the name of their download; null for other tables. */
  readonly segments: string | null;
}

export interface ListItem {
  readonly kind: "list";
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A section of the board page: its finding, what it shows, and the words around that. */
export interface DeckSection {
  readonly id: string | null;
  /** Empty of what stands outside of sections. */
  readonly heading: string;
  readonly items: readonly Item[];
  readonly prose: readonly string[];
  /** The figures that it names. */
  readonly figures: readonly string[];
}

interface Draft {
  readonly items: Item[];
  readonly prose: string[];
}

/** The sections of a page that have something to show, as slides show it. */
export function outlineOf(sections: readonly Section[]): DeckSection[] {
  return sections.map(sectionOf).filter(({ items, prose }) => items.length + prose.length > 0);
}

function sectionOf({ id, heading, parts }: Section): DeckSection {
  const draft: Draft = { items: [], prose: [] };
  for (const part of parts) take(part, draft);
  const figures = [...new Set(parts.flatMap(figuresOf))];
  return { id, heading: heading === null ? "" : plainText(heading), ...draft, figures };
}

function take(part: Part, draft: Draft): void {
  if (part.kind === "shown") for (const item of opened(part.items)) takeItem(item, draft);
  else if (part.kind === "words") say(plainText(part.text), draft);
  else if (part.kind === "points") draft.items.push(listOf(part.items));
  else if (part.kind === "grid") draft.items.push(tableItem(tableOf(part.table)));
}

function figuresOf(part: Part): readonly string[] {
  if (part.kind !== "shown") return figuresOfPart(part);
  return figuresIn(opened(part.items).filter((item) => !isApart(item)));
}

/** What the deck has slides of its own for, or only a page needs. */
function isApart(item: DocumentItem): boolean {
  if (item.kind === "headline" || item.kind === "breaches") return true;
  if (item.kind === "list") return item.name === "falls";
  return item.kind === "group" && (item.name === "changed" || item.name === "folded");
}

function takeItem(item: DocumentItem, draft: Draft): void {
  if (isApart(item)) return;
  if (item.kind === "heading") say(item.text, draft);
  else if (item.kind === "paragraph") takeParagraph(item, draft);
  else if (item.kind === "group") takeGroup(item, draft);
  else draft.items.push(...itemsOf(item));
}

/** What is shown of an item as it is; nothing of what only a page has room for. */
function itemsOf(item: DocumentItem): readonly Item[] {
  switch (item.kind) {
    case "list":
      return [listOf(item.items)];
    case "table":
      return [tableItem(tableOf(item))];
    case "chart":
      return chartOf(item);
    case "guardrails":
      return [tableItem(guardrailTable(item.guardrails))];
    case "inputs":
      return [listOf(item.inputs.map(({ name, value, change }) => [...name, " ", ...value, " ", ...change]))];
    case "chain":
      return [listOf(item.steps.map(({ term, text }) => [term, " ", ...text]))];
    default:
      return [];
  }
}

function takeGroup({ name, title, items }: Extract<DocumentItem, { kind: "group" }>, draft: Draft): void {
  if (title !== null) say(title, draft);
  if (name === "segments") draft.items.push(...segmentsOf(items));
  else for (const item of items) takeItem(item, draft);
}

function say(text: string, { prose }: Draft): void {
  if (text !== "") prose.push(text);
}

/** Where numbers come from is said with what they stand in, where that does not say it itself. */
function takeParagraph({ role, text }: Paragraph, draft: Draft): void {
  const last = draft.items.at(-1);
  if (role === "source" && last !== undefined && last.kind !== "list" && last.source === "")
    draft.items.splice(-1, 1, { ...last, source: sourceOf(text) });
  else say(role === "overdue" || role === "unsaid" ? `◆ ${plainText(text)}` : plainText(text), draft);
}

function chartOf({ look, download, drawing, title, subtitle, source, notes, alt }: Chart): ChartItem[] {
  if (download === null || look === "small") return [];
  return [
    {
      kind: "chart",
      drawing,
      id: download,
      title: plainText(title),
      subtitle: plainText([subtitle]),
      source: sourceOf([`${source ?? ""} ${notes.join(" ")}`]),
      alt: [alt.title, alt.description].filter((part) => part !== "").join(". "),
    },
  ];
}

/** The tables of segments, the first of which may stand beside their chart. */
function segmentsOf(items: readonly DocumentItem[]): TableItem[] {
  const text = items.flatMap((item) =>
    item.kind === "paragraph" && item.role === "source" ? item.text : [],
  );
  const files = text.find((run) => typeof run !== "string" && run.kind === "files");
  const id = typeof files === "object" && files.kind === "files" ? files.id : null;
  const tables = items.filter((item) => item.kind === "table");
  return tables.map((table, index) => ({
    ...tableItem(tableOf(table)),
    source: sourceOf(text),
    segments: index === 0 ? id : null,
  }));
}

function tableItem(table: SheetTable): TableItem {
  return { kind: "table", table, source: "", segments: null };
}

function listOf(items: readonly Text[]): ListItem {
  return { kind: "list", heading: "", lines: items.map((item) => plainText(item)) };
}

/** What a source says, without its files and the link to the definition behind them. */
function sourceOf(text: Text): string {
  const kept = text.filter((run, index) => {
    const before = text[index - 1];
    const isBehind = typeof before === "string" && /·\s*$/.test(before);
    return !(isBehind && typeof run !== "string" && run.kind === "link");
  });
  return plainText(kept).replace(/[\s·]+$/, "");
}
