import { capital, numbered, people, several, within } from "../nouns.ts";

/** Bets, teams, candidates, and tests over people, segments and time. */
export const analyses = {
  bets: {
    noTime: "its start or end is not said",
    nothingWhole: (grain: string) => `no whole ${several(grain)} around it`,
  },
  actionable: {
    noPath: (team: string) => `${team} has no path to an input.`,
    nobody: (input: string) => `Nobody works on this input: ${input}.`,
    nameless: (bet: string) => `This bet names no metric that it should move: ${bet}.`,
    astray: (bet: string) => `This bet is on no input, lever or north star: ${bet}.`,
  },
  choice: {
    since: (date: string) => `since ${date}`,
    words: (count: string, number: number) => numbered(number, "word", count),
    ease: (words: string, ease: string) => `${words}, reading ease ${ease}`,
    aggregates: (count: string, number: number) => numbered(number, "aggregate", count),
    reported: "reported, not computed",
    judged: (count: string, grain: string, number: number) => `of ${numbered(number, grain, count)}`,
    known: (judged: string, date: string) => `${judged}, since ${date}`,
    tooSmall: (count: string, number: number) => `${numbered(number, "segment", count)} too small to show`,
    noBet: "no bet",
    bets: (bets: string, teams: string, betCount: number, teamCount: number) =>
      `${numbered(betCount, "bet", bets)} of ${numbered(teamCount, "team", teams)}`,
  },
  cohorts: {
    groupedIn: (unit: string, period: string) => `${unit} ${within(period)}`,
    orMore: (bound: string) => `${bound} or more`,
    toUnder: (bound: string, next: string) => `${bound} to under ${next}`,
    noTrend: "No trend shows from group to group",
    moreOften: (outcome: string, lowest: string, highest: string) =>
      `Higher groups ${outcome} more often: ${lowest} of the lowest, ${highest} of the highest`,
    lessOften: (outcome: string, lowest: string, highest: string) =>
      `Higher groups ${outcome} less often: ${lowest} of the lowest, ${highest} of the highest`,
    tooSmall: (least: string) => `Fewer than two groups have ${people(least)}.`,
    incomplete: (outcome: string) => `${outcome} is not complete in the snapshot yet.`,
    before: (period: string) => `The snapshot does not reach back to the beginning of ${period}.`,
    nothing: (period: string) => `There is nothing to count ${within(period)}.`,
    chart: (outcome: string, grouping: string) => `${outcome}, by ${grouping}`,
    hidden: (count: number, least: string) =>
      count === 1
        ? `One group is not shown: it has fewer than ${people(least)}, or would give such a one away.`
        : `${count} groups are not shown: they have fewer than ${people(least)}, or would give such a one away.`,
  },
  retention: {
    none: (grain: string, least: string) =>
      `No ${grain} is complete in which ${people(least)} or more began.`,
    tooYoung: (grain: string) => `No cohort is a ${grain} old yet`,
    refused: (grain: string) => `No cohort is a ${grain} old yet.`,
    again: (grain: string, range: string) => `One ${grain} later ${range} of a cohort were there again`,
    chart: (name: string, grain: string) => `${name}: who was there again, by the ${grain} of the beginning`,
    later: (grain: string) => `${several(grain)} later`,
    joined: (grain: string) =>
      `A cohort is the people who joined in the ${grain} in which they were first seen.`,
    seen: (grain: string) =>
      `A cohort is the people who were first seen in a ${grain}. The first ${grain} of the snapshot is left out, for its people may have begun before; some who came back after a long time count as new.`,
    whole: (grain: string, least: string) =>
      `Only complete ${several(grain)}, and cohorts of ${people(least)} or more.`,
    curve: (share: string, age: string) =>
      `${age} later, ${share} of all cohorts of that age were there again`,
    age: (age: number, grain: string) => numbered(age, grain),
    curveChart: (name: string, grain: string) =>
      `${name}: who was there again, by ${several(grain)} since the beginning`,
    pooled:
      "At each age, all cohorts that are that old together: the older, the fewer. The whiskers are Wilson’s interval of 95%.",
  },
  flows: {
    daysUnit: "days",
    came: {
      new: (amount: string) => `${amount} new`,
      resurrected: (amount: string) => `${amount} back`,
      expansion: (amount: string) => `${amount} more of who stayed`,
      contraction: (amount: string) => `${amount} less of who stayed`,
      lost: (amount: string) => `${amount} lost`,
    },
    found: (period: string, flows: string, active: string, net: string, grain: string) =>
      `${capital(within(period))}: ${flows}; ${active} in all, ${net} on the ${grain} before`,
    refused: (grain: string) =>
      `A stock must be known for three whole ${several(grain)} before its flows can be told.`,
    chart: (name: string, grain: string) => `${name}: what came and what left, by ${grain}`,
    there: (grain: string) =>
      `Who has a row that counts on any day of a ${grain} is there in it; who was there in the ${grain} before and is not any more is lost.`,
    notMean: (grain: string) =>
      `The metric itself is the mean of its days, which is less than all who were there in the ${grain}.`,
    since: (date: string) => `New is who has not been seen since ${date}, when the data begin.`,
    soFar: (period: string) =>
      `What came ${within(period)} is told so far; what left is not known before it is over.`,
    small: (grain: string, least: string) =>
      `Of a ${grain} in which fewer than ${least} did one of these, not all of them are told.`,
  },
  distribution: {
    days: (days: number) => numbered(days, "day"),
    found: (mean: string, period: string) =>
      `${capital(within(period))}, on ${mean} days of a week on average`,
    refused: "Only whole weeks are counted, and there is none yet.",
    chart: (name: string) => `${name}: on how many days of a week`,
    counted:
      "Each week of each who was there counts once, in whole weeks; who was not there at all in a week is not in it.",
    small: (least: string) =>
      `Days of fewer than ${least}, or which would give such ones away, are not shown.`,
  },
  segments: {
    hidden: (count: number, least: number) =>
      count === 1
        ? `One segment is not shown: it counts fewer than ${least}.`
        : `${count} segments are not shown: they count fewer than ${least}, or would give such a one away.`,
    hiddenSometimes: (count: number, least: number) =>
      count === 1
        ? `One segment is not shown: it counts fewer than ${least} in some period.`
        : `${count} segments are not shown: they count fewer than ${least} in some period, or would give such a one away.`,
    redefined: "The definition changed in between, and no line may lead across that.",
    givesAway:
      "Not drawn: what is missing to the total would give away the one segment that is too small to be shown.",
    comparedBy: (part: string) => `Compared by ${part}.`,
    part: (name: string, dimension: string, segment: string) => `${name}, ${dimension} ${segment}`,
  },
  /** The test whether a metric leads an outcome. */
  lead: {
    inTheSame: (grain: string) => `in the same ${grain}`,
    later: (count: string, grain: string, number: number) => `${numbered(number, grain, count)} later`,
    sameWay: (metric: string, outcome: string, lag: string) =>
      `When ${metric} changes, ${outcome} changes the same way ${lag}.`,
    otherWay: (metric: string, outcome: string, lag: string) =>
      `When ${metric} changes, ${outcome} changes the other way ${lag}.`,
    otherLags: (metric: string, outcome: string) => `${metric} and ${outcome} at other lags`,
    source: (grain: string, what: string) =>
      `Changes from one ${grain} to the next, complete ${several(grain)} only${what}`,
    perDay: ", of sums per day, like for like",
    noSeason: ", without the season that both may share",
    unitPerDay: (name: string) => `${name} per day`,
    scatter: (metric: string, outcome: string, lag: string, season: string) =>
      `Changes of ${metric}, and of ${outcome} ${lag}${season}`,
    few: "; with so few pairs only very large effects can be seen",
    supported: (few: string) =>
      `The changes go together as was declared, though this is no experiment${few}.`,
    contradicted: (few: string) => `The changes go together the other way than was declared${few}.`,
    notShown: (few: string) => `No such relation shows, which does not say that there is none${few}.`,
    tooFew: (pairs: number, grain: string) =>
      `There ${pairs === 1 ? "is" : "are"} ${numbered(pairs, "pair")} of ${several(grain)}; a test needs 10.`,
    seasonNotSeen: (changes: number, grain: string, needed: number) =>
      `There ${changes === 1 ? "is" : "are"} ${numbered(changes, "change")} from ${grain} to ${grain}; a test needs ${needed}, to see the declared season twice.`,
    doesNotVary: (name: string) => `${name}: the values do not vary, so nothing can be tested.`,
  },
  vintages: {
    notOver: "not over yet",
    notIn: "not in it",
    draft: (edition: string) => `${edition}, draft`,
    version: (edition: string, version: number) => `${edition}, version ${version}`,
  },
  typedSource: (source: string) => `(source: ${source})`,
  sprint: {
    until: (date: string) => `until ${date}`,
    since: (date: string) => `since ${date}`,
  },
};
