import type { GuardrailCard, Item, More } from "./item.ts";
import type { Table } from "./table.ts";
import type { Run, Text } from "./text.ts";

/** An item of which nothing is folded away. */
export type Opened = Exclude<Item, More>;

/** Items with what is folded away in its place: among them, within groups, in the cells of tables and in cards. */
export function opened(items: readonly Item[]): readonly Opened[] {
  return items.flatMap((item): readonly Opened[] => {
    switch (item.kind) {
      case "more":
        return opened(item.items);
      case "group":
        return [{ ...item, items: opened(item.items) }];
      case "table":
        return [openedTable(item)];
      case "guardrails":
        return [{ ...item, guardrails: item.guardrails.map(openedCard) }];
      default:
        return [item];
    }
  });
}

/** Items without what is folded away: what a reader has in sight. */
export function surface(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => {
    if (item.kind === "more") return [];
    return [item.kind === "group" ? { ...item, items: surface(item.items) } : item];
  });
}

function openedTable(table: Table): Table {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: cell.text.flatMap(openedRun) })),
  }));
  return { ...table, rows };
}

function openedRun(run: Run): Text {
  return typeof run !== "string" && run.kind === "more" ? run.text : [run];
}

function openedCard(card: GuardrailCard): GuardrailCard {
  return { ...card, isFolded: false };
}
