import { existsSync, globSync } from "node:fs";
import { resolve } from "node:path";
import type { Asked, Columns, Value } from "../../apart/asked.ts";
import { CLOSED } from "../../apart/closed.ts";
import { isOutOfMemory } from "../../apart/outOfMemory.ts";
import { nativeProcess } from "../../apart/places.ts";
import { Refused, Remote } from "../../apart/remote.ts";
import { MINUTES, timeInWords, timeLimit } from "../../apart/timeLimit.ts";
import { problem } from "../../diagnostics/diagnostic.ts";
import { lacking } from "../../diagnostics/optional.ts";
import { placeAside } from "../../disk/aside.ts";
import { isHeldWithin } from "../../disk/linksOut.ts";
import { makeFolder, remove } from "../../disk/write.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { identifier, literal } from "../../syntax/sql.ts";
import { actingIn } from "../../syntax/sqlActs.ts";
import { type ColumnType, parseType } from "../columnType.ts";
import type { TextRow } from "../encodeRow.ts";
import {
  begun,
  NAME,
  type OpenSource,
  type SourceColumn,
  SourceProblem,
  type SourceSession,
  type SourceSettings,
  type Surroundings,
} from "./source.ts";

/**
 * Native DuckDB, in a process of its own: a database file (opened for reading only), or files named as tables (CSV,
 * Parquet, JSON lines, with globs). Its SQL reads these and nothing else: no other file, no network, no setting.
 */
export const openDuckdb: OpenSource = async (settings, { root, environment }) => {
  const path = settings.path === undefined ? null : resolve(root, settings.path);
  if (path !== null && !existsSync(path))
    throw new SourceProblem(
      problem("source-unreachable", {
        message: `${settings.path} is missing`,
        mend: "Name a DuckDB file that exists.",
      }),
    );
  const tables = tablesOf(settings, root);
  const spill = placeAside(root);
  makeFolder(spill);
  const session = new DuckdbSession(settings, spill, environment);
  return begun(session, async () => {
    await session.open(path);
    for (const { view } of tables) await session.run(view);
    await session.lock(tables.flatMap(({ paths }) => paths));
  });
};

class DuckdbSession implements SourceSession {
  readonly place: string;
  readonly isConsistent = true;
  readonly #process = new Remote(nativeProcess());
  readonly #spill: string;
  readonly #environment: Surroundings["environment"];

  constructor(settings: SourceSettings, spill: string, environment: Surroundings["environment"]) {
    this.#spill = spill;
    this.#environment = environment;
    const files = Object.values(settings.tables ?? {}).flat();
    this.place = [settings.kind, settings.path ?? files.join(", ")].join(" ").trim();
  }

  /** A database in a file, or an empty one. */
  async open(path: string | null): Promise<void> {
    const settings = { ...CLOSED, temp_directory: this.#spill };
    await this.#ask(
      path === null
        ? { what: "open", settings }
        : { what: "open", path, settings: { ...settings, access_mode: "READ_ONLY" } },
    );
    await this.run("SET TimeZone = 'UTC'");
  }

  async run(sql: string): Promise<void> {
    await this.#ask({ what: "run", sql });
  }

  /** From here on SQL reaches no other file, no network and no setting. */
  async lock(paths: readonly string[]): Promise<void> {
    await this.run(`SET allowed_paths = [${paths.map(literal).join(", ")}]`);
    await this.run("SET enable_external_access = false");
    await this.run("SET lock_configuration = true");
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
    await this.#ask({ what: "begin", sql: `SELECT ${selected.join(", ")} FROM (\n${sql}\n)` });
    for (;;) {
      const rows = textsOf(await this.#ask({ what: "more" }));
      if (rows.length === 0) return;
      yield rows;
    }
  }

  cancel(): void {
    this.#process.end();
  }

  async close(): Promise<void> {
    this.#process.end();
    remove(this.#spill);
  }

  /** One SELECT that only reads is all that is run. */
  async #refuseMore(sql: string): Promise<void> {
    const acting = actingIn(sql);
    if (acting !== null)
      throw new SourceProblem(
        problem("source-sql", { message: `\`${acting}\` does more than read`, mend: "Leave it out." }),
        0,
      );
    const found = await this.#ask({ what: "count", sql: `SELECT * FROM (\n${sql}\n)` }, DESCRIBE.length);
    if (Number(found?.values[0]?.[0]) !== 1)
      throw new SourceProblem(
        problem("source-sql", { message: "there is more than one SELECT", mend: "Write one SELECT." }),
        0,
      );
  }

  async #texts(sql: string, head: number): Promise<TextRow[]> {
    return textsOf(await this.#ask({ what: "rows", sql }, head));
  }

  async #ask(asked: Asked, head = 0): Promise<Columns | null> {
    try {
      return await this.#process.ask(asked, timeLimit(this.#environment));
    } catch (error) {
      throw error instanceof Refused ? this.#problemOf(error, head) : error;
    }
  }

  #problemOf({ why, message: detail }: Refused, head: number): SourceProblem {
    if (why === "absent") return new SourceProblem(problem("driver-missing", lacking("duckdb")));
    if (why === "late") {
      const minutes = timeInWords(this.#environment);
      return new SourceProblem(problem("out-of-time", { key: NAME, minutes, variable: MINUTES }), 0);
    }
    if (isOutOfMemory(detail)) return new SourceProblem(problem("out-of-memory", { key: NAME }), 0);
    const message = (detail.split("\n")[0] ?? detail).replace(/^[A-Z][A-Za-z ]* Error: /, "");
    const mend =
      "Mend the SQL, or the files that it reads; it reads those that `tables` names, and no others.";
    return new SourceProblem(
      problem("source-sql", { message: `DuckDB says: ${message}`, mend }),
      placeIn(detail, head),
    );
  }
}

const DESCRIBE = "DESCRIBE SELECT * FROM (\n";

function textsOf(columns: Columns | null): TextRow[] {
  const { values = [], rows = 0 } = columns ?? {};
  return Array.from({ length: rows }, (_, row) => values.map((column) => textOf(column[row])));
}

function textOf(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** One view for each table that files stand for, and these. */
function tablesOf(settings: SourceSettings, root: string): { view: string; paths: readonly string[] }[] {
  return Object.entries(settings.tables ?? {}).map(([name, patterns]) => {
    const found = [patterns].flat().flatMap((pattern) => globSync(pattern, { cwd: root }).sort());
    const [first] = found;
    if (first === undefined)
      throw new SourceProblem(
        problem("missing-file", {
          message: `no file is named ${[patterns].flat().join(", ")}`,
          mend: "Write paths from the folder of the report; * and ** stand for names.",
        }),
      );
    const stray = found.find((path) => !isHeldWithin(root, resolve(root, path)));
    if (stray !== undefined)
      throw new SourceProblem(
        problem("stray-path", {
          path: stray,
          flaw: "it is a symbolic link that leads out of the folder of the report",
          mend: "Put the file itself there.",
        }),
      );
    const paths = found.map((path) => resolve(root, path));
    const reader = readerOf(first);
    const list = paths.map(literal).join(", ");
    const read = `${reader}([${list}]${lookUp(OPTIONS, reader) ?? ""})`;
    return { view: `CREATE VIEW ${identifier(name)} AS SELECT * FROM ${read}`, paths };
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
  return parseType(lookUp(PLAIN, engineType) ?? engineType.toLowerCase());
}

/** DuckDB names a line, counted from the wrapped statement's first; the offset is not known from it. */
function placeIn(detail: string, head: number): number | null {
  return head > 0 && /LINE 2:/.test(detail) ? 0 : null;
}
