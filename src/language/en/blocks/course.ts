import { numbered, outOf, within } from "../nouns.ts";

/** Components that show how a metric went, and where it leads. */
export const course = {
  headline: {
    on: "on",
    ofTarget: "of target",
    noTarget: (period: string) => `No target is set for ${period}.`,
    unjudged: "Target not judged",
    paused: "Growth with a breached guardrail: optimisation paused.",
    overdue: "Is this still the right metric?",
  },
  /** The way to the target of the period that an edition lies in. */
  towards: {
    targetFor: (period: string) => `Target for ${period}`,
    soFar: (value: string) => `${value} so far`,
    onPath: (share: string, asked: string) => `${share} of the ${asked} on its path to date`,
    until: (day: string) => `until ${day}`,
    against: (change: string, present: string, period: string) => `${change} on ${present} ${within(period)}`,
    distance: (distance: string) => `${distance} from there to the target`,
  },
  trend: {
    sentence: (name: string, phrase: string, period: string) => `${name} ${phrase} on ${period}`,
    days: (name: string, days: number) => `${name}, the last ${numbered(days, "day")}`,
    dotsAndLine: (name: string, days: string, weeks: string) => `${name}; dots: ${days}; steps: ${weeks}`,
  },
  recent: {
    none: (name: string) => `There are no complete weeks or months of ${name} yet.`,
    countedBy: (name: string, grain: string) =>
      `${name}: counted by the ${grain}, so there are no weeks and months of it.`,
    sentence: (name: string, phrase: string, period: string) =>
      `${name} ${phrase} ${within(period)} on a year before`,
    plain: (name: string) => `${name} in its latest weeks and months`,
    subtitle: (name: string, unit: string) => `${name}, ${unit}; last year’s beside it`,
    subtitleAlone: (name: string, unit: string) => `${name}, ${unit}`,
    caption: (name: string) => `${name} in its latest complete periods`,
    toDateOf: (name: string) => `${name} to date`,
    toDate: "To date",
    onYear: "On a year before",
  },
  scorecard: {
    none: "There is no metric whose score could be kept.",
    caption: (count: number, grain: string, last: string) =>
      `Scorecard: ${count === 1 ? last : `${numbered(count, grain)} to ${last}`}`,
    actual: "Actual",
    onYear: "Year on year",
    noPlan: "no plan set",
    atEnd: "at its end",
    first: (target: string) => `first ${target}`,
    why: (row: string, periods: string, reason: string, names: string) =>
      `${row}, ${periods}: ${reason} (${names}).`,
    moved:
      "Where a plan was moved, the plan as it was set first and the share of it that is reached stand below.",
  },
  businessReview: {
    exceptions: "Exceptions",
    noException: "No exception.",
    unjudged: (names: string) => `Not judged yet: ${names}.`,
    missed: (share: string, target: string, period: string) =>
      `${share} of the plan ${within(period)} (${target})`,
    roles: {
      lever: "Levers",
      input: "Inputs",
      north_star: "North star",
      outcome: "Outcomes",
      guardrail: "Guardrails",
    },
    key: "Each drawing: the last complete weeks, then the last complete months. Grey: a year before; dashed: the plan, where one is set.",
  },
  history: {
    caption: (name: string) => `${name} by quarter and by year`,
    onBefore: "On the one before",
  },
  timeline: {
    title: (name: string) => `${name}, edition by edition`,
    subtitle: (unit: string) => `${unit}; each as its own edition has it`,
    recounted: "hollow, as the next edition counts it",
  },
  plan: {
    caption: (grain: string) => `The plan by ${grain}`,
    plan: "Plan",
    ofPlan: "Of the plan",
    metHeading: "Met",
    met: "met",
    notMet: "not met",
  },
  forecast: {
    subtitle: (unit: string, grain: string, period: string) => `${unit}, ${grain}; ${period} hatched`,
    caption: (name: string, grain: string, period: string) =>
      `${name}, ${grain}, and the forecast of ${period}`,
    forecast: (period: string) => `${period}, forecast`,
    range: (period: string) => `${period}, 80% range`,
    target: (period: string) => `${period}, target`,
  },
  outlook: {
    leads: "Where the pace so far leads",
    onPace: (count: number, all: number) => `On pace for ${outOf(count, all, "target")}`,
    none: "Nothing is forecast yet.",
    caption: "Forecasts",
    against: "Against the target",
    target: "Target",
    noTarget: "no target",
    chance: (probability: string) => `chance of reaching it ${probability}`,
    note: "Each forecast is a weighted mixture of smoothers of up to 260 review periods; of outcomes, 80% should lie within its range, which is a provisional range where fewer than twelve are known. It knows nothing of plans.",
    trial: "provisional range",
    approximate:
      "A ratio of a longer period is forecast as the mean of its review periods, which only stands in for it.",
    noScores: "No earlier forecast can be scored",
    latest: "Forecasts of the latest edition",
    before: "Forecasts of editions before",
    together: "Metrics that move together are forecast well or badly together.",
    madeIn: (edition: string) => `Forecasts made ${within(edition)}`,
    noStep: "no step is left",
    paces: { "on pace": "On pace for", "off pace": "Off pace for", open: "Too close to call for" },
    goal: (target: string) => `: target ${target}`,
    pace: (forecast: string, low: string, high: string, target: string) =>
      `: forecast ${forecast} (${low} to ${high}) against ${target}`,
  },
  scores: {
    cameTo: "Came to",
    score: "Score",
    madeIn: (forecast: string, edition: string) => `around ${forecast}, ${within(edition)}`,
    unscored: (reason: string) => `not scored (${reason})`,
    verdicts: { held: "held", "above the band": "above the band", "below the band": "below the band" },
  },
  control: {
    level: (grain: string) => `By ${grain}`,
    band: (grain: string) => `By ${grain}; the band is the range of a process that stands still`,
    why: "Fixed limits say something only of a process whose level stands still. What was to be expected of each value stands in the chart over time, and of the whole period in the verdict.",
    prospects: {
      "will be met": "A process like this: the target will be met.",
      "will not be met": "A process like this: the target will not be met.",
      "hit or miss": "A process like this: the target is hit or miss.",
    },
    surprises: { good: " (better)", bad: " (worse)", neutral: "" },
  },
  rereading: {
    title: "How a headline is judged",
    since: (edition: string) =>
      `From ${edition} on, the headline says whether what came was to be expected, by a forecast from what was known before the period began. Earlier ones told whether fixed limits were passed.`,
  },
  changed: {
    earlier: "Not as in earlier reports",
    since: (edition: string) => `Not as in the report for ${edition}`,
    newStar: "New north star.",
    star: (name: string, since: string, before: string) => `${name} since ${since}, in place of ${before}.`,
    notCompared: "Nothing is compared across it.",
    raised: "Target raised.",
    lowered: "Target lowered.",
    target: (name: string, period: string, now: string, before: string) =>
      `${name} for ${period}: ${now}, before ${before}.`,
    noReason: "No reason is given.",
    definition: "Definition changed.",
    redefined: (name: string, since: string, what: string) => `${name} since ${since}: ${what}`,
    back: "Earlier periods are computed back.",
    verdict: "Judged anew.",
    restated: "Restated.",
    restatedFor: (figures: string) => `${figures}, for the reasons given below.`,
  },
  restated: {
    none: "Nothing has been restated since the last edition.",
    caption: "Figures that are restated",
    published: "Published",
    revision: "Revision",
    reason: "Reason",
    in: (edition: string) => within(edition),
    growth: (name: string, period: string, restated: string, published: string) =>
      `${name}, change on ${period}: ${restated} on the restated base, ${published} on the base as it was published.`,
  },
  vintages: {
    none: "Nothing was published of past periods before this edition.",
    steady: (names: string) => `Nothing that was said before of ${names} has been revised.`,
    caption: (name: string) => `${name}: what was published of past periods, and what is computed now`,
    sinceFirst: "Since the first",
    noReason: "no reason",
    notRevised: "not revised",
    nothing: (name: string) => `${name}: nothing that was published has been revised`,
    sentence: (name: string, period: string, first: string, now: string) =>
      `${name}: ${period} was ${first} at first and is ${now} now`,
    subtitle: (unit: string, first: string) =>
      `By period, ${unit}; ring: ${first}, small ring: later, dot: now`,
    published: "published first",
    drafted: "in the first draft",
    version: "version",
    unexplained: "not explained yet",
    reasons: {
      R1: "better source data",
      R2: "routine recalculation",
      R3: "a new method",
      C: "a correction",
    },
  },
};
