import { beforeAll, describe, expect, test } from "vitest";
import type { Figure } from "../../src/ledger/figure.ts";
import type { Report } from "../../src/report/report.ts";
import { shuffled, stream } from "../demo/random.ts";
import { inTable } from "../support/inTable.ts";
import { wrongIn, wrongJudgements } from "../support/invariants.ts";
import { countMeasures } from "../support/oracleChecks.ts";
import { DAY_MS, isoDay, spanOf } from "../support/oraclePeriods.ts";
import { apart, verdictsOf, written } from "../support/sameReport.ts";
import { type Company, type Definition, type Row, reportOf, tell } from "../support/smallCompany.ts";
import { QUARTERLY, WEEKLY } from "../support/smallMetrics.ts";

let quarter: Report;
let week: Report;
beforeAll(async () => {
  quarter = await reportOf(QUARTERLY);
  week = await reportOf(WEEKLY);
});

/** The company with each of its rows changed. */
function withRows(company: Company, change: (row: Row) => Row): Company {
  return { ...company, rows: company.rows.map(change) };
}

function withMetrics(company: Company, change: (definition: Definition, id: string) => Definition): Company {
  const entries = Object.entries(company.metrics).map(
    ([id, definition]) => [id, change(definition, id)] as const,
  );
  return { ...company, metrics: Object.fromEntries(entries) };
}

/** Numbers of a text times a factor, but for those that name periods. */
function times(factor: number, text: string): string {
  return text.replace(/(?<=: )\d+(?:\.\d+)?(?=[ ,])/g, (number) => String(Number(number) * factor));
}

/** The targets, thresholds and least groups of some metrics times a factor. */
function goalsTimes(company: Company, metrics: readonly string[], factor: number, groups: number): Company {
  return withMetrics(company, (definition, id) => {
    if (!metrics.includes(id)) return definition;
    const { targets = "{}", thresholds, min_group: least = "30" } = definition;
    return {
      ...definition,
      targets: times(factor, targets),
      ...(thresholds === undefined ? {} : { thresholds: times(factor, thresholds) }),
      min_group: String(Number(least) * groups),
    };
  });
}

test("the small companies exercise every measure, with and without segments", () => {
  for (const report of [quarter, week]) {
    const counts = countMeasures(report.ledger.figures);
    for (const kind of ["value", "change", "percent_change", "change_phrase", "attainment", "contribution"])
      expect(counts[kind], kind).toBeGreaterThan(1);
    for (const kind of [
      "verdict",
      "lower_limit",
      "forecast_low",
      "share of a segment",
      "mix_effect of a segment",
    ])
      expect(counts[kind], kind).toBeGreaterThan(5);
    expect(Object.keys(verdictsOf(report)).length).toBeGreaterThan(500);
  }
  const kinds = ["as foreseen", "within chance", "at the edge of chance", "more than chance"];
  expect(Object.values(verdictsOf(quarter)).filter((one) => kinds.some((kind) => kind === one))).not.toEqual(
    [],
  );
});

test("whatever a report shows holds together: changes, bridges, mix and rate, targets, bands, verdicts", () => {
  expect(wrongIn(quarter)).toEqual([]);
  expect(wrongIn(week)).toEqual([]);
});

test("a change is judged where it shows, and neutral where it shows as none", () => {
  expect(wrongJudgements(quarter)).toEqual([]);
  expect(wrongJudgements(week)).toEqual([]);
});

test("shares of money and of visits by segment sum to the whole where all segments are shown", () => {
  for (const metric of ["revenue", "income"]) {
    for (const dimension of ["region", "plan"]) {
      const shares = quarter.ledger.figures.filter(
        (one) => one.metric === metric && one.segment?.dimension === dimension && one.measure === "share",
      );
      expect(shares.length).toBeGreaterThan(1);
      expect(shares.reduce((sum, { value }) => sum + (value ?? Number.NaN), 0)).toBeCloseTo(1, 12);
    }
  }
});

describe("renaming changes nothing but the names", () => {
  const rename = async (names: Readonly<Record<string, string>>) => {
    const company = withRows(QUARTERLY, (row) => ({ ...row, region: names[row["region"] ?? ""] ?? "" }));
    const body = company.body.replace(/(?<=region=)\w+/g, (name) => names[name] ?? "");
    const report = await reportOf({ ...company, body });
    const renamed = written(quarter, (text) =>
      text
        // A page's own props say the name as it is written there.
        .replace(/("segment":")?region=(North|South|West)/g, (_, prop: string | undefined, name: string) => {
          const written = names[name] ?? "";
          return `${prop ?? ""}region=${prop === undefined ? encodeURIComponent(written) : written}`;
        })
        .replace(/"(North|South|West)"/g, (_, name: string) => `"${names[name]}"`),
    );
    return { report: written(report), renamed };
  };

  test("of segments, in the order of their names", async () => {
    const { report, renamed } = await rename({ North: "A 1", South: "B/2", West: "C=3" });
    expect(report).toEqual(renamed);
  });

  test("of segments, in another order", async () => {
    const { report, renamed } = await rename({ North: "zz: %", South: "Ümlaut & co", West: "South" });
    expect(report).toEqual(renamed);
  });

  test("of the table and its columns, whose order is another too", async () => {
    const names: Readonly<Record<string, string>> = {
      visits: "log_2",
      day: "on_day",
      member: "person",
      region: "area",
      plan: "tariff",
      posts: "written",
      minutes: "stay",
      amount: "paid",
      balance: "saldo",
      ignored: "aside",
    };
    const words = new RegExp(`\\b(?:${Object.keys(names).join("|")})\\b`, "g");
    const replaced = (text: string) => text.replace(words, (word) => names[word] ?? word);
    const renamed = withRows(QUARTERLY, (row) =>
      Object.fromEntries(
        Object.entries(row)
          .toReversed()
          .map(([column, cell]) => [names[column] ?? "", cell]),
      ),
    );
    const sql = ["from", "time", "where", "value", "numerator", "denominator"];
    const company = withMetrics({ ...renamed, table: "log_2" }, (definition) =>
      Object.fromEntries(
        Object.entries(definition).map(([key, text]) => {
          const dimensions = text
            .replace("region: region", "region: area")
            .replace("plan: plan", "plan: tariff");
          return [key, sql.includes(key) ? replaced(text) : key === "segments" ? dimensions : text];
        }),
      ),
    );
    const source = (text: string) => text.replaceAll('"visits, snapshot of', '"log_2, snapshot of');
    expect(written(await reportOf(company))).toEqual(written(quarter, source));
  });
});

describe("what is not counted changes nothing", () => {
  test("a segment whose rows are all left out by `where`", async () => {
    const ghosts = QUARTERLY.rows
      .filter((_, index) => index % 5 === 0)
      .map((row) => ({
        ...row,
        member: `g${row["member"]}`,
        region: "East",
        plan: "gift",
        amount: "1000000.00",
        ignored: "1",
      }));
    const report = await reportOf({ ...QUARTERLY, rows: [...ghosts, ...QUARTERLY.rows] });
    expect(written(report)).toEqual(written(quarter));
  });

  test("a segment that brings in nothing adds only figures of its own, which are zero or missing", async () => {
    const { revenue = {}, income = {}, spending = {}, revenue_per_visit: ratio = {} } = QUARTERLY.metrics;
    const company: Company = {
      ...QUARTERLY,
      body: inTable('<Figure of="per_point" segment="region=North" show="mix_effect" vs="year" />'),
      metrics: {
        revenue: { ...revenue, role: "north_star" },
        income: { ...income, role: "input" },
        per_point: { ...ratio, role: "input", denominator: "sum(balance)" },
        spending,
      },
    };
    const nothing = {
      day: "2025-01-05",
      member: "m0",
      region: "East",
      plan: "free",
      posts: "0",
      minutes: "0",
    };
    const empty = { ...nothing, amount: "0.00", balance: "0", ignored: "0" };
    const [before, after] = [
      await reportOf(company),
      await reportOf({ ...company, rows: [...company.rows, empty] }),
    ];
    expect(apart(before, after)).toEqual([]);
    const known = new Set(before.ledger.figures.map(({ id }) => id));
    const added = after.ledger.figures.filter(({ id }) => !known.has(id));
    expect(added.length).toBeGreaterThan(5);
    expect(added.filter(({ segment, value }) => segment?.name !== "East" || (value ?? 0) !== 0)).toEqual([]);
    expect(wrongIn(after)).toEqual([]);
  });
});

describe("units", () => {
  const MONEY = ["revenue", "income", "spending", "revenue_per_visit"];
  const COUNTED = ["revenue", "income", "spending", "visit_count"];
  const factor = (metrics: readonly string[], by: number) => ({
    factor: ({ metric }: Figure) => (metrics.includes(metric) ? by : 1),
  });

  test("in cents, money is a hundred times as much, and every judgement stays", async () => {
    const cents = (text = "") => String(Math.round(Number(text) * 100));
    const rows = withRows(QUARTERLY, (row) => ({ ...row, amount: cents(row["amount"]) }));
    const report = await reportOf(goalsTimes(rows, MONEY, 100, 1));
    expect(apart(quarter, report, factor(MONEY, 100))).toEqual([]);
    expect(verdictsOf(report)).toEqual(verdictsOf(quarter));
  });

  test("with every row twice, counts and sums double; ratios, people and stocks stay", async () => {
    const twice = { ...QUARTERLY, rows: QUARTERLY.rows.flatMap((row) => [row, row]) };
    const doubled = withMetrics(goalsTimes(twice, COUNTED, 2, 2), (definition, id) =>
      ["long_visits", "revenue_per_visit"].includes(id) ? { ...definition, min_group: "2" } : definition,
    );
    const report = await reportOf(doubled);
    expect(apart(quarter, report, factor(COUNTED, 2))).toEqual([]);
    expect(verdictsOf(report)).toEqual(verdictsOf(quarter));
  });
});

test("rows in another order, from Parquet in small row groups, give the same report", async () => {
  const rows = shuffled(stream("another order"), QUARTERLY.rows);
  const report = await reportOf({ ...QUARTERLY, rows, format: "parquet" });
  expect(apart(quarter, report)).toEqual([]);
  expect(verdictsOf(report)).toEqual(verdictsOf(quarter));
});

test("52 weeks later, over a year of 53 weeks, every week has the figures that it had", async () => {
  const later = (day: string) => isoDay(Date.parse(`${day}T00:00:00Z`) + 364 * DAY_MS);
  const ids: Readonly<Record<string, string>> = {
    "2026-w10": "2027-w09",
    "2026-w11": "2027-w10",
    "2026-w12": "2027-w11",
  };
  const weekly = (period: string) => ["day", "week"].includes(spanOf(period).grain);
  const moved = (text: string) => text.replace(/2026-w1[012]/g, (id) => ids[id] ?? id);
  const company = withMetrics(
    withRows(WEEKLY, (row) => ({ ...row, day: later(row["day"] ?? "") })),
    (definition) => ({ ...definition, targets: moved(definition["targets"] ?? "{}") }),
  );
  const report = await reportOf({
    ...company,
    edition: moved(WEEKLY.edition),
    body: moved(WEEKLY.body),
    takenAt: `${later("2026-03-24")}T06:00:00Z`,
  });
  const from = new Map([week, report].map((one) => [one.ledger, spanOf(one.id).first]));
  const key = (of: Report) => (figure: Figure) =>
    JSON.stringify([
      figure.metric,
      (spanOf(figure.period).first - (from.get(of.ledger) ?? 0)) / DAY_MS,
      figure.segment,
      figure.measure,
      figure.vs,
    ]);
  const [before, after] = [week, report].map((one) => ({
    ...one,
    ledger: {
      ...one.ledger,
      figures: one.ledger.figures
        .filter(({ period }) => weekly(period))
        .map((figure) => ({ ...figure, id: key(one)(figure) })),
    },
  }));
  if (before === undefined || after === undefined) throw new Error("there are two reports");
  expect(apart(before, after)).toEqual([]);
  // A month or a year to date, and a quarter or a year with its target, has other days than 52 weeks before.
  const judged = (one: Report) =>
    Object.entries(verdictsOf(one)).filter(([path]) => !/\.(?:toDate|history|towards|plan)\./.test(path));
  expect(judged(report)).toEqual(judged(week));
  expect(report.ledger.figures.some(({ period }) => period === "2026-w53")).toBe(true);
});

test("a company without a single row has no report but a diagnostic", async () => {
  const { report, diagnostics } = await tell({ ...QUARTERLY, rows: [{ ...QUARTERLY.rows[0], day: "" }] });
  expect(report).toBe(null);
  expect(diagnostics.length).toBeGreaterThan(0);
});
