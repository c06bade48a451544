import type { Group, GuardrailCard, Item } from "../document/item.ts";
import { opened, surface } from "../document/opened.ts";
import type { Cell, Column, Row, Table } from "../document/table.ts";
import type { Run, Text } from "../document/text.ts";

/**
 * An item without what a slide has no room for: within it no sources, downloads and small print, no table that
 * scrolls, no caption that says what the heading says.
 */
export function trimmed(item: Item): Item {
  switch (item.kind) {
    case "paragraph":
      return { ...item, text: kept(item.text) };
    case "list":
      return { ...item, items: item.items.map(kept) };
    case "table":
      return trimmedTable(item);
    case "chart":
      return { ...item, title: kept(item.title), source: null, notes: [], tables: [], after: [] };
    case "group":
      return trimmedGroup(item);
    case "guardrails":
      return { ...item, guardrails: item.guardrails.map(trimmedCard) };
    default:
      return item;
  }
}

function trimmedGroup({ name, title, items, ...rest }: Group): Group {
  return { ...rest, name, title: name === "definition" ? null : title, items: trimmedWithin(items, name) };
}

/** What a slide shows of a block: what is in sight of it on a page; of one that shows words alone there, all. */
export function onSlide(items: readonly Item[]): readonly Item[] {
  const own = surface(items);
  return own.some(isFigure) ? own : opened(items);
}

function isFigure({ kind }: Item): boolean {
  return kind !== "paragraph" && kind !== "heading" && kind !== "list";
}

/** What stands within something else on a slide. */
export function trimmedWithin(items: readonly Item[], group: Group["name"] | null = null): readonly Item[] {
  return items.filter((item) => !isSmall(item, group)).map(trimmed);
}

const SMALL_GROUPS: readonly Group["name"][] = ["folded", "forecasts", "whys"];

/** Is it small print in a group? */
function isSmall(item: Item, group: Group["name"] | null): boolean {
  switch (item.kind) {
    case "paragraph":
      return item.role === "source" || item.role === "note";
    case "heading":
      return group === "definition";
    case "group":
      return SMALL_GROUPS.includes(item.name);
    case "table":
      return item.scrolls !== null;
    default:
      return item.kind === "definitions";
  }
}

function trimmedCard(card: GuardrailCard): GuardrailCard {
  return { ...card, watches: null, detail: [], promise: null };
}

function trimmedTable({ caption, columns, rows, ...rest }: Table): Table {
  return {
    ...rest,
    caption: caption.isHidden ? { text: [], isHidden: true } : { ...caption, text: kept(caption.text) },
    columns: columns.map((column): Column => ({ ...column, head: named(column.head) })),
    rows: rows.map(trimmedRow),
  };
}

function trimmedRow({ cells, ...rest }: Row): Row {
  const own = cells.map(
    (cell, index): Cell => ({ ...cell, text: index === 0 ? named(cell.text) : kept(cell.text) }),
  );
  return { ...rest, cells: own };
}

/** What names a row or a column, without the line below it. */
function named(text: Text): Text {
  return kept(text).filter((run) => !isBelow(run));
}

/** Does it stand in a line of its own under the words of a cell? */
export function isBelow(run: Run): boolean {
  return typeof run !== "string" && run.kind === "styled" && (run.look === "below" || run.look === "range");
}

/** A text without downloads, options and what is folded away. */
function kept(text: Text): Text {
  return text.flatMap((run): Text => {
    if (typeof run === "string") return [run];
    switch (run.kind) {
      case "files":
      case "folded":
      case "more":
        return [];
      case "link":
      case "styled":
      case "paragraph":
        return [{ ...run, text: kept(run.text) }];
      default:
        return [run];
    }
  });
}
