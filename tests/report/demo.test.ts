import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { compute } from "../../src/cli/compute.ts";
import type { MetricFacts, Report } from "../../src/report/report.ts";
import { openNative } from "../support/oracle.ts";
import { metricsOf } from "../support/oracleChecks.ts";
import { xmr } from "../support/oracleStatistics.ts";
import { copyDemo, SCRATCH } from "../support/roots.ts";

const REPO = fileURLToPath(new URL("../../", import.meta.url));
/** All editions as drafts. */
const ROOT = join(SCRATCH, "report-demo");
const reports = new Map<string, Report>();

beforeAll(async () => {
  copyDemo(ROOT);
  const { site, diagnostics } = await compute(ROOT, () => {});
  if (site === null) throw new Error(JSON.stringify(diagnostics, null, 2));
  for (const report of site.editions) reports.set(report.id, report);
});

function report(edition: string): Report {
  const found = reports.get(edition);
  if (found === undefined) throw new Error(`there is no edition ${edition}`);
  return found;
}

function metric(edition: string, id: string): MetricFacts {
  const found = metricsOf(report(edition)).find((one) => one.id === id);
  if (found === undefined) throw new Error(`${edition} has no metric ${id}`);
  return found;
}

function value(edition: string, id: string): number {
  const found = report(edition).ledger.figures.find((one) => one.id === id);
  if (found?.value == null) throw new Error(`${edition} has no value of ${id}`);
  return found.value;
}

/** Of those who joined in each complete week from the snapshot's first Monday on, the share who left in 7 days. */
async function churnByWeek(snapshot: string): Promise<number[]> {
  const file = join(REPO, "data", snapshot, "members.parquet").replaceAll("'", "''");
  const native = await openNative();
  const rows = await native.rows(
    `SELECT avg(CASE WHEN left_on - joined <= 7 THEN 1 ELSE 0 END) AS share FROM read_parquet('${file}') GROUP BY date_trunc('week', joined) HAVING date_trunc('week', joined) >= (SELECT min(joined) FROM read_parquet('${file}')) ORDER BY date_trunc('week', joined)`,
  );
  native.close();
  return rows.map(({ share }) => Number(share));
}

describe("signal or noise", () => {
  test("the headline of the third quarter has a signal in the week of the launch, and when attendance followed", () => {
    const { control, series } = report("2026-q3").headline;
    expect(control).toMatchObject({ verdict: "signal", on: "change" });
    expect(control.figure).toMatchObject({ id: "daily_posters@2026-q3:signal", value: 2 });
    const inside = control.series.points.filter(({ last }) => last >= series.edition.first);
    expect(inside.flatMap(({ period, signal }) => (signal === null ? [] : [period]))).toEqual([
      "2026-w29",
      "2026-w31",
    ]);
    expect(inside.find(({ period }) => period === "2026-w29")?.signal).toMatchObject({
      direction: "up",
      judgement: "good",
    });
  });

  test("the headline of the second quarter has the week of the outage, and the one after it", () => {
    const { control } = report("2026-q2").headline;
    expect(control).toMatchObject({
      verdict: "signal",
      detail: "week 21, week 22 moved beyond the expected range",
    });
  });

  test("the limits of newcomers who leave are locked on the first 12 complete weeks of the first edition's snapshot", async () => {
    const weeks = await churnByWeek("2026-04-02");
    const due = xmr(weeks.slice(0, 12));
    for (const edition of ["2026-q1", "2026-q2", "2026-q3"]) {
      expect(metric(edition, "newcomer_churn").control.handedOn).toBe(
        edition === "2026-q1" ? null : "Q1 2026",
      );
      const { bands } = metric(edition, "newcomer_churn").series;
      expect(bands).toHaveLength(1);
      expect(bands[0]?.trial).toBe(false);
      expect(bands[0]?.lower).toBeCloseTo(due?.lower ?? Number.NaN, 12);
      expect(bands[0]?.centre).toBeCloseTo(due?.centre ?? Number.NaN, 12);
      expect(bands[0]?.upper).toBeCloseTo(due?.upper ?? Number.NaN, 12);
    }
  });

  test("reports and blocks have an expected range on each side of the change of their definition", () => {
    const { series } = metric("2026-q3", "reported_posts");
    expect(series.bands).toHaveLength(2);
    const [before, after] = series.bands;
    expect(before?.last).toBe("2026-03-29");
    expect(after?.first).toBe("2026-04-06");
    expect(before?.trial).toBe(false);
    expect(after?.trial).toBe(false);
    expect(after?.upper).toBeLessThan(before?.lower ?? 0);
  });
});

describe("restatements", () => {
  test("those of the third quarter are four figures of the second, for better source data", () => {
    const { restatements } = report("2026-q3");
    const facts = restatements.map(({ now, code, publishedIn }) => [now.id, code, publishedIn]).sort();
    const names = ["daily_active", "daily_posters", "posting_rate", "returning_members"];
    expect(facts).toEqual(names.map((name) => [`${name}@2026-q2`, "R1", "Q2 2026, draft"]));
  });

  test("a revision is what is computed now less what was published", () => {
    for (const { metric: id, now, published: said, revision, relative, whyHtml } of report("2026-q3")
      .restatements) {
      const published = value("2026-q2", `${id}@2026-q2`);
      const figure = report("2026-q2").ledger.figures.find((one) => one.id === `${id}@2026-q2`);
      expect(said).toEqual(figure);
      const absolute = (now.value ?? Number.NaN) - published;
      // All of them fell: the accounts that were removed had posted every day.
      expect(absolute).toBeLessThan(0);
      const shown = Number(revision.text.replace("−", "-").replace(/[^\d.-]/g, ""));
      const points = now.unit.kind === "percent" ? 100 : 1;
      expect(Math.abs(shown - absolute * points), `${id}: ${revision.text}`).toBeLessThanOrEqual(0.51);
      const percent = Number(relative.text.replace("−", "-").replace(/[^\d.-]/g, ""));
      expect(percent, `${id}: ${relative.text}`).toBeCloseTo((absolute / published) * 100, 0);
      expect(whyHtml).toContain("advertisements");
    }
  });

  test("the earlier editions restate nothing", () => {
    expect(report("2026-q2").restatements).toEqual([]);
    expect(report("2026-q1").restatements).toEqual([]);
  });
});

describe("segments", () => {
  for (const dimension of ["region", "plan"]) {
    test(`the effects of the ${dimension}s sum to the change of the share who post`, () => {
      for (const edition of ["2026-q1", "2026-q2", "2026-q3"]) {
        const tables = report(edition).segments;
        const effects = tables.find(
          (one) => one.metric === "posting_rate" && one.dimension === dimension,
        )?.effects;
        if (effects == null) throw new Error(`${edition} has no effects by ${dimension}`);
        const sum = (which: "rate" | "mix") =>
          effects.rows.reduce((total, row) => total + (row[which]?.value ?? Number.NaN), 0);
        expect(sum("rate")).toBeCloseTo(effects.parts?.rate.value ?? Number.NaN, 12);
        expect(sum("mix")).toBeCloseTo(effects.parts?.mix.value ?? Number.NaN, 12);
        expect(sum("rate") + sum("mix")).toBeCloseTo(effects.change.value ?? Number.NaN, 12);
        expect(effects.change.id).toBe(`posting_rate@${edition}:change.previous`);
      }
    });
  }

  test("the mix of regions pulls the share who post down in the third quarter, and every region raises it", () => {
    const table = report("2026-q3").segments.find(
      (one) => one.metric === "posting_rate" && one.dimension === "region",
    );
    expect(table?.effects?.parts?.mix.value).toBeLessThan(0);
    for (const { rate } of table?.effects?.rows ?? []) expect(rate?.value).toBeGreaterThan(0);
    expect(table?.effects?.reversal).toBe(false);
  });

  test("a count that is no product has its segments' own changes, which sum to the total's", () => {
    const counts = report("2026-q3").segments.filter(({ metric: id }) =>
      ["daily_active", "revenue"].includes(id),
    );
    expect(counts).toHaveLength(4);
    for (const { effects } of counts) {
      expect(effects).toMatchObject({ ranking: "effect", parts: null, other: null, residual: null });
      const sum = effects?.rows.reduce((total, { effect }) => total + (effect.value ?? Number.NaN), 0);
      expect(sum).toBeCloseTo(effects?.change.value ?? Number.NaN, 6);
      const sizes = effects?.rows.map(({ effect }) => Math.abs(effect.value ?? 0)) ?? [];
      expect(sizes).toEqual(sizes.toSorted((left, right) => right - left));
    }
  });

  test("volume, mix and rate of the people who post sum to their change", () => {
    for (const edition of ["2026-q2", "2026-q3"]) {
      const tables = report(edition).segments.filter(({ metric: id }) => id === "daily_posters");
      expect(tables).toHaveLength(2);
      for (const { effects } of tables) {
        const { volume, mix, rate } = effects?.parts ?? {};
        const sum = (volume?.value ?? 0) + (mix?.value ?? 0) + (rate?.value ?? 0);
        expect(sum).toBeCloseTo(effects?.change.value ?? Number.NaN, 9);
        expect(volume?.value).not.toBe(0);
      }
    }
  });
});

describe("pace and targets", () => {
  test("in the second quarter the goal of the third is off pace", () => {
    const pace = report("2026-q2").headline.target?.pace;
    expect(pace).toMatchObject({ period: "Q3 2026", verdict: "off pace" });
    expect(pace?.target).toMatchObject({ id: "daily_posters@2026-q3:target", value: 665 });
    expect(pace?.forecast.value).toBeLessThan(665);
    expect(pace?.low.value).toBeLessThan(pace?.forecast.value ?? 0);
    expect(pace?.high.value).toBeGreaterThan(pace?.forecast.value ?? Number.POSITIVE_INFINITY);
  });

  test("a metric without a target to come has no pace", () => {
    expect(metric("2026-q3", "reported_posts").target?.pace ?? null).toBe(null);
    expect(metric("2026-q1", "posting_rate").target?.pace ?? null).toBe(null);
  });
});

test("a breached guardrail is in the headline of its edition, which is then calm; otherwise nothing is", () => {
  for (const { headline, guardrails } of reports.values()) {
    const breached = guardrails.filter(({ state }) => state === "breach").map(({ id }) => id);
    expect(headline.paused.map(({ id }) => id)).toEqual(breached);
  }
  expect(report("2026-q3").headline.paused.map(({ id }) => id)).toEqual(["newcomer_churn"]);
  expect(report("2026-q3").headline.previous.judgement).toBe("good");
  expect(report("2026-q2").headline.paused).toEqual([]);
});

test("shares, attainments and relative changes are percentages whatever their metric counts", () => {
  for (const { ledger } of reports.values()) {
    const relative = ledger.figures.filter(({ measure }) =>
      ["share", "attainment", "percent_change"].includes(measure),
    );
    expect(relative.length).toBeGreaterThan(0);
    for (const { id, unit } of relative) expect(unit, id).toEqual({ kind: "percent", name: "percent" });
  }
});
