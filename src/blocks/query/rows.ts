import { group, type Item } from "../../document/item.ts";
import { type Column, column, line, row, shown, type Table } from "../../document/table.ts";
import { formatCell } from "../../format/cell.ts";
import type { CsvTable } from "../../format/csv.ts";
import type { Language } from "../../language/language.ts";
import type { Channel, PageQuery } from "../../report/pages/queries.ts";
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

/** The rows of a query, all of its columns; the reason says which values are missing. */
export function queryData(
  { columns, rows }: PageQuery,
  channels: readonly Channel[],
  say: Language,
): CsvTable {
  const words = say.blocks.csv;
  const unitOf = (name: string) => channels.find(({ column: own }) => own === name)?.unit;
  const titles = columns.map(({ name }) => {
    const unit = unitOf(name);
    return unit === undefined ? name : headOf(name, unit, say);
  });
  return {
    columns: [...titles, words.reason],
    rows: rows.map((cells) => {
      const lost = columns.filter((_, index) => (cells[index] ?? null) === null).map(({ name }) => name);
      return [...cells, lost.length === 0 ? null : lost.map(words.no).join(", ")];
    }),
  };
}
