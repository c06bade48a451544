import { type Company, visits } from "../../support/smallCompany.ts";
import { METRICS } from "./treeMetrics.ts";

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

<Trend of="posters" days="35" />

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

\`\`\`sql long_ago
SELECT region, nullif(count(*) FILTER (WHERE day < DATE '2000-01-01'), 0) AS visits FROM visits GROUP BY region ORDER BY region
\`\`\`

<Chart query="gaps" mark="dot" x="day" y="visits" title="Quiet days" options={{ y: { domain: [0, 15] } }} />

<Chart query="long_ago" mark="bar" x="region" y="visits" title="Long ago" />

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
