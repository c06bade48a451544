import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { formatList } from "../../format/list.ts";
import { fromSnapshot } from "../../format/source.ts";
import type { QueryError, Row } from "../../query/database.ts";
import { exactNumber, type NotANumber } from "../../query/exact.ts";
import { isOrdered } from "../../query/sqlText.ts";
import type { Answers, Refusal, Statement } from "../../query/statement.ts";
import { unfitSql, unfitText } from "../../query/unfitSql.ts";
import type { Warehouse } from "../../query/warehouse.ts";
import { REPLACEMENT } from "../../syntax/fitText.ts";
import { identifier } from "../../syntax/sql.ts";
import type { PageSql } from "./pageSql.ts";
import { writtenColumn } from "./parameters.ts";
import type { ColumnType, PageQuery, QueryCell, QueryColumn } from "./queries.ts";
import { sqlProblem } from "./sqlProblem.ts";

/** More rows than this are no chart and no table for readers. */
const MOST_ROWS = 5000;

/** What the SQL of pages gave. */
export interface PageAnswers {
  readonly queries: readonly PageQuery[];
  readonly diagnostics: readonly Diagnostic[];
  readonly ran: number;
  readonly cached: number;
  /** Milliseconds that the rows took, where they were run and not in the cache: beside the report, which stays the same. */
  readonly took: ReadonlyMap<PageQuery, number>;
}

/** A column with DuckDB's own name of its type. */
interface Typed extends QueryColumn {
  readonly sqlType: string;
}

/** Runs the SQL of pages: its columns first, then its rows, all as texts so that no digit is lost. */
export async function answerPages(
  warehouse: Warehouse,
  wanted: readonly PageSql[],
  takenOn: string,
  locale: string,
): Promise<PageAnswers> {
  const described = await warehouse.answer(wanted.map(columnStatement));
  const known = wanted.flatMap((one) => {
    const rows = described.rows.get(columnStatement(one).id);
    return rows === undefined ? [] : [{ one, columns: rows.map(columnOf) }];
  });
  const answers = await warehouse.answer(known.map(({ one, columns }) => rowStatement(one, columns)));
  const diagnostics = [
    ...refusalsOf(wanted, described.refusals, columnStatement),
    ...refusalsOf(wanted, answers.refusals, ({ page, name }) => ({ id: rowsId(page, name), sql: "" })),
  ];
  diagnostics.push(...(await unfitCells(warehouse, known, answers)));
  const queries = known.flatMap(({ one, columns }): PageQuery[] => {
    const rows = answers.rows.get(rowsId(one.page, one.name));
    if (rows === undefined) return [];
    const result = readRows(one, columns, rows);
    diagnostics.push(...result.diagnostics);
    const sourceLabel = fromSnapshot(formatList(warehouse.tablesRead(one.sql), locale), takenOn, locale);
    const plain = columns.map(({ name, type }) => ({ name, type }));
    return [
      { page: one.page, name: one.name, columns: plain, rows: result.rows, sql: one.sql.trim(), sourceLabel },
    ];
  });
  return { queries, diagnostics, ...counts(described, answers), took: timesOf(queries, answers) };
}

/** Warnings of cells with characters that no picture, feed or slide can hold; nothing is asked where none shows "�". */
async function unfitCells(
  warehouse: Warehouse,
  known: readonly { readonly one: PageSql; readonly columns: readonly Typed[] }[],
  answers: Answers,
): Promise<Diagnostic[]> {
  const asked = known.flatMap(({ one, columns }) => {
    const rows = answers.rows.get(rowsId(one.page, one.name)) ?? [];
    const isShown = (index: number) => rows.some((row) => String(row[`c${index}`]).includes(REPLACEMENT));
    return columns
      .filter((_, index) => isShown(index))
      .map(({ name }) => {
        const id = `${one.page}/${one.name}/unfit/${name}`;
        return { one, name, statement: { id, sql: unfitSql(inner(one), identifier(name)) } };
      });
  });
  const found = await warehouse.answer(asked.map(({ statement }) => statement));
  return asked.flatMap(({ one, name, statement }) => {
    const text = unfitText(found.rows.get(statement.id) ?? []);
    const tables = warehouse.tablesRead(one.sql).join(", ");
    const of = `the query "${one.name}"${tables === "" ? "" : ` of ${tables}`}`;
    return text === null ? [] : [diagnose(one.place, "unfit-text", { ...text, column: name, of })];
  });
}

function timesOf(queries: readonly PageQuery[], { took }: Answers): Map<PageQuery, number> {
  const known = queries.map((query) => [query, took.get(rowsId(query.page, query.name))] as const);
  return new Map(known.flatMap(([query, time]) => (time === undefined ? [] : [[query, time] as const])));
}

function counts(...all: readonly Answers[]): { ran: number; cached: number } {
  const sum = (key: "ran" | "cached") => all.reduce((total, answers) => total + answers[key], 0);
  return { ran: sum("ran"), cached: sum("cached") };
}

/** The query as a table of a statement of ours, on lines of its own: DuckDB's line less one is the query's. */
function inner({ sql }: PageSql): string {
  return `(\n${sql.trimEnd().replace(/;$/, "")}\n)`;
}

function columnStatement(one: PageSql): Statement {
  return {
    id: `${one.page}/${one.name}/columns`,
    sql: `DESCRIBE SELECT * FROM ${inner(one)}`,
    of: one.sql,
  };
}

function rowStatement(one: PageSql, columns: readonly Typed[]): Statement {
  const selected = columns.map(({ name }, index) => `CAST(${identifier(name)} AS VARCHAR) AS "c${index}"`);
  const sql = `SELECT ${selected.join(", ")} FROM ${inner(one)} LIMIT ${MOST_ROWS + 1}`;
  return { id: rowsId(one.page, one.name), sql, of: one.sql };
}

function rowsId(page: string, name: string): string {
  return `${page}/${name}/rows`;
}

function columnOf(row: Row): Typed {
  const sqlType = String(row["column_type"]);
  return { name: String(row["column_name"]), type: typeOf(sqlType), sqlType };
}

function typeOf(sqlType: string): ColumnType {
  if (/^U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$|^DECIMAL|^FLOAT$|^DOUBLE$/.test(sqlType))
    return "number";
  if (sqlType === "DATE") return "date";
  if (/^TIMESTAMP(?!.*\[)/.test(sqlType)) return "time";
  return sqlType === "BOOLEAN" ? "boolean" : "text";
}

function refusalsOf(
  wanted: readonly PageSql[],
  refusals: readonly Refusal[],
  statementOf: (one: PageSql) => Statement,
): Diagnostic[] {
  return refusals.flatMap(({ statement, error }) => {
    const one = wanted.find((candidate) => statementOf(candidate).id === statement.id);
    return one === undefined ? [] : [refusalOf(one, error)];
  });
}

/** Why DuckDB refused the SQL of a page, in the page's own lines. */
function refusalOf(one: PageSql, error: QueryError): Diagnostic {
  const line = error.line - 1;
  const lines = one.sql.trimEnd().split("\n").length;
  const endsEarly = line > lines || /at end of input|multiple statements/.test(error.message);
  if (endsEarly) {
    const mend = "Write one SELECT, and close every parenthesis and quote.";
    return diagnose(one.place, "sql", {
      message: `the SQL of \`${one.name}\` is not one whole SELECT`,
      mend,
    });
  }
  const column = Math.max(1, line < 1 ? 1 : writtenColumn(one, line, error.column));
  const start = one.place;
  const place =
    line < 1 ? start : { ...start, line: start.line + line - 1, column: start.column + column - 1 };
  const candidates = /Candidate bindings: (.*)/.exec(error.detail)?.[1]?.match(/"([^"]+)"/g) ?? [];
  const names = candidates.map((name) => name.slice(1, -1).split(".").at(-1) ?? name);
  return sqlProblem(place, one.name, error, names);
}

function readRows(one: PageSql, columns: readonly Typed[], rows: readonly Row[]) {
  const diagnostics: Diagnostic[] = [];
  if (rows.length > MOST_ROWS) {
    diagnostics.push(diagnose(one.place, "too-many-rows", { query: one.name }));
  } else if (rows.length > 1 && !isOrdered(one.sql)) {
    diagnostics.push(diagnose(one.place, "unordered-query", { query: one.name }));
  }
  const read = rows.slice(0, MOST_ROWS).map((row) =>
    columns.map((column, index): QueryCell => {
      const text = row[`c${index}`] ?? null;
      const value = cellOf(text === null ? null : String(text), column);
      if (typeof value !== "object" || value === null) return value;
      diagnostics.push(noNumber(one, column, value));
      return null;
    }),
  );
  return { rows: read, diagnostics: diagnostics.slice(0, 3) };
}

/** The one place where a value of a page's query becomes plain. */
function cellOf(text: string | null, { type, sqlType }: Typed): QueryCell | NotANumber {
  if (text === null) return null;
  if (type === "number") return exactNumber(text, sqlType);
  if (type === "boolean") return text === "true";
  if (type === "time") return text.replace(" ", "T").replace(/\+00(?::00)?$/, "Z");
  return text;
}

function noNumber(one: PageSql, { name }: Typed, { problem, text }: NotANumber): Diagnostic {
  return problem === "beyond exact"
    ? diagnose(one.place, "beyond-exact", {
        message: `\`${name}\` of "${one.name}" is ${text}, beyond what a number holds exactly (2^53)`,
        mend: "Count in larger units.",
      })
    : diagnose(one.place, "not-finite", {
        message: `\`${name}\` of "${one.name}" is ${text}`,
        mend: "Guard against division by zero, with nullif for instance.",
      });
}
