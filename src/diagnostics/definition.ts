import { composed, told } from "./entry.ts";

export const DEFINITION = {
  "definition-incomplete": composed({
    severity: "warning",
    means: "A metric leaves out what a definition needs.",
    example: {
      message: "the definition of daily_posters does not say its core value",
      mend: "Ask: what do customers have after the value exchange that they lacked before? Answer it under `core_value`.",
    },
  }),
  "statement-too-long": told({
    severity: "warning",
    message: ({ id, words, most }) =>
      `the statement of ${id} has ${words} words; at most ${most} are remembered`,
    mend: "Say who does what, and how often; move the rest to `includes` and `excludes`.",
    example: { id: "daily_posters", words: 48, most: 25 },
  }),
  "statement-sentences": told({
    severity: "warning",
    message: ({ id, sentences }) => `the statement of ${id} has ${sentences} sentences`,
    mend: "Say it in one; the body of the file has room for the rest.",
    example: { id: "daily_posters", sentences: 3 },
  }),
  "hard-to-read": told({
    severity: "warning",
    message: ({ id, ease, least }) =>
      `the statement of ${id} is hard to read: reading ease ${ease}, where ${least} to 100 is plain`,
    mend: "Use short and common words: who does what, and how often?",
    example: { id: "daily_posters", ease: "12", least: 30 },
  }),
  "composite-metric": told({
    severity: "warning",
    message: ({ composite, id, unit }) =>
      composite === "unit"
        ? `${id} is a composite: its unit is "${unit}"`
        : `${id} is a composite: its \`${composite}\` adds up several or weighted parts`,
    mend: "Count one thing that customers do; show the other parts as inputs, where a team can see which one moved.",
    example: { composite: "value", id: "health", unit: "count" },
  }),
  "bad-formula": told({
    severity: "error",
    message: ({ message }) => `the tree does not read: ${message}`,
    mend: "Write arithmetic of metrics, such as daily_active * posting_rate.",
    example: { message: 'an operand is due at "*"' },
  }),
  "tree-refers-to-itself": told({
    severity: "error",
    message: ({ loop }) => `the tree refers to itself: ${loop}`,
    mend: "Break the loop: a metric stands only above its drivers.",
    example: { loop: "daily_posters → posting_rate → daily_posters" },
  }),
  "tree-mixes-grains": told({
    severity: "error",
    message: ({ id, grain, rollup, driver, ofDriver, byDriver }) =>
      `${id} counts by ${grain} and rolls up by ${rollup}, but its driver ${driver} counts by ${ofDriver} and rolls up by ${byDriver}: longer periods will not add up`,
    mend: "Give the members of a tree the same `grain` and `rollup`.",
    example: {
      id: "daily_posters",
      grain: "day",
      rollup: "mean",
      driver: "posting_rate",
      ofDriver: "week",
      byDriver: "mean",
    },
  }),
  "tree-denominator": told({
    severity: "error",
    message: ({ rate, denominator, count, counts }) =>
      `the denominator of ${rate} (${denominator}) is not what ${count} counts (${counts})`,
    mend: ({ rate, counts }) => `Give ${rate} the denominator \`${counts}\`.`,
    example: {
      rate: "posting_rate",
      denominator: "count(*)",
      count: "daily_active",
      counts: "count(DISTINCT user_id)",
    },
  }),
  "tree-too-large": told({
    severity: "error",
    message: ({ leaves, most }) => `the tree has ${leaves} leaves; at most ${most} get contributions`,
    mend: "Sum up small drivers in one metric.",
    example: { leaves: 14, most: 12 },
  }),
  "two-lags": told({
    severity: "error",
    message: ({ outcome }) => `${outcome} is declared with a second lag`,
    mend: "Keep the lag that you expect: trying several finds one by chance.",
    example: { outcome: "revenue" },
  }),
  "baseline-grain": told({
    severity: "error",
    message: ({ baseline, grain, review }) =>
      `the baseline ${baseline} is a ${grain}, but the guardrail is judged by the ${review}, and its values add up over time`,
    mend: ({ review }) => `Name a ${review}, or write \`year\`.`,
    example: { baseline: "2025-q4", grain: "quarter", review: "week" },
  }),
  "last-of-no-sum": told({
    severity: "error",
    message: ({ column, what }) =>
      `\`last_of: ${column}\` adds up the last value of each ${column}, and ${what} is no plain sum`,
    mend: "Write `value: sum(balance)`, of a column or an expression; what rows count goes into `where`.",
    example: { column: "account", what: "`count(*)`" },
  }),
  "last-of-and-zero": told({
    severity: "error",
    message: ({ key }) =>
      `\`last_of\` carries a value on where there is no row, and \`${key}\` says that it is 0 there`,
    mend: "Keep one of the two.",
    example: { key: "empty_is_zero" },
  }),
  "empty-is-not-zero": told({
    severity: "error",
    message: ({ value }) =>
      `\`empty_is_zero\` says that no rows mean 0, but \`${value}\` of no rows is not 0`,
    mend: "Leave `empty_is_zero` out: such periods are gaps. A quotient of sums is written as `numerator` and `denominator`.",
    example: { value: "avg(amount)" },
  }),
  "same-name": told({
    severity: "warning",
    message: ({ id, first, name }) =>
      `${id} has the name of ${first} ("${name}"): on a page, nobody can tell them apart`,
    mend: "Ask: in what do they differ? Say it in the names, or keep one of the two.",
    example: { id: "posters_daily", first: "daily_posters", name: "Daily posters" },
  }),
  "alias-taken": told({
    severity: "warning",
    message: ({ id, alias, other, how }) =>
      `${id} has the alias "${alias}", which leads to ${other} too: it is ${how}`,
    mend: "Keep it with the metric that readers mean by it, and remove it from the other.",
    example: { id: "newcomer_churn", alias: "churn", other: "member_churn", how: "one of its aliases" },
  }),
  "same-sql": told({
    severity: "warning",
    message: ({ id, first }) =>
      `${id} counts what ${first} counts: their SQL is the same but for how it is written`,
    mend: "Ask: which of the two do we mean? Keep one, or mend the one that should count something else.",
    example: { id: "posters_daily", first: "daily_posters" },
  }),
  "cohort-without-source": composed({
    severity: "error",
    means: "Nobody can be followed, for a cohort names no table with a time.",
    example: {
      message: "signups is not counted from a table, so nobody can be followed",
      mend: "Declare `retention` on a metric with `from` and `time`.",
    },
  }),
  "flows-of-no-stock": composed({
    severity: "error",
    means: "Nobody can come into what a metric measures, or leave it, as `flows` has it.",
    example: {
      message: 'revenue is `sum(mrr)`, which is no count of distinct "account"',
      mend: "Say in `amount` what each of them has in a period, such as `sum(mrr)`, or declare the flows on a metric with `count(distinct account)`.",
    },
  }),
  "exposure-after-outcome": told({
    severity: "error",
    message: ({ edition, exposure, outcome }) =>
      `in the edition ${edition} the exposure (${exposure}) is not over before the outcome (${outcome}) begins`,
    mend: "Take an earlier `exposure`, or a later `period` of the outcome.",
    example: { edition: "2026-q3", exposure: "2026-08", outcome: "2026-q3" },
  }),
  "depends-on-the-moment": told({
    severity: "error",
    message: ({ name }) => `\`${name}\` gives another result at every run`,
    mend: "A report must come out the same tomorrow: take the moment from the snapshot's own columns.",
    example: { name: "value" },
  }),
  "unused-query": composed({
    severity: "warning",
    means: "Nothing shows or reads a query.",
    example: {
      message: 'no metric, page or other query reads "posts_by_hour"',
      mend: 'Read it, as `from: posts_by_hour` of a metric or FROM posts_by_hour in SQL, show it with <Table query="posts_by_hour" …/>, or remove the file.',
    },
  }),
  "personal-column": told({
    severity: "error",
    message: ({ column }) => `the personal column ${column} would be shown`,
    mend: ({ column }) =>
      `Count it instead: count(DISTINCT ${column}); inside a subquery let it keep its own name.`,
    example: { column: "email" },
  }),
};
