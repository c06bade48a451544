import { distributionChart } from "../../src/charts/distribution.ts";
import { flowsChart } from "../../src/charts/flows.ts";
import type { Unit } from "../../src/format/number.ts";
import type { DistributionFacts, FlowFacts, FlowRow } from "../../src/report/facts/flowFacts.ts";
import { type Draw, drawn } from "./drawnCases.ts";
import { figure, people, percent } from "./fixtures.ts";
import { names } from "./words.ts";

const EURO: Unit = { kind: "currency", name: "EUR" };

/** What was there before, what came new and back, and what was lost; of money what those had more and less who stayed. */
type Amounts = readonly [
  before: number,
  fresh: number,
  back: number,
  lost: number,
  more?: number,
  less?: number,
];

function row(name: string, amounts: Amounts, unit = people, isOver = true): FlowRow {
  const [before, fresh, back, lost, more, less] = amounts;
  const own = (value: number | null) => figure(value, unit);
  return {
    ...{ period: name, name, isOver },
    before: own(before),
    new: own(fresh),
    resurrected: own(back),
    expansion: more === undefined ? null : own(more),
    contraction: less === undefined ? null : own(less),
    lost: own(isOver ? lost : null),
    active: own(before + fresh + back + (more ?? 0) - lost - (less ?? 0)),
    quick: own(null),
    netRetention: null,
    grossRetention: own(null),
  };
}

function flows(rows: readonly FlowRow[]): FlowFacts {
  return {
    metric: "daily_active",
    metricName: "Daily active people",
    every: "month",
    title: "Daily active people: what came and what left, by month",
    finding: "",
    refusal: null,
    rows,
    sourceLabel: "activity",
    notes: [],
  };
}

const year = Array.from({ length: 13 }, (_, index) =>
  row(`month ${index + 1}`, [
    900,
    Math.round(120 + 40 * Math.sin(index)),
    Math.round(30 + 10 * Math.cos(index * 2)),
    Math.round(110 + 50 * Math.cos(index)),
  ]),
);

const hidden: FlowRow = { ...row("month 2", [900, 0, 0, 0]), new: figure(null), resurrected: figure(null) };

const stocks: Readonly<Record<string, FlowFacts>> = {
  plain: flows(year),
  money: flows(year.map(({ name }, index) => row(name, [9000, 1200 + index * 90, 300, 800, 700, 250], EURO))),
  "so-far": flows([...year.slice(0, 5), row("month 6", [900, 60, 12, 0], people, false)]),
  "too-few": flows([year[0] ?? hidden, hidden, year[2] ?? hidden]),
  "one-point": flows(year.slice(0, 1)),
  nothing: flows([row("month 1", [0, 0, 0, 0])]),
  huge: flows([row("month 1", [1e15, 2e15, 1e14, 1e15]), row("month 2", [2e15, 1e15, 3e14, 4e15])]),
  words: flows(names.map((name) => row(name, [100, 12, 3, 9]))),
};

function distribution(
  shares: readonly (number | null)[],
  before: readonly (number | null)[],
): DistributionFacts {
  const share = (value: number | null) =>
    figure(value, percent, value === null ? "n/a" : `${(value * 100).toFixed(1)}%`);
  return {
    metric: "daily_active",
    metricName: "Daily active people",
    title: "Daily active people: on how many days of a week",
    finding: "",
    refusal: null,
    now: "Q3 2026",
    before: "Q2 2026",
    rows: shares.map((now, index) => ({
      name: index === 0 ? "1 day" : `${index + 1} days`,
      now: share(now),
      before: share(before[index] ?? null),
    })),
    mean: { now: figure(3.1), before: figure(3) },
    sourceLabel: "activity",
    notes: [],
  };
}

const weeks: Readonly<Record<string, DistributionFacts>> = {
  plain: distribution([0.12, 0.17, 0.2, 0.2, 0.17, 0.1, 0.04], [0.13, 0.19, 0.21, 0.2, 0.16, 0.09, 0.02]),
  first: distribution([0.12, 0.17, 0.2, 0.2, 0.17, 0.1, 0.04], []),
  "too-few": distribution([0.62, 0.3, null, null, 0, 0, 0], [0.6, null, null, 0.1, 0, 0, 0]),
  one: distribution([1, 0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 0]),
};

/** Every case of the charts of what comes and goes. */
export const FLOWS: readonly (readonly [string, Draw])[] = [
  ...drawn("flows", stocks, flowsChart),
  ...drawn("distribution", weeks, distributionChart),
];
