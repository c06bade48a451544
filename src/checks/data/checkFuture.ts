import { type Day, formatDay, parseDay } from "../../calendar/day.ts";
import type { Content } from "../../content/content.ts";
import { type Diagnostic, errorAt, type Place, startOf } from "../../content/diagnostic.ts";
import { type Cuts, isDayType, placingDay } from "../../query/lateRows.ts";
import { identifier } from "../../query/quote.ts";
import type { Warehouse } from "../../query/warehouse.ts";
import { sourceTimes } from "../../report/sourceTimes.ts";
import type { Snapshot } from "../../snapshot/open.ts";

/**
 * Rows later than the day on which the snapshot was taken, of tables whose late rows no figure counts: they are left
 * out, but their clock or their time zone is wrong. Without `through`, `checkTimes` sees them in the figures.
 */
export async function checkFuture(
  warehouse: Warehouse,
  content: Content,
  { name: snapshot, manifest }: Snapshot,
  cuts: Cuts,
): Promise<Diagnostic[]> {
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
      read === undefined ? startOf(`data/${snapshot}/${table.file}`) : read.metric.front.placeOf(read.path);
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
  return errorAt(
    place,
    "rows-from-the-future",
    `${source} has rows of ${formatDay(last)} in ${named}, after the snapshot was taken (${formatDay(takenOn)})`,
    "Check the clock or the time zone of the source, or leave such rows out when taking the snapshot.",
  );
}
