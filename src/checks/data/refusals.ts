import { timeLimit } from "../../apart/timeLimit.ts";
import { behaviourAttempts } from "../../compute/ask/behaviourAttempts.ts";
import { measuredMetric } from "../../compute/ask/plan.ts";
import type { MetricDocument } from "../../content/content.ts";
import type { KeyPath } from "../../content/frontMatter.ts";
import { didYouMean } from "../../content/nearest.ts";
import { type Diagnostic, diagnose, type Place } from "../../diagnostics/diagnostic.ts";
import { summedText } from "../../ledger/summedTexts.ts";
import { type Database, QueryError } from "../../query/database.ts";
import type { Answers, Refusal, Statement } from "../../query/statement.ts";
import type { ViewProblem } from "../../query/views.ts";
import type { Warehouse } from "../../query/warehouse.ts";
import { sqlProblem } from "../../report/pages/sqlProblem.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { identifier } from "../../syntax/sql.ts";

/** Why DuckDB refused the statements of metrics; one diagnostic for each metric. */
export async function explainRefusals(
  warehouse: Warehouse,
  metrics: readonly MetricDocument[],
  answers: Answers,
): Promise<Diagnostic[]> {
  if (answers.refusals.length === 0) return [];
  const refused = new Map(answers.refusals.map((refusal) => [metricOf(refusal.statement), refusal]));
  const statements = answers.refusals.map(({ statement }) => statement);
  let database: Database | null = null;
  const diagnostics: Diagnostic[] = [];
  for (const metric of metrics) {
    const refusal = refused.get(metric.id);
    if (refusal === undefined) continue;
    const known = explained.get(refusal.error)?.get(metric.front.dataText);
    if (known !== undefined) {
      diagnostics.push(known);
      continue;
    }
    // What did not end in time has ended the database with it.
    if (!database?.isOpen()) database = await warehouse.open(statements);
    const found = await explainRefusal(database, metric, warehouse.sources(), refusal);
    explained.set(refusal.error, new Map([[metric.front.dataText, found]]));
    diagnostics.push(found);
  }
  return diagnostics;
}

/** What was found out of a refusal, by the front matter: what did not end in time is not asked about again. */
const explained = new WeakMap<QueryError, ReadonlyMap<string, Diagnostic>>();

/** The metric that a statement measures, by its id. */
export function metricOf({ id }: Statement): string {
  return id.split("/")[0] ?? "";
}

/** Why DuckDB refused a metric's SQL: the first of its keys that does not run by itself, placed in the file. */
async function explainRefusal(
  database: Database,
  metric: MetricDocument,
  sources: readonly string[],
  refusal: Refusal,
): Promise<Diagnostic> {
  const { error: told } = refusal;
  if (told.view !== null) return sqlProblem(metric.front.placeOf(["from"]), told.view.id, told, []);
  const measured = measuredMetric(metric);
  const { from = "", time = "" } = metric.config;
  // What has had its time once is given a part of it, to find the key that it is due to.
  const atMost = told.isOutOfTime ? Math.max(1000, timeLimit(process.env) / 10) : undefined;
  if (measured !== null && !sources.some((source) => source.toLowerCase() === from.toLowerCase())) {
    const mend = `${didYouMean(from, sources)} Tables are those of the snapshot and of content/queries.`;
    return diagnose(metric.front.placeOf(["from"]), "unknown-table", {
      message: `there is no table or query "${from}"`,
      mend,
    });
  }
  const table = identifier(from);
  const columns = await columnsOf(database, from);
  const attempts: [KeyPath, string][] = [
    [["time"], `SELECT\n${identifier(time)}\nFROM ${table} LIMIT 0`],
    ...lastOfAttempt(metric, table),
    ...keyAttempts(metric, table),
  ];
  for (const [path, sql] of measured === null ? [] : attempts) {
    const error = await errorOf(database, sql, atMost);
    if (error === null) continue;
    const text = valueAt(metric, path);
    const found = { key: nameOf(path), sql: String(text), place: metric.front.placeOf(path) };
    return (await summedText(database, metric, found, error)) ?? keyProblem(metric, path, error, columns);
  }
  for (const { path, sql, from: source } of behaviourAttempts(metric)) {
    const error = await errorOf(database, sql, atMost);
    if (error === null) continue;
    return keyProblem(metric, path, error, database.isOpen() ? await columnsOf(database, source) : []);
  }
  const [, kind, number] = refusal.statement.id.split("/");
  const place =
    kind === "cohort"
      ? ["cohorts", Number(number) - 1]
      : [kind === "retention" ? kind : KINDS_OF_FLOWS.includes(kind ?? "") ? "flows" : "value"];
  return sqlProblem(metric.front.placeOf(place), String(place[0]), refusal.error, columns);
}

/** The statements that tell of `flows`. */
const KINDS_OF_FLOWS = ["flows", "active_days"];

/** A named query that DuckDB refused. */
export function explainView({ query, error }: ViewProblem): Diagnostic {
  const place = { file: query.file, line: Math.max(1, error.line - 1), column: Math.max(1, error.column) };
  return sqlProblem(place, query.id, error, []);
}

function keyProblem(
  metric: MetricDocument,
  path: KeyPath,
  error: QueryError,
  columns: readonly string[],
): Diagnostic {
  const place = placeIn(metric, path, error);
  const key = nameOf(path);
  if (breaksBehind(metric, path, error)) {
    return diagnose(place, "sql", {
      message: `the SQL of \`${key}\` ends too early`,
      mend: "Close every parenthesis and quote.",
    });
  }
  return sqlProblem(place, key, error, columns);
}

/** The keys of a path as messages write them. */
function nameOf(path: KeyPath): string {
  return path.filter((step) => typeof step === "string").join(".");
}

function lastOfAttempt({ config }: MetricDocument, table: string): [KeyPath, string][] {
  const { last_of: column } = config;
  return column === undefined ? [] : [[["last_of"], `SELECT\n${identifier(column)}\nFROM ${table} LIMIT 0`]];
}

function keyAttempts({ config }: MetricDocument, table: string): [KeyPath, string][] {
  const where: [KeyPath, string][] =
    config.where === undefined
      ? []
      : [[["where"], `SELECT CAST(count(*) AS VARCHAR) FROM ${table} WHERE (\n${config.where}\n)`]];
  const measures = (["value", "numerator", "denominator"] as const).flatMap((key): [KeyPath, string][] =>
    config[key] === undefined ? [] : [[[key], `SELECT CAST((\n${config[key]}\n) AS VARCHAR) FROM ${table}`]],
  );
  const segments = Object.entries(config.segments).map(([name, sql]): [KeyPath, string] => [
    ["segments", name],
    `SELECT CAST(count("segment") AS VARCHAR) FROM (SELECT (\n${sql}\n) AS "segment" FROM ${table})`,
  ]);
  return [...where, ...measures, ...segments];
}

async function columnsOf(database: Database, table: string): Promise<string[]> {
  const rows = await database.rows(
    `SELECT column_name AS "name" FROM duckdb_columns() WHERE schema_name = 'main' AND lower(table_name) = lower('${table.replaceAll("'", "''")}') ORDER BY column_index`,
  );
  return rows.map((row) => String(row["name"]));
}

async function errorOf(database: Database, sql: string, atMost?: number): Promise<QueryError | null> {
  try {
    await database.rows(sql, atMost);
    return null;
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
}

/** The attempt's SQL stands on a line of its own, so that DuckDB's line and column lead into the front matter. */
function placeIn(metric: MetricDocument, path: KeyPath, error: QueryError): Place {
  const start = metric.front.placeOf(path);
  if (error.line < 2 || breaksBehind(metric, path, error)) return start;
  const text = metric.front.dataText.split(/\r?\n/);
  const block = /^\s*[|>][+-]?\d*\s*$/.test((text[start.line - 1] ?? "").slice(start.column - 1));
  if (!block)
    return {
      ...start,
      line: start.line + error.line - 2,
      column: start.column + Math.max(0, error.column - 1),
    };
  const line = start.line + error.line - 1;
  const indent = /^\s*/.exec(text[line - 1] ?? "")?.[0].length ?? 0;
  return { ...start, line, column: indent + Math.max(1, error.column) };
}

/** An open parenthesis or quote breaks only behind the key's own lines, where our SQL goes on. */
function breaksBehind(metric: MetricDocument, path: KeyPath, error: QueryError): boolean {
  const sql = valueAt(metric, path);
  const lines = typeof sql === "string" ? sql.trim().split("\n").length : 1;
  return error.line > lines + 1;
}

function valueAt({ front }: MetricDocument, path: KeyPath): unknown {
  return path.reduce<unknown>((value, key) => (isGroup(value) ? lookUp(value, key) : undefined), front.data);
}

function isGroup(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}
