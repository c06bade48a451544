import type { Language } from "../language.ts";
import { type Conditions, LABEL } from "./condition.ts";

/** When each sentence of `blocks` is true. */
export const blocks = {
  common: {
    noValues: "The metric has no value in any period that could be shown.",
    source: LABEL,
    to: LABEL,
    on: LABEL,
    promised: LABEL,
    by: LABEL,
    absent: LABEL,
  },
  judged: {
    better: "The change is towards what `better` says.",
    worse: "The change is away from what `better` says.",
  },
  headline: {
    paused: "The north star's change is for the better, and a guardrail is in breach.",
    overdue: "The review of the north star is overdue.",
  },
  metricTable: {
    on: LABEL,
  },
  inputs: {
    counted: LABEL,
    moved: "Of `count` inputs, those whose change on `period` is for the better are `better` in number.",
  },
  actionable: {
    by: LABEL,
    complete: "No team without a path, no input without a bet, no bet without an input.",
  },
  work: {
    owns: LABEL,
    on: LABEL,
  },
  asks: {
    heading: "The edition asks for so many decisions.",
  },
  audit: {
    some: "Of all metrics, so many have a finding of the audit.",
    all: LABEL,
    nowhere: LABEL,
    shown: LABEL,
  },
  bets: {
    heading: "There are so many bets.",
    tested: LABEL,
    inTest: LABEL,
  },
  breach: {
    said: "The guardrail's judged value is at its limit or worse.",
    saidSince: "The same, and each complete review period since then.",
  },
  bridge: {
    title: LABEL,
    subtitle: LABEL,
    caption: LABEL,
    what: LABEL,
    most: "No driver's contribution is greater in amount than this one's, which is `amount`.",
    whole: "The steps sum to the change as printed.",
    withRest: "The tree's formula leaves a rest, which is a step.",
    part: LABEL,
  },
  candidates: {
    leads: LABEL,
    pairs: LABEL,
    decidedBy: "The decision names who took it.",
    source: LABEL,
  },
  changed: {
    since: LABEL,
    star: "`replaces` says that `name` is the north star since then, in place of `before`.",
    target: "An earlier edition, or `moved`, had the target `before` for that period; it is `now`.",
    redefined: "A change of definition took effect on `since`, after the edition before.",
    restatedFor: "The figures that are named have other values than were published.",
  },
  chart: {
    by: LABEL,
    and: LABEL,
    counted: LABEL,
  },
  cohorts: {
    subtitle: LABEL,
    difference:
      "The difference of the two shares with Newcombe's interval, and the trend by Cochran and Armitage.",
    noCause: LABEL,
  },
  commitments: {
    kept: "So many of the commitments that were due are kept, in time or late as the heading says.",
    late: "So many were done after their day.",
    missed: "So many were due and are not done.",
    dropped: "So many were dropped.",
    open: "So many are not due yet.",
  },
  control: {
    level: LABEL,
    change: LABEL,
    band: LABEL,
    handedOn:
      "The limits were handed on by `edition`, and the periods that they come from lie before the data.",
    assurance: "Where the target lies to the limits: inside, above or below.",
  },
  coreFalls: {
    said: "The metric's change on `period` is for the better or none, and the segment's for the worse.",
  },
  driverTree: {
    titleOf: LABEL,
    caption: LABEL,
    influence: LABEL,
  },
  forecast: {
    subtitle: LABEL,
    caption: LABEL,
    forecast: LABEL,
    range: LABEL,
    target: LABEL,
  },
  guardrails: {
    watches: LABEL,
    against: LABEL,
    subtitle: LABEL,
    breached: "So many guardrails are judged a breach.",
    toWatch: "So many guardrails are past the limit to watch and not in breach.",
    unknown: "So many guardrails have no complete review period with a value and limits.",
    hold: "There are guardrails, and all are judged ok.",
  },
  leads: {
    caption: LABEL,
    worth: "The pairs by themselves follow one another; independent ones would be so many.",
    changes: LABEL,
    lags: LABEL,
    lag: LABEL,
    axes: LABEL,
    explore: LABEL,
  },
  history: {
    caption: LABEL,
  },
  trend: {
    sentence: "The metric's change on `period` has the direction and amount of `phrase`.",
  },
  recent: {
    none: "No week or month of the metric is complete.",
    sentence: "The metric's change in `period` on the same of the year before is `phrase`.",
    plain: LABEL,
    subtitle: LABEL,
    caption: LABEL,
    toDateOf: LABEL,
  },
  okrs: {
    on: "The key result's metric is an input or not, as is said.",
    evenPace: "The share of the period's days that are over.",
    orphans: "No key result of the edition is on any of the inputs or what is below them.",
    nor: LABEL,
  },
  outcomes: {
    counted: LABEL,
    moved: "Of `count` outcomes, those whose change on `period` is for the better are `better` in number.",
  },
  outlook: {
    onPace: "Of `all` targets that can be forecast, so many are met by the forecast.",
    chance: "The probability of reaching the target, by the forecast's distribution.",
    madeIn: LABEL,
    pace: "Forecast, band and target are those of the figures, and the band lies on the side that is said.",
  },
  plan: {
    caption: LABEL,
  },
  restated: {
    none: "No figure that an earlier edition published differs.",
    in: LABEL,
    growth: "The same change, on the base as it is now and as it was published.",
  },
  retention: {
    subtitle: LABEL,
    caption: LABEL,
  },
  review: {
    of: LABEL,
    askedBy: LABEL,
    next: "`review_by`, or a year after the last review.",
  },
  scores: {
    madeIn: LABEL,
    unscored: "The period of the forecast has no complete value, for that reason.",
  },
  segments: {
    caption: LABEL,
    refused: "The dimension cannot be shown, for that reason.",
    reversal: "Every segment moved, and each against the total.",
    effects: "The effects are those from `period` to the edition's.",
    shareWent: "The segment's share of the total in both periods; no other segment's share changed more.",
    movedMost:
      "The segment's values in both periods; no other segment's effect on the total is greater in amount.",
    drawn: {
      share: LABEL,
      stacked: LABEL,
      slope: LABEL,
      multiples: LABEL,
    },
    sum: "The segments' values sum to the total, to its last digit.",
    sumMore: "The segments' values sum to more than the total; `overlap` is the difference.",
    sumLess: "The segments' values sum to less than the total; `overlap` is the difference.",
    parts: "Volume, mix and rate sum to the change.",
    partsAndRest: "Volume, mix, rate and the rest sum to the change, and the rest is not zero.",
    noParts: "The effects are missing, for that reason.",
  },
  table: {
    noRows: "The query gave no rows.",
  },
  timeline: {
    title: LABEL,
    subtitle: LABEL,
  },
  typed: {
    source: LABEL,
  },
  understandable: {
    caption: LABEL,
    quoted: LABEL,
  },
  vanity: {
    audit: LABEL,
  },
  vintages: {
    steady: "No value that an earlier edition published of the metrics differs from the one of today.",
    caption: LABEL,
    nothing: "No value that an earlier edition published of the metric differs from the one of today.",
    sentence: "`first` was published first for `period`, and today's value is `now`.",
    subtitle: LABEL,
  },
  downloads: {
    asOf: LABEL,
    revised: LABEL,
  },
  csv: {
    in: LABEL,
    no: LABEL,
    later: LABEL,
    changeOf: LABEL,
    grains: LABEL,
    ofVersion: LABEL,
    reasonIn: LABEL,
    shownIn: LABEL,
    verdict: LABEL,
    correlationWith: LABEL,
    p: LABEL,
    pairs: LABEL,
  },
} as const satisfies Conditions<Language["blocks"]>;
