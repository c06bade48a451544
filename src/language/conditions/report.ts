import type { Words } from "../words.ts";
import { type Conditions, LABEL } from "./condition.ts";
import { people } from "./people.ts";

/** When each sentence of `report` is true. */
export const report = {
  commitments: { kept: LABEL, late: LABEL, missed: LABEL, dropped: LABEL, open: LABEL },
  source: {
    snapshot: LABEL,
    tables: LABEL,
    reported: "The metric has `values` and no SQL; `date` is its `as_of`.",
    ledgers: "Every value of the block is one that a released version published.",
  },
  unit: {
    reported: LABEL,
    within: LABEL,
    anew: LABEL,
    last: LABEL,
    sum: LABEL,
    over: LABEL,
    mean: LABEL,
    by: LABEL,
    lastOfEach: LABEL,
    onAverage: LABEL,
    changes: LABEL,
  },
  series: {
    incomplete:
      "`count` of the periods that the chart covers end after the last whole day of the data, have not matured, or begin before the data.",
    restated:
      "A change of definition with `restate: true` took effect on `date`; values before it follow the definition of today.",
    matures: "The metric has `matures` of `days`; a period is complete so many days after its last day.",
    weeks: "The review period is the week, and the longer period does not consist of whole weeks.",
    starInPlaceOf:
      "A change of the north star lies within the periods that are drawn; `name` was the one before.",
    planMet:
      "Of the periods that are complete and have a target, `count` in number, `met` were at least as good as it.",
    days: LABEL,
    targetBands:
      "The target of `period` is `target` and has an `exceeds`; `came` says which of the two its value reaches, and is null while that is not known.",
  },
  calendar: {
    phrase:
      "The value without what the calendar explains changed in that direction by `amount`, or by nothing that shows.",
    cause: "The two periods differ in length, in working days or in a feast as is said.",
    line: "The change as it is, without the calendar, and what the calendar did, in `said`; the two sum to the whole.",
    beside: "The change without what the calendar explains is `like`.",
  },
  absence: {
    begins:
      "The metric's first day with data is `day`; the period, or what it is held against, begins before it, or too little is known since then to foresee by.",
    ends: "The metric's last whole day, or the edition's where its snapshot knows more, is `day`, and the period ends after it.",
    matures: "`period` is over, and the metric's `matures` ends on `day`, after the last whole day.",
    noTarget: "The metric has no target for `period`.",
    zeroBase: "The value of `period`, which is complete as what it is held against is, is zero or below.",
    noDivisor: "The denominator is zero in every part of the period.",
    replaced:
      "The metric took the place of another as the north star on `day`, which lies between the two periods, or before the end of what is to be foreseen.",
    redefined:
      "A change of definition that was not computed back lies between the two periods, or before the end of what is to be foreseen, on `day`.",
    ofPart: "`why` is true of the metric `name`, of which the figure is made.",
    since: "The metric's first day with data is `day`, and it lies within the period.",
  },
  reach: {
    begun:
      "The first day with data of the north star is `day`, and the period, or one that it would be held against, begins before it.",
    none: "The data hold no day of the period before, which is a `grain`.",
    noneWhole: "The data begin within the period before, which is a `grain`.",
    previousFrom: "The period before `period`, a `grain`, is the first that lies wholly within the data.",
    yearFrom:
      "The period a year before `period` is the first of its length that lies wholly within the data, and after the one that the edition would be held against.",
    told: LABEL,
  },
  comparison: {
    lastOfEach:
      "The data begin within the earlier period, and both values are over its last `count` whole parts, and over the last `count` of the later one.",
    firstOfEach: "The later period is incomplete, and both values are over its first `count` whole parts.",
  },
  target: {
    goal: "The target of the period is `value`.",
    goalAtEnd: "The target of the period is `value`, with `of: exit`.",
    next: "The next period of the same length has the target `value`.",
    movedFrom: "An earlier edition showed `value` as the target of the same period, or `moved` declares it.",
    movedAway: "The value is further from the target than the one that it began from.",
    endOf: LABEL,
  },
  verdict: {
    soFar:
      "Some of the period's review periods are still to come, and it is judged by those that are complete.",
    expected:
      "By what was known before the period the value lies in `range` with 95 % probability; `came` is its value.",
    neverMoved: "All `count` values before the period are `expected`, and the period's value is `came`.",
    shift:
      "From `period` on the differences to the forecast sum to the most by the rule of docs/why/mathematics.md §5.",
    course:
      "The first and the last whole review period of the latest definition under which there is one, up to the end of the edition.",
    possible: "Twelve review periods of the present definition end before `period` begins.",
    firstMove: "The `count` values before the period are equal, and one within it is another.",
    unmoved: "All `count` values up to the end of the period are equal.",
  },
  rereading: {
    judged:
      "The edition's headline was sealed with those words, and today's verdict on its period is `verdict`.",
    unjudged:
      "The edition's headline was sealed with those words, and today there is no verdict on its period.",
  },
  control: {
    tooFew: "Fewer than 26 complete review periods of one definition lie before `period`.",
    unmoved: "All or nearly all of the last `count` values are equal.",
    allWithin: "The chart may speak, and no complete review period of the period breaks a rule.",
    first: "The first review period that breaks a rule is `period`, and the rule is the one that is named.",
    periods: LABEL,
    outside: "All of `who` lie outside the limits.",
    locked: "The limits come from the last `count` complete review periods before `period`.",
    byDays:
      "The metric is a sum over days that is calendar-adjusted, and its review period is longer than a week.",
  },
  recent: { until: LABEL },
  pace: {
    each: LABEL,
    left: "`count` whole review periods of the period lie after the last complete one.",
    now: "`present` is the step of the forecast, or of sums what each of the latest review periods brought.",
  },
  outlook: {
    held: "Of the bands of that level that earlier editions published for periods that are complete now, `held` of `count` hold the value.",
    expected: "`held` is counted from the scores above it; the level of the bands is 80 %.",
    asBefore: LABEL,
    nearer: "For each of the `guesses`, the count of forecasts that were nearer to what came than it.",
    than: "Of `count` forecasts that can be scored, `won` were nearer to what came than the guess; ties are not won.",
    byRule: "`held` counts only forecasts that carry the number `rule`.",
    unmoved: "The last `number` complete review periods have one and the same value.",
  },
  guardrail: {
    worseThanIn:
      "The thresholds are fractions of the value of `period`, a fixed baseline; `breach` is the share.",
    worseThanYear: "The thresholds are fractions of the value a year before; `breach` is the share.",
    worseThan: "As `worseThanIn`, of a baseline that is no period of the calendar.",
    noWhole: "No complete review period, each a `grain`, ends in the period.",
    inside: "The judged value is better than the limit of a breach, by `amount`.",
    past: "The judged value is at the limit of a breach or worse, by `amount`.",
    since:
      "Each complete review period from `period` to the judged one is in breach, and the one before it is not.",
    sinceOrBefore:
      "Each complete review period from `period`, the first of the snapshot, to the judged one is in breach.",
    within: LABEL,
    inMonths: "Each of these months is a complete review period that was in breach.",
    inWeekOf: "The week is a complete review period that was in breach; those beside it are not.",
    onDay: "The day is a complete review period that was in breach; those beside it are not.",
    fromTo: "Each complete review period from the first day to the last was in breach; those beside are not.",
    often: {
      day: "Of `all` complete days of the edition's, `count` were in breach, each before the one that is judged.",
      week: "Of `all` complete weeks of the edition's, `count` were in breach, each before the one that is judged.",
    },
  },
  bets: {
    noTime: "The bet lacks `started` or `ended`.",
    nothingWhole: "No complete review period ends before the bet's start, or none after it begins.",
  },
  okrs: {
    isNorthStar: "The key result's metric is the north star.",
    isGuardrail: "The key result's metric is a guardrail.",
    isNeither: "The key result's metric is neither input nor lever, north star nor guardrail.",
  },
  actionable: {
    noPath: "The team owns no metric that leads to an input or the north star, and has no bet on one.",
    nobody: "No bet that is planned or running is on the input or a metric below it.",
    nameless: "The bet has no `metric`.",
    astray: "The bet's metric is no input, no lever, not below one, and not the north star.",
  },
  changed: {
    restated: "`count` figures of `periods` that an earlier edition published have another value now.",
  },
  choice: {
    since: LABEL,
    words: LABEL,
    ease: LABEL,
    aggregates: LABEL,
    judged: "So many complete review periods have limits to be judged by.",
    known: LABEL,
    tooSmall: "So many segments of the dimension are below `min_group` in the period.",
    bets: "So many bets are on the metric or what is below it, of so many teams.",
  },
  ...people,
  segments: {
    hidden:
      "So many segments count fewer than `least` in the period or, where that is complete, in the one before; or are the next smallest one that would give such a one away.",
    hiddenSometimes:
      "So many segments count fewer than `least` in one of the periods that are drawn, or would give such a one away.",
    givesAway: "Exactly one segment is too small, and the total is shown.",
    comparedBy: LABEL,
    part: LABEL,
  },
  lead: {
    inTheSame: LABEL,
    later: LABEL,
    sameWay: "A hypothesis, as it was declared: `sign: positive`.",
    otherWay: "A hypothesis, as it was declared: `sign: negative`.",
    otherLags: LABEL,
    source: LABEL,
    scatter: LABEL,
    few: "Fewer than 24 pairs.",
    supported: "The corrected p is below 0.05, and the sign is the declared one.",
    contradicted: "The corrected p is below 0.05, and the sign is not the declared one.",
    notShown: "The corrected p is 0.05 or above.",
    tooFew: "Fewer than 10 pairs can be formed.",
    unitPerDay: LABEL,
    seasonNotSeen: "A season is declared, and the changes reach over fewer than two years.",
    doesNotVary: "Every paired change of the one that is named is the same.",
  },
  vintages: { draft: LABEL, version: LABEL },
  typedSource: LABEL,
  sprint: {
    until: "The week of the sprint has `ended` on `date`, and no `started`.",
    since: LABEL,
  },
  definition: {
    easeBy: LABEL,
    noFormula: LABEL,
    atMost: LABEL,
    atLeast: LABEL,
    reported: "The metric has `values` and no SQL.",
    compositeUnit: "The metric's unit is `score`.",
    neverReviewed: "The metric has no `reviews` and no `review_by`.",
    overdue: "`review_by`, or the day 366 days after the last review, lies before the day of the snapshot.",
  },
  dictionary: {
    sourceBy: LABEL,
    days: LABEL,
    decidedOn: LABEL,
    decidedBy: LABEL,
    openSince: LABEL,
    openBy: LABEL,
    target: LABEL,
    atItsEnd: LABEL,
    worseThan: "The thresholds have a baseline; `share` is its fraction.",
    worseThanYear: "The thresholds have the baseline `year`; `share` is its fraction.",
    sqlCohort: LABEL,
    sqlBy: LABEL,
    sqlByAnd: LABEL,
  },
  past: {
    inPlaceOf: "`replaces` says that `name` is the north star in place of `before`.",
    computedBack: "The change of definition has `restate: true`.",
    notCompared: "The change of definition has no `restate: true`.",
    kept: "A review decided `keep`, asked by `by`.",
    toBeChanged: "A review decided `change`, asked by `by`.",
    target: "An edition, or `moved`, had another target for `period`.",
    restated: "The value of `period` differs from what was published; `change` is the difference.",
    restatedFor: "As `restated`, with the reason's code from `restatements`.",
    shown: "The ledger of the edition has a figure of the metric that a page shows.",
  },
  audit: {
    vanity: "The role is vanity.",
    looksVain: "The metric's words match a pattern of vanity.",
    role: LABEL,
    keyResult: "The metric is a key result of the editions that are named.",
    lagging:
      "The role is outcome, or words match a pattern of lagging metrics; and it is a goal by what is named.",
    silo: "The metric's words match a pattern of one team's output.",
    quoted: LABEL,
    quotedInStatement: LABEL,
    supporting: "The role is supporting, and a page shows it.",
    supportingUnseen: "The role is supporting, and no page shows it.",
    candidate: "The role is candidate.",
    outcome: "The role is outcome, and neither the north star nor a candidate declares to lead it.",
    input: "The role is input, and it is not below the north star.",
    lever: "The role is lever, and it is under no input.",
  },
  measureOf: LABEL,
  inRow: LABEL,
  byDimension: LABEL,
  againstPrevious: LABEL,
  againstYear: LABEL,
  againstTarget: LABEL,
  against: LABEL,
} as const satisfies Conditions<Words["report"]>;
