import { DAY_MS } from "../../support/oraclePeriods.ts";
import { type Company, type Definition, type Row, visits } from "../../support/smallCompany.ts";
import { longShare } from "../byHand.ts";

const SOURCE: Definition = { from: "visits", time: "day", grain: "day", review: "week", segments: "{}" };

/** The share of long visits, a guardrail without limits. */
export const LONG: Definition = {
  ...SOURCE,
  role: "guardrail",
  unit: "percent",
  better: "lower",
  rollup: "sum",
  numerator: "count(*) filter (where minutes > 30)",
  denominator: "count(*)",
};

/** Weekly goals of the posters: two that are low, one that nobody reaches. */
export const GOALS: Readonly<Record<string, number>> = { "2026-w05": 3, "2026-w06": 40, "2026-w07": 3 };
export const QUARTERS: Readonly<Record<string, number>> = { "2026-q1": 11, "2026-q2": 12 };

const targets = Object.entries({ ...QUARTERS, ...GOALS }).map(([period, goal]) => `${period}: ${goal}`);

const METRICS: Readonly<Record<string, Definition>> = {
  posters: {
    ...SOURCE,
    role: "north_star",
    unit: "people",
    rollup: "mean",
    where: "posts > 0",
    value: "count(distinct member)",
    min_group: "2",
    targets: `{ ${targets.join(", ")} }`,
    retention: "{ person: member, grain: month }",
    flows: "{ entity: member, every: month }",
    cohorts:
      "[{ name: Posting, person: member, where: posts > 0, behaviour: count(distinct day), unit: days, groups: [0, 10], exposure: previous, outcome: { name: came back, period: current } }, { name: Reverse, person: member, where: posts > 0, behaviour: 0 - count(distinct day), groups: [-100, -9], exposure: previous, outcome: { name: came back, period: current } }]",
  },
  late_people: {
    ...SOURCE,
    role: "supporting",
    unit: "people",
    rollup: "mean",
    where: "day >= '2025-12-30'",
    value: "count(distinct member)",
    retention: "{ person: member, grain: quarter }",
  },
  visit_count: {
    ...SOURCE,
    role: "input",
    unit: "visits",
    rollup: "sum",
    value: "count(*)",
    segments: "{ region: region }",
    min_group: "900",
  },
};

/** Status and what becomes of it on the day of the snapshot. */
export const COMMITMENTS = [
  { status: "done", due: "2026-02-01", is: "kept" },
  { status: "done", due: "2026-02-02", is: "kept" },
  { status: "late", due: "2026-02-02", is: "late" },
  { status: "dropped", due: "2026-02-03", is: "dropped" },
  { status: "open", due: "2026-02-04", is: "missed" },
  { status: "open", due: "2026-09-30", is: "open" },
] as const;

const promised = COMMITMENTS.map(
  ({ status, due }, index) => `  - { what: "Thing ${index}", owner: Growth, due: ${due}, status: ${status} }`,
);

/** Members up to m19 hardly post in the last quarter of 2025, and every second of them never comes again. */
function drifting(row: Row): Row[] {
  const { day = "", member = "" } = row;
  if (Number(member.slice(1)) >= 20 || day < "2025-10-01") return [row];
  if (day < "2026-01-01") return [day < "2025-10-08" ? row : { ...row, posts: "0" }];
  return Number(member.slice(1)) % 2 === 0 ? [] : [row];
}

/** Three people who do the same, so that groups are large enough to be shown. */
function threefold(row: Row): Row[] {
  return ["m", "n", "o"].map((letter) => ({ ...row, member: `${letter}${row["member"]?.slice(1)}` }));
}

/** Shares of long visits are about a half: one guardrail is far past its limit, one far inside, one just past it. */
function limitsOf(rows: readonly Row[], lastWeek: string): Readonly<Record<string, number>> {
  return { past: 0.3, inside: 0.9, edge: Math.floor(longShare(rows, lastWeek) * 1000) / 1000 };
}

const OKRS = `okrs:
  - { objective: More, team: growth, key_results: [{ metric: visit_count, from: 3000, to: 4000 }] }
`;

function company(last: string, lastWeek: string, takenAt: string): Company {
  const first = "2025-06-30";
  const days = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
  const rows = visits("said", first, days).flatMap(drifting).flatMap(threefold);
  const limits = Object.entries(limitsOf(rows, lastWeek));
  const acknowledged = limits.map(([id]) => `${id}: { action: Look, owner: Growth, by: 2026-09-30 }`);
  return {
    table: "visits",
    rows,
    metrics: {
      ...METRICS,
      ...Object.fromEntries(
        limits.map(([id, limit]) => [id, { ...LONG, thresholds: `{ breach: ${limit} }` }]),
      ),
    },
    calendar: { teams: "{ growth: { name: Growth } }" },
    edition: "2026-q1",
    keys: `${OKRS}commitments:\n${promised.join("\n")}\nacknowledge: { ${acknowledged.join(", ")} }\n`,
    body: "",
    takenAt,
    through: null,
    format: "csv",
  };
}

/** Data to a Friday in March, and to the Sunday after the quarter. */
export const PARTIAL = company("2026-03-20", "2026-w11", "2026-03-21T06:00:00Z");
export const WHOLE = company("2026-04-05", "2026-w13", "2026-04-06T06:00:00Z");
