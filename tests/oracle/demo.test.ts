import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compute } from "../../src/engine/compute.ts";
import type { Report } from "../../src/report/report.ts";
import { IS_FULL } from "../support/forms.ts";
import { inTables } from "../support/inTable.ts";
import { type Known, type Native, Oracle, openNative, permutations } from "../support/oracle.ts";
import {
  countMeasures,
  disagreements,
  upToOfEachKind,
  wrongGuardrails,
  wrongPoints,
} from "../support/oracleChecks.ts";
import { spanBefore, spanOf } from "../support/oraclePeriods.ts";
import { copyDemo } from "../support/roots.ts";

const REPO = fileURLToPath(new URL("../../", import.meta.url));
/** The quarters, and the month that ends with the last of them: its snapshot, that one's last day, and its own. */
const SOURCES = {
  "2026-q1": ["2026-04-02", "2026-04-01", "2026-03-31"],
  "2026-q2": ["2026-07-02", "2026-07-01", "2026-06-30"],
  "2026-09": ["2026-10-02", "2026-10-01", "2026-09-30"],
  "2026-q3": ["2026-10-02", "2026-10-01", "2026-09-30"],
} as const;
type EditionId = keyof typeof SOURCES;
const EDITIONS: readonly EditionId[] = ["2026-q1", "2026-q2", "2026-09", "2026-q3"];

const days = (first: string, last: string, column = "day") =>
  `${column} BETWEEN DATE '${first}' AND DATE '${last}'`;

/** The mean over days of the people of a day, on days that have any. */
const people = (which: string): Known["sql"] => {
  return (first, last, segment) =>
    `SELECT sum(n) / count(*) FROM (SELECT count(DISTINCT user_id) FILTER (WHERE ${segment}) AS n FROM activity WHERE ${which} AND ${days(first, last)} GROUP BY day)`;
};
const ACTIVITY = "SELECT min(day) FROM activity";
const SERVICE = "SELECT min(day) FROM service";

const POSTING_AND_COMING_BACK = ([a, b]: readonly string[], [c, d]: readonly string[]) => `
  SELECT CASE WHEN posted >= 10 THEN 4 WHEN posted >= 4 THEN 3 WHEN posted >= 1 THEN 2 ELSE 1 END AS grp,
    count(*) AS people, sum(back) AS hits
  FROM (
    SELECT user_id, count(DISTINCT CASE WHEN ${days(`${a}`, `${b}`)} AND posts > 0 THEN day END) AS posted,
      max(CASE WHEN ${days(`${c}`, `${d}`)} THEN 1 ELSE 0 END) AS back
    FROM activity GROUP BY user_id HAVING bool_or(${days(`${a}`, `${b}`)})
  ) GROUP BY grp`;
const STAYING = `
  SELECT strftime(joined, '%Y-%m') AS cohort, date_diff('month', joined, day) AS age, count(DISTINCT user_id) AS people
  FROM activity JOIN members USING (user_id)
  WHERE user_id IN (
    SELECT user_id FROM activity JOIN members USING (user_id) GROUP BY user_id
    HAVING strftime(min(day), '%Y-%m') = strftime(min(joined), '%Y-%m')
  )
  GROUP BY ALL`;

/** Written by hand from the definitions in content/metrics. */
const METRICS: Readonly<Record<string, Known>> = {
  daily_posters: {
    keyResults: { "2026-q2": [531, 550], "2026-q3": [541, 665] },
    leads: { revenue: 2, newcomer_retention: 0, recommendation: 0 },
    people: { cohorts: [POSTING_AND_COMING_BACK] },
    product: ["daily_active", "posting_rate"],
    changes: ["2025-01-01"],
    ahead: "mean",
    sql: people("posts > 0"),
    start: ACTIVITY,
    review: "week",
    targets: { "2026-q1": 540, "2026-q2": 550, "2026-q3": 665, "2026-q4": { exit: 680 } },
    firstTargets: { "2026-q4": 720 },
    tree: {
      worth: (leaf) => (leaf("returning_members") + leaf("newcomers")) * leaf("posting_rate"),
      drivers: {
        returning_members: ["returning_members"],
        newcomers: ["newcomers"],
        posting_rate: ["posting_rate"],
        daily_active: ["returning_members", "newcomers"],
      },
    },
  },
  daily_posts: {
    leads: "as the north star",
    ahead: "mean",
    sql: (first, last) =>
      `SELECT avg(n) FROM (SELECT sum(posts) AS n FROM activity WHERE ${days(first, last)} GROUP BY day)`,
    start: ACTIVITY,
    review: "week",
  },
  weekly_posters: {
    leads: "as the north star",
    ahead: "mean",
    sql: (first, last) =>
      `SELECT avg(n) FROM (SELECT count(DISTINCT user_id) AS n FROM activity WHERE posts > 0 AND ${days(first, last)} GROUP BY date_trunc('week', day))`,
    start: ACTIVITY,
    weekly: true,
    byWeeks: true,
    review: "week",
  },
  daily_active: {
    keyResults: { "2026-q1": [1811, 1840], "2026-q2": [1846, 1880] },
    people: { cohorts: [], retention: { sql: STAYING, first: "" } },
    flows: { table: "activity", who: "user_id", day: "day" },
    ahead: "mean",
    sql: people("true"),
    start: ACTIVITY,
    review: "week",
    targets: { "2026-07": 1930, "2026-08": 1990, "2026-09": 2050, "2026-q4": 2040 },
    exceeds: { "2026-07": 1980, "2026-08": 2040, "2026-09": 2100 },
    tree: {
      worth: (leaf) => leaf("returning_members") + leaf("newcomers"),
      drivers: { returning_members: ["returning_members"], newcomers: ["newcomers"] },
    },
  },
  returning_members: {
    sql: people("NOT newcomer"),
    start: ACTIVITY,
    review: "week",
    ahead: "mean",
  },
  newcomers: {
    keyResults: { "2026-q3": [345, 360] },
    sql: people("newcomer"),
    start: ACTIVITY,
    review: "week",
    ahead: "mean",
  },
  posting_rate: {
    keyResults: { "2026-q1": [0.287, 0.3], "2026-q2": [0.288, 0.295], "2026-q3": [0.287, 0.315] },
    weight: (first, last, segment) =>
      `SELECT sum(actives) FROM (SELECT count(DISTINCT user_id) AS actives FROM activity WHERE (${segment}) AND ${days(first, last)} GROUP BY day)`,
    ahead: "mean",
    sql: (first, last, segment) =>
      `SELECT sum(posters) / nullif(sum(actives), 0) FROM (SELECT count(DISTINCT CASE WHEN posts > 0 THEN user_id END) AS posters, count(DISTINCT user_id) AS actives FROM activity WHERE (${segment}) AND ${days(first, last)} GROUP BY day)`,
    start: ACTIVITY,
    percent: true,
    review: "week",
    targets: { "2026-q3": 0.315, "2026-q4": 0.315 },
  },
  failed_requests: {
    keyResults: { "2026-q2": [0.003, 0.0025] },
    ahead: "mean",
    sql: (first, last) => `SELECT sum(failed) / sum(requests) FROM service WHERE ${days(first, last)}`,
    start: SERVICE,
    percent: true,
    better: "lower",
    review: "week",
    thresholds: { baseline: "2025-h2", watch: 0.5, breach: 1 },
  },
  page_views: {
    ahead: "sum",
    sql: (first, last) => `SELECT sum(page_views) FROM service WHERE ${days(first, last)}`,
    start: SERVICE,
    daily: "SELECT day, sum(page_views) AS n FROM service GROUP BY day",
    review: "week",
  },
  registered_users: {
    ahead: "exit",
    sql: (first, last) =>
      `SELECT registered FROM service WHERE ${days(first, last)} ORDER BY day DESC LIMIT 1`,
    start: SERVICE,
    review: "month",
  },
  reported_posts: {
    keyResults: { "2026-q3": [0.008, 0.007] },
    weight: (first, last, segment) =>
      `SELECT sum(posts_seen) FROM moderation WHERE (${segment}) AND ${days(first, last)}`,
    ahead: "mean",
    sql: (first, last, segment) =>
      `SELECT (sum(reports) + sum(blocks)) / sum(posts_seen) FROM moderation WHERE (${segment}) AND ${days(first, last)}`,
    start: "SELECT min(day) FROM moderation",
    percent: true,
    better: "lower",
    review: "week",
    changes: ["2026-04-01"],
    thresholds: { watch: 0.009, breach: 0.01 },
  },
  newcomer_churn: {
    keyResults: { "2026-q3": [0.042, 0.04] },
    weight: (first, last, segment) =>
      `SELECT count(*) FROM members WHERE (${segment}) AND ${days(first, last, "joined")}`,
    ahead: "mean",
    sql: (first, last, segment) =>
      `SELECT avg(CASE WHEN left_on - joined <= 7 THEN 1 ELSE 0 END) FROM members WHERE (${segment}) AND ${days(first, last, "joined")}`,
    start: "SELECT min(joined) FROM members",
    percent: true,
    better: "lower",
    review: "week",
    matures: 7,
    thresholds: { watch: 0.045, breach: 0.05 },
  },
  newcomer_retention: {
    weight: (first, last, segment) =>
      `SELECT count(*) FROM members WHERE (${segment}) AND ${days(first, last, "joined")}`,
    ahead: "mean",
    sql: (first, last, segment) =>
      `SELECT avg(CASE WHEN EXISTS (SELECT 1 FROM activity AS later WHERE later.user_id = members.user_id AND later.day - members.joined BETWEEN 28 AND 34) THEN 1 ELSE 0 END) FROM members WHERE (${segment}) AND ${days(first, last, "joined")}`,
    start: "SELECT min(joined) FROM members",
    percent: true,
    review: "month",
    matures: 35,
  },
  revenue: {
    money: true,
    ahead: "sum",
    sql: (first, last, segment) =>
      `SELECT CASE WHEN count(*) > 0 THEN coalesce(sum(amount) FILTER (WHERE ${segment}), 0) END FROM payments WHERE ${days(first, last, "paid_on")}`,
    daily: "SELECT paid_on AS day, sum(amount) AS n FROM payments GROUP BY ALL",
    start: "SELECT min(paid_on) FROM payments",
    review: "month",
  },
  recommendation: {
    sql: (first, last) =>
      `SELECT v FROM (VALUES ('2025-07-01', '2025-09-30', 0.41), ('2025-10-01', '2025-12-31', 0.42), ('2026-01-01', '2026-03-31', 0.41), ('2026-04-01', '2026-06-30', 0.43), ('2026-07-01', '2026-09-30', 0.40)) AS t(f, l, v) WHERE f = '${first}' AND l = '${last}'`,
    start: "SELECT DATE '2025-07-01'",
    percent: true,
    review: "quarter",
  },
};

const FORECASTS = ["forecast", "forecast_low", "forecast_high"];
const VERDICT = ["verdict", "expected", "expected_low", "expected_high"];
const QUALITY = ["surprises", "surprise_share", "gaps", "data_share"];
const NEEDED = ["needed_step", "needed_level"];

function measures(of: string, shows: readonly string[], at: string, segment = "", vs = "previous"): string {
  const part = segment === "" ? "" : ` segment="${segment}" vs="${vs}"`;
  return shows.map((show) => `<Figure of="${of}" show="${show}" at="${at}"${part} />`).join("\n");
}

/** Figures that the editions do not name themselves. */
const MORE = `---
title: More figures
order: 9
---
<Figure of="daily_posters" show="contribution/posting_rate" vs="year" />
<Figure of="daily_posters" show="contribution/daily_active" vs="year" />
<Figure of="daily_posters" show="contribution/returning_members" vs="previous" at="2026-w38" />
<Figure of="daily_posters" show="contribution/newcomers" vs="previous" at="2026-w38" />
<Figure of="daily_posters" show="contribution/posting_rate" vs="previous" at="2026-w38" />
<Figure of="daily_posters" show="contribution/posting_rate" vs="previous" at="2026-w40" />
<Figure of="daily_active" show="contribution/newcomers" vs="year" />
<Figure of="newcomer_churn" show="status" />
<Figure of="newcomer_churn" show="change" vs="year" at="2026-w38" />
<Figure of="newcomer_churn" at="2026-08" segment="region=Europe" show="change" vs="previous" />
<Figure of="reported_posts" at="2026-05" show="change" vs="previous" />
<Figure of="reported_posts" at="2026-04" show="change" vs="previous" />
<Figure of="daily_posters" at="2026-09-21" show="percent_change" vs="year" />
<Figure of="daily_posters" at="2026" />
<Figure of="daily_posters" at="2025" />
<Figure of="daily_active" segment="plan=plus" show="share" at="2026-08" />
<Figure of="revenue" at="2026-w30" show="percent_change" vs="previous" />
<Figure of="revenue" at="2026-07-01" />
<Figure of="registered_users" at="2026-08" show="change" vs="previous" />
<Figure of="page_views" at="2026-10" />
${measures("daily_posters", ["lower_limit", "centre_line", "upper_limit"], "2026-w29")}
${measures("posting_rate", ["lower_limit", "centre_line", "upper_limit"], "2026-w38")}
${measures("reported_posts", ["lower_limit", "centre_line", "upper_limit"], "2026-w10")}
${measures("reported_posts", ["lower_limit", "centre_line", "upper_limit"], "2026-w39")}
${measures("newcomer_churn", ["lower_limit", "upper_limit"], "2026-w38")}
${measures("newcomer_churn", ["lower_limit", "upper_limit"], "2026-w39")}
${measures("newcomer_retention", ["lower_limit", "upper_limit"], "2026-07")}
${measures("failed_requests", VERDICT, "2026-q2")}
${measures("newcomers", VERDICT, "2026-08")}
${measures("page_views", VERDICT, "2026-08")}
${measures("daily_posters", QUALITY, "2026-q2")}
${measures("posting_rate", QUALITY, "2026-q3")}
${measures("reported_posts", QUALITY, "2026-08")}
${measures("newcomer_churn", QUALITY, "2026-q3")}
${measures("newcomer_retention", QUALITY, "2026-q3")}
${measures("recommendation", QUALITY, "2026-q3")}
${measures("weekly_posters", FORECASTS, "2026-q4")}
${measures("daily_posters", FORECASTS, "2026-q4")}
${measures("daily_posters", FORECASTS, "2026-10")}
${measures("posting_rate", FORECASTS, "2026-q4")}
${measures("posting_rate", FORECASTS, "2026-q3")}
${measures("reported_posts", FORECASTS, "2026-q4")}
${measures("revenue", FORECASTS, "2026-q4")}
${measures("page_views", FORECASTS, "2026-12")}
${measures("page_views", FORECASTS, "2026-q4")}
${measures("registered_users", FORECASTS, "2026-q4")}
${measures("newcomer_churn", FORECASTS, "2026-q4")}
${measures("posting_rate", NEEDED, "2026-q4")}
${measures("daily_posters", NEEDED, "2026-q4")}
${measures("newcomers", NEEDED, "2026-q4")}
${["2026-q3", "2026-08", "2026-q4"].map((at) => measures("revenue", ["adjusted_change", "calendar_effect"], at)).join("\n")}
${measures("revenue", ["adjusted_change", "calendar_effect"], "2026-07", "plan=plus")}
${measures("page_views", ["adjusted_change", "calendar_effect"], "2026-08", undefined, "year")}
${measures("page_views", ["adjusted_change", "calendar_effect"], "2026-10")}
${measures("page_views", ["adjusted_change", "calendar_effect"], "2026-09-30")}
<Figure of="daily_posters" show="contribution_low/posting_rate" vs="2025-q3" />
<Figure of="daily_posters" show="contribution_high/newcomers" vs="2026-q1" />
<Figure of="daily_posters" show="contribution/daily_active" vs="2026-q1" />
<Figure of="daily_posters" show="percent_change" vs="2026-w10" at="2026-w38" segment="region=Europe" />
<Figure of="daily_posters" show="residual" vs="2025-q3" />
<Bridge vs="year" />
<Bridge from="2026-w20" to="2026-w38" />
${measures("daily_posters", ["rate_effect", "mix_effect", "total_effect", "effect_share"], "2026-q3", "region=Europe", "year")}
${measures("daily_posters", ["rate_effect", "mix_effect", "total_effect", "effect_share"], "2026-w38", "plan=plus", "2026-w30")}
${measures("daily_posters", ["rate_effect", "mix_effect", "volume_effect", "other_effect"], "2026-q3", "region=", "year")}
${measures("revenue", ["total_effect", "effect_share"], "2026-08", "plan=plus")}
${measures("revenue", ["other_effect"], "2026-08", "plan=")}
<Figure of="revenue" show="segment_sum" at="2026-08" segment="plan=" />
<Figure of="daily_active" show="overlap" at="2026-w38" segment="plan=" />
<Figure of="daily_active" show="overlap_share" at="2026" segment="region=" />
${measures("daily_active", ["rate_effect", "mix_effect"], "2026-q3", "region=Europe")}
${measures("posting_rate", ["rate_effect", "mix_effect"], "2026-08", "region=Europe")}
${measures("posting_rate", ["rate_effect", "mix_effect"], "2026-w38", "plan=plus", "year")}
${measures("reported_posts", ["rate_effect", "mix_effect"], "2026-04", "region=Europe")}
${measures("newcomer_churn", ["rate_effect", "mix_effect"], "2026-q3", "region=Europe")}
`;

const root = mkdtempSync(join(tmpdir(), "sextant-demo-"));
const reports = new Map<string, Report>();

beforeAll(async () => {
  copyDemo(root);
  writeFileSync(join(root, "content/editions/2026-q3/oracle.mdx"), inTables(MORE));
  const { site, diagnostics } = await compute(root, () => {});
  if (site === null) throw new Error(JSON.stringify(diagnostics, null, 2));
  for (const report of site.editions) reports.set(report.id, report);
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** The table behind a metric's segments. */
function tableOf(metric: string): string {
  if (metric === "revenue") return "payments";
  if (metric === "reported_posts") return "moderation";
  return metric === "newcomer_churn" || metric === "newcomer_retention" ? "members" : "activity";
}

function condition(_: string, dimension: string, name: string): string {
  return `${expressionOf(dimension)} = '${name.replaceAll("'", "''")}'`;
}

/** A dimension is a column of its table, but for what people did on a day. */
function expressionOf(dimension: string): string {
  return dimension === "use" ? "if(posts > 0, 'active', 'passive')" : dimension;
}

function report(edition: string): Report {
  const found = reports.get(edition);
  if (found === undefined) throw new Error(`there is no edition ${edition}`);
  return found;
}

async function nativeOn(edition: EditionId): Promise<Native> {
  const native = await openNative();
  const file = (name: string) => `'${join(REPO, "data", SOURCES[edition][0], name).replaceAll("'", "''")}'`;
  for (const table of ["activity", "members", "payments"])
    await native.rows(`CREATE TABLE ${table} AS SELECT * FROM read_parquet(${file(`${table}.parquet`)})`);
  // Once, not in each of the hundreds of statements over payments.
  await native.rows(
    "CREATE OR REPLACE TABLE payments AS SELECT *, CAST(paid_at AT TIME ZONE 'Europe/Berlin' AS DATE) AS paid_on FROM payments",
  );
  for (const table of ["moderation", "service"])
    await native.rows(`CREATE TABLE ${table} AS SELECT * FROM read_csv(${file(`${table}.csv`)})`);
  return native;
}

async function oracleOf(native: Native, edition: EditionId, before: Oracle | null): Promise<Oracle> {
  const known = new Map<string, Promise<string[]>>();
  const names = (metric: string, dimension: string) => {
    const sql = `SELECT DISTINCT ${expressionOf(dimension)} AS name FROM ${tableOf(metric)} WHERE ${expressionOf(dimension)} IS NOT NULL ORDER BY 1`;
    const asked = known.get(sql) ?? native.rows(sql).then((rows) => rows.map(({ name }) => name ?? ""));
    known.set(sql, asked);
    return asked;
  };
  const [, through, end] = SOURCES[edition];
  return new Oracle(native, METRICS, { condition, names }, through, before, undefined, end);
}

let before: Oracle | null = null;
const natives: Native[] = [];
afterAll(() => {
  for (const native of natives) native.close();
});

for (const edition of EDITIONS) {
  describe(`the demo's ${edition}`, () => {
    let native: Native;
    let oracle: Oracle;

    beforeAll(async () => {
      native = await nativeOn(edition);
      natives.push(native);
      oracle = await oracleOf(native, edition, before);
      // A quarter is told after the quarter before, not after its own month.
      if (edition !== "2026-09") before = oracle;
    });

    test("figures of every kind of measure are what native DuckDB says, to 12 digits; of earlier editions each eighteenth", async () => {
      const { ledger, ...rest } = report(edition);
      expect(ledger.figures.length).toBeGreaterThan(900);
      const asked =
        edition === "2026-q3"
          ? upToOfEachKind(ledger.figures, IS_FULL ? 24 : 6)
          : ledger.figures.filter((_, index) => index % 18 === 0);
      expect(await disagreements(oracle, { ...rest, ledger: { ...ledger, figures: asked } })).toEqual([]);
    });

    test("every point of every chart is what native DuckDB says, with its state and the year before", async () => {
      expect(await wrongPoints(oracle, report(edition))).toEqual([]);
    });

    test("each guardrail is judged by its thresholds on the last complete week that ends in it", async () => {
      expect(report(edition).guardrails).toHaveLength(3);
      expect(await wrongGuardrails(oracle, report(edition))).toEqual([]);
    });

    test("its segments are all that the tables hold, where they have 30 people", async () => {
      const dimensions = report(edition).segments;
      expect(dimensions.length).toBeGreaterThan(10);
      for (const { metric, dimension, rows } of dimensions) {
        expect(rows.map(({ name }) => name).sort(), `${metric} by ${dimension}`).toEqual(
          await oracle.names(metric, dimension),
        );
      }
    });

    test("the steps of the bridge sum to the change of the whole", () => {
      const { bridge, ledger } = report(edition);
      const steps = bridge?.steps.map(({ contribution }) => contribution.value ?? Number.NaN) ?? [];
      const change = ledger.figures.find(({ id }) => id === `daily_posters@${edition}:change.previous`);
      const sum = steps.reduce((left, right) => left + right, 0);
      expect(steps).toHaveLength(3);
      expect(Math.abs(sum / (change?.value ?? Number.NaN) - 1)).toBeLessThan(1e-9);
    });

    test("people of returning and new members add up to all who are active", () => {
      const value = (metric: string) =>
        report(edition).ledger.figures.find(({ id }) => id === `${metric}@${edition}`)?.value ?? Number.NaN;
      expect(value("returning_members") + value("newcomers")).toBeCloseTo(value("daily_active"), 9);
      expect(value("daily_active") * value("posting_rate")).toBeCloseTo(value("daily_posters"), 9);
    });
  });
}

test("a finished bet is held against native DuckDB's weeks before it and by its end", async () => {
  const [native] = natives.slice(-1);
  const mean = async (first: string, last: string, sql: string) => {
    const [row] = (await native?.rows(sql.replaceAll("$days", days(first, last)))) ?? [];
    return Number(row?.["v"]);
  };
  const posters = `SELECT sum(p) / sum(a) AS v FROM (SELECT count(DISTINCT user_id) FILTER (WHERE posts > 0) AS p, count(DISTINCT user_id) AS a FROM activity WHERE $days GROUP BY day)`;
  const returning = `SELECT avg(n) AS v FROM (SELECT count(DISTINCT user_id) AS n FROM activity WHERE NOT newcomer AND $days GROUP BY day)`;
  const rose =
    (await mean("2026-09-21", "2026-09-27", posters)) - (await mean("2026-07-06", "2026-07-12", posters));
  const came =
    (await mean("2026-06-22", "2026-06-28", returning)) - (await mean("2026-02-23", "2026-03-01", returning));
  const bets = new Map(report("2026-q3").bets.map((bet) => [bet.id, bet]));
  const [prompts, servers] = [bets.get("reply_prompts"), bets.get("servers_nearby")];
  expect(prompts?.observed?.change?.value).toBeCloseTo(rose, 12);
  expect(prompts).toMatchObject({ score: "reached", expected: "+2.0\u00a0pp" });
  expect(servers?.observed?.change?.value).toBeCloseTo(came, 9);
  expect(came).toBeGreaterThan(20);
  expect(servers).toMatchObject({ score: "not reached", expected: "+20 people" });
});

test("a bet that is not over is valued in the north star by native DuckDB's people and share", async () => {
  const [native] = natives.slice(-1);
  const [row] = (await native?.rows(
    `SELECT avg(a) AS people, sum(p) / sum(a) AS share FROM (SELECT count(DISTINCT user_id) FILTER (WHERE posts > 0) AS p, count(DISTINCT user_id) AS a FROM activity WHERE ${days("2026-07-01", "2026-09-30")} GROUP BY day)`,
  )) ?? [undefined];
  const bets = new Map(report("2026-q3").bets.map(({ id, worth }) => [id, worth]));
  expect(bets.get("local_languages")?.value).toBeCloseTo(0.01 * Number(row?.["people"]), 9);
  expect(bets.get("plus_for_hosts")?.value).toBeCloseTo(15 * Number(row?.["share"]), 9);
  // What is over is in today's values already, and what is expected in words has no worth.
  for (const id of ["reply_prompts", "servers_nearby", "welcome_tour"]) expect(bets.get(id), id).toBeNull();
});

test("the month and the quarter that end on one day say the same of everything that both name", () => {
  const known = new Map(report("2026-q3").ledger.figures.map((figure) => [figure.id, figure]));
  const both = report("2026-09").ledger.figures.flatMap((figure) => {
    const other = known.get(figure.id);
    return other === undefined ? [] : [[figure, other] as const];
  });
  expect(both.length).toBeGreaterThan(1000);
  const isApart = ([month, quarter]: (typeof both)[number]) =>
    (["value", "text", "reason", "why", "status"] as const).some((key) => month[key] !== quarter[key]);
  expect(both.filter(isApart).map(([{ id }]) => id)).toEqual([]);
  // The target of the quarter, what came of it, and the month itself are among them.
  for (const id of ["daily_posters@2026-q3:target", "daily_posters@2026-q3", "daily_posters@2026-09"])
    expect(both.map(([figure]) => figure.id)).toContain(id);
});

test("every kind of measure was among the figures with a value", () => {
  const counts = countMeasures([...reports.values()].flatMap(({ ledger }) => ledger.figures));
  for (const kind of ["value", "change", "percent_change", "change_phrase", "target", "attainment"])
    expect(counts[kind], kind).toBeGreaterThan(2);
  expect(counts["progress"]).toBe(11);
  for (const kind of [
    "contribution of a segment",
    "sensitivity of a segment",
    "residual",
    "mix_contribution of a segment",
  ])
    expect(counts[kind], kind).toBeGreaterThan(2);
  expect(counts["at_rate_of of a segment"]).toBe(2);
  expect(counts["what_if"]).toBeGreaterThan(1);
  for (const kind of ["contribution", "watch", "breach", ...VERDICT])
    expect(counts[kind], kind).toBeGreaterThan(5);
  for (const kind of ["lower_limit", "centre_line", "upper_limit"])
    expect(counts[kind], kind).toBeGreaterThan(3);
  for (const kind of [
    "cohort_rate",
    "cohort_low",
    "cohort_high",
    "cohort_people",
    "retention",
    "retention_people",
  ])
    expect(counts[kind], kind).toBeGreaterThan(11);
  for (const kind of [
    "cohort_difference",
    "cohort_difference_low",
    "cohort_difference_high",
    "cohort_trend",
    "cohort_p",
  ])
    expect(counts[kind], kind).toBe(EDITIONS.length);
  for (const kind of QUALITY) expect(counts[kind], kind).toBeGreaterThan(12);
  for (const kind of ["correlation", "rank_correlation", "effective_pairs", "p_value"])
    expect(counts[kind], kind).toBeGreaterThan(17);
  for (const kind of FORECASTS) expect(counts[kind], kind).toBeGreaterThan(20);
  expect(counts["needed_step"]).toBeGreaterThan(4);
  expect(counts["needed_level"]).toBeGreaterThan(0);
  for (const kind of ["rate_effect of a segment", "mix_effect of a segment"])
    expect(counts[kind], kind).toBeGreaterThan(15);
  for (const kind of ["contribution_low", "contribution_high", "residual"])
    expect(counts[kind], kind).toBeGreaterThan(5);
  for (const kind of ["total_effect", "effect_share", "volume_effect", "other_effect"])
    expect(counts[`${kind} of a segment`], kind).toBeGreaterThan(5);
  for (const kind of ["segment_sum", "overlap", "overlap_share"])
    expect(counts[`${kind} of a segment`], kind).toBeGreaterThan(15);
  for (const kind of ["value", "change", "percent_change", "change_phrase", "share"])
    expect(counts[`${kind} of a segment`], kind).toBeGreaterThan(2);
});

test("the oracle's orders of three drivers are all six, and its periods follow one another", () => {
  expect(
    permutations(["a", "b", "c"])
      .map((order) => order.join(""))
      .sort(),
  ).toEqual(["abc", "acb", "bac", "bca", "cab", "cba"]);
  expect(spanBefore(spanOf("2026-q1"))).toEqual(spanOf("2025-q4"));
  expect(spanBefore(spanOf("2021-w01"))).toEqual(spanOf("2020-w53"));
});
