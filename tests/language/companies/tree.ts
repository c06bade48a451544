import { type Company, type Definition, visits } from "../../support/smallCompany.ts";

const SOURCE: Definition = { from: "visits", time: "day", grain: "day", review: "week" };
const BOTH = "{ region: region, plan: plan }";
const PEOPLE: Definition = { ...SOURCE, unit: "people", rollup: "mean", value: "count(distinct member)" };
const MONEY: Definition = { ...SOURCE, unit: "currency", rollup: "sum", value: "sum(amount)" };
const LONG: Definition = {
  ...SOURCE,
  role: "guardrail",
  unit: "percent",
  better: "lower",
  rollup: "sum",
  numerator: "count(*) filter (where minutes > 30)",
  denominator: "count(*)",
  segments: "{}",
};

/** What decides how a company of this kind is told. */
export const METRICS: Readonly<Record<string, Definition>> = {
  posters: {
    ...PEOPLE,
    role: "north_star",
    where: "posts > 0",
    tree: "actives * posting_rate",
    influences: "[visit_count]",
    targets:
      "{ 2026-q1: { value: 11, moved: { date: 2026-01-05, was: 10, why: Better. } }, 2026-q2: { value: 12, of: exit } }",
    segments: BOTH,
    min_group: "1",
    core: "[region=West, region=South, region=North, plan=free, plan=plus]",
    leads:
      "[{ outcome: revenue, lag: 1 }, { outcome: income, lag: 0, sign: negative }, { outcome: score, lag: 1, season: true }, { outcome: fresh, lag: 0 }]",
    reviews:
      "[{ date: 2024-12-30, by: Ada, core_value: Yes., leads: Yes., market: No., decision: keep }, { date: 2025-02-03, by: Bea, core_value: Yes., leads: Yes., market: No., decision: change, note: Soon. }]",
    replaces: "[{ metric: balance, since: 2025-01-06, why: It only rises. }]",
    decided: "{ date: 2025-01-05, decision: chosen, why: It is simple., by: Ada }",
    retention: "{ person: member, grain: quarter }",
    cohorts:
      "[{ name: Nobody, from: no_visits, person: member, behaviour: count(distinct day), groups: [1, 10], outcome: { name: came back, period: current } }, { name: Early, person: member, behaviour: count(distinct day), groups: [0, 10], exposure: 2024-q4, outcome: { name: came back } }, { name: None, person: member, where: posts > 9, behaviour: count(distinct day), groups: [1, 10], outcome: { name: came back, period: current } }, { name: Chance, person: member, behaviour: count(distinct day), groups: [0, 25], outcome: { name: wrote three, where: posts > 1 and minutes > 57, period: current } }]",
    owner: "growth",
  },
  actives: {
    ...PEOPLE,
    role: "input",
    tree: "old_hands + novices",
    segments: BOTH,
    min_group: "1",
    owner: "growth",
    targets: "{ 2026-q1: { value: 16, of: exit } }",
  },
  old_hands: {
    ...PEOPLE,
    role: "lever",
    empty_is_zero: "true",
    where: "length(member) = 3",
    influences: "[plus_share]",
  },
  novices: { ...PEOPLE, role: "lever", empty_is_zero: "true", where: "length(member) = 2" },
  posting_rate: {
    ...LONG,
    role: "input",
    better: "higher",
    rollup: "mean",
    numerator: "count(distinct member) filter (where posts > 0)",
    denominator: "count(distinct member)",
    segments: BOTH,
    min_group: "1",
    targets: "{ 2026-q2: 0.9 }",
    changes: "[{ since: 2025-04-10, what: Posts count at once. }]",
  },
  plus_share: {
    ...LONG,
    role: "lever",
    better: "higher",
    numerator: "count(*) filter (where plan = 'plus')",
  },
  stray_lever: { ...LONG, role: "lever", numerator: "count(*) filter (where minutes > 20)" },
  stray_input: { ...LONG, role: "input", numerator: "count(*) filter (where minutes > 40)" },
  revenue: {
    ...MONEY,
    role: "outcome",
    segments: BOTH,
    min_group: "1",
    targets: "{ 2026-q1: 560000, 2026-q2: 590000, 2026-w11: 45000 }",
  },
  income: { ...MONEY, role: "outcome", where: "amount < 100", better: "lower" },
  score: { ...MONEY, role: "outcome", unit: "score", where: "plan = 'plus'" },
  fresh: { ...MONEY, role: "outcome", unit: "posts", value: "sum(posts)", where: "day >= '2026-02-16'" },
  stray_outcome: {
    ...MONEY,
    role: "outcome",
    unit: "posts",
    value: "sum(posts)",
    targets: "{ 2026-q2: 2000 }",
  },
  spending: { ...MONEY, role: "guardrail", better: "lower", thresholds: "{ watch: 1000, breach: 9000000 }" },
  long_visits: { ...LONG, thresholds: "{ watch: 0.8, breach: 0.9 }" },
  on_year: { ...LONG, thresholds: "{ watch: 0.5, breach: 0.9, baseline: year }" },
  on_quarter: { ...LONG, thresholds: "{ watch: 0.5, breach: 0.9, baseline: 2025-q4 }" },
  unknown_one: {
    ...LONG,
    where: "day < '2024-12-01'",
    thresholds: "{ watch: 0.5, breach: 0.9 }",
  },
  visit_count: {
    ...SOURCE,
    role: "supporting",
    unit: "visits",
    rollup: "sum",
    value: "count(*)",
    segments: BOTH,
    min_group: "400",
    retention: "{ person: member, grain: quarter }",
  },
  weekly_people: {
    ...PEOPLE,
    grain: "week",
    rollup: "recompute",
    role: "supporting",
    segments: "{ plan: plan }",
    min_group: "1",
  },
  balance: {
    ...SOURCE,
    role: "vanity",
    why_not: "It only rises.",
    unit: "points",
    rollup: "last",
    value: "max(balance)",
  },
  page_views: {
    ...SOURCE,
    role: "supporting",
    unit: "views",
    rollup: "sum",
    value: "count(*)",
    statement: "Page views of a day.",
    segments: "{ some: CASE WHEN region <> 'South' THEN region END }",
    min_group: "1",
  },
  long_ago: {
    role: "supporting",
    unit: "percent",
    grain: "quarter",
    values: "{ 2023-q1: 0.4 }",
    source: "A survey",
    as_of: "2023-04-01",
  },
  tickets: {
    ...SOURCE,
    role: "supporting",
    unit: "tickets",
    rollup: "sum",
    value: "count(*)",
    name: "Tickets closed",
    segments:
      "{ side: CASE WHEN region = 'South' THEN 'South' WHEN region = 'North' AND minutes <= 30 THEN 'Near' ELSE 'Far' END }",
    min_group: "25",
  },
  asked: {
    role: "supporting",
    unit: "percent",
    grain: "quarter",
    values: "{ 2025-q4: 0.4, 2026-q1: 0.5 }",
    source: "A survey",
    as_of: "2026-04-01",
  },
  comments: {
    ...PEOPLE,
    role: "candidate",
    segments: "{ region: region }",
    min_group: "3",
    why_not: "It is slow.",
    where: "posts > 1",
    leads: "[{ outcome: revenue, lag: 1 }]",
    decided: "{ date: 2025-01-05, decision: declined, why: Too few., by: Bea }",
  },
};

const TEAMS = "{ growth: { name: Growth }, money: { name: Money }, idle: { name: Idle } }";

const bet = (keys: string) => `---\n${keys}\nteam: growth\nhypothesis: If so, then so.\n---\nWords.\n`;

const BETS: Readonly<Record<string, string>> = {
  "content/bets/first.mdx": bet(
    "name: First bet\nmetric: posting_rate\nexpected: 0.01\nstarted: 2026-01-12\nended: 2026-02-15\nstatus: won",
  ),
  "content/bets/second.mdx": bet("name: Second bet\nmetric: actives\nstatus: planned"),
  "content/bets/fifth.mdx": bet("name: Fifth bet\nmetric: actives\nstatus: lost"),
  "content/bets/sixth.mdx": bet(
    "name: Sixth bet\nmetric: actives\nstatus: stopped\nstarted: 2024-12-30\nended: 2025-01-05",
  ),
  "content/bets/third.mdx": bet("name: Third bet\nstatus: running\nstarted: 2026-03-02"),
  "content/bets/fourth.mdx": bet("name: Fourth bet\nmetric: balance\nstatus: running\nstarted: 2026-03-30"),
};

const SPRINT = `---
title: Look
week: 1
status: not_started
ended: 2026-04-10
publish: true
---
Words.
`;

const PAGE = `---
title: More
---
<Segments of="visit_count" by="region" as="stacked" />

<Segments of="revenue" by="plan" as="share" />

<Segments of="visit_count" by="plan" as="stacked" />

<Segments of="posting_rate" by="plan" as="multiples" />

<Segments of="posters" by="region" as="multiples" />

<Segments of="posters" by="plan" as="slope" />

<ControlChart of="posting_rate" />

<ControlChart of="balance" />

<Segments of="tickets" by="side" as="stacked" />

<ControlChart of="long_visits" />

<Recent of="posters" />

<Recent of="revenue" />

<Bridge vs="year" />

<Bridge vs="2025-q2" />

<Bridge vs="2024-q4" />

<LeadTest />

<Candidates />

<Understandable />

<Audit />

<Restated />

<Vintages />

<Trend of="revenue" />

<Trend of="balance" />

<Outlook />

\`\`\`sql by_region
SELECT region, count(*) AS visits FROM visits WHERE day >= {{period.first}} GROUP BY region ORDER BY region
\`\`\`

\`\`\`sql gaps
SELECT day, nullif(count(*), 17) AS visits FROM visits WHERE day >= {{period.first}} GROUP BY day ORDER BY day
\`\`\`

\`\`\`sql nobody
SELECT region, count(*) AS visits FROM visits WHERE day < DATE '2000-01-01' GROUP BY region ORDER BY region
\`\`\`

<Chart query="by_region" mark="bar" x="region" y="visits" title="Visits by region" />

<Chart query="gaps" mark="line" x="day" y="visits" title="Visits by day" />

<Table query="nobody" title="Nobody" />

<Table query="by_region" title="Regions" />
`;

/** A north star with a tree, segments, outcomes and all that a quarter's report tells of them. */
export const TREE: Company = {
  table: "visits",
  rows: visits("tree", "2024-12-30", 458),
  metrics: METRICS,
  calendar: { teams: TEAMS, release_calendar: "[{ edition: 2026-q2, on: 2026-07-10 }]" },
  edition: "2026-q1",
  keys: `authors: [Ada, Bea]
asks:
  - { decision: "May we?", owner: Ada, by: 2026-05-01, options: [Yes., No.], recommendation: Yes. }
  - { decision: "Shall we?", owner: Bea, by: 2026-05-02 }
okrs:
  - objective: More of it
    team: growth
    key_results:
      - { metric: actives, from: 20, to: 30 }
      - { metric: posters, from: 10, to: 20 }
      - { metric: long_visits, from: 0.5, to: 0.4 }
      - { metric: revenue, from: 500000, to: 600000 }
learnings: [{ what: A thing, found: So., so: Then., bet: first, date: 2026-03-01 }]
events: [{ date: 2026-02-02, what: Fair }]
`,
  body: "",
  takenAt: "2026-04-02T06:00:00Z",
  through: null,
  format: "csv",
  files: {
    ...BETS,
    "content/queries/no_visits.sql": "SELECT * FROM visits WHERE day < DATE '2000-01-01'\n",
    "content/sprint/1-look.mdx": SPRINT,
    "content/editions/2026-q1/more.mdx": PAGE,
  },
};
