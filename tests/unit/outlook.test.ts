import { describe, expect, test } from "vitest";
import { buildOutlook } from "../../src/blocks/outlook/facts.ts";
import type { Measured } from "../../src/compute/measured.ts";
import type { FigureBook } from "../../src/ledger/figureBook.ts";
import { bookByHand, type HandMade, measuredByHand } from "../support/handMade.ts";

/** 26 weeks from week 2 of 2026 on. Week 26 is the last of the second quarter, so the last value is later than that. */
const WEEKS = Array.from({ length: 26 }, (_, index) => 100 + 2 * index + (index % 2));
const metric = (values: readonly number[] = WEEKS, more: Partial<HandMade> = {}) =>
  measuredByHand({ first: "2026-w01", values: [98, ...values], ...more });

/** The outlook of a quarter, after the editions before it. */
function outlook(edition: string, measured: readonly Measured[], earlier: readonly Earlier[] = []) {
  return buildOutlook(bookByHand(edition, measured), earlier);
}

type Earlier = Parameters<typeof buildOutlook>[1][number];

/** An edition that published forecasts of a mean of the second quarter, by metric, each from 120 to 130. */
function published(
  metrics: readonly string[],
  [low, high]: readonly [number, number] = [120, 130],
  rule: number | undefined = 2,
): Earlier {
  const figure = (id: string, measure: string, value: number) => ({
    id: `${id}@2026-q2:${measure}`,
    metric: id,
    period: "2026-q2",
    segment: null,
    measure,
    vs: null,
    value,
    reason: null,
    text: String(value),
    unit: { kind: "noun", name: "people" } as const,
    status: "partial" as const,
    snapshot: "s0",
    queries: [],
    rule,
    shown: [],
  });
  const figures = metrics.flatMap((id) => [
    figure(id, "forecast", (low + high) / 2),
    figure(id, "forecast_low", low),
    figure(id, "forecast_high", high),
  ]);
  return {
    home: "/drafts/2026-q1/",
    label: "Q1 2026",
    period: { last: "2026-03-31" },
    figures,
  };
}

const verdicts = (found: ReturnType<typeof outlook>) =>
  found.scored.map(({ verdict, reason }) => verdict ?? reason);

describe("forecasts", () => {
  test("are there for the north star, inputs, levers and outcomes, and in the ledger", () => {
    const roles = ["outcome", "guardrail", "lever", "vanity", "input", "supporting", "north_star"];
    const all = roles.map((role) =>
      metric(WEEKS, {
        id: role,
        keys: { role, thresholds: { breach: 1 }, why_not: "It only grows." },
      }),
    );
    const book: FigureBook = bookByHand("2026-q2", all);
    const { forecasts } = buildOutlook(book, []);
    expect(forecasts.map((row) => row.metric)).toEqual(["north_star", "input", "lever", "outcome"]);
    expect(book.all().map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        "input@2026-q3:forecast",
        "input@2026-q3:forecast_low",
        "input@2026-q3:forecast_high",
      ]),
    );
  });

  test("hold the target of the period ahead against the pace, and say the step that it needs", () => {
    const [row] = outlook("2026-q2", [metric(WEEKS, { keys: { targets: { "2026-q3": 250 } } })]).forecasts;
    expect(row).toMatchObject({ period: "Q3 2026", target: { value: 250 } });
    expect(row?.pace).toMatchObject({ verdict: "off pace", needs: "needs", per: "a week" });
    // The mean of h weeks to come that rise by s is the last + s(h + 1)/2.
    expect(row?.pace?.needed.value).toBeCloseTo((250 - (WEEKS[24] ?? 0)) / 7, 9);
    expect(row?.pace?.needed.id).toBe("people@2026-q3:needed_step");
  });

  test("say with what fall a target would still be met", () => {
    const [row] = outlook("2026-q2", [metric(WEEKS, { keys: { targets: { "2026-q3": 120 } } })]).forecasts;
    expect(row?.pace).toMatchObject({ verdict: "on pace", needs: "met even with", per: "a week" });
    // From the last, 148, seven steps of d on average lead to 120.
    expect(row?.pace).toMatchObject({ needed: { text: "−4" }, neededUnit: "people", share: "−2.7%" });
    expect(row?.pace?.present).toMatch(/^now \+\d/);
  });

  test("say of an incomplete quarter's sum what each week left must bring", () => {
    const measured = metric(WEEKS.slice(0, 20), {
      keys: { rollup: "sum", targets: { "2026-q2": 2000 } },
    });
    const [row] = outlook("2026-q2", [measured]).forecasts;
    const known = WEEKS.slice(12, 20).reduce((sum, value) => sum + value, 0);
    expect(row?.period).toBe("Q2 2026");
    expect(row?.pace).toMatchObject({ needs: "needs", per: "a week in the 5 weeks left" });
    expect(row?.pace?.needed).toMatchObject({ id: "people@2026-q2:needed_level" });
    expect(row?.pace?.needed.value).toBeCloseTo((2000 - known) / 5, 9);
    const last = WEEKS.slice(15, 20).reduce((sum, value) => sum + value, 0) / 5;
    expect(row?.pace).toMatchObject({ share: null, present: `now ${Math.round(last)}` });
  });

  test("say of a sum that should stay small what each week left allows", () => {
    const measured = metric(WEEKS.slice(0, 24), {
      keys: { rollup: "sum", better: "lower", targets: { "2026-q2": 2000 } },
    });
    const [row] = outlook("2026-q2", [measured]).forecasts;
    expect(row?.pace).toMatchObject({ needs: "allows", per: "in the week left" });
  });

  test("are missing, with their reason, where too little is known", () => {
    const [row] = outlook("2026-q2", [metric(WEEKS, { keys: { matures: "6w" } })]).forecasts;
    expect(row).toMatchObject({ period: "Q2 2026", forecast: { value: expect.any(Number) } });
    const [short] = outlook("2026-q1", [measuredByHand({ first: "2026-w11", values: [1, 2, 3] })]).forecasts;
    expect(short?.forecast).toMatchObject({ value: null, reason: "too few" });
  });
});

describe("bands", () => {
  test("of fewer than twelve values are trial ranges", () => {
    const [row] = outlook("2026-q1", [
      measuredByHand({ first: "2026-w06", values: WEEKS.slice(0, 8) }),
    ]).forecasts;
    expect(row).toMatchObject({ bandLabel: "provisional range", low: { reason: null } });
    const targets = { "2026-q2": 120 };
    const aimed = measuredByHand({ first: "2026-w06", values: WEEKS.slice(0, 8), keys: { targets } });
    expect(outlook("2026-q1", [aimed]).forecasts[0]?.pace).toMatchObject({ trial: true });
    expect(outlook("2026-q2", [metric()]).forecasts[0]?.bandLabel).toBeNull();
  });

  test("are none where nothing has moved, and the page says for how long", () => {
    const [row] = outlook("2026-q2", [
      metric(
        WEEKS.map(() => 98),
        { keys: { targets: { "2026-q3": 120 } } },
      ),
    ]).forecasts;
    expect(row).toMatchObject({
      forecast: { text: "98", reason: null },
      low: { value: null, reason: "has not moved" },
      high: { value: null, reason: "has not moved" },
      bandLabel: "has not moved in 26 weeks",
      target: { value: 120 },
      pace: null,
    });
  });

  test("of ratios are by the mean of their review values, and marked", () => {
    const keys = { unit: "percent", value: undefined, numerator: "sum(a)", denominator: "count(*)" };
    const ratio = metric(
      WEEKS.map((value) => value / 1000),
      { keys },
    );
    expect(outlook("2026-q2", [ratio])).toMatchObject({ approximate: true });
    expect(outlook("2026-q2", [metric()])).toMatchObject({ approximate: false });
  });
});

describe("scores", () => {
  /** The mean of weeks 14 to 26. */
  const ACTUAL = WEEKS.slice(12, 25).reduce((sum, value) => sum + value, 0) / 13;

  test("a band that holds what came has held, its ends too", () => {
    const found = outlook("2026-q2", [metric()], [published(["people"], [ACTUAL, ACTUAL + 5])]);
    expect(verdicts(found)).toEqual(["held"]);
    expect(found.scored[0]).toMatchObject({ madeIn: "Q1 2026", home: "/drafts/2026-q1/", period: "Q2 2026" });
    expect(found.scored[0]?.actual.value).toBeCloseTo(ACTUAL, 9);
    // As the first quarter, its first twelve weeks and the one before, it would have been about 112.
    expect(found.heldLabels).toEqual([
      "80% bands held 1 of 1 time; the forecast was nearer than “as last quarter” 1 of 1 time",
    ]);
  });

  test("what came above or below a band is said without a judgement", () => {
    expect(verdicts(outlook("2026-q2", [metric()], [published(["people"], [1, 2])]))).toEqual([
      "above the band",
    ]);
    expect(verdicts(outlook("2026-q2", [metric()], [published(["people"], [900, 901])]))).toEqual([
      "below the band",
    ]);
  });

  test("a forecast of the exit is held against the last week, not against the quarter's mean", () => {
    const targets = { "2026-q2": { value: 150, of: "exit" } };
    const last = WEEKS[24] ?? 0;
    const found = outlook(
      "2026-q2",
      [metric(WEEKS, { keys: { targets } })],
      [published(["people"], [last, last + 1])],
    );
    expect(found.scored[0]).toMatchObject({
      period: "the end of Q2 2026",
      verdict: "held",
      actual: { id: "people@2026-w26", value: last },
    });
    const half = outlook(
      "2026-q2",
      [metric(WEEKS.slice(0, 24), { keys: { targets } })],
      [published(["people"], [last, last + 1])],
    );
    expect(verdicts(half)).toEqual(["no data"]);
  });

  test("counts, and from five on what to expect", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const all = ids.map((id) => metric(WEEKS, { id, keys: { role: id === "a" ? "north_star" : "input" } }));
    const held: readonly [number, number] = [ACTUAL - 1, ACTUAL + 1];
    const four = outlook("2026-q2", all, [published(["a", "b", "c"], held), published(["d"], [1, 2])]);
    expect(four.heldLabels).toEqual([
      "80% bands held 3 of 4 times; the forecast was nearer than “as last quarter” 3 of 4 times",
    ]);
    const five = outlook("2026-q2", all, [published(ids, held)]);
    expect(five.heldLabels[0]).toMatch(/^80% bands held 5 of 5 times, about four in five should; /);
  });

  test("forecasts of an older rule are scored as they were published, and named", () => {
    const all = ["a", "b"].map((id) =>
      metric(WEEKS, { id, keys: { role: id === "a" ? "north_star" : "input" } }),
    );
    const older = { ...published(["a"], [1, 2], 1), home: "/drafts/2025-q4/", label: "Q4 2025" };
    const { heldLabels } = outlook("2026-q2", all, [older, published(["b"], [ACTUAL - 1, ACTUAL + 1])]);
    expect(heldLabels).toEqual([
      "80% bands held 1 of 1 time; the forecast was nearer than “as last quarter” 1 of 1 time",
      "By rule 1 (a random walk with drift): 80% bands held 0 of 1 time; the forecast was nearer than “as last quarter” 0 of 1 time",
    ]);
  });

  test("are held against the same period a year before, where there is one of the same definition", () => {
    // From week 1 of 2025 on; the second quarter of 2025 came to what the second of 2026 does.
    const twice = (keys: HandMade["keys"] = {}) =>
      measuredByHand({ first: "2025-w01", values: [...WEEKS, ...WEEKS, ...WEEKS], keys });
    const made = published(["people"], [1, 2]);
    const [score] = outlook("2026-q2", [twice()], [made]).scored;
    // The quarters' weeks 14 to 26 are the places 13 to 25 of the series, and 13 + 52 to 25 + 52 a year later.
    const second = WEEKS.slice(13).reduce((sum, value) => sum + value, 0) / 13;
    const first = WEEKS.slice(0, 13).reduce((sum, value) => sum + value, 0) / 13;
    expect(score?.asYearBefore).toBeCloseTo(second, 9);
    expect(score?.asBefore).toBeCloseTo(first, 9);
    const changes = [{ since: "2025-12-29", what: "Counted anew." }];
    expect(outlook("2026-q2", [twice({ changes })], [made]).scored[0]).toMatchObject({ asYearBefore: null });
  });

  test("what was foreseen of a week is no forecast of a quarter, and is not scored beside it", () => {
    const made = published(["people"]);
    const figures = made.figures.map((one) => ({
      ...one,
      id: one.id.replace("2026-q2", "2026-w20"),
      period: "2026-w20",
    }));
    expect(outlook("2026-q2", [metric()], [{ ...made, figures }]).scored).toEqual([]);
  });

  test("a period that is still to come is not scored yet", () => {
    const found = outlook("2026-q1", [metric()], [published(["people"])]);
    expect(found).toMatchObject({ scored: [], heldLabels: [] });
  });

  test("what changed its definition in between is not scored, for that reason", () => {
    const changes = [{ since: "2026-05-04", what: "Counted anew." }];
    const found = outlook("2026-q2", [metric(WEEKS, { keys: { changes } })], [published(["people"])]);
    expect(verdicts(found)).toEqual(["definition changed"]);
    expect(found.heldLabels).toEqual([]);
  });

  test("what is not complete or not there is not scored, for that reason", () => {
    const half = outlook("2026-q2", [metric(WEEKS.slice(0, 18))], [published(["people"])]);
    expect(verdicts(half)).toEqual(["incomplete period"]);
    const none = outlook("2026-q2", [metric(WEEKS.slice(0, 5))], [published(["people"])]);
    expect(verdicts(none)).toEqual(["no data"]);
  });

  test("a metric that is gone, or a forecast without its band, is passed over", () => {
    expect(outlook("2026-q2", [metric()], [published(["gone"])]).scored).toEqual([]);
    const bare = published(["people"]);
    const forecast = bare.figures.filter(({ measure }) => measure === "forecast");
    expect(outlook("2026-q2", [metric()], [{ ...bare, figures: forecast }]).scored).toEqual([]);
  });

  test("an edition's scores are in the order of its forecasts, the latest edition's first", () => {
    const all = ["z", "a", "m"].map((id) =>
      metric(WEEKS, { id, keys: { role: id === "z" ? "north_star" : "input" } }),
    );
    const before: Earlier = { ...published(["m", "z"]), home: "/drafts/2025-q4/", label: "Q4 2025" };
    const { scored } = outlook("2026-q2", all, [before, published(["a", "m", "z"])]);
    expect(scored.map((one) => `${one.madeIn} ${one.metric}`)).toEqual([
      "Q1 2026 z",
      "Q1 2026 a",
      "Q1 2026 m",
      "Q4 2025 z",
      "Q4 2025 m",
    ]);
  });

  test("the scores of one edition are those of the forecasts that the one before made", () => {
    const first = bookByHand("2026-q1", [metric(WEEKS.slice(0, 12))]);
    buildOutlook(first, []);
    const made: Earlier = { ...published([]), figures: first.all() };
    const { scored } = outlook("2026-q2", [metric()], [made]);
    expect(scored).toHaveLength(1);
    expect(scored[0]?.forecast).toBe(first.of("people", "forecast", null, "2026-q2"));
  });
});
