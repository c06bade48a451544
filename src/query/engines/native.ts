import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import { CLOSED } from "../../apart/closed.ts";
import { nativeProcess } from "../../apart/places.ts";
import { type Place, Remote } from "../../apart/remote.ts";
import { OWN } from "../../disk/owner.ts";
import { makeFolder, remove } from "../../disk/write.ts";
import { identifier, literal } from "../../syntax/sql.ts";
import type { Database, StagedColumn } from "../database.ts";
import type { Engine } from "../engine.ts";
import { absent } from "./answered.ts";
import { installedVersion } from "./installed.ts";
import { RemoteDatabase } from "./remoteDatabase.ts";

/** How the library is found; tests hand in others. */
export interface Library {
  version(): string;
  /** Where it runs. */
  start(): Place;
}

/**
 * DuckDB as a library of this machine, in a process of its own. It keeps its tables, and what does not fit into memory,
 * in a folder of this process below `folder`, which is removed as the process ends. Throws an EngineProblem where it is
 * not installed.
 */
export function nativeEngine(folder: string, library: Library = libraryHere): Engine {
  const version = present(() => library.version());
  return {
    name: "native",
    id: `duckdb-native-${version}`,
    capacity: null,
    open: () => open(folder, library),
    end: () => current?.end(),
  };
}

/** The library as it is installed beside this module. */
export const libraryHere: Library = {
  version: installedVersion,
  start: nativeProcess,
};

function present<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw absent(error instanceof Error ? error.message : String(error));
  }
}

/** One at a time: native DuckDB is only worth its memory where one of them has all of it. */
let current: NativeDatabase | null = null;

async function open(folder: string, library: Library): Promise<Database> {
  if (current === null) process.once("exit", () => current?.close());
  current?.close();
  const own = join(folder, `native-${OWN}`);
  remove(own);
  makeFolder(own);
  const database = new NativeDatabase(new Remote(library.start()), own);
  current = database;
  await database.begin();
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
    ...CLOSED,
  };
}

class NativeDatabase extends RemoteDatabase implements Database {
  readonly holdsTextsAsTheyAre = true;
  readonly #folder: string;

  constructor(remote: Remote, folder: string) {
    super(remote);
    this.#folder = folder;
  }

  async begin(): Promise<void> {
    const path = join(this.#folder, "tables.duckdb");
    await this.ask({ what: "open", path, settings: settings(this.#folder) });
  }

  isOpen(): boolean {
    return current === this && !this.isGone;
  }

  /** Gives the memory back, and removes what is on disk. */
  close(): void {
    this.end();
    remove(this.#folder);
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
      if (this.isOpen()) {
        await this.run("SET threads = 1");
        await this.run(`DROP VIEW ${identifier(stage)}`);
      }
    }
  }

  withFile<Result>(path: string, work: (name: string) => Promise<Result>): Promise<Result> {
    return work(path);
  }
}

/** A column of a file in the type in which it was frozen: DuckDB-WASM reads a few types of Arrow otherwise. */
function stagedColumn({ name, type }: StagedColumn): string {
  const quoted = identifier(name);
  return type === undefined ? quoted : `CAST(${quoted} AS ${type}) AS ${quoted}`;
}
