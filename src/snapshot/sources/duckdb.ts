import { existsSync, globSync } from "node:fs";
import { resolve } from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { problem } from "../../diagnostics/diagnostic.ts";
import { identifier } from "../../syntax/sql.ts";
import { type ColumnType, parseType } from "../columnType.ts";
import type { TextRow } from "../encodeRow.ts";
import {
  begun,
  type OpenSource,
  type SourceColumn,
  SourceProblem,
  type SourceSession,
  type SourceSettings,
} from "./source.ts";

/**
 * Native DuckDB: a database file (opened for reading only), files named as tables (CSV, Parquet, JSON lines, with
 * globs), or whatever its own SQL reads.
 */
export const openDuckdb: OpenSource = async (settings, { root }) => {
  const { DuckDBInstance: Instance } = await nativeDuckdb();
  const path = settings.path === undefined ? null : resolve(root, settings.path);
  if (path !== null && !existsSync(path))
    throw new SourceProblem(
      problem("source-unreachable", {
        message: `${settings.path} is missing`,
        mend: "Name a DuckDB file that exists.",
      }),
    );
  const views = viewsOf(settings, root);
  const instance = await told(() =>
    Instance.create(path ?? ":memory:", path === null ? {} : { access_mode: "READ_ONLY" }),
  );
  const connection = await told(() => instance.connect());
  const session = new DuckdbSession(instance, connection, settings);
  return begun(session, async () => {
    await told(() => connection.run("SET TimeZone = 'UTC'"));
    for (const view of views) await told(() => connection.run(view));
  });
};

/** The driver, which npm leaves out where it does not run. */
async function nativeDuckdb(): Promise<typeof import("@duckdb/node-api")> {
  try {
    return await import("@duckdb/node-api");
  } catch {
    throw new SourceProblem(problem("driver-missing"));
  }
}

class DuckdbSession implements SourceSession {
  readonly place: string;
  readonly isConsistent = true;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection, settings: SourceSettings) {
    this.#instance = instance;
    this.#connection = connection;
    const files = Object.values(settings.tables ?? {}).flat();
    this.place = [settings.kind, settings.path ?? files.join(", ")].join(" ").trim();
  }

  async describe(sql: string): Promise<readonly SourceColumn[]> {
    await this.#refuseMore(sql);
    const rows = await this.#texts(`${DESCRIBE}${sql}\n)`, DESCRIBE.length);
    return rows.map(([name, type]) => ({ name: name ?? "", ...typeOf(type ?? "") }));
  }

  async count(sql: string): Promise<number> {
    const [row] = await this.#texts(`SELECT count(*)::VARCHAR FROM (\n${sql}\n)`, 0);
    return Number(row?.[0] ?? 0);
  }

  async *rows(sql: string, columns: readonly SourceColumn[]): AsyncGenerator<readonly TextRow[]> {
    const selected = columns.map(({ name }) => `CAST(${identifier(name)} AS VARCHAR)`);
    const result = await told(() =>
      this.#connection.stream(`SELECT ${selected.join(", ")} FROM (\n${sql}\n)`),
    );
    for (;;) {
      const chunk = await told(() => result.fetchChunk());
      if (chunk === null || chunk.rowCount === 0) return;
      yield chunk.getRows().map(textsOf);
    }
  }

  cancel(): void {
    this.#connection.interrupt();
  }

  async close(): Promise<void> {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  /** One SELECT is all that is run: a second statement could write files. */
  async #refuseMore(sql: string): Promise<void> {
    const { count } = await told(
      () => this.#connection.extractStatements(`${DESCRIBE}${sql}\n)`),
      DESCRIBE.length,
    );
    if (count !== 1)
      throw new SourceProblem(
        problem("source-sql", { message: "there is more than one statement", mend: "Write one SELECT." }),
        0,
      );
  }

  async #texts(sql: string, head: number): Promise<TextRow[]> {
    const reader = await told(() => this.#connection.runAndReadAll(sql), head);
    return reader.getRows().map(textsOf);
  }
}

const DESCRIBE = "DESCRIBE SELECT * FROM (\n";

function textsOf(row: readonly unknown[]): TextRow {
  return row.map((value) => (value === null || value === undefined ? null : String(value)));
}

/** One view for each table that files stand for. */
function viewsOf(settings: SourceSettings, root: string): string[] {
  return Object.entries(settings.tables ?? {}).map(([name, patterns]) => {
    const paths = [patterns].flat().flatMap((pattern) => globSync(pattern, { cwd: root }).sort());
    const [first] = paths;
    if (first === undefined)
      throw new SourceProblem(
        problem("missing-file", {
          message: `no file is named ${[patterns].flat().join(", ")}`,
          mend: "Write paths from the folder of the report; * and ** stand for names.",
        }),
      );
    const list = paths.map((path) => `'${resolve(root, path).replaceAll("'", "''")}'`).join(", ");
    return `CREATE VIEW "${name}" AS SELECT * FROM ${readerOf(first)}([${list}]${OPTIONS[readerOf(first)] ?? ""})`;
  });
}

const OPTIONS: Readonly<Record<string, string>> = { read_csv: ", sample_size = -1" };

function readerOf(path: string): string {
  if (/\.parquet$/i.test(path)) return "read_parquet";
  if (/\.(?:jsonl|ndjson|json)(?:\.gz|\.zst)?$/i.test(path)) return "read_json";
  if (/\.(?:csv|tsv|txt)(?:\.gz|\.zst)?$/i.test(path)) return "read_csv";
  throw new SourceProblem(
    problem("unknown-format", {
      message: `${path} is none of CSV, Parquet and JSON lines`,
      mend: "Export it as .csv, .parquet or .jsonl.",
    }),
  );
}

const PLAIN: Readonly<Record<string, string>> = {
  BOOLEAN: "boolean",
  TINYINT: "tinyint",
  SMALLINT: "smallint",
  INTEGER: "integer",
  BIGINT: "bigint",
  UTINYINT: "utinyint",
  USMALLINT: "usmallint",
  UINTEGER: "uinteger",
  UBIGINT: "ubigint",
  HUGEINT: "decimal(38,0)",
  FLOAT: "float",
  DOUBLE: "double",
  DATE: "date",
  TIMESTAMP: "timestamp",
  TIMESTAMP_S: "timestamp",
  TIMESTAMP_MS: "timestamp",
  TIMESTAMP_NS: "timestamp",
  "TIMESTAMP WITH TIME ZONE": "timestamptz",
  VARCHAR: "text",
  UUID: "text",
  JSON: "text",
};

function typeOf(engineType: string): Omit<SourceColumn, "name"> {
  if (engineType.startsWith("ENUM(")) {
    const values = [...engineType.matchAll(/'((?:[^']|'')*)'/g)].map(([, value = ""]) =>
      value.replaceAll("''", "'"),
    );
    return { type: parseType("text"), engineType, values };
  }
  return { type: plainType(engineType), engineType };
}

function plainType(engineType: string): ColumnType | null {
  return parseType(PLAIN[engineType] ?? engineType.toLowerCase());
}

async function told<Result>(work: () => Promise<Result>, head = 0): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const message = (detail.split("\n")[0] ?? detail).replace(/^[A-Z][A-Za-z ]* Error: /, "");
    const offset = placeIn(detail, head);
    throw new SourceProblem(
      problem("source-sql", {
        message: `DuckDB says: ${message}`,
        mend: "Mend the SQL, or the files that it reads.",
      }),
      offset,
    );
  }
}

/** DuckDB names a line, counted from the wrapped statement's first; the offset is not known from it. */
function placeIn(detail: string, head: number): number | null {
  return head > 0 && /LINE 2:/.test(detail) ? 0 : null;
}
