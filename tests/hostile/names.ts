/** Names that every object of JavaScript answers to, and two that look like them. */
export const HOSTILE_NAMES: readonly string[] = [
  ...Object.getOwnPropertyNames(Object.prototype),
  "prototype",
  "then",
];

/** Where a metric names something: a line of its front matter. */
export const METRIC_PLACES = {
  owner: (name) => `owner: ${name}`,
  role: (name) => `role: ${name}`,
  grain: (name) => `grain: ${name}`,
  review: (name) => `review: ${name}`,
  rollup: (name) => `rollup: ${name}`,
  better: (name) => `better: ${name}`,
  game: (name) => `game: ${name}`,
  tree: (name) => `tree: ${name} * visits`,
  influences: (name) => `influences: [${name}]`,
  leads: (name) => `leads: [{ outcome: ${name}, lag: 4w }]`,
  "target period": (name) => `targets: { ${name}: 1 }`,
  "target of": (name) => `targets: { 2026-q2: { value: "+1%", of: ${name} } }`,
  edge: (name) => `edges: { ${name}: { grade: hypothesis } }`,
  baseline: (name) => `thresholds: { watch: 1, breach: 2, baseline: ${name} }`,
  from: (name) => `from: ${name}`,
  time: (name) => `time: ${name}`,
  where: (name) => `where: ${name} > 0`,
  value: (name) => `value: sum(${name})`,
  segment: (name) => `segments: { plan: ${name} }`,
  "last of": (name) => `last_of: ${name}`,
  "key of ours": (name) => `${name}: 1`,
  "key within": (name) => `cohorts: { ${name}: 1 }`,
} as const satisfies Readonly<Record<string, (name: string) => string>>;

/** Where it names something that is looked for once all else is sound. */
export const SOUND_PLACES = {
  core: (name) => `core: [${name}]`,
  "core segment": (name) => `core: ["${name}=free"]`,
} as const satisfies Readonly<Record<string, (name: string) => string>>;

/** Where a bet names something. */
export const BET_PLACES = {
  team: (name) => `team: ${name}`,
  metric: (name) => `metric: ${name}`,
  status: (name) => `status: ${name}`,
  key: (name) => `${name}: x`,
} as const satisfies Readonly<Record<string, (name: string) => string>>;

/** Where the body of a page names something. */
export const BODY_PLACES = {
  figure: (name) => `<Figure of="${name}" />`,
  measure: (name) => `<Figure of="visits" show="${name}" />`,
  comparison: (name) => `<Figure of="visits" vs="${name}" />`,
  period: (name) => `<Figure of="visits" at="${name}" />`,
  dimension: (name) => `<Figure of="daily_posters" segment="${name}=free" />`,
  "segment value": (name) => `<Figure of="daily_posters" segment="plan=${name}" />`,
  "whole id": (name) => `<Figure id="visits@2026-q2:${name}" />`,
  "metric of an id": (name) => `<Figure id="${name}@2026-q2:value" />`,
  "edition of an id": (name) => `<Figure id="visits@${name}:value" />`,
  query: (name) => `<Figure query="${name}" />`,
  "component of it": (name) => `<Figure.${name} of="visits" />`,
  prop: (name) => `<Figure of="visits" ${name}="x" />`,
  "prop of a block": (name) => `<Guardrails ${name}="x" />`,
  chart: (name) => `<Chart query="${name}" title="T" mark="bar" />`,
  mark: (name) => `<Chart query="own" title="T" mark="${name}" x="plan" y="n" />`,
  column: (name) => `<Chart query="own" title="T" mark="bar" x="${name}" y="n" />`,
  table: (name) => `<Table query="own" title="T" columns={["${name}"]} />`,
  unit: (name) => `<Table query="own" title="T" units={{ "${name}": "people" }} />`,
  trend: (name) => `<Trend of="${name}" />`,
  segments: (name) => `<Segments of="daily_posters" by="${name}" />`,
  "segments as": (name) => `<Segments of="daily_posters" by="plan" as="${name}" />`,
  callout: (name) => `<Callout tone="${name}">Words.</Callout>`,
} as const satisfies Readonly<Record<string, (name: string) => string>>;

/** What a component or a tag is called; a name that begins with a small letter is a tag's. */
export const TAG_PLACES = {
  component: (name) => `<${name.charAt(0).toUpperCase()}${name.slice(1)} />`,
  tag: (name) => `<${name} />`,
} as const satisfies Readonly<Record<string, (name: string) => string>>;

/** Where a text of front matter names a figure. */
export const TEXT_PLACES = {
  figure: (name) => `{{${name}}}`,
  measure: (name) => `{{visits:${name}}}`,
  condition: (name) => `{{#${name}}}words{{/}}`,
} as const satisfies Readonly<Record<string, (name: string) => string>>;

/** What a command is told. */
export const WORD_PLACES = {
  command: (name) => [name],
  "second word": (name) => ["new", name],
  option: (name) => ["check", `--${name}`],
  "option of export": (name) => ["export", `--${name}`],
  edition: (name) => ["export", name, "html"],
  kind: (name) => ["export", "2026-q2", name],
  version: (name) => ["export", "2026-q2", name, "html"],
  language: (name) => ["export", "2026-q2", "html", "--language", name],
  chart: (name) => ["export", "2026-q2", "png", "--chart", name],
  paper: (name) => ["export", "2026-q2", "pdf", "--paper", name],
  preset: (name) => ["new", "metric", "fine", "--preset", name],
  "role of a metric": (name) => ["new", "metric", "fine", "--preset", "social", "--role", name],
  "released edition": (name) => ["release", name],
  corrected: (name) => ["correct", name, "--code", "C"],
  "code of a correction": (name) => ["correct", "2026-q2", "--code", name],
  reproduced: (name) => ["reproduce", name],
  verified: (name) => ["verify", name],
  compared: (name) => ["snapshot", "diff", name, name],
  source: (name) => ["snapshot", name],
} as const satisfies Readonly<Record<string, (name: string) => readonly string[]>>;
