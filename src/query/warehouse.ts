import { z } from "zod";
import type { QueryDocument } from "../content/content.ts";
import type { ManifestTable } from "../snapshot/manifest.ts";
import type { Snapshot } from "../snapshot/open.ts";
import { SnapshotProblem } from "../snapshot/problem.ts";
import { type Cache, cacheKey } from "./cache.ts";
import { type Database, openDatabase, QueryError, type Row } from "./database.ts";
import { Holding, type Loaded } from "./holding.ts";
import { loadTable, type TableFacts } from "./load.ts";
import type { Count, Progress } from "./progress.ts";
import { identifier } from "./quote.ts";
import { namesMentioned, queriesRead } from "./references.ts";

/** One statement that the report needs, with the name by which its rows are asked for. */
export interface Statement {
  readonly id: string;
  readonly sql: string;
}

/** A statement that DuckDB refused. */
export interface Refusal {
  readonly statement: Statement;
  readonly error: QueryError;
}

/** What a snapshot answered. */
export interface Answers {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly refusals: readonly Refusal[];
  /** How many statements were run, and how many came from the cache. */
  readonly ran: number;
  readonly cached: number;
}

const cachedRows = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])));

/** What the warehouse works with; everything that it depends on is handed in. */
export interface WarehouseOptions {
  readonly snapshot: Snapshot;
  readonly queries: readonly QueryDocument[];
  readonly timezone: string;
  readonly cache: Cache;
  readonly progress: Progress;
  /** The database that is kept open for later warehouses; by default none is. */
  readonly holding?: Holding | undefined;
}

/** A snapshot's tables and the named queries over them; each statement runs once, then comes from the cache. */
export class Warehouse {
  readonly #options: WarehouseOptions;
  readonly #queries: ReadonlyMap<string, QueryDocument>;
  readonly #hashes: ReadonlyMap<string, string>;
  readonly #holding: Holding;

  constructor(options: WarehouseOptions) {
    this.#options = options;
    this.#holding = options.holding ?? new Holding();
    this.#queries = new Map(options.queries.map((query) => [query.id, query]));
    this.#hashes = new Map(
      options.snapshot.manifest.tables.map((table) => [table.name, JSON.stringify(table)]),
    );
  }

  /** Names of the tables and of the named queries. */
  sources(): string[] {
    return [...this.#hashes.keys(), ...this.#queries.keys()];
  }

  /** The tables that a statement reads, directly or through named queries. */
  tablesRead(sql: string): string[] {
    const texts = [sql, ...this.#viewsOf([{ id: "", sql }]).map((view) => view.sql)];
    return namesMentioned(texts.join("\n"), this.#hashes.keys()).sort();
  }

  /** Loads and checks every table against the manifest unless that was done before; throws a SnapshotProblem. */
  async verify(): Promise<void> {
    const { snapshot, cache, timezone } = this.#options;
    const key = cacheKey("verified", snapshot.digest, timezone);
    if (cache.get(key) === true) return;
    const sameZone = timezone === snapshot.manifest.timezone;
    await this.#load(snapshot.manifest.tables, (table, facts) =>
      compareFacts(table.file, table, facts, sameZone),
    );
    cache.set(key, true);
  }

  /** Opens the database with all of its tables, so that later statements need not wait for it. */
  async warm(): Promise<void> {
    await this.#tables([...this.#hashes.keys()]);
  }

  /** The rows of each statement. */
  async answer(statements: readonly Statement[]): Promise<Answers> {
    const rows = new Map<string, readonly Row[]>();
    const missing: Statement[] = [];
    for (const statement of statements) {
      const known = cachedRows.safeParse(this.#options.cache.get(this.#keyOf(statement)));
      if (known.success) rows.set(statement.id, known.data);
      else missing.push(statement);
    }
    this.#count = counted(this.#count, { total: statements.length, cached: rows.size });
    const refusals = missing.length === 0 ? [] : await this.#run(missing, rows);
    return { rows, refusals, ran: missing.length, cached: statements.length - missing.length };
  }

  /** A database with the tables and views that the statements read, locked; for diagnosis after a refusal. */
  async open(statements: readonly Statement[]): Promise<Database> {
    const views = this.#viewsOf(statements);
    const texts = [...statements, ...views].map(({ sql }) => sql).join("\n");
    const needed = namesMentioned(texts, this.#hashes.keys());
    const held = this.#locked(await this.#tables(needed));
    return this.#withViews(held, views).database;
  }

  /** Of all that was asked so far. */
  #count: Count = { done: 0, cached: 0, total: 0 };

  async #run(statements: readonly Statement[], rows: Map<string, readonly Row[]>): Promise<Refusal[]> {
    const database = await this.open(statements);
    const refusals: Refusal[] = [];
    for (const statement of statements) {
      this.#options.progress(statement.id, this.#count);
      this.#count = counted(this.#count, { done: 1 });
      try {
        const result = database.rows(statement.sql);
        this.#options.cache.set(this.#keyOf(statement), result);
        rows.set(statement.id, result);
      } catch (error) {
        if (!(error instanceof QueryError)) throw error;
        refusals.push({ statement, error });
      }
    }
    this.#options.progress("done", this.#count);
    return refusals;
  }

  async #tables(names: readonly string[]): Promise<Loaded> {
    const { snapshot, timezone } = this.#options;
    const held = this.#holding.of(snapshot.digest, timezone);
    if (held !== null && names.every((name) => held.tables.has(name))) return held;
    const wanted = this.#holding.isLasting ? [...this.#hashes.keys()] : names;
    return this.#load(snapshot.manifest.tables.filter(({ name }) => wanted.includes(name)));
  }

  /** A new database with the tables; each is shown to `check` as it was found. */
  async #load(
    tables: readonly ManifestTable[],
    check: (table: ManifestTable, facts: TableFacts) => void = () => {},
  ): Promise<Loaded> {
    const { snapshot, timezone, progress } = this.#options;
    const database = await openDatabase();
    for (const table of tables) {
      progress(`reading ${snapshot.name}/${table.file}, ${table.rows} rows`);
      check(table, await loadTable(database, snapshot.folder, table, timezone));
    }
    const { digest } = snapshot;
    const names = new Set(tables.map(({ name }) => name));
    return this.#holding.hold({ database, digest, timezone, locked: false, tables: names, views: new Map() });
  }

  #locked(held: Loaded): Loaded {
    if (held.locked) return held;
    held.database.lock();
    return this.#holding.hold({ ...held, locked: true });
  }

  /** The database with the views; where the SQL of one has changed, all are made anew. */
  #withViews(held: Loaded, views: readonly QueryDocument[]): Loaded {
    const isStale = [...held.views].some(([id, sql]) => this.#queries.get(id)?.sql !== sql);
    if (isStale) for (const id of held.views.keys()) held.database.run(`DROP VIEW ${identifier(id)}`);
    let known = isStale ? this.#holding.hold({ ...held, views: new Map() }) : held;
    for (const view of views.filter(({ id }) => !known.views.has(id))) {
      createView(held.database, view);
      known = this.#holding.hold({ ...known, views: new Map([...known.views, [view.id, view.sql]]) });
    }
    return known;
  }

  #viewsOf(statements: readonly Statement[]): QueryDocument[] {
    return [...new Set(statements.flatMap(({ sql }) => queriesRead(sql, this.#queries)))];
  }

  #keyOf(statement: Statement): string {
    const views = this.#viewsOf([statement]);
    const tables = namesMentioned(
      [statement, ...views].map(({ sql }) => sql).join("\n"),
      this.#hashes.keys(),
    );
    const hashes = tables.sort().map((name) => this.#hashes.get(name) ?? "");
    return cacheKey(
      "rows",
      this.#options.timezone,
      statement.sql,
      ...views.map((view) => view.sql),
      ...hashes,
    );
  }
}

function counted(count: Count, more: Partial<Count>): Count {
  const { done = 0, cached = 0, total = 0 } = more;
  return { done: count.done + done, cached: count.cached + cached, total: count.total + total };
}

/** A view of a named query, or of nothing where its SQL does not read: the statement that uses it then says why. */
function createView(database: Database, query: QueryDocument): void {
  const sql = query.sql.trim().replace(/;\s*$/, "");
  try {
    database.rows(`CREATE VIEW ${identifier(query.id)} AS\n${sql}`);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    throw new ViewProblem(query, error);
  }
}

/** A named query that DuckDB refused; lines count from the query's own first. */
export class ViewProblem extends Error {
  readonly query: QueryDocument;
  readonly error: QueryError;
  constructor(query: QueryDocument, error: QueryError) {
    super(error.message);
    this.query = query;
    this.error = error;
  }
}

function compareFacts(file: string, told: TableFacts, found: TableFacts, sameZone: boolean): void {
  const complain = (message: string) => {
    throw new SnapshotProblem(
      "snapshot-changed",
      file,
      message,
      "The manifest and the file do not belong together: restore both, or take a new snapshot.",
    );
  };
  if (found.rows === 0) {
    throw new SnapshotProblem("empty-table", file, `${file} has no rows`, "Take the snapshot again.");
  }
  if (found.rows !== told.rows)
    complain(`${file} has ${found.rows} rows, but the manifest says ${told.rows}`);
  const shape = ({ columns }: TableFacts) => columns.map(({ name, type }) => `${name} ${type}`).join(", ");
  if (shape(found) !== shape(told)) {
    complain(`${file} has the columns ${shape(found)}, but the manifest says ${shape(told)}`);
  }
  const ranges = ({ columns }: TableFacts) =>
    columns.flatMap(({ name, from, to }) => (from ? [`${name} ${from} to ${to}`] : [])).join(", ");
  if (sameZone && ranges(found) !== ranges(told)) {
    complain(`${file} covers ${ranges(found)}, but the manifest says ${ranges(told)}`);
  }
}
