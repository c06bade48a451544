import { type Day, formatDay, parseDay } from "../../calendar/day.ts";
import { type Diagnostic, diagnose, type Place, startOf } from "../../diagnostics/diagnostic.ts";
import { isDayType, placingDay } from "../../query/lateRows.ts";
import { sourceTimes } from "../../report/sourceTimes.ts";
import { identifier } from "../../syntax/sql.ts";
import type { AskedRows } from "./askedRows.ts";

/**
 * Rows later than the day on which the snapshot was taken, of tables whose late rows no figure counts: they are left
 * out, but their clock or their time zone is wrong. Without `through`, `checkTimes` sees them in the figures.
 */
export async function checkFuture({ warehouse, content, snapshot }: AskedRows): Promise<Diagnostic[]> {
  const { name, manifest } = snapshot;
  const { cuts } = warehouse;
  const takenOn = parseDay(manifest.taken_at.slice(0, 10)) ?? 0;
  const suspects = manifest.tables.flatMap((table) => {
    const cut = cuts.get(table.name);
    const isAhead = table.columns.some(
      ({ type, to = "" }) => isDayType(type) && (parseDay(to) ?? 0) >= takenOn,
    );
    return cut === undefined || !isAhead ? [] : [{ table, cut }];
  });
  const answers = await warehouse.answer(
    suspects.map(({ table, cut }) => ({
      id: `last day of ${table.name}`,
      sql: `SELECT CAST(max(${placingDay(cut)}) AS VARCHAR) AS "last" FROM ${identifier(table.name)}`,
      whole: true,
    })),
  );
  return suspects.flatMap(({ table, cut }) => {
    const last = parseDay(String(answers.rows.get(`last day of ${table.name}`)?.[0]?.["last"])) ?? 0;
    if (last <= takenOn) return [];
    const read = sourceTimes(content).find(
      ({ from }) => from === table.name || warehouse.tablesRead(from).includes(table.name),
    );
    const place =
      read === undefined ? startOf(`data/${name}/${table.file}`) : read.metric.front.placeOf(read.path);
    return [fromTheFuture(place, table.name, cut.columns, last, takenOn)];
  });
}

/** What is said of rows that are placed by a column (the earliest of several) after the day on which a snapshot was taken. */
export function fromTheFuture(
  place: Place,
  source: string,
  columns: readonly string[],
  last: Day,
  takenOn: Day,
): Diagnostic {
  const named = columns.map((column) => `\`${column}\``).join(" or ");
  return diagnose(place, "rows-from-the-future", {
    source,
    last: formatDay(last),
    columns: named,
    takenOn: formatDay(takenOn),
  });
}
