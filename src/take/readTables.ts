import { isDeepStrictEqual } from "node:util";
import { didYouMean } from "../content/nearest.ts";
import type { SourceDocument } from "../content/readSources.ts";
import { DiagnosticError, diagnose, placed, problem } from "../diagnostics/diagnostic.ts";
import { numbered } from "../language/messages.ts";
import { parseType, TYPE_NAMES } from "../snapshot/columnType.ts";
import { extract } from "../snapshot/extract.ts";
import { sha256 } from "../snapshot/hash.ts";
import { LEAST_KEY, pseudonym } from "../snapshot/pseudonym.ts";
import { SOURCES } from "../snapshot/sources/open.ts";
import { secretOf } from "../snapshot/sources/secrets.ts";
import {
  type SourceColumn,
  SourceProblem,
  type SourceSession,
  type Surroundings,
} from "../snapshot/sources/source.ts";
import type { Done, Partial } from "./partial.ts";
import { describeReading } from "./reading.ts";

/** What reading tables needs of the command. */
export interface ReadingOptions extends Surroundings {
  readonly now: () => Date;
  readonly progress: (message: string) => void;
  readonly signal: AbortSignal;
  /** Takes up tables of a broken run even where the others of their source are read anew. */
  readonly resume: boolean;
  /** How many rows a table had in the snapshot before; null where that is not known. */
  readonly rowsBefore: (table: string) => number | null;
}

/** A table in the folder of a run, and where it came from. */
export interface ReadTable {
  readonly source: SourceDocument;
  readonly done: Done;
  readonly place: string;
  readonly takenUp: boolean;
}

/** Reads every table into the run's folder, source by source; throws a DiagnosticError. */
export async function readTables(
  sources: readonly SourceDocument[],
  partial: Partial,
  options: ReadingOptions,
): Promise<ReadTable[]> {
  const groups: SourceDocument[][] = [];
  for (const source of sources) {
    const group = groups.find(([first]) => isDeepStrictEqual(first?.config.source, source.config.source));
    if (group === undefined) groups.push([source]);
    else group.push(source);
  }
  const tables: ReadTable[] = [];
  for (const group of groups) tables.push(...(await readGroup(group, partial, options)));
  return tables;
}

/** The tables of one source, in one session. */
async function readGroup(
  group: readonly SourceDocument[],
  partial: Partial,
  options: ReadingOptions,
): Promise<ReadTable[]> {
  const [first] = group;
  if (first === undefined) return [];
  const keys = group.map((source) => hashKeys(source, options));
  const prints = group.map((source, index) => fingerprint(source, keys[index] ?? new Map()));
  const held = group.map((source, index) => partial.done(source.table, prints[index] ?? ""));
  const session = await placing(first, () => openSource(first, options));
  const cancel = () => session.cancel();
  options.signal.addEventListener("abort", cancel);
  try {
    options.signal.throwIfAborted();
    const takeUp = options.resume || !session.isConsistent || areOfOneRun(held);
    const tables: ReadTable[] = [];
    for (const [index, source] of group.entries()) {
      const known = takeUp ? (held[index] ?? null) : null;
      const done =
        known ??
        (await readTable(session, source, keys[index] ?? new Map(), prints[index] ?? "", partial, options));
      tables.push({ source, done, place: session.place, takenUp: known !== null });
    }
    return tables;
  } finally {
    options.signal.removeEventListener("abort", cancel);
    await session.close();
  }
}

/** Was every table read, and all of them in one session? */
function areOfOneRun(held: readonly (Done | null)[]): boolean {
  return held.every((one) => one !== null && one.run === held[0]?.run);
}

async function openSource({ config }: SourceDocument, options: ReadingOptions): Promise<SourceSession> {
  const open = SOURCES[config.source.kind];
  options.progress(`connecting to ${config.source.kind}`);
  return open(config.source, options);
}

async function readTable(
  session: SourceSession,
  source: SourceDocument,
  keys: ReadonlyMap<string, string>,
  print: string,
  partial: Partial,
  options: ReadingOptions,
): Promise<Done> {
  const { table, sql, config } = source;
  return placing(source, async () => {
    options.signal.throwIfAborted();
    partial.forget(table);
    options.progress(`${table}: asking`);
    const described = await session.describe(sql);
    checkNames(source, described);
    const expected = options.rowsBefore(table) ?? (await session.count(sql));
    const began = options.now();
    const { columns, rows } = await extract(session, described, {
      sql,
      types: config.types,
      keys,
      masked: [...config.personal, ...keys.keys()],
      path: partial.pathOf(table),
      signal: options.signal,
      heard: (read, written) => {
        const seconds = (options.now().getTime() - began.getTime()) / 1000;
        options.progress(
          written === null
            ? describeReading({ table, ...read, seconds, expected })
            : `${table}: writing ${written} of ${numbered(read.rows, "row")}`,
        );
      },
    });
    if (rows === 0)
      throw new SourceProblem(
        problem("empty-table", {
          message: `the query of ${table} gives no rows`,
          mend: "Mend it, or remove the file.",
        }),
      );
    const values = columns.flatMap((one): Done["values"] =>
      one.values ? [[one.name, [...one.values]]] : [],
    );
    const done = { fingerprint: print, rows, read_at: began.toISOString(), run: partial.run, values };
    partial.keep(table, done);
    return done;
  });
}

/** The keys of the columns to hash; throws a DiagnosticError. */
function hashKeys(source: SourceDocument, { environment }: ReadingOptions): ReadonlyMap<string, string> {
  return new Map(
    source.config.hash.map(({ column, key_env: name }, index): [string, string] => {
      const place = source.front.placeOf(["hash", index, "key_env"]);
      try {
        const key = secretOf(name, environment);
        if (key.length >= LEAST_KEY) return [column, key];
      } catch (error) {
        if (!(error instanceof SourceProblem)) throw error;
        throw new DiagnosticError(placed(place, error));
      }
      throw new DiagnosticError(diagnose(place, "weak-key", { name, least: LEAST_KEY }));
    }),
  );
}

/** All that a table's rows depend on, without the secret itself. */
function fingerprint({ sql, config }: SourceDocument, keys: ReadonlyMap<string, string>): string {
  const hashed = [...keys].map(([column, key]) => [column, pseudonym(key, "fingerprint of the key")]);
  return sha256(JSON.stringify([sql, config.source, config.types, hashed]));
}

/** Every column that the front matter names must be there. */
function checkNames({ config, front }: SourceDocument, described: readonly SourceColumn[]): void {
  const names = described.map(({ name }) => name);
  const { tests, freshness } = config;
  const named: { path: (string | number)[]; name: string }[] = [
    ...config.keys.map((name, at) => ({ path: ["keys", at], name })),
    ...Object.keys(config.types).map((name) => ({ path: ["types", name], name })),
    ...config.personal.map((name, at) => ({ path: ["personal", at], name })),
    ...config.hash.map(({ column: name }, at) => ({ path: ["hash", at, "column"], name })),
    ...tests.not_null.map((name, at) => ({ path: ["tests", "not_null", at], name })),
    ...tests.unique.flatMap((some, at) => some.map((name) => ({ path: ["tests", "unique", at], name }))),
    ...(["accepted", "ranges", "references"] as const).flatMap((key) =>
      Object.keys(tests[key]).map((name) => ({ path: ["tests", key, name], name })),
    ),
    ...(["gaps", "not_future"] as const).flatMap((key) =>
      tests[key].map((name, at) => ({ path: ["tests", key, at], name })),
    ),
    ...(freshness === undefined ? [] : [{ path: ["freshness", "column"], name: freshness.column }]),
  ];
  const unknown = named
    .filter(({ name }) => !names.includes(name))
    .map(({ path, name }) =>
      diagnose(front.placeOf(path), "unknown-column", {
        message: `the query gives no column "${name}"`,
        mend: didYouMean(name, names),
      }),
    );
  const types = Object.entries(config.types)
    .filter(([, type]) => parseType(type) === null)
    .map(([name, type]) =>
      diagnose(front.placeOf(["types", name]), "wrong-type", {
        message: `"${type}" is no type`,
        mend: didYouMean(type, [...TYPE_NAMES, "decimal(18,2)"]),
      }),
    );
  if (unknown.length + types.length > 0) throw new DiagnosticError(...unknown, ...types);
}

/** A SourceProblem as a diagnostic: in the SQL where the engine names a place, else at the file. */
async function placing<Result>(source: SourceDocument, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SourceProblem)) throw error;
    const inSql = error.code.startsWith("source-sql") || error.offset !== null;
    const place = inSql ? source.placeInSql(error.offset ?? 0) : source.front.placeOf(["source"]);
    const told = error.named(source.table);
    throw new DiagnosticError(placed(place, told));
  }
}
