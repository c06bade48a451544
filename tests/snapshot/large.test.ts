import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compute } from "../../src/engine/compute.ts";
import { Workbench } from "../../src/engine/workbench.ts";
import { diskCache } from "../../src/query/cache.ts";
import type { Engine } from "../../src/query/engine.ts";
import { nativeEngine } from "../../src/query/engines/native.ts";
import { wasmEngine } from "../../src/query/engines/wasm.ts";
import { type MeasuredMetric, metricSql } from "../../src/query/metricSql.ts";
import { slicesBetween } from "../../src/query/slices.ts";
import type { Statement } from "../../src/query/statement.ts";
import { Warehouse } from "../../src/query/warehouse.ts";
import type { WarehouseOptions } from "../../src/query/warehouseOptions.ts";
import { openSnapshot } from "../../src/snapshot/open.ts";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { someOf } from "../support/forms.ts";
import { type Native, openNative } from "../support/oracle.ts";
import { type Scratch, scratch, writeContent } from "../support/oracleRoots.ts";
import { writeParquet } from "../support/oracleTables.ts";
import { SCRATCH } from "../support/roots.ts";

const ROWS = 300_000;
const COLUMNS = `SELECT CAST(i AS INTEGER) AS id, DATE '2025-01-01' + CAST(i // 700 AS INTEGER) AS day,
  CASE WHEN i % 7 = 0 THEN NULL ELSE ['north', 'south', 'it''s "east"', ''][1 + CAST(hash(i) % 4 AS INTEGER)] END AS region,
  'u' || CAST(hash(i + 1) % 20000 AS VARCHAR) AS who, CAST(hash(i + 2) % 10000 AS DOUBLE) / 7 AS amount,
  TIMESTAMPTZ '2025-01-01 00:00:00+00' + INTERVAL (i) MINUTES AS seen
  FROM range(${ROWS}) t(i)`;

let files: Scratch;
let native: Native;

beforeAll(async () => {
  files = scratch("large", SCRATCH);
  native = await openNative();
  const path = files.path("events.parquet");
  await writeParquet(native, COLUMNS, path, "COMPRESSION zstd, ROW_GROUP_SIZE 50000");
  await takeSnapshot({
    root: files.root,
    name: "s1",
    files: [path],
    takenAt: "2026-04-02T06:00:00Z",
    timezone: "UTC",
    through: null,
    progress: () => {},
  });
  await native.rows(
    `CREATE TABLE events AS SELECT * REPLACE (seen AT TIME ZONE 'UTC' AS seen) FROM (${COLUMNS})`,
  );
});
afterAll(() => {
  native.close();
  files.remove();
});

function warehouse(sliceAbove?: number, engine?: Engine, more: Partial<WarehouseOptions> = {}): Warehouse {
  const { root } = files;
  return new Warehouse({
    snapshot: openSnapshot(files.path("data/s1"), "s1"),
    queries: [
      { id: "narrow", file: "content/queries/narrow.sql", sql: "SELECT * FROM events WHERE amount > 100" },
    ],
    timezone: "UTC",
    cache: { ...diskCache(root), get: () => null, set: () => {} },
    progress: () => {},
    sliceAbove,
    engine,
    ...more,
  });
}

const texts = (rows: readonly object[] | undefined) =>
  rows?.map((row) => Object.values(row).map((value) => (value === null ? null : String(value))));

const ASKED = [
  [
    "few columns",
    "SELECT CAST(day AS VARCHAR) AS day, count(*) AS n FROM events GROUP BY 1 ORDER BY 1 LIMIT 9",
  ],
  ["no column at all", "SELECT count(*) AS n FROM events"],
  [
    "texts held as a byte, with quotes, empty ones and none",
    "SELECT region, count(*) AS n FROM events GROUP BY 1 ORDER BY 1",
  ],
  [
    "a text that does not occur",
    "SELECT count(*) AS n FROM events WHERE region = 'west' OR region IN ('nowhere', 'north')",
  ],
  [
    "texts in their order",
    "SELECT min(region) AS a, max(region) AS b, max(upper(region)) AS c, typeof(any_value(region)) AS d FROM events",
  ],
  [
    "texts beside other texts",
    "SELECT coalesce(nullif(region, ''), 'none') || '!' AS r, count(*) AS n FROM events GROUP BY 1 ORDER BY 1",
  ],
  ["every column, by a star", "SELECT count(*) AS n FROM (SELECT DISTINCT * FROM events)"],
  ["every column, by the table's name", "SELECT count(DISTINCT events) AS n FROM events"],
  [
    "a column that a join shares",
    "SELECT count(id) AS n FROM events NATURAL JOIN (SELECT DISTINCT region, 'u7' AS who FROM events)",
  ],
  ["a column through a named query", "SELECT count(DISTINCT who) AS n FROM narrow"],
  ["local time", "SELECT CAST(max(seen) AS VARCHAR) AS t, typeof(max(seen)) AS u FROM events"],
  ["rows none of which needs the column", "SELECT id FROM events WHERE id < 0 AND who = 'u1'"],
] as const;

test("what several statements ask alike is asked once, and answered or refused to each", async () => {
  const asked: string[] = [];
  const progress = (doing: string) => void asked.push(doing);
  const [sql, wrong] = ["SELECT count(*) AS n FROM events", "SELECT nothing FROM events"];
  const statements = [
    { id: "one", sql },
    { id: "wrong", sql: wrong },
    { id: "again", sql },
    { id: "wrong again", sql: wrong },
  ];
  const answers = await warehouse(undefined, undefined, { progress }).answer(statements);
  expect(asked.filter((id) => statements.some((one) => one.id === id))).toEqual(["one", "wrong"]);
  expect(answers.rows.get("again")).toEqual(answers.rows.get("one"));
  expect(answers.rows.get("one")).toHaveLength(1);
  expect(answers.refusals.map(({ statement }) => statement.id)).toEqual(["wrong", "wrong again"]);
  expect(answers).toMatchObject({ ran: 4, cached: 0 });
});

describe("a large table, of which only the columns are loaded that SQL mentions", () => {
  test.each(someOf(ASKED, 2))("gives what native DuckDB gives of the whole: %s", async (_, sql) => {
    const { rows, refusals } = await warehouse().answer([{ id: "it", sql }]);
    expect(refusals.map(({ error }) => error.message)).toEqual([]);
    const whole = sql.replaceAll("narrow", "(SELECT * FROM events WHERE amount > 100)");
    expect(texts(rows.get("it"))).toEqual(texts(await native.rows(whole)));
  });

  // Its rows are in the order of their moments: of `day` there would be rows on either side.
  const cuts = new Map([["events", { columns: ["seen"], through: "2025-04-30" }]]);
  const early = "(SELECT * FROM events WHERE seen < TIMESTAMP '2025-05-01')";
  const ofEarly = (sql: string) =>
    sql
      .replaceAll("narrow", "(SELECT * FROM events WHERE amount > 100)")
      .replace(/FROM events/g, `FROM ${early} AS events`);

  test.each(someOf(ASKED, 2))(
    "leaves rows out by a column that the SQL does not mention: %s",
    async (_, sql) => {
      const expected = texts(await native.rows(ofEarly(sql)));
      for (const engine of [wasmEngine, nativeEngine(files.path(".sextant"))]) {
        const { rows, refusals } = await warehouse(undefined, engine, { cuts }).answer([{ id: "it", sql }]);
        expect(refusals.map(({ error }) => error.message)).toEqual([]);
        expect(texts(rows.get("it")), engine.name).toEqual(expected);
      }
    },
  );

  test("is seen whole by what checks the file, and no answer is taken for that of another cut", async () => {
    const cache = diskCache(files.path("cuts"));
    const counting = { id: "it", sql: "SELECT count(*) AS n FROM events" };
    const ask = async (through: string | null, statement: Statement = counting) => {
      const some = through === null ? new Map() : new Map([["events", { columns: ["seen"], through }]]);
      const answers = await warehouse(undefined, undefined, { cache, cuts: some }).answer([statement]);
      return answers.rows.get("it")?.[0]?.["n"];
    };
    const minutes = 60 * 24;
    expect(await ask(null)).toBe(ROWS);
    expect(await ask("2025-01-31")).toBe(31 * minutes);
    expect(await ask("2025-02-28")).toBe(59 * minutes);
    expect(await ask("2025-02-28", { ...counting, whole: true })).toBe(ROWS);
  });

  test("names a column that is not there as ever", async () => {
    const { refusals } = await warehouse().answer([{ id: "it", sql: "SELECT regoin FROM events" }]);
    expect(refusals[0]?.error.message).toMatch(/"regoin" not found/);
  });
});

describe("a table that does not fit", () => {
  const counting: Statement = { id: "it", sql: "SELECT count(DISTINCT who) AS n FROM events" };
  const ask = (engine: Engine, statement = counting, above?: number) =>
    warehouse(above, engine).answer([statement]);

  test("is refused before anything is read of it, with its rows, what it needs and the ways out", async () => {
    const engine: Engine = {
      ...wasmEngine,
      capacity: 2 ** 20,
      open: () => Promise.reject(new Error("opened")),
    };
    await expect(ask(engine)).rejects.toMatchObject({
      code: "too-large",
      message: expect.stringMatching(
        /^the table events has 300,000 rows: the report needs about 0\.0 GiB at once, more than the 0\.0 GiB that DuckDB-WASM can hold$/,
      ),
      mend: expect.stringMatching(/content\/sources.*engine: native/),
    });
  });

  test.each([
    ["texts, which are not few", "SELECT count(DISTINCT who) AS n FROM events", 16],
    ["texts, which are few", "SELECT count(DISTINCT region) AS n FROM events", 1],
    ["a date and a number", "SELECT count(DISTINCT day) AS n, sum(amount) FROM events", 12],
    ["a timestamp", "SELECT count(seen) AS n FROM events", 8],
  ])("is told by the width of its columns: %s", async (_, sql, width) => {
    const engine = (capacity: number): Engine => ({ ...wasmEngine, capacity });
    await expect(ask(engine(ROWS * width - 1), { id: "it", sql })).rejects.toMatchObject({
      code: "too-large",
    });
    const { rows } = await ask(engine(ROWS * width + 1), { id: "it", sql });
    expect(rows.get("it")?.length).toBe(1);
  });

  test("is told by what a distinct count remembers of the largest slice too", async () => {
    const sliced = {
      range: "SELECT '2025-01-01' AS \"from\", '2026-03-04' AS \"to\"",
      slices: () => [counting.sql],
    };
    const engine = (capacity: number): Engine => ({ ...wasmEngine, capacity });
    const due = ROWS * 16 + (ROWS / 4) * 64;
    await expect(ask(engine(due - 1), { ...counting, sliced }, 1000)).rejects.toMatchObject({
      code: "too-large",
    });
    expect((await ask(engine(due + 1), { ...counting, sliced }, 1000)).refusals).toEqual([]);
  });

  const within = (limit: string): Engine => ({
    ...wasmEngine,
    open: async () => {
      const database = await wasmEngine.open();
      await database.run(`SET memory_limit = '${limit}'`);
      return database;
    },
  });

  test("and runs out of memory all the same as it is loaded says so in the same words", async () => {
    await expect(ask(within("3MB"))).rejects.toMatchObject({
      code: "too-large",
      message: "the table events of 300,000 rows does not fit into the 3.1 GiB that DuckDB-WASM can hold",
    });
  });

  test("and runs out of memory only as it is counted is a refusal of that statement alone", async () => {
    const greedy = {
      id: "it",
      sql: "SELECT count(*) AS n FROM (SELECT DISTINCT who, g FROM events, range(50) r(g))",
    };
    const other = { id: "other", sql: "SELECT count(*) AS n FROM events" };
    const { rows, refusals } = await warehouse(undefined, within("24MB")).answer([greedy, other]);
    expect(refusals).toMatchObject([{ statement: { id: "it" }, error: { isOutOfMemory: true } }]);
    expect(rows.get("other")).toEqual([{ n: ROWS }]);
  });

  test("is a diagnostic at the edition's snapshot", async () => {
    writeContent(files);
    class Small extends Workbench {
      override engine(): Engine {
        return { ...wasmEngine, capacity: 1000 };
      }
    }
    const { site, diagnostics } = await compute(files.root, () => {}, { workbench: new Small(files.root) });
    expect(site).toBe(null);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "too-large", file: "content/editions/2026-q1/index.mdx", line: 3 },
    ]);
  });
});

describe("a large table, counted in slices", () => {
  let slicing: Warehouse;
  beforeAll(() => {
    slicing = warehouse(1000);
  });
  const calendars = [
    { fiscalYearStarts: 1, weekStarts: 0 },
    { fiscalYearStarts: 4, weekStarts: 6 },
  ];
  const metric: MeasuredMetric = {
    from: "events",
    time: "day",
    where: "amount > 50",
    value: "count(distinct who)",
    numerator: undefined,
    denominator: undefined,
    matures: 3,
  };

  test.each(["day", "week", "month", "quarter", "half", "year"] as const)(
    "by %s, and by segment, has the rows of the whole",
    async (grain) => {
      const dimension = { name: "region", expression: "region" };
      const statements = calendars.flatMap((calendar, index) =>
        [null, dimension].map((one): Statement => {
          const sql = metricSql(metric, { grain, calendar }, one, null);
          return {
            id: `${index} ${one?.name}`,
            sql,
            sliced: {
              range: `SELECT CAST(min(day) AS VARCHAR) AS "from", CAST(max(day) AS VARCHAR) AS "to" FROM events`,
              slices: (first, last) =>
                slicesBetween(first, last, grain, calendar).map((slice) =>
                  metricSql(metric, { grain, calendar }, one, null, slice),
                ),
            },
          };
        }),
      );
      const [whole, sliced] = [
        await slicing.answer(statements.map(({ id, sql }) => ({ id, sql }))),
        await slicing.answer(statements),
      ];
      expect(sliced.refusals).toEqual([]);
      expect([...sliced.rows]).toEqual([...whole.rows]);
      expect(sliced.rows.get("0 undefined")?.length).toBeGreaterThan(1);
    },
  );
});
