import { inTable } from "./inTable.ts";
import { type Company, type Definition, visits } from "./smallCompany.ts";

const SOURCE = { from: "visits", time: "day" };
const BOTH = "{ region: region, plan: plan }";
const DISTINCT = "count(distinct member)";

const people: Definition = {
  ...SOURCE,
  unit: "people",
  grain: "day",
  review: "week",
  rollup: "mean",
  where: "ignored = 0",
  value: DISTINCT,
  segments: BOTH,
  min_group: "1",
};
const money: Definition = {
  ...SOURCE,
  unit: "currency",
  grain: "day",
  review: "week",
  rollup: "sum",
  where: "ignored = 0",
  value: "sum(amount)",
  segments: BOTH,
};

/** One metric of each kind: roles, roll-ups, ratios, money, trees, limits on level and on change. */
export const METRICS: Readonly<Record<string, Definition>> = {
  posters: {
    ...people,
    role: "north_star",
    where: "ignored = 0 and posts > 0",
    tree: "actives * posting_rate",
    targets: "{ 2026-q1: 11, 2026-q2: { value: 12, of: exit }, 2026-w11: 11, 2026-w12: 12 }",
  },
  actives: { ...people, role: "input", tree: "old_hands + novices" },
  old_hands: { ...people, role: "lever", empty_is_zero: "true", where: "ignored = 0 and length(member) = 3" },
  novices: { ...people, role: "lever", empty_is_zero: "true", where: "ignored = 0 and length(member) = 2" },
  posting_rate: {
    ...people,
    role: "input",
    unit: "percent",
    value: "",
    numerator: "count(distinct member) filter (where posts > 0)",
    denominator: DISTINCT,
    targets: "{ 2026-q1: 0.66, 2026-q2: 0.66 }",
  },
  revenue: {
    ...money,
    role: "outcome",
    targets: "{ 2026-q1: 560000, 2026-q2: 590000, 2026-w11: 45000, 2026-w12: 46000 }",
  },
  income: { ...money, role: "outcome", rollup: "mean" },
  spending: {
    ...money,
    role: "guardrail",
    better: "lower",
    segments: "{}",
    thresholds: "{ watch: 44000, breach: 90000 }",
  },
  revenue_per_visit: {
    ...money,
    role: "supporting",
    value: "",
    numerator: "sum(amount)",
    denominator: "count(*)",
    rollup: "sum",
    min_group: "1",
  },
  long_visits: {
    ...people,
    role: "guardrail",
    unit: "percent",
    better: "lower",
    rollup: "sum",
    value: "",
    numerator: "count(*) filter (where minutes > 30)",
    denominator: "count(*)",
    thresholds: "{ watch: 0.5, breach: 0.9 }",
  },
  visit_count: {
    ...people,
    role: "supporting",
    unit: "visits",
    rollup: "sum",
    value: "count(*)",
    min_group: "300",
  },
  weekly_people: { ...people, role: "supporting", grain: "week", rollup: "recompute", segments: "{}" },
  balance: {
    ...people,
    role: "vanity",
    unit: "points",
    rollup: "last",
    value: "max(balance)",
    segments: "{}",
    why_not: "It only rises.",
  },
};

const MEASURES = ["lower_limit", "centre_line", "upper_limit"];
const AHEAD = ["forecast", "forecast_low", "forecast_high"];

/** A page that names every measure of every metric: by period, by segment, against what came before. */
function pageOf(periods: { readonly own: string; readonly review: string; readonly next: string }): string {
  const { own, review, next } = periods;
  return Object.entries(METRICS)
    .flatMap(([id, { segments = "{}" }]) => {
      const plain = ["value", "attainment", "verdict"].map((show) => `of="${id}" show="${show}" at="${own}"`);
      const compared = ["change", "percent_change", "change_phrase"].flatMap((show) =>
        ["previous", "year", "target"].map((vs) => `of="${id}" show="${show}" vs="${vs}"`),
      );
      const limits = MEASURES.map((show) => `of="${id}" show="${show}" at="${review}"`);
      const ahead = AHEAD.map((show) => `of="${id}" show="${show}" at="${next}"`);
      const parts =
        segments === "{}" ? [] : ["region=North", "region=South", "region=West", "plan=free", "plan=plus"];
      const shares = parts.map((part) => `of="${id}" show="share" segment="${part}"`);
      const early = parts.map((part) => `of="${id}" show="change" segment="${part}" vs="year"`);
      return [...plain, ...compared, ...limits, ...ahead, ...shares, ...early];
    })
    .concat(
      ["old_hands", "novices", "posting_rate", "actives"].flatMap((driver) =>
        ["previous", "year"].map((vs) => `of="posters" show="contribution/${driver}" vs="${vs}"`),
      ),
    )
    .map((props) => `<Figure ${props} />`)
    .join("\n");
}

/** The metrics with those of their keys that are empty left out. */
function defined(metrics: Readonly<Record<string, Definition>>): Record<string, Definition> {
  return Object.fromEntries(
    Object.entries(metrics).map(([id, keys]) => [
      id,
      Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== "")),
    ]),
  );
}

/** A quarter's report on 66 weeks of visits, the last of them two days into the next quarter. */
export const QUARTERLY: Company = {
  table: "visits",
  rows: visits("quarterly", "2024-12-30", 458),
  metrics: defined(METRICS),
  calendar: {},
  edition: "2026-q1",
  keys: "",
  body: inTable(pageOf({ own: "2026-q1", review: "2026-w12", next: "2026-q2" })),
  takenAt: "2026-04-02T06:00:00Z",
  through: null,
  format: "csv",
};

/** A week's report on whole weeks of visits: every figure is of a day or of a week. */
export const WEEKLY: Company = {
  ...QUARTERLY,
  rows: visits("weekly", "2024-12-30", 64 * 7),
  edition: "2026-w11",
  body: inTable(pageOf({ own: "2026-w11", review: "2026-w10", next: "2026-w12" })),
  takenAt: "2026-03-24T06:00:00Z",
};
