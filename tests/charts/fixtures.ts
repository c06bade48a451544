import { toned } from "../../src/blocks/metric/tone.ts";
import type { Unit } from "../../src/format/number.ts";
import type { Figure } from "../../src/ledger/figure.ts";
import type { Plan, PlanStep } from "../../src/report/facts/ahead.ts";
import type { Comparison } from "../../src/report/facts/comparison.ts";
import type { Bridge, TreeNode } from "../../src/report/facts/moved.ts";
import type { Band, Point, PointSurprise, Series, TargetBands } from "../../src/report/facts/series.ts";
import type { ControlFacts, GuardrailFacts } from "../../src/report/facts/slices.ts";
import type { VerdictFacts } from "../../src/report/facts/verdict.ts";

export const people: Unit = { kind: "noun", name: "people" };
export const percent: Unit = { kind: "percent", name: "percent" };

/** A figure of the value alone. */
export function figure(
  value: number | null,
  unit = people,
  text = value === null ? "n/a" : String(value),
): Figure {
  return {
    id: "daily_posters@2026-q3",
    metric: "daily_posters",
    period: "2026-q3",
    segment: null,
    measure: "value",
    vs: null,
    value,
    reason: value === null ? "no data" : null,
    text,
    unit,
    status: "complete",
    snapshot: "2026-10-02",
    queries: [],
    shown: [],
  };
}

/** A weekly series from 5 January 2026 on; null is a gap. */
export function series(values: readonly (number | null)[], more: Partial<Series> = {}): Series {
  return {
    metric: "daily_posters",
    name: "Daily people who post",
    unit: people,
    better: "higher",
    grain: "week",
    grainLabel: "mean of the week’s days",
    addsUp: false,
    points: values.map((value, index) => point(value, index)),
    targets: [],
    plan: null,
    targetBands: [],
    events: [],
    breaks: [],
    bands: [],
    edition: { first: "2026-01-01", last: "2026-03-31" },
    sourceLabel: "activity, snapshot of 2 April 2026",
    notes: [],
    ...more,
  };
}

function point(value: number | null, index: number): Point {
  const day = (offset: number) =>
    new Date(Date.UTC(2026, 0, 5 + index * 7 + offset)).toISOString().slice(0, 10);
  return {
    period: `2026-w${index + 2}`,
    label: `week ${index + 2}`,
    first: day(0),
    last: day(6),
    value,
    reason: value === null ? "no data" : null,
    text: value === null ? "n/a" : String(value),
    state: value === null ? "gap" : "complete",
    lastYear: null,
    lastYearText: "n/a",
    surprise: null,
    band: null,
  };
}

/** A plan of a target for each of the weeks from 5 January 2026 on; null where a week has none. */
export function plan(values: readonly (number | null)[]): Plan {
  const steps = values.flatMap((value, index): PlanStep[] => {
    if (value === null) return [];
    const { first, last, label } = point(value, index);
    const [target, actual, attainment] = [figure(value), figure(value), figure(1, percent)];
    return [{ first, last, label, value, text: String(value), target, actual, attainment, met: true }];
  });
  return { grain: "week", steps, metLabel: null };
}

/** A target from `first` to `last` that is exceeded, too. */
export function targetBands(first: string, last: string, target: number, exceeds: number): TargetBands {
  const beyond = exceeds > target ? "above" : "below";
  const said = `Met from ${target}, exceeded from ${exceeds}.`;
  return { first, last, target, exceeds, exceedsText: String(exceeds), beyond, said, figures: [] };
}

/** A range from `first` to `last`. */
export function band(
  first: string,
  last: string,
  [lower, centre, upper]: readonly [number, number, number],
  trial = false,
  kind: Band["kind"] = "step",
): Band {
  const said = { lowerText: String(lower), centreText: String(centre), upperText: String(upper) };
  return { kind, first, last, lower, centre, upper, ...said, trial };
}

/** The series with a surprise at each of the points at `indices`. */
export function withSurprises(
  plain: Series,
  indices: readonly number[],
  surprise: PointSurprise = {
    direction: "up",
    judgement: "good",
    tone: "good",
    text: "above what was to be expected",
  },
): Series {
  const at = (index: number) => (indices.includes(index) ? surprise : null);
  return { ...plain, points: plain.points.map((own, index) => ({ ...own, surprise: at(index) })) };
}

/** A chart of limits that may not speak. */
export const noControl: ControlFacts = {
  speaks: false,
  detail: "silent, for its level does not stand still",
  limitsLabel: null,
  series: series([]),
  prospect: null,
};

/** No verdict on a metric. */
export const noVerdict: VerdictFacts = {
  kind: "none",
  reason: "too few",
  label: "No verdict yet",
  detail: "Fewer than twelve values before it can be compared with it.",
  direction: null,
  isAdverse: false,
  shiftLabel: null,
  soFar: false,
  figure: figure(null),
  expected: figure(null),
  low: figure(null),
  high: figure(null),
};

/** A change of `value` on the previous quarter. */
export function comparison(value: number | null, isPaused = false): Comparison {
  return {
    vs: "previous",
    baseLabel: "Q2 2026",
    against: "Q2 2026",
    base: figure(100),
    change: figure(value, percent),
    difference: figure(value, percent),
    phrase: figure(null, percent, "rose"),
    ...toned(
      figure(value, percent),
      value === null || value === 0 ? "neutral" : value > 0 ? "good" : "bad",
      isPaused,
    ),
    partLabel: null,
    comparable: null,
    calendar: null,
  };
}

/** A node of a tree. */
export function node(
  name: string,
  children: readonly TreeNode[] = [],
  more: Partial<TreeNode> = {},
): TreeNode {
  return {
    metric: "m",
    name,
    value: figure(120),
    previous: comparison(0.2),
    contribution: figure(20),
    tone: "good",
    operator: children.length > 0 ? "×" : null,
    formula: null,
    children,
    influences: [],
    range: null,
    sensitivity: null,
    edge: null,
    ...more,
  };
}

/** A bridge from `from` through `steps` to their sum; null is a contribution that is missing. */
export function bridge(from: number, steps: readonly (number | null)[]): Bridge {
  const to = steps.reduce<number>((sum, step) => sum + (step ?? 0), from);
  return {
    metric: "daily_posters",
    period: "2026-q3",
    vs: "previous",
    name: "Daily people who post",
    unit: people,
    from: { label: "Q2 2026", value: figure(from) },
    to: { label: "Q3 2026", value: figure(to) },
    steps: steps.map((step, index) => ({
      metric: `step_${index}`,
      name: `Step ${index}`,
      contribution: figure(step),
      range: { least: figure(step), greatest: figure(step) },
      tone: (step ?? 0) > 0 ? "good" : "bad",
    })),
    calendar: null,
    residual: null,
    absent: null,
    rounding: "adds",
    partLabel: null,
    sourceLabel: "activity",
  };
}

/** A guardrail judged at `value`. */
export function guardrail(
  value: number | null,
  breach: number,
  more: Partial<GuardrailFacts> = {},
): GuardrailFacts {
  return {
    id: "newcomer_churn",
    name: "Newcomer churn",
    statement: "",
    unit: percent,
    unitLabel: "percent",
    better: "lower",
    owner: null,
    whyNot: null,
    watches: null,
    value: figure(value, percent),
    previous: comparison(0.01),
    year: comparison(null),
    target: null,
    verdict: noVerdict,
    control: noControl,
    recent: { panels: [], countedBy: null, sameScale: true, toDate: [] },
    history: [],
    baselineLabel: null,
    series: series([]),
    state: "breach",
    judged: figure(value, percent),
    judgedLabel: "week 38",
    watch: null,
    breach: figure(breach, percent),
    distanceText: "",
    sinceLabel: null,
    lapsed: null,
    acknowledgement: null,
    ...more,
  };
}

/** What an event is beside its day and its name, where its author says no more. */
export const ON_A_DAY = { until: null, tone: "neutral" } as const;
