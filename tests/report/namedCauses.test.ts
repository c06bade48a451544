import { describe, expect, test } from "vitest";
import { type Company, type Definition, errorsOf, type Row, tell } from "../support/smallCompany.ts";

const sale = (at: number): Row => ({
  day: `2026-06-${String(1 + (at % 30)).padStart(2, "0")}`,
  region: at % 2 === 0 ? "A" : "B",
  amount: `${at}.50`,
  weight: at % 3 === 0 ? "1.5k" : `${at}k`,
  nothing: "",
});
const SALES = Array.from({ length: 60 }, (_, at) => sale(at));

/** A report of sales with one metric, and what is written of it. */
function company(definition: Definition, rows: readonly Row[] = SALES): Company {
  return {
    table: "sales",
    rows,
    metrics: {
      money: {
        role: "north_star",
        unit: "currency",
        from: "sales",
        time: "day",
        grain: "day",
        review: "month",
        rollup: "sum",
        value: "sum(amount)",
        min_group: "1",
        ...definition,
      },
    },
    calendar: { currency: "EUR" },
    edition: "2026-06",
    keys: "",
    body: "",
    takenAt: "2026-07-02T06:00:00Z",
    through: null,
    format: "csv",
  };
}

/** The ratio of two sums instead of a value. */
function ratio(numerator: string, denominator: string): Definition {
  return { unit: "percent", numerator, denominator, value: "" };
}

function withoutEmpty(one: Company): Company {
  const metrics = Object.entries(one.metrics).map(([id, definition]) => [
    id,
    Object.fromEntries(Object.entries(definition).filter(([, value]) => value !== "")),
  ]);
  return { ...one, metrics: Object.fromEntries(metrics) };
}

async function errors(definition: Definition, rows: readonly Row[] = SALES) {
  const { diagnostics } = await tell(company(definition, rows));
  return errorsOf(diagnostics).map(({ code, line, message, mend }) => ({ code, line, message, mend }));
}

async function warnings(definition: Definition, rows: readonly Row[] = SALES) {
  const { diagnostics } = await tell(withoutEmpty(company(definition, rows)));
  return diagnostics.filter(({ severity }) => severity === "warning");
}

describe("SQL that does not run is told by the key that it stands in, beside sums of decimals,", () => {
  test.each([
    [
      { segments: "{ region: regoin }" },
      "unknown-column",
      'there is no column "regoin" (in `segments.region`)',
    ],
    [{ where: "regoin = 'A'" }, "unknown-column", 'there is no column "regoin" (in `where`)'],
    [{ segments: "{ region: foo(region) }" }, "sql", "the SQL of `segments.region` does not run"],
    [{ where: "region" }, "sql", "the SQL of `where` does not run"],
  ])("%o", async (definition, code, message) => {
    const [found, ...others] = await errors(definition);
    expect(found).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(others).toEqual([]);
  });
});

describe("a text that is taken for a number", () => {
  test("is named with its first value and row", async () => {
    expect(await errors({ value: "sum(weight)" })).toMatchObject([
      {
        code: "text-is-no-number",
        message: '`value` takes weight of sales for numbers, but it is text ("1.5k" in row 1)',
        mend: expect.stringContaining("Mend the values at their source"),
      },
    ]);
  });

  test("is named where it holds nothing, and how to say what it would be", async () => {
    expect(await errors({ value: "avg(nothing)" })).toMatchObject([
      {
        code: "text-is-no-number",
        message: "`value` takes nothing of sales for numbers, but it is text without a value in any row",
        mend: expect.stringContaining("--types sales.nothing=DECIMAL(18,2)"),
      },
    ]);
  });
});

test("rows of the year 9999 are refused at once, not counted to", async () => {
  const start = performance.now();
  const rows = SALES.map((row, at) => (at === 7 ? { ...row, day: "9999-12-31" } : row));
  expect(await errors({}, rows)).toMatchObject([{ code: "rows-from-the-future" }]);
  expect(performance.now() - start).toBeLessThan(20_000);
});

test("a row of another age is told as one, not as days that are lost", async () => {
  const rows = SALES.map((row, at) => (at === 7 ? { ...row, day: "1970-01-01" } : row));
  const found = (await warnings({}, rows)).find(({ code }) => code === "missing-days");
  expect(found?.mend).toContain("a wrong year, or a date that stands for none (1970-01-01)");
});

describe("one side of a ratio without a value", () => {
  const known = SALES.map((row, at) => ({ ...row, amount: at % 30 < 3 ? "" : (row["amount"] ?? "") }));

  test("is a warning where the other side is lost with it", async () => {
    const found = (await warnings(ratio("max(amount)", "count(*)"), known)).filter(
      ({ code }) => code === "half-a-ratio",
    );
    expect(found.map(({ message }) => message)).toEqual([
      "in 3 of 30 days one side of money has no value and the other has one (`numerator` in that of 2026-06-01): they are in neither sum",
    ]);
  });

  test.each([
    ["sum(amount)", "count(*)"],
    ["sum(amount) filter (where region = 'C')", "sum(amount)"],
    ["coalesce(max(amount), 0)", "count(*)"],
  ])("is zero of %s over %s", async (numerator, denominator) => {
    const found = await warnings(ratio(numerator, denominator), known);
    expect(found.filter(({ code }) => code === "half-a-ratio")).toEqual([]);
  });
});

describe("a segment that is the sum of the others", () => {
  const by = { segments: "{ region: region }" };
  const all = SALES.slice(0, 30).flatMap((row, at) => [
    { ...row, region: "A" },
    { ...row, region: "B", amount: "3.25" },
    { ...row, region: "All", amount: `${at + 3}.75` },
  ]);
  const told = async (rows: readonly Row[], definition: Definition = by) =>
    (await warnings(definition, rows)).flatMap(({ code, message }) =>
      code === "whole-among-parts" ? [message] : [],
    );

  test("is a warning that names it", async () => {
    expect(await told(all)).toEqual([
      'in every day, "All" of the segments by region is the sum of the others: if its rows are those of the whole, money counts everything twice',
    ]);
  });

  test("is none where it is so on most days only, where every day is alike, or of averages", async () => {
    expect(await told(all.map((row, at) => (at === 5 ? { ...row, amount: "99.00" } : row)))).toEqual([]);
    expect(await told(SALES.map((row) => ({ ...row, amount: "1.00" })))).toEqual([]);
    expect(await told(all, { ...by, value: "avg(amount)" })).toEqual([]);
  });
});
