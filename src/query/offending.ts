import type { Row } from "./database.ts";

/** How many offending rows are shown. */
export const MOST_OFFENDING = 5;

/** SQL that counts the rows that offend a test. */
export function countingSql(sql: string): string {
  return `SELECT CAST(count(*) AS VARCHAR) AS "failing" FROM (${sql}) ORDER BY 1`;
}

/** SQL for the first of them, always the same ones. */
export function showingSql(sql: string): string {
  return `SELECT * FROM (${sql}) ORDER BY ALL LIMIT ${MOST_OFFENDING}`;
}

/** What a failed test is called in a diagnostic, with the first rows that offend it. */
export function offendingWords(table: string, test: string, failing: number, rows: readonly Row[]): string {
  const shown = rows.map((row) =>
    Object.entries(row)
      .map(([name, value]) => `${name} ${value ?? "null"}`)
      .join(", "),
  );
  const count = failing === 1 ? "1 row offends it" : `${failing} rows offend it`;
  return `${table} fails the test "${test}": ${count}: ${shown.join("; ")}${failing > rows.length ? "; …" : ""}`;
}
