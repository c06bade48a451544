import { existsSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Database, QueryError } from "../../src/query/database.ts";
import { nativeEngine } from "../../src/query/engines/native.ts";
import { openDatabase, wasmEngine } from "../../src/query/engines/wasm.ts";
import {
  computeIn,
  figureOf,
  type Scratch,
  scratch,
  take,
  writeContent,
  writeMetric,
} from "../support/oracleRoots.ts";

const outside = scratch("outside");
afterAll(() => outside.remove());

describe.each([wasmEngine, nativeEngine(outside.root)])(
  "after loading, SQL of the $name engine reaches",
  (engine) => {
    let database: Database;
    const secret = outside.write("secret.csv", "word\nhush\n");

    beforeAll(async () => {
      database = await engine.open();
      await database.run("CREATE TABLE t AS SELECT 1 AS one");
      await database.lock();
    });

    test("its tables", async () => {
      expect(await database.rows("SELECT one FROM t")).toEqual([{ one: 1 }]);
    });

    for (const [what, sql] of [
      ["no file by read_csv", `SELECT * FROM read_csv('${secret}')`],
      ["no file in a list", `SELECT * FROM read_csv(['${secret}'])`],
      ["no file by its name", `SELECT * FROM '${secret}'`],
      ["no file by read_text", `SELECT * FROM read_text('${secret}')`],
      ["no file by read_blob", `SELECT * FROM read_blob('${secret}')`],
      ["no file by sniff_csv", `SELECT * FROM sniff_csv('${secret}')`],
      ["no folder", `SELECT * FROM glob('${outside.root}/*')`],
      ["no file to write by COPY", `COPY t TO '${outside.root}/out.csv'`],
      ["no file to read by COPY", `COPY t FROM '${secret}'`],
      ["no other database", `ATTACH '${outside.root}/other.db' AS other`],
      ["no export", `EXPORT DATABASE '${outside.root}/export'`],
      ["no Parquet file on the network", "SELECT * FROM read_parquet('https://example.com/a.parquet')"],
      ["no CSV file on the network", "SELECT * FROM 'https://example.com/a.csv'"],
      ["no extension", "LOAD httpfs"],
      ["no extension that would come by itself", "SELECT * FROM read_json('x.json')"],
      ["no setting", "SET threads = 2"],
      ["no lock to open", "SET enable_external_access = true"],
      ["no lock to take back", "RESET enable_external_access"],
      ["no pragma that sets", "PRAGMA threads = 3"],
      ["no environment", "SELECT getenv('HOME')"],
    ] as const) {
      test(what, async () => {
        await expect(database.rows(sql)).rejects.toThrow(QueryError);
        expect(existsSync(outside.path("out.csv")) || existsSync(outside.path("other.db"))).toBe(false);
      });
    }

    test("no second statement", async () => {
      await expect(database.rows("SELECT 1; DROP TABLE t")).rejects.toThrow(/multiple statements/);
      expect(await database.rows("SELECT one FROM t")).toEqual([{ one: 1 }]);
    });
  },
);

test("a database installs and loads no extension by itself, before it is locked either", async () => {
  const database = await openDatabase();
  const settings = await database.rows(
    "SELECT name, value FROM duckdb_settings() WHERE name IN ('autoinstall_known_extensions', 'autoload_known_extensions') ORDER BY name",
  );
  expect(settings.map(({ value }) => value)).toEqual(["false", "false"]);
});

describe("what a report asks for", () => {
  let files: Scratch;
  beforeEach(async () => {
    files = scratch("closed");
    writeContent(files);
    await take(files, [
      files.write("events.csv", "id,day,big\n1,2026-01-01,9223372036854775807\n2,2026-03-31,5\n"),
    ]);
  });
  afterEach(() => files.remove());

  async function errors() {
    const { site, diagnostics } = await computeIn(files);
    expect(site).toBe(null);
    return diagnostics.filter(({ severity }) => severity === "error");
  }

  test("may not be a named query that reads a file: not even its columns are looked at", async () => {
    const secret = outside.write("words.csv", "hush\n1\n");
    files.write(
      "content/queries/outside.sql",
      `SELECT 1 AS id, DATE '2026-01-01' AS day, hush FROM read_csv('${secret}')\n`,
    );
    writeMetric(files, "people", { role: "north_star", from: "outside", value: "sum(unknown_column)" });
    const [first] = await errors();
    expect(first).toMatchObject({ code: "sql", file: "content/queries/outside.sql" });
    expect(first?.message).toMatch(/file system operations are disabled/);
  });

  test("may not be a metric that reads a file", async () => {
    writeMetric(files, "people", {
      role: "north_star",
      value: `(SELECT count(*) FROM read_text('${outside.root}/*'))`,
    });
    const [first, ...others] = await errors();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ code: "sql", file: "content/metrics/people.mdx" });
    expect(first?.message).toMatch(/file system operations are disabled/);
  });

  test("may not be several statements in one value", async () => {
    writeMetric(files, "people", {
      role: "north_star",
      value: '"1) FROM events); DROP TABLE events; SELECT * FROM (SELECT (1"',
    });
    const [first, ...others] = await errors();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ code: "sql", file: "content/metrics/people.mdx", line: 10 });
    writeMetric(files, "people", { role: "north_star" });
    expect(figureOf(await computeIn(files), "people@2026-q1")?.value).toBe(2);
  });

  test("must be a number: a text is refused at `value`", async () => {
    writeMetric(files, "people", { role: "north_star", value: "min('many')" });
    expect(await errors()).toMatchObject([
      {
        code: "not-a-number",
        file: "content/metrics/people.mdx",
        line: 10,
        column: 8,
        message: '`value` gives a text ("many" in the period of 2026-01-01) where a number is due',
      },
    ]);
  });

  test("must be exact: a sum of BIGINTs beyond 2^53 is refused at `value`, never rounded", async () => {
    writeMetric(files, "people", { role: "north_star", value: "sum(big)" });
    expect(await errors()).toMatchObject([
      {
        code: "beyond-exact",
        file: "content/metrics/people.mdx",
        line: 10,
        column: 8,
        message:
          "`value` is 9223372036854775807 in the period of 2026-01-01, beyond the whole numbers that are exact (2^53)",
      },
    ]);
  });

  test("must be exact: days that are, whose quarter is not, give no silently rounded sum", async () => {
    const rows = Array.from({ length: 90 }, (_, index) => {
      const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
      return `${index},${day},9007199254740991`;
    });
    await take(files, [files.write("in/events.csv", `id,day,big\n${rows.join("\n")}\n`)], { name: "s2" });
    files.edit("content/editions/2026-q1/index.mdx", "snapshot: s1", "snapshot: s2");
    writeMetric(files, "people", { role: "north_star", value: "sum(big)" });
    const computed = await computeIn(files);
    const value = figureOf(computed, "people@2026-q1")?.value ?? null;
    if (value !== null) expect(BigInt(value)).toBe(90n * 9007199254740991n);
    else expect(computed.diagnostics.map(({ code }) => code)).toContain("beyond-exact");
  });

  test("must be finite: a logarithm of zero is refused at `value`", async () => {
    writeMetric(files, "people", { role: "north_star", value: "sum(1e308 * 10)" });
    const [first, ...others] = await errors();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ file: "content/metrics/people.mdx", line: 10 });
  });
});
