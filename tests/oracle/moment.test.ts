import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, QueryError } from "../../src/query/database.ts";
import { nativeEngine } from "../../src/query/engines/native.ts";
import { openDatabase } from "../../src/query/engines/wasm.ts";
import { BESIDE, momentDependent, VOLATILE } from "../../src/query/moment.ts";
import { SCRATCH } from "../support/roots.ts";

const folder = mkdtempSync(join(SCRATCH, "moment-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ENGINES = {
  wasm: openDatabase,
  native: () => nativeEngine(mkdtempSync(join(folder, "native-"))).open(),
} as const satisfies Readonly<Record<string, () => Promise<Database>>>;

const named = async (database: Database, sql: string) =>
  (await database.rows(sql)).map(({ name }) => String(name));

/** What the engine says of itself; macros that stand on what is no function of its arguments are none either. */
const SAID = `
  SELECT DISTINCT function_name AS name FROM duckdb_functions()
  WHERE stability <> 'CONSISTENT'
    OR (function_type LIKE '%macro%' AND regexp_matches(macro_definition,
      '\\b(current_(date|time|timestamp|database|schema|schemas|query)|now|random|today|localtime|localtimestamp)\\b'))
  ORDER BY 1`;

/** Ways to call a function, each of which the engine takes. */
const SPELLINGS: readonly ((name: string) => string)[] = [
  (name) => `SELECT ${name}()`,
  (name) => `SELECT ${name.toUpperCase()} ()`,
  (name) => `SELECT "${name}"()`,
  (name) => `SELECT "${name.toUpperCase()}"()`,
  (name) => `SELECT main.${name}()`,
  (name) => `SELECT system."main" . "${name}" /* words */ ()`,
  (name) => `WITH a AS (SELECT 1 AS n), b AS (SELECT ${name}() AS m FROM a) SELECT * FROM b`,
  (name) => `SELECT list_transform([1], x -> ${name}())`,
  (name) => `SELECT count(*) FILTER (WHERE n < (SELECT ${name}())) FROM t`,
  (name) => `SELECT 'it''s' || $$ ( $$ || ${name}(1, 'a')`,
];

describe.each(Object.entries(ENGINES))("of the engine %s", (_, open) => {
  let database: Database;
  let said: readonly string[];

  beforeAll(async () => {
    database = await open();
    said = await named(database, SAID);
  });

  test("every function that it calls volatile is refused, however it is written", () => {
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((name) => !VOLATILE.has(name))).toEqual([]);
    const passed = said.flatMap((name) =>
      SPELLINGS.map((write) => write(name)).filter((sql) => momentDependent(sql) === null),
    );
    expect(passed).toEqual([]);
  });

  test("every other function is let pass, but those that are known to read the clock, the machine or a draw", async () => {
    const others = await named(
      database,
      `SELECT DISTINCT function_name AS name FROM duckdb_functions()
        WHERE function_type IN ('scalar', 'aggregate', 'macro') AND regexp_matches(function_name, '^[a-z_]\\w*$')`,
    );
    const refused = others.filter((name) => momentDependent(`SELECT "${name}"(a, b)`) !== null);
    expect(others.length).toBeGreaterThan(500);
    expect(refused.filter((name) => !said.includes(name) && !BESIDE.has(name))).toEqual([]);
  });

  test("what is let pass gives the same in another database at another moment", async () => {
    const calls = await sampled(database);
    const first = await answered(database, calls);
    const second = await answered(await open(), calls);
    expect([...first.values()].filter((answer) => answer !== null).length).toBeGreaterThan(150);
    expect(calls.filter((call) => first.get(call) !== second.get(call))).toEqual([]);
  });
});

const VALUES: Readonly<Record<string, string>> = {
  VARCHAR: "'2026-01-02'",
  BIGINT: "3::BIGINT",
  INTEGER: "3::INTEGER",
  DOUBLE: "0.5::DOUBLE",
  DATE: "DATE '2026-01-02'",
  TIMESTAMP: "TIMESTAMP '2026-01-02 03:04:05'",
  BOOLEAN: "true",
};

/**
 * A call of each function whose arguments are of simple types; in WASM that of `timezone` waits for an extension that it
 * does not have.
 */
async function sampled(database: Database): Promise<string[]> {
  const rows = await database.rows(
    `SELECT DISTINCT function_name AS name, array_to_string(parameter_types, ',') AS types FROM duckdb_functions()
      WHERE function_type IN ('scalar', 'aggregate') AND varargs IS NULL AND function_name <> 'timezone' AND regexp_matches(function_name, '^[a-z_]\\w*$')
      ORDER BY ALL`,
  );
  return rows.flatMap(({ name, types }) => {
    const values = String(types ?? "")
      .split(",")
      .filter((type) => type !== "")
      .map((type) => VALUES[type]);
    const sql = `SELECT "${name}"(${values.join(", ")})::VARCHAR AS name`;
    return values.includes(undefined) || momentDependent(sql) !== null ? [] : [sql];
  });
}

/** What each call gives; null where the engine refuses it. */
async function answered(database: Database, calls: readonly string[]): Promise<Map<string, string | null>> {
  const answers = new Map<string, string | null>();
  for (const call of calls) answers.set(call, await answer(database, call));
  return answers;
}

async function answer(database: Database, call: string): Promise<string | null> {
  try {
    return (await named(database, call)).join();
  } catch (error) {
    if (error instanceof QueryError) return null;
    throw error;
  }
}

describe("what depends on the moment", () => {
  test.each([
    ["age(day) > INTERVAL 1 YEAR", "age", 0],
    ['"Random"() < 0.5', "Random", 0],
    ["pg_postmaster_start_time()", "pg_postmaster_start_time", 0],
    ["SELECT * FROM duckdb_settings()", "duckdb_settings", 14],
    ["SELECT * FROM query('SELECT random()')", "query", 14],
    ["a < LOCALTIMESTAMP", "LOCALTIMESTAMP", 4],
    ["SELECT * FROM t TABLESAMPLE reservoir(3 ROWS)", "TABLESAMPLE", 16],
  ])("is seen in %j", (sql, name, offset) => {
    expect(momentDependent(sql)).toEqual({ name, offset });
  });

  test.each([
    "age(day, DATE '2026-01-01')",
    "age((a, b), coalesce(a, b))",
    "WITH stats(a, b) AS (SELECT 1, 2) SELECT a FROM stats",
    "WITH error(a) AS MATERIALIZED (SELECT 1) SELECT a FROM error",
    "SELECT now.a FROM t AS now(a)",
    "SELECT stats, error, today FROM t",
    "SELECT 'random()' || $$now()$$ || e'\\' now()'",
    "/* /* now() */ now() */ 1",
    'SELECT "current_date", "now" FROM t',
  ])("is not seen in %j", (sql) => {
    expect(momentDependent(sql)).toBeNull();
  });
});
