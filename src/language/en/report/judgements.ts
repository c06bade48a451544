import { numbered, several, within } from "../nouns.ts";

/** What is said of a value: was it expected, does it hold, will it do. */
export const judgements = {
  /** Was what came to be expected? */
  verdict: {
    kinds: {
      "as foreseen": "as foreseen",
      "within chance": "within chance",
      "at the edge of chance": "at the edge of chance",
      "more than chance": "more than chance",
    },
    soFar: (kind: string) => `${kind} so far`,
    expected: (range: string, came: string, isOpen: boolean) =>
      `We expected ${range} in 19 of 20 cases${isOpen ? " so far" : ""}; it ${isOpen ? "has come" : "came"} to ${came}.`,
    neverMoved: (expected: string, came: string, count: string, isOpen: boolean) =>
      `After ${count} values that were all the same we expected ${expected}${isOpen ? " so far" : ""}; it ${isOpen ? "has come" : "came"} to ${came}.`,
    shift: (period: string) => `The shift begins ${within(period)}.`,
    noneYet: "No verdict yet",
    none: {
      tooFew: "What is known from before it is too little to say what was to be expected.",
      redefined: "The definition changed, and no verdict reaches across that.",
      noData: "There are no values to judge.",
      unknown: "What was to be expected is no number that can be shown.",
    },
    course: (from: string, first: string, to: string, last: string) =>
      `The longest course that can be compared: from ${from} ${within(first)} to ${to} ${within(last)}.`,
    possible: (period: string) => `A verdict will be possible from ${period} on.`,
    firstMove: (grain: string, count: string, number: number) =>
      `The first move in ${numbered(number, grain, count)}`,
    firstMoveDetail: "It had never moved before, so what a move means cannot be told yet.",
    unmoved: (grain: string, count: string, number: number) =>
      `Has not moved in ${numbered(number, grain, count)}`,
    unmovedDetail: "Where nothing ever moved, there is nothing to judge by.",
    /** Of a review period, by the ones before it alone. */
    steps: { above: "above what was to be expected", below: "below what was to be expected" },
  },
  /** What earlier headlines said. */
  rereading: {
    judged: (edition: string, signal: boolean, verdict: string) =>
      `${edition} said “${signal ? "a signal" : "no signal"}”; by today’s rule it is ${verdict}.`,
    unjudged: (edition: string, signal: boolean) =>
      `${edition} said “${signal ? "a signal" : "no signal"}”; by today’s rule there is no verdict on it.`,
  },
  /** The chart of a process that stands still. */
  control: {
    tooFew: (grain: string, period: string) =>
      `no fixed limits yet, for fewer than 26 complete ${several(grain)} before ${period} can be compared`,
    notConstant: "no limits are drawn, for its level may move by itself",
    unmoved: (grain: string, count: string, number: number) =>
      `has not moved in ${numbered(number, grain, count)}`,
    allWithin: (grain: string) => `every ${grain} is within the limits`,
    first: (period: string, rule: string) => `${period}: ${rule}`,
    periods: (count: number, grain: string) => numbered(count, grain),
    outside: (who: string) => `${who} outside the limits`,
    locked: (grain: string, count: string, number: number, period: string) =>
      `Limits from ${numbered(number, grain, count)} before ${period}, locked for it.`,
    byDays: (grain: string) =>
      `They are of a ${grain} of average length and make-up, and drawn for the days that each ${grain} has.`,
    rules: {
      aboveLimit: "above the upper limit",
      belowLimit: "below the lower limit",
      nineAbove: "nine in a row above the centre",
      nineBelow: "nine in a row below the centre",
    },
  },
  pace: {
    needs: "needs",
    allows: "allows",
    metEvenWith: "met even with",
    each: (grain: string) => `a ${grain}`,
    left: (grain: string, count: string, number: number) =>
      number === 1 ? `in the ${grain} left` : `a ${grain} in the ${numbered(number, grain, count)} left`,
    now: (present: string) => `now ${present}`,
  },
  outlook: {
    held: (level: string, held: string, all: string, count: number) =>
      `${level} bands held ${held} of ${numbered(count, "time", all)}`,
    expected: (held: string) => `${held}, about four in five should`,
    asBefore: (grain: string) => `as last ${grain}`,
    asYearBefore: "as a year before",
    nearer: (guesses: readonly string[]) => `the forecast was nearer ${guesses.join(" and ")}`,
    than: (guess: string, won: string, all: string, count: number) =>
      `than “${guess}” ${won} of ${numbered(count, "time", all)}`,
    /** Of forecasts that an older rule made. */
    byRule: (rule: number, held: string) =>
      `By rule ${rule}${rule === 1 ? " (a random walk with drift)" : ""}: ${held}`,
    trial: "provisional range",
    unmoved: (grain: string, count: string, number: number) =>
      `has not moved in ${numbered(number, grain, count)}`,
  },
  guardrail: {
    worseThanIn: (breach: string, period: string) => `breach ${breach} worse than ${within(period)}`,
    worseThanYear: (breach: string) => `breach ${breach} worse than a year before`,
    worseThan: (breach: string, period: string) => `breach ${breach} worse than ${period}`,
    noWhole: (grain: string) => `no whole ${grain} to judge by yet`,
    inside: (amount: string) => `${amount} inside the limit`,
    past: (amount: string) => `${amount} past the limit`,
    since: (period: string) => `since ${period}`,
    sinceOrBefore: (period: string) => `since ${period} or before`,
    within,
    inMonths: (months: string) => `in ${months}`,
    inWeekOf: (day: string) => `in the week of ${day}`,
    onDay: (day: string) => `on ${day}`,
    fromTo: (first: string, last: string) => `from ${first} to ${last}`,
    often: {
      day: (count: string, all: string, last: string) => `on ${count} of ${all} days, last ${last}`,
      week: (count: string, all: string, last: string) => `in ${count} of ${all} weeks, last ${last}`,
    },
  },
  okrs: {
    isNorthStar: "the north star itself, not an input",
    isGuardrail: "a guardrail, not an input",
    isNeither: "neither input nor lever",
  },
  changed: {
    restated: (count: string, periods: string, number: number) =>
      `${numbered(number, "figure", count)} of ${periods}`,
  },
};
