import { describe, expect, test } from "vitest";
import { buildControl } from "../../src/blocks/metric/control.ts";
import { buildSeries } from "../../src/blocks/metric/series.ts";
import { buildVerdict } from "../../src/blocks/metric/verdict.ts";
import { trendWords } from "../../src/charts/words/trend.ts";
import { fitMixture } from "../../src/metrics/forecast/fit.ts";
import { verdictOn } from "../../src/metrics/forecast/verdict.ts";
import {
  constantShare,
  mayXmrSpeak,
  prospectOf,
  xmrLimits,
  xmrRules,
} from "../../src/metrics/forecast/xmr.ts";
import type { VerdictFacts } from "../../src/report/facts/verdict.ts";
import { bookByHand, measuredByHand, period } from "../support/handMade.ts";

/** The worked example of docs/why/mathematics.md §5: 26 weeks, then a quarter as foreseen, or one that shifts. */
const BEFORE = "52 47 50 55 49 51 46 53 50 48 54 51 49 52 47 50 53 48 51 50 49 54 46 52 50 51";
const CALM = "51 48 50 53 49 50 52 47 51 49 50 54 48";
const SHIFTED = "51 48 50 56 54 55 58 53 57 55 54 59 56";
const WEEKS = { perYear: 52, bounds: "none" } as const;

function numbers(...texts: readonly string[]): number[] {
  return texts.flatMap((text) => text.split(" ").map(Number));
}

/** The verdict on the first quarter of 2029, to which thirteen weeks count: w01, from its first day, to w13. */
function judged(values: readonly (number | null)[], first = "2028-w27", keys = {}): VerdictFacts {
  const measured = measuredByHand({ first, values, keys: { unit: "score", ...keys } });
  return buildVerdict(bookByHand("2029-q1", [measured]), measured);
}

describe("the worked example, through the whole report", () => {
  test("the quarter begins with a week", () => {
    expect(period("2029-w01").first).toBe(period("2029-q1").first);
  });

  test("a calm quarter comes out as foreseen", () => {
    const verdict = judged(numbers(BEFORE, CALM));
    expect(verdict).toMatchObject({
      kind: "as foreseen",
      label: "As foreseen",
      direction: "below",
      soFar: false,
    });
    expect(verdict.expected.value).toBeCloseTo(50.3215, 4);
    expect(verdict.low.value).toBeCloseTo(47.6617, 4);
    expect(verdict.high.value).toBeCloseTo(53.0202, 4);
    expect(verdict.figure.value).toBeCloseTo(0.44494, 5);
    expect(verdict.detail).toBe("We expected 47.7 to 53.0 in 19 of 20 cases; it came to 50.2.");
  });

  test("a shifted one is more than chance, from its fourth week on", () => {
    const verdict = judged(numbers(BEFORE, SHIFTED));
    expect(verdict).toMatchObject({
      kind: "more than chance",
      label: "More than chance",
      direction: "above",
    });
    expect(verdict.figure.value).toBeCloseTo(0.992668, 6);
    expect(verdict.shiftLabel).toBe("the week of 22 January");
    expect(verdict.detail).toBe(
      "We expected 47.7 to 53.0 in 19 of 20 cases; it came to 54.3. The shift begins in the week of 22 January.",
    );
  });

  test("a period that is not over is judged on its complete weeks, so far", () => {
    const verdict = judged(numbers(BEFORE, SHIFTED).slice(0, 34));
    expect(verdict).toMatchObject({
      kind: "more than chance",
      label: "More than chance so far",
      soFar: true,
    });
    expect(verdict.detail).toContain("in 19 of 20 cases so far; it has come to 53.1.");
  });
});

describe("no verdict", () => {
  test("eleven values before are too few, twelve are enough", () => {
    const twelve = numbers(BEFORE).slice(14);
    expect(judged([...twelve, ...numbers(CALM)], "2028-w41").kind).not.toBe("none");
    const verdict = judged([...twelve.slice(1), ...numbers(CALM)], "2028-w42");
    expect(verdict).toMatchObject({
      kind: "none",
      reason: "too few",
      label: "No verdict yet",
      direction: null,
    });
    expect(verdict.detail).toBe(
      "What is known from before it is too little to say what was to be expected. The longest course that can be compared: from 50 in the week of 16–22 Oct 2028 to 48 in the week of 26 Mar – 1 Apr 2029. A verdict will be possible from Q2 2029 on.",
    );
  });

  test("a change of definition inside the quarter, or with its first day, leaves none", () => {
    const changes = (since: string) => ({ changes: [{ since, what: "Staff no longer counts." }] });
    for (const since of ["2029-01-01", "2029-02-05"])
      expect(judged(numbers(BEFORE, CALM), "2028-w27", changes(since))).toMatchObject({
        kind: "none",
        reason: "definition changed",
      });
    expect(judged(numbers(BEFORE, CALM), "2028-w27", changes("2028-08-07")).kind).toBe("as foreseen");
  });

  test("of what never moved, the first move tells nothing, and no move is said to be none", () => {
    const still = Array.from({ length: 26 }, () => 50);
    const moved = [...still, ...numbers(SHIFTED)];
    expect(judged(moved)).toMatchObject({
      kind: "none",
      reason: "first move",
      label: "The first move in 26 weeks",
    });
    expect(judged([...still, ...still.slice(13)])).toMatchObject({
      kind: "none",
      reason: "has not moved",
      label: "Has not moved in 39 weeks",
    });
  });

  test("before anything has come there is none", () => {
    expect(judged(numbers(BEFORE))).toMatchObject({ kind: "none", label: "No verdict yet" });
  });

  test("a gap in the quarter and one before it are left out", () => {
    const gaps = [...numbers(BEFORE), ...numbers(CALM)].map((value, index) =>
      index === 5 || index === 30 ? null : value,
    );
    expect(judged(gaps).kind).toBe("as foreseen");
  });
});

describe("the kinds of verdict", () => {
  const history = numbers(BEFORE);
  const verdictAt = (came: number) => {
    const shares = Array.from({ length: 13 }, () => 1);
    const found = verdictOn(history, { values: numbers(CALM), shares, rollup: "mean", came }, WEEKS);
    if (!("surprise" in found)) throw new Error("there is no verdict");
    return found;
  };
  const bands = verdictAt(50).bands;

  test.each([
    ["as foreseen", 80, -1e-9],
    ["within chance", 80, 1e-9],
    ["within chance", 95, -1e-9],
    ["at the edge of chance", 95, 1e-9],
    ["at the edge of chance", 98, -1e-9],
    ["more than chance", 98, 1e-9],
  ] as const)("%s beside the end of the band of %i %%", (surprise, level, beyond) => {
    const band = bands?.[level];
    expect(verdictAt((band?.high ?? 0) + beyond).surprise).toBe(surprise);
    expect(verdictAt((band?.low ?? 0) - beyond).surprise).toBe(surprise);
  });
});

describe("limits of a process that stands still", () => {
  /** 26 values 49, 51, 49 …: ranges of 2, a mean of 50. */
  const even = Array.from({ length: 26 }, (_, index) => (index % 2 === 0 ? 49 : 51));

  test("are x̄ ± t · (mean range / 1.128) · √(1 + 1/n), with t at 0.62 (n − 1) degrees of freedom", () => {
    const limits = xmrLimits(even);
    if (!("centre" in limits)) throw new Error("there are no limits");
    // t of Student at 99.865 % and 15.5 degrees of freedom is 3.5757; 2 / 1.128 · √(27/26) is 1.80681.
    expect(limits.centre).toBe(50);
    expect((limits.upper - 50) / 1.80681).toBeCloseTo(3.576, 1);
    expect(50 - limits.lower).toBeCloseTo(limits.upper - 50, 12);
    expect(limits.points).toBe(26);
  });

  test("need 26 values, read at most 52, and take no range across a gap", () => {
    expect(xmrLimits(even.slice(1))).toEqual({ missing: "too few" });
    expect(xmrLimits([...even, ...even, ...even])).toMatchObject({ points: 52 });
    const gap = xmrLimits([...even.slice(0, 13), null, ...even.slice(12)]);
    expect(gap).toMatchObject({ centre: expect.closeTo(50, 1) });
  });

  test("there are none where nearly nothing moves", () => {
    expect(xmrLimits(even.map(() => 7))).toEqual({ unmoved: 26 });
  });

  test("a rule fires outside them, and at the ninth in a row on one side", () => {
    const limits = { centre: 50, lower: 44, upper: 56, points: 26 };
    expect(xmrRules([57, 43, 56], limits)).toEqual([["outside"], ["outside"], []]);
    const above = xmrRules([51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 50, 51], limits);
    expect(above.map((rules) => rules.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0]);
    expect(xmrRules([51, 51, 51, 51, null, 51, 51, 51, 51, 51], limits).flat()).toEqual([]);
  });

  test("say of a target what the process does to it, by which way is better", () => {
    const limits = { centre: 50, lower: 44, upper: 56, points: 26 };
    expect([57, 43, 50].map((target) => prospectOf(limits, target, "higher"))).toEqual([
      "will not be met",
      "will be met",
      "hit or miss",
    ]);
    expect([57, 43, 50].map((target) => prospectOf(limits, target, "lower"))).toEqual([
      "will be met",
      "will not be met",
      "hit or miss",
    ]);
  });

  test("may speak where the level is constant, and not where it climbs", () => {
    const fitOf = (values: readonly number[]) => {
      const fit = fitMixture(values, WEEKS);
      if ("missing" in fit) throw new Error(fit.missing);
      return fit;
    };
    const climbing = Array.from({ length: 40 }, (_, index) => 50 + index);
    expect(mayXmrSpeak(fitOf(climbing))).toBe(false);
    expect(constantShare(fitOf(climbing))).toBeLessThan(0.2);
    expect(mayXmrSpeak(fitOf([...even, ...even]))).toBe(true);
    expect(mayXmrSpeak(fitOf(even.map(() => 7)))).toBe(false);
  });
});

describe("the chart of limits", () => {
  const control = (values: readonly number[], first = "2028-w27") => {
    const measured = measuredByHand({ first, values, keys: { unit: "score" } });
    const book = bookByHand("2029-q1", [measured]);
    return buildControl(book, measured, buildSeries(book, measured, "2029-04-03"));
  };

  test("says why it is silent", () => {
    const climbing = Array.from({ length: 39 }, (_, index) => 50 + index);
    expect(control(climbing)).toMatchObject({
      speaks: false,
      detail: "no limits are drawn, for its level may move by itself",
      limitsLabel: null,
    });
    expect(control(climbing).series.bands).toEqual([]);
    expect(control(numbers(BEFORE, CALM).map(() => 7)).detail).toBe("has not moved in 26 weeks");
  });

  test("names what its limits come from, and marks what lies outside them", () => {
    const even = Array.from({ length: 26 }, (_, index) => (index % 2 === 0 ? 49 : 51));
    const chart = control([...even, ...even, ...even.slice(0, 11), 90, 49], "2028-w01");
    expect(chart).toMatchObject({
      speaks: true,
      detail: "19–25 Mar outside the limits",
      limitsLabel: "Limits from 52 weeks before Q1 2029, locked for it.",
    });
    expect(chart.series.bands).toHaveLength(1);
    expect(chart.series.points.flatMap((one) => one.surprise?.text ?? [])).toEqual(["above the upper limit"]);
  });
});

describe("the chart of limits of sums over days", () => {
  /** A business open from Monday to Friday whose working days of month i bring 100 ± 2 by turns, and `last` in the last. */
  const FIRST = "2025-01";
  const MONTHS = 51;
  const even = (index: number) => 100 + (index % 2 === 0 ? 2 : -2);
  const measuredBy = (brings: (month: number) => number, keys = {}) => {
    const [from, to] = [period(FIRST).first, period("2029-03").last];
    const values = Array.from({ length: to - from + 1 }, (_, index) => {
      const day = new Date((from + index) * 86_400_000);
      const month = (day.getUTCFullYear() - 2025) * 12 + day.getUTCMonth();
      return [0, 6].includes(day.getUTCDay()) ? null : brings(month);
    });
    const config = { grain: "day", review: "month", rollup: "sum", unit: "orders", ...keys };
    return measuredByHand({ first: "2025-01-01", values, through: "2029-03-31", keys: config });
  };
  const control = (brings: (month: number) => number, keys = {}) => {
    const measured = measuredBy(brings, keys);
    const book = bookByHand("2029-q1", [measured]);
    return buildControl(book, measured, buildSeries(book, measured, "2029-04-03"));
  };
  const workingDays = (id: string) => {
    const { first, last } = period(id);
    let count = 0;
    for (let day = first; day <= last; day += 1) if (![2, 3].includes(((day % 7) + 7) % 7)) count += 1;
    return count;
  };

  test("are those of what a working day brings, whatever the months are made of", () => {
    const values = Array.from({ length: MONTHS - 3 }, (_, index) => even(index));
    const byDay = xmrLimits(values);
    if (!("centre" in byDay)) throw new Error("there are no limits");
    const { speaks, series, limitsLabel, detail } = control(even);
    expect([speaks, detail]).toEqual([true, "every month is within the limits"]);
    expect(limitsLabel).toBe(
      "Limits from 48 months before Q1 2029, locked for it. They are of a month of average length and make-up, and drawn for the days that each month has.",
    );
    expect(series.bands.length).toBeGreaterThan(10);
    for (const { first, lower, centre, upper } of series.bands) {
      // Neighbours with as many working days share a band: the first of them tells.
      const days = workingDays(first.slice(0, 7));
      for (const [told, expected] of [
        [lower, byDay.lower],
        [centre, byDay.centre],
        [upper, byDay.upper],
      ] as const)
        expect(Math.abs(told / days / expected - 1)).toBeLessThan(2e-3);
    }
  });

  test("a February that has fewer working days is within them, a March that brings less a day is not", () => {
    const falls = (factor: number) => (month: number) => (month === 50 ? even(month) * factor : even(month));
    const marks = (chart: ReturnType<typeof control>) =>
      chart.series.points.flatMap(({ period: id, surprise }) =>
        surprise === null ? [] : [id, surprise.text],
      );
    expect(marks(control(falls(1)))).toEqual([]);
    expect(marks(control(falls(0.85)))).toEqual(["2029-03", "below the lower limit"]);
    // By raw sums a fall of 15 % is lost among months of 20 to 23 working days.
    expect(marks(control(falls(0.85), { calendar_adjusted: false }))).toEqual([]);
  });

  test("one band and no word of days where the metric says that the calendar moves nothing of it, and for weeks", () => {
    const raw = control(even, { calendar_adjusted: false });
    expect(raw.series.bands.length).toBeLessThanOrEqual(1);
    const weekly = control((month) => even(month), { review: "week" });
    expect(weekly.series.bands.length).toBeLessThanOrEqual(1);
    for (const chart of [raw, weekly]) expect(chart.limitsLabel ?? "").not.toContain("average length");
  });

  test("the text alternative tells the last of them alone", () => {
    const { series } = control(even);
    const said = trendWords(series, "en").description;
    const { lowerText, upperText } = series.bands.at(-1) ?? {};
    expect(said.match(/: limits [^.]*/g)).toEqual([
      expect.stringContaining(`: limits ${lowerText} to ${upperText}`),
    ]);
  });
});
