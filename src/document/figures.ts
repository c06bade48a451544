import type { Item } from "./item.ts";
import type { Table } from "./table.ts";
import type { Run, Text } from "./text.ts";

/** The figures of the edition's own ledger that items name, by their ids, in the order in which they are read. */
export function figuresIn(items: readonly Item[]): readonly string[] {
  return figuresNamed(items.flatMap(textsOf));
}

/** The same of texts. */
export function figuresNamed(texts: readonly Text[]): readonly string[] {
  return [...new Set(texts.flat().flatMap(idsIn))];
}

function idsIn(run: Run): readonly string[] {
  if (typeof run === "string") return [];
  switch (run.kind) {
    case "num":
      return run.home === null ? [run.id] : [];
    case "html":
      return [...run.html.matchAll(/ href="figure:([^"]*)"/g)].map(([, id = ""]) => id);
    case "judged":
      return idsIn(run.change);
    case "options":
      return run.items.flat().flatMap(idsIn);
    case "tag":
    case "mark":
    case "spark":
    case "bar":
    case "files":
      return [];
    default:
      return run.text.flatMap(idsIn);
  }
}

/** The texts of an item, in the order in which they are read. */
export function textsOf(item: Item): readonly Text[] {
  switch (item.kind) {
    case "heading":
    case "code":
      return [];
    case "paragraph":
      return [item.text];
    case "list":
      return item.items;
    case "table":
      return textsOfTable(item);
    case "chart":
      return [item.title, ...[...item.tables, ...item.after].flatMap(textsOf)];
    case "definitions":
      return item.lines.map(({ text }) => text);
    case "chain":
      return item.steps.map(({ text }) => text);
    case "group":
    case "more":
      return item.items.flatMap(textsOf);
    case "headline":
      return [
        item.name,
        item.value,
        ...item.facts.flatMap(({ value, notes }) => [value, ...notes]),
        ...[item.pace, item.overdue].flatMap((text) => (text === null ? [] : [text])),
      ];
    case "breaches":
      return item.breaches.flatMap(({ text, promise }) => [text, ...(promise === null ? [] : [promise])]);
    case "guardrails":
      return item.guardrails.flatMap(({ name, state, detail, promise }) => [
        name,
        state,
        detail,
        ...(promise === null ? [] : [promise]),
      ]);
    case "inputs":
      return item.inputs.flatMap(({ name, value, change }) => [name, value, change]);
    case "drivers":
      return item.lines.flatMap(({ value, change, contribution }) => [value, change, contribution]);
  }
}

function textsOfTable({ caption, columns, rows }: Table): readonly Text[] {
  return [
    caption.text,
    ...columns.map(({ head }) => head),
    ...rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  ];
}
