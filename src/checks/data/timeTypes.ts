import type { Content } from "../../content/content.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Row } from "../../query/database.ts";
import { placesRows } from "../../query/lateRows.ts";
import type { Answers, Statement } from "../../query/statement.ts";
import type { Warehouse } from "../../query/warehouse.ts";
import { type SourceTime, sourceTimes } from "../../report/sourceTimes.ts";
import type { Manifest } from "../../snapshot/manifest.ts";
import { identifier } from "../../syntax/sql.ts";
import { dateMend } from "./dateMends.ts";

/** SQL that has to give days, of the rows of a source. */
interface Dated extends Omit<SourceTime, "time"> {
  readonly sql: string;
  /** Is it a column, not an expression? */
  readonly isColumn: boolean;
}

/** The statements that tell the types by which rows are placed in time. */
export function timeTypeStatements(content: Content): Statement[] {
  return eachOnce(datedIn(content).map(typeStatement));
}

function eachOnce(statements: readonly Statement[]): Statement[] {
  return [...new Map(statements.map((one) => [one.id, one])).values()];
}

/**
 * Only dates and timestamps place a row in time: of texts and numbers nobody can tell the zone or the order of day and
 * month, and a time of day has no day. An error for each key that names something else, with the first value.
 */
export async function checkTimeTypes(
  warehouse: Warehouse,
  content: Content,
  manifest: Pick<Manifest, "tables">,
  answers: Answers,
): Promise<{ readonly metric: string; readonly diagnostic: Diagnostic }[]> {
  const tables = new Set(manifest.tables.map(({ name }) => name.toLowerCase()));
  const wrong = datedIn(content).flatMap((dated) => {
    const type = answers.rows.get(typeStatement(dated).id)?.[0]?.["column_type"];
    const isTable = tables.has(dated.from.toLowerCase());
    return typeof type !== "string" || placesRows(type, isTable) ? [] : [{ dated, type, isTable }];
  });
  const examples = await warehouse.answer(eachOnce(wrong.map(({ dated }) => exampleStatement(dated))));
  return wrong.map(({ dated, type, isTable }) => ({
    metric: dated.metric.id,
    diagnostic: refusal(dated, type, isTable, examples.rows.get(exampleStatement(dated).id)?.[0]),
  }));
}

function datedIn(content: Content): Dated[] {
  const columns = sourceTimes(content).map(
    ({ time, ...read }): Dated => ({ ...read, sql: identifier(time), isColumn: true }),
  );
  const joined = [...content.metrics.values()].flatMap((metric): Dated[] => {
    const { from, retention } = metric.config;
    if (from === undefined || retention?.joined === undefined) return [];
    const path = ["retention", "joined"];
    return [{ metric, path, from, sql: `(\n${retention.joined}\n)`, isColumn: false }];
  });
  return [...columns, ...joined];
}

function typeStatement({ from, sql }: Dated): Statement {
  return {
    id: `type of ${sql} in ${from}`,
    sql: `DESCRIBE SELECT ${sql} AS "time" FROM ${identifier(from)}`,
  };
}

/** The first value that is there, with the number of its row. */
function exampleStatement({ from, sql }: Dated): Statement {
  const rows = `SELECT row_number() OVER () AS "row", CAST(${sql} AS VARCHAR) AS "value" FROM ${identifier(from)}`;
  return {
    id: `example of ${sql} in ${from}`,
    sql: `SELECT CAST("row" AS VARCHAR) AS "row", "value" FROM (${rows}) WHERE "value" IS NOT NULL ORDER BY "row" LIMIT 1`,
    whole: true,
  };
}

function refusal(
  { metric, path, from, sql, isColumn }: Dated,
  type: string,
  isTable: boolean,
  example: Row | undefined,
): Diagnostic {
  const name = isColumn ? sql.slice(1, -1).replaceAll('""', '"') : "";
  const what = isColumn ? `the column "${name}" of ${from}` : "`retention.joined`";
  const value = String(example?.["value"] ?? "");
  const seen = example === undefined ? "" : ` ("${value}" in row ${example["row"]})`;
  const zone = type.startsWith("TIMESTAMP") ? " without a zone" : "";
  const mend = mendOf({ from, name, type, value, isTable, isColumn });
  return diagnose(metric.front.placeOf(path), "time-is-no-date", { what, type, zone, seen, mend });
}

function mendOf(wrong: {
  readonly from: string;
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly isTable: boolean;
  readonly isColumn: boolean;
}): string {
  const { from, name, type, value, isTable, isColumn } = wrong;
  if (type.startsWith("TIMESTAMP"))
    return "In a query timestamps of tables are local already: leave the zone out (CAST(… AS TIMESTAMP)), or type the column in the snapshot, which makes it local.";
  if (type.startsWith("TIME"))
    return "A time of day has no day: name a column of dates or timestamps, or add the day to it in a named query.";
  if (!isColumn || !isTable)
    return `Make it one in ${isColumn ? `the query ${from}` : "the expression"}, such as by CAST(strptime(…, '%Y-%m-%d') AS DATE).`;
  if (!/\d/.test(value)) return "Name a column of dates or timestamps.";
  return dateMend(from, name, value);
}
