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
    week: (number: string) => `week ${number}`,
    /** A week of another year than the one that is spoken of. */
    weekOfYear: (week: string, year: string) => `${week} of ${year}`,
    /** The same in a narrow place. */
    weekInYear: (week: string, year: string) => `${week}, ${year}`,
    /** `part` is Q3 or H1. */
    partOfYear: (part: string, year: string) => `${part} ${year}`,
    /** One period of each length, and several. */
    grain: { day: "day", week: "week", month: "month", quarter: "quarter", half: "half", year: "year" },
    grains: {
      day: "days",
      week: "weeks",
      month: "months",
      quarter: "quarters",
      half: "halfs",
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
    /** Why a value is missing. */
    missing: {
      "zero base": "zero base",
      "incomplete period": "incomplete period",
      "definition changed": "definition changed",
      "no data": "no data",
      "no target": "no target",
      "too few": "too few",
      "before the snapshot": "before the snapshot",
      "segments overlap": "segments overlap",
      "not published": "not published",
      "from equals to": "from equals to",
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
      sum: (noun: string, own: string, grain: string) => `${noun}, sum over the ${grain}’s ${own}s`,
      over: (noun: string, own: string, grain: string) => `${noun}, over the ${grain}’s ${own}s`,
      mean: (noun: string, own: string, grain: string) => `${noun}, mean of the ${grain}’s ${own}s`,
      by: (grain: string) => `by ${grain}`,
      lastOfEach: (own: string, grain: string) => `last ${own} of each ${grain}`,
      onAverage: (own: string, grain: string) => `on an average ${own}, by ${grain}`,
      changes: (grain: string) => `change from one ${grain} to the next`,
    },

    /** Notes below a chart of values by review period. */
    series: {
      incomplete: (count: number, grain: string, isDrawn: boolean) =>
        `${count === 1 ? `One ${grain} is` : `${count} ${grain}s are`} incomplete and ${isDrawn ? "drawn apart" : "not drawn"}.`,
      restated: (date: string, what: string) => `Computed back by the definition since ${date}: ${what}`,
      matures: (grain: string, days: number) => `A ${grain} is complete ${days} days after its end.`,
      weeks: "Weeks run over the ends of quarters; a quarter’s value counts its own days.",
      starInPlaceOf: (name: string) => `North star in place of ${name}`,
      planMet: (met: string, all: string, grain: string, count: number) =>
        `${met} of ${all} ${grain}${count === 1 ? "" : "s"} met the plan.`,
    },

    comparison: {
      target: "target",
      firstOfEach: (count: number, grain: string) =>
        count === 1 ? `the first ${grain} of each` : `the first ${count} ${grain}s of each`,
    },

    target: {
      goal: (value: string) => `${value} was the goal`,
      goalAtEnd: (value: string) => `${value} was the goal for the end of it`,
      next: (value: string, period: string) => `next: ${value} in ${period}`,
      movedFrom: (value: string) => `moved from ${value}`,
      movedAway: "moved away",
      endOf: (period: string) => `the end of ${period}`,
    },

    /** Signal or noise. */
    control: {
      signal: "A signal",
      noSignal: "No signal",
      tooFew: (grain: string) => `Too few ${grain}s to tell`,
      counted: (count: string) => `a signal (${count})`,
      none: "no signal",
      fewerThanSix: (grain: string) => `fewer than six complete ${grain}s to judge by`,
      allWithin: (grain: string) => `every ${grain} is within the expected range`,
      allChangedWithin: (grain: string) => `every ${grain} changed within the expected range`,
      first: (period: string, signal: string) => `${period}: ${signal}`,
      periods: (count: number, grain: string) => `${count} ${grain}s`,
      /** Of levels: on which side of the range. */
      above: (who: string) => `${who} above the expected range`,
      below: (who: string) => `${who} below the expected range`,
      outside: (who: string) => `${who} outside the expected range`,
      /** Of changes. */
      moved: (who: string) => `${who} moved beyond the expected range`,
      rose: (who: string) => `${who} rose beyond the expected range`,
      fellLess: (who: string) => `${who} fell less than expected`,
      fell: (who: string) => `${who} fell beyond the expected range`,
      roseLess: (who: string) => `${who} rose less than expected`,
      /** What a rule of signals says of a point. */
      rules: {
        aboveRange: "above the expected range",
        belowRange: "below the expected range",
        sevenAbove: "seven in a row above the centre",
        sevenBelow: "seven in a row below the centre",
        sevenRising: "seven in a row rising",
        sevenFalling: "seven in a row falling",
        nearUpper: "two of three near the upper limit",
        nearLower: "two of three near the lower limit",
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
      inTheOneLeft: (grain: string) => `in the ${grain} left`,
      inThoseLeft: (grain: string, count: string) => `a ${grain} in the ${count} ${grain}s left`,
    },

    outlook: {
      held: (level: string, held: string, all: string, count: number) =>
        `${level} bands held ${held} of ${all} ${count === 1 ? "time" : "times"}`,
      expected: (held: string) => `${held}; about four in five should hold`,
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
      nothingWhole: (grain: string) => `no whole ${grain}s around it`,
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
        `${count} ${number === 1 ? "figure" : "figures"} of ${periods}`,
    },

    choice: {
      since: (date: string) => `since ${date}`,
      words: (count: string, number: number) => `${count} word${number === 1 ? "" : "s"}`,
      ease: (words: string, ease: string) => `${words}, reading ease ${ease}`,
      aggregates: (count: string, number: number) => `${count} aggregate${number === 1 ? "" : "s"}`,
      reported: "reported, not computed",
      judged: (count: string, grain: string, number: number) =>
        `of ${count} ${grain}${number === 1 ? "" : "s"}`,
      known: (judged: string, date: string) => `${judged}, since ${date}`,
      tooSmall: (count: string, number: number) =>
        `${count} segment${number === 1 ? "" : "s"} too small to show`,
      noBet: "no bet",
      bets: (bets: string, teams: string, betCount: number, teamCount: number) =>
        `${bets} bet${betCount === 1 ? "" : "s"} of ${teams} team${teamCount === 1 ? "" : "s"}`,
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
      tooSmall: (least: string) => `Fewer than two groups have ${least} people.`,
      incomplete: (outcome: string) => `${outcome} is not complete in the snapshot yet.`,
      before: (period: string) => `The snapshot does not reach back to the beginning of ${period}.`,
      nothing: (period: string) => `There is nothing to count in ${period}.`,
      chart: (outcome: string, grouping: string) => `${outcome}, by ${grouping}`,
      oneHidden: (least: string) =>
        `One group is not shown: it has fewer than ${least} people, or would give such a one away.`,
      hidden: (count: number, least: string) =>
        `${count} groups are not shown: they have fewer than ${least} people, or would give such a one away.`,
    },

    retention: {
      none: (grain: string, least: string) =>
        `No ${grain} is complete in which ${least} people or more began.`,
      tooYoung: (grain: string) => `No cohort is a ${grain} old yet`,
      refused: (grain: string) => `No cohort is a ${grain} old yet.`,
      again: (grain: string, range: string) => `One ${grain} later ${range} of a cohort were there again`,
      chart: (name: string, grain: string) =>
        `${name}: who was there again, by the ${grain} of the beginning`,
      later: (grain: string) => `${grain}s later`,
      joined: (grain: string) =>
        `A cohort is the people who joined in the ${grain} in which they were first seen.`,
      seen: (grain: string) =>
        `A cohort is the people who were first seen in a ${grain}. The first ${grain} of the snapshot is left out, for its people may have begun before; some who came back after a long time count as new.`,
      whole: (grain: string, least: string) =>
        `Only complete ${grain}s, and cohorts of ${least} people or more.`,
    },

    segments: {
      oneHidden: (least: number) => `One segment is not shown: it counts fewer than ${least}.`,
      hidden: (count: number, least: number) =>
        `${count} segments are not shown: they count fewer than ${least}, or would give such a one away.`,
      oneHiddenSometimes: (least: number) =>
        `One segment is not shown: it counts fewer than ${least} in some period.`,
      hiddenSometimes: (count: number, least: number) =>
        `${count} segments are not shown: they count fewer than ${least} in some period, or would give such a one away.`,
      givesAway:
        "Not drawn: what is missing to the total would give away the one segment that is too small to be shown.",
      comparedBy: (part: string) => `Compared by ${part}.`,
      part: (name: string, dimension: string, segment: string) => `${name}, ${dimension} ${segment}`,
    },

    /** The test whether a metric leads an outcome. */
    lead: {
      inTheSame: (grain: string) => `in the same ${grain}`,
      later: (count: string, grain: string, number: number) =>
        `${count} ${grain}${number === 1 ? "" : "s"} later`,
      sameWay: (metric: string, outcome: string, lag: string) =>
        `When ${metric} changes, ${outcome} changes the same way ${lag}.`,
      otherWay: (metric: string, outcome: string, lag: string) =>
        `When ${metric} changes, ${outcome} changes the other way ${lag}.`,
      otherLags: (metric: string, outcome: string) => `${metric} and ${outcome} at other lags`,
      source: (grain: string) => `Changes from one ${grain} to the next, complete ${grain}s only`,
      scatter: (metric: string, outcome: string, lag: string) =>
        `Changes of ${metric}, and of ${outcome} ${lag}`,
      few: "With so few pairs only very large effects can be seen.",
      supported: "The changes go together as was declared.",
      noExperiment: "That is no experiment.",
      contradicted: "The changes go together the other way than was declared.",
      notShown: "No such relation shows. That does not say that there is none.",
      tooFew: (pairs: number, grain: string) =>
        `There are ${pairs} pairs of ${grain}s; a test needs 10, and values that vary.`,
      tooFewOfSeason: (pairs: number, grain: string) =>
        `There are ${pairs} pairs of ${grain}s; a test needs 36, for it has a season, and values that vary.`,
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
      days: (count: number) => `${count} days`,
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
      percent_change: "change in percent",
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
      signal: "signal or noise",
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
      signals: "signals",
      signal_share: "signal share",
      gaps: "gaps",
      data_share: "data share",
      published: "published",
      revision: "revision",
      percent_revision: "percent revision",
      first_published: "first published",
      whole_revision: "whole revision",
      percent_whole_revision: "percent whole revision",
    },
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
      trialLimits: "trial limits",
      expectedRange: "expected range",
      signals: (said: string) => `Signals: ${said}.`,
      more: (count: number) => `and ${count} more`,
      changed: (date: string, what: string) => `Definition changed on ${date}: ${what}.`,
      marked: (what: string, date: string) => `Marked: ${what}, ${date}.`,
      missing: (missing: number, all: number) => `${missing} of ${all} periods have no value.`,
      lastYear: "last year",
      planned: "plan",
      targetAt: (value: string) => `target ${value}`,
    },
    archive: {
      title: (name: string) => `${name}, edition by edition, as published`,
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
      cut: (across: string, shown: number, all: number) => `${across}, the first ${shown} of ${all}`,
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
      aim: (value: string) => `Target ${value}.`,
    },
    intervals: {
      row: (name: string, value: string, range: string) => `${name}: ${value}, 95% interval ${range}.`,
      nothing: "No values yet.",
    },
    lags: {
      key: "grey: exploratory",
      axis: (grain: string) => `${grain}s later`,
      declaredAt: (value: string) => `declared: ${value}`,
      at: (lag: number, grain: string, value: string) => `${lag} ${grain}s later: ${value}.`,
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
      missing: (missing: number, all: number) => `${missing} of ${all} rows have no value.`,
      shades: (name: string, low: string, high: string) => `${name}, from ${low} (light) to ${high} (dark)`,
    },
    recent: {
      title: (name: string) => `${name}, latest weeks and months`,
      last: (count: number, grain: string) => (count === 1 ? `Last ${grain}` : `Last ${count} ${grain}s`),
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
      more: (count: number) => `${count} more ${count === 1 ? "segment" : "segments"} in the table.`,
      rest: (value: string) => `Segments not shown, together: ${value} at the end.`,
      changed: (date: string, what: string) => `Definition changed on ${date}: ${what}.`,
      nothing: "No values yet.",
      others: (count: number) => `${count} others`,
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
  },

  /** Files to send: mail, chat, slides, paper. */
  exports: {
    /** The picture that stands for an edition where a link to it is shown. */
    preview: {
      place: (label: string, version: number | null) =>
        `North Star report, ${label}, ${version === null ? "draft" : `version ${version}`}`,
      better: (against: string) => `on ${against}, better`,
      worse: (against: string) => `on ${against}, worse`,
      unjudged: (against: string) => `on ${against}`,
      hold: (count: number) => (count === 1 ? "The guardrail holds" : `All ${count} guardrails hold`),
      watched: (names: string) => `To watch: ${names}`,
      breached: (count: number, names: string) =>
        `${count === 1 ? "Guardrail" : "Guardrails"} breached: ${names}`,
    },
    message: {
      subject: (company: string, title: string) => `${company}: ${title}`,
      draft: (edition: string) => `${edition}, draft`,
      version: (edition: string, version: number) => `${edition}, version ${version}`,
      northStar: (name: string, value: string, unit: string) => `${name}: ${value} ${unit}`,
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
        `${count} figures with their SQL, the same bytes as ${path} of the report`,
      schema: "its JSON Schema",
      table: "the same figures as a table, without the SQL",
      dictionary: "the data dictionary: how each metric is defined, its value and its target",
      charts: (count: number) => `the data of ${count} charts and tables`,
      manifest: "what was sealed; its sha256 is the seal of the version",
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
      snapshot: (name: string, date: string) => `Snapshot ${name}, taken on ${date}`,
      seal: "Seal",
      report: "North Star report",
    },
  },
};
