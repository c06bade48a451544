import { join } from "node:path";
import type { QueryDocument } from "../content/content.ts";
import type { ManifestTable } from "../snapshot/manifest.ts";
import { shapeOf } from "../snapshot/parquet.ts";
import { identifier } from "../syntax/sql.ts";
import { compareFacts, compareShape } from "./agree.ts";
import { cacheKey, rowsIn } from "./cache.ts";
import { type Database, QueryError, type Row } from "./database.ts";
import type { Engine, EngineProblem } from "./engine.ts";
import { wasmEngine } from "./engines/wasm.ts";
import { Holding, type Loaded } from "./holding.ts";
import { type Cuts, cutKey, overWhole, withCutColumns } from "./lateRows.ts";
import { loadTable, notLoaded } from "./load.ts";
import { allColumns, areOthers, covers, type Needs, needsOf, together } from "./needs.ts";
import { type Count, counted } from "./progress.ts";
import { namesMentioned, queriesRead } from "./references.ts";
import { asTooLarge, cannotHold } from "./size.ts";
import { type Answers, inSlices, type Refusal, type Statement } from "./statement.ts";
import { createView } from "./views.ts";
import type { WarehouseOptions } from "./warehouseOptions.ts";

const SLICE_ABOVE = 5_000_000;

/** A snapshot's tables and the named queries over them; each statement runs once, then comes from the cache. */
export class Warehouse {
  readonly #options: WarehouseOptions;
  readonly #queries: ReadonlyMap<string, QueryDocument>;
  readonly #hashes: ReadonlyMap<string, string>;
  /** What is left out of the tables, since it is later than the last whole day. */
  readonly cuts: Cuts;
  readonly #holding: Holding;
  readonly #engine: Engine;
  readonly #expected: Statement[] = [];
  /** What is being answered. */
  #asked: readonly Statement[] = [];
  /** Large tables that are read otherwise than by the names of their columns. */
  readonly #whole = new Set<string>();

  constructor(options: WarehouseOptions) {
    this.#options = options;
    this.cuts = options.cuts ?? new Map();
    this.#holding = options.holding ?? new Holding();
    this.#engine = options.engine ?? wasmEngine;
    this.#queries = new Map(options.queries.map((query) => [query.id, query]));
    const { tables } = options.snapshot.manifest;
    this.#hashes = new Map(tables.map((table) => [table.name, JSON.stringify(table)]));
  }

  /** Of which engine the answers are, with its version. */
  get engineId(): string {
    return this.#engine.id;
  }

  /** Names of the tables and of the named queries. */
  sources(): string[] {
    return [...this.#hashes.keys(), ...this.#queries.keys()];
  }

  /** The tables that a statement reads, directly or through named queries. */
  tablesRead(sql: string): string[] {
    const texts = [sql, ...this.#viewsOf([{ sql }]).map((view) => view.sql)];
    return namesMentioned(texts.join("\n"), this.#hashes.keys()).sort();
  }

  /** Checks every table against the manifest unless that was done before; throws a SnapshotProblem. */
  async verify(): Promise<void> {
    const { snapshot, cache, timezone } = this.#options;
    const key = cacheKey("verified", this.#engine.id, snapshot.digest, timezone);
    if (cache.get(key) === true) return;
    const { tables } = snapshot.manifest;
    for (const table of tables.filter(({ format }) => format === "parquet")) {
      const { rows, columns } = await shapeOf(join(snapshot.folder, table.file));
      compareShape(table, rows, columns);
    }
    const texts = tables.filter(({ format }) => format === "csv");
    if (texts.length > 0) await this.#load(allColumns(texts));
    cache.set(key, true);
  }

  /** Opens the database with all tables that were not opened yet. */
  async warm(): Promise<void> {
    await this.#tables([...this.#hashes.keys()].join(" "));
  }

  /** Tells of statements that will be asked for later, so that what they need is loaded with the rest. */
  expect(statements: readonly Statement[]): void {
    this.#expected.push(...statements);
  }

  /** The rows of each statement. */
  async answer(statements: readonly Statement[]): Promise<Answers> {
    const rows = new Map<string, readonly Row[]>();
    const missing = new Map<string, Statement[]>();
    for (const statement of statements) {
      const key = this.#keyOf(statement);
      const known = missing.has(key) ? null : rowsIn(this.#options.cache, key);
      if (known !== null) rows.set(statement.id, known);
      else missing.set(key, [...(missing.get(key) ?? []), statement]);
    }
    const ran = [...missing.values()].flat().length;
    const cached = statements.length - ran;
    this.#count = counted(this.#count, { total: statements.length, cached });
    const took = new Map<string, number>();
    const refusals = missing.size === 0 ? [] : await this.#run(missing, rows, took);
    return { rows, refusals, ran, cached, took };
  }

  /** A database with the tables and views that the statements read, locked; for diagnosis after a refusal. */
  async open(statements: readonly Statement[]): Promise<Database> {
    const views = this.#viewsOf(statements);
    const texts = [...statements, ...this.#expected, ...views].map(({ sql }) => sql).join("\n");
    const held = await this.#locked(await this.#tables(texts));
    return (await this.#withViews(held, views)).database;
  }

  /** Of all that was asked so far. */
  #count: Count = { done: 0, cached: 0, total: 0 };

  /** Runs what is missing, by its keys in the cache: what several statements ask alike is asked once. */
  async #run(
    missing: ReadonlyMap<string, readonly Statement[]>,
    rows: Map<string, readonly Row[]>,
    took: Map<string, number>,
  ): Promise<Refusal[]> {
    const statements = [...missing.values()].flat();
    this.#asked = statements;
    const refusals: Refusal[] = [];
    let database: Database | null = null;
    // What did not end in time has ended the database with it.
    const ready = async (statement: Statement) => {
      if (database === null || !database.isOpen()) database = await this.open([...statements, statement]);
      return database;
    };
    for (const [key, alike] of missing) {
      const [statement] = alike;
      if (statement === undefined) continue;
      this.#options.progress(statement.id, this.#count);
      this.#count = counted(this.#count, { done: alike.length });
      const began = this.#options.now?.();
      let result = await this.#tried(statement, key, ready);
      while (result instanceof QueryError && this.#mayNeed(result)) {
        database = null;
        result = await this.#tried(statement, key, ready);
      }
      if (result instanceof QueryError)
        refusals.push(...alike.map((one) => ({ statement: one, error: result })));
      else {
        this.#options.cache.set(key, result);
        for (const { id } of alike) rows.set(id, result);
        if (began !== undefined) took.set(statement.id, (this.#options.now?.() ?? began) - began);
      }
    }
    this.#options.progress("done", this.#count);
    return refusals;
  }

  /** The rows of a statement in the database that is ready for it; what did not end in time is not tried again. */
  #tried(statement: Statement, key: string, ready: (statement: Statement) => Promise<Database>) {
    const views = this.#viewsOf([statement]).map((view) => ({ view, key: this.#keyOf(view) }));
    const attempt = async (one: Statement) => this.#attempt(await ready(one), one);
    return this.#holding.endless.tried({ statement, key, views }, attempt);
  }

  async #attempt(database: Database, statement: Statement): Promise<readonly Row[] | QueryError> {
    try {
      if (statement.whole === true)
        return await database.rows(overWhole(statement.sql, this.tablesRead(statement.sql), this.cuts));
      return this.#largeTables(statement).length > 0
        ? await inSlices(database, statement)
        : await database.rows(statement.sql);
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      return error;
    }
  }

  /** Large tables that a statement reads. */
  #largeTables(statement: Statement): ManifestTable[] {
    return this.#tablesOf(statement).filter(({ rows }) => rows > (this.#options.sliceAbove ?? SLICE_ABOVE));
  }

  #tablesOf({ sql }: Statement): ManifestTable[] {
    const read = this.tablesRead(sql);
    return this.#options.snapshot.manifest.tables.filter(({ name }) => read.includes(name));
  }

  /** Was a statement refused since it reads a column that was not loaded? Then its table is loaded whole. */
  #mayNeed(error: QueryError): boolean {
    const table = notLoaded(error);
    if (table === null || this.#whole.has(table)) return false;
    this.#whole.add(table);
    return true;
  }

  async #tables(texts: string): Promise<Loaded> {
    const { tables } = this.#options.snapshot.manifest;
    const needs = withCutColumns(needsOf(texts, tables, this.#whole), this.cuts);
    const held = this.#holding.of(this.#identity());
    if (held !== null && covers(held.tables, needs)) return held;
    const all = this.#holding.isLasting ? needsOf(texts, tables, new Set(this.#hashes.keys())) : needs;
    const known = held?.tables ?? new Map();
    const wanted = (await this.#tooLarge(together(known, all))) === null ? all : needs;
    const both = together(known, wanted);
    if (held === null || held.locked || !areOthers(known, wanted)) return this.#load(both);
    const wrong = await this.#tooLarge(both);
    if (wrong !== null) throw wrong;
    await this.#read(held.database, wanted, held.tables);
    return this.#holding.hold({ ...held, tables: both });
  }

  /** Why what is needed cannot fit into what the engine can hold; null where it may. */
  async #tooLarge(needs: Needs): Promise<EngineProblem | null> {
    const { folder, manifest } = this.#options.snapshot;
    const remembering = [...this.#expected, ...this.#asked].flatMap((one) =>
      one.sliced === undefined ? [] : this.#largeTables(one),
    );
    return cannotHold(this.#engine, folder, manifest.tables, needs, remembering);
  }

  /** A new database with the columns that are needed of each table, as the manifest has them. */
  async #load(needs: Needs): Promise<Loaded> {
    const wrong = await this.#tooLarge(needs);
    if (wrong !== null) throw wrong;
    const database = await this.#engine.open();
    await this.#read(database, needs, new Map());
    return this.#holding.hold({
      database,
      ...this.#identity(),
      locked: false,
      tables: needs,
      views: new Map(),
    });
  }

  /** What a database that is held open must be of. */
  #identity(): Pick<Loaded, "digest" | "timezone" | "engine" | "cuts"> {
    const { snapshot, timezone } = this.#options;
    const cuts = JSON.stringify([...this.cuts]);
    return { digest: snapshot.digest, timezone, engine: this.#engine.id, cuts };
  }

  /** Reads the tables that the database does not hold. */
  async #read(database: Database, needs: Needs, held: Needs): Promise<void> {
    const { snapshot, timezone, progress } = this.#options;
    const { tables, timezone: zone } = snapshot.manifest;
    for (const table of tables.filter(({ name }) => needs.has(name) && !held.has(name))) {
      progress(`reading ${snapshot.name}/${table.file}, ${table.rows} rows`);
      const [needed, cut] = [needs.get(table.name), this.cuts.get(table.name)];
      const loading = loadTable(database, snapshot.folder, table, timezone, needed, cut);
      const facts = await loading.catch((error: unknown) => {
        throw asTooLarge(error, this.#engine, [table]);
      });
      compareFacts(table.file, table, facts, timezone === zone);
    }
  }

  async #locked(held: Loaded): Promise<Loaded> {
    if (held.locked) return held;
    await held.database.lock();
    return this.#holding.hold({ ...held, locked: true });
  }

  /** The database with the views; where the SQL of one has changed, all are made anew. */
  async #withViews(held: Loaded, views: readonly QueryDocument[]): Promise<Loaded> {
    const isStale = [...held.views].some(([id, sql]) => this.#queries.get(id)?.sql !== sql);
    if (isStale) for (const id of held.views.keys()) await held.database.run(`DROP VIEW ${identifier(id)}`);
    let known = isStale ? this.#holding.hold({ ...held, views: new Map() }) : held;
    for (const view of views.filter(({ id }) => !known.views.has(id))) {
      await createView(held.database, view);
      known = this.#holding.hold({ ...known, views: new Map([...known.views, [view.id, view.sql]]) });
    }
    return known;
  }

  #viewsOf(statements: readonly Pick<Statement, "sql">[]): QueryDocument[] {
    return [...new Set(statements.flatMap(({ sql }) => queriesRead(sql, this.#queries)))];
  }

  #keyOf(statement: Pick<Statement, "sql" | "whole">): string {
    const views = this.#viewsOf([statement]);
    const tables = namesMentioned(
      [statement, ...views].map(({ sql }) => sql).join("\n"),
      this.#hashes.keys(),
    );
    // What sees all rows depends on no cut; and where no row is late, there is none.
    const cuts = statement.whole === true ? new Map() : this.cuts;
    const hashes = tables.sort().map((name) => `${this.#hashes.get(name)}${cutKey(cuts.get(name))}`);
    return cacheKey(
      "rows",
      this.#engine.id,
      this.#options.timezone,
      statement.sql,
      ...views.map((view) => view.sql),
      ...hashes,
    );
  }
}
