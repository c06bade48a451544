import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildBridge } from "../../src/blocks/bridge/facts.ts";
import { compare } from "../../src/blocks/metric/comparison.ts";
import { parseDay } from "../../src/calendar/day.ts";
import { alignedBy, calendarOf, weightIn } from "../../src/compute/calendarDays.ts";
import type { Measured } from "../../src/compute/measured.ts";
import type { Measure } from "../../src/content/measures.ts";
import { FigureBook } from "../../src/ledger/figureBook.ts";
import { adjustedAgainst } from "../../src/ledger/measures/calendar.ts";
import { Linter } from "../../src/prose/lint.ts";
import { ReportKnown } from "../../src/prose/reportKnown.ts";
import { bookByHand, measuredByHand, period } from "../support/handMade.ts";
import { OFFICE_DAYS } from "../support/workedExamples.ts";

const DAILY = { grain: "day", review: "month", rollup: "sum", unit: "orders", value: "count(*)" };
const six = (value: number | null) => (value === null ? null : Number(value.toPrecision(6)));

/** The daily series of the worked example, from 1 December 2025 to 31 December 2026. */
const office = (keys: Readonly<Record<string, unknown>> = {}) =>
  measuredByHand({ id: "orders", first: "2025-12-01", values: OFFICE_DAYS, keys: { ...DAILY, ...keys } });

/** A book of the same in another language. */
const inGerman = (book: FigureBook) => new FigureBook({ ...book.facts, locale: "de-DE" });

/** Days from `first` on, each weekday (Monday first) worth so much, times what a day is. */
function days(
  first: string,
  last: string,
  shape: readonly number[],
  factor: (iso: string) => number = () => 1,
) {
  const [from, to] = [parseDay(first) ?? 0, parseDay(last) ?? 0];
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const day = from + index;
    return (shape[(day + 3) % 7] ?? 0) * factor(new Date(day * 86_400_000).toISOString().slice(0, 10));
  });
}

const WORK = [100, 100, 100, 100, 100, 20, 20];
const compareIn = (measured: Measured, edition: string, vs: "previous" | "year" = "previous") => {
  const book = bookByHand(edition, [measured]);
  return { book, found: compare(book, measured, vs, null) };
};

describe("the worked example of docs/why/mathematics.md §9 in a report", () => {
  const december = compareIn(office(), "2026-12");

  test("the raw change stays, the adjusted one and the calendar's part stand beside it", () => {
    const { book } = december;
    expect(book.of("orders", "change", "previous").value).toBe(2234);
    expect(six(book.of("orders", "percent_change", "previous").value)).toBe(0.094425);
    expect(six(book.of("orders", "adjusted_change", "previous").value)).toBe(0.0160015);
    expect(six(book.of("orders", "calendar_effect", "previous").value)).toBe(1840.81);
    expect(book.of("orders", "adjusted_change", "previous")).toMatchObject({
      text: "+1.6%",
      unit: { kind: "percent" },
    });
    expect(book.of("orders", "calendar_effect", "previous")).toMatchObject({
      text: "+1,841",
      unit: { name: "orders" },
    });
  });

  test("the year before, and quarters", () => {
    expect(six(december.book.of("orders", "adjusted_change", "year").value)).toBe(0.0200274);
    expect(six(december.book.of("orders", "percent_change", "2025-12").value)).toBe(0.0207356);
    const quarter = bookByHand("2026-q4", [office()]);
    expect(six(quarter.of("orders", "percent_change", "previous").value)).toBe(0.00308001);
    expect(six(quarter.of("orders", "adjusted_change", "previous").value)).toBe(0.00327278);
  });

  test("what the days of a period weigh is one function for all", () => {
    const last = parseDay("2026-12-31") ?? 0;
    expect(six(weightIn(office(), period("2026-11"), last))).toBe(29.5778);
    expect(six(weightIn(office(), period("2026-12")))).toBe(31.8609);
    expect(calendarOf(office(), last)?.basis).toBe("weekdays");
  });

  test("the sentence, in English and German", () => {
    expect(december.found.calendar?.line).toBe(
      "December 2026 is 2,234 above November 2026 (+9.4%). 1,841 of that is a longer month with more working days; like for like it is +1.6%.",
    );
    const german = compare(inGerman(december.book), office(), "previous", null);
    expect(german.calendar?.line).toBe(
      "Dezember 2026 liegt 2.234 über November 2026 (+9,4\u00a0%). 1.841 davon macht ein längerer Monat mit mehr Arbeitstagen aus; vergleichbar gerechnet sind es +1,6\u00a0%.",
    );
    expect(german.calendar?.beside).toBe("vergleichbar gerechnet +1,6\u00a0%");
  });

  test("no sentence where raw and adjusted differ by nothing that shows", () => {
    expect(compareIn(office(), "2026-q4").found.calendar).toBeNull();
  });

  test("the judgement goes by the adjusted change", () => {
    expect(december.found.judgement).toBe("good");
    expect(december.found.phrase.text).toBe("rose 9.4%");
  });
});

describe("sums that the calendar moves", () => {
  const made = (first: string, last: string, factor?: (iso: string) => number, keys = {}) =>
    measuredByHand({
      id: "orders",
      first,
      values: days(first, last, WORK, factor),
      keys: { ...DAILY, ...keys },
    });
  const march = (factor: number) =>
    made("2025-01-01", "2026-02-28", (iso) => (iso >= "2026-02-01" ? factor : 1));

  test("a February that is short alone is neither better nor worse, and the phrase says both", () => {
    const { found } = compareIn(march(1), "2026-02");
    expect(found.change.text).toBe("−9.2%");
    expect(found.judgement).toBe("neutral");
    expect(found.phrase.text).toBe("fell 9.2%; like for like they were flat");
    expect(found.calendar?.line).toBe(
      "February 2026 is 220 below January 2026 (−9.2%). 220 of that is a shorter month with fewer working days; like for like it is unchanged.",
    );
    expect(found.calendar?.cause).toBe("a shorter month with fewer working days");
  });

  test("where the signs differ, both are written and neither is judged", () => {
    const { book, found } = compareIn(march(1.06), "2026-02");
    expect(found.judgement).toBe("neutral");
    expect(found.phrase.text).toMatch(/^fell \d\.\d%; like for like they rose 6\.0%$/);
    expect(book.of("orders", "change_phrase_singular", "previous").text).toMatch(
      /^fell \d\.\d%; like for like it rose 6\.0%$/,
    );
    expect(inGerman(book).of("orders", "change_phrase", "previous").text).toMatch(
      /^sanken um \d,\d\u00a0%; vergleichbar gerechnet ging es um 6,0\u00a0% aufwärts$/,
    );
    expect(found.calendar?.line).toContain("A shorter month with fewer working days took 227;");
    expect(book.of("orders", "change_phrase", "previous").rule).toBe(2);
    expect(book.of("orders", "percent_change", "previous").rule).toBeUndefined();
  });

  test("as much per day in fewer days is judged by the day", () => {
    const { found } = compareIn(march(0.9), "2026-02");
    expect([found.judgement, found.phrase.text.includes("like for like")]).toEqual(["bad", false]);
  });

  test("`calendar_adjusted: false` leaves the raw change to judge by", () => {
    const measured = made("2025-01-01", "2026-02-28", undefined, { calendar_adjusted: false });
    const { book, found } = compareIn(measured, "2026-02");
    expect([found.judgement, found.phrase.text, found.calendar]).toEqual(["bad", "fell 9.2%", null]);
    const ref = {
      metric: "orders",
      period: null,
      segment: null,
      measure: "adjusted_change",
      vs: "previous",
    } as const;
    expect(book.objection(ref)?.message).toBe(
      "orders says `calendar_adjusted: false`, so that nothing of its change is the calendar's",
    );
  });

  test.each([
    ["mean", { rollup: "mean" }],
    ["distinct people", { rollup: "recompute", value: "count(distinct user_id)" }],
    ["a share", { unit: "percent" }],
  ])("%s has no calendar in it", (_, keys) => {
    const measured = made("2025-01-01", "2026-02-28", undefined, keys);
    expect(weightIn(measured, period("2026-02"))).toBeNull();
    const book = bookByHand("2026-02", [measured]);
    const ref = {
      metric: "orders",
      period: null,
      segment: null,
      measure: "calendar_effect",
      vs: "previous",
    } as const;
    expect(book.objection(ref)?.message).toContain("is no sum over days");
  });

  test("an incomplete period: as many days of both weigh what they weigh, and more working days are told", () => {
    const measured = measuredByHand({
      id: "orders",
      first: "2025-01-01",
      values: days("2025-01-01", "2026-04-10", WORK),
      keys: DAILY,
    });
    const { found } = compareIn(measured, "2026-04");
    // 1 to 10 April 2026 have eight working days, 1 to 10 March seven.
    expect(found.partLabel).toBe("the first 10 days of each");
    expect(found.phrase.text).toContain("; like for like they were flat");
    expect(found.calendar?.cause).toBe("more working days");
  });

  test("days before the present definition do not weigh", () => {
    const factor = (iso: string) => (iso < "2026-01-01" ? Number(iso.slice(-2)) : 1);
    const measured = made("2025-01-01", "2026-03-31", factor, {
      changes: [{ since: "2026-01-01", what: "Only paid orders." }],
    });
    expect(calendarOf(measured, parseDay("2026-03-31") ?? 0)).toMatchObject({
      basis: "weekdays",
      blocks: 12,
    });
  });

  test("where weekdays are alike only the length is told", () => {
    const values = days("2025-01-01", "2026-02-28", [5, 5, 5, 5, 5, 5, 5]);
    const measured = measuredByHand({ id: "orders", first: "2025-01-01", values, keys: DAILY });
    const { found } = compareIn(measured, "2026-02");
    expect(found.calendar?.cause).toBe("a shorter month");
  });
});

describe("Easter and the like", () => {
  // Shops that sell ten times as much on Easter Sunday: 31 March 2024, 20 April 2025.
  const easter = (iso: string) => (iso === "2024-03-31" || iso === "2025-04-20" ? 10 : 1);
  const shops = (aligned: Readonly<Record<string, string>>): Measured => ({
    ...measuredByHand({
      id: "orders",
      first: "2023-06-01",
      values: days("2023-06-01", "2025-05-31", WORK, easter),
      keys: DAILY,
    }),
    aligned: alignedBy(aligned),
  });

  test.each([
    ["2025-04", "the month that won it"],
    ["2025-03", "the month that lost it"],
  ])("%s, %s, is held against days of the same kind", (edition) => {
    const plain = compareIn(shops({}), edition, "year").book.of("orders", "adjusted_change", "year");
    expect(Math.abs(plain.value ?? 0)).toBeGreaterThan(0.05);
    const { book, found } = compareIn(shops({ "2025-04-20": "2024-03-31" }), edition, "year");
    const change = book.of("orders", "change", "year").value ?? Number.NaN;
    expect(book.of("orders", "adjusted_change", "year").value).toBeCloseTo(0, 12);
    expect(book.of("orders", "calendar_effect", "year").value).toBeCloseTo(change, 9);
    expect(found.calendar?.cause).toContain("days that moved");
  });

  test("where both periods hold the day, and against any other period, nothing is moved", () => {
    const [aligned, plain] = [shops({ "2025-04-20": "2024-03-31" }), shops({})];
    for (const [edition, vs] of [
      ["2025-05", "year"],
      ["2025-04", "previous"],
    ] as const) {
      const of = (one: Measured) =>
        compareIn(one, edition, vs).book.of("orders", "adjusted_change", vs).value;
      expect(of(aligned)).toBe(of(plain));
    }
  });

  test("two days that moved by different lengths of time cannot both be met", () => {
    const measured = shops({ "2025-04-20": "2024-03-31", "2025-04-02": "2024-05-01" });
    expect(compareIn(measured, "2025-04", "year").book.of("orders", "adjusted_change", "year").reason).toBe(
      "aligned apart",
    );
  });

  test("a metric's own days stand above the report's", () => {
    expect(alignedBy({ "2025-04-20": "2024-03-31" }, { "2025-04-20": "2024-04-01" })).toEqual([
      { later: parseDay("2025-04-20"), earlier: parseDay("2024-04-01") },
    ]);
  });
});

describe("words of direction in prose", () => {
  const after = (factor: number) =>
    measuredByHand({
      id: "orders",
      first: "2025-01-01",
      values: days("2025-01-01", "2026-02-28", WORK, (iso) => (iso >= "2026-02-01" ? factor : 1)),
      keys: DAILY,
    });
  const findings = (factor: number, text: string) => {
    const known = new ReportKnown(bookByHand("2026-02", [after(factor)]).facts, []);
    const passage = { text, marks: [], isFrontMatter: false };
    return new Linter(known).findings(passage, []).map(({ severity, code }) => `${severity} ${code}`);
  };

  test.each([
    // Raw −3.8 %, like for like +6.0 %: neither word says what happened.
    [1.06, "Orders fell.", ["warning calendar-change"]],
    [1.06, "Orders rose.", ["warning calendar-change"]],
    // Raw −9.2 %, like for like nothing: only "rose" contradicts both.
    [1, "Orders fell.", ["warning calendar-change"]],
    [1, "Orders rose.", ["error contradicted-words"]],
    // Raw −18.3 %, like for like −10.0 %.
    [0.9, "Orders fell.", []],
    [0.9, "Orders rose.", ["error contradicted-words"]],
  ])("by a factor of %d, %s", (factor, text, codes) => {
    expect(findings(factor, text)).toEqual(codes);
  });

  test("a typed change like for like is the figure's", () => {
    expect(findings(0.9, "Orders fell by 10 %.")).toEqual(["warning typed-number"]);
    expect(findings(0.9, "Orders fell by 14 %.")).toContain("error contradicted-number");
  });
});

test("calendar and rest add exactly to the raw change, whatever the series and the periods", () => {
  const kinds = fc.constantFrom(
    ["2026-02", "previous"],
    ["2026-03", "previous"],
    ["2026-q1", "previous"],
    ["2026-03", "year"],
  );
  const shape = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(
      shape,
      fc.array(fc.integer({ min: 50, max: 150 }), { minLength: 31, maxLength: 31 }),
      kinds,
      (week, noise, [edition, vs]) => {
        const factor = (iso: string) =>
          (noise[Number(iso.slice(-2)) - 1] ?? 100) / 100 + Number(iso.slice(5, 7)) / 12;
        const values = days("2025-01-01", "2026-03-31", week, factor);
        const measured = measuredByHand({ id: "orders", first: "2025-01-01", values, keys: DAILY });
        const against = vs === "year" ? "year" : "previous";
        const found = adjustedAgainst(measured, against, period(edition ?? ""), null);
        const book = bookByHand(edition ?? "", [measured]);
        const change = book.of("orders", "change", against).value;
        if (found === null || "missing" in found.split)
          return expect(week.reduce((sum, one) => sum + one, 0)).toBe(0);
        const { calendar, rest } = found.split;
        expect(Math.abs(calendar + rest - (change ?? Number.NaN))).toBeLessThanOrEqual(
          1e-9 * Math.abs(change ?? 1) + 1e-9,
        );
        expect(book.of("orders", "calendar_effect", against).value).toBe(calendar);
        const alike = typeof found.change === "number" ? Math.sign(found.change) : 0;
        if (alike !== 0 && Math.abs(rest) > 1e-6) expect(Math.sign(rest)).toBe(alike);
        return undefined;
      },
    ),
    { numRuns: 60, seed: 2026 },
  );
});

describe("a business that is closed on some weekdays", () => {
  const range = ["2024-12-02", "2026-04-30"] as const;
  const CLOSED: Readonly<Record<string, readonly number[]>> = {
    "on Sundays": [100, 100, 100, 100, 120, 60, 0],
    "at the weekend": [100, 100, 100, 100, 100, 0, 0],
    "on Mondays": [0, 80, 80, 90, 150, 200, 170],
    "but on Wednesdays": [0, 0, 40, 0, 0, 0, 0],
  };
  const shop = (shape: readonly number[], keys: Readonly<Record<string, unknown>> = {}, id = "orders") =>
    measuredByHand({
      id,
      first: range[0],
      // No row is not a row of 0.
      values: days(...range, shape).map((value) => (value === 0 ? null : value)),
      through: range[1],
      keys: { ...DAILY, ...keys },
    });
  const ALL = Object.entries(CLOSED);

  test.each(ALL)("%s: months that differ by their days alone did not change", (_, shape) => {
    for (const edition of ["2026-01", "2026-02", "2026-03", "2026-04", "2026-q1"]) {
      for (const vs of ["previous", "year"] as const) {
        const { book, found } = compareIn(shop(shape), edition, vs);
        const of = (measure: Measure) => book.of("orders", measure, vs).value ?? Number.NaN;
        if (found.change.reason !== null) continue;
        expect(of("adjusted_change")).toBeCloseTo(0, 12);
        expect(of("calendar_effect")).toBeCloseTo(of("change"), 9);
        expect(found.judgement).toBe("neutral");
      }
    }
  });

  test.each(ALL)("%s: weights are those of a history that says 0", (_, shape) => {
    const last = parseDay("2026-03-31") ?? 0;
    const zeros = measuredByHand({
      id: "orders",
      first: range[0],
      values: days(...range, shape),
      keys: DAILY,
    });
    expect(calendarOf(shop(shape), last)).toEqual(calendarOf(zeros, last));
    expect(calendarOf(shop(shape), last)?.basis).toBe("weekdays");
    const mean = shape.reduce((sum, one) => sum + one, 0) / 7;
    for (const [at, weight] of (calendarOf(shop(shape), last)?.weights ?? []).entries())
      expect(weight).toBeCloseTo((shape[at] ?? 0) / mean, 12);
  });

  test("a sum of what is 0 of nothing takes a day without rows for 0; of another aggregate only a weekday that never has any", () => {
    const values = days(...range, [100, 100, 100, 100, 100, 0, 0]).map((value, index) =>
      value === 0 || index % 9 === 0 ? null : value,
    );
    const of = (value: string) =>
      calendarOf(
        measuredByHand({
          id: "orders",
          first: range[0],
          values,
          through: range[1],
          keys: { ...DAILY, value },
        }),
        parseDay(range[1]) ?? 0,
      );
    expect(of("count(*)")?.blocks).toBe(52);
    const peaks = of("max(amount)");
    // Of nine weeks in a row five have a gap from Monday to Friday.
    expect(peaks?.basis).toBe("weekdays");
    expect(peaks?.weights.map((weight) => Number(weight.toFixed(12)))).toEqual([
      1.4, 1.4, 1.4, 1.4, 1.4, 0, 0,
    ]);
    expect(peaks?.blocks).toBeGreaterThan(8);
    expect(peaks?.blocks).toBeLessThan(30);
  });

  test("the days before the first row and after the last whole one are none on which it was closed", () => {
    const shape = [100, 100, 100, 100, 100, 0, 0];
    const first = "2026-02-04";
    const values = days(first, "2026-04-30", shape).map((value) => (value === 0 ? null : value));
    const young = measuredByHand({ id: "orders", first, values, keys: DAILY });
    // From 4 February to 31 March eight whole weeks: 56 days.
    expect(calendarOf(young, parseDay("2026-03-31") ?? 0)).toMatchObject({ basis: "weekdays", blocks: 8 });
    expect(calendarOf(young, parseDay("2026-03-30") ?? 0)).toMatchObject({
      basis: "too few weeks",
      blocks: 7,
    });
  });

  test("what it says is true: Sundays on which it is closed are no more days at the weekend", () => {
    // March 2026 has five Sundays, February four; both have four Saturdays, March two working days more.
    expect(compareIn(shop(CLOSED["on Sundays"] ?? []), "2026-03").found.calendar?.cause).toBe(
      "a longer month with more working days",
    );
    // From March to April 2026 a Sunday, a Monday and a Tuesday less, a Wednesday and a Thursday more.
    const mondays = compareIn(shop(CLOSED["on Mondays"] ?? []), "2026-04").found.calendar;
    expect(mondays?.cause).toBe("a shorter month with fewer weekend days");
    expect(mondays?.effect.value).toBeCloseTo(90 + 80 - 80 - 170, 9);
  });

  test.each(["2026-02-28", "2026-02-15"])(
    "a verdict on a month whose first week has but a closed Sunday in it, whole to %s",
    (last) => {
      const noisy = (iso: string) => 1 + (Number(iso.slice(-2)) % 7) / 50;
      const values = days(range[0], last, CLOSED["at the weekend"] ?? [], noisy);
      const of = (empty_is_zero: boolean) => {
        const rows = empty_is_zero ? values : values.map((value) => (value === 0 ? null : value));
        const keys = { ...DAILY, empty_is_zero, review: "week" };
        const measured = measuredByHand({ id: "orders", first: range[0], values: rows, keys });
        // 1 February 2026 is a Sunday.
        const book = bookByHand("2026-02", [measured]);
        return [book.of("orders", "verdict"), book.of("orders", "expected")].map(({ value }) => value);
      };
      const [probability, expected] = of(false);
      expect(of(true)).toEqual([probability, expected]);
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThan(1);
      const working = last === "2026-02-28" ? 20 : 10;
      expect(Math.abs((expected ?? 0) / (100 * working) - 1.06)).toBeLessThan(0.02);
    },
  );

  test("its bridge sums exactly, with the calendar and without a rest", () => {
    const [one, other] = [CLOSED["on Sundays"] ?? [], CLOSED["at the weekend"] ?? []];
    const both = one.map((value, at) => value + (other[at] ?? 0));
    const all = [shop(both, { tree: "a + b" }), shop(one, {}, "a"), shop(other, {}, "b")];
    const bridge = buildBridge(
      bookByHand("2026-02", all),
      { metric: "orders", period: "2026-02", vs: "previous" },
      "2026-03-01",
    );
    const parts = [
      bridge?.calendar?.effect,
      ...(bridge?.steps ?? []).map(({ contribution }) => contribution),
    ];
    const sum = parts.reduce((all, part) => all + (part?.value ?? Number.NaN), 0);
    expect((bridge?.from.value.value ?? 0) + sum).toBeCloseTo(bridge?.to.value.value ?? Number.NaN, 9);
    expect(bridge?.residual).toBeNull();
  });
});

describe("the bridge of a sum", () => {
  const range = ["2025-01-01", "2026-02-28"] as const;
  const of = (id: string, keys: Readonly<Record<string, unknown>>, factor: (iso: string) => number) =>
    measuredByHand({
      id,
      first: range[0],
      values: days(...range, WORK, factor),
      keys: { ...DAILY, ...keys },
    });
  const inFebruary = (factor: number) => (iso: string) => (iso >= "2026-02-01" ? factor : 1);
  const total = (iso: string) => inFebruary(1.1)(iso) + inFebruary(0.8)(iso);

  test.each(["mobile + desktop", "mobile * 1 + desktop"])(
    "%s: a step of the calendar, and drivers like for like",
    (tree) => {
      const all = [
        of("orders", { tree }, total),
        of("mobile", {}, inFebruary(1.1)),
        of("desktop", {}, inFebruary(0.8)),
      ];
      const book = bookByHand("2026-02", all);
      const bridge = buildBridge(book, { metric: "orders", period: "2026-02", vs: "previous" }, "2026-03-01");
      expect(bridge?.calendar?.name).toBe("a shorter month with fewer working days");
      const [first, second] = bridge?.steps.map(({ contribution }) => contribution.value ?? Number.NaN) ?? [];
      expect([Math.sign(first ?? 0), Math.sign(second ?? 0)]).toEqual([1, -1]);
      const change = book.of("orders", "change", "previous").value ?? Number.NaN;
      expect((bridge?.calendar?.effect.value ?? 0) + (first ?? 0) + (second ?? 0)).toBeCloseTo(change, 9);
      expect(bridge?.residual).toBeNull();
      expect(book.of("orders", "contribution/mobile", "previous").rule).toBe(2);
    },
  );

  test("a formula that does not grow as its sums do shares out the raw change", () => {
    const constant = 500;
    const all = [of("orders", { tree: `mobile + ${constant}` }, total), of("mobile", {}, inFebruary(1.1))];
    const bridge = buildBridge(
      bookByHand("2026-02", all),
      { metric: "orders", period: "2026-02", vs: "previous" },
      "2026-03-01",
    );
    expect(bridge?.calendar).toBeNull();
  });

  /** The number that a text begins with, its sign left out where there is none. */
  const read = (text: string) =>
    Number(
      text
        .replaceAll(",", "")
        .replace("−", "-")
        .replace(/[^\d.+-]/g, ""),
    );

  test("adds up as printed with the calendar's step, and the headline's line prints the same number", () => {
    let [adjusted, lines] = [0, 0];
    const shape = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 7, maxLength: 7 });
    const noise = fc.array(fc.integer({ min: 50, max: 150 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.tuple(shape, shape),
        noise,
        fc.constantFrom("orders", "currency", "hours"),
        fc.constantFrom("2026-02", "2026-01", "2025-03"),
        ([one, other], factors, unit, edition) => {
          const factor = (iso: string) => (factors[Number(iso.slice(-2)) % 5] ?? 100) / 97;
          const [a, b] = [days(...range, one, factor), days(...range, other, factor)];
          const kind = (id: string, values: readonly number[], keys = {}) =>
            measuredByHand({ id, first: range[0], values, keys: { ...DAILY, unit, ...keys } });
          const star = a.map((value, index) => value + (b[index] ?? 0));
          const all = [kind("orders", star, { tree: "a + b" }), kind("a", a), kind("b", b)];
          const book = bookByHand(edition, all);
          const bridge = buildBridge(
            book,
            { metric: "orders", period: edition, vs: "previous" },
            "2026-03-01",
          );
          if (bridge === null || bridge.absent !== null || bridge.to.value.value === null) return;
          const rest = bridge.residual === null ? [] : [bridge.residual];
          const step = bridge.calendar === null ? [] : [bridge.calendar.effect];
          const parts = [...step, ...bridge.steps.map(({ contribution }) => contribution), ...rest];
          const sum = [bridge.from.value, ...parts].reduce((total, { text }) => total + read(text), 0);
          expect(bridge.rounding).not.toBe("apart");
          expect(sum).toBeCloseTo(read(bridge.to.value.text), 6);
          if (bridge.rounding === "adjusted") adjusted += 1;
          const line = compare(book, all[0] ?? kind("orders", star), "previous", null).calendar?.line;
          if (line === undefined || step[0] === undefined) return;
          lines += 1;
          const size = step[0].text.replace(/^[+−]/, "");
          const told = line.slice(line.indexOf(". ") + 2);
          expect(told.startsWith(`${size} of that`) || told.includes(` ${size};`)).toBe(true);
        },
      ),
      { numRuns: 150, seed: 2026 },
    );
    expect(adjusted).toBeGreaterThan(20);
    expect(lines).toBeGreaterThan(50);
  });

  test("a calendar that shows in its unit is a step, though it rounds to no part of a per cent", () => {
    // January 2026 has five Thursdays, Fridays and Saturdays, March five Sundays, Mondays and Tuesdays.
    const [first, last] = ["2025-01-01", "2026-03-31"];
    const values = days(first, last, [9990, 10_000, 10_000, 10_000, 10_000, 10_000, 10_020]);
    const half = values.map((value) => value / 2);
    const kind = (id: string, own: readonly number[], keys = {}) =>
      measuredByHand({ id, first, values: own, keys: { ...DAILY, ...keys } });
    const all = [kind("orders", values, { tree: "a + b" }), kind("a", half), kind("b", half)];
    const book = bookByHand("2026-03", all);
    const bridge = buildBridge(book, { metric: "orders", period: "2026-03", vs: "2026-01" }, "2026-04-01");
    expect(book.of("orders", "percent_change", "2026-01").text).toBe("0.0%");
    expect(bridge?.calendar?.effect.text).toBe("+10");
    expect(bridge?.rounding).toBe("adds");
  });
});
