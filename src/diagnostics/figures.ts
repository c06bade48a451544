import { composed, fixed, told } from "./entry.ts";

export const FIGURES = {
  "tree-does-not-reconcile": told({
    severity: "error",
    message: ({ tree, told, period, id, own, percent, periods, apart, because }) =>
      `${tree} is ${told} in ${period}, but ${id} is ${own} (${percent}; ${periods} ${apart === 1 ? "is" : "are"})${because}`,
    mend: ({ mend }) => mend,
    example: {
      tree: "daily_active * posting_rate",
      told: "1.5",
      period: "2026-01-01",
      id: "daily_posters",
      own: "3",
      percent: "50.0% apart",
      periods: "183 periods",
      apart: 183,
      because: "",
      mend: "Check that all members use the same `from`, `time` and `where`, or declare them as `influences`.",
    },
  }),
  "breach-not-acknowledged": told({
    severity: "error",
    message: ({ id, value, period, limit }) =>
      `the guardrail ${id} is breached (${period}: ${value}, limit ${limit}), and nobody acknowledges it`,
    mend: ({ id }) => `Add \`acknowledge: { ${id}: { action: …, owner: …, by: … } }\`.`,
    example: { id: "spam_reports", value: "0.9 %", period: "September", limit: "0.5 %" },
  }),
  "past-breach-not-acknowledged": told({
    severity: "error",
    message: ({ id, value, when, limit }) =>
      `the guardrail ${id} was breached ${when} (${value}, limit ${limit}), and nobody acknowledges it`,
    mend: ({ id }) =>
      `Say what is done so that it stays within its limit: \`acknowledge: { ${id}: { action: …, owner: …, by: … } }\`.`,
    example: { id: "satisfaction", value: "61.5 %", when: "in August", limit: "68 %" },
  }),
  "cause-missing": told({
    severity: "warning",
    message: ({ id, detail }) =>
      `${id} came out worse than was to be expected, by more than chance, and no cause is given: ${detail}`,
    mend: ({ id }) =>
      `Say why, how you know it, and what is done: \`causes: [{ metric: ${id}, what: …, evidence: …, action: … }]\`.`,
    example: {
      id: "newcomers",
      detail: "We expected 330 to 352 in 19 of 20 cases; it came to 308.",
    },
  }),
  "empty-days": told({
    severity: "warning",
    message: ({ from, days, last, meaning }) =>
      `${from} has no rows ${days}, longer than ever before, though the snapshot is covered to ${last}: ${meaning}`,
    mend: ({ mend, zeros }) => `${mend}${zeros}`,
    example: {
      from: "activity",
      days: "from 2026-06-21 to 2026-06-30",
      last: "2026-06-30",
      meaning: "daily_active is taken to be known up to 2026-06-20",
      mend: "Complete the extract and take a new snapshot, or take it with the day that is covered: --through 2026-06-20.",
      zeros: " If days without rows are zeros, write `empty_is_zero: true`.",
    },
  }),
  "begins-late": told({
    severity: "warning",
    message: ({ id, from, period }) => `the data of ${id} begin on ${from}, so ${period} is incomplete`,
    mend: "Take a snapshot that reaches back further, or begin with a period that is covered whole.",
    example: { id: "daily_posters", from: "2026-07-14", period: "Q3 2026" },
  }),
  "stale-snapshot": told({
    severity: "warning",
    message: ({ snapshot, id, to, period }) =>
      `the snapshot ${snapshot} covers ${id} to ${to}, so ${period} is incomplete`,
    mend: "Take a newer snapshot once the period has ended.",
    example: { snapshot: "2026-09-20", id: "daily_posters", to: "2026-09-19", period: "Q3 2026" },
  }),
  "whole-among-parts": told({
    severity: "warning",
    message: ({ grain, whole, dimension, id }) =>
      `in every ${grain}, "${whole}" of the segments by ${dimension} is the sum of the others: if its rows are those of the whole, ${id} counts everything twice`,
    mend: "Leave these rows out at the source, or out of the metric with `where`.",
    example: { grain: "week", whole: "all", dimension: "country", id: "daily_posters" },
  }),
  "ratio-of-period": told({
    severity: "warning",
    message: ({ id, value, edition, side, grain, bound }) =>
      `${id} is ${value} in ${edition}, ${side} than in any of its ${grain} (at ${side === "more" ? "most" : "least"} ${bound}): it counts anew who is below the line, so a longer period's ratio is another thing`,
    mend: ({ grain, one, whole }) =>
      `Ask: is it meant for a ${one}, or for the whole ${whole}? Write \`rollup: mean\` for the mean of the ${grain}; else say the time in its name.`,
    example: {
      id: "posting_rate",
      value: "61 %",
      edition: "2026-q3",
      side: "more",
      grain: "weeks",
      bound: "44 %",
      one: "week",
      whole: "quarter",
    },
  }),
  "target-moved": told({
    severity: "warning",
    message: ({ metric, period, now, before }) =>
      `the target of ${metric} for ${period} is ${now}, and was ${before}`,
    mend: ({ period }) =>
      `Write \`${period}: { value: …, moved: { date: …, was: …, why: … } }\`, so that the report can say so.`,
    example: { metric: "daily_posters", period: "2026-q4", now: "1,400", before: "1,500" },
  }),
  "unexplained-revision": composed({
    severity: "either",
    means: "A released figure reads otherwise today, and nothing says why; in the newest edition an error.",
    example: {
      message:
        "daily_posters of 2026-q2 was released as 1,210, and reads 1,180 now; restated by more than 1 %",
      mend: "Add `restatements: [{ period: 2026-q2, metrics: [daily_posters], code: R1, why: … }]`.",
    },
  }),
  "core-falls": told({
    severity: "warning",
    message: ({ metric, change, against, part, at, fall }) =>
      `${metric} ${change} on ${against} while ${part}${at}, a core part of it, ${fall}, and no lowlight says so`,
    mend: ({ part, at }) => `Add a lowlight with {{${part}${at}:change_phrase.previous}}.`,
    example: {
      metric: "daily_active",
      change: "rose 17.0%",
      against: "Q1 2026",
      part: "daily_active/half=core",
      at: "",
      fall: "fell 44.7%",
    },
  }),
  "unknown-core": composed({
    severity: "error",
    means: "`core` names something that is no part of the metric.",
    example: { message: 'plan of daily_active is never "fre"', mend: "Did you mean `free`?" },
  }),
  "commitment-vanished": told({
    severity: "error",
    message: ({ what, file, line }) =>
      `the commitment "${what}" was open in ${file}:${line}, and this edition does not tell what became of it`,
    mend: "Take it over with its status; where it is worded anew, give both the same `id`.",
    example: { what: "Ship reminders", file: "content/editions/2026-q2/index.mdx", line: 24 },
  }),
  "no-lowlight": fixed({
    severity: "warning",
    message: "the edition has no lowlight",
    mend: "Say in `lowlights` what did not go well: a report without any is not believed.",
  }),
  "ask-in-the-past": told({
    severity: "warning",
    message: ({ by, takenOn }) => `the decision is asked for by ${by}, and the snapshot is of ${takenOn}`,
    mend: "Name a day that the board can still meet, or report the ask as a commitment.",
    example: { by: "2026-09-01", takenOn: "2026-10-02" },
  }),
  "ask-without-options": told({
    severity: "warning",
    message: ({ options }) =>
      options === 0
        ? "the ask names no options"
        : "the ask names one option, and a choice needs at least two",
    mend: "Add `options:` with at least two, doing nothing among them where that is one.",
    example: { options: 0 },
  }),
  "ask-without-recommendation": fixed({
    severity: "warning",
    message: "the ask comes without a recommendation",
    mend: "Add `recommendation:` with what you would do, and why.",
  }),
  "key-result-without-input": told({
    severity: "warning",
    message: ({ metric }) =>
      `the key result on ${metric} is on no input or lever, nor on the north star or a guardrail`,
    mend: "Name the input or lever that the team can move.",
    example: { metric: "revenue" },
  }),
  "key-result-direction": told({
    severity: "warning",
    message: ({ metric, from, to, better }) =>
      `the key result takes ${metric} from ${from} to ${to}, but ${better} is better`,
    mend: "Swap `from` and `to`, or check `better` of the metric.",
    example: { metric: "spam_reports", from: 0.4, to: 0.6, better: "lower" },
  }),
  "two-key-results": told({
    severity: "error",
    message: ({ metric, from, to, otherFrom, otherTo }) =>
      `${metric} has two key results that differ: ${from} to ${to}, and ${otherFrom} to ${otherTo}`,
    mend: "Keep one, which teams may share.",
    example: { metric: "posting_rate", from: 0.3, to: 0.4, otherFrom: 0.3, otherTo: 0.45 },
  }),
  "input-without-key-result": told({
    severity: "warning",
    message: ({ id }) => `the input ${id} has no key result, nor has a metric below it`,
    mend: "Add one on it, or on a lever below it.",
    example: { id: "posting_rate" },
  }),
  "team-without-input": told({
    severity: "warning",
    message: ({ name }) =>
      `the team ${name} has no path to an input: it owns no metric that leads to one, and has no bet on one`,
    mend: "Give it an input or a lever to own, say with `influences` what its metric acts on, or ask what it is for.",
    example: { name: "Platform" },
  }),
  "input-without-path": told({
    severity: "warning",
    message: ({ id, stars }) =>
      `the input ${id} is in no tree and among no \`influences\` that lead to the north star ${stars}`,
    mend: ({ stars }) =>
      `Ask: how does it act on ${stars}? Name it in that metric's \`tree\` or \`influences\`, or give it another role.`,
    example: { id: "invites", stars: "daily_posters" },
  }),
  "input-without-bet": told({
    severity: "warning",
    message: ({ id }) =>
      `nobody works on the input ${id}: no bet on it, or on a metric below it, is planned or running`,
    mend: "Plan a bet on it in content/bets, or ask whether it is an input.",
    example: { id: "posting_rate" },
  }),
  "bet-without-metric": told({
    severity: "warning",
    message: ({ id }) => `the bet ${id} names no metric that it should move`,
    mend: "Add `metric:` with the input or lever that it should move.",
    example: { id: "reminder" },
  }),
  "bet-without-input": told({
    severity: "warning",
    message: ({ id, metric }) =>
      `the bet ${id} is on ${metric}, which is no input, no lever and not the north star`,
    mend: "Name the input or lever through which it should work.",
    example: { id: "reminder", metric: "revenue" },
  }),
  "won-within-chance": told({
    severity: "warning",
    message: ({ id, low, high }) =>
      `the bet ${id} is called won, but the interval of its test, ${low} to ${high}, spans zero: it may have done nothing, or harm`,
    mend: "Ask: what would we have said of no effect at all? Call it stopped, or test it longer.",
    example: { id: "reminder", low: -0.01, high: 0.04 },
  }),
  "edge-not-verified": told({
    severity: "warning",
    message: ({ id, from }) =>
      `the line from ${from} to ${id} is called verified, but names no bet whose test has an interval that leaves zero out`,
    mend: "Name the bet whose `experiment` shows it (`bet: reminder`), or call it correlated or a hypothesis.",
    example: { id: "daily_posters", from: "reply_speed" },
  }),
  "won-the-wrong-way": told({
    severity: "warning",
    message: ({ id, low, high, metric, better }) =>
      `the bet ${id} is called won, but the interval of its test, ${low} to ${high}, says that ${metric} became worse by it (${better} is better)`,
    mend: "Ask: in what was it won? Call it lost, or mend the signs of `effect`, `low` and `high`.",
    example: { id: "reminder", low: -0.04, high: -0.01, metric: "posting_rate", better: "higher" },
  }),
  "lost-but-better": told({
    severity: "warning",
    message: ({ id, low, high, metric, better }) =>
      `the bet ${id} is called lost, but the interval of its test, ${low} to ${high}, says that ${metric} became better by it (${better} is better)`,
    mend: "Ask: what was lost? Say in `result` what it cost or fell short of, or call it won.",
    example: { id: "reminder", low: 0.01, high: 0.04, metric: "posting_rate", better: "higher" },
  }),
  "unused-metric": told({
    severity: "warning",
    message: ({ id }) => `no page shows the supporting metric ${id}`,
    mend: "Show it where a decision hangs on it, or delete its file.",
    example: { id: "bounce_rate" },
  }),
  "first-number": told({
    severity: "warning",
    message: ({ what }) => `the first number of the report is ${what}, not the north star's`,
    mend: ({ star }) => `Begin with {{${star}}}, and let what moved it follow.`,
    example: { what: '"12%", which is typed by hand', star: "daily_posters" },
  }),
  "vanity-in-headline": told({
    severity: "error",
    message: ({ figure, metric }) => `{{${figure}}} puts ${metric}, a vanity metric, into what is read first`,
    mend: "Take it out of title, summary and highlights; <Vanity/> shows it with the reason why nobody steers by it.",
    example: { figure: "page_views", metric: "page_views" },
  }),
  "not-translated": composed({
    severity: "either",
    means:
      "A page, or an edition, is not written in a language of the report; an error where it is asked for.",
    example: {
      message: "the page is not written in German, but its edition is",
      mend: "Write content/editions/2026-q3/plan.de.mdx, with the words of its front matter and its body.",
    },
  }),
  "translation-differs": told({
    severity: "warning",
    message: ({ message }) => message,
    mend: "Show the same figures in every language.",
    example: {
      message: "it leaves out posting_rate@2026-q2:change_phrase.previous, which the original shows",
    },
  }),
  "no-words": told({
    severity: "warning",
    message: ({ language, first }) =>
      `there are no words of the interface in ${language}: they stay ${first}`,
    mend: ({ known }) => `There are ${known}; a further language is one folder of the engine.`,
    example: { language: "Dutch", first: "English", known: "English, Deutsch, Français" },
  }),
};
