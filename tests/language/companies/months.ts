import { pick, stream, whole } from "../../demo/random.ts";
import type { Company, Definition, Row } from "../../support/smallCompany.ts";

const MONTHS = 72;
/** The quarter of the report is the last three of them. */
const OWN = MONTHS - 3;
const random = stream("months");
const noise = Array.from({ length: MONTHS }, () => 80 + whole(random, 40));
const other = Array.from({ length: MONTHS }, () => pick(random, [90, 100, 110, 120]));

/** By column, what each month's row holds; a month is counted from 2020-04. */
const COLUMNS: Readonly<Record<string, (month: number) => number | null>> = {
  steady: () => 7,
  first: (month) => (month === OWN + 1 ? 9 : 7),
  never: (month) => (month >= OWN ? 8 : 7),
  short: (month) => (month < 40 ? null : 7),
  noise: (month) => noise[month] ?? 0,
  outside: (month) => (month === OWN + 1 ? 240 : (noise[month] ?? 0)),
  nine: (month) => (month > OWN - 8 ? 101 + (month % 3) : (noise[month] ?? 0)),
  jumped: (month) => (noise[month] ?? 0) + (month > OWN ? 90 : 0),
  wild: (month) => (noise[month] ?? 0) * (month > 60 && month % 2 === 0 ? 9 : 1),
  follow: (month) => 2 * (noise[month - 1] ?? 100) + (other[month] ?? 0) / 10,
  against: (month) => 400 - 2 * (noise[month - 1] ?? 100) + (other[month] ?? 0) / 10,
  beside: (month) => other[month] ?? 0,
  late: (month) => (month < MONTHS - 14 ? null : (other[month] ?? 0)),
  young: (month) => (month < OWN - 20 ? null : month > OWN ? 9 : 7),
  high: (month) => (month > OWN - 14 ? 101 + (month % 3) : (noise[month] ?? 0)),
  gappy: (month) => (month > 60 && month % 4 === 0 ? null : (other[month] ?? 0)),
  parts: (month) => 300 * (noise[month] ?? 0) + (month < OWN ? 0 : 110),
  fell: (month) => 200 - month,
  zero: (month) => (month < OWN ? 0 : 5),
  rate_over: (month) => (month >= OWN - 6 ? 0 : 5),
};

const COLUMN: Definition = {
  from: "months",
  time: "day",
  grain: "month",
  rollup: "sum",
  unit: "things",
  segments: "{}",
};
const metric = (column: string, more: Definition = {}): Definition => ({
  ...COLUMN,
  role: "supporting",
  where: `${column} is not null`,
  value: `sum(${column})`,
  ...more,
});

const lead = (outcome: string, lag: number, more = "") => `{ outcome: ${outcome}, lag: ${lag}${more} }`;

const METRICS: Readonly<Record<string, Definition>> = {
  noise: metric("noise", {
    role: "north_star",
    name: "Noises",
    unit: "noises",
    tree: "parts / 300",
    targets:
      "{ 2026-q1: 300, 2026-01: 95, 2026-02: 110, 2026-03: 95, 2026-q2: 290, 2026-q3: 290, 2026-q4: 290, 2026: 1170 }",
    leads: `[${[
      lead("follow", 1),
      lead("against", 1),
      lead("beside", 0),
      lead("steady", 0),
      lead("late", 1),
    ].join(", ")}]`,
    review_by: "2026-11-01",
  }),
  parts: metric("parts", { role: "input" }),
  steady: metric("steady", { role: "outcome", targets: "{ 2026-q2: 22 }" }),
  follow: metric("follow", { role: "outcome" }),
  against: metric("against", { role: "outcome", better: "lower" }),
  beside: metric("beside", { role: "outcome" }),
  late: metric("late", { role: "outcome" }),
  first: metric("first"),
  never: metric("never"),
  short: metric("short"),
  outside: metric("outside"),
  nine: metric("nine"),
  jumped: metric("jumped"),
  wild: metric("wild"),
  young: metric("young"),
  high: metric("high"),
  stock: metric("noise", { grain: "day", review: "month", rollup: "last" }),
  empty: metric("steady", { where: "steady > 100" }),
  gappy: metric("gappy"),
  fell: metric("fell", { role: "guardrail", better: "higher", thresholds: "{ watch: 20, breach: 10 }" }),
  zero: metric("zero"),
  ripe: metric("beside", { matures: "10d" }),
  broken: metric("beside", {
    changes: "[{ since: 2025-07-01, what: Counted anew., why: It was wrong. }]",
    segments: "{ half: CASE WHEN extract(month FROM day) < 7 THEN 'first' ELSE 'second' END }",
    min_group: "1",
  }),
  restated: metric("beside", { changes: "[{ since: 2025-07-01, what: Counted back., restate: true }]" }),
  over: {
    ...COLUMN,
    role: "supporting",
    unit: "ratio",
    numerator: "sum(noise)",
    denominator: "sum(rate_over)",
  },
  quarterly: metric("beside", { grain: "quarter" }),
};

function row(month: number): Row {
  const day = new Date(Date.UTC(2020, 3 + month, 28)).toISOString().slice(0, 10);
  const cells = Object.entries(COLUMNS).map(([name, cell]) => [name, String(cell(month) ?? "")]);
  return { day, ...Object.fromEntries(cells) };
}

const shown = (ids: readonly string[], tag: string) => ids.map((id) => `<${tag} of="${id}" />`).join("\n\n");

const PAGE = `---
title: More
---
${shown(["noise", "outside", "nine", "steady", "first", "jumped", "high"], "ControlChart")}

${shown(
  Object.keys(METRICS).filter((id) => id !== "noise"),
  "Trend",
)}

${shown(["noise", "quarterly", "late"], "Recent")}

<Segments of="broken" by="half" as="multiples" />

<table><tbody><tr><td>

<Figure of="stock" /> <Figure of="stock" at="2026-02" />
<Figure of="over" /> <Figure of="zero" show="percent_change" vs="previous" /> <Figure of="first" show="attainment" /> <Figure of="ripe" /> <Figure of="broken" show="change" vs="year" />

</td></tr></tbody></table>
`;

/** One row a month and a column for each way in which a series can go. */
export const MONTHLY: Company = {
  table: "months",
  rows: Array.from({ length: MONTHS }, (_, month) => row(month)),
  metrics: METRICS,
  calendar: {},
  edition: "2026-q1",
  keys: "",
  body: "",
  takenAt: "2026-04-02T06:00:00Z",
  through: "2026-04-01",
  format: "csv",
  files: { "content/editions/2026-q1/more.mdx": PAGE },
};
