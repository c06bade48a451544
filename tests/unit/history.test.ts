import { describe, expect, test } from "vitest";
import { historyBefore, historyNow, type PeriodHistory } from "../../src/compute/history.ts";
import { boundsOf, makingOf } from "../../src/compute/historyKind.ts";
import { missing } from "../../src/metrics/missing.ts";
import { type HandMade, measuredByHand, period } from "../support/handMade.ts";

const [Q1, Q2] = [period("2026-q1"), period("2026-q2")];

function known(found: ReturnType<typeof historyBefore>): PeriodHistory {
  if ("missing" in found) throw new RangeError(found.missing);
  return found;
}

/** Days from Monday 29 December 2025 on; the first quarter of 2026 begins on that week's Thursday. */
const daily = (
  days: number,
  keys: NonNullable<HandMade["keys"]>,
  value: (day: number) => number = (day) => day,
) =>
  measuredByHand({
    first: "2025-12-29",
    values: Array.from({ length: days }, (_, day) => value(day)),
    keys: { grain: "day", ...keys },
  });

describe("shares", () => {
  test("a week that straddles an end counts with its days", () => {
    // The second quarter begins on Wednesday 1 April and ends on Tuesday 30 June: 5 days, 12 weeks, 2 days.
    const found = known(historyNow(daily(93, { review: "week", rollup: "mean" }), Q2, Q1));
    expect(found.periods.at(-1)?.last).toBe(period("2026-03-29").last);
    expect(found.ahead).toHaveLength(14);
    expect(found.shares).toEqual([5 / 7, ...Array.from({ length: 12 }, () => 1), 2 / 7]);
    expect(found.weights[0]).toBeCloseTo(5 / 91, 12);
    expect(found.weights[1]).toBeCloseTo(7 / 91, 12);
    expect(found.weights[13]).toBeCloseTo(2 / 91, 12);
  });

  test("a weekly metric's week counts where its fourth day is", () => {
    // Week 14 begins on 30 March; its Thursday is 2 April.
    const weeks = measuredByHand({ first: "2026-w02", values: Array.from({ length: 12 }, () => 5) });
    const found = known(historyNow(weeks, Q2, Q1));
    expect(found.shares).toEqual(Array.from({ length: 13 }, () => 1));
    expect(found.ahead[0]?.id).toBe("2026-w14");
  });

  test("months of a mean of days weigh by their days", () => {
    const found = known(historyNow(daily(93, { review: "month", rollup: "mean" }), Q2, Q1));
    expect(found.weights.map((weight) => Math.round(weight * 91))).toEqual([30, 31, 30]);
  });

  test("an exit is the last review period that ends within the period", () => {
    const found = known(historyNow(daily(93, { review: "week", rollup: "last" }), Q2, Q1));
    expect(found.ahead.at(-1)?.last).toBe(period("2026-06-28").last);
    expect(found.weights).toEqual([...Array.from({ length: 12 }, () => 0), 1]);
  });
});

describe("sums of days", () => {
  test("are told per month of mean length, and multiplied back", () => {
    // Ten a day: no month differs from another but by its length.
    const months = daily(93 + 365, { review: "month", rollup: "sum" }, () => 10);
    const found = known(historyNow(months, period("2027-q2"), period("2027-q1")));
    const first = found.series[0] ?? 0;
    for (const value of found.series) expect(value).toBeCloseTo(first, 9);
    const sum = found.weights.reduce((total, weight) => total + weight, 0) * first;
    expect(sum).toBeCloseTo(910, 9);
  });

  test("weigh a straddling week by its weekdays", () => {
    // Nothing on Saturdays and Sundays: five days of the week carry all of it.
    const weekday = (day: number) => (day % 7 < 5 ? 10 : 0);
    const found = known(historyNow(daily(93, { review: "week", rollup: "sum" }, weekday), Q2, Q1));
    // Wednesday, Thursday and Friday of five; and at the end Monday and Tuesday.
    expect(found.shares[0]).toBeCloseTo(3 / 5, 9);
    expect(found.shares.at(-1)).toBeCloseTo(2 / 5, 9);
  });

  test("count of a week that straddles the start only the days inside, once they are known", () => {
    const found = known(
      historyNow(
        daily(7 * 10, { review: "week", rollup: "sum" }, () => 10),
        Q1,
        Q1,
      ),
    );
    // Ten weeks up to 8 March, of which 67 days lie in the quarter.
    expect(found.known).toBeCloseTo(670, 9);
  });
});

describe("cut-offs", () => {
  test("a verdict knows what ended before the period, and sees what came in it", () => {
    const values = Array.from({ length: 20 }, (_, index) => index);
    const found = known(historyBefore(measuredByHand({ first: "2026-w02", values }), Q2));
    expect(found.series).toEqual(values.slice(0, 12));
    expect(found.came).toEqual(values.slice(12));
    expect(found.shares).toHaveLength(13);
  });

  test("a period that is over has come, its last week by its days inside", () => {
    const days = daily(93 + 91, { review: "week", rollup: "mean" });
    const found = known(historyBefore(days, Q2));
    expect(found.came).toHaveLength(14);
    // Monday and Tuesday, days 182 and 183.
    expect(found.came.at(-1)).toBe(182.5);
    // Wednesday to Sunday, days 93 to 97.
    expect(found.came[0]).toBe(95);
  });

  test("a new definition has its own history, and none on its first day", () => {
    const values = Array.from({ length: 25 }, (_, index) => index);
    const since = (day: string) =>
      measuredByHand({ first: "2026-w02", values, keys: { changes: [{ since: day, what: "Anew." }] } });
    expect(known(historyBefore(since("2026-02-02"), Q2)).series).toEqual(values.slice(4, 12));
    expect(historyBefore(since("2026-04-01"), Q2)).toEqual(missing("definition changed"));
    expect(historyBefore(since("2026-05-01"), Q2)).toEqual(missing("definition changed"));
    expect(known(historyBefore(since("2026-07-01"), Q2)).series).toHaveLength(12);
    const back = [{ since: "2026-05-01", what: "Anew.", restate: true }];
    const restated = measuredByHand({ first: "2026-w02", values, keys: { changes: back } });
    expect(known(historyBefore(restated, Q2)).series).toHaveLength(12);
  });

  test("at most 260 values are read, gaps between them besides", () => {
    const values = Array.from({ length: 300 }, (_, index) => (index === 200 ? null : index));
    const found = known(historyNow(measuredByHand({ first: "2020-w25", values }), Q2, Q1));
    expect(found.series.filter((value) => value !== null)).toHaveLength(260);
    expect(found.series).toContain(null);
    expect(found.series.at(-1)).toBe(299);
  });
});

describe("how a period is made", () => {
  const made = (keys: NonNullable<HandMade["keys"]>) =>
    makingOf(measuredByHand({ first: "2026-w01", values: [], keys }).metric.config);
  const ratio = { value: undefined, numerator: "sum(a)", denominator: "count(*)" };

  test.each([
    [{ rollup: "mean" }, "mean", false],
    [{ rollup: "sum" }, "sum", false],
    [{ rollup: "last" }, "exit", false],
    [{ rollup: "recompute" }, "sum", false],
    [{ rollup: "recompute", value: "avg(price)" }, "mean", true],
    [{ ...ratio, rollup: "mean" }, "mean", true],
    [{ ...ratio, rollup: "recompute" }, "mean", true],
  ])("%j is a %s", (keys, rollup, approximate) => {
    expect(made(keys)).toEqual({ rollup, approximate });
  });

  test.each([
    "count(distinct person)",
    "median(price)",
    "max(price)",
    "avg(distinct price)",
    "sum(a) / count(*)",
  ])("%s counted anew is no mean or sum of its weeks", (value) => {
    expect(made({ rollup: "recompute", value })).toBeNull();
  });

  test("distinct people of a quarter have a series of quarters, or too few", () => {
    const keys = { rollup: "recompute", value: "count(distinct person)" };
    const weeks = measuredByHand({ first: "2026-w02", values: Array.from({ length: 30 }, () => 1), keys });
    expect(historyNow(weeks, Q2, Q1)).toEqual(missing("too few"));
    const quarters = measuredByHand({
      first: "2024-q1",
      values: [1, 2, 3, 4, 5, 6, 7, 8],
      keys: { ...keys, grain: "quarter" },
    });
    const both = { ...quarters, metric: { ...quarters.metric, config: { ...weeks.metric.config } } };
    const found = known(historyNow(both, Q1, period("2025-q4")));
    expect(found).toMatchObject({
      grain: "quarter",
      perYear: 4,
      series: [1, 2, 3, 4, 5, 6, 7, 8],
      weights: [1],
    });
  });
});

describe("bounds", () => {
  const bounds = (keys: NonNullable<HandMade["keys"]>, values: readonly (number | null)[]) =>
    boundsOf(measuredByHand({ first: "2026-w01", values: [], keys }).metric.config, values);

  test.each([
    [{}, [0, 3], "count"],
    [{ value: "count(distinct person)" }, [0, 3], "count"],
    [{ value: "sum(items)" }, [0, 3], "count"],
    [{ value: "sum(items)" }, [-1, 3], "none"],
    [{ value: "count(*) - sum(lost)" }, [0, 3], "none"],
    [{ value: "avg(items)" }, [0, 3], "none"],
    [{ unit: "currency", value: "sum(price)" }, [0, 3], "none"],
    [{ unit: "score", value: "avg(score)" }, [0, 3], "none"],
    [{ unit: "percent", value: "avg(done)" }, [0, null, 1], "share"],
    [{ unit: "percent", value: "avg(done)" }, [0, 1.01], "none"],
    [{ unit: "percent", value: "avg(done)", above_one: true }, [0, 1], "none"],
  ] as const)("%j of %j: %s", (keys, values, expected) => {
    expect(bounds(keys, values)).toBe(expected);
  });
});
