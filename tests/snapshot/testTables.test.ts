import { existsSync } from "node:fs";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { QueryError } from "../../src/query/database.ts";
import { wasmEngine } from "../../src/query/engines/wasm.ts";
import { TestBench } from "../../src/query/testBench.ts";
import type { ManifestTable } from "../../src/snapshot/manifest.ts";
import { openNative } from "../support/oracle.ts";
import { refusal, type Scratch, scratch, take } from "../support/oracleRoots.ts";
import { writeParquet } from "../support/oracleTables.ts";

const native = openNative();
let files: Scratch;
beforeEach(() => {
  files = scratch("tests");
});
afterEach(() => files.remove());
afterAll(async () => (await native).close());

function source(table: string, front: string): void {
  const text = `---\nsource: { kind: files, tables: { raw: "exports/*.csv" } }\n${front}\n---\nSELECT * FROM raw\n`;
  files.write(`content/sources/${table}.sql`, text);
}

const taken = (...names: string[]) =>
  take(
    files,
    names.map((name) => files.path(`in/${name}`)),
  );
const messages = async (work: Promise<unknown>) =>
  (await refusal(work)).map(({ code, message }) => `${code}: ${message}`);

describe("a snapshot of files whose table a source describes", () => {
  beforeEach(() => {
    files.write("in/orders.csv", "id,member,plan\n1,m1,free\n2,m2,gold\n2,m3,plus\n");
  });

  test("is held to the source's tests, and keeps them in the manifest", async () => {
    source("orders", "keys: [id]\ntests: { accepted: { plan: [free, plus] } }");
    expect(await messages(taken("orders.csv"))).toEqual([
      'data-test-failed: orders fails the test "unique id": 1 row offends it: id 2, rows 2',
      'data-test-failed: orders fails the test "accepted plan: free, plus": 1 row offends it: plan gold, id 2, member m2',
    ]);
    expect(existsSync(files.path("data/s1"))).toBe(false);
    source("orders", "tests: { accepted: { plan: [free, plus, gold] }, rows: { min: 3 } }");
    const [table] = (await taken("orders.csv")).tables;
    expect(table?.checks?.map(({ test: name, failing }) => [name, failing])).toEqual([
      ["accepted plan: free, plus, gold", 0],
      ["rows at least 3", 0],
    ]);
  });

  test("has the source's personal columns, and is refused where it holds what the source replaces by a hash", async () => {
    source("orders", "personal: [plan]");
    expect((await taken("orders.csv")).tables[0]?.columns[2]).toMatchObject({
      name: "plan",
      type: "VARCHAR",
      personal: true,
    });
    files.write(
      "content/sources/orders.sql",
      files
        .read("content/sources/orders.sql")
        .replace("personal: [plan]", "hash: { column: member, key_env: KEY }"),
    );
    const again = take(files, [files.path("in/orders.csv")], { name: "s2" });
    expect(await messages(again)).toEqual([
      'data-test-failed: orders fails the test "keyed hash instead of member": 3 rows offend it: member •••, id 1, plan free; member •••, id 2, plan gold; member •••, id 2, plan plus',
    ]);
  });

  test("is not held to tests that read a table which is not in the snapshot", async () => {
    source("orders", "tests: { references: { member: members.id }, not_null: [id] }");
    source("members", "");
    expect((await taken("orders.csv")).tables[0]?.checks?.map(({ test: name }) => name)).toEqual([
      "not null id",
    ]);
    files.write("in/members.csv", "id\nm1\nm2\n");
    const both = take(files, [files.path("in/orders.csv"), files.path("in/members.csv")], { name: "s2" });
    expect(await messages(both)).toEqual([
      'data-test-failed: orders fails the test "member refers to members.id": 1 row offends it: member m3, id 2, plan plus',
    ]);
  });
});

describe("the tests of large tables", () => {
  /** Two tables of 300,000 rows. */
  async function large(): Promise<ManifestTable[]> {
    const sql = (shift: number) =>
      `SELECT i AS id, DATE '2026-01-01' + CAST((i + ${shift}) % 100 AS INTEGER) AS day, 'text ' || i AS words FROM range(300000) AS r(i)`;
    await writeParquet(await native, sql(0), files.path("a.parquet"));
    await writeParquet(await native, sql(1), files.path("b.parquet"));
    const columns = [
      { name: "id", type: "BIGINT" },
      { name: "day", type: "DATE" },
      { name: "words", type: "VARCHAR" },
    ];
    return ["a", "b"].map((name) => ({
      name,
      file: `${name}.parquet`,
      format: "parquet",
      bytes: 1,
      rows: 300_000,
      sha256: "0".repeat(64),
      columns,
      source: name,
    }));
  }

  const FEW = {
    test: "few",
    sql: `SELECT CAST("day" AS VARCHAR) AS "day", CAST("id" AS VARCHAR) AS "id", "words" FROM "a" WHERE "id" > 299997`,
    decides: `SELECT count(*) FROM "a" WHERE "id" > 299997`,
    path: [],
  };

  test("load the tables and columns that decide, and the others only to show rows", async () => {
    const read: string[] = [];
    const engine = {
      ...wasmEngine,
      open: async () => {
        const database = await wasmEngine.open();
        const stages = database.stages.bind(database);
        database.stages = (stage, path, columns) => {
          read.push(`${path.slice(-"a.parquet".length)}: ${columns?.map(({ name }) => name).join(", ")}`);
          return stages(stage, path, columns);
        };
        return database;
      },
    };
    const bench = new TestBench({
      folder: files.root,
      tables: await large(),
      timezone: "UTC",
      spill: files.root,
      engine,
    });
    expect((await bench.offending({ ...FEW, sql: FEW.sql.replace("299997", "300000") })).failing).toBe(0);
    expect(read).toEqual(["a.parquet: id"]);
    expect(
      await bench.offending({
        test: "sums",
        sql: `SELECT 1 WHERE (SELECT sum("id") FROM "a") <> (SELECT sum("id") FROM "b")`,
        path: [],
      }),
    ).toEqual({ failing: 0, rows: [] });
    expect(read.slice(1)).toEqual(["a.parquet: id", "b.parquet: id"]);
  });

  test("that do not fit into WASM are run in native DuckDB, with the same answer", async () => {
    const tables = await large();
    const options = { folder: files.root, tables, timezone: "UTC", spill: files.path("spill") };
    const full = {
      ...wasmEngine,
      open: () =>
        Promise.reject(new QueryError("Out of Memory Error: failed to allocate data of size 2.0 GiB")),
    };
    const inWasm = await new TestBench(options).offending(FEW);
    const inNative = await new TestBench({ ...options, engine: full }).offending(FEW);
    expect(inNative).toEqual(inWasm);
    expect(inWasm).toEqual({
      failing: 2,
      rows: [
        { day: "2026-04-09", id: "299998", words: "text 299998" },
        { day: "2026-04-10", id: "299999", words: "text 299999" },
      ],
    });
  });
});
