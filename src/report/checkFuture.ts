import type { Content } from "../content/content.ts";
import { type Diagnostic, errorAt, startOf } from "../content/diagnostic.ts";
import { type Cuts, isDayType, placingDay } from "../query/lateRows.ts";
import { identifier } from "../query/quote.ts";
import type { Warehouse } from "../query/warehouse.ts";
import type { Snapshot } from "../snapshot/open.ts";
import { sourceTimes } from "./sourceTimes.ts";

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
  const takenOn = manifest.taken_at.slice(0, 10);
  const suspects = manifest.tables.flatMap((table) => {
    const cut = cuts.get(table.name);
    const isAhead = table.columns.some(({ type, to = "" }) => isDayType(type) && to >= takenOn);
    return cut === undefined || !isAhead ? [] : [{ table, cut }];
  });
  const answers = await warehouse.answer(
    suspects.map(({ table, cut }) => ({
      id: `last day of ${table.name}`,
      sql: `SELECT CAST(max(${placingDay(cut)}) AS VARCHAR) AS "last" FROM ${identifier(table.name)}`,
      whole: true,
    })),
  );
  return suspects.flatMap(({ table }) => {
    const last = answers.rows.get(`last day of ${table.name}`)?.[0]?.["last"];
    if (typeof last !== "string" || last <= takenOn) return [];
    const read = sourceTimes(content).find(
      ({ from }) => from === table.name || warehouse.tablesRead(from).includes(table.name),
    );
    const place =
      read === undefined ? startOf(`data/${snapshot}/${table.file}`) : read.metric.front.placeOf(read.path);
    const message = `${table.name} has rows of ${last}, after the snapshot was taken (${takenOn})`;
    return [errorAt(place, "rows-from-the-future", message, MEND)];
  });
}

const MEND =
  "Check the clock or the time zone of the source, or leave such rows out when taking the snapshot.";
