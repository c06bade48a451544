import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { removeLeft } from "../disk/running.ts";
import { identifier, literal } from "../syntax/sql.ts";
import { type Database, plain, QueryError, type Row, type StagedColumn } from "./database.ts";
import { type Engine, EngineProblem } from "./engine.ts";

const PACKAGE = "@duckdb/node-api";

/** How the library is found; tests hand in others. */
export interface Library {
  version(): string;
  load(): Promise<Pick<typeof import("@duckdb/node-api"), "DuckDBInstance">>;
}

/**
 * DuckDB as a library of this machine. It keeps its tables, and what does not fit into memory, in a folder of this
 * process below `folder`, which is removed as the process ends. Throws an EngineProblem where it is not installed.
 */
export function nativeEngine(folder: string, library: Library = installed): Engine {
  const version = present(() => library.version());
  return {
    name: "native",
    id: `duckdb-native-${version}`,
    capacity: null,
    open: () => open(folder, library),
  };
}

const installed: Library = {
  version: () => versionIn(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`)),
  load: () => import("@duckdb/node-api"),
};

function versionIn(path: string): string {
  const found: unknown = JSON.parse(readFileSync(path, "utf8"));
  return String(typeof found === "object" && found !== null && "version" in found ? found.version : "");
}

function present<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw absent(error);
  }
}

function absent(error: unknown): EngineProblem {
  const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0];
  return new EngineProblem(
    "no-native-engine",
    `the native engine is not installed: ${reason}`,
    `Install it with: npm install --save-optional ${PACKAGE}; or leave \`engine\` out.`,
  );
}

/** One at a time: native DuckDB is only worth its memory where one of them has all of it. */
let current: NativeDatabase | null = null;

async function open(folder: string, { load }: Library): Promise<Database> {
  current?.close();
  const { DuckDBInstance } = await load().catch((error: unknown) => {
    throw absent(error);
  });
  removeLeft(folder, "native");
  const own = join(folder, `native-${process.pid}`);
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  const instance = await DuckDBInstance.create(join(own, "tables.duckdb"), settings(own));
  const connection = await instance.connect();
  const database = new NativeDatabase(instance, connection, own);
  if (current === null) process.once("exit", () => current?.close());
  current = database;
  await database.run("SET TimeZone = 'UTC'");
  return database;
}

/** A third of the machine's memory, from 1 to 8 GiB; beyond it DuckDB writes to disk. */
function settings(own: string): Record<string, string> {
  const mebibytes = Math.min(Math.max(Math.floor(totalmem() / 3 / 2 ** 20), 1024), 8192);
  return {
    threads: "1",
    memory_limit: `${mebibytes}MiB`,
    temp_directory: join(own, "spill"),
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
    allow_persistent_secrets: "false",
  };
}

class NativeDatabase implements Database {
  readonly holdsTextsAsTheyAre = true;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #folder: string;
  #isClosed = false;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection, folder: string) {
    this.#instance = instance;
    this.#connection = connection;
    this.#folder = folder;
  }

  isOpen(): boolean {
    return !this.#isClosed;
  }

  /** Gives the memory back, and removes what is on disk. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#connection.closeSync();
    this.#instance.closeSync();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async rows(sql: string): Promise<Row[]> {
    return guarded(async () => {
      const statement = await this.#connection.prepare(sql);
      try {
        const reader = await statement.runAndReadAll();
        const names = reader.columnNames();
        return reader.getRows().map((row) => plainRow(names, row));
      } finally {
        statement.destroySync();
      }
    });
  }

  async run(sql: string): Promise<void> {
    await guarded(() => this.#connection.run(sql));
  }

  /** The whole file at once: DuckDB reads of it what it needs. All threads read, since the order of the rows is kept. */
  async *stages(stage: string, path: string, columns?: readonly StagedColumn[]): AsyncGenerator<void> {
    const selected = columns?.map(stagedColumn).join(", ") ?? "*";
    await this.run(
      `CREATE TEMP VIEW ${identifier(stage)} AS SELECT ${selected} FROM read_parquet(${literal(path)})`,
    );
    await this.run(`SET threads = ${availableParallelism()}`);
    try {
      yield;
    } finally {
      await this.run("SET threads = 1");
      await this.run(`DROP VIEW ${identifier(stage)}`);
    }
  }

  withFile<Result>(path: string, work: (name: string) => Promise<Result>): Promise<Result> {
    return work(path);
  }

  async lock(): Promise<void> {
    await this.run("SET enable_external_access = false");
    await this.run("SET lock_configuration = true");
  }
}

/** A column of a file in the type in which it was frozen: DuckDB-WASM reads a few types of Arrow otherwise. */
function stagedColumn({ name, type }: StagedColumn): string {
  const quoted = identifier(name);
  return type === undefined ? quoted : `CAST(${quoted} AS ${type}) AS ${quoted}`;
}

function plainRow(names: readonly string[], values: readonly unknown[]): Row {
  return Object.fromEntries(names.map((name, index) => [name, plain(name, values[index])]));
}

async function guarded<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof QueryError) throw error;
    throw new QueryError(error instanceof Error ? error.message : String(error));
  }
}
