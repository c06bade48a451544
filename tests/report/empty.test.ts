import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/ledger/figure.ts";
import { inTable } from "../support/inTable.ts";
import { DAY_MS, isoDay } from "../support/oraclePeriods.ts";
import {
  type Company,
  type Definition,
  errorsOf,
  type Row,
  reportOf,
  tell,
} from "../support/smallCompany.ts";

const star: Definition = {
  role: "north_star",
  unit: "things",
  grain: "day",
  rollup: "sum",
  from: "facts",
  time: "day",
  value: "sum(n)",
};
const share: Definition = {
  ...star,
  role: "supporting",
  unit: "percent",
  value: "",
  numerator: "sum(n) filter (where refunded)",
  denominator: "sum(n)",
  min_group: "1",
};

const plain: Company = {
  table: "facts",
  rows: [],
  metrics: { star },
  calendar: {},
  edition: "2026-q2",
  keys: "",
  body: "Words.",
  takenAt: "2026-07-02T06:00:00Z",
  through: "2026-06-30",
  format: "csv",
};

/** The metrics without the keys that are empty. */
function defined(metrics: Readonly<Record<string, Definition>>): Record<string, Definition> {
  return Object.fromEntries(
    Object.entries(metrics).map(([id, keys]) => [
      id,
      Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== "")),
    ]),
  );
}

/** The figures that a page names, by their ids. */
async function figuresOf(
  rows: readonly Row[],
  metrics: Readonly<Record<string, Definition>>,
  shown: readonly string[],
): Promise<Map<string, Figure>> {
  const body = inTable(shown.map((props) => `<Figure ${props} />`).join("\n"));
  const { ledger } = await reportOf({ ...plain, rows, metrics: defined({ star, ...metrics }), body });
  return new Map(ledger.figures.map((figure) => [figure.id, figure]));
}

/** What a figure is: its number, or why there is none. */
function told(figures: ReadonlyMap<string, Figure>, id: string): number | string | null | undefined {
  const figure = figures.get(id);
  return figure === undefined ? undefined : (figure.value ?? figure.reason);
}

const day = (index: number) => isoDay(Date.parse("2026-04-01T00:00:00Z") + index * DAY_MS);

const JUNE: readonly Row[] = [
  ["2026-06-01", "100", "false"],
  ["2026-06-02", "100", "true"],
  ["2026-06-02", "100", "false"],
  ["2026-06-30", "100", "false"],
].map(([day = "", n = "", refunded = ""]) => ({ day, n, refunded }));

/** 100 on each of 91 days, and one refund of 50 in the north: 50 of 9,150. */
const QUARTER: readonly Row[] = [
  ...Array.from({ length: 91 }, (_, index) => ({
    day: day(index),
    n: "100",
    refunded: "false",
    region: index < 45 ? "north" : "south",
  })),
  { day: day(10), n: "50", refunded: "true", region: "north" },
];

const ROLLUPS = ["sum", "mean", "recompute"];

describe("a day without a numerator keeps its denominator", () => {
  test.each(ROLLUPS)(
    "June's refund share is 100/400 under %s, with empty_is_zero and without",
    async (rollup) => {
      const metrics = {
        plain: { ...share, rollup },
        filled: { ...share, rollup, empty_is_zero: "true" },
        cases: { ...share, rollup, numerator: "sum(case when refunded then n end) * 1.0" },
        counted: { ...share, rollup, numerator: "100 * count_if(refunded) filter (where refunded)" },
        exact: { ...share, rollup, numerator: "fsum(n) filter (where refunded)" },
        chained: { ...share, rollup, numerator: "n.sum() filter (where refunded)" },
        difference: { ...share, rollup, numerator: "sum(n) - sum(n) filter (where not refunded)" },
        negative: {
          ...share,
          rollup,
          numerator: "sum(n) filter (where refunded) - sum(n) filter (where n < 0)",
        },
      };
      const ids = Object.keys(metrics);
      const figures = await figuresOf(
        JUNE,
        metrics,
        ids.map((id) => `of="${id}" at="2026-06"`),
      );
      expect(Object.fromEntries(ids.map((id) => [id, told(figures, `${id}@2026-06`)]))).toEqual(
        Object.fromEntries(ids.map((id) => [id, 0.25])),
      );
    },
  );

  test.each(ROLLUPS)(
    "one refund of 50 in 91 days of 100 is 50 / 9,150 under %s, by region too",
    async (rollup) => {
      const metrics = { refunds: { ...share, rollup, segments: "{ region: region }" } };
      const figures = await figuresOf(QUARTER, metrics, [
        'of="refunds"',
        'of="refunds" segment="region=north"',
        'of="refunds" segment="region=south"',
      ]);
      expect(told(figures, "refunds@2026-q2")).toBeCloseTo(50 / 9150, 14);
      expect(told(figures, "refunds@2026-q2/region=north")).toBeCloseTo(50 / 4550, 14);
      expect(told(figures, "refunds@2026-q2/region=south")).toBe(0);
    },
  );

  test("of nothing but empty denominators there is no ratio: the reason is its base, and never 0", async () => {
    const rows: Row[] = JUNE.map((row) => ({ ...row, n: "" }));
    rows.push({ day: "2026-05-01", n: "1", refunded: "false" });
    const metrics = Object.fromEntries(
      ROLLUPS.flatMap((rollup) => [
        [rollup, { ...share, rollup }],
        [`${rollup}_filled`, { ...share, rollup, empty_is_zero: "true" }],
      ]),
    );
    const figures = await figuresOf(
      rows,
      metrics,
      Object.keys(metrics).flatMap((id) => [`of="${id}" at="2026-06"`, `of="${id}" at="2026-06-15"`]),
    );
    for (const id of Object.keys(metrics)) expect(told(figures, `${id}@2026-06`)).toBe("zero base");
    expect(told(figures, "sum@2026-06-15")).toBe("no data");
    expect(told(figures, "sum_filled@2026-06-15")).toBe("zero base");
  });
});

describe("rows with nothing in them", () => {
  const rows: readonly Row[] = [
    { day: "2026-06-01", n: "6", k: "a" },
    { day: "2026-06-02", n: "", k: "a" },
    { day: "2026-06-30", n: "3", k: "b" },
  ];

  test("sums and counts are 0 there; averages, extremes and quotients are not", async () => {
    const by = (value: string) => ({ ...star, role: "supporting", rollup: "mean", value });
    const metrics = {
      sums: by("sum(n)"),
      twice: by("2 * sum(n) filter (where k = 'a')"),
      counts: by("count(n)"),
      average: by("avg(n)"),
      most: by("max(n)"),
      quotient: by("sum(n) / count(n)"),
      share_of: by("sum(n) filter (where k = 'b') / sum(n)"),
    };
    const figures = await figuresOf(
      rows,
      metrics,
      Object.keys(metrics).flatMap((id) => [`of="${id}" at="2026-06"`, `of="${id}" at="2026-06-02"`]),
    );
    const both = (id: string) => [told(figures, `${id}@2026-06-02`), told(figures, `${id}@2026-06`)];
    expect(both("sums")).toEqual([0, 3]);
    expect(both("twice")).toEqual([0, 4]);
    expect(both("counts")).toEqual([0, 2 / 3]);
    expect(both("average")).toEqual(["no data", 4.5]);
    expect(both("most")).toEqual(["no data", 4.5]);
    expect(both("quotient")).toEqual(["no data", 4.5]);
    expect(both("share_of")).toEqual(["no data", 0.5]);
  });

  test("days without rows are gaps, or 0 where the metric says so", async () => {
    const metrics = {
      gaps: { ...star, role: "supporting", rollup: "mean" },
      zeros: { ...star, role: "supporting", rollup: "mean", empty_is_zero: "true" },
    };
    const figures = await figuresOf(rows, metrics, ['of="gaps" at="2026-06"', 'of="zeros" at="2026-06"']);
    expect(told(figures, "gaps@2026-06")).toBe(3);
    expect(told(figures, "zeros@2026-06")).toBe(9 / 30);
  });

  test.each(["max(n)", "avg(n)", "sum(n) / count(*)", "sum(n) + 5"])(
    "%s of no rows is not 0, so `empty_is_zero` is refused",
    async (value) => {
      const metrics = { star, other: { ...star, role: "supporting", value, empty_is_zero: "true" } };
      const { diagnostics } = await tell({ ...plain, rows, metrics });
      expect(errorsOf(diagnostics).map(({ code }) => code)).toContain("empty-is-not-zero");
    },
  );
});
