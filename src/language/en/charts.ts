import { ended } from "../ended.ts";
import { many, numbered, several, within } from "./nouns.ts";

/** Labels within charts, and their text alternatives. */
export const charts = {
  trend: {
    title: (name: string, grain: string) => `${name}, by ${grain}`,
    nothing: "No complete values yet.",
    course: (first: string, last: string) => `From ${first} to ${last}.`,
    extremes: (lowest: string, highest: string) => `Lowest ${lowest}, highest ${highest}.`,
    valueIn: (value: string, period: string, first: string) => `${value} ${within(period)} (${first})`,
    target: (value: string) => `Target ${value}.`,
    plan: (grain: string, first: string, last: string) => `Plan by ${grain}, from ${first} to ${last}.`,
    range: (from: string, to: string, range: string) => `From ${from} to ${to}: ${range}.`,
    limits: (name: string, lower: string, upper: string, centre: string) =>
      `${name} ${lower} to ${upper}, around ${centre}`,
    trialRange: "provisional range",
    expectedRange: "expected range",
    fixedLimits: "limits",
    surprises: (said: string) => `Outside it: ${said}.`,
    more: (count: number) => `and ${count} more`,
    changed: (date: string, what: string) => `Definition changed on ${date}: ${ended(what)}`,
    marked: (what: string, date: string) => `Marked: ${what}, ${date}.`,
    lasted: (what: string, from: string, to: string) => `Marked: ${what}, ${from} to ${to}.`,
    missing: (missing: number, all: number) =>
      `${missing} of ${numbered(all, "period")} ${missing === 1 ? "has" : "have"} no value.`,
    lastYear: "last year",
    planned: "plan",
    targetAt: (value: string) => `target ${value}`,
    weeks: (first: string, from: string, last: string, to: string) =>
      `By week from ${first} (week of ${from}) to ${last} (week of ${to}).`,
    byWeek: "by week",
    exceeded: "exceeded",
    exceededAt: (value: string, better: "higher" | "lower") =>
      better === "higher" ? `exceeded from ${value}` : `exceeded at ${value} or less`,
  },
  archive: {
    title: (name: string) => `${name}, edition by edition, as published`,
    recounted: (value: string) => `${value} as counted now`,
  },
  bridge: {
    unexplained: "Not explained by the tree",
    title: (name: string) => `${name}: what moved it`,
    course: (from: string, before: string, to: string, now: string) =>
      `From ${from} ${within(before)} to ${to} ${within(now)}.`,
  },
  bullet: {
    title: (name: string) => `${name} against its limits`,
    watch: (limit: string) => `watch ${limit}`,
    breach: (limit: string) => `breach ${limit}`,
    lower: "lower is better",
    higher: "higher is better",
    said: (value: string, period: string, limits: string, better: string) =>
      `${value} ${within(period)}; ${limits}; ${better}.`,
  },
  cohorts: {
    cut: (across: string, shown: number, all: number) =>
      `${across}, the first ${shown === 1 ? "" : `${shown} `}of ${all}`,
    row: (name: string, first: string, last: string, column: string) =>
      `${name}: from ${first} to ${last} (${column}).`,
    columns: (across: string) => `Columns: ${across}.`,
  },
  forecast: {
    title: (name: string, period: string) => `${name}, forecast of ${period}`,
    target: (value: string) => `target ${value}`,
    came: (from: string, first: string, to: string, last: string) =>
      `From ${from} ${within(first)} to ${to} ${within(last)}.`,
    said: (period: string, value: string, low: string, high: string) =>
      `Forecast of ${period}: ${value}, 80% range ${low} to ${high}.`,
    saidAlone: (period: string, value: string) => `Forecast of ${period}: ${value}.`,
    band: (label: string) => `${label.charAt(0).toUpperCase()}${label.slice(1)}.`,
    aim: (value: string) => `Target ${value}.`,
  },
  flows: {
    key: "dashed: what the two come to",
    nothing: "No flows are known yet.",
    row: (period: string, flows: string, active: string) => `${period}: ${flows}; ${active} in all.`,
  },
  distribution: { key: (period: string) => `dashed: ${period}` },
  intervals: {
    row: (name: string, value: string, range: string) => `${name}: ${value}, 95% interval ${range}.`,
    nothing: "No values yet.",
  },
  lags: {
    key: "grey: exploratory",
    axis: (grain: string) => `${several(grain)} later`,
    declaredAt: (value: string) => `declared: ${value}`,
    at: (lag: number, grain: string, value: string) => `${numbered(lag, grain)} later: ${value}.`,
    declared: (lag: number) => `The declared lag is ${lag}.`,
    undeclared: "No lag was declared.",
    others: "All others are exploratory.",
  },
  query: {
    bar: "Bar chart",
    line: "Line chart",
    dot: "Dots",
    area: "Area chart",
    rect: "Grid",
    tick: "Ticks",
    of: (kind: string, measure: string) => `${kind} of ${measure}`,
    by: (places: string) => ` by ${places}`,
    and: (one: string, other: string) => `${one} and ${other}`,
    series: (count: number) => `, ${count} series`,
    course: (first: string, last: string, lowest: string, highest: string) =>
      `from ${first} to ${last}; lowest ${lowest}, highest ${highest}.`,
    missing: (missing: number, all: number) =>
      `${missing} of ${numbered(all, "row")} ${missing === 1 ? "has" : "have"} no value.`,
    cut: (cut: number, all: number) =>
      `${cut} of ${numbered(all, "row")} ${cut === 1 ? "lies" : "lie"} beyond the axes, whose ends are set by hand; what is beyond is cut off.`,
    shades: (name: string, low: string, high: string) => `${name}, from ${low} (light) to ${high} (dark)`,
  },
  recent: {
    title: (name: string) => `${name}, latest weeks and months`,
    last: (count: number, grain: string) =>
      count === 1 ? `Last ${grain}` : `Last ${numbered(count, grain)}`,
    plan: "plan",
    planned: (target: string) => `Plan: ${target}.`,
    counted: (count: number, grain: string) => numbered(count, grain),
    lastYear: "last year",
    course: (grain: string, from: string, first: string, to: string, last: string) =>
      `By ${grain}, from ${from} ${within(first)} to ${to} ${within(last)}.`,
    courseWithYear: (grain: string, from: string, first: string, to: string, last: string, year: string) =>
      `By ${grain}, from ${from} ${within(first)} to ${to} ${within(last)}, a year before ${year}.`,
  },
  scatter: {
    axes: (across: string, up: string) => `${across} (across) and ${up} (up).`,
    more: (count: number) => `${count} more in the table.`,
    line: (label: string) => `Line: ${label}.`,
  },
  segments: {
    share: (name: string, dimension: string) => `${name} by ${dimension}, share of the total`,
    stacked: (name: string, dimension: string) => `${name} by ${dimension}, stacked to the total`,
    slope: (name: string, dimension: string) => `${name} by ${dimension}, two periods`,
    multiples: (name: string, dimension: string) => `${name} by ${dimension}, one panel each, on one scale`,
    course: (name: string, from: string, first: string, to: string, last: string) =>
      `${name}: from ${from} ${within(first)} to ${to} ${within(last)}`,
    extremes: (lowest: string, then: string, highest: string, when: string) =>
      `lowest ${lowest} ${within(then)}, highest ${highest} ${within(when)}`,
    more: (count: number) => `${count} more ${many(count, "segment")} in the table.`,
    rest: (value: string) => `Segments not shown, together: ${value} at the end.`,
    changed: (date: string, what: string) => `Definition changed on ${date}: ${ended(what)}`,
    nothing: "No values yet.",
    others: (count: number) => numbered(count, "other"),
    hidden: "not shown",
    notAvailable: "n/a",
  },
  tree: {
    title: (name: string) => `Drivers of ${name}`,
    influence: "influence,",
    notSummed: "not summed",
    on: (period: string) => `on ${period}`,
    brings: (amount: string) => `brings ${amount}`,
    and: "and",
    made: (drivers: string) => `It is made of ${drivers}.`,
    grades: { verified: "verified by a test", correlated: "correlated", hypothesis: "hypothesis" },
    graded: (name: string, grade: string) => `${name} (${grade})`,
    influenced: (names: string) => `Thought to be influenced by ${names}.`,
  },
  vintages: {
    title: (name: string) => `${name}: what was published, and what is computed now`,
    notNow: "n/a now",
    nothing: "Nothing was published before.",
  },
};
