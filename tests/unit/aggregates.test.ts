import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AGGREGATES, partsOf } from "../../src/query/aggregates.ts";
import { tokensOf } from "../../src/syntax/sqlTokens.ts";

fc.configureGlobal({ seed: 2026 });

let duckdb: DuckDBConnection;
beforeAll(async () => {
  duckdb = await (await DuckDBInstance.create(":memory:")).connect();
});
afterAll(() => duckdb.closeSync());

const texts = (sql: string) => tokensOf(sql).map(({ text }) => text);
const kinds = (sql: string) => tokensOf(sql).map(({ kind }) => kind);

describe("tokensOf", () => {
  test("leaves white space and comments out, also comments within comments", () => {
    expect(texts("count( /* of /* all */ sum(x) */ * ) -- + 1\n+ 2")).toEqual([
      "count",
      "(",
      "*",
      ")",
      "+",
      "2",
    ]);
  });

  test("keeps texts and quoted names whole, with what looks like SQL or a comment in them", () => {
    expect(texts(`'it''s -- /* sum(' || "a ""sum(x)"" b" || E'\\'x' || $tag$ ' $$ " $tag$`)).toEqual([
      "'it''s -- /* sum('",
      "||",
      '"a ""sum(x)"" b"',
      "||",
      "E'\\'x'",
      "||",
      `$tag$ ' $$ " $tag$`,
    ]);
  });

  test("tells numbers, casts and operators apart", () => {
    expect(texts("1_000.5e-3*x::int>=.5->>'a'")).toEqual([
      "1_000.5e-3",
      "*",
      "x",
      "::",
      "int",
      ">=",
      ".5",
      "->>",
      "'a'",
    ]);
    expect(kinds("sum(a1) + 0xFF")).toEqual(["word", "sign", "word", "sign", "sign", "number"]);
  });

  test("writes words in lower case, and texts as they are", () => {
    expect(texts(`SUM("Posts") FILTER (WHERE plan = 'Plus')`)).toEqual([
      "sum",
      "(",
      '"Posts"',
      ")",
      "filter",
      "(",
      "where",
      "plan",
      "=",
      "'Plus'",
      ")",
    ]);
  });

  test("ends with whatever is not closed", () => {
    for (const open of ["'a", '"a', "/* a", "$$ a", "(a", "E'a\\"])
      expect(texts(open).join("").length).toBeLessThanOrEqual(open.length);
  });

  test("loses nothing of SQL without comments but its white space", () => {
    const piece = fc.constantFrom(
      "sum(",
      "x",
      "'a b'",
      '"n"',
      "1.5",
      "+",
      "*",
      ")",
      " ",
      "\n",
      "::int",
      ",",
      "and ",
      "ä",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const sql = pieces.join("");
        expect(texts(sql).join("").replace(/\s/g, "")).toBe(sql.replace(/\s/g, ""));
      }),
    );
  });
});

describe("partsOf", () => {
  test("knows every aggregate that DuckDB knows", async () => {
    const rows = await duckdb.runAndReadAll(
      "SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type = 'aggregate' AND regexp_full_match(function_name, '[a-z0-9_]+') ORDER BY 1",
    );
    const windows = /^(?:.*rank.*|cume_dist|fill|lag|lead|ntile|(?:first|last|nth)_value|row_number)$/;
    const known = rows
      .getRows()
      .map(([name]) => String(name))
      .filter((name) => !windows.test(name));
    expect(known.length).toBeGreaterThan(50);
    expect(known.filter((name) => !AGGREGATES.has(name))).toEqual([]);
  });

  test.each([
    ["count(distinct user_id)", 1],
    ["sum(a) / count(*)", 2],
    ["sum(greatest(a, min_of(b), abs(c)))", 1],
    ["count(*) filter (where kind = 'sum(x)') -- avg(y)", 1],
    ["max(x)::int + 1", 1],
    ["sum(x) over (order by y)", 0],
    ["sum(sum(x)) filter (where a) over (partition by z)", 1],
    ["quantile_cont(x, 0.5) + mode() within group (order by y)", 2],
    ["sum", 0],
    ['"sum"(x) + x.max()', 2],
    ["(select max(day) from t) - min(day)", 2],
    ["summary(x)", 0],
  ])("counts the aggregates of %s: %i", (sql, count) => {
    expect(partsOf(sql).aggregates).toBe(count);
  });

  test.each([
    ["sum(case when a > 1 and b between 1 and 2 then 1 when c then 2 else 0 end)", 3],
    ["count(*) filter (where a and (b or not c))", 3],
    ["count_if(a = 'x or y')", 1],
    ["sum(x)", 0],
    ["a between 1 and 2 and b between 3 and 4 or c", 2],
  ])("counts the conditions of %s: %i", (sql, count) => {
    expect(partsOf(sql).conditions).toBe(count);
  });

  test.each([
    "0.4*sum(a)+0.6*sum(b)",
    "0.4 * sum(a) - 0.6 * sum(b)",
    "sum(a) - 0.5 * sum(b)",
    "coalesce(sum(a), 0) + coalesce(sum(b), 0)",
    "count(*) + count(*) filter (where a > 0)",
    "round((sum(a) + 2 + sum(b)) / count(*), 1)",
    "sum(0.4 * a + 0.6 * b)",
    "case when sum(a) > 0 then 1 end + case when sum(b) > 0 then 1 end",
    "100 * sum(a) + sum(b)",
  ])("calls %s a composite", (sql) => {
    expect(partsOf(sql).composite).toBe(true);
  });

  test.each([
    "count(distinct user_id)",
    "sum(a) - sum(b)",
    "sum(a) / (1 + count(*))",
    "100.0 * sum(a) / sum(b)",
    "sum(a + b)",
    "sum(a * 2 - 1)",
    "sum(a) + 1 > sum(b)",
    "case when x then sum(a) + 1 else sum(b) end",
    "greatest(sum(a), sum(b) + 1)",
    "count(*) -- + sum(x)",
    "max('sum(a) + sum(b)' || x)",
    "(sum(a) + 2) / (select sum(b) + 1 from t where c)",
    "-sum(a)",
  ])("calls %s none", (sql) => {
    expect(partsOf(sql).composite).toBe(false);
  });

  test("says the same of SQL with comments and line ends between its tokens", () => {
    const sql = fc.constantFrom(
      "0.4*sum(a)+0.6*sum(b)",
      "sum(a)-sum(b)",
      "count(*) filter (where a and b)",
      "sum(case when a then 1 end)",
    );
    const gap = fc.constantFrom(" ", "\n", "/* + sum(x) */", "-- and sum(y)\n", "/* /* ' */ */");
    fc.assert(
      fc.property(sql, fc.infiniteStream(gap), (plain, gaps) => {
        const spaced = tokensOf(plain)
          .map(({ text }) => text + gaps.next().value)
          .join("");
        expect(partsOf(spaced)).toEqual(partsOf(plain));
      }),
    );
  });
});
