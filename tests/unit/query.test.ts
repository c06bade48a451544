import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayOf, formatDay } from "../../src/calendar/day.ts";
import { type Calendar, GRAINS, periodOf } from "../../src/calendar/period.ts";
import type { QueryDocument } from "../../src/content/content.ts";
import { exactNumber } from "../../src/query/exact.ts";
import { type MeasuredMetric, measuresOf, metricSql, periodStart } from "../../src/query/metricSql.ts";
import { momentDependent } from "../../src/query/moment.ts";
import { namesMentioned, queriesRead } from "../../src/query/references.ts";
import { blankSql } from "../../src/query/sqlText.ts";
import { identifier, literal } from "../../src/syntax/sql.ts";

fc.configureGlobal({ seed: 2026 });

const ISO: Calendar = { fiscalYearStarts: 1, weekStarts: 0 };
const APRIL_SUNDAY: Calendar = { fiscalYearStarts: 4, weekStarts: 6 };
const NOVEMBER_SATURDAY: Calendar = { fiscalYearStarts: 11, weekStarts: 5 };

const POSTERS: MeasuredMetric = {
  from: "activity",
  time: "day",
  value: "count(distinct user_id)",
  where: "posts > 0",
  numerator: undefined,
  denominator: undefined,
  matures: 0,
};
const RATE: MeasuredMetric = {
  ...POSTERS,
  value: undefined,
  where: undefined,
  numerator: "count(*) filter (where left_on - joined <= 7)",
  denominator: "count(*)",
};

describe("quoting", () => {
  test("identifiers and literals double their own quotes", () => {
    expect(identifier('a "b" c')).toBe('"a ""b"" c"');
    expect(literal("it's")).toBe("'it''s'");
    expect(identifier("select")).toBe('"select"');
  });
});

describe("metricSql", () => {
  test("counts a value by its grain", () => {
    expect(metricSql(POSTERS, { grain: "day", calendar: ISO }, null, null)).toMatchInlineSnapshot(`
      "SELECT CAST("period" AS VARCHAR) AS "period", CAST("m0" AS VARCHAR) AS "m0", typeof("m0") AS "t0"
      FROM (
        SELECT CAST("day" AS DATE) AS "period",
        (
          count(distinct user_id)
          ) AS "m0"
        FROM "activity"
        WHERE "day" IS NOT NULL AND (
          posts > 0
          )
        GROUP BY 1
      )
      ORDER BY 1"
    `);
  });

  test("counts numerator and denominator by a segment", () => {
    const region = { name: "region", expression: "coalesce(region, 'none')" };
    expect(metricSql(RATE, { grain: "week", calendar: ISO }, region, null)).toMatchInlineSnapshot(`
      "SELECT CAST("period" AS VARCHAR) AS "period", "segment", CAST("m0" AS VARCHAR) AS "m0", typeof("m0") AS "t0", CAST("m1" AS VARCHAR) AS "m1", typeof("m1") AS "t1"
      FROM (
        SELECT CAST(date_trunc('week', CAST("day" AS DATE)) AS DATE) AS "period",
        coalesce(nullif(CAST((
          coalesce(region, 'none')
          ) AS VARCHAR), ''), 'not known') AS "segment",
        (
          count(*) filter (where left_on - joined <= 7)
          ) AS "m0",
        (
          count(*)
          ) AS "m1"
        FROM "activity"
        WHERE "day" IS NOT NULL
        GROUP BY 1, 2
      )
      ORDER BY 1, 2"
    `);
  });

  test("leaves out days that have not matured by the last day declared", () => {
    expect(
      metricSql({ ...RATE, matures: 7 }, { grain: "month", calendar: ISO }, null, "2026-09-30"),
    ).toMatchInlineSnapshot(`
      "SELECT CAST("period" AS VARCHAR) AS "period", CAST("m0" AS VARCHAR) AS "m0", typeof("m0") AS "t0", CAST("m1" AS VARCHAR) AS "m1", typeof("m1") AS "t1"
      FROM (
        SELECT CAST(date_trunc('month', CAST("day" AS DATE)) AS DATE) AS "period",
        (
          count(*) filter (where left_on - joined <= 7)
          ) AS "m0",
        (
          count(*)
          ) AS "m1"
        FROM "activity"
        WHERE "day" IS NOT NULL AND CAST("day" AS DATE) <= DATE '2026-09-30' - 7
        GROUP BY 1
      )
      ORDER BY 1"
    `);
  });

  test("leaves out days that have not matured by the last day in the source where none is declared", () => {
    expect(
      metricSql({ ...RATE, matures: 7 }, { grain: "month", calendar: ISO }, null, null),
    ).toMatchInlineSnapshot(`
      "SELECT CAST("period" AS VARCHAR) AS "period", CAST("m0" AS VARCHAR) AS "m0", typeof("m0") AS "t0", CAST("m1" AS VARCHAR) AS "m1", typeof("m1") AS "t1"
      FROM (
        SELECT CAST(date_trunc('month', CAST("day" AS DATE)) AS DATE) AS "period",
        (
          count(*) filter (where left_on - joined <= 7)
          ) AS "m0",
        (
          count(*)
          ) AS "m1"
        FROM "activity"
        WHERE "day" IS NOT NULL AND CAST("day" AS DATE) <= (SELECT max(CAST("day" AS DATE)) FROM "activity") - 7
        GROUP BY 1
      )
      ORDER BY 1"
    `);
  });

  test("quotes tables and columns with odd names", () => {
    const odd = { ...POSTERS, from: 'my "table"', time: "the day's" };
    expect(metricSql(odd, { grain: "day", calendar: ISO }, null, null)).toMatchInlineSnapshot(`
      "SELECT CAST("period" AS VARCHAR) AS "period", CAST("m0" AS VARCHAR) AS "m0", typeof("m0") AS "t0"
      FROM (
        SELECT CAST("the day's" AS DATE) AS "period",
        (
          count(distinct user_id)
          ) AS "m0"
        FROM "my ""table"""
        WHERE "the day's" IS NOT NULL AND (
          posts > 0
          )
        GROUP BY 1
      )
      ORDER BY 1"
    `);
  });

  test("a comment at the end of a condition or a measure swallows nothing", () => {
    const sql = metricSql(
      { ...POSTERS, where: "posts > 0 -- only posts", value: "count(*) -- all" },
      { grain: "day", calendar: ISO },
      null,
      null,
    );
    expect(sql).toContain('(\n    count(*) -- all\n    ) AS "m0"');
    expect(sql).toContain("(\n    posts > 0 -- only posts\n    )");
  });

  test("measures are the value, or numerator before denominator", () => {
    expect(measuresOf(POSTERS)).toEqual(["count(distinct user_id)"]);
    expect(measuresOf(RATE)).toEqual(["count(*) filter (where left_on - joined <= 7)", "count(*)"]);
  });
});

describe("periodStart", () => {
  test.each(GRAINS)("writes the start of a %s in three calendars", (grain) => {
    const sql = [ISO, APRIL_SUNDAY, NOVEMBER_SATURDAY].map((calendar) => periodStart("d", grain, calendar));
    expect(sql).toMatchSnapshot();
  });

  let connection: DuckDBConnection;

  beforeAll(async () => {
    const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
    connection = await instance.connect();
  });
  afterAll(() => connection.closeSync());

  describe.each([
    ["calendar years and weeks from Monday", ISO],
    ["years from April and weeks from Sunday", APRIL_SUNDAY],
    ["years from November and weeks from Saturday", NOVEMBER_SATURDAY],
  ])("%s", (_, calendar) => {
    test.each(GRAINS)(
      "native DuckDB finds the same first day of the %s as the calendar, 2014 to 2033",
      async (grain) => {
        const reader = await connection.runAndReadAll(
          `SELECT CAST(day AS VARCHAR) AS day, CAST(${periodStart("day", grain, calendar)} AS VARCHAR) AS start
         FROM (SELECT CAST(range AS DATE) AS day FROM range(DATE '2014-01-01', DATE '2034-01-01', INTERVAL 1 DAY))
         ORDER BY 1`,
        );
        const found = reader.getRowsJS().map((row) => row.join(" "));
        const [first, last] = [dayOf(2014, 1, 1), dayOf(2033, 12, 31)];
        const expected = Array.from({ length: last - first + 1 }, (_unused, index) => {
          const { first: start } = periodOf(first + index, grain, calendar);
          return `${formatDay(first + index)} ${formatDay(start)}`;
        });
        expect(found).toHaveLength(7305);
        expect(found).toEqual(expected);
      },
    );
  });
});

describe("momentDependent", () => {
  test.each([
    ["joined > now()", "now", 9],
    ["day = current_date", "current_date", 6],
    ["RANDOM() < 0.5", "RANDOM", 0],
    ["today() - day", "today", 0],
    ["x = uuid ()", "uuid", 4],
    ["count(*) FROM t USING SAMPLE 10", "USING SAMPLE", 16],
    ["a -- now()\n + now()", "now", 14],
  ])("%j depends on the moment", (sql, name, offset) => {
    expect(momentDependent(sql)).toEqual({ name, offset });
  });

  test.each([
    "count(*) -- not now()",
    "count(*) /* random() */",
    "kind = 'now()'",
    "kind = 'it''s now()'",
    "known(x) + snow",
    "current_dates",
    "day <= DATE '2026-09-30'",
  ])("%j does not", (sql) => {
    expect(momentDependent(sql)).toBeNull();
  });

  test("a column that bears the name in quotes is a column", () => {
    expect(momentDependent('"current_date" > 3')).toBeNull();
  });

  test("blankSql keeps the length and the lines", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "'", "-", "/", "*", "\n", '"', " ") }), (sql) => {
        const blank = blankSql(sql);
        expect(blank).toHaveLength(sql.length);
        expect(blank.split("\n").map((line) => line.length)).toEqual(
          sql.split("\n").map((line) => line.length),
        );
      }),
    );
  });
});

describe("references", () => {
  const query = (id: string, sql: string): [string, QueryDocument] => [id, { id, file: `${id}.sql`, sql }];

  test("names in comments and texts are not mentioned, quoted ones are", () => {
    const names = ["activity", "members", "posts", "Odd Name"];
    expect(namesMentioned("SELECT 'members' FROM Activity -- posts", names)).toEqual(["activity"]);
    expect(namesMentioned('SELECT * FROM "odd name"', names)).toEqual(["Odd Name"]);
    expect(namesMentioned("SELECT my_activity", names)).toEqual([]);
  });

  test("queries come after those that they read, each once", () => {
    const queries = new Map([
      query("a", "SELECT * FROM b JOIN c"),
      query("b", "SELECT * FROM c"),
      query("c", "SELECT * FROM t"),
      query("d", "SELECT 1"),
    ]);
    expect(queriesRead("SELECT * FROM a", queries).map(({ id }) => id)).toEqual(["c", "b", "a"]);
  });

  test("queries that read each other come to an end", () => {
    const queries = new Map([query("a", "SELECT * FROM b"), query("b", "SELECT * FROM a")]);
    expect(
      queriesRead("SELECT * FROM a", queries)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["a", "b"]);
  });
});

describe("exactNumber", () => {
  test("whole numbers are exact to 2^53, and beyond only where a double holds them", () => {
    expect(exactNumber("9007199254740991", "BIGINT")).toBe(2 ** 53 - 1);
    expect(exactNumber("9007199254740992", "BIGINT")).toBe(2 ** 53);
    expect(exactNumber("9007199254740993", "BIGINT")).toMatchObject({ problem: "beyond exact" });
    expect(exactNumber("-9007199254740993", "HUGEINT")).toMatchObject({ problem: "beyond exact" });
    expect(exactNumber("18446744073709551615", "UBIGINT")).toMatchObject({ problem: "beyond exact" });
  });

  test("decimals are taken while their whole part is exact", () => {
    expect(exactNumber("1234.56", "DECIMAL(18,2)")).toBe(1234.56);
    expect(exactNumber("-0.10", "DECIMAL(18,2)")).toBe(-0.1);
    expect(exactNumber("9007199254740993.00", "DECIMAL(38,2)")).toMatchObject({ problem: "beyond exact" });
  });

  test("null stays null, texts and infinities are refused", () => {
    expect(exactNumber(null, "BIGINT")).toBeNull();
    expect(exactNumber("0.5", "DOUBLE")).toBe(0.5);
    expect(exactNumber("inf", "DOUBLE")).toMatchObject({ problem: "infinite" });
    expect(exactNumber("-inf", "FLOAT")).toMatchObject({ problem: "infinite" });
    expect(exactNumber("nan", "DOUBLE")).toMatchObject({ problem: "infinite" });
    expect(exactNumber("EU", "VARCHAR")).toMatchObject({ problem: "text", text: "EU", type: "VARCHAR" });
    expect(exactNumber("2026-09-14", "DATE")).toMatchObject({ problem: "text" });
    expect(exactNumber("true", "BOOLEAN")).toMatchObject({ problem: "text" });
  });

  test("integers of every size that DuckDB has come out as they are", () => {
    const types = ["TINYINT", "UTINYINT", "INTEGER", "UINTEGER", "BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT"];
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...types), (whole, type) => {
        expect(exactNumber(String(whole), type)).toBe(whole);
      }),
    );
  });
});
