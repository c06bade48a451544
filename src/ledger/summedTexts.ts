import type { MetricDocument } from "../content/content.ts";
import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import type { Database, Plain, QueryError, Row } from "../query/database.ts";
import { namesMentioned } from "../query/references.ts";
import { identifier, literal } from "../syntax/sql.ts";

/** What DuckDB says of a function of numbers that is given texts. */
const OF_TEXT =
  /No function matches the given name and argument types '(?:f?sum|f?avg|mean|kahan_sum|sumkahan|sum_no_overflow|product|stddev\w*|var\w*|abs|round|floor|ceil)\([^']*VARCHAR/;

/**
 * An error that names the column of texts which a measure takes for numbers, with its first value, and how it becomes
 * one; null where DuckDB refused the SQL for another reason. Such a column is one that the snapshot could not read as
 * numbers ("1.5k"), or that holds nothing at all.
 */
export async function summedText(
  database: Database,
  { config: { from = "" } }: MetricDocument,
  { key, sql, place }: { readonly key: string; readonly sql: string; readonly place: Place },
  error: QueryError,
): Promise<Diagnostic | null> {
  if (!OF_TEXT.test(error.detail)) return null;
  const [column] = namesMentioned(sql, await textColumns(database, from));
  if (column === undefined) return null;
  const value = await firstValue(database, from, column);
  const seen =
    value === null ? " without a value in any row" : ` ("${value["text"]}" in row ${value["row"]})`;
  return diagnose(place, "text-is-no-number", {
    key,
    column,
    from,
    seen,
    mend: mendOf(`${from}.${column}`, value?.["text"] ?? null),
  });
}

function mendOf(path: string, value: Plain | undefined): string {
  const told = `--types ${path}=DECIMAL(18,2)`;
  if (value == null)
    return `Fill it in at the source, or say what it holds when you take the snapshot: ${told}.`;
  if (/^[-+]?\d+(?:\.\d+)?$/.test(String(value)))
    return `If these are numbers, take the snapshot again with ${told}.`;
  return `Mend the values at their source and take the snapshot again, which shows what it reads as numbers; or make numbers of them in a named query of content/queries.`;
}

async function textColumns(database: Database, table: string): Promise<string[]> {
  const rows = await database.rows(
    `SELECT column_name AS "name" FROM duckdb_columns() WHERE schema_name = 'main' AND lower(table_name) = lower(${literal(table)}) AND data_type = 'VARCHAR' ORDER BY column_index`,
  );
  return rows.map((row) => String(row["name"]));
}

/** The first value that is no number, with its row; the first of all where each would be one, null where there is none. */
async function firstValue(database: Database, table: string, column: string): Promise<Row | null> {
  const rows = `SELECT row_number() OVER () AS "row", ${identifier(column)} AS "text" FROM ${identifier(table)}`;
  const [found] = await database.rows(
    `SELECT CAST("row" AS VARCHAR) AS "row", "text" FROM (${rows}) WHERE "text" IS NOT NULL ORDER BY TRY_CAST("text" AS DOUBLE) IS NOT NULL, "row" LIMIT 1`,
  );
  return found ?? null;
}
