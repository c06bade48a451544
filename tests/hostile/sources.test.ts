import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, QueryError } from "../../src/query/database.ts";
import { nativeEngine } from "../../src/query/engines/native.ts";
import { wasmEngine } from "../../src/query/engines/wasm.ts";
import { momentDependent } from "../../src/query/moment.ts";
import { openDuckdb } from "../../src/snapshot/sources/duckdb.ts";
import {
  SourceProblem as Problem,
  type SourceProblem,
  type SourceSession,
} from "../../src/snapshot/sources/source.ts";
import { takeFromSources } from "../../src/take/takeFromSources.ts";
import { refusal, scratch } from "../support/oracleRoots.ts";
import { SCRATCH } from "../support/roots.ts";
import { type Around, REACHING, READING } from "./sources.ts";

const SECRET = "hush-hush";
const report = scratch("reaching", SCRATCH);
const outer = scratch("outside", SCRATCH);
const around: Around = {
  outside: outer.write("secret.csv", `word\n${SECRET}\n`),
  beside: report.write("in/beside.csv", `word\n${SECRET}\n`),
  named: report.write("in/named.csv", "id,day\n1,2026-01-01\n2,2026-01-02\n"),
  target: outer.path("written"),
};
/** Everything that a statement could have changed. */
const seen = () => [
  readdirSync(outer.root).sort(),
  readdirSync(report.path("in")).sort(),
  report.read("in/named.csv"),
  existsSync("written"),
];
const before = seen();

const ports: { calls: number; close: () => void } = { calls: 0, close: () => {} };
beforeAll(async () => {
  const server = createServer((socket) => {
    ports.calls += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
  ports.close = () => void server.close();
});
afterAll(() => {
  ports.close();
  report.remove();
  outer.remove();
});
let port = 0;
const sqlOf = (write: (around: Around) => string) =>
  write(around).replaceAll("127.0.0.1:9/", `127.0.0.1:${port}/`);

const rowsOf = async (session: SourceSession, sql: string) => {
  const columns = await session.describe(sql);
  await session.count(sql);
  const rows = [];
  for await (const some of session.rows(sql, columns)) rows.push(...some);
  return rows;
};

describe("a source of files", () => {
  let session: SourceSession;
  beforeAll(async () => {
    const settings = { kind: "files", tables: { raw: "in/named.csv" } };
    session = await openDuckdb(settings, { root: report.root, environment: {} });
  });
  afterAll(() => session.close());

  test.each(Object.entries(REACHING))("is refused %s", async (_, write) => {
    const sql = sqlOf(write);
    const error = await rowsOf(session, sql).catch((reason: unknown) => reason);
    expect(error, JSON.stringify(error)).toBeInstanceOf(Problem);
    const { code, message, mend } = error as SourceProblem;
    expect(code).toBe("source-sql");
    expect(`${message} ${mend}`).not.toContain(SECRET);
    expect(seen()).toEqual(before);
    expect(ports.calls).toBe(0);
    expect((await rowsOf(session, "SELECT * FROM raw")).length).toBe(2);
  });

  test.each(Object.entries(READING))("is answered %s", async (_, write) => {
    expect((await rowsOf(session, sqlOf(write))).length).toBeGreaterThan(0);
  });

  test("has no statement of two half ones, asked in another way than they were described", async () => {
    const sql = `SELECT 1 AS n); COPY (SELECT 7) TO '${around.target}'; SELECT * FROM (SELECT 1`;
    await expect(session.count(sql)).rejects.toThrow(Problem);
    await expect(session.rows(sql, []).next()).rejects.toThrow(Problem);
    expect(seen()).toEqual(before);
  });
});

test("a file of a source that is a link out of the report is an error", async () => {
  mkdirSync(report.path("links"), { recursive: true });
  symlinkSync(around.outside, report.path("links/secret.csv"));
  const settings = { kind: "files", tables: { raw: "links/*.csv" } };
  await expect(openDuckdb(settings, { root: report.root, environment: {} })).rejects.toMatchObject({
    code: "stray-path",
  });
});

test("a source that does not end is given up, with its name and place, and leaves nothing", async () => {
  const forever =
    "SELECT n FROM (WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT max(n) AS n FROM t)";
  report.write(
    "content/sources/slow.sql",
    `---\nsource: { kind: files, tables: { raw: in/named.csv } }\n---\n${forever}\n`,
  );
  const taken = takeFromSources({
    root: report.root,
    name: "s1",
    takenAt: "2026-04-02T06:00:00Z",
    timezone: "UTC",
    through: null,
    environment: { SEXTANT_QUERY_MINUTES: "0.01" },
    now: () => new Date(0),
    progress: () => {},
    print: () => {},
    signal: new AbortController().signal,
    resume: false,
  });
  const found = await refusal(taken);
  expect(found).toMatchObject([
    { code: "out-of-time", file: "content/sources/slow.sql", line: 4, column: 1 },
  ]);
  expect(found[0]?.message).toBe("the SQL of `slow` does not end within 0.01 minutes");
  expect(existsSync(report.path("data/s1"))).toBe(false);
  expect(readdirSync(report.path(".sextant")).filter((name) => name.startsWith("sources-"))).toEqual([]);
});

describe.each([wasmEngine, nativeEngine(outer.path("native"))])(
  "SQL of a report by the $name engine",
  (engine) => {
    let database: Database;
    beforeAll(async () => {
      database = await engine.open();
      await database.run("CREATE TABLE raw AS SELECT 1 AS id");
      await database.lock();
    });
    afterAll(() => engine.end());

    test("is refused all of that, too", async () => {
      const left = seen().slice(1);
      const answered: string[] = [];
      for (const [name, write] of Object.entries(REACHING)) {
        if (momentDependent(write(around)) !== null) continue;
        // As SQL of a page is asked, and as that of a named query.
        const sql = `SELECT * FROM (\n${sqlOf(write)}\n)`;
        const error = await database.rows(sql).catch((reason: unknown) => reason);
        if (!(error instanceof QueryError)) answered.push(`${name}: ${JSON.stringify(error)}`);
        else expect(error.detail).not.toContain(SECRET);
      }
      expect(answered).toEqual([]);
      expect(seen().slice(1)).toEqual(left);
      expect(existsSync(around.target)).toBe(false);
      expect(ports.calls).toBe(0);
      expect(await database.rows("SELECT id FROM raw")).toEqual([{ id: 1 }]);
    });
  },
);

test("each function that gives rows is known to read only, or is refused", async () => {
  for (const engine of [wasmEngine, nativeEngine(outer.path("functions"))]) {
    const database = await engine.open();
    const found = await database.rows(
      "SELECT DISTINCT function_name AS name FROM duckdb_functions() WHERE function_type LIKE 'table%' ORDER BY 1",
    );
    engine.end();
    const names = found.map(({ name }) => String(name));
    expect(names.length).toBeGreaterThan(50);
    const passed = names.filter((name) => momentDependent(`SELECT * FROM ${name}(1)`) === null);
    expect(passed.filter((name) => !READS.has(name))).toEqual([]);
  }
});

/** Table functions that give rows of their arguments, or of files that are allowed. */
const READS: ReadonlySet<string> = new Set(
  `generate_series glob histogram histogram_values icu_calendar_names json_each json_tree parquet_bloom_probe
  parquet_file_metadata parquet_full_metadata parquet_kv_metadata parquet_metadata parquet_scan parquet_schema
  pg_timezone_names query_table range read_blob read_csv read_csv_auto read_duckdb read_json read_json_auto
  read_json_objects read_json_objects_auto read_ndjson read_ndjson_auto read_ndjson_objects read_parquet read_text
  repeat repeat_row sniff_csv sql_auto_complete summary test_all_types test_vector_types unnest`.split(/\s+/),
);
