import { basename } from "node:path";
import { wasmThread } from "../../apart/places.ts";
import { Remote } from "../../apart/remote.ts";
import { readRowGroups } from "../../snapshot/parquet.ts";
import { identifier } from "../../syntax/sql.ts";
import type { Database, StagedColumn } from "../database.ts";
import type { Engine } from "../engine.ts";
import { answered } from "./answered.ts";
import { RemoteDatabase } from "./remoteDatabase.ts";

/** DuckDB-WASM in a thread; there is one database at a time. */
class WasmDatabase extends RemoteDatabase implements Database {
  readonly holdsTextsAsTheyAre = false;

  isOpen(): boolean {
    return current === this && !this.isGone;
  }

  /** A row group at a time. */
  async *stages(stage: string, path: string, columns?: readonly StagedColumn[]): AsyncGenerator<void> {
    const names = columns?.map(({ name }) => name);
    for await (const stream of readRowGroups(path, names)) {
      const { buffer } = stream;
      const lent = buffer instanceof ArrayBuffer && buffer.byteLength === stream.byteLength ? [buffer] : [];
      await this.ask({ what: "insert", stage, stream }, lent);
      try {
        yield;
      } finally {
        if (this.isOpen()) await this.run(`DROP TABLE IF EXISTS ${identifier(stage)}`);
      }
    }
  }

  async withFile<Result>(path: string, work: (name: string) => Promise<Result>): Promise<Result> {
    const name = basename(path);
    await this.ask({ what: "lend", name, path });
    try {
      return await work(name);
    } finally {
      if (this.isOpen()) await this.ask({ what: "return", name });
    }
  }
}

let thread: Remote | null = null;

let current: WasmDatabase | null = null;

/** Empties DuckDB-WASM (starting it the first time) and opens a new database in it; the one before is gone. */
export async function openDatabase(): Promise<Database> {
  if (thread === null || thread.isGone) thread = new Remote(wasmThread());
  const database = new WasmDatabase(thread);
  await answered(thread, { what: "open" }, null);
  current = database;
  await database.run("SET autoinstall_known_extensions = false");
  await database.run("SET autoload_known_extensions = false");
  return database;
}

/** DuckDB in a thread of this process, in up to 4 GiB of memory, of which it leaves a fifth to others; it comes with Sextant. */
export const wasmEngine: Engine = {
  name: "wasm",
  id: "duckdb-wasm-1.32.0",
  capacity: 3.1 * 2 ** 30,
  open: openDatabase,
  end: () => thread?.end(),
};
