import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseDay } from "../../src/calendar/day.ts";
import { measure } from "../../src/compute/ask/measure.ts";
import { planMetric } from "../../src/compute/ask/plan.ts";
import { type Segment, valueIn } from "../../src/compute/measured.ts";
import type { Answers } from "../../src/query/statement.ts";
import { CALENDAR, measuredByHand, period } from "../support/handMade.ts";
import { type Native, openNative } from "../support/oracle.ts";
import { DAY_MS, isoDay } from "../support/oraclePeriods.ts";

const SEED = 2026;
const QUARTER = period("2026-q2");
const THROUGH = "2026-06-30";

let native: Native;
beforeAll(async () => {
  native = await openNative();
});
afterAll(() => native.close());

/** A row without its day and its segment: amounts may be empty, and people come again. */
interface Fact {
  readonly n: number | null;
  readonly hit: boolean | null;
  readonly who: number;
}

/** Where a row lies: on a day of the quarter, in a segment, in a file. */
interface Place {
  readonly day: number;
  readonly region: string;
  readonly file: number;
}

const fact: fc.Arbitrary<Fact> = fc.record({
  n: fc.option(fc.integer({ min: -1000, max: 1000 }), { freq: 4 }),
  hit: fc.option(fc.boolean(), { freq: 4 }),
  who: fc.integer({ min: 0, max: 5 }),
});
const place: fc.Arbitrary<Place> = fc.record({
  day: fc.integer({ min: 0, max: 90 }),
  region: fc.constantFrom("north", "south", "west"),
  file: fc.integer({ min: 0, max: 2 }),
});
const placed = fc.array(fc.tuple(fact, place), { minLength: 1, maxLength: 25 });
const SAME: Place = { day: 90, region: "north", file: 0 };

/** The quarter's value of a metric over rows in three files: its own, or that of a segment; null where it is missing. */
async function quarterOf(
  keys: Readonly<Record<string, unknown>>,
  rows: readonly (readonly [Fact, Place])[],
): Promise<(segment?: Segment) => number | null> {
  const lines = (file: number) =>
    rows
      .filter(([, at]) => at.file === file)
      .map(([{ n, hit, who }, { day, region }]) => {
        const date = isoDay(Date.parse("2026-04-01") + day * DAY_MS);
        return `(DATE '${date}', CAST(${n} AS INTEGER), CAST(${hit} AS BOOLEAN), ${who}, '${region}')`;
      });
  const files = [0, 1, 2].map(lines).filter((one) => one.length > 0);
  const tables = files.map(
    (one) => `SELECT * FROM (VALUES ${one.join(", ")}) AS t(day, n, hit, who, region)`,
  );
  await native.rows(`CREATE OR REPLACE TEMP TABLE facts AS ${tables.join(" UNION ALL ")}`);
  const { metric } = measuredByHand({
    first: "2026-04-01",
    values: [],
    keys: { grain: "day", from: "facts", segments: { region: "region" }, ...keys },
  });
  const plan = planMetric(metric, [QUARTER], CALENDAR, { through: THROUGH });
  const answered = new Map<string, Record<string, string | null>[]>();
  for (const { id, sql } of plan.statements) answered.set(id, await native.rows(sql));
  const answers: Answers = { rows: answered, refusals: [], ran: 0, cached: 0, took: new Map() };
  const measured = measure(plan, answers, CALENDAR, parseDay("2026-07-02") ?? 0, false);
  if (Array.isArray(measured)) throw new Error(measured.map(({ message }) => message).join("\n"));
  const whole = { ...measured, coverage: { ...measured.coverage, from: QUARTER.first } };
  return (segment) => {
    const { value } = valueIn(whole, QUARTER, segment ?? null);
    return typeof value === "number" ? value : null;
  };
}

const ADDITIVE = [
  "count(*)",
  "count(n)",
  "sum(n)",
  "sum(n) filter (where hit)",
  "count_if(hit)",
  "sum(case when hit then n end) * 2",
  "sum(n) filter (where hit) - sum(n) filter (where not hit)",
  "fsum(n) + count(*)",
  "n.sum()",
];

describe("an additive metric", () => {
  test.each(ADDITIVE)("%s is the same however its rows lie over days, segments and files", async (value) => {
    for (const rollup of ["sum", "recompute"]) {
      for (const empty of [false, true]) {
        const keys = { value, rollup, empty_is_zero: empty };
        await fc.assert(
          fc.asyncProperty(placed, async (rows) => {
            const together = await quarterOf(
              keys,
              rows.map(([one]) => [one, SAME]),
            );
            const apart = await quarterOf(keys, rows);
            expect(apart()).toBe(together());
            const names = [...new Set(rows.map(([, { region }]) => region))];
            const parts = names.map((name) => apart({ dimension: "region", name }) ?? Number.NaN);
            expect(parts.reduce((sum, part) => sum + part, 0)).toBe(apart());
          }),
          { seed: SEED, numRuns: 8 },
        );
      }
    }
  });
});

describe("a ratio", () => {
  const RATIOS: readonly (readonly [string, string])[] = [
    ["sum(n) filter (where hit)", "count(*)"],
    ["count_if(hit)", "count(*)"],
    ["sum(case when hit then n end) * 1.0", "sum(who + 1)"],
    ["sum(n) filter (where hit) - sum(n) filter (where n < 0 and hit)", "count(who)"],
  ];

  test.each(RATIOS)(
    "%s / %s: a row with an empty numerator changes only the denominator",
    async (above, below) => {
      for (const rollup of ["sum", "mean", "recompute"]) {
        for (const empty of [false, true]) {
          const keys = {
            value: undefined,
            numerator: above,
            denominator: below,
            rollup,
            empty_is_zero: empty,
          };
          const alone = (value: string) => ({ value, rollup: "sum" });
          await fc.assert(
            fc.asyncProperty(placed, place, fc.integer({ min: 0, max: 5 }), async (rows, at, who) => {
              const more = [...rows, [{ n: null, hit: null, who }, at] as const];
              const ratio = await quarterOf(keys, more);
              const [numerator, denominator] = [
                await quarterOf(alone(above), rows),
                await quarterOf(alone(below), more),
              ];
              const [top, bottom] = [numerator() ?? Number.NaN, denominator() ?? Number.NaN];
              expect(ratio()).toBeCloseTo(top / bottom, 12);
            }),
            { seed: SEED, numRuns: 8 },
          );
        }
      }
    },
  );
});
