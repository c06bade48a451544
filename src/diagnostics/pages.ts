import { composed, fixed, told } from "./entry.ts";

export const PAGES = {
  "unknown-component": composed({
    severity: "error",
    means: "A page uses a component that there is not, or not there.",
    example: {
      message: "<Guardrails> belongs on the pages of an edition, not on those of the sprint",
      mend: "There are: Figure, Change, Callout, Candidates, Trend, ControlChart, Recent, Typed, When.",
    },
  }),
  "unknown-prop": told({
    severity: "error",
    message: ({ component, prop }) => `<${component}> has no prop \`${prop}\``,
    mend: ({ mend }) => mend,
    example: { component: "Figure", prop: "metric", mend: "Did you mean `of`?" },
  }),
  "tag-not-allowed": told({
    severity: "error",
    message: ({ tag }) => `words may not hold <${tag}>`,
    mend: ({ mend }) => mend,
    example: {
      tag: "script",
      mend: "Remove it: a page runs nothing, asks nothing, and loads nothing from elsewhere.",
    },
  }),
  "attribute-not-allowed": told({
    severity: "error",
    message: ({ tag, attribute }) => `<${tag}> may not say \`${attribute}\``,
    mend: ({ mend }) => mend,
    example: { tag: "img", attribute: "onerror", mend: "Remove it: a page runs nothing." },
  }),
  "address-not-allowed": told({
    severity: "error",
    message: ({ href, why }) => `${href} may not stand here: ${why}`,
    mend: ({ mend }) => mend,
    example: {
      href: "javascript:alert(1)",
      why: "an address begins with https:, http:, mailto: or tel:",
      mend: "Lead to a page or a file of the site, or to an address of the web.",
    },
  }),
  "prop-not-plain": told({
    severity: "error",
    message: ({ prop, component, why }) => `\`${prop}\` of <${component}> is not a plain value: ${why}`,
    mend: "Write a plain value: a text, a number, true or false, or a list or group of these.",
    example: { prop: "options", component: "Chart", why: "a function cannot be read" },
  }),
  "missing-prop": composed({
    severity: "error",
    means: "A component lacks a prop that it needs.",
    example: { message: "<Table> needs a `title`", mend: "Say in a sentence what is to be seen in it." },
  }),
  "bad-prop": composed({
    severity: "error",
    means: "A prop of a component holds what it cannot hold.",
    example: {
      message: "`not` of <When> is neither true nor false",
      mend: 'Write it like <When of="daily_posters:target">words</When>, or <When not of="daily_posters:target">.',
    },
  }),
  "slide-without-title": fixed({
    severity: "error",
    message: "<Slide> has no `title`",
    mend: 'Write its finding as its title: <Slide title="Half of the rise is more people">.',
  }),
  "details-without-title": fixed({
    severity: "error",
    message: "<Details> has no `title`",
    mend: 'Write what is inside, as the line that opens it: <Details title="How we counted">.',
  }),
  "folded-section": fixed({
    severity: "error",
    message: "a heading of a section stands within <Details>, where it is folded away",
    mend: "Write it as a smaller heading (###), or end the <Details> before it.",
  }),
  "bad-figure": composed({
    severity: "error",
    means: "A figure is not written as one.",
    example: {
      message: '"chnge" is no measure; did you mean change?',
      mend: 'Write it like <Figure of="daily_posters" show="percent_change" vs="year" />.',
    },
  }),
  "unknown-figure": composed({
    severity: "error",
    means: "A figure is named that there is not.",
    example: {
      message: "daily_posters is no sum over days, so that nothing of its change is the calendar's",
      mend: "Write percent_change or change.",
    },
  }),
  "missing-figure": told({
    severity: "error",
    message: ({ figure, why }) => `${figure} has no value to put into a sentence: ${why}`,
    mend: ({ mend }) => mend,
    example: {
      figure: '<Figure of="daily_active" show="target" />',
      why: "no target for Q2 2026",
      mend: 'Say it only where there is a value, within <When of="daily_active:target"> … </When>.',
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
    example: { what: "{{/}} closes nothing" },
  }),
  "bad-bridge": composed({
    severity: "error",
    means: "A bridge is asked for that cannot be drawn.",
    example: {
      message: '"2026-q9" is not a period',
      mend: "Write it like 2026, 2026-h1, 2026-q3, 2026-09, 2026-w38 or 2026-09-14.",
    },
  }),
  "bad-tree": composed({
    severity: "error",
    means: "A driver tree is asked for by a segment of which not all of its metrics know.",
    example: {
      message: 'reach has no segments by "plan", so daily_posters has no tree by it',
      mend: "Declare `plan` in the `segments` of reach.",
    },
  }),
  "bad-chart": composed({
    severity: "error",
    means: "A chart is asked for that cannot be drawn.",
    example: {
      message: '`as` is "pie"; segments are drawn as share, stacked, slope, multiples',
      mend: 'Write it like <Segments of="daily_active" by="region" as="share" />.',
    },
  }),
  "unknown-query": told({
    severity: "error",
    message: ({ query }) => `there is no query "${query}"`,
    mend: ({ mend }) => mend,
    example: { query: "posts_per_hour", mend: "Did you mean `posts_by_hour`?" },
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
    example: { parameter: "{{edition.begin}}", mend: "Did you mean `edition.from`?" },
  }),
  "bad-parameter": composed({
    severity: "error",
    means: "A parameter of a query stands where it cannot.",
    example: { message: "{{year}} stands in quotes, and brings its own", mend: "Write it without quotes." },
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
