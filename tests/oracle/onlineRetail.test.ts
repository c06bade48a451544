import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compute } from "../../src/engine/compute.ts";
import type { Figure } from "../../src/ledger/figure.ts";
import type { Point } from "../../src/report/facts/series.ts";
import type { Report } from "../../src/report/report.ts";
import type { Manifest } from "../../src/snapshot/manifest.ts";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { IS_FULL } from "../support/forms.ts";
import { agrees, type Known, type Native, Oracle, openNative } from "../support/oracle.ts";
import {
  countMeasures,
  disagreements,
  metricsOf,
  wrongGuardrails,
  wrongPoints,
} from "../support/oracleChecks.ts";

const DATA = fileURLToPath(new URL("../../../shared/data/online-retail.parquet", import.meta.url));
const CONTENT = fileURLToPath(new URL("./retail/content", import.meta.url));
const present = existsSync(DATA);

const FILE = `'${DATA.replaceAll("'", "''")}'`;
const START = `SELECT min(InvoiceDate)::DATE FROM ${FILE}`;
const between = (first: string, last: string) =>
  `InvoiceDate >= TIMESTAMP '${first}' AND InvoiceDate < TIMESTAMP '${last}' + INTERVAL 1 DAY`;
const bought = (first: string, last: string) =>
  `${between(first, last)} AND CustomerID IS NOT NULL AND Quantity > 0`;

const BUYING_AGAIN = ([a = "", b = ""]: readonly string[], [c = "", d = ""]: readonly string[]) => `
  SELECT CASE WHEN visits >= 5 THEN 5 WHEN visits >= 3 THEN 4 WHEN visits = 2 THEN 3 WHEN visits = 1 THEN 2 ELSE 1 END AS grp,
    count(*) AS people, sum(again) AS hits
  FROM (
    SELECT CustomerID, count(DISTINCT CASE WHEN ${between(a, b)} AND Quantity > 0 THEN InvoiceDate::DATE END) AS visits,
      max(CASE WHEN ${between(c, d)} AND Quantity > 0 THEN 1 ELSE 0 END) AS again
    FROM ${FILE} WHERE CustomerID IS NOT NULL GROUP BY CustomerID HAVING bool_or(${between(a, b)})
  ) GROUP BY grp`;
const STAYING = `
  SELECT strftime(began, '%Y-%m') AS cohort, date_diff('month', began, InvoiceDate) AS age, count(DISTINCT CustomerID) AS people
  FROM ${FILE} JOIN (
    SELECT CustomerID, min(InvoiceDate) AS began FROM ${FILE} WHERE CustomerID IS NOT NULL AND Quantity > 0 GROUP BY CustomerID
  ) USING (CustomerID)
  WHERE Quantity > 0
  GROUP BY ALL`;

/** Written by hand from the definitions, on the file itself. */
const METRICS: Readonly<Record<string, Known>> = {
  purchasing_customers: {
    sql: (first, last, segment) =>
      `SELECT CASE WHEN count(*) > 0 THEN count(DISTINCT CustomerID) FILTER (WHERE ${segment}) END FROM ${FILE} WHERE ${bought(first, last)}`,
    start: START,
    weekly: true,
    review: "week",
    leads: { revenue: 0 },
    people: { cohorts: [BUYING_AGAIN], retention: { sql: STAYING, first: "2011-01" } },
    targets: { "2011-q2": { exit: 350 }, "2011-q3": 2100, "2011-q4": 2500, "2011-11": 1600 },
    tree: {
      worth: (leaf) => leaf("bought_lines") / leaf("lines_per_customer"),
      drivers: { bought_lines: ["bought_lines"], lines_per_customer: ["lines_per_customer"] },
    },
  },
  bought_lines: {
    sql: (first, last, segment) =>
      `SELECT CASE WHEN count(*) > 0 THEN count(*) FILTER (WHERE ${segment}) END FROM ${FILE} WHERE ${bought(first, last)}`,
    start: START,
    weekly: true,
    ahead: "sum",
    recounted: true,
    review: "week",
  },
  lines_per_customer: {
    sql: (first, last, segment) =>
      `SELECT count(*) / nullif(count(DISTINCT CustomerID), 0) FROM ${FILE} WHERE ${bought(first, last)} AND (${segment})`,
    weight: (first, last, segment) =>
      `SELECT count(DISTINCT CustomerID) FROM ${FILE} WHERE ${bought(first, last)} AND (${segment})`,
    start: START,
    weekly: true,
    review: "week",
  },
  revenue: {
    money: true,
    ahead: "sum",
    sql: (first, last, segment) =>
      `SELECT CASE WHEN count(*) > 0 THEN coalesce(sum(Quantity * UnitPrice) FILTER (WHERE ${segment}), 0) END FROM ${FILE} WHERE ${bought(first, last)}`,
    start: START,
    daily: `SELECT InvoiceDate::DATE AS day, sum(Quantity * UnitPrice) AS n FROM ${FILE} WHERE CustomerID IS NOT NULL AND Quantity > 0 GROUP BY ALL`,
    review: "month",
    targets: { "2011-11": 1_000_000 },
  },
  net_revenue: {
    sql: (first, last) =>
      `SELECT sum(Quantity * UnitPrice) FROM ${FILE} WHERE ${between(first, last)} AND CustomerID IS NOT NULL`,
    ahead: "sum",
    recounted: true,
    start: START,
    review: "month",
  },
  account_customers: {
    sql: (first, last) =>
      `SELECT nullif(count(DISTINCT CustomerID), 0) FROM ${FILE} WHERE ${between(first, last)} AND CustomerID IS NOT NULL`,
    start: START,
    review: "month",
  },
  daily_customers: {
    ahead: "mean",
    sql: (first, last, segment) =>
      `SELECT avg(n) FROM (SELECT count(DISTINCT CustomerID) FILTER (WHERE ${segment}) AS n FROM ${FILE} WHERE ${bought(first, last)} GROUP BY InvoiceDate::DATE)`,
    start: START,
    review: "month",
  },
  weekly_customers: {
    ahead: "mean",
    sql: (first, last) =>
      `SELECT avg(n) FROM (SELECT count(DISTINCT CustomerID) AS n FROM ${FILE} WHERE ${bought(first, last)} GROUP BY date_trunc('week', InvoiceDate))`,
    start: START,
    weekly: true,
    byWeeks: true,
    review: "week",
  },
  return_share: {
    weight: (first, last, segment) =>
      `SELECT count(*) FROM ${FILE} WHERE ${between(first, last)} AND (${segment})`,
    ahead: "mean",
    sql: (first, last, segment) =>
      `SELECT sum(CASE WHEN Quantity < 0 THEN 1 ELSE 0 END) / nullif(count(*), 0) FROM ${FILE} WHERE ${between(first, last)} AND (${segment})`,
    start: START,
    percent: true,
    better: "lower",
    review: "week",
    thresholds: { watch: 0.02, breach: 0.03 },
  },
};

const WEST = ["Germany", "France", "EIRE", "Netherlands", "Belgium", "Switzerland", "Spain", "Portugal"];
const GROUPS: Readonly<Record<string, string>> = {
  "United Kingdom": "Country = 'United Kingdom'",
  "Western Europe": WEST.map((country) => `Country = '${country}'`).join(" OR "),
  Other: ["United Kingdom", ...WEST].map((country) => `Country <> '${country}'`).join(" AND "),
};

function condition(_: string, __: string, name: string): string {
  const rows = GROUPS[name];
  if (rows === undefined) throw new RangeError(`there is no group ${name}`);
  return rows;
}

async function names(): Promise<string[]> {
  return Object.keys(GROUPS);
}

test("the real data is there where it is required (SEXTANT_REAL_DATA=required)", () => {
  if (process.env["SEXTANT_REAL_DATA"] === "required") expect(present, `${DATA} is missing`).toBe(true);
  else expect(present).toBeTypeOf("boolean");
});

if (!present) {
  test.skip("online retail: skipped, ../shared/data/online-retail.parquet is not here");
}

describe.runIf(present)("a report on online-retail.parquet", () => {
  const root = mkdtempSync(join(tmpdir(), "sextant-retail-"));
  const reports = new Map<string, Report>();
  let native: Native;
  let oracle: Oracle;
  let manifest: Manifest;

  beforeAll(async () => {
    cpSync(CONTENT, join(root, "content"), { recursive: true, dereference: true });
    symlinkSync(DATA, join(root, "order_lines.parquet"));
    manifest = await takeSnapshot({
      root,
      name: "2011-12-10",
      files: [join(root, "order_lines.parquet")],
      takenAt: "2011-12-10T06:00:00Z",
      timezone: "Europe/London",
      through: null,
      progress: () => {},
    });
    const { site, diagnostics } = await compute(root, () => {});
    if (site === null) throw new Error(JSON.stringify(diagnostics, null, 2));
    for (const report of site.editions) reports.set(report.id, report);
    native = await openNative();
    const [groups, through] = [{ condition, names }, "2011-12-09"];
    // All editions are of one snapshot, so that each has published what the next one computes.
    const earlier = new Oracle(native, METRICS, groups, through);
    oracle = new Oracle(native, METRICS, groups, through, null, [earlier]);
  });

  afterAll(() => {
    native?.close();
    rmSync(root, { recursive: true, force: true });
  });

  function report(edition: string): Report {
    const found = reports.get(edition);
    if (found === undefined) throw new Error(`there is no edition ${edition}`);
    return found;
  }

  function figure(edition: string, id: string): Figure {
    const found = report(edition).ledger.figures.find((one) => one.id === id);
    if (found === undefined) throw new Error(`${edition} has no figure ${id}`);
    return found;
  }

  function point(edition: string, metric: string, period: string): Point {
    const series = metricsOf(report(edition)).find(({ id }) => id === metric)?.series;
    const found = series?.points.find((one) => one.period === period);
    if (found === undefined) throw new Error(`${edition} draws no ${metric}@${period}`);
    return found;
  }

  test("its snapshot has every row and column of the file, with its first and last day", () => {
    const [table] = manifest.tables;
    expect(table).toMatchObject({
      name: "order_lines",
      rows: 541_909,
      sha256: "d4bf11013582a8f3a068b6762a7e12d9899d456d615d5340ce998a61bc46c12a",
    });
    expect(table?.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      "Description VARCHAR",
      "Quantity INTEGER",
      "InvoiceDate TIMESTAMP_NS",
      "UnitPrice DOUBLE",
      "CustomerID DOUBLE",
      "Country VARCHAR",
    ]);
    expect(table?.columns[2]).toMatchObject({ from: "2010-12-01", to: "2011-12-09" });
  });

  const editions = IS_FULL ? ["2011-q2", "2011-q3", "2011-q4"] : ["2011-q4"];
  for (const edition of [...editions, "2011-11"]) {
    test(`${edition}: every figure of the ledger is what native DuckDB says, to 12 digits`, async () => {
      expect(await disagreements(oracle, report(edition))).toEqual([]);
    });

    test(`${edition}: every point of every chart is what native DuckDB says, with its state and the year before`, async () => {
      expect(await wrongPoints(oracle, report(edition))).toEqual([]);
    });

    test(`${edition}: the guardrail is judged on the last complete week that ends in it`, async () => {
      expect(await wrongGuardrails(oracle, report(edition))).toEqual([]);
    });
  }

  test("every kind of measure was among the figures with a value", () => {
    const all = [...reports.values()].flatMap(({ ledger }) => ledger.figures);
    const counts = countMeasures(all);
    for (const kind of ["value", "change", "percent_change", "change_phrase", "contribution", "status"])
      expect(counts[kind], kind).toBeGreaterThan(0);
    for (const kind of ["target", "attainment", "watch", "breach"])
      expect(counts[kind], kind).toBeGreaterThan(0);
    for (const kind of ["value", "change", "percent_change", "share"])
      expect(counts[`${kind} of a segment`], kind).toBeGreaterThan(0);
    expect(all.length).toBeGreaterThan(500);
  });

  test("the figures are those of the other engine in shared/data/README.md", () => {
    expect(figure("2011-q2", "purchasing_customers@2011-05").value).toBe(1056);
    expect(figure("2011-11", "purchasing_customers@2011-11").value).toBe(1665);
    expect(figure("2011-q4", "purchasing_customers@2011-12").value).toBe(615);
    expect(figure("2011-q2", "purchasing_customers@2011-w20").value).toBe(349);
    expect(figure("2011-q3", "purchasing_customers@2011-w36").value).toBe(317);
    expect(figure("2011-11", "revenue@2011-11").value).toBeCloseTo(1_161_817.38, 6);
    expect(figure("2011-11", "revenue@2011-11").text).toBe("£1,161,817");
    expect(figure("2011-q2", "account_customers@2011-q1").value).toBe(1812);
    expect(figure("2011-q2", "account_customers@2011-q2").value).toBe(2024);
    expect(figure("2011-q3", "account_customers@2011-q3").value).toBe(2196);
    expect(figure("2011-q2", "net_revenue@2011-q1").value).toBeCloseTo(1_491_585.14, 2);
    expect(figure("2011-q2", "net_revenue@2011-q2").value).toBeCloseTo(1_682_312.09, 2);
    expect(figure("2011-q3", "net_revenue@2011-q3").value).toBeCloseTo(2_122_046.85, 2);
  });

  test("leading test, cohorts and retention: the lead is tested from ten months on, the groups are those counted by hand", () => {
    const verdicts = ["2011-q2", "2011-q3", "2011-q4", "2011-11"].map(
      (edition) => report(edition).leads.map(({ verdict, pairs }) => [verdict, pairs])[0],
    );
    expect(verdicts.map((one) => one?.[1])).toEqual([5, 8, 10, 10]);
    expect(verdicts.slice(0, 2).map((one) => one?.[0])).toEqual(["not testable", "not testable"]);
    expect(["supported", "not shown"]).toContain(verdicts[3]?.[0]);
    expect(
      report("2011-q3").cohorts[0]?.groups.map(({ name, people, rate }) => [name, people.value, rate.value]),
    ).toEqual([
      ["0", 33, 10 / 33],
      ["1", 1229, 601 / 1229],
      ["2", 415, 297 / 415],
      ["3 to 4", 250, 216 / 250],
      ["5 or more", 97, 1],
    ]);
    expect(report("2011-q4").cohorts[0]?.refusal).toBe("Q4 2011 is not complete in the snapshot yet.");
    const triangle = report("2011-11").retention[0]?.rows ?? [];
    expect(
      triangle.map(({ period, cells }) => [period, cells.filter((cell) => cell !== null).length]),
    ).toEqual(Array.from({ length: 11 }, (_, at) => [`2011-${String(at + 1).padStart(2, "0")}`, 11 - at]));
    expect(triangle.map(({ cells }) => cells[0]?.value)).toEqual(Array.from({ length: 11 }, () => 1));
  });

  test("the contributions of the bridge sum to the change of the whole", () => {
    const { bridge, headline } = report("2011-q3");
    const steps = bridge?.steps.map(({ contribution }) => contribution.value ?? Number.NaN) ?? [];
    const change = figure("2011-q3", "purchasing_customers@2011-q3:change.previous").value ?? Number.NaN;
    expect(steps).toHaveLength(2);
    expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(change, 9);
    expect(headline.value.value).not.toBe(null);
  });

  test("the week after Christmas, without trade, is a gap and not zero", () => {
    expect(point("2011-q2", "purchasing_customers", "2010-w52")).toMatchObject({
      first: "2010-12-27",
      value: null,
      reason: "no data",
      state: "gap",
      text: "n/a",
    });
    expect(point("2011-q2", "bought_lines", "2010-w52").value).toBe(null);
    expect(point("2011-q2", "return_share", "2010-w52")).toMatchObject({ value: null, state: "gap" });
  });

  test("the first week, which the data begins in the middle of, is incomplete and in no comparison", () => {
    const first = point("2011-q2", "purchasing_customers", "2010-w48");
    expect(first).toMatchObject({ first: "2010-11-29", state: "incomplete" });
    expect(first.value).toBeGreaterThan(0);
    expect(point("2011-q4", "purchasing_customers", "2011-w48")).toMatchObject({ lastYear: null });
    expect(figure("2011-q4", "purchasing_customers@2011-w48:change.year")).toMatchObject({
      value: null,
      reason: "before the snapshot",
    });
  });

  test("December 2011, of which 9 days are known, is incomplete and compared by its one whole week", () => {
    expect(figure("2011-q4", "purchasing_customers@2011-12").status).toBe("partial");
    expect(point("2011-q4", "revenue", "2011-12").state).toBe("incomplete");
    expect(point("2011-q2", "revenue", "2010-12").state).toBe("complete");
    const nine = figure("2011-q4", "purchasing_customers@2011-12:change.previous");
    expect(nine.queries).toContain("purchasing_customers/2011-11-01..2011-11-07");
    const { headline } = report("2011-q4");
    expect(headline.previous.partLabel).toBe("the first 70 days of each");
    expect(headline.previous.change.reason).toBeNull();
    expect(headline.target?.attainment.reason).toBe("incomplete period");
  });

  test("the segments of a distinct count do not have to sum to the whole, and their table says so", () => {
    const table = report("2011-q3").segments.find(({ metric }) => metric === "purchasing_customers");
    expect(table?.rows.map(({ name }) => name)).toEqual(["United Kingdom", "Western Europe", "Other"]);
    expect(table?.overlap?.kind).toBe("more");
    expect(table?.overlap?.overlap.value).toBeGreaterThan(0);
    expect(table?.effects).toMatchObject({ ranking: "own change", other: null, parts: null });
  });

  test("an oracle that is wrong by one part in a hundred thousand million is noticed", () => {
    expect(
      agrees(1_161_817.38, { value: 1_161_817.38 * (1 + 1e-11), reason: null, scale: 1_161_817.38 }),
    ).toBe(false);
  });
});
