import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DiagnosticError } from "../../src/diagnostics/diagnostic.ts";
import { openDatabase } from "../../src/query/engines/wasm.ts";
import { loadTable } from "../../src/query/load.ts";
import type { Manifest } from "../../src/snapshot/manifest.ts";
import { type SourceRequest, takeFromSources } from "../../src/take/takeFromSources.ts";
import { IS_FULL } from "../support/forms.ts";
import { SCRATCH } from "../support/roots.ts";
import {
  askClickhouse,
  freePort,
  hasClickhouse,
  hasPostgres,
  PASSWORD,
  type Server,
  startClickhouse,
  startPostgres,
  startProxy,
} from "../support/servers.ts";

const RETAIL = fileURLToPath(new URL("../../../shared/data/online-retail.parquet", import.meta.url));
const RUN = fileURLToPath(new URL("../../src/cli/run.js", import.meta.url));
const ROOT = join(SCRATCH, "databases");
const both = hasPostgres() && hasClickhouse();

let postgres: Server;
let shards: (Server & { tcp: number })[];
let database: pg.Client;

/** A root whose sources are the given files. */
function rootWith(name: string, sources: Readonly<Record<string, string>>): string {
  const root = join(ROOT, name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, "content", "sources"), { recursive: true });
  for (const [file, text] of Object.entries(sources))
    writeFileSync(join(root, "content", "sources", `${file}.sql`), text);
  return root;
}

const heard: string[] = [];

function request(root: string, more: Partial<SourceRequest> = {}): SourceRequest {
  return {
    root,
    name: "s1",
    takenAt: "2012-01-02T06:00:00Z",
    timezone: "UTC",
    through: null,
    environment: { PW: PASSWORD, KEY: "a key of more than sixteen" },
    now: () => new Date(),
    progress: (message) => heard.push(message),
    print: (line) => heard.push(line),
    signal: new AbortController().signal,
    resume: false,
    ...more,
  };
}

/** The diagnostics with which taking a snapshot ends. */
async function refusal(work: Promise<Manifest>) {
  const error = await work.then(
    () => new Error("the snapshot was taken"),
    (reason: unknown) => reason,
  );
  if (error instanceof DiagnosticError) return error.diagnostics;
  throw error;
}

const inPostgres = (port: number) =>
  `source: { kind: postgres, host: 127.0.0.1, port: ${port}, user: postgres, database: postgres, password_env: PW }`;
const inClickhouse = (port: number) =>
  `source: { kind: clickhouse, host: 127.0.0.1, port: ${port}, password_env: PW }`;
const extraction = (front: string, sql: string) => `---\n${front}\n---\n${sql}\n`;

const PG = {
  open: () =>
    new pg.Client({
      host: "127.0.0.1",
      port: postgres.port,
      user: "postgres",
      password: PASSWORD,
      database: "postgres",
    }),
};

beforeAll(async () => {
  if (!both) return;
  const tcp = [await freePort(), await freePort()];
  [postgres, ...shards] = (await Promise.all([
    startPostgres(),
    startClickhouse(tcp, 0),
    startClickhouse(tcp, 1),
  ])) as [Server, ...(Server & { tcp: number })[]];
  database = PG.open();
  database.on("error", () => {});
  await database.connect();
});

afterAll(async () => {
  if (!both) return;
  await database.end().catch(() => {});
  await Promise.all([postgres.stop(), ...shards.map((shard) => shard.stop())]);
  rmSync(ROOT, { recursive: true, force: true });
});

describe.skipIf(!both || !existsSync(RETAIL))("the online retail data", () => {
  const tsv = join(ROOT, "retail.tsv");
  const SQL = `SELECT CAST(invoiced AS DATE) AS day, country, count(*) AS lines, count(DISTINCT customer) AS customers,
    sum(quantity) AS pieces, sum(quantity * price) AS revenue FROM retail WHERE customer IS NOT NULL GROUP BY`;
  const types = `types: { day: date, lines: bigint, customers: bigint, pieces: bigint, revenue: "decimal(18,4)" }
keys: [day, country]
tests: { gaps: [], ranges: { lines: { min: 1 } }, not_future: [day] }`;

  beforeAll(async () => {
    mkdirSync(ROOT, { recursive: true });
    await exportRetail(tsv);
    await loadPostgres(tsv);
    await loadClickhouse(tsv);
  });

  async function exportRetail(path: string): Promise<void> {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(
      `COPY (SELECT coalesce(replace(Description, '\\', '/'), '') AS description, Quantity AS quantity,
        strftime(InvoiceDate, '%Y-%m-%d %H:%M:%S') AS invoiced, CAST(UnitPrice AS DECIMAL(12,4)) AS price,
        CAST(CustomerID AS INTEGER) AS customer, Country AS country FROM '${RETAIL}') TO '${path}' (HEADER false, DELIMITER '\t', QUOTE '', ESCAPE '', NULLSTR '\\N')`,
    );
    connection.closeSync();
    instance.closeSync();
  }

  async function loadPostgres(path: string): Promise<void> {
    await database.query(
      "CREATE TABLE retail (description text, quantity int, invoiced timestamp, price numeric(12,4), customer int, country text)",
    );
    await database.query(`COPY retail FROM PROGRAM 'cat ${path}'`);
  }

  /** Half of the lines in each of two servers, and a table over both. */
  async function loadClickhouse(path: string): Promise<void> {
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    const columns =
      "description String, quantity Int32, invoiced DateTime, price Decimal(12,4), customer Nullable(Int32), country String";
    for (const [index, shard] of shards.entries()) {
      await askClickhouse(shard, `CREATE TABLE lines (${columns}) ENGINE = Memory`);
      const half = lines.filter((_, line) => line % 2 === index).join("\n");
      await askClickhouse(shard, "INSERT INTO lines FORMAT TabSeparated", half);
      await askClickhouse(
        shard,
        `CREATE TABLE retail (${columns}) ENGINE = Distributed(both, default, lines, rand())`,
      );
    }
  }

  test("gives the same bytes from PostgreSQL, sharded ClickHouse, DuckDB and files", async () => {
    const sources = {
      postgres: extraction(`${inPostgres(postgres.port)}\n${types}`, `${SQL} 1, 2`),
      clickhouse: extraction(
        `${inClickhouse(shards[0]?.port ?? 0)}\n${types}`,
        `${SQL.replace("CAST(invoiced AS DATE)", "toDate(invoiced)")} day, country ORDER BY rand()`,
      ),
      files: extraction(
        `source: { kind: files, tables: { raw: "exports/*.parquet" } }\n${types}`,
        `WITH retail AS (SELECT Quantity AS quantity, InvoiceDate AS invoiced, CAST(UnitPrice AS DECIMAL(12,4)) AS price,
          CustomerID AS customer, Country AS country FROM raw) ${SQL} ALL`,
      ),
    };
    const root = rootWith("same", sources);
    mkdirSync(join(root, "exports"));
    cpSync(RETAIL, join(root, "exports", "retail.parquet"));
    const manifest = await takeFromSources(request(root));
    expect(manifest.tables.map(({ name }) => name)).toEqual(["clickhouse", "files", "postgres"]);
    const [first] = manifest.tables;
    expect(first?.columns).toEqual([
      { name: "day", type: "DATE", from: "2010-12-01", to: "2011-12-09" },
      { name: "country", type: "VARCHAR" },
      { name: "lines", type: "BIGINT" },
      { name: "customers", type: "BIGINT" },
      { name: "pieces", type: "BIGINT" },
      { name: "revenue", type: "DECIMAL(18,4)" },
    ]);
    expect(new Set(manifest.tables.map(({ sha256 }) => sha256)).size).toBe(1);
  });

  test("keeps the figures that another engine gives, exactly", async () => {
    const sql = "SELECT quantity, invoiced, price, customer FROM retail";
    const root = rootWith("figures", {
      pg: extraction(inPostgres(postgres.port), sql),
      ch: extraction(`${inClickhouse(shards[0]?.port ?? 0)}\ntypes: { invoiced: timestamp }`, sql),
    });
    await takeFromSources(request(root, { environment: { PW: PASSWORD } }));
    const opened = await openDatabase();
    const figures = [];
    for (const name of ["pg", "ch"]) {
      await loadTable(
        opened,
        join(root, "data", "s1"),
        { name, file: `${name}.parquet`, format: "parquet" },
        "UTC",
      );
      figures.push(
        ...(await opened.rows(
          `SELECT CAST(count(*) AS VARCHAR) AS n,
            CAST(count(DISTINCT customer) FILTER (quantity > 0 AND invoiced >= '2011-11-01' AND invoiced < '2011-12-01') AS VARCHAR) AS customers,
            CAST(round(sum(quantity * price) FILTER (customer IS NOT NULL AND quantity > 0 AND invoiced >= '2011-11-01' AND invoiced < '2011-12-01'), 2) AS VARCHAR) AS revenue
          FROM ${name}`,
        )),
      );
    }
    expect(figures[0]).toEqual({ n: "541909", customers: "1665", revenue: "1161817.38" });
    expect(figures[1]).toEqual(figures[0]);
    const hash = (name: string) => readFileSync(join(root, "data", "s1", `${name}.parquet`)).length;
    expect(hash("pg")).toBe(hash("ch"));
  });
});

describe.skipIf(!both)("a source", () => {
  const TYPES = `SELECT i::smallint AS small, i AS whole, 9223372036854775807 - i AS big, i * 1.25::numeric(12,2) AS ignored,
    (i * 1.25)::numeric(38,10) AS exact, i / 3.0::float8 AS double, (i % 2 = 0) AS yes, DATE '1890-01-01' + i AS day,
    TIMESTAMP '1960-01-01 00:00:00.123456' + i * interval '1 second' AS local,
    TIMESTAMPTZ '2026-03-29 01:59:59+01' + i * interval '1 second' AS zoned,
    CASE WHEN i % 3 = 0 THEN NULL ELSE 'ü 🙂 ' || i END AS words, (ARRAY['new', 'old'])[1 + i % 2]::age AS age
    FROM generate_series(1, 9) AS g(i)`;

  test("keeps types: dates, zoned times, decimals, 64 bits, booleans, enumerations, nulls", async () => {
    await database.query("CREATE TYPE age AS ENUM ('old', 'new')");
    const sql = TYPES.replace(/ i \* 1\.25::numeric\(12,2\) AS ignored,/, "");
    const root = rootWith("types", { kinds: extraction(inPostgres(postgres.port), sql) });
    const manifest = await takeFromSources(request(root));
    expect(manifest.tables[0]?.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      "small SMALLINT",
      "whole INTEGER",
      "big BIGINT",
      "exact DECIMAL(38,10)",
      "double DOUBLE",
      "yes BOOLEAN",
      "day DATE",
      "local TIMESTAMP",
      "zoned TIMESTAMP WITH TIME ZONE",
      "words VARCHAR",
      "age VARCHAR",
    ]);
    expect(manifest.tables[0]?.columns.at(-1)?.values).toEqual(["old", "new"]);
    const opened = await openDatabase();
    await loadTable(
      opened,
      join(root, "data", "s1"),
      { name: "kinds", file: "kinds.parquet", format: "parquet" },
      "Europe/Berlin",
    );
    const [row] = await opened.rows("SELECT CAST(COLUMNS(*) AS VARCHAR) FROM kinds WHERE whole = 3");
    expect(row).toEqual({
      small: "3",
      whole: "3",
      big: "9223372036854775804",
      exact: "3.7500000000",
      double: "1.0",
      yes: "false",
      day: "1890-01-04",
      local: "1960-01-01 00:00:03.123456",
      zoned: "2026-03-29 03:00:02",
      words: null,
      age: "old",
    });
  });

  test("of a type that a snapshot cannot keep, or with values that do not fit, says which column and what to write", async () => {
    const say = async (front: string, sql: string) =>
      (
        await refusal(
          takeFromSources(
            request(rootWith("misfits", { t: extraction(`${inPostgres(postgres.port)}\n${front}`, sql) })),
          ),
        )
      )
        .map(({ code, message }) => `${code}: ${message}`)
        .join();
    expect(await say("", "SELECT sum(i * 1.5) AS total FROM generate_series(1, 3) AS g(i)")).toBe(
      "unknown-type: the column total is of the type numeric, which a snapshot cannot keep as it is",
    );
    expect(
      await say("types: { n: smallint }", "SELECT 40000 + i AS n FROM generate_series(1, 3) AS g(i)"),
    ).toBe('value-does-not-fit: row 1 has "40001" in n, which is no smallint: beyond 16 bits');
    expect(await say("types: { n: integer }\npersonal: [n]", "SELECT 'x@example.org' AS n")).toBe(
      "value-does-not-fit: row 1 has a value in n, which is no integer: no whole number",
    );
    expect(await say('types: { n: "decimal(6,2)" }', "SELECT 1.255 AS n")).toBe(
      'value-does-not-fit: row 1 has "1.255" in n, which is no decimal(6,2): more than 2 digits after the point',
    );
    expect(await say("keys: [nn]", "SELECT 1 AS n")).toBe('unknown-column: the query gives no column "nn"');
    expect(await say("", "SELECT 1 AS n WHERE false")).toBe("empty-table: the query of t gives no rows");
  });

  test("with a wrong password, no server, a missing table or broken SQL says so and leaves nothing behind", async () => {
    const port = shards[0]?.port ?? 0;
    const wrong = "an0ther p@ss/w%rd";
    const cases: [string, string, Record<string, string>, string][] = [
      [inPostgres(postgres.port), "SELECT 1 AS n", { PW: wrong }, "source-refused"],
      [inClickhouse(port), "SELECT 1 AS n", { PW: wrong }, "source-refused"],
      [inPostgres(1), "SELECT 1 AS n", { PW: wrong }, "source-unreachable"],
      [inClickhouse(1), "SELECT 1 AS n", { PW: wrong }, "source-unreachable"],
      [inPostgres(postgres.port), "SELECT 1 AS n", {}, "secret-missing"],
      [
        "source: { kind: postgres, url_env: URL }",
        "SELECT 1 AS n",
        { URL: `postgres://postgres:${encodeURIComponent(wrong)}@127.0.0.1:${postgres.port}/postgres` },
        "source-refused",
      ],
      [
        "source: { kind: postgres, url_env: URL }",
        "SELECT 1 AS n",
        { URL: `not an address: ${wrong}` },
        "secret-missing",
      ],
      [inPostgres(postgres.port), "SELECT *\nFROM nowhere", { PW: PASSWORD }, "source-sql"],
      [inClickhouse(port), "SELECT * FROM nowhere", { PW: PASSWORD }, "source-sql"],
      [inClickhouse(port), "SELEC 1", { PW: PASSWORD }, "source-sql"],
    ];
    for (const [index, [front, sql, environment, code]] of cases.entries()) {
      const root = rootWith(`wrong${index}`, { t: extraction(front, sql) });
      const problems = await refusal(takeFromSources(request(root, { environment })));
      expect([index, ...problems.map((problem) => problem.code)]).toEqual([index, code]);
      if (sql.includes("\n")) expect(problems[0]).toMatchObject({ line: 5, column: 6 });
      heard.push(JSON.stringify(problems));
      expect(existsSync(join(root, "data"))).toBe(false);
    }
    const said = heard.join("\n");
    for (const secret of [wrong, PASSWORD])
      for (const form of [secret, encodeURIComponent(secret), encodeURI(secret)])
        expect(said).not.toContain(form);
  });

  test("keeps no secret in any file, of PostgreSQL or ClickHouse, in address form neither", async () => {
    const encoded = encodeURIComponent(PASSWORD);
    const url = `postgres://postgres:${encoded}@127.0.0.1:${postgres.port}/postgres`;
    const http = `http://default:${encoded}@127.0.0.1:${shards[0]?.port}/default`;
    const hash = "hash: { column: n, key_env: KEY }";
    const root = rootWith("secrets", {
      t: extraction(`source: { kind: postgres, url_env: URL }\n${hash}`, "SELECT 1 AS n"),
      u: extraction(`source: { kind: clickhouse, url_env: HTTP }\n${hash}`, "SELECT 1 AS n"),
      v: extraction(inClickhouse(shards[0]?.port ?? 0), "SELECT 1 AS n"),
      w: extraction(inPostgres(1), "SELECT 1 AS n"),
    });
    const environment = { URL: url, HTTP: http, PW: PASSWORD, KEY: "a key of more than sixteen" };
    // First broken off, so that the state of a run that waits to be taken up is read too.
    await refusal(takeFromSources(request(root, { environment })));
    cpSync(join(root, ".sextant", "partial", "s1"), join(root, "state"), { recursive: true });
    rmSync(join(root, "content", "sources", "w.sql"));
    const manifest = await takeFromSources(request(root, { environment }));
    expect(existsSync(join(root, "state", "state.json"))).toBe(true);
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const written = files
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
      .join("\n");
    const login = Buffer.from(`default:${PASSWORD}`).toString("base64");
    for (const secret of [PASSWORD, encoded, encodeURI(PASSWORD), url, http, login, environment.KEY]) {
      expect(written).not.toContain(secret);
      expect(JSON.stringify([manifest, heard])).not.toContain(secret);
    }
    expect(manifest.tables[0]?.source).toBe(`postgres 127.0.0.1:${postgres.port}/postgres`);
  });

  test("is never written to, whatever the SQL says, and a user who can only read is enough", async () => {
    const [shard] = shards;
    if (shard === undefined) throw new Error("no server");
    await database.query("CREATE SEQUENCE counter; CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)");
    await askClickhouse(shard, "CREATE TABLE kept (n Int32) ENGINE = Memory");
    const inside = "SELECT 1) AS a; COMMIT; DROP TABLE kept; SELECT * FROM (SELECT 1 AS n";
    const attempts: [string, string][] = [
      [inPostgres(postgres.port), inside],
      [inPostgres(postgres.port), "WITH gone AS (DELETE FROM kept RETURNING n) SELECT n FROM gone"],
      [inPostgres(postgres.port), "SELECT nextval('counter') AS n"],
      [inClickhouse(shard.port), "SELECT 1); DROP TABLE kept; SELECT * FROM (SELECT 1 AS n"],
      [inClickhouse(shard.port), "INSERT INTO kept SELECT 1"],
      [inClickhouse(shard.port), "SELECT 1 AS n SETTINGS readonly = 0"],
    ];
    for (const [index, [front, sql]] of attempts.entries()) {
      const root = rootWith(`writes${index}`, { t: extraction(front, sql) });
      expect([index, (await refusal(takeFromSources(request(root)))).length]).toEqual([index, 1]);
    }
    expect((await database.query("SELECT n FROM kept")).rows).toEqual([{ n: 1 }]);
    expect(await askClickhouse(shard, "SELECT count() FROM kept")).toBe("0\n");
    const reader = `source: { kind: clickhouse, host: 127.0.0.1, port: ${shard.port}, user: reader, password_env: PW }`;
    const root = rootWith("reader", { t: extraction(reader, "SELECT count() AS n FROM kept") });
    expect((await takeFromSources(request(root))).tables[0]?.rows).toBe(1);
  });

  test("whose values of an enumeration hold signs, and whose moments are in any zone, is kept as it is", async () => {
    const sql = `SELECT CAST('it\\'s' AS Enum8('it\\'s' = 1, 'a\\\\b' = 2)) AS kind,
      toDateTime('2026-03-29 01:30:00', 'Europe/Berlin') AS at, toNullable(toDateTime('2026-07-01 12:00:00', 'Asia/Tokyo')) AS till`;
    const root = rootWith("signs", { t: extraction(inClickhouse(shards[0]?.port ?? 0), sql) });
    const [table] = (await takeFromSources(request(root))).tables;
    expect(table?.columns[0]).toMatchObject({ name: "kind", values: ["it's", "a\\b"] });
    const opened = await openDatabase();
    await loadTable(
      opened,
      join(root, "data", "s1"),
      { name: "t", file: "t.parquet", format: "parquet" },
      "UTC",
    );
    expect(await opened.rows("SELECT CAST(COLUMNS(*) AS VARCHAR) FROM t")).toEqual([
      { kind: "it's", at: "2026-03-29 00:30:00", till: "2026-07-01 03:00:00" },
    ]);
  });

  test("whose connection breaks midway is read again; what is done is taken up where that is safe", async () => {
    const proxy = await startProxy(postgres.port);
    const slow = "SELECT i AS n, repeat('x', 200) AS t FROM generate_series(1, 200000) AS g(i)";
    const root = rootWith("broken", {
      a: extraction(inClickhouse(shards[0]?.port ?? 0), "SELECT number AS n FROM numbers(1000)"),
      b: extraction(inPostgres(proxy.port), "SELECT 1 AS n"),
      c: extraction(inPostgres(proxy.port), slow),
    });
    const progress = (message: string) => {
      if (/^c: .* rows, /.test(message)) proxy.cut();
    };
    const [problem] = await refusal(takeFromSources(request(root, { progress })));
    expect(problem).toMatchObject({ code: "source-interrupted", file: "content/sources/c.sql" });
    expect(existsSync(join(root, "data"))).toBe(false);
    expect(readdirSync(join(root, ".sextant", "partial", "s1")).sort()).toEqual([
      "a.parquet",
      "b.parquet",
      "state.json",
    ]);
    const again = await takeFromSources(request(root));
    proxy.stop();
    expect(again.tables.map(({ name, origin }) => [name, origin?.run])).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 2],
    ]);
    expect(readdirSync(join(root, "data", "s1")).sort()).toEqual([
      "a.parquet",
      "b.parquet",
      "c.parquet",
      "snapshot.json",
    ]);
    expect(existsSync(join(root, ".sextant", "partial", "s1"))).toBe(false);
  });

  test("that is cancelled leaves nothing behind, neither data nor work in hand", async () => {
    const abort = new AbortController();
    const root = rootWith("cancelled", {
      t: extraction(inPostgres(postgres.port), "SELECT i AS n FROM generate_series(1, 3000000) AS g(i)"),
    });
    const progress = (message: string) => {
      if (/ rows, /.test(message)) abort.abort(new Error("stopped"));
    };
    await expect(takeFromSources(request(root, { progress, signal: abort.signal }))).rejects.toThrow();
    expect(existsSync(join(root, "data"))).toBe(false);
    expect(readdirSync(join(root, ".sextant", "partial"))).toEqual([]);
  });

  test("shows one moment in all tables of a PostgreSQL source, whatever is written meanwhile", async () => {
    await database.query("CREATE TABLE moving (n int); INSERT INTO moving VALUES (1)");
    const root = rootWith("moment", {
      a: extraction(inPostgres(postgres.port), "SELECT n FROM moving"),
      b: extraction(
        `${inPostgres(postgres.port)}\ntests: { totals: [{ sum: n, of: a, equals: n }] }`,
        "SELECT n FROM moving",
      ),
    });
    let written: Promise<unknown> | null = null;
    const progress = (message: string) => {
      if (message.startsWith("a: writing")) written ??= database.query("INSERT INTO moving VALUES (10)");
      heard.push(message);
    };
    const manifest = await takeFromSources(request(root, { progress }));
    await written;
    expect(manifest.tables.map(({ rows }) => rows)).toEqual([1, 1]);
  });

  test("is let go of when the process is stopped or killed midway, and the next run takes the snapshot", async () => {
    const root = rootWith("process", {
      t: extraction(
        inPostgres(postgres.port),
        "SELECT i AS n, pg_sleep(0.0001)::text AS t FROM generate_series(1, 60000) AS g(i)",
      ),
    });
    writeFileSync(join(root, "content", "report.mdx"), "---\ncompany: X\n---\n");
    const stop = async (signal: NodeJS.Signals) => {
      const child = spawn(process.execPath, [RUN, "snapshot", "s1", "--root", root], {
        env: { ...process.env, PW: PASSWORD },
      });
      let said = "";
      child.stderr.on("data", (chunk) => {
        said += chunk;
      });
      const lock = join(root, ".sextant", "locks", "data%2Fs1");
      const isHeld = () =>
        existsSync(lock) && readdirSync(lock).some((name) => name.startsWith(`${child.pid}-`));
      while (!isHeld()) await new Promise((resolve) => setTimeout(resolve, 50));
      setTimeout(() => child.kill(signal), 1500);
      const exit = await new Promise((resolve) => child.once("exit", (code) => resolve(code)));
      return { exit, said, data: existsSync(join(root, "data")), left: isHeld() };
    };
    expect(await stop("SIGINT")).toEqual({
      exit: 130,
      said: expect.stringMatching(/\nBroken off: nothing was written\.\n$/),
      data: false,
      left: false,
    });
    expect(await stop("SIGKILL")).toMatchObject({ exit: null, data: false, left: true });
    writeFileSync(
      join(root, "content", "sources", "t.sql"),
      extraction(inPostgres(postgres.port), "SELECT 1 AS n"),
    );
    expect((await takeFromSources(request(root))).tables[0]?.rows).toBe(1);
  });

  test("of millions of rows is streamed in flat memory", async () => {
    const rows = process.env["SEXTANT_ROWS"] ?? (IS_FULL ? "5000000" : "300000");
    const root = rootWith("many", {
      t: extraction(
        inPostgres(postgres.port),
        `SELECT (i::bigint * 7919) % ${rows} AS n, DATE '2026-01-01' + i % 400 AS day FROM generate_series(1, ${rows}) AS g(i)`,
      ),
    });
    writeFileSync(join(root, "content", "report.mdx"), "---\ncompany: X\n---\n");
    const script = `process.argv.splice(1, 0, "run"); process.on("exit", () => console.log("peak", process.resourceUsage().maxRSS)); await import(${JSON.stringify(RUN)});`;
    const child = spawn(
      process.execPath,
      ["--input-type=module", "-e", script, "snapshot", "s1", "--root", root],
      {
        env: { ...process.env, PW: PASSWORD },
      },
    );
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    await new Promise((resolve) => child.once("exit", resolve));
    expect(said).toContain(`t: ${rows} rows`);
    const peak = Number(/peak (\d+)/.exec(said)?.[1]) / 1024;
    // Of the engine's thread, too.
    expect(peak).toBeLessThan(1100);
  }, 600_000);

  test("whose server is killed midway is named, and the snapshot is not taken", async () => {
    const root = rootWith("killed", {
      a: extraction(
        inClickhouse(shards[1]?.port ?? 0),
        "SELECT number AS n, toString(number) AS t FROM numbers(30000000)",
      ),
    });
    let dead: Promise<void> | null = null;
    const progress = (message: string) => {
      if (/ rows, /.test(message)) dead ??= shards[1]?.kill() ?? null;
    };
    const [problem] = await refusal(takeFromSources(request(root, { progress })));
    await dead;
    expect(problem?.code).toBe("source-interrupted");
    expect(existsSync(join(root, "data"))).toBe(false);
  });
});
