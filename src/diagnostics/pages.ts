import { composed, fixed, told } from "./entry.ts";

export const PAGES = {
  "unknown-component": composed({
    severity: "error",
    means: "A page uses a component that there is not, or not there.",
    example: { message: "there is no component <Figur>", mend: "Did you mean Figure?" },
  }),
  "unknown-prop": told({
    severity: "error",
    message: ({ component, prop }) => `<${component}> has no prop \`${prop}\``,
    mend: ({ mend }) => mend,
    example: { component: "Figure", prop: "metric", mend: "Did you mean of?" },
  }),
  "prop-not-plain": told({
    severity: "error",
    message: ({ prop, component, why }) => `\`${prop}\` of <${component}> is not a plain value: ${why}`,
    mend: "Write a plain value: a text, a number, true or false, or a list or group of these.",
    example: { prop: "of", component: "Figure", why: "it is computed" },
  }),
  "missing-prop": composed({
    severity: "error",
    means: "A component lacks a prop that it needs.",
    example: { message: "<Table> needs a `query`", mend: 'Write it like <Table query="posts_by_hour" … />.' },
  }),
  "bad-prop": composed({
    severity: "error",
    means: "A prop of a component holds what it cannot hold.",
    example: { message: "`height` of <Chart> is no number", mend: "Write height={320}." },
  }),
  "slide-without-title": fixed({
    severity: "error",
    message: "<Slide> has no `title`",
    mend: 'Write its finding as its title: <Slide title="Half of the rise is more people">.',
  }),
  "bad-figure": composed({
    severity: "error",
    means: "A figure is not written as one.",
    example: {
      message: '"daily_posters 2026" is no figure',
      mend: "Write it like {{daily_posters:percent_change.previous}}.",
    },
  }),
  "unknown-figure": composed({
    severity: "error",
    means: "A figure is named that there is not.",
    example: { message: 'there is no metric "daily_poster"', mend: "Did you mean daily_posters?" },
  }),
  "missing-figure": told({
    severity: "error",
    message: ({ figure, why }) => `${figure} has no value to put into a sentence: ${why}`,
    mend: ({ mend }) => mend,
    example: {
      figure: "{{daily_posters:target}}",
      why: "there is no target for 2026-q3",
      mend: "Write {{#daily_posters:target}}…{{/}} around the words, or leave it out.",
    },
  }),
  "retired-measure": told({
    severity: "warning",
    message: ({ measure, instead }) =>
      `\`${measure}\` is a measure that is retired; ${instead} is read in its place`,
    mend: ({ instead }) => `Write \`${instead}\`.`,
    example: { measure: "delta", instead: "change" },
  }),
  "bad-condition": told({
    severity: "error",
    message: ({ what }) => what,
    mend: "Write it like {{#daily_posters:target}}words for where there is a target{{/}}, or with {{^…}} for where there is none.",
    example: { what: "a condition is not closed" },
  }),
  "bad-bridge": composed({
    severity: "error",
    means: "A bridge is asked for that cannot be drawn.",
    example: { message: "there is no tree of revenue", mend: "Name a metric with a `tree`." },
  }),
  "bad-chart": composed({
    severity: "error",
    means: "A chart is asked for that cannot be drawn.",
    example: {
      message: "daily_posters has no segments by country",
      mend: "Add them to the metric, or name others.",
    },
  }),
  "unknown-query": told({
    severity: "error",
    message: ({ query }) => `there is no query "${query}"`,
    mend: ({ mend }) => mend,
    example: { query: "posts_per_hour", mend: "Did you mean posts_by_hour?" },
  }),
  "duplicate-query": told({
    severity: "error",
    message: ({ message }) => message,
    mend: "Give one of them another name.",
    example: { message: 'there is a query "posts_by_hour" already, in content/queries/posts_by_hour.sql' },
  }),
  "unknown-parameter": told({
    severity: "error",
    message: ({ parameter }) => `${parameter} is not a parameter of queries`,
    mend: ({ mend }) => mend,
    example: { parameter: "$edition.begin", mend: "Did you mean $edition.from?" },
  }),
  "bad-parameter": composed({
    severity: "error",
    means: "A parameter of a query stands where it cannot.",
    example: {
      message: "$edition.from stands in quotes, and brings its own",
      mend: "Write it without quotes.",
    },
  }),
  "too-many-rows": told({
    severity: "error",
    message: ({ query }) => `the query "${query}" gives more than 5,000 rows`,
    mend: "Group or limit them: readers see every row.",
    example: { query: "posts_by_hour" },
  }),
  "unordered-query": told({
    severity: "warning",
    message: ({ query }) => `the query "${query}" does not order its rows, so that they may change places`,
    mend: "End it with ORDER BY.",
    example: { query: "posts_by_hour" },
  }),
};
