import { betterThan, capital, counted, several, within } from "../nouns.ts";

/** Components that show what moved a metric, and what leads what. */
export const movement = {
  bridge: {
    title: (from: string, to: string) => `From ${from} to ${to}`,
    subtitle: (name: string, from: string, to: string, unit: string) =>
      `${name}, from ${from} to ${to}: contribution of each driver, ${unit}`,
    caption: (name: string, from: string, to: string) => `${name}, from ${from} to ${to}`,
    range:
      "A driver brings more or less by the order in which the drivers are changed. Its contribution is the mean over all orders; least and greatest are the ends of its range.",
    step: "Step",
    what: (name: string) => `What moved ${name}`,
    most: (driver: string, amount: string) => `${driver} moved it most: ${amount}`,
    untold: (name: string) => `What moved ${name} cannot be told`,
    absent: (why: string) => `No contributions: ${why}.`,
    whole: "Shapley contributions: they sum to the change, with nothing left over.",
    withRest:
      "Shapley contributions: they sum to the change of the tree’s formula; what the measured change has beyond it is a step of its own.",
    part: (part: string) => `Compared by ${part}.`,
  },
  driverTree: {
    none: "The north star declares no tree.",
    title: "The driver tree",
    titleOf: (name: string) => `The driver tree of ${name}`,
    solid: "Solid lines multiply or add up",
    dashed: "Solid lines multiply or add up; dashed ones are influences and have no contribution",
    both: "Solid lines multiply or add up; dashed ones are influences",
    caption: (name: string) => `Drivers of ${name}`,
    note: "Contribution: the mean over all orders of changing the drivers. Least and greatest: the ends of its range, for drivers that are not made of others.",
    driver: "Driver",
    contribution: "Contribution",
    all: "all",
    byDimension: (name: string, dimension: string) => `What moved ${name}, by driver and ${dimension}`,
    byNote:
      "Each row is by the segment’s own tree, and its contributions sum to its change. Mix: what the tree of the whole says of a driver beyond that; over all drivers it sums to nothing.",
    mix: "Mix of segments",
    together: "The whole",
    rates: (rate: string, name: string) => `${rate}: what the best rate would be worth elsewhere, in ${name}`,
    atRateOf: (segment: string, best: string) => `${segment} at the rate of ${best}`,
    lines:
      "Solid lines are arithmetic, or verified by a test; dashed ones are influences, or correlated; dotted ones are hypotheses",
    edgesOf: (name: string) => `How sure the lines to ${name} are`,
    edge: (from: string, to: string) => `${from} on ${to}`,
    evidence: "How that is known",
    step: "Moved by",
    worth: "Worth",
    worthOf: (name: string) => `What each driver is worth in ${name}`,
    arithmetic: (period: string) =>
      `Arithmetic, by the tree and the values of ${period}: one driver moved, all others as they are. It is no forecast, and says neither that the driver can be moved nor that the others would stay.`,
    influence: (name: string) => `thought to influence ${name}; not summed`,
  },
  inputs: {
    none: "No inputs are defined yet.",
    on: "on",
    counted: (count: number) => counted(count, "input"),
    moved: (count: number, better: number, period: string) => betterThan(count, "input", better, period),
  },
  outcomes: {
    none: "No outcomes are defined yet.",
    caption: "Outcomes",
    counted: (count: number) => counted(count, "outcome"),
    moved: (count: number, better: number, period: string) => betterThan(count, "outcome", better, period),
  },
  coreFalls: {
    behind: "Behind the total",
    said: (name: string, phrase: string, period: string, part: string, fall: string) =>
      `${name} ${phrase} on ${period}, while ${part} ${fall}.`,
  },
  segments: {
    none: "No metric declares segments.",
    caption: (name: string, dimension: string, unit: string) => `${name} by ${dimension}, ${unit}`,
    tooSmall: "No segment can be shown: each is too small, or would give away one that is.",
    refused: (name: string, dimension: string, why: string) => `${name} by ${dimension}: ${why}`,
    total: "Total",
    reversal: "Every segment moved against the total (Simpson’s paradox).",
    rate: "Rate",
    mix: "Mix",
    together: "Together",
    share: "Of the change",
    habits: "What changed: habits or who is here",
    most: "Which segments moved it most",
    points: "percentage points",
    effects: (name: string, dimension: string, unit: string, period: string) =>
      `${name} by ${dimension}, ${unit}, on ${period}.`,
    ofRatio: "Rate: the segment’s own change, at constant shares. Mix: the change of its share.",
    ofProduct:
      "Change: the segment’s own. Mix: what the change of its share did to the total. Rate: what its own rate did.",
    ofSum: "Each segment’s own change; together they are the change of the total.",
    ofOverlap:
      "Each segment’s own change. Segments overlap, so these need not sum to the change of the total.",
    shareWent: (name: string, from: string, to: string) => `The share of ${name} went from ${from} to ${to}`,
    movedMost: (name: string, from: string, to: string) => `${name} moved most, from ${from} to ${to}`,
    drawn: {
      share: (name: string, dimension: string, grain: string) =>
        `${name} by ${dimension}: share of the total, ${grain}`,
      stacked: (name: string, dimension: string, counted: string) =>
        `${name} by ${dimension}, ${counted}; the areas add up to the total`,
      slope: (name: string, dimension: string, unit: string, first: string, last: string) =>
        `${name} by ${dimension}, ${unit}: ${first} and ${last}`,
      multiples: (name: string, dimension: string, counted: string) =>
        `${name} by ${dimension}, ${counted}; all on one scale`,
    },
    sum: (dimension: string, period: string) =>
      `The segments by ${dimension} sum to the total ${within(period)}.`,
    sumMore: (dimension: string, period: string, sum: string, overlap: string, share: string, unit: string) =>
      `The segments by ${dimension} sum to ${sum} ${within(period)}; ${overlap} (${share}) of them are ${unit} counted in more than one.`,
    sumLess: (dimension: string, period: string, sum: string, overlap: string, unit: string) =>
      `The segments by ${dimension} sum to ${sum} ${within(period)}, which is ${overlap} against the total: the difference is ${unit} in no segment.`,
    parts: (change: string, unit: string, volume: string, mix: string, rate: string) =>
      `Of ${change} ${unit}, ${volume} came from how many there are (volume), ${mix} from who they are (mix) and ${rate} from what they do (rate).`,
    partsAndRest: (change: string, unit: string, volume: string, mix: string, rate: string, rest: string) =>
      `Of ${change} ${unit}, ${volume} came from how many there are (volume), ${mix} from who they are (mix) and ${rate} from what they do (rate); ${rest} is not explained by the tree.`,
    noParts: (why: string) => `Volume, mix and rate cannot be told apart here: ${why}.`,
  },
  cohorts: {
    none: "No cohorts are declared.",
    subtitle: (outcome: string, groupedBy: string) =>
      `Share who ${outcome}, by ${groupedBy}; the line through a dot holds the true share in 19 of 20 cases`,
    share: "Share",
    interval: "95% interval",
    difference: (difference: string, low: string, high: string) =>
      `Highest group less lowest: ${difference}, between ${low} and ${high}; such a range holds the true gap in 19 of 20 cases.`,
    method: (z: string, p: string) =>
      `Intervals are of 95%, those of shares Wilson’s, that of the gap Newcombe’s. Trend from group to group: z ${z}, p ${p} (Cochran–Armitage).`,
    unadjusted: "Not adjusted for who these people are",
    noCause: (unadjusted: string) =>
      `${unadjusted}: those who did more may differ in other ways, and this shows no cause.`,
    unadjustedNote: "Not adjusted for who these people are.",
  },
  retention: {
    none: "No retention is declared.",
    subtitle: (name: string, grain: string) =>
      `${name}: share of each cohort that was there again, by ${several(grain)} since it began`,
    caption: (title: string, across: string) => `${title}, by ${across}`,
    beganIn: "Began in",
    curveSubtitle: (name: string, grain: string) =>
      `${name}: share of all cohorts together that was there again, by ${several(grain)} since they began`,
    later: (grain: string) => `${capital(several(grain))} later`,
  },
  flows: {
    none: "No flows are declared.",
    subtitle: (name: string, grain: string) => `${name}: what came and what left, by ${grain}`,
    period: "Period",
    before: "Before",
    new: "New",
    resurrected: "Back",
    expansion: "More",
    contraction: "Less",
    lost: "Lost",
    active: "In all",
    quick: "Quick ratio",
    netRetention: "Net retention",
    grossRetention: "Stayed",
  },
  distribution: {
    none: "No flows are declared, so nobody can be counted by days.",
    subtitle: (name: string) =>
      `${name}: share of weeks in which somebody was there, by the number of days on which they were`,
    days: "Days of a week",
    share: "Share",
    mean: "Mean",
  },
  leads: {
    none: "No outcome is declared that it should lead.",
    caption: (name: string) => `Leading tests of ${name}`,
    declared: "Declared",
    found: "Found",
    correlation: "Correlation",
    ranks: "Of ranks",
    pairs: "Pairs",
    worth: (effective: string) => `worth ${effective}`,
    statistics: "Statistics",
    statisticsOf: (name: string) => `Statistics of the leading tests of ${name}`,
    outcome: "Outcome",
    note: "Pearson’s and Spearman’s correlation at the one lag that was declared; pairs of series that follow themselves are worth fewer; p is the larger of both tests, corrected for all outcomes tested in the report (Holm).",
    noCause: "A relation in time is not a cause.",
    changes: (outcome: string) => `${outcome}: each change beside the metric’s`,
    lags: (outcome: string) => `${outcome}: the correlation at each lag`,
    lag: (grain: string) => `Lag, ${several(grain)}`,
    axes: (metric: string, grain: string, outcome: string, lag: string, season: string) =>
      `Across: change of ${metric} in a ${grain}. Up: change of ${outcome} ${lag}${season}`,
    explore: (lag: string) => `To explore only: ${lag} was declared`,
    verdicts: {
      supported: "Supported",
      contradicted: "Contradicted",
      "not shown": "Not shown",
      "not testable": "Not testable",
    },
  },
};
