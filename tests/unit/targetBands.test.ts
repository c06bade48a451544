import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exceedsValue, targetBandOf } from "../../src/compute/targets.ts";
import { metricSchema } from "../../src/content/schema/metric.ts";
import { writeTarget } from "../../src/format/target.ts";
import { bandOf } from "../../src/metrics/change.ts";
import { CALENDAR, measuredByHand, period } from "../support/handMade.ts";

const MONTHS = { first: "2026-01", values: [100, 110, 120, 130, 140, 150, 160, 170, 180] };

function measured(targets: Record<string, unknown>, keys: Record<string, unknown> = {}) {
  return measuredByHand({ ...MONTHS, keys: { grain: "month", rollup: "sum", targets, ...keys } });
}

/** What is said where the keys of a metric do not read. */
function refused(targets: Record<string, unknown>, more: Record<string, unknown> = {}): string[] {
  const keys = {
    name: "A",
    role: "input",
    statement: "A.",
    unit: "people",
    grain: "day",
    from: "a",
    time: "day",
  };
  const result = metricSchema.safeParse({ ...keys, value: "count(*)", targets, ...more });
  return (result.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("the band of a value", () => {
  test("where higher is better begins at the target and at what exceeds it", () => {
    const of = (value: number) => bandOf(value, 665, 700, "higher");
    expect([664.9, 665, 699.9, 700].map(of)).toEqual(["missed", "met", "met", "exceeded"]);
  });

  test("where lower is better ends there", () => {
    const of = (value: number) => bandOf(value, 0.04, 0.035, "lower");
    expect([0.041, 0.04, 0.036, 0.035, 0].map(of)).toEqual(["missed", "met", "met", "exceeded", "exceeded"]);
  });

  test("is never above met where nothing says what exceeds it", () => {
    expect(bandOf(9000, 665, null, "higher")).toBe("met");
  });

  test("of the one direction is that of the other, turned around", () => {
    const level = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(level, level, level, (value, target, exceeds) => {
        expect(bandOf(value, target, exceeds, "higher")).toBe(bandOf(-value, -target, -exceeds, "lower"));
      }),
    );
  });
});

describe("the band of a period", () => {
  test("is that of the value which its target is held against", () => {
    // Q2 is 130 + 140 + 150 = 420.
    const bandIn = (target: unknown) => targetBandOf(measured({ "2026-q2": target }), period("2026-q2"));
    expect(bandIn({ value: 421, exceeds: 430 })).toBe("missed");
    expect(bandIn({ value: 420, exceeds: 430 })).toBe("met");
    expect(bandIn({ value: 400, exceeds: 420 })).toBe("exceeded");
    expect(bandIn(400)).toBe("met");
    // The exit of Q2 is its last month, June: 150.
    expect(bandIn({ value: 145, exceeds: 151, of: "exit" })).toBe("met");
  });

  test("is missing with the reason of the target, or of the value", () => {
    expect(targetBandOf(measured({}), period("2026-q2"))).toEqual({ missing: "no target" });
    const open = measured({ "2026-q4": { value: 600, exceeds: 700 } });
    expect(targetBandOf(open, period("2026-q4"))).toEqual({ missing: "no data" });
  });

  test("by changes is told by the earlier period, as the target is", () => {
    // Q1 is 100 + 110 + 120 = 330.
    const known = measured({ "2026-q2": { value: "+20%", of: "2026-q1", exceeds: "+30%" } });
    expect(exceedsValue(known, period("2026-q2"))).toBeCloseTo(429, 9);
    expect(targetBandOf(known, period("2026-q2"))).toBe("met");
  });
});

describe("an `exceeds`", () => {
  test("lies beyond its target in the metric's better direction", () => {
    expect(refused({ "2026-q3": { value: 665, exceeds: 640 } })).toEqual([
      "targets.2026-q3.exceeds: the target for 2026-q3 is met from 665 and exceeded from 640, though higher is better",
    ]);
    expect(refused({ "2026-q3": { value: 665, exceeds: 665 } })).toHaveLength(1);
    expect(refused({ "2026-q3": { value: 665, exceeds: 640 } }, { better: "lower" })).toEqual([]);
    expect(refused({ "2026-q3": { value: 665, exceeds: 700 } }, { better: "lower" })).toHaveLength(1);
    expect(refused({ "2026-q3": { value: "+20%", of: "2026-q2", exceeds: "+10%" } })).toHaveLength(1);
  });

  test("is told as its target is", () => {
    expect(refused({ "2026-q3": { value: 665, exceeds: "+10%" } })).toEqual([
      'targets.2026-q3.exceeds: the target is told as a number, and `exceeds` as "+10%"',
    ]);
    expect(refused({ "2026-q3": { value: "+20%", of: "2026-q2", exceeds: 700 } })).toEqual([
      'targets.2026-q3.exceeds: the target is told as a change, and `exceeds` as "700"',
    ]);
    expect(refused({ "2026-q3": { value: "+20%", of: "2026-q2", exceeds: "+700" } })).toHaveLength(1);
  });

  test("is written beside its target, in the better direction", () => {
    const write = (better: "higher" | "lower", locale: string) =>
      writeTarget({ value: 665, exceeds: 700 }, { kind: "noun", name: "people" }, locale, CALENDAR, better);
    expect(write("higher", "en-GB")).toBe("665, exceeded from 700");
    expect(write("lower", "en-GB")).toBe("665, exceeded at 700 or less");
    expect(write("lower", "de-DE")).toBe("665, übertroffen bis 700");
    expect(write("higher", "fr-FR")).toBe("665, dépassée dès 700");
  });
});
