import type { CalendarCause, CalendarSentence } from "../../calendarCause.ts";
import { calendarCause, calendarLine } from "../calendar.ts";
import { many, numbered, several, within } from "../nouns.ts";

/** What a value is, what it is of, and what it is compared with. */
export const values = {
  /** What a metric is to the north star, and other states that many blocks name. */
  roles: {
    north_star: "north star",
    input: "input",
    lever: "lever",
    guardrail: "guardrail",
    outcome: "outcome",
    supporting: "supporting",
    candidate: "candidate",
    vanity: "vanity",
  },
  guardrailStates: { ok: "ok", watch: "watch", breach: "breach", unknown: "unknown" },
  /** What so many commitments came to, after their number. */
  commitments: {
    kept: (_count: number) => "kept",
    late: (_count: number) => "late",
    missed: (_count: number) => "missed",
    dropped: (_count: number) => "dropped",
    open: (_count: number) => "open",
  },
  people: "people",
  /** Where rows come from. */
  source: {
    snapshot: (date: string) => `snapshot of ${date}`,
    tables: (tables: string, snapshot: string) => `${tables}, ${snapshot}`,
    reported: (source: string, date: string) => `${source}, reported on ${date}`,
    ledgers: (source: string) => `the ledgers of the versions; now from ${source}`,
  },
  /** What one value is, and how a chart's values are made. */
  unit: {
    share: "share",
    pairs: "pairs",
    reviewPeriods: "review periods",
    reported: (noun: string) => `${noun}, reported`,
    within: (noun: string, grain: string) => `${noun} in the ${grain}`,
    anew: (noun: string, grain: string) => `${noun}, counted over the whole ${grain}`,
    last: (noun: string, own: string, grain: string) => `${noun}, last ${own} of the ${grain}`,
    sum: (noun: string, own: string, grain: string) => `${noun}, sum over the ${grain}’s ${several(own)}`,
    over: (noun: string, own: string, grain: string) => `${noun}, over the ${grain}’s ${several(own)}`,
    mean: (noun: string, own: string, grain: string) => `${noun}, mean of the ${grain}’s ${several(own)}`,
    by: (grain: string) => `by ${grain}`,
    lastOfEach: (own: string, grain: string) => `last ${own} of each ${grain}`,
    onAverage: (own: string, grain: string) => `on an average ${own}, by ${grain}`,
    changes: (grain: string) => `change from one ${grain} to the next`,
  },
  targetBands: { missed: "target missed", met: "target met", exceeded: "target exceeded" },
  /** Notes below a chart of values by review period. */
  series: {
    incomplete: (count: number, grain: string, isDrawn: boolean) =>
      `${count === 1 ? `One ${grain} is` : `${numbered(count, grain)} are`} incomplete and ${isDrawn ? "drawn apart" : "not drawn"}.`,
    restated: (date: string, what: string) => `Computed back by the definition since ${date}: ${what}`,
    matures: (grain: string, days: number) =>
      days === 0
        ? `A ${grain} is complete at its end.`
        : `A ${grain} is complete ${numbered(days, "day")} after its end.`,
    weeks: (longer: string) =>
      `Weeks run over the ends of ${several(longer)}; a ${longer}’s value counts its own days.`,
    starInPlaceOf: (name: string) => `North star in place of ${name}`,
    planMet: (met: string, all: string, grain: string, count: number) =>
      `${met} of ${numbered(count, grain, all)} met the plan.`,
    days: (hasWeeks: boolean): string =>
      hasWeeks
        ? "Days go by the rhythm of the week: hold one against the same weekday, or look at the steps, each a whole week."
        : "Days go by the rhythm of the week: hold one against the same weekday.",
    targetBands: (
      period: string,
      came: string | null,
      target: string,
      exceeds: string,
      better: "higher" | "lower",
    ) => {
      const bounds =
        better === "higher"
          ? `met from ${target}, exceeded from ${exceeds}`
          : `met at ${target} or less, exceeded at ${exceeds} or less`;
      return `${period}: ${came === null ? "target " : `${came}; `}${bounds}.`;
    },
  },
  /** What the number and kind of days did to a sum. */
  calendar: {
    /** Where the change like for like shows another sign: "rose 9.4%; like for like it fell 1.2%". */
    phrase: (
      raw: string,
      direction: "up" | "down" | "flat",
      amount: string,
      number: "singular" | "plural",
    ): string => {
      const flat = number === "plural" ? "they were flat" : "it was flat";
      const moved = `${number === "plural" ? "they" : "it"} ${direction === "up" ? "rose" : "fell"} ${amount}`;
      return `${raw}; like for like ${direction === "flat" ? flat : moved}`;
    },
    /** A step of a bridge: "a longer month with more working days". */
    cause: (cause: CalendarCause, grain: string): string => calendarCause(cause, grain),
    line: (said: CalendarSentence): string => calendarLine(said),
    /** Beside a change: "like for like +1.6%". */
    beside: (like: string) => `like for like ${like}`,
    /** Under charts whose values are sums of periods of different length. */
    sums: "sums not adjusted for the number and kind of days",
  },
  /** Why a figure has no value, in parts of a sentence: "no value: data begin on 1 July 2025". */
  absence: {
    begins: (day: string) => `data begin on ${day}`,
    ends: (day: string) => `data end on ${day}`,
    matures: (period: string, day: string) => `${period} is known from ${day} on`,
    noTarget: (period: string) => `no target for ${period}`,
    zeroBase: (period: string) => `${period} was zero or below`,
    noDivisor: "nothing to divide by",
    redefined: (day: string) => `the definition changed on ${day}`,
    /** Of a metric that took the place of another. */
    replaced: (day: string) => `another metric was the north star before ${day}`,
    /** Of a metric that the figure is made of. */
    ofPart: (name: string, why: string) => `${name}: ${why}`,
    /** Beside the value of a period in which the data begin. */
    since: (day: string) => `since ${day}`,
  },
  /** What cannot be compared yet, and from when on it can be. */
  reach: {
    first: "This is the first report",
    begun: (day: string) => `Data begin on ${day}`,
    none: (head: string, grain: string) => `${head}: there is no earlier ${grain} to compare with`,
    noneWhole: (head: string, grain: string) => `${head}: there is no whole earlier ${grain} to compare with`,
    previousFrom: (grain: string, period: string) =>
      `the change on the ${grain} before is shown from ${period} on`,
    yearFrom: (period: string) => `the change over the year is shown from ${period} on`,
    told: (head: string, from: string) => `${head}; ${from}.`,
  },
  comparison: {
    target: "target",
    firstOfEach: (count: number, grain: string) =>
      count === 1 ? `the first ${grain} of each` : `the first ${numbered(count, grain)} of each`,
    lastOfEach: (count: number, grain: string) =>
      count === 1
        ? `the last whole ${grain} of each`
        : `the last ${count} whole ${many(count, grain)} of each`,
  },
  target: {
    goal: (value: string) => `${value} was the goal`,
    goalAtEnd: (value: string) => `${value} was the goal for the end of it`,
    next: (value: string, period: string) => `next: ${value} ${within(period)}`,
    movedFrom: (value: string) => `moved from ${value}`,
    movedAway: "moved away",
    endOf: (period: string) => `the end of ${period}`,
  },
  recent: {
    toDate: {
      day: "day to date",
      week: "week to date",
      month: "month to date",
      quarter: "quarter to date",
      half: "half to date",
      year: "year to date",
    },
    until: (period: string, date: string) => `${period}, to ${date}`,
  },
};
