import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { ownerNamed } from "../../src/disk/owner.ts";
import { type SourceRequest, takeFromSources } from "../../src/take/takeFromSources.ts";
import { refusal, type Scratch, scratch } from "../support/oracleRoots.ts";

let files: Scratch;
beforeEach(() => {
  files = scratch("runs");
});
afterEach(() => files.remove());

function run(more: Partial<SourceRequest> = {}) {
  return takeFromSources({
    root: files.root,
    name: "s1",
    takenAt: "2026-04-02T06:00:00Z",
    timezone: "UTC",
    through: null,
    environment: {},
    now: () => new Date("2026-04-02T06:00:00Z"),
    progress: () => {},
    print: () => {},
    signal: new AbortController().signal,
    resume: false,
    ...more,
  });
}

function source(table: string, kind: string, sql: string): void {
  files.write(`content/sources/${table}.sql`, `---\nsource: { kind: duckdb${kind} }\n---\n${sql}\n`);
}

const told = (problems: readonly Diagnostic[]) => problems.map(({ code, message }) => `${code}: ${message}`);
const partial = () =>
  existsSync(files.path(".sextant/partial/s1"))
    ? readdirSync(files.path(".sextant/partial/s1")).sort()
    : null;

describe("a DuckDB file as a source", () => {
  beforeEach(async () => {
    mkdirSync(files.path("db"));
    const instance = await DuckDBInstance.create(files.path("db/shop.duckdb"));
    const connection = await instance.connect();
    await connection.run(`CREATE TYPE plan AS ENUM ('free', 'it''s plus');
      CREATE TABLE orders AS SELECT i AS id, DATE '2026-01-01' + CAST(i AS INTEGER) AS day, CAST(i * 1.5 AS DECIMAL(12,2)) AS amount,
        TIMESTAMPTZ '2026-03-29 01:30:00+01' AS at, CAST(CASE WHEN i % 2 = 0 THEN 'free' ELSE 'it''s plus' END AS plan) AS plan,
        i % 2 = 0 AS even, CAST(i AS HUGEINT) AS huge, NULL::VARCHAR AS none FROM range(3) AS r(i)`);
    connection.closeSync();
    instance.closeSync();
  });

  test("gives its tables with their types, and is not written", async () => {
    const before = readdirSync(files.path("db"));
    source("orders", ", path: db/shop.duckdb", "SELECT * FROM orders");
    const [table] = (await run()).tables;
    expect([table?.rows, table?.source]).toEqual([3, "duckdb db/shop.duckdb"]);
    expect(table?.columns.map(({ name, type, from, to, values }) => [name, type, from, to, values])).toEqual([
      ["id", "BIGINT", undefined, undefined, undefined],
      ["day", "DATE", "2026-01-01", "2026-01-03", undefined],
      ["amount", "DECIMAL(12,2)", undefined, undefined, undefined],
      ["at", "TIMESTAMP WITH TIME ZONE", "2026-03-29", "2026-03-29", undefined],
      ["plan", "VARCHAR", undefined, undefined, ["free", "it's plus"]],
      ["even", "BOOLEAN", undefined, undefined, undefined],
      ["huge", "DECIMAL(38,0)", undefined, undefined, undefined],
      ["none", "VARCHAR", undefined, undefined, undefined],
    ]);
    expect(table?.checks?.map(({ test: name, failing }) => [name, failing])).toEqual([
      ["values of plan: free, it's plus", 0],
    ]);
    expect(readdirSync(files.path("db"))).toEqual(before);
  });

  test("that is missing, or is none, or lacks the table, is an error", async () => {
    source("orders", ", path: db/none.duckdb", "SELECT * FROM orders");
    expect(told(await refusal(run()))).toEqual(["source-unreachable: db/none.duckdb is missing"]);
    files.write("db/text.duckdb", "no database ".repeat(1000));
    source("orders", ", path: db/text.duckdb", "SELECT * FROM orders");
    expect(told(await refusal(run()))).toEqual([
      expect.stringMatching(/^source-sql: DuckDB says: .*text\.duckdb/),
    ]);
    source("orders", ", path: db/shop.duckdb", "SELECT * FROM customers");
    expect(told(await refusal(run()))).toEqual([
      "source-sql: DuckDB says: Table with name customers does not exist!",
    ]);
  });

  test("runs one SELECT, and nothing that writes", async () => {
    const out = files.path("stolen.csv");
    source(
      "orders",
      ", path: db/shop.duckdb",
      `SELECT 1); COPY (SELECT 1) TO '${out}'; SELECT * FROM (SELECT 1 AS n`,
    );
    expect(told(await refusal(run()))).toEqual(["source-sql: there is more than one SELECT"]);
    source("orders", ", path: db/shop.duckdb", `COPY (SELECT 1) TO '${out}'`);
    expect((await refusal(run()))[0]?.code).toBe("source-sql");
    expect(existsSync(out)).toBe(false);
  });
});

describe("a run that is broken off", () => {
  const GONE = ", path: gone.duckdb";

  /** Tables a and b of one source, and c of one that cannot be reached. */
  function three(): void {
    source("a", "", "SELECT 1 AS n");
    source("b", "", "SELECT 2 AS n");
    source("c", GONE, "SELECT 3 AS n");
  }

  test("keeps whole sources, and takes them up again where nothing of them has changed", async () => {
    three();
    await refusal(run());
    expect(partial()).toEqual(["a.parquet", "b.parquet", "state.json"]);
    (await DuckDBInstance.create(files.path("gone.duckdb"))).closeSync();
    const said: string[] = [];
    const { tables } = await run({ print: (line) => said.push(line) });
    expect(said).toEqual(["a: taken up from the run before", "b: taken up from the run before"]);
    expect(tables.map(({ origin }) => origin?.run)).toEqual([1, 1, 2]);
  });

  test("reads all tables of a source anew where one of them is still to be read: they have to show one moment", async () => {
    three();
    await refusal(run());
    source("c", "", "SELECT 3 AS n");
    const said: string[] = [];
    const { tables } = await run({ print: (line) => said.push(line) });
    expect(said).toEqual([]);
    expect(tables.map(({ origin }) => origin?.run)).toEqual([2, 2, 2]);
  });

  test("takes up single tables with --resume, but never one whose query has changed", async () => {
    three();
    await refusal(run());
    source("b", "", "SELECT 20 AS n");
    source("c", "", "SELECT 3 AS n");
    const said: string[] = [];
    const { tables } = await run({ print: (line) => said.push(line), resume: true });
    expect(said).toEqual(["a: taken up from the run before"]);
    expect(tables.map(({ name, origin }) => [name, origin?.run])).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 2],
    ]);
    expect(partial()).toBe(null);
  });

  test("forgets a table once it is read anew, so that no half of it is taken up", async () => {
    three();
    await refusal(run());
    source("c", "", "SELECT 3 AS n");
    const stop = new Error("stopped");
    const progress = (message: string) => {
      if (!message.startsWith("b: asking")) return;
      const state: unknown = JSON.parse(files.read(".sextant/partial/s1/state.json"));
      expect(state).toMatchObject({ run: 2, tables: [["a", { run: 2 }]] });
      expect(partial()).toEqual(["a.parquet", "state.json"]);
      throw stop;
    };
    await expect(run({ progress })).rejects.toBe(stop);
  });

  test("is begun anew after a day", async () => {
    three();
    await refusal(run());
    source("c", "", "SELECT 3 AS n");
    const now = () => new Date("2026-04-03T06:00:01Z");
    const { tables } = await run({ now, resume: true });
    expect(tables.map(({ origin }) => origin?.run)).toEqual([1, 1, 1]);
  });

  for (const step of ["t: asking", "t: 2", "t: writing", "t: checking", "t: testing"])
    test(`by the keyboard at "${step}" leaves nothing behind`, async () => {
      source("t", "", "SELECT i AS n, 'text ' || i AS t FROM range(200000) AS r(i)");
      const abort = new AbortController();
      const heard: string[] = [];
      const progress = (message: string) => {
        heard.push(message);
        if (message.startsWith(step)) abort.abort(new Error("stopped"));
      };
      await expect(run({ progress, signal: abort.signal })).rejects.toThrow();
      expect(heard.some((message) => message.startsWith(step))).toBe(true);
      expect(existsSync(files.path("data"))).toBe(false);
      expect(partial()).toBe(null);
    });

  test("while another takes a snapshot of that name leaves the other one's alone", async () => {
    source("t", "", "SELECT 1 AS n");
    const progress = (message: string) => {
      if (message.startsWith("t: testing")) files.write("data/s1/snapshot.json", "theirs");
    };
    expect(told(await refusal(run({ progress })))).toEqual([
      'snapshot-exists: the snapshot "s1" exists already',
    ]);
    expect(files.read("data/s1/snapshot.json")).toBe("theirs");
    expect(partial()).toBe(null);
  });

  test("by a living process is not touched by a second one", async () => {
    source("t", "", "SELECT 1 AS n");
    const lock = files.write(
      `.sextant/locks/data%2Fs1/${ownerNamed(process.ppid)}`,
      JSON.stringify({ command: "snapshot s1" }),
    );
    await expect(run()).rejects.toThrow(`data/s1 is being written by process ${process.ppid}`);
    expect(partial()).toBe(null);
    expect(existsSync(lock)).toBe(true);
  });
});
