import { describe, expect, test } from "vitest";
import { checkTargets } from "../../src/checks/content/targets.ts";
import { targetOf, targetValue } from "../../src/compute/targets.ts";
import type { Content } from "../../src/content/content.ts";
import { metricSchema } from "../../src/content/schema/metric.ts";
import { writeTarget } from "../../src/format/target.ts";
import { CALENDAR, measuredByHand, period } from "../support/handMade.ts";

/** Months of 2026, a value each, of a metric whose longer periods are sums. */
const MONTHS = { first: "2026-01", values: [100, 110, 120, 130, 140, 150, 160, 170, 180] };

function measured(targets: Record<string, unknown>, keys: Record<string, unknown> = {}) {
  return measuredByHand({ ...MONTHS, keys: { grain: "month", rollup: "sum", targets, ...keys } });
}

function goal(targets: Record<string, unknown>, id: string, keys: Record<string, unknown> = {}) {
  return targetValue(measured(targets, keys), period(id));
}

/** What is said of targets by the content alone, without its place. */
function told(targets: Record<string, unknown>, keys: Record<string, unknown> = {}): string[] {
  const { metric } = measured(targets, keys);
  const content = { calendar: CALENDAR, metrics: new Map([[metric.id, metric]]) };
  return checkTargets(content as unknown as Content).map(({ code, message }) => `${code}: ${message}`);
}

/** What is said where a target does not read. */
function refused(targets: Record<string, unknown>, unit = "people"): string[] {
  const keys = { name: "A", role: "input", statement: "A.", unit, grain: "day", from: "a", time: "day" };
  const result = metricSchema.safeParse({ ...keys, value: "count(*)", targets });
  return (result.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("a relative target", () => {
  test("is so many percent, or so much, above the value of an earlier period", () => {
    // Q3 is 160 + 170 + 180 = 510.
    expect(goal({ "2026-q4": { value: "+20%", of: "2026-q3" } }, "2026-q4")).toBeCloseTo(612, 9);
    expect(goal({ "2026-q4": { value: "-10%", of: "2026-q3" } }, "2026-q4")).toBeCloseTo(459, 9);
    expect(goal({ "2026-q4": { value: "+1500", of: "2026-q3" } }, "2026-q4")).toBe(2010);
    expect(goal({ "2026-q4": { value: "\u221210.5", of: "2026-q3" } }, "2026-q4")).toBe(499.5);
  });

  test("of a percentage is so many points above it", () => {
    const share = measuredByHand({
      first: "2026-q3",
      values: [0.36],
      keys: { grain: "quarter", unit: "percent", targets: { "2026-q4": { value: "-0.5pp", of: "2026-q3" } } },
    });
    expect(targetValue(share, period("2026-q4"))).toBeCloseTo(0.355, 12);
  });

  test("is missing with its reason where that period is not over, not held or of another definition", () => {
    const of = (base: string) => ({ "2027-q1": { value: "+20%", of: base } });
    expect(goal(of("2026-q4"), "2027-q1")).toEqual({ missing: "no data" });
    expect(goal(of("2025-q4"), "2027-q1")).toEqual({ missing: "before the snapshot" });
    const changes = [{ since: "2026-08-01", what: "Reposts no longer count.", why: "Noise." }];
    expect(goal(of("2026-q3"), "2027-q1", { changes })).toEqual({ missing: "definition changed" });
    const open = { "2026-h2": { value: "+20%", of: "2026-h1" }, "2027-h1": { value: "+20%", of: "2026-h2" } };
    expect(goal(open, "2026-h2")).toBeCloseTo(900, 9);
    expect(goal(open, "2027-h1")).toEqual({ missing: "incomplete period" });
  });

  test("is no percentage of what is not above 0", () => {
    const none = measuredByHand({
      first: "2026-q3",
      values: [0],
      keys: { grain: "quarter", targets: { "2026-q4": { value: "+20%", of: "2026-q3" } } },
    });
    expect(targetValue(none, period("2026-q4"))).toEqual({ missing: "zero base" });
  });

  test("is what the value of its period is held against", () => {
    const known = measured({ "2026-q3": { value: "+20%", of: "2026-q2" } });
    // Q2 is 130 + 140 + 150 = 420.
    expect(targetOf(known, period("2026-q3"))).toEqual({ target: 504, actual: 510 });
  });

  test("is told as it is written, in the reader's language", () => {
    const write = (written: string, kind: "noun" | "percent", locale: string) => {
      const { config } = measured(
        { "2026-q4": { value: written, of: "2026-q3" } },
        kind === "percent" ? { unit: "percent" } : {},
      ).metric;
      const target = config.targets["2026-q4"];
      if (target === undefined) throw new RangeError("no target");
      return writeTarget(target, { kind, name: kind }, locale, CALENDAR, config.better);
    };
    expect(write("+20%", "noun", "en-GB")).toBe("+20% on Q3 2026");
    expect(write("-2.5%", "noun", "de-DE")).toBe("\u22122,5\u00a0% gegen\u00fcber Q3 2026");
    expect(write("-0.5pp", "percent", "en-GB")).toBe("\u22120.5\u00a0pp on Q3 2026");
    expect(write("+1500", "noun", "en-GB")).toBe("+1,500 on Q3 2026");
  });

  test("does not read without its period, without its sign, or in a unit that it cannot have", () => {
    expect(refused({ "2026-q4": { value: "+20%" } })).toEqual([
      'targets.2026-q4.value: the target is "+20%", and does not say of what',
    ]);
    expect(refused({ "2026-q4": { value: "20%", of: "2026-q3" } })).toEqual([
      'targets.2026-q4.value: "20%" is no change that a target can be',
    ]);
    // YAML reads +1500 without quotes as the number 1500.
    expect(refused({ "2026-q4": { value: 1500, of: "2026-q3" } })).toEqual([
      "targets.2026-q4.of: the target is no change on 2026-q3",
    ]);
    expect(refused({ "2026-q4": { value: 680, of: "exti" } })).toEqual([
      'targets.2026-q4.of: "exti" is no period',
    ]);
    expect(refused({ "2026-q4": { of: "exit" } })).toEqual(["targets.2026-q4: the target has no value"]);
    expect(refused({ "2026-q4": { value: "+2pp", of: "2026-q3" } })).toEqual([
      "targets.2026-q4.value: the target for 2026-q4 is a change in points, and people are no percentage",
    ]);
    expect(refused({ "2026-q4": { value: "+2%", of: "2026-q3" } }, "percent")).toEqual([
      "targets.2026-q4.value: the target for 2026-q4 is a change of a percentage that is not told in points",
    ]);
  });

  test("is relative to a period as long as its own that is over before it begins", () => {
    const of = (base: string) => told({ "2026-q4": { value: "+20%", of: base } });
    expect(of("2026-q3")).toEqual([]);
    expect(of("2026-q4")).toEqual([
      "target-base: the target for 2026-q4 is relative to 2026-q4, which is that period itself",
    ]);
    expect(of("2027-q1")).toEqual([
      "target-base: the target for 2026-q4 is relative to 2027-q1, which is not over before it begins",
    ]);
    expect(of("2026-09")).toEqual([
      "target-base: the target for 2026-q4 is relative to 2026-09, which is a month, and no quarter",
    ]);
    expect(of("2026-q5")).toEqual([expect.stringContaining("not-a-period")]);
  });
});

describe("a target by months", () => {
  const BY = { "2026-10": 100, "2026-11": 110, "2026-12": 125 };

  test("gives each month a target, and the whole their sum", () => {
    const known = measured({ "2026-q4": { by_month: BY } });
    expect(targetValue(known, period("2026-q4"))).toBe(335);
    expect(targetValue(known, period("2026-11"))).toBe(110);
    expect(told({ "2026-q4": { by_month: BY } })).toEqual([]);
    expect(told({ "2026-q4": { value: 335, by_month: BY } })).toEqual([]);
  });

  test("of what adds up has to add up, also where its months, or quarters, stand beside it", () => {
    const wrong = "target-sum: the target for 2026-q4 is 340, but those of its months add up to 335";
    expect(told({ "2026-q4": { value: 340, by_month: BY } })).toEqual([wrong]);
    expect(told({ "2026-q4": 340, ...BY })).toEqual([wrong]);
    expect(told({ "2026-q4": 335, ...BY })).toEqual([]);
    expect(told({ "2026-h2": 600, "2026-q3": 200, "2026-q4": 300 })).toEqual([
      "target-sum: the target for 2026-h2 is 600, but those of its quarters add up to 500",
    ]);
    // A third of a third is no whole decimal, and still a third.
    expect(told({ "2026-q4": 1, "2026-10": 0.1, "2026-11": 0.2, "2026-12": 0.7 })).toEqual([]);
  });

  test("may be any for a mean, which no sum of months is, and says then what the whole is", () => {
    const mean = { rollup: "mean" };
    expect(told({ "2026-q4": { value: 120, by_month: BY } }, mean)).toEqual([]);
    expect(told({ "2026-q4": { by_month: BY } }, mean)).toEqual([
      "target-months: `by_month` of the target for 2026-q4 gives no target of the whole: months of this metric do not add up",
    ]);
  });

  test("names all of its months, no other, and none twice", () => {
    expect(told({ "2026-q4": { by_month: { "2026-10": 100, "2026-11": 110 } } })).toEqual([
      "target-months: `by_month` of the target for 2026-q4 lacks 2026-12",
    ]);
    expect(told({ "2026-q4": { by_month: { ...BY, "2027-01": 1 } } })).toEqual([
      "target-months: `by_month` of the target for 2026-q4 names 2027-01",
    ]);
    expect(refused({ "2026-q4": { by_month: BY }, "2026-11": 110 })).toEqual([
      "targets.2026-q4.by_month.2026-11: 2026-11 has two targets, one of its own and one here",
    ]);
  });
});
