import type { Company, Definition, Row } from "../../support/smallCompany.ts";

const MONTH: Definition = { from: "parts", time: "day", grain: "month", rollup: "sum" };
const PART: Definition = { segments: "{ part: part }", min_group: "1" };

/** By half: how many there are and how many of them hit; each half by itself does better, together they do worse. */
const HALVES = {
  before: { small: [100, 30], large: [900, 540] },
  after: { small: [700, 231], large: [500, 310] },
} as const;

function rowsOf(day: string, half: keyof typeof HALVES): Row[] {
  return (["small", "large"] as const).map((part) => {
    const [n, hits] = HALVES[half][part];
    const extra = half === "after" && part === "small" ? 2 : 0;
    return { day, part, n: String(n), hits: String(hits), extra: String(extra) };
  });
}

const METRICS: Readonly<Record<string, Definition>> = {
  hits: {
    ...MONTH,
    ...PART,
    role: "north_star",
    unit: "hits",
    value: "sum(hits + extra)",
    tree: "tries * hit_rate",
    core: "[part=large]",
    targets: "{ 2026: { value: 800, of: exit } }",
    review_by: "2026-11-01",
  },
  tries: { ...MONTH, ...PART, role: "input", unit: "tries", value: "sum(n)", core: "[part=large]" },
  hit_rate: {
    ...MONTH,
    ...PART,
    role: "input",
    unit: "percent",
    numerator: "sum(hits)",
    denominator: "sum(n)",
  },
};

const bet = (metric: string) =>
  `---\nname: Bet on ${metric}\nmetric: ${metric}\nteam: growth\nhypothesis: If so, then so.\nstatus: running\nstarted: 2026-01-12\n---\nWords.\n`;

/** Two halves of which each does better while both together do worse, and a team with a bet on each input. */
export const SPLIT: Company = {
  table: "parts",
  rows: ["2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03"].flatMap((month) =>
    rowsOf(`${month}-15`, month < "2026" ? "before" : "after"),
  ),
  metrics: METRICS,
  calendar: { teams: "{ growth: { name: Growth } }" },
  edition: "2026-q1",
  keys: "",
  body: "",
  takenAt: "2026-04-02T06:00:00Z",
  through: "2026-04-01",
  format: "csv",
  files: { "content/bets/one.mdx": bet("tries"), "content/bets/two.mdx": bet("hit_rate") },
};
