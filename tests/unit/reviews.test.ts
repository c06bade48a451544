import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDay, parseDay } from "../../src/calendar/day.ts";
import { reviewState } from "../../src/compute/reviews.ts";
import { type MetricConfig, metricSchema } from "../../src/content/schema/metric.ts";

fc.configureGlobal({ seed: 2026 });

function metric(keys: Readonly<Record<string, unknown>>): MetricConfig {
  return metricSchema.parse({
    name: "Posters",
    role: "north_star",
    statement: "People who post.",
    unit: "people",
    grain: "day",
    from: "activity",
    time: "day",
    value: "count(*)",
    ...keys,
  });
}

function review(date: string) {
  return { date, by: "Ana", core_value: "Yes.", leads: "Yes.", market: "No.", decision: "keep" };
}

function state(keys: Readonly<Record<string, unknown>>, today: string) {
  const { held, due, overdue } = reviewState(metric(keys), today);
  return { held: held.map(({ date }) => date), due, overdue };
}

describe("reviewState", () => {
  test("a north star without reviews and without a date for one is overdue; another metric is not", () => {
    expect(state({}, "2026-07-02")).toEqual({ held: [], due: null, overdue: true });
    expect(state({ role: "input" }, "2026-07-02").overdue).toBe(false);
  });

  test("a review holds for 366 days, and not a day longer", () => {
    const keys = { reviews: [review("2025-07-01")] };
    expect(state(keys, "2026-07-02")).toEqual({ held: ["2025-07-01"], due: "2026-07-02", overdue: false });
    expect(state(keys, "2026-07-03").overdue).toBe(true);
  });

  test("a date that is planned is due on its own day still, and overdue the day after", () => {
    expect(state({ review_by: "2026-07-02" }, "2026-07-02").overdue).toBe(false);
    expect(state({ review_by: "2026-07-02" }, "2026-07-03").overdue).toBe(true);
    expect(state({ role: "vanity", why_not: "No.", review_by: "2026-07-02" }, "2026-07-03").overdue).toBe(
      true,
    );
  });

  test("a planned date that a review has met gives way to a year after it; one that came before leaves it standing", () => {
    const met = { review_by: "2026-01-15", reviews: [review("2026-01-20")] };
    expect(state(met, "2026-07-02")).toMatchObject({ due: "2027-01-21", overdue: false });
    const early = { review_by: "2026-01-15", reviews: [review("2026-01-10")] };
    expect(state(early, "2026-07-02")).toMatchObject({ due: "2026-01-15", overdue: true });
  });

  test("a review dated after today does not count yet", () => {
    const keys = { reviews: [review("2026-07-03"), review("2025-12-01")] };
    expect(state(keys, "2026-07-02").held).toEqual(["2025-12-01"]);
    expect(state(keys, "2026-07-03").held).toEqual(["2026-07-03", "2025-12-01"]);
  });

  test("the order in which reviews are written says nothing, and time alone makes a metric overdue", () => {
    const day = fc
      .integer({ min: parseDay("2020-01-01") ?? 0, max: parseDay("2030-01-01") ?? 0 })
      .map(formatDay);
    fc.assert(
      fc.property(fc.uniqueArray(day, { maxLength: 5 }), day, (days, today) => {
        const one = state({ reviews: days.map(review) }, today);
        expect(state({ reviews: days.toReversed().map(review) }, today)).toEqual(one);
        const past = days.filter((date) => date <= today).sort();
        expect(one.held).toEqual(past.toReversed());
        const last = past.at(-1);
        const age =
          last === undefined ? Number.POSITIVE_INFINITY : (parseDay(today) ?? 0) - (parseDay(last) ?? 0);
        expect(one.overdue).toBe(age > 366);
      }),
    );
  });
});
