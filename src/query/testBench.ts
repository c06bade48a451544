import type { ManifestTable } from "../snapshot/manifest.ts";
import { type Database, QueryError } from "./database.ts";
import { type DataTest, readsOf } from "./dataTests.ts";
import { type Engine, EngineProblem } from "./engine.ts";
import { nativeEngine } from "./engines/native.ts";
import { wasmEngine } from "./engines/wasm.ts";
import { loadTable, notLoaded } from "./load.ts";
import { covers, type Needs, needsOf } from "./needs.ts";
import { countingSql, showingSql } from "./offending.ts";

/** Which rows offend a test: how many, and the first ones. */
export interface Offence {
  readonly failing: number;
  readonly rows: Awaited<ReturnType<Database["rows"]>>;
}

/** Where the tables are that are tested. */
export interface BenchOptions {
  readonly folder: string;
  readonly tables: readonly ManifestTable[];
  readonly timezone: string;
  /** Where native DuckDB may put what does not fit into memory. */
  readonly spill: string;
  readonly engine?: Engine | undefined;
}

/**
 * Runs data tests on files: of each only the tables and, of large ones, the columns that it reads are loaded. What
 * does not fit into WASM is run in native DuckDB, where that is installed.
 */
export class TestBench {
  readonly #options: BenchOptions;
  readonly #whole = new Set<string>();
  #engine: Engine;
  #held: { readonly database: Database; readonly tables: Needs } | null = null;

  constructor(options: BenchOptions) {
    this.#options = options;
    this.#engine = options.engine ?? wasmEngine;
  }

  /** The rows that offend a test; throws a QueryError, or an EngineProblem where it needs more memory than there is. */
  async offending(test: DataTest): Promise<Offence> {
    const [count] = await this.#rows(countingSql(test.sql), readsOf(test));
    const failing = Number(count?.["failing"] ?? 0);
    return { failing, rows: failing === 0 ? [] : await this.#rows(showingSql(test.sql), test.sql) };
  }

  async #rows(sql: string, reads: string): Promise<Offence["rows"]> {
    try {
      return await (await this.#open(needsOf(reads, this.#options.tables, this.#whole))).rows(sql);
    } catch (error) {
      this.#recover(error);
      return this.#rows(sql, reads);
    }
  }

  async #open(needs: Needs): Promise<Database> {
    if (this.#held?.database.isOpen() && covers(this.#held.tables, needs)) return this.#held.database;
    const { folder, tables, timezone } = this.#options;
    const database = await this.#engine.open();
    this.#held = null;
    for (const table of tables.filter(({ name }) => needs.has(name)))
      await loadTable(database, folder, table, timezone, needs.get(table.name));
    await database.lock();
    this.#held = { database, tables: needs };
    return database;
  }

  /** Makes ready for another try: with the whole of a table, or with the other engine; throws what cannot be helped. */
  #recover(error: unknown): void {
    const table = error instanceof QueryError ? notLoaded(error) : null;
    this.#held = null;
    if (table !== null && !this.#whole.has(table)) this.#whole.add(table);
    else if (this.#engine.name === "wasm" && error instanceof QueryError && error.isOutOfMemory)
      this.#engine = this.#larger();
    else throw error;
  }

  #larger(): Engine {
    try {
      return nativeEngine(this.#options.spill);
    } catch (error) {
      if (!(error instanceof EngineProblem)) throw error;
      throw new EngineProblem("too-large", "it needs more memory than DuckDB-WASM has (4 GiB)", error.mend);
    }
  }
}
