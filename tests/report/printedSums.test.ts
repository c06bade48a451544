import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { bridgeChart } from "../../src/charts/bridge.ts";
import type { Unit } from "../../src/format/number.ts";
import { formatNumber } from "../../src/format/number.ts";
import type { Figure } from "../../src/ledger/figure.ts";
import { printedSum } from "../../src/ledger/printedSum.ts";
import { contributions } from "../../src/metrics/contribution.ts";
import { evaluate, namesIn, parseFormula } from "../../src/metrics/formula.ts";
import type { Bridge } from "../../src/report/facts/moved.ts";
import type { Report } from "../../src/report/report.ts";
import { figure } from "../charts/fixtures.ts";
import { reportOf } from "../support/smallCompany.ts";
import { QUARTERLY, WEEKLY } from "../support/smallMetrics.ts";

fc.configureGlobal({ seed: 2026 });

/** The number that a text begins with: "−1,209.3 pp", "€1,209", "+46". */
function read(text: string): number {
  const digits = text
    .replaceAll(",", "")
    .replace("−", "-")
    .replace(/[^\d.+-]/g, "");
  const number = Number.parseFloat(digits);
  if (Number.isNaN(number)) throw new RangeError(`no number in "${text}"`);
  return number;
}

/** Do numbers add up to the last digit, as somebody with a pencil would add them? */
function adds(parts: readonly number[], whole: number): boolean {
  return Math.abs(parts.reduce((sum, part) => sum + part, 0) - whole) < 1e-7 * Math.max(1, Math.abs(whole));
}

const UNITS: readonly Unit[] = [
  { kind: "noun", name: "people" },
  { kind: "currency", name: "EUR" },
  { kind: "percent", name: "percent" },
  { kind: "ratio", name: "ratio" },
  { kind: "hours", name: "hours" },
];

const TREES = [
  "a + b",
  "a - b + c",
  "a * b",
  "(a + b) * c",
  "a * b / c",
  "(a - b) * (c + d)",
  "a + b + c + d + e",
];

/** A bridge of a random tree, with the texts that its figures have. */
const bridges = fc
  .record({
    tree: fc.constantFrom(...TREES),
    unit: fc.constantFrom(...UNITS),
    size: fc.constantFrom(0.02, 1, 30, 4000),
    ends: fc.array(
      fc.tuple(fc.double({ min: 0.5, max: 2, noNaN: true }), fc.double({ min: 0.5, max: 2, noNaN: true })),
      {
        minLength: 5,
        maxLength: 5,
      },
    ),
  })
  .map(({ tree, unit, size, ends }) => {
    const formula = parseFormula(tree);
    const names = namesIn(formula);
    const at = (end: 0 | 1) => new Map(names.map((name, index) => [name, (ends[index]?.[end] ?? 1) * size]));
    const [before, after] = [at(0), at(1)];
    const [start, end] = [before, after].map((values) => evaluate(formula, (name) => values.get(name) ?? 0));
    const found = contributions(formula, before, after);
    if (!(found instanceof Map) || start === undefined || end === undefined) throw new RangeError(tree);
    const parts = new Map([...found].map(([name, { value }]) => [name, value]));
    return { unit, start, parts, end };
  });

describe("numbers of a bridge that claim to add up", () => {
  test("do so as they are drawn, for random trees and units", () => {
    let adjusted = 0;
    fc.assert(
      fc.property(bridges, ({ unit, start, parts, end }) => {
        const sum = printedSum({ start, parts, end, unit, difference: false, finer: true });
        if (sum === null) return;
        if (sum.rounding === "adjusted") adjusted += 1;
        expect(sum.rounding).not.toBe("apart");
        const write = (value: number, isPart: boolean) =>
          formatNumber(value, unit, "en", {
            decimals: sum.decimals,
            ...(isPart ? { signed: true, difference: true } : {}),
          });
        const facts: Bridge = {
          metric: "m",
          period: "2026-q3",
          vs: "previous",
          name: "M",
          unit,
          from: { label: "Before", value: figure(start, unit, write(sum.start, false)) },
          to: { label: "After", value: figure(end, unit, write(sum.end, false)) },
          steps: [...parts].map(([name, value]) => ({
            metric: name,
            name,
            contribution: figure(value, unit, write(sum.parts.get(name) ?? Number.NaN, true)),
            range: { least: figure(value), greatest: figure(value) },
            tone: "neutral",
          })),
          residual: null,
          calendar: null,
          absent: null,
          rounding: sum.rounding,
          partLabel: null,
          sourceLabel: "s",
        };
        const drawn = textsIn(bridgeChart(facts, { id: "b", width: 760, locale: "en" }));
        const numbers = drawn.filter((text) => /\d/.test(text)).map(read);
        expect(numbers).toHaveLength(parts.size + 2);
        const sorted = [...numbers];
        const [first, last] = [read(write(sum.start, false)), read(write(sum.end, false))];
        for (const end of [first, last]) sorted.splice(sorted.indexOf(end), 1);
        expect(adds([first, ...sorted], last)).toBe(true);
        // No part moves by more than a unit of the last digit.
        const unitOf = 10 ** -sum.decimals / (unit.kind === "percent" ? 100 : 1);
        for (const [name, value] of parts)
          expect(Math.abs((sum.parts.get(name) ?? Number.NaN) - value)).toBeLessThan(1.5001 * unitOf);
      }),
      { numRuns: 400 },
    );
    expect(adjusted).toBeGreaterThan(20);
  });
});

describe.each([
  ["a quarter", QUARTERLY],
  ["a week", WEEKLY],
])("the report of %s", (_, company) => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOf(company);
  });

  test("its bridge adds up as printed, and so does its tree", () => {
    const { bridge, tree } = report;
    if (bridge === null || tree === null) throw new Error("no tree");
    const rest = bridge.residual === null ? [] : [bridge.residual];
    const parts = [...bridge.steps.map(({ contribution }) => contribution), ...rest];
    expect(adds([bridge.from.value, ...parts].map(shown), shown(bridge.to.value))).toBe(true);
    const [actives] = tree.children;
    const inner = actives?.children.map(({ contribution }) => contribution) ?? [];
    expect(inner).toHaveLength(2);
    expect(adds(inner.map(shown), shown(actives?.contribution ?? null))).toBe(true);
  });

  test("what its segments did adds up to the change as printed, and volume, mix and rate do", () => {
    const tables = report.segments;
    const told = tables.flatMap(({ effects }) => (effects === null ? [] : [effects]));
    const counted = told.filter(({ ranking }) => ranking === "effect");
    expect(counted.length).toBeGreaterThan(4);
    for (const { rows, other, change, parts, residual } of counted) {
      const others = other === null ? [] : [other];
      expect(adds([...rows.map(({ effect }) => effect), ...others].map(shown), shown(change))).toBe(true);
      const made = [parts?.volume, parts?.mix, parts?.rate].flatMap((part) => part ?? []);
      if (residual === null && made.every(({ value }) => value !== null) && made.length > 0)
        expect(adds(made.map(shown), shown(change))).toBe(true);
    }
  });

  test("what segments count twice is the difference of what is printed", () => {
    for (const { metric, overlap } of report.segments) {
      if (overlap === null || overlap.kind === "none") continue;
      const whole = report.ledger.figures.find(({ id }) => id === `${metric}@${report.id}`) ?? null;
      expect(adds([whole, overlap.overlap].map(shown), shown(overlap.sum))).toBe(true);
    }
  });
});

function shown(one: Figure | null): number {
  if (one === null) throw new RangeError("no figure");
  return read(one.text);
}

/** The texts that a drawing shows, without its title and description. */
function textsIn(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, inner = ""]) =>
    inner.replace(/<[^>]*>|&[^;]*;/g, " "),
  );
}
