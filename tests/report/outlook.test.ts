import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { compute } from "../../src/engine/compute.ts";
import type { Report } from "../../src/report/report.ts";
import { metricsOf } from "../support/oracleChecks.ts";
import { copyDemo, SCRATCH } from "../support/roots.ts";

/** All editions as drafts. */
const ROOT = join(SCRATCH, "report-outlook");
const FORESEEN = [
  "daily_posters",
  "daily_active",
  "posting_rate",
  "newcomers",
  "returning_members",
  "newcomer_retention",
  "revenue",
];
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

function value(edition: string, id: string): number {
  const found = report(edition).ledger.figures.find((one) => one.id === id);
  if (found?.value == null) throw new Error(`${edition} has no value of ${id}`);
  return found.value;
}

const editionOf = (home: string) => home.split("/")[2] ?? "";

test("every edition forecasts its north star, inputs, levers and outcomes, and its ledger keeps them", () => {
  for (const edition of ["2026-q1", "2026-q2", "2026-q3"]) {
    const { outlook, ledger } = report(edition);
    const known = outlook.forecasts.filter(({ forecast }) => forecast.value !== null);
    expect(known.map(({ metric }) => metric)).toEqual(FORESEEN);
    for (const { forecast, low, high } of outlook.forecasts)
      for (const figure of [forecast, low, high])
        expect(ledger.figures.find(({ id }) => id === figure.id)?.value).toBe(figure.value);
  }
});

test("newcomers who stay, known five weeks late, are forecast for the quarter that is just over", () => {
  const row = report("2026-q3").outlook.forecasts.find(({ metric }) => metric === "newcomer_retention");
  expect(row).toMatchObject({ period: "Q3 2026", forecast: { id: "newcomer_retention@2026-q3:forecast" } });
  expect(report("2026-q3").outlook.forecasts[0]).toMatchObject({ period: "the end of Q4 2026" });
});

test("what earlier editions published is held against what their periods came to, as each edition now counts it", () => {
  expect(report("2026-q1").outlook).toMatchObject({ scored: [], heldLabels: [] });
  for (const [edition, before] of [
    ["2026-q2", ["2026-q1"]],
    ["2026-q3", ["2026-q2", "2026-q1"]],
  ] as const) {
    const { scored } = report(edition).outlook;
    expect(scored.map((one) => `${editionOf(one.home)} ${one.metric}`)).toEqual(
      before.flatMap((made) => FORESEEN.map((metric) => `${made} ${metric}`)),
    );
    for (const { home, metric, forecast, actual, verdict } of scored) {
      const made = editionOf(home);
      const low = value(made, `${metric}@${forecast.period}:forecast_low`);
      const high = value(made, `${metric}@${forecast.period}:forecast_high`);
      const came = value(edition, `${metric}@${forecast.period}`);
      expect(actual.value).toBe(came);
      expect(verdict).toBe(came < low ? "below the band" : came > high ? "above the band" : "held");
    }
  }
});

const BEFORE: Readonly<Record<string, string>> = {
  "2026-q3": "2026-q2",
  "2026-q2": "2026-q1",
  "2026-q1": "2025-q4",
};

test("the bands that held, and the forecasts that were nearer than a guess, are counted", () => {
  const { scored, heldLabels } = report("2026-q3").outlook;
  const held = scored.filter(({ low, high, actual }) => {
    const came = actual.value ?? Number.NaN;
    return (low.value ?? Number.NaN) <= came && came <= (high.value ?? Number.NaN);
  });
  const { figures } = report("2026-q3").ledger;
  const nearer = scored.filter(({ forecast, actual, metric, asBefore }) => {
    // What the quarter before came to, as this edition counts it.
    const shown = figures.find(({ id }) => id === `${metric}@${BEFORE[forecast.period] ?? ""}`);
    if (shown !== undefined) expect(asBefore).toBe(shown.value);
    const [guess, came] = [asBefore ?? Number.NaN, actual.value ?? Number.NaN];
    return Math.abs((forecast.value ?? Number.NaN) - came) < Math.abs(guess - came);
  });
  expect(figures.map(({ id }) => id)).toContain("daily_posters@2026-q2");
  expect(scored).toHaveLength(14);
  expect(heldLabels).toHaveLength(1);
  expect(heldLabels[0]).toMatch(
    new RegExp(
      `^80% bands held ${held.length} of 14 times, about four in five should; ` +
        `the forecast was nearer than “as last quarter” ${nearer.length} of 14 times and than “as a year before” `,
    ),
  );
});

test("the second quarter's posters broke their band as first published, and held it once recounted", () => {
  const posters = (edition: string) =>
    report(edition).outlook.scored.find(
      (one) => one.metric === "daily_posters" && one.forecast.period === "2026-q2",
    );
  expect(posters("2026-q2")?.verdict).toBe("above the band");
  expect(posters("2026-q3")?.verdict).toBe("held");
});

test("a plan by month is one line, with its months' attainment in the ledger", () => {
  const active = metricsOf(report("2026-q3")).find(({ id }) => id === "daily_active");
  const plan = active?.series.plan;
  expect(active?.series.targets).toEqual([]);
  expect(plan).toMatchObject({ grain: "month", metLabel: "2 of 3 months met the plan." });
  expect(plan?.steps.map(({ label, value: goal, met }) => [label, goal, met])).toEqual([
    ["July 2026", 1930, true],
    ["August 2026", 1990, true],
    ["September 2026", 2050, false],
  ]);
  for (const month of ["2026-07", "2026-08", "2026-09"])
    expect(value("2026-q3", `daily_active@${month}:attainment`)).toBeCloseTo(
      value("2026-q3", `daily_active@${month}`) / value("2026-q3", `daily_active@${month}:target`),
      12,
    );
  expect(active?.series.notes[0]).toBe("2 of 3 months met the plan.");
});
