import { group, type Item } from "../../document/item.ts";
import { type Column, column, line, row, shown, type Table } from "../../document/table.ts";
import { formatCell } from "../../format/cell.ts";
import type { CsvColumn, CsvTable } from "../../format/csv.ts";
import type { Language } from "../../language/language.ts";
import type { Channel, PageQuery, QueryColumn } from "../../report/pages/queries.ts";
import { headOf } from "../csvCells.ts";
import type { Voice } from "../setting.ts";

/** Rows of a query as a table: numbers in their units, at the right. */
export function queryTable(
  query: PageQuery,
  columns: readonly Channel[],
  caption: string,
  layout: Table["layout"],
  { locale }: Voice,
): Table {
  const places = columns.map((channel) => ({
    channel,
    index: query.columns.findIndex(({ name }) => name === channel.column),
  }));
  return {
    kind: "table",
    caption: shown(caption),
    columns: columns.map(columnOf),
    rows: query.rows.map((cells) =>
      row(...places.map(({ channel, index }) => line(formatCell(cells[index] ?? null, channel, locale)))),
    ),
    layout,
    name: "query-rows",
    scrolls: null,
  };
}

/** Its head has the unit where that is a noun of its own; its short name on a phone has none. */
function columnOf({ label, unit, type }: Channel, index: number): Column {
  const head = unit.kind === "noun" && unit.name !== label ? `${label}, ${unit.name}` : label;
  return column(index === 0 ? "row" : type === "number" ? "number" : "words", head, label);
}

/** The SQL behind a chart or table of a page, to be opened. */
export function sqlItems({ sql }: PageQuery): readonly Item[] {
  return group("folded", "SQL", [{ kind: "code", text: sql }]);
}

/** A column of a query by what its values are, and by the unit in which a chart or table shows them. */
function columnFor(
  { name, type }: QueryColumn,
  channels: readonly Channel[],
  say: Language,
): string | CsvColumn {
  const unit = channels.find(({ column }) => column === name)?.unit;
  const own = unit === undefined ? name : headOf(name, unit, say);
  if (type === "number") return typeof own === "string" ? { head: name, name, unit: null, type } : own;
  const head = typeof own === "string" ? own : own.head;
  return type === "date" || type === "time" ? { head, name: head, unit: null, type } : head;
}

/** The rows of a query, all of its columns; the reason says which values are missing. */
export function queryData(
  { columns, rows }: PageQuery,
  channels: readonly Channel[],
  say: Language,
): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [...columns.map((column) => columnFor(column, channels, say)), words.reason],
    rows: rows.map((cells) => {
      const lost = columns.filter((_, index) => (cells[index] ?? null) === null).map(({ name }) => name);
      return [...cells, lost.length === 0 ? null : lost.map(words.no).join(", ")];
    }),
  };
}
