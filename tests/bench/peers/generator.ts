import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** The quarters that the table covers, oldest first. */
export const QUARTERS: readonly string[] = Array.from({ length: 12 }, (_, index) => {
  const quarter = index + 3;
  return `${2023 + Math.floor(quarter / 4)}-q${1 + (quarter % 4)}`;
});

const FIRST = "2023-10-01";
/** From the first day to 2026-09-30, both inclusive. */
const DAYS = 1096;
const ROWS_A_PERSON = 25;

/** What is aimed at in a week of the newest quarter, of a table of so many rows. */
export function targetOf(rows: number): number {
  return Math.round(rows * 0.0036);
}

/**
 * Writes a CSV file `day,user_id,region,plan,posts,minutes` of three years, in the order of days and denser towards
 * their end. A row's cells are hashes of its number, so that each number of rows has one table.
 */
export async function generate(file: string, rows: number): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run(`COPY (
    SELECT day, user_id, region, plan, greatest(0, drawn + if(plan = 'free', 0, 1)) AS posts, minutes
    FROM (
      SELECT
        DATE '${FIRST}' + CAST(floor(${DAYS} * pow((i + 0.5) / ${rows}, 0.85)) AS INTEGER) AS day,
        user_id,
        ['Africa', 'Americas', 'Asia', 'Europe'][1 + CAST(hash(user_id, 'region') % 4 AS INTEGER)] AS region,
        ['free', 'free', 'plus', 'free', 'pro'][1 + CAST(hash(user_id, 'plan') % 5 AS INTEGER)] AS plan,
        CAST(hash(i, 'posts') % 7 AS INTEGER) - 3 AS drawn,
        1 + CAST(hash(i, 'minutes') % 120 AS INTEGER) AS minutes
      FROM (SELECT i, CAST(hash(i, 'user') % ${Math.ceil(rows / ROWS_A_PERSON)} AS INTEGER) AS user_id FROM range(${rows}) t(i))
    )
  ) TO '${file.replaceAll("'", "''")}' (FORMAT csv, HEADER)`);
  connection.closeSync();
  instance.closeSync();
}
