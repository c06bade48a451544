import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { compute } from "../../src/engine/compute.ts";
import type { MetricFacts } from "../../src/report/facts/slices.ts";
import type { Report } from "../../src/report/report.ts";
import { metricsOf } from "../support/oracleChecks.ts";
import { copyDemo, SCRATCH } from "../support/roots.ts";

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

describe("what was to be expected", () => {
  test("the headline of the third quarter is more than chance, from the week of the launch on", () => {
    const { verdict, series } = report("2026-q3").headline;
    expect(verdict).toMatchObject({
      kind: "more than chance",
      label: "More than chance",
      direction: "above",
      shiftLabel: "the week of 13 July",
      soFar: false,
    });
    expect(verdict.detail).toBe(
      "We expected 545 to 558 in 19 of 20 cases; it came to 611. The shift begins in the week of 13 July.",
    );
    const inside = series.points.filter(({ last }) => last >= series.edition.first);
    expect(inside.flatMap(({ period, surprise }) => (surprise === null ? [] : [period]))).toEqual([
      "2026-w29",
    ]);
    expect(inside.find(({ period }) => period === "2026-w29")?.surprise).toMatchObject({
      direction: "up",
      judgement: "good",
    });
  });

  test("newcomers who leave are marked as they begin to, and never through the calm quarters before", () => {
    const { series, verdict } = metric("2026-q3", "newcomer_churn");
    const marked = series.points.filter(({ surprise }) => surprise !== null);
    expect(marked.map(({ period }) => period)).toEqual(["2026-w31", "2026-w32"]);
    expect(verdict).toMatchObject({ kind: "more than chance", soFar: true });
    expect(verdict.detail).toContain("it has come to 5.3%");
  });

  test("a quarterly metric says since when a verdict will be possible, and its longest course", () => {
    expect(metric("2026-q3", "recommendation").verdict).toMatchObject({
      kind: "none",
      reason: "too few",
      label: "No verdict yet",
      detail:
        "What is known from before it is too little to say what was to be expected. The longest course that can be compared: from 41.0% in Q3 2025 to 40.0% in Q3 2026. A verdict will be possible from Q3 2028 on.",
    });
  });

  test("across a change of definition there is no verdict, and then one from what follows it", () => {
    expect(metric("2026-q2", "reported_posts").verdict).toMatchObject({
      kind: "none",
      reason: "definition changed",
    });
    expect(metric("2026-q3", "reported_posts").verdict.kind).toBe("at the edge of chance");
  });

  test("the ranges begin anew with a changed definition, wide at first", () => {
    const { bands } = metric("2026-q3", "reported_posts").series;
    const after = bands.filter(({ first }) => first >= "2026-04-01");
    expect(after[0]?.trial).toBe(true);
    expect(after.at(-1)?.trial).toBe(false);
    expect(bands.some(({ first, last }) => first <= "2026-04-01" && last >= "2026-04-01")).toBe(false);
  });

  test("a chart of limits speaks only of what stands still", () => {
    expect(metric("2026-q3", "daily_posters").control).toMatchObject({
      speaks: false,
      detail: "no limits are drawn, for its level may move by itself",
      limitsLabel: null,
    });
    expect(metric("2026-q1", "failed_requests").control).toMatchObject({
      speaks: true,
      detail: "every week is within the limits",
    });
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
    expect(headline.breached.map(({ id }) => id)).toEqual(breached);
  }
  expect(report("2026-q3").headline.breached.map(({ id }) => id)).toEqual(["newcomer_churn"]);
  expect(report("2026-q3").headline.previous).toMatchObject({ judgement: "good", tone: "paused" });
  expect(report("2026-q2").headline.breached).toEqual([]);
  for (const { headline, inputs } of reports.values()) {
    const { previous, year, recent, history, series, control } = headline;
    const comparisons = [
      ...[previous, year],
      ...recent.panels.flatMap(({ points }) => points.flatMap(({ comparison }) => comparison ?? [])),
      ...[...recent.toDate, ...history].map(({ comparison }) => comparison),
    ];
    const marks = [...series.points, ...control.series.points].flatMap(({ surprise }) => surprise ?? []);
    const isGreen = [...comparisons, ...marks].some(({ tone }) => tone === "good");
    if (headline.breached.length > 0) expect(isGreen).toBe(false);
    // What pauses the north star says nothing of its inputs.
    for (const input of inputs) expect(input.previous.tone).toBe(input.previous.judgement);
  }
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
