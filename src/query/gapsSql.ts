import { identifier, literal } from "../syntax/sql.ts";
import type { TimeOf } from "./lateRows.ts";

/**
 * The SQL for the longest run of days without rows between two with rows, up to `through` where that is declared. Columns,
 * texts: the days with rows around it, `before` and `after`; its length `gap`, and `second`, that of the longest other one.
 */
export function gapsSql({ from, time }: TimeOf, through: string | null): string {
  const day = `CAST(${identifier(time)} AS DATE)`;
  const covered = through === null ? "" : ` AND ${day} <= DATE ${literal(through)}`;
  return [
    'SELECT CAST(arg_max("before", "gap") AS VARCHAR) AS "before", CAST(arg_max("day", "gap") AS VARCHAR) AS "after",',
    '  CAST(max("gap") AS VARCHAR) AS "gap", CAST(coalesce(max("gap", 2)[2], 0) AS VARCHAR) AS "second"',
    "FROM (",
    '  SELECT "day", "before", "day" - "before" - 1 AS "gap"',
    '  FROM (SELECT "day", lag("day") OVER (ORDER BY "day") AS "before"',
    `    FROM (SELECT DISTINCT ${day} AS "day" FROM ${identifier(from)} WHERE ${identifier(time)} IS NOT NULL${covered}))`,
    '  WHERE "before" IS NOT NULL',
    ")",
  ].join("\n");
}

/** The SQL for the number of rows that a metric would count, had they a day: as text `rows`. */
export function undatedSql({ from, time }: TimeOf, where: string | undefined): string {
  const counted = where === undefined ? "" : ` AND (\n${where}\n)`;
  return `SELECT CAST(count(*) AS VARCHAR) AS "rows" FROM ${identifier(from)} WHERE ${identifier(time)} IS NULL${counted}`;
}
