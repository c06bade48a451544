import { identifier, literal } from "../syntax/sql.ts";
import type { TimeOf } from "./lateRows.ts";

/**
 * The SQL that tells on which days a source has rows, up to `through` where that is declared. Columns, texts: the first
 * and the last day `from` and `to`; `gap`, the longest run of days without rows between them; how many days have rows,
 * and in how many periods, by the SQL that `periodOf` gives for a day, these lie.
 */
export function daysSql(
  { from, time }: TimeOf,
  through: string | null,
  periodOf: (day: string) => string,
): string {
  const day = `CAST(${identifier(time)} AS DATE)`;
  const covered = through === null ? "" : ` AND ${day} <= DATE ${literal(through)}`;
  return [
    'SELECT CAST(min("day") AS VARCHAR) AS "from", CAST(max("day") AS VARCHAR) AS "to",',
    '  CAST(coalesce(max("day" - "before" - 1), 0) AS VARCHAR) AS "gap",',
    `  CAST(count(*) AS VARCHAR) AS "days", CAST(count(DISTINCT ${periodOf('"day"')}) AS VARCHAR) AS "periods"`,
    "FROM (",
    '  SELECT "day", lag("day") OVER (ORDER BY "day") AS "before"',
    `  FROM (SELECT DISTINCT ${day} AS "day" FROM ${identifier(from)} WHERE ${identifier(time)} IS NOT NULL${covered})`,
    ")",
  ].join("\n");
}
