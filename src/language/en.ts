import type { MetricMeasureName } from "../content/measures.ts";
import type { CalendarCause, CalendarSentence } from "./calendarCause.ts";
import { ended } from "./ended.ts";
import { capital, counted, many, numbered, outOf, people, several, soMany } from "./englishNouns.ts";

/** "Three inputs, two better than in Q2"; of one it says whether it is. */
function betterThan(count: number, noun: string, better: number, period: string): string {
  const all = count === 2 ? "both " : "all ";
  const some = better === count ? all : `${soMany(better)} `;
  const which = count === 1 ? (better === 1 ? "" : "not ") : some;
  return count === 0 ? counted(0, noun) : `${counted(count, noun)}, ${which}better than in ${period}`;
}

/** "a longer month with more working days" */
function calendarCause({ longer, days, moved }: CalendarCause, grain: string): string {
  const length = longer === 0 ? "" : `a ${longer > 0 ? "longer" : "shorter"} ${grain}`;
  const kind =
    days === null
      ? ""
      : days.kind === "other"
        ? grain === "day"
          ? "another weekday"
          : "other weekdays"
        : `${days.more > 0 ? "more" : "fewer"} ${days.kind} days`;
  const whole = length !== "" && kind !== "" ? `${length} with ${kind}` : length + kind;
  return [whole, moved ? "days that moved" : ""].filter((part) => part !== "").join(" and ");
}

/** "December 2026 is 2,234 above November 2026 (+9.4%). 1,841 of that is a longer month with more working days; …" */
function calendarLine(said: CalendarSentence): string {
  const { period, base, direction, amount, change, part, effect, cause, grain, like } = said;
  const beside = part === null ? change : `${change}, ${part}`;
  const stands = `${amount} ${direction > 0 ? "above" : "below"} ${base}`;
  const head = `${period} is ${direction === 0 ? `level with ${base}` : stands} (${beside}).`;
  const why = calendarCause(cause, grain);
  const verb = cause.longer === 0 || cause.moved ? "comes from" : "is";
  const what = said.isPart
    ? `${effect} of that ${verb} ${why}`
    : `${why.charAt(0).toUpperCase()}${why.slice(1)} ${said.adds ? "brought" : "took"} ${effect}`;
  return `${head} ${what}; like for like it is ${like ?? "unchanged"}.`;
}

/**
 * All words of the interface and of generated sentences, in English: the model that every other language follows. A
 * text with parts is a function of them; the parts arrive written already (numbers, dates and names in the locale).
 */
export const en = {
  /** ISO 639-1, as in the locale: `en-GB`. */
  code: "en",
  /** The language's own name for itself. */
  name: "English",

  /** Numbers, changes and periods. */
  format: {
    rose: "rose",
    fell: "fell",
    flat: "was flat",
    /** The same after a name in the plural. */
    many: { rose: "rose", fell: "fell", flat: "were flat" },
    week: (number: string) => `week ${number}`,
    /** With its year, wherever another could be meant. */
    weekOfYear: (week: string, year: string) => `${week} of ${year}`,
    /** The same in a narrow place. */
    weekInYear: (week: string, year: string) => `${week}, ${year}`,
    /** By its first day: "14 September", "15 September 2025". */
    weekOfDate: (date: string) => `the week of ${date}`,
    /** A year that does not begin in January: "2026/27". */
    fiscalYear: (year: string) => `FY ${year}`,
    /** `part` is Q3 or H1. */
    partOfYear: (part: string, year: string) => `${part} ${year}`,
    /** One period of each length, and several. */
    grain: { day: "day", week: "week", month: "month", quarter: "quarter", half: "half", year: "year" },
    grains: {
      day: "days",
      week: "weeks",
      month: "months",
      quarter: "quarters",
      half: "halves",
      year: "years",
    },
    /** What numbers count in that are no nouns of the author's. */
    units: { percent: "percent", ratio: "ratio", minutes: "minutes", hours: "hours", score: "score" },
    points: "pp",
    minutes: "min",
    hours: "h",
    yes: "yes",
    no: "no",
    notAvailable: "n/a",
    /** A balance of an earlier day than the period's last. */
    ofDay: (value: string, day: string) => `${value} (${day})`,
    /** Why a value is missing. */
    missing: {
      "zero base": "zero base",
      "incomplete period": "incomplete period",
      "definition changed": "definition changed",
      "no data": "no data",
      "no target": "no target",
      "too few": "too few",
      "does not vary": "does not vary",
      "before the snapshot": "before the snapshot",
      "segments overlap": "segments overlap",
      "no parts of a whole": "no parts of a whole",
      "no data near the last day": "no data near the last day",
      "not published": "not published",
      "from equals to": "from equals to",
      "both whole": "both periods are whole",
      "aligned apart": "days that are aligned moved by different lengths of time",
      "of review periods": "a limit belongs to a review period",
      "has not moved": "has not moved",
      "first move": "has moved for the first time",
    },
    /** Of a p-value. */
    below: (bound: string) => `below ${bound}`,
    range: (from: string, to: string) => `${from} to ${to}`,
    score: (counts: string, total: string) => `${counts} of ${total}`,
  },

  /** Sentences and labels of the computed report. A `grain` is the name of a length in our notation: `week`. */
  report: {
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
    commitments: { kept: "kept", late: "late", missed: "missed", dropped: "dropped", open: "open" },
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
      /** Of a metric that the figure is made of. */
      ofPart: (name: string, why: string) => `${name}: ${why}`,
      /** Beside the value of a period in which the data begin. */
      since: (day: string) => `since ${day}`,
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
      next: (value: string, period: string) => `next: ${value} in ${period}`,
      movedFrom: (value: string) => `moved from ${value}`,
      movedAway: "moved away",
      endOf: (period: string) => `the end of ${period}`,
    },

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
      shift: (period: string) => `The shift begins in ${period}.`,
      noneYet: "No verdict yet",
      none: {
        tooFew: "What is known from before it is too little to say what was to be expected.",
        redefined: "The definition changed, and no verdict reaches across that.",
        noData: "There are no values to judge.",
        unknown: "What was to be expected is no number that can be shown.",
      },
      course: (from: string, first: string, to: string, last: string) =>
        `The longest course that can be compared: from ${from} in ${first} to ${to} in ${last}.`,
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
      notConstant: "no fixed limits, for its level may move by itself",
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
      trial: "trial range",
      unmoved: (grain: string, count: string, number: number) =>
        `has not moved in ${numbered(number, grain, count)}`,
    },

    guardrail: {
      worseThanIn: (breach: string, period: string) => `breach ${breach} worse than in ${period}`,
      worseThanYear: (breach: string) => `breach ${breach} worse than a year before`,
      worseThan: (breach: string, period: string) => `breach ${breach} worse than ${period}`,
      inside: (amount: string) => `${amount} inside the limit`,
      past: (amount: string) => `${amount} past the limit`,
      since: (period: string) => `since ${period}`,
      sinceOrBefore: (period: string) => `since ${period} or before`,
    },

    bets: {
      noTime: "its start or end is not said",
      nothingWhole: (grain: string) => `no whole ${several(grain)} around it`,
    },

    okrs: {
      isNorthStar: "the north star itself, not an input",
      isGuardrail: "a guardrail, not an input",
      isNeither: "neither input nor lever",
    },

    actionable: {
      noPath: (team: string) => `${team} has no path to an input.`,
      nobody: (input: string) => `Nobody works on this input: ${input}.`,
      nameless: (bet: string) => `This bet names no metric that it should move: ${bet}.`,
      astray: (bet: string) => `This bet is on no input, lever or north star: ${bet}.`,
    },

    changed: {
      restated: (count: string, periods: string, number: number) =>
        `${numbered(number, "figure", count)} of ${periods}`,
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
      groupedIn: (unit: string, period: string) => `${unit} in ${period}`,
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
      nothing: (period: string) => `There is nothing to count in ${period}.`,
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
      chart: (name: string, grain: string) =>
        `${name}: who was there again, by the ${grain} of the beginning`,
      later: (grain: string) => `${several(grain)} later`,
      joined: (grain: string) =>
        `A cohort is the people who joined in the ${grain} in which they were first seen.`,
      seen: (grain: string) =>
        `A cohort is the people who were first seen in a ${grain}. The first ${grain} of the snapshot is left out, for its people may have begun before; some who came back after a long time count as new.`,
      whole: (grain: string, least: string) =>
        `Only complete ${several(grain)}, and cohorts of ${people(least)} or more.`,
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

    /** What a metric stands for. */
    definition: {
      mission: "Mission",
      coreValue: "Core value",
      valueExchange: "Value exchange",
      counts: "Counts",
      doesNotCount: "Does not count",
      timeFrame: "Time frame",
      unit: "Unit",
      better: "Better",
      higher: "higher",
      lower: "lower",
      owner: "Owner",
      game: "Game",
      value: "Value",
      actionable: "Actionable",
      growth: "Growth",
      units: {
        percent: "percent",
        ratio: "ratio",
        minutes: "minutes",
        hours: "hours",
        score: "score",
        currency: "currency",
      },
      games: {
        attention: "attention: customers give us their time",
        transaction: "transaction: customers deal with one another",
        productivity: "productivity: customers get work done",
      },
      evidence: {
        interviews: "Interviews",
        jobs_to_be_done: "Jobs to be done",
        retained_users: "Most retained users",
        experiment: "Experiment",
        other: "Other",
      },
      /** What is to be asked where a definition does not say it. */
      questions: {
        mission: "What does the company exist to do, and for whom?",
        core_value: "What do customers have after the value exchange that they lacked before?",
        value_exchange: "At which moment do customers get the value, and what do they give for it?",
        whys: "Why does the metric matter, and why does that matter, until the answer is the mission?",
        includes: "What counts, down to the last case in dispute?",
        excludes: "What looks like it and does not count?",
        time_frame: "Within which time must it happen to count?",
        owner: "Which team answers for it?",
        game: "Do customers give us their attention, make transactions here, or get work done (attention, transaction, productivity)?",
        fits_mission: "Why does more of it mean more of the mission?",
        fits_value: "Why can it rise only where customers get more of the value?",
        actionable: "What can a team do within a quarter that moves it?",
        growth: "Why does the business grow later where it rises?",
        evidence:
          "What have we seen of customers that says so: interviews, jobs to be done, the most retained users, an experiment?",
      },
      words: "Words in the statement",
      sentences: "Sentences",
      one: "one",
      ease: "Reading ease",
      easeBy: (scale: string) => `Reading ease (${scale})`,
      noFormula: (absent: string, locale: string) => `${absent} (no formula for ${locale})`,
      atMost: (count: string) => `at most ${count}`,
      atLeast: (count: string) => `at least ${count}; plain text has 60 or more`,
      aggregates: "Things counted or summed",
      conditions: "Conditions on them",
      reported: (absent: string) => `${absent} (reported)`,
      composite: "Put together as a score",
      compositeUnit: (unit: string) => `yes: its unit is ${unit}`,
      compositeParts: "yes: it adds up several or weighted parts",
      notComposite: "no",
      neverReviewed: "No review is recorded, and none is planned.",
      overdue: (date: string) => `The review was due on ${date}, and is overdue.`,
      stillCore: "Does it still express the core value?",
      stillLeads: "Does it still lead?",
      market: "Has the market changed?",
    },

    /** The lines of the dictionary. */
    dictionary: {
      countedBy: "Counted by",
      reviewedBy: "Reviewed by",
      longerPeriods: "Longer periods",
      rollups: {
        mean: "mean of the periods counted",
        sum: "sum of the periods counted",
        last: "the last period counted",
        recompute: "counted anew",
      },
      source: "Source",
      sourceBy: (table: string, column: string) => `${table}, by ${column}`,
      where: "Where",
      value: "Value",
      numerator: "Numerator",
      denominator: "Denominator",
      completeAfter: "Complete after",
      days: (count: number) => numbered(count, "day"),
      tree: "Tree",
      influencedBy: "Influenced by",
      cohorts: "Cohorts",
      retention: "Retention",
      watches: "Watches",
      core: "Core",
      watchFrom: "Watch from",
      breachFrom: "Breach from",
      decided: "Decided",
      decisions: { chosen: "chosen", declined: "declined", open: "open" },
      decidedOn: (decision: string, date: string, why: string) => `${decision} on ${date}: ${why}`,
      decidedBy: (decision: string, date: string, by: string, why: string) =>
        `${decision} on ${date}, by ${by}: ${why}`,
      openSince: (decision: string, date: string, why: string) => `${decision} since ${date}: ${why}`,
      openBy: (decision: string, date: string, by: string, why: string) =>
        `${decision} since ${date}, by ${by}: ${why}`,
      target: (period: string) => `Target ${period}`,
      atItsEnd: (value: string) => `${value}, at its end`,
      worseThan: (share: string, period: string) => `${share} worse than ${period}`,
      worseThanYear: (share: string) => `${share} worse than the same period a year before`,
      sqlRetention: "retention",
      sqlCohort: (number: string) => `cohort ${number}`,
      sqlBy: (grain: string) => `by ${grain}`,
      sqlByAnd: (grain: string, dimension: string) => `by ${grain} and ${dimension}`,
    },

    /** What has happened to a metric. */
    past: {
      marks: {
        star: "New north star",
        definition: "Definition changed",
        review: "Reviewed",
        target: "Target moved",
        restated: "Restated",
        shown: "Shown",
      },
      inPlaceOf: (name: string, before: string) =>
        `${name} in place of ${before}. Nothing is compared across it.`,
      computedBack: (what: string) => `${what} Earlier periods are computed back.`,
      notCompared: (what: string) => `${what} Nothing is compared across it.`,
      kept: (by: string) => `Kept as it is, after being asked by ${by}.`,
      toBeChanged: (by: string) => `To be changed, after being asked by ${by}.`,
      coreValue: "Core value:",
      leads: "Leads:",
      market: "Market:",
      note: "Note:",
      target: (period: string, now: string, before: string) =>
        `Target for ${period}: ${now}, before ${before}.`,
      restated: (period: string, published: string, change: string) =>
        `for ${period}, published as ${published} (${change}).`,
      restatedFor: (period: string, published: string, change: string, code: string) =>
        `for ${period}, published as ${published} (${change}), ${code}.`,
      shown: (edition: string) => `for ${edition}.`,
    },

    /** Metrics without the place that they claim. */
    audit: {
      vanity: "It is declared vanity.",
      vanityShown: "Keep it among what is not steered by, and set no goal on it.",
      vanityUnseen: "No page shows it: drop it, unless somebody asks for it.",
      looksVain: (words: string) => `${words} can grow while nobody gains by it.`,
      vainGuardrail: "Let its limit watch harm to people, not the number itself.",
      vainMetric: "Count the people who got value instead, or declare it vanity.",
      role: (role: string) => `its role is ${role}`,
      targets: "it has targets",
      keyResult: (editions: string) => `it is a key result in ${editions}`,
      and: ", and ",
      lagging: (goals: string) =>
        `It follows what customers got, and late, yet it is used as a goal: ${goals}.`,
      laggingTodo:
        "Set the goal on an input that comes before it, and keep it as an outcome that the north star leads.",
      silo: (words: string) => `${words} counts what one team does, not what customers get from it.`,
      siloTodo: "Count what customers get from it, or leave it to the team.",
      quoted: (words: string) => `“${words}”`,
      quotedInStatement: (words: string) => `“${words}” in its statement`,
      supporting: "It supports, but steers and validates nothing.",
      supportingUnseen: "It supports, but steers and validates nothing, and no page shows it.",
      supportingTodo: "Name the decision that hangs on it, or drop it.",
      drop: "Drop it.",
      candidate: "A candidate steers nothing until it is chosen.",
      candidateTodo: "Decide on it at the next review of the north star.",
      outcome: "An outcome that validates nothing: the north star does not declare that it leads it.",
      outcomeTodo: "Declare the lead and test it, or drop the outcome.",
      input: "An input that is neither in the tree of the north star nor among its influences.",
      inputTodo: "Say how it acts on the north star, in `tree` or `influences`, or drop it.",
      lever: "A lever that is under no input.",
      leverTodo: "Name the input that it moves, in that input’s `tree` or `influences`, or drop it.",
    },

    /** What a figure says of its metric. */
    measures: {
      value: "value",
      target: "target",
      change: "change",
      change_phrase: "change in words",
      change_phrase_singular: "change in words",
      change_phrase_plural: "change in words",
      percent_change: "change in percent",
      adjusted_change: "change like for like",
      shared_change: "change over the last whole weeks or months that both hold",
      shared_base: "value over the earlier one's last whole weeks or months that both hold",
      shared_value: "value over the later one's last whole weeks or months that both hold",
      calendar_effect: "what the number and kind of days did",
      change_as_published: "change as published",
      percent_change_as_published: "percent change as published",
      base: "value it is held against",
      comparable: "comparable value",
      attainment: "share of the target reached",
      progress: "way to the key result",
      expected_progress: "way expected by then",
      share: "share of the whole",
      watch: "limit to watch",
      breach: "limit of a breach",
      status: "state of the guardrail",
      verdict: "verdict: share of outcomes below what came",
      expected: "expected value",
      expected_low: "low end of what was expected",
      expected_high: "high end of what was expected",
      lower_limit: "lower end of the expected range",
      centre_line: "centre of the expected range",
      upper_limit: "upper end of the expected range",
      forecast: "forecast",
      forecast_low: "low end of the forecast",
      forecast_high: "high end of the forecast",
      needed_step: "step needed for the target",
      needed_level: "level needed for the target",
      contribution: "contribution",
      contribution_low: "least contribution",
      contribution_high: "greatest contribution",
      residual: "what the drivers leave unexplained",
      rate_effect: "rate effect",
      mix_effect: "mix effect",
      volume_effect: "volume effect",
      total_effect: "total effect",
      effect_share: "effect share",
      other_effect: "other effect",
      correlation: "correlation",
      rank_correlation: "rank correlation",
      effective_pairs: "effective pairs",
      p_value: "p-value",
      cohort_rate: "cohort rate",
      cohort_low: "cohort low",
      cohort_high: "cohort high",
      cohort_people: "cohort people",
      cohort_difference: "cohort difference",
      cohort_difference_low: "cohort difference low",
      cohort_difference_high: "cohort difference high",
      cohort_trend: "cohort trend",
      cohort_p: "cohort p",
      retention: "retention",
      retention_people: "retention people",
      segment_sum: "sum of the segments",
      overlap: "counted in several segments",
      overlap_share: "share counted in several segments",
      surprises: "review periods outside what was expected of them",
      surprise_share: "share of review periods outside what was expected of them",
      gaps: "gaps",
      data_share: "data share",
      published: "published",
      revision: "revision",
      percent_revision: "percent revision",
      first_published: "first published",
      whole_revision: "whole revision",
      percent_whole_revision: "percent whole revision",
    } satisfies Readonly<Record<MetricMeasureName, string>>,
    measureOf: (measure: string, what: string) => `${measure} of ${what}`,
    inRow: (measure: string, dimension: string, name: string) => `${measure}, ${dimension} ${name}`,
    againstPrevious: (measure: string) => `${measure} against the period before`,
    againstYear: (measure: string) => `${measure} against the year before`,
    againstTarget: (measure: string) => `${measure} against the target`,
    against: (measure: string, period: string) => `${measure} against ${period}`,
  },

  /** Labels within charts, and their text alternatives. */
  charts: {
    trend: {
      title: (name: string, grain: string) => `${name}, by ${grain}`,
      nothing: "No complete values yet.",
      course: (first: string, last: string) => `From ${first} to ${last}.`,
      extremes: (lowest: string, highest: string) => `Lowest ${lowest}, highest ${highest}.`,
      valueIn: (value: string, period: string, first: string) => `${value} in ${period} (${first})`,
      target: (value: string) => `Target ${value}.`,
      plan: (grain: string, first: string, last: string) => `Plan by ${grain}, from ${first} to ${last}.`,
      range: (from: string, to: string, range: string) => `From ${from} to ${to}: ${range}.`,
      limits: (name: string, lower: string, upper: string, centre: string) =>
        `${name} ${lower} to ${upper}, around ${centre}`,
      trialRange: "trial range",
      expectedRange: "expected range",
      fixedLimits: "limits",
      surprises: (said: string) => `Outside it: ${said}.`,
      more: (count: number) => `and ${count} more`,
      changed: (date: string, what: string) => `Definition changed on ${date}: ${ended(what)}`,
      marked: (what: string, date: string) => `Marked: ${what}, ${date}.`,
      missing: (missing: number, all: number) =>
        `${missing} of ${numbered(all, "period")} ${missing === 1 ? "has" : "have"} no value.`,
      lastYear: "last year",
      planned: "plan",
      targetAt: (value: string) => `target ${value}`,
    },
    archive: {
      title: (name: string) => `${name}, edition by edition, as published`,
      recounted: (value: string) => `${value} as counted now`,
    },
    bridge: {
      unexplained: "Not explained by the tree",
      title: (name: string) => `${name}: what moved it`,
      course: (from: string, before: string, to: string, now: string) =>
        `From ${from} in ${before} to ${to} in ${now}.`,
    },
    bullet: {
      title: (name: string) => `${name} against its limits`,
      watch: (limit: string) => `watch ${limit}`,
      breach: (limit: string) => `breach ${limit}`,
      lower: "lower is better",
      higher: "higher is better",
      said: (value: string, period: string, limits: string, better: string) =>
        `${value} in ${period}; ${limits}; ${better}.`,
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
        `From ${from} in ${first} to ${to} in ${last}.`,
      said: (period: string, value: string, low: string, high: string) =>
        `Forecast of ${period}: ${value}, 80% range ${low} to ${high}.`,
      saidAlone: (period: string, value: string) => `Forecast of ${period}: ${value}.`,
      band: (label: string) => `${label.charAt(0).toUpperCase()}${label.slice(1)}.`,
      aim: (value: string) => `Target ${value}.`,
    },
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
      shades: (name: string, low: string, high: string) => `${name}, from ${low} (light) to ${high} (dark)`,
    },
    recent: {
      title: (name: string) => `${name}, latest weeks and months`,
      last: (count: number, grain: string) =>
        count === 1 ? `Last ${grain}` : `Last ${numbered(count, grain)}`,
      lastYear: "last year",
      course: (grain: string, from: string, first: string, to: string, last: string) =>
        `By ${grain}, from ${from} in ${first} to ${to} in ${last}.`,
      courseWithYear: (grain: string, from: string, first: string, to: string, last: string, year: string) =>
        `By ${grain}, from ${from} in ${first} to ${to} in ${last}, a year before ${year}.`,
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
        `${name}: from ${from} in ${first} to ${to} in ${last}`,
      extremes: (lowest: string, then: string, highest: string, when: string) =>
        `lowest ${lowest} in ${then}, highest ${highest} in ${when}`,
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
      influenced: (names: string) => `Thought to be influenced by ${names}.`,
    },
    vintages: {
      title: (name: string) => `${name}: what was published, and what is computed now`,
      notNow: "n/a now",
      nothing: "Nothing was published before.",
    },
  },

  /** The components that authors write, and what the board page shows by itself. */
  blocks: {
    /** What several blocks say alike. */
    common: {
      metric: "Metric",
      period: "Period",
      value: "Value",
      change: "Change",
      owner: "Owner",
      status: "Status",
      people: "People",
      forecast: "Forecast",
      least: "Least",
      greatest: "Greatest",
      now: "Now",
      why: "Why",
      yearBefore: "A year before",
      table: "Table",
      definition: "Definition",
      restHidden: "Not shown, together",
      notSaid: "Not said yet.",
      noValues: (name: string) => `There are no values of ${name} yet.`,
      source: (source: string) => `Source: ${source}.`,
      to: (low: string, high: string) => `${low} to ${high}`,
      on: (period: string) => `on ${period}`,
      promised: (owner: string, date: string) => `${owner}, by ${date}`,
      by: (name: string, dimension: string) => `${name} by ${dimension}`,
      breached: "Guardrail breached",
      soFar: "so far",
      adjusted: "Parts are adjusted by at most one unit of the last digit, so that they add up.",
      roundedApart: "Numbers that are rounded by themselves may not add up to the last digit.",
      absent: (reason: string) => `n/a (${reason})`,
    },
    judged: {
      better: "better",
      worse: "worse",
      neutral: "",
    },
    headline: {
      on: "on",
      ofTarget: "of target",
      paused: "Growth with a breached guardrail: optimisation paused.",
      overdue: "Is this still the right metric?",
    },
    metricTable: {
      metric: "Metric",
      value: "Value",
      on: (period: string) => `On ${period}`,
      overTime: "Over time",
    },
    inputs: {
      none: "No inputs are defined yet.",
      on: "on",
      counted: (count: number) => counted(count, "input"),
      moved: (count: number, better: number, period: string) => betterThan(count, "input", better, period),
    },
    actionable: {
      none: "There are no inputs, or no teams, to hold against each other.",
      caption: "Teams, the inputs that they work on, and by which bets",
      team: "Team",
      by: (levers: string) => `by ${levers}`,
      besides: "Besides",
      complete:
        "Every team has a path to an input, every input a bet that is planned or running, and every bet an input.",
    },
    work: {
      owns: (metrics: string) => `Owns ${metrics}`,
      it: "it",
      on: (state: string, metric: string) => `${state}, on ${metric}`,
    },
    asks: {
      heading: (count: number) => `${counted(count, "thing")} we ask of the board`,
      none: "We ask for no decision this time.",
      caption: "Decisions that we ask for",
      decision: "Decision",
      recommendation: "Recommendation",
      recommend: "We recommend",
      by: "By",
    },
    audit: {
      some: (listed: number, all: number) =>
        listed === 0
          ? "Every metric has its place around the north star"
          : `${capital(outOf(listed, all, "metric"))} ${listed > 1 ? "have" : "has"} a role that is in question`,
      all: (link: string) => `${link}, over all editions.`,
      link: "The audit of all metrics",
      lagging: "Goals that only follow",
      vanity: "Numbers that look good, and steer nothing",
      siloed: "What one team does, not what customers get",
      unplaced: "Without a place around the north star",
      whyListed: "Why it is listed",
      toDo: "What to do",
      nowhere: (role: string) => `${role}, shown on no page`,
      shown: (role: string, editions: string) => `${role}, shown in ${editions}`,
    },
    bets: {
      heading: (count: number) => `${counted(count, "bet")} on what moves the inputs`,
      none: "There are no bets.",
      caption: "Bets",
      bet: "Bet",
      expected: "Expected",
      observed: "Observed",
      notSaid: "not said",
      noMetric: "no metric named",
      tested: (source: string) => `Tested: ${source}.`,
      inTest: (effect: string, interval: string) => `in a controlled test, reported: ${effect} (${interval})`,
      note: "Observed is the change of the metric from the last whole review period before the bet to the one in which it ended, or else the edition’s last.",
      untested: "Nothing attributes it to the bet: other things changed in that time too.",
      controlled: "Where a controlled test is reported, its effect is held against the expected one.",
      states: {
        planned: "Planned",
        running: "Running",
        won: "Won",
        lost: "Lost",
        stopped: "Stopped",
      },
      scores: { reached: "reached", partly: "partly", "not reached": "not reached" },
    },
    breach: {
      title: "Breached guardrails",
      said: (name: string, value: string, period: string, limit: string) =>
        `${name}: ${value} in ${period}, limit ${limit}. Optimisation of the north star is paused.`,
      saidSince: (name: string, value: string, period: string, limit: string, since: string) =>
        `${name}: ${value} in ${period}, limit ${limit}, breached ${since}. Optimisation of the north star is paused.`,
      nobody: "Nobody has said yet what will be done.",
    },
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
    callout: { title: "Note" },
    candidates: {
      none: "No other metric was looked at.",
      caption: "The north star and its candidates",
      star: "North star",
      what: "What it is",
      leads: (outcome: string) => `Test 1: goes ahead of ${outcome}`,
      actionable: "Test 2: teams can act on it",
      simple: "Test 3: it can be said simply",
      moved: "How often it moved",
      chance: "beyond what chance explains",
      known: "How well it is known",
      gaps: "gaps:",
      decision: "Decision",
      undeclared: "not declared",
      pairs: (count: number) => numbered(count, "pair"),
      noDate: "no date",
      decidedBy: (who: string) => `Decided by ${who}.`,
      source: (source: string) => `Source: ${source}, and the tables of the others.`,
      note: "All are tested by what was declared of the north star, unless they declare their own; p is corrected for all tests of the report. A relation in time is not a cause.",
      decisions: { chosen: "Chosen", declined: "Declined", open: "Open" },
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
    chart: {
      by: (measure: string, places: string) => `${measure} by ${places}`,
      and: (one: string, other: string) => `${one} and ${other}`,
      counted: (label: string, unit: string) => `${label}, ${unit},`,
    },
    cohorts: {
      none: "No cohorts are declared.",
      subtitle: (outcome: string, groupedBy: string) =>
        `Share who ${outcome}, by ${groupedBy}; dots with 95% intervals`,
      share: "Share",
      interval: "95% interval",
      difference: (difference: string, low: string, high: string, z: string, p: string) =>
        `Highest group less lowest: ${difference} (95% interval ${low} to ${high}, Newcombe). Trend from group to group: z ${z}, p ${p} (Cochran–Armitage). Intervals of shares are Wilson’s.`,
      unadjusted: "Not adjusted for who these people are",
      noCause: (unadjusted: string) =>
        `${unadjusted}: those who did more may differ in other ways, and this shows no cause.`,
      unadjustedNote: "Not adjusted for who these people are.",
    },
    commitments: {
      none: "There are no commitments to report on.",
      caption: "Commitments and what became of them",
      commitment: "Commitment",
      due: "Due",
      kept: (kept: number, all: number) => `${outOf(kept, all, "commitment")} kept`,
      late: (count: number) => `${soMany(count)} late`,
      missed: (count: number) => `${soMany(count)} missed`,
      dropped: (count: number) => `${soMany(count)} dropped`,
      open: (count: number) => `${soMany(count)} open`,
      states: { kept: "Kept", late: "Late", missed: "Missed", dropped: "Dropped", open: "Open" },
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
    coreFalls: {
      behind: "Behind the total",
      said: (name: string, phrase: string, period: string, part: string, fall: string) =>
        `${name} ${phrase} on ${period}, while ${part} ${fall}.`,
    },
    declined: {
      none: "Nothing was declined.",
      caption: "What was declined, and why",
      declined: "Declined",
    },
    definition: {
      metric: "Metric",
      whys: "Why it matters, and why that matters",
      unreached: "The chain does not reach the mission in five steps yet.",
      why: "Why this one",
      speaks: "What speaks for it",
      evidence: "Evidence",
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
      before: "Before",
      contribution: "Contribution",
      all: "all",
      influence: (name: string) => `thought to influence ${name}; not summed`,
    },
    forecast: {
      subtitle: (unit: string, grain: string, period: string) => `${unit}, ${grain}; ${period} hatched`,
      caption: (name: string, grain: string, period: string) =>
        `${name}, ${grain}, and the forecast of ${period}`,
      forecast: (period: string) => `${period}, forecast`,
      range: (period: string) => `${period}, 80% range`,
      target: (period: string) => `${period}, target`,
    },
    guardrails: {
      none: "No guardrails are defined yet.",
      watches: (what: string) => `Watches: ${what}`,
      against: (name: string) => `${name} against its limits`,
      subtitle: (period: string, unit: string, better: string) => `${period}, ${unit}; ${better}`,
      lower: "lower is better",
      higher: "higher is better",
      breached: (count: number) => `${soMany(count)} breached`,
      toWatch: (count: number) => `${soMany(count)} to watch`,
      unknown: (count: number) => `${soMany(count)} that cannot be judged`,
      hold: "All guardrails hold",
      states: { ok: "Holds", watch: "Watch", breach: "Breach", unknown: "Unknown" },
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
    learnings: {
      none: "Nothing was tried of which we could report.",
      caption: "What was tried, what was found, and what comes of it",
      tried: "We tried",
      found: "We found",
      so: "So",
    },
    history: {
      caption: (name: string) => `${name} by quarter and by year`,
      onBefore: "On the one before",
    },
    trend: {
      sentence: (name: string, phrase: string, period: string) => `${name} ${phrase} on ${period}`,
    },
    recent: {
      none: (name: string) => `There are no complete weeks or months of ${name} yet.`,
      sentence: (name: string, phrase: string, period: string) =>
        `${name} ${phrase} in ${period} on a year before`,
      plain: (name: string) => `${name} in its latest weeks and months`,
      subtitle: (name: string, unit: string) => `${name}, ${unit}; last year’s beside it`,
      caption: (name: string) => `${name} in its latest complete periods`,
      toDateOf: (name: string) => `${name} to date`,
      toDate: "To date",
    },
    okrs: {
      none: "No objectives are set.",
      keyResult: "Key result",
      from: "From",
      to: "To",
      ofTheWay: "Of the way",
      state: "State",
      on: (standing: string) => `On ${standing}`,
      evenPace: (expected: string) => `at an even pace ${expected}`,
      orphans: (inputs: string) => `No key result is on ${inputs}.`,
      nor: (one: string, other: string) => `${one}, nor on ${other}`,
      states: {
        reached: "Reached",
        "on pace": "On pace",
        behind: "Behind",
        missed: "Missed",
        unknown: "Unknown",
      },
    },
    outcomes: {
      none: "No outcomes are defined yet.",
      caption: "Outcomes",
      counted: (count: number) => counted(count, "outcome"),
      moved: (count: number, better: number, period: string) => betterThan(count, "outcome", better, period),
    },
    outlook: {
      leads: "Where the pace so far leads",
      onPace: (count: number, all: number) => `On pace for ${outOf(count, all, "target")}`,
      none: "Nothing is forecast yet.",
      caption: "Forecasts",
      against: "Against the target",
      target: "Target",
      noTarget: "no target",
      chance: (probability: string) => `chance ${probability}`,
      note: "Each forecast is a weighted mixture of smoothers of up to 260 review periods; of outcomes, 80% should lie within its range, which is a trial range where fewer than twelve are known. It knows nothing of plans.",
      trial: "trial range",
      approximate:
        "A ratio of a longer period is forecast as the mean of its review periods, which only stands in for it.",
      noScores: "No earlier forecast can be scored",
      latest: "Forecasts of the latest edition",
      before: "Forecasts of editions before",
      together: "Metrics that move together are forecast well or badly together.",
      madeIn: (edition: string) => `Forecasts made in ${edition}`,
      noStep: "no step is left",
      paces: { "on pace": "On pace for", "off pace": "Off pace for", open: "Too close to call for" },
      pace: (forecast: string, low: string, high: string, target: string) =>
        `: forecast ${forecast} (${low} to ${high}) against ${target}`,
    },
    plan: {
      caption: (grain: string) => `The plan by ${grain}`,
      plan: "Plan",
      ofPlan: "Of the plan",
      metHeading: "Met",
      met: "met",
      notMet: "not met",
    },
    restated: {
      none: "Nothing has been restated since the last edition.",
      caption: "Figures that are restated",
      published: "Published",
      revision: "Revision",
      reason: "Reason",
      in: (edition: string) => `in ${edition}`,
      growth: (name: string, period: string, restated: string, published: string) =>
        `${name}, change on ${period}: ${restated} on the restated base, ${published} on the base as it was published.`,
    },
    retention: {
      none: "No retention is declared.",
      subtitle: (name: string, grain: string) =>
        `${name}: share of each cohort that was there again, by ${several(grain)} since it began`,
      caption: (title: string, across: string) => `${title}, by ${across}`,
      beganIn: "Began in",
    },
    review: {
      none: "No review has been held yet.",
      of: (date: string) => `Review of ${date}`,
      askedBy: (who: string) => `Asked by ${who}`,
      note: "Note",
      next: (date: string) => `The next review is due on ${date}.`,
      decisions: { keep: "Kept as it is", change: "To be changed" },
    },
    scores: {
      cameTo: "Came to",
      score: "Score",
      madeIn: (forecast: string, edition: string) => `around ${forecast}, in ${edition}`,
      unscored: (reason: string) => `not scored (${reason})`,
      verdicts: { held: "held", "above the band": "above the band", "below the band": "below the band" },
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
      shareWent: (name: string, from: string, to: string) =>
        `The share of ${name} went from ${from} to ${to}`,
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
      sum: (dimension: string) => `The segments by ${dimension} sum to the total in this period.`,
      sumMore: (dimension: string, sum: string, overlap: string, share: string, unit: string) =>
        `The segments by ${dimension} sum to ${sum}; ${overlap} (${share}) of them are ${unit} counted in more than one.`,
      sumLess: (dimension: string, sum: string, overlap: string, unit: string) =>
        `The segments by ${dimension} sum to ${sum}, which is ${overlap} against the total: the difference is ${unit} in no segment.`,
      parts: (change: string, unit: string, volume: string, mix: string, rate: string) =>
        `Of ${change} ${unit}, ${volume} came from how many there are (volume), ${mix} from who they are (mix) and ${rate} from what they do (rate).`,
      partsAndRest: (change: string, unit: string, volume: string, mix: string, rate: string, rest: string) =>
        `Of ${change} ${unit}, ${volume} came from how many there are (volume), ${mix} from who they are (mix) and ${rate} from what they do (rate); ${rest} is not explained by the tree.`,
      noParts: (why: string) => `Volume, mix and rate cannot be told apart here: ${why}.`,
    },
    series: {
      from: "From",
      surprise: "Outside what was expected",
      incomplete: " (incomplete)",
      gap: " (gap)",
    },
    table: {
      noRows: (title: string) => `${title}: there are no rows.`,
    },
    timeline: {
      title: (name: string) => `${name}, edition by edition`,
      subtitle: (unit: string) => `${unit}; each as its own edition has it`,
      recounted: "hollow, as the next edition counts it",
    },
    typed: { source: (source: string) => `source: ${source}` },
    understandable: {
      caption: (name: string) => `How plain ${name} is`,
      quoted: (statement: string) => `“${statement}”`,
      measured: "What is measured",
      found: "Found",
      rule: "Rule",
      kept: "Kept",
      noRule: "none",
      note: "Computed from the statement and the SQL; syllables are counted by rules of spelling.",
      states: { kept: "Kept", broken: "Look again" },
    },
    vanity: {
      none: "There are none.",
      caption: "What we do not steer by",
      whyNot: "Why not",
      audit: (link: string) => `${link}: all metrics that steer, guard and validate nothing.`,
      link: "Zombie audit",
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
    sprint: { states: { not_started: "Not started", running: "Running", done: "Done" } },
    downloads: {
      asOf: (company: string, edition: string, date: string) => `${company}, ${edition}; data to ${date}.`,
      revised: (version: number) => `Figures that version ${version} changes`,
    },
    /** Headings of the files that readers open as a table, and words in their cells. */
    csv: {
      period: "period",
      from: "from",
      to: "to",
      value: "value",
      yearBefore: "a year before",
      state: "state",
      reason: "reason",
      surprise: "outside what was expected",
      change: "change",
      reasonOfChange: "reason of change",
      step: "step",
      least: "least",
      greatest: "greatest",
      unexplained: "not explained by the tree",
      metric: "metric",
      drives: "drives",
      unit: "unit",
      before: "before",
      contribution: "contribution",
      watch: "watch",
      breach: "breach",
      onPrevious: "change on the previous period",
      onYear: "change on the year before",
      soFar: "value so far",
      forecast: "forecast",
      low: "low",
      high: "high",
      target: "target",
      in: (name: string, unit: string) => `${name} (${unit})`,
      fraction: "fraction",
      no: (column: string) => `no ${column}`,
      people: "people",
      share: "share",
      highestLessLowest: "highest less lowest",
      beganIn: "began in",
      later: (grain: string) => `${several(grain)} later`,
      changeOf: (name: string) => `change of ${name}`,
      lag: "lag",
      grains: (grain: string) => `${several(grain)}`,
      correlation: "correlation",
      declared: "declared",
      yes: "yes",
      noAnswer: "no",
      edition: "edition",
      version: "version",
      reasonCodes: "reason codes",
      draft: "draft",
      now: "now",
      none: "none",
      figure: "figure",
      what: "what",
      ofVersion: (version: number) => `version ${version}`,
      reasonIn: (version: number) => `reason in version ${version}`,
      shownIn: (version: number) => `version ${version} as shown`,
      onPage: "on a page",
      notThere: "not there",
      decision: "decision",
      date: "date",
      why: "why",
      statement: "statement",
      verdict: (metric: string) => `${metric}: verdict`,
      correlationWith: (metric: string) => `${metric}: correlation`,
      p: (metric: string) => `${metric}: p`,
      pairs: (metric: string) => `${metric}: pairs`,
      undeclared: "not declared",
      bets: "bets",
      words: "words",
      aggregates: "aggregates",
      surprises: "outside what was expected (review periods)",
      surpriseShare: "share outside what was expected (fraction)",
      dataShare: "share with a value (fraction)",
      gaps: "gaps (review periods)",
      states: {
        complete: "complete",
        incomplete: "incomplete",
        gap: "gap",
        ok: "ok",
        watch: "watch",
        breach: "breach",
        unknown: "unknown",
      },
      decisions: { chosen: "chosen", declined: "declined", open: "open" },
      verdicts: {
        supported: "supported",
        contradicted: "contradicted",
        "not shown": "not shown",
        "not testable": "not testable",
      },
    },
  },

  /** Everything around: the shell, navigation, archive, dictionary, figures. */
  pages: {
    shell: {
      skip: "Skip to the content",
      site: "Site",
      editions: "Editions",
      metrics: "Metrics",
      about: "About this report",
      draft: "Draft",
      version: (version: number) => `Version ${version}`,
      released: (version: number, on: string, by: string) =>
        `Version ${version}, released on ${on}, approved by ${by}.`,
      seal: "Seal",
    },
    common: {
      report: "North Star report",
      reportOf: (edition: string) => `North Star report, ${edition}`,
      data: (date: string) => `Data to ${date}`,
      dictionary: "Dictionary",
      metrics: "Dictionary of metrics",
      allMetrics: "All metrics",
      history: "Its history",
      definition: "Definition",
      draft: "Draft",
      version: (version: number) => `Version ${version}`,
      whatChanged: "What has changed",
      notThere: "not there",
      asShown: "As shown",
    },
    roles: {
      north_star: "North star",
      input: "Inputs",
      lever: "Levers below the inputs",
      guardrail: "Guardrails",
      outcome: "Outcomes",
      supporting: "Supporting",
      candidate: "Candidates",
      vanity: "What we do not steer by",
    },
    role: {
      north_star: "North star",
      input: "Input",
      lever: "Lever",
      guardrail: "Guardrail",
      outcome: "Outcome",
      supporting: "Supporting",
      candidate: "Candidate",
      vanity: "Vanity",
    },
    board: {
      contents: "On this page",
      bottomLine: "Bottom line",
      highlights: "Highlights",
      evidence: "Evidence",
      announced: (edition: string, date: string) =>
        `The next edition to be released is that of ${edition}, announced for ${date}.`,
      wentWell: "Went well",
      wentBadly: "Did not go well",
      whatWentWell: "What went well",
      whatWentBadly: "What did not go well",
      both: "What went well, and what did not",
    },
    sections: {
      asks: "For decision",
      commitments: "Commitments",
      moved: "What moved it",
      inputs: "Inputs",
      guardrails: "Guardrails",
      restated: "Restated",
      vintages: "Revisions",
      segments: "Segments",
      outlook: "Outlook",
      outcomes: "Outcomes",
      cohorts: "Cohorts",
      retention: "Retention",
      okrs: "Objectives",
      bets: "Bets",
      metric: "The metric itself",
      actionable: "Who works on it",
      learnings: "Learnings",
      declined: "Declined",
      vanity: "Not steered by",
    },
    /** Headings of the sections whose finding is not computed. */
    headings: {
      madeOf: "What it is made of",
      restated: "What we now count differently",
      vintages: "What we published, and what we count now",
      segments: "Where it moved",
      cohorts: "What people did, and what became of them",
      retention: "Who was there again",
      okrs: "How far we are",
      metric: "What we steer by, and why",
      actionable: "Who works on which input",
      learnings: "What we tried, and what we make of it",
      declined: "What we declined, and why",
      vanity: "What we do not steer by",
    },
    evidence: {
      heading: "About these figures",
      from: (count: number, snapshot: string, taken: string, through: string) =>
        `${count === 1 ? "The one figure was" : count === 0 ? "No figures were" : `All ${count} figures were`} computed from the snapshot ${snapshot}, taken on ${taken}, with data to ${through}.`,
      leads: (link: string) => `Each number on these pages leads to ${link};`,
      link: "its definition, query and source",
      machines: (link: string) => `machines read ${link}.`,
      about: "How this report is made",
      tables: "Tables of the snapshot",
      table: "Table",
      rows: "Rows",
      manifest: "Manifest",
      authors: (authors: string) => `Written by ${authors}.`,
    },
    correcting: {
      draft: (version: number) => `This is a draft of version ${version}.`,
      released: (version: string, changes: string) => `What is released is ${version}: see ${changes}.`,
      version: (version: number) => `version ${version}`,
      changes: "what would change",
    },
    metric: {
      plain: "Is it plain?",
      stillRight: "Is it still the right metric?",
      counted: "How it is counted",
      review: "Review",
      shownIn: "Shown in",
      history: "History",
      all: "All that was changed, reviewed, restated and shown",
      computed: "How it is computed",
      overTime: "Over time",
      cohorts: "Cohorts",
      retention: "Retention",
      latest: (value: string, edition: string, change: string, period: string) =>
        `${value} in ${edition}, ${change} on ${period}`,
      whyNot: (why: string) => `Why we do not steer by it: ${why}`,
    },
    editionNav: {
      files: "To take away",
      file: {
        pdf: "Report, PDF",
        "slides-pdf": "Slides, PDF",
        pptx: "Slides, PowerPoint",
        html: "One file, HTML",
        data: "All figures, zip",
      },
      board: "Board page",
      corrected: "What was corrected",
      figures: "Figures",
      label: (edition: string) => `Pages of ${edition}`,
      all: "All editions",
      others: "Other editions",
    },
    archive: {
      title: "Editions",
      none: "There is no edition yet.",
      drafts: "None of these is released yet: all are drafts, and their numbers may still change.",
      lede: "A released version never changes. A correction is a new version, and says what it changed.",
      announced: (edition: string, date: string) => `${edition} is announced for ${date}`,
      breached: "Guardrail breached",
      /** After "on Q2 2026", whose own edition published another number. */
      recounted: (value: string) => `, counted again as ${value}`,
      correcting: (link: string) => `${link}, a correction that is not released yet`,
      draftOf: (version: number) => `Draft of version ${version}`,
      released: (version: string, date: string) => `${version}, ${date}`,
      superseded: (version: string, date: string) => `${version}, ${date}, superseded`,
      corrects: (version: number, why: string) => `It corrects version ${version}: ${why}`,
      seal: "Seal",
    },
    figures: {
      title: (edition: string) => `Figures of ${edition}`,
      heading: "Every figure, and where it comes from",
      lede: (count: number, snapshot: string) =>
        `${numbered(count, "figure")} from the snapshot ${snapshot}, by metric. Under each table stand the queries that they were computed by.`,
      machines: (link: string) => `For machines: ${link}.`,
      caption: (name: string) => `Figures of ${name}`,
      figure: "Figure",
      period: "Period",
      query: "Query",
      incomplete: (period: string) => `${period} (incomplete)`,
      numbered: (number: number) => `Query ${number}`,
      snapshot: (name: string) => `snapshot ${name}`,
      named: (name: string) => `Query ${name}`,
      cells: (source: string) => `Single values of a query, shown in the text. Source: ${source}.`,
      theSnapshot: "the snapshot",
    },
    revision: {
      on: (page: string) => `On “${page}”`,
      difference: "Difference",
      alsoDiffer: (count: number) =>
        `${counted(count, "figure")} that no page shows ${count === 1 ? "differs" : "differ"} too.`,
      rounding: "A difference is taken before rounding.",
      all: (count: number, link: string) => `${counted(count, "figure")} in all: ${link}`,
      what: "What",
      key: "Key",
      fromTo: "From the old to the new",
      oldToNew: "Old to new",
      title: (version: string) => `What version ${version} corrects`,
      against: (edition: string, version: string, before: string) =>
        `${edition}, ${version} against ${before}`,
      reason: (code: string, reason: string) => `Reason ${code}: ${reason}.`,
      reasons: {
        R1: "better source data",
        R2: "a routine recalculation",
        R3: "another method",
        C: "a correction",
      },
      figures: "Figures",
      definitions: "Definitions",
      targets: "Targets",
      words: "Words",
      comments: "Earlier comments",
      figuresDiffer: (count: number) =>
        `${counted(count, "figure")} on its pages ${count === 1 ? "differs" : "differ"}`,
      definitionsChanged: "Definitions and settings that changed",
      definitionsCaption: "Definitions and settings, as they were and as they are",
      targetsChanged: "Targets that changed",
      targetsCaption: "Targets, as they were and as they are",
      rewritten: "Sentences that were rewritten",
      meaning: "What this means for earlier comments",
      holds: (version: number) =>
        `No sentence was left standing around a number that changed. What was said of version ${version} holds, unless it was said of something listed above.`,
      renumbered:
        "These sentences stand as they were written, and their numbers have changed. What was concluded from an old number may not follow from the new one. What was said of anything that is not on this page holds as before.",
    },
    standing: {
      superseded: (version: string, changes: string) =>
        `This version has been superseded: ${version} corrects it, and says ${changes}.`,
      version: (version: number) => `version ${version}`,
      changes: "what has changed",
      outdated: (edition: string) => `${edition} is not the latest edition.`,
      latest: "The latest one",
      corrects: (version: number, before: number, why: string) =>
        `Version ${version} corrects version ${before}: ${why}`,
    },
    feed: {
      entry: (edition: string, title: string) => `${edition}: ${title}`,
      versioned: (edition: string, version: number, title: string) =>
        `${edition}, version ${version}: ${title}`,
      title: (company: string) => `North Star report, ${company}`,
      correction: (why: string) => `Correction: ${why}`,
      seal: (seal: string) => `Seal ${seal}.`,
    },
    about: { title: "About this report" },
    audit: {
      title: "Zombie audit",
      lede: "A metric earns its place as the north star, as an input or a lever under one, as a guardrail, or as an outcome that the north star is tested against. All others cost attention. Here each of them is asked why it is there.",
      note: "Judged by the role that each metric declares, and by its name and statement, in English and German. A word is a hint and no verdict: who knows better keeps the metric, and says why in its definition.",
    },
    dictionary: {
      title: "Metrics",
      heading: "What we measure, and how",
      sprint: (link: string) => `How we came to steer by the north star: ${link}.`,
      sprintLink: "the sprint in which it was defined",
      none: (command: string) => `No metric is defined yet. Run ${command} to see what you can start from.`,
      audit: (link: string, sentence: string) => `${link}: ${sentence}.`,
      auditLink: "Zombie audit",
    },
    home: {
      none: "There is no edition yet",
      begin: (command: string) => `The first one begins with ${command}.`,
    },
    history: {
      title: (name: string) => `History of ${name}`,
      description: (name: string) => `All changes of ${name}`,
      label: "History of a metric",
      lede: "What it replaced, how its definition and its targets have changed, when it was reviewed, and what each edition showed. The newest comes first.",
      none: "Nothing has happened to it, and no edition has shown it.",
      date: "Date",
      whatHappened: "What happened",
      what: "What",
      why: "Why",
      where: "Where",
      note: "A restated figure has its reason by code: R1 better source data, R2 routine recalculation, R3 method, C correction. What an edition showed is what its own snapshot gave.",
    },
    notFound: {
      title: "Page not found",
      heading: "There is no such page",
      lede: (link: string) =>
        `It may have been renamed, or the address has a slip. All reports are in the ${link}.`,
      link: "list of editions",
    },
    page: { none: "Nothing is written here yet." },
    sprint: {
      title: "How the metric was defined",
      place: "Metric definition sprint",
      lede: "A north star is chosen, not found. These are the weeks in which we look for one, and what comes of each.",
      none: "No sprint is published.",
      caption: "The weeks of the sprint",
      week: "Week",
      status: "Status",
      artefact: "Artefact",
      artefacts: "Artefacts",
      artefactsOf: (week: number) => `Artefacts of week ${week}`,
      whole: "The whole sprint",
      weeks: "Weeks of the sprint",
      weekOf: (week: number) => `Week ${week} of the sprint`,
    },
    slides: {
      title: "Slides",
      /** What a slide is called by assistive technology. */
      slide: "slide",
      place: (number: number, of: number) => `${number} / ${of}`,
      /** Of a section that fills more than one slide. */
      part: (number: number, of: number) => `${number} of ${of}`,
      toSlide: (number: number, title: string) => `Slide ${number}: ${title}`,
      controls: "Slides",
      previous: "Previous slide",
      next: "Next slide",
      overview: "Overview",
      notes: "Notes",
      fullscreen: "Full screen",
      report: "Report",
      nextUp: "Next",
      on: "on",
      ofTarget: "of target",
      breached: "Guardrail breached",
    },
  },

  /** Files to send: mail, chat, slides, paper. */
  exports: {
    seal: {
      inManifest: "in manifest.json of this version",
    },
    /** The picture that stands for an edition where a link to it is shown. */
    preview: {
      place: (label: string, version: number | null) =>
        `North Star report, ${label}, ${version === null ? "draft" : `version ${version}`}`,
      better: (against: string) => `on ${against}, better`,
      worse: (against: string) => `on ${against}, worse`,
      unjudged: (against: string) => `on ${against}`,
      hold: (count: number) =>
        count === 0
          ? "There are no guardrails"
          : count === 1
            ? "The guardrail holds"
            : `All ${count} guardrails hold`,
      watched: (names: string) => `To watch: ${names}`,
      breached: (count: number, names: string) => `${capital(many(count, "guardrail"))} breached: ${names}`,
    },
    message: {
      subject: (company: string, title: string) => `${company}: ${title}`,
      draft: (edition: string) => `${edition}, draft`,
      version: (edition: string, version: number) => `${edition}, version ${version}`,
      northStar: (name: string, value: string, unit: string) => `${name}: ${value} (${unit})`,
      guardrails: "Guardrails",
      asks: "We ask for",
      ask: (decision: string, owner: string, date: string) => `${decision} (${owner}, by ${date})`,
      askedOf: (owner: string, date: string) => `${owner}, by ${date}`,
      recommend: (option: string) => `We recommend: ${option}`,
      whole: "Read the whole report",
    },
    /** What lies in a zip of data. */
    data: {
      title: (company: string, edition: string) => `North Star report of ${company}, ${edition}`,
      figures: (count: number, path: string) =>
        `${numbered(count, "figure")} with ${count === 1 ? "its" : "their"} SQL, the same bytes as ${path} of the report`,
      schema: "its JSON Schema",
      table: "the same figures as a table, without the SQL",
      dictionary: "the data dictionary: how each metric is defined, its value and its target",
      charts: (count: number) =>
        `the data of ${count === 1 ? "1 chart or table" : `${count} charts and tables`}`,
      manifest:
        "What was sealed is listed in manifest.json beside the pages; its sha256 is the seal of the version.",
      precision:
        "Values are at full precision, percentages as fractions. A missing value is empty, with its reason beside it.",
      apostrophe: "In CSV an apostrophe stands before a text that a spreadsheet would run as a formula.",
    },
    /** Print and PDF. "Page 3 of 12" stands in margins, where only the browser knows the numbers. */
    paper: {
      beforePage: "Page ",
      beforePages: " of ",
      contents: "Contents",
      links: "Links",
      figures: (address: string) => `Each number’s definition, query and source: ${address}`,
      writtenBy: "Written by",
      approvedBy: "Approved by",
      approved: (name: string, role: string, date: string) => `${name}, ${role}, ${date}`,
      computedFrom: "Computed from",
      snapshot: (name: string) => `Snapshot ${name}`,
      seal: "Seal",
      report: "North Star report",
    },
    /** An edition as a PowerPoint deck. */
    powerpoint: {
      lastYear: "A year before",
      target: "Target",
      soFar: "Not complete yet",
      base: "Base (not shown)",
      better: "Better",
      worse: "Worse",
      influence: "influence, not summed",
      brings: (change: string, contribution: string) => `${change}, brings ${contribution}`,
      cut: "The axis does not begin at zero.",
      facts: (name: string) => `${name}: changes, target, verdict`,
      figures: "Figures on this slide, by their ids:",
      more: (count: number) => `and ${count} more`,
      sources: "Where these numbers come from",
      sourcesNote: "Text and data of each chart are those of the report; nothing was typed or computed anew.",
      edition: "Edition",
      snapshot: "Snapshot of the data",
      seal: "Seal",
      unsealed: "None yet: this is a draft, and may change.",
      address: "Address",
      verify: "To verify",
    },
  },
};
