import type { Native } from "./oracle.ts";
import type { Definition } from "./smallCompany.ts";

/** Lengths of periods, shortest first. */
export const GRAINS = ["day", "week", "month", "quarter", "half", "year"] as const;
export type Grain = (typeof GRAINS)[number];

/** Where years and weeks begin: `month` 1 to 12, `weekday` Monday 0 to Sunday 6. */
export interface Starts {
  readonly month: number;
  readonly weekday: number;
}

/** SQL for the first day of the week that holds a day. */
const weekStart = (day: string, { weekday }: Starts) =>
  `(${day} - CAST((isodow(${day}) - 1 - ${weekday} + 7) % 7 AS INTEGER))`;

/** SQL for the id of the period of a grain that holds a day; shares nothing with src/calendar. */
export function idSql(grain: Grain, day: string, starts: Starts): string {
  const { month, weekday } = starts;
  // Moved so that the fiscal year begins in January, it is the calendar year in which it ends.
  const moved = month === 1 ? day : `(${day} + INTERVAL ${13 - month} MONTH)`;
  const fourth = `(${weekStart(day, starts)} + 3)`;
  const week = `year(${fourth}) || '-w' || lpad(CAST((dayofyear(${fourth}) - 1) // 7 + 1 AS VARCHAR), 2, '0')`;
  return {
    day: `strftime(${day}, '%Y-%m-%d')`,
    week: weekday === 0 ? `strftime(${day}, '%G-w%V')` : week,
    month: `strftime(${day}, '%Y-%m')`,
    quarter: `year(${moved}) || '-q' || quarter(${moved})`,
    half: `year(${moved}) || '-h' || CASE WHEN month(${moved}) <= 6 THEN 1 ELSE 2 END`,
    year: `CAST(year(${moved}) AS VARCHAR)`,
  }[grain];
}

/** A metric over the columns day, member, region, hit and amount of `visits`, and its value by hand. */
export interface GrainMetric {
  readonly definition: Definition;
  readonly grain: Grain;
  /** Are longer periods counted anew, or made of their grains? */
  readonly anew: boolean;
  /** SQL for `id` and `v`: in each period that `id` makes of a day, of the rows where `part` holds. */
  readonly sql: (id: (day: string) => string, part: string, asked: Asked) => string;
}

/** What a statement is for: the calendar, the days that the data covers, the grain asked for. */
export interface Asked {
  readonly starts: Starts;
  readonly from: string;
  readonly to: string;
  /** Is it the metric's own grain? */
  readonly own: boolean;
}

const rowsOf = (part: string) => `(SELECT * FROM visits WHERE ${part})`;
const weekly = (starts: Starts, part: string, value: string) =>
  `SELECT ${weekStart("day", starts)} AS start, ${value.replace("?", part)} AS n FROM visits GROUP BY 1`;
/** Longer periods are made of whole weeks and months; a week or a month itself shows what there is. */
const whole = ({ from, to, own }: Asked, last: string) =>
  own ? "true" : `start >= DATE '${from}' AND ${last} <= DATE '${to}'`;
const common: Definition = {
  from: "visits",
  time: "day",
  unit: "things",
  segments: "{ region: region }",
  min_group: "1",
};
const people = "count(distinct member)";
const rate = { numerator: "count(distinct member) filter (where hit)", denominator: people };

/** Each roll-up from days, weeks and months. The SQL is written from the definitions, not from src/query. */
export const METRICS: Readonly<Record<string, GrainMetric>> = {
  people_anew: {
    definition: {
      ...common,
      role: "north_star",
      grain: "day",
      review: "month",
      rollup: "recompute",
      value: people,
    },
    grain: "day",
    anew: true,
    sql: (id, part) =>
      `SELECT ${id("day")} AS id, count(DISTINCT CASE WHEN ${part} THEN member END) AS v FROM visits GROUP BY 1`,
  },
  people_daily: {
    definition: { ...common, role: "input", grain: "day", review: "month", rollup: "mean", value: people },
    grain: "day",
    anew: false,
    sql: (id, part) =>
      `SELECT ${id("day")} AS id, sum(n) / count(*) AS v FROM (SELECT day, count(DISTINCT member) FILTER (WHERE ${part}) AS n FROM visits GROUP BY day) GROUP BY 1`,
  },
  amounts: {
    definition: {
      ...common,
      role: "input",
      unit: "currency",
      grain: "day",
      review: "month",
      rollup: "sum",
      value: "sum(amount)",
    },
    grain: "day",
    anew: false,
    sql: (id, part) =>
      `SELECT ${id("day")} AS id, fsum(CASE WHEN ${part} THEN amount ELSE 0 END) AS v FROM visits GROUP BY 1`,
  },
  highest: {
    definition: {
      ...common,
      role: "supporting",
      unit: "score",
      grain: "day",
      review: "month",
      rollup: "last",
      value: "max(amount)",
    },
    grain: "day",
    anew: false,
    sql: (id, part, { own, to }) => {
      // The last day with rows tells of a longer period only where it lies within four days of its end.
      const near = `${id("(day + 5)")} IS DISTINCT FROM ${id("day")} OR day + 5 > DATE '${to}'`;
      const value = own ? "max(amount)" : `CASE WHEN ${near} THEN max(amount) END`;
      return `SELECT id, v FROM (SELECT ${id("day")} AS id, day, ${value} AS v, row_number() OVER (PARTITION BY ${id("day")} ORDER BY day DESC) AS back FROM ${rowsOf(part)} GROUP BY ${id("day")}, day) WHERE back = 1`;
    },
  },
  rate_daily: {
    definition: {
      ...common,
      ...rate,
      role: "supporting",
      unit: "percent",
      grain: "day",
      review: "month",
      rollup: "mean",
    },
    grain: "day",
    anew: false,
    sql: (id, part) =>
      `SELECT ${id("day")} AS id, sum(hits) / sum(all_of) AS v FROM (SELECT day, count(DISTINCT CASE WHEN hit THEN member END) AS hits, count(DISTINCT member) AS all_of FROM ${rowsOf(part)} GROUP BY day) GROUP BY 1`,
  },
  rate_anew: {
    definition: {
      ...common,
      ...rate,
      role: "supporting",
      unit: "percent",
      grain: "day",
      review: "month",
      rollup: "recompute",
    },
    grain: "day",
    anew: true,
    sql: (id, part) =>
      `SELECT ${id("day")} AS id, count(DISTINCT CASE WHEN hit THEN member END) / count(DISTINCT member) AS v FROM ${rowsOf(part)} GROUP BY 1`,
  },
  weekly_anew: {
    definition: { ...common, role: "supporting", grain: "week", rollup: "recompute", value: people },
    grain: "week",
    anew: true,
    sql: (id, part) =>
      `SELECT ${id("day")} AS id, count(DISTINCT member) FILTER (WHERE ${part}) AS v FROM visits GROUP BY 1`,
  },
  weekly_mean: {
    definition: { ...common, role: "supporting", grain: "week", rollup: "mean", value: people },
    grain: "week",
    anew: false,
    sql: (id, part, asked) =>
      `SELECT ${id("(start + 3)")} AS id, avg(n) AS v FROM (${weekly(asked.starts, part, "count(DISTINCT member) FILTER (WHERE ?)")}) WHERE ${whole(asked, "start + 6")} GROUP BY 1`,
  },
  weekly_sum: {
    definition: { ...common, role: "supporting", grain: "week", rollup: "sum", value: "count(*)" },
    grain: "week",
    anew: false,
    sql: (id, part, asked) =>
      `SELECT ${id("(start + 3)")} AS id, sum(n) AS v FROM (${weekly(asked.starts, part, "count(*) FILTER (WHERE ?)")}) WHERE ${whole(asked, "start + 6")} GROUP BY 1`,
  },
  monthly_last: {
    definition: { ...common, role: "supporting", grain: "month", rollup: "last", value: "count(*)" },
    grain: "month",
    anew: false,
    sql: (id, part, asked) =>
      `SELECT id, v FROM (SELECT ${id("start")} AS id, n AS v, row_number() OVER (PARTITION BY ${id("start")} ORDER BY start DESC) AS back FROM (SELECT CAST(date_trunc('month', day) AS DATE) AS start, count(*) FILTER (WHERE ${part}) AS n FROM visits GROUP BY 1) WHERE ${whole(asked, "last_day(start)")}) WHERE back = 1`,
  },
};

/** The grains that a metric has figures of: its own and the longer ones; no month holds whole weeks of its own. */
export function grainsOf({ grain }: GrainMetric): readonly Grain[] {
  return GRAINS.slice(GRAINS.indexOf(grain));
}

/** A period as it lies in the calendar, with the days on which it depends whether it is complete. */
export interface Bounds {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly complete: boolean;
}

/** Every period of a grain between two days of the calendar, in order; those that are made of weeks end where their weeks do. */
export async function periodsOf(
  native: Native,
  grain: Grain,
  metric: GrainMetric,
  asked: Asked,
): Promise<Bounds[]> {
  const days =
    "(SELECT CAST(unnest(generate_series(DATE '2007-01-01', DATE '2028-12-31', INTERVAL 1 DAY)) AS DATE) AS day)";
  const whole = `SELECT ${idSql(grain, "day", asked.starts)} AS id, min(day) AS first, max(day) AS last FROM ${days} GROUP BY 1`;
  const start = weekStart("day", asked.starts);
  const weeks = `SELECT ${idSql(grain, `(${start} + 3)`, asked.starts)} AS id, min(${start}) AS first, max(${start}) + 6 AS last FROM ${days} GROUP BY 1`;
  const byWeeks = metric.grain === "week" && !["day", "week"].includes(grain);
  const covered = (name: string) =>
    `${name}.first >= DATE '${asked.from}' AND ${name}.last <= DATE '${asked.to}'`;
  const complete = !byWeeks
    ? covered("whole")
    : metric.anew
      ? `${covered("whole")} AND ${covered("weeks")}`
      : covered("weeks");
  const rows = await native.rows(
    `SELECT id, CAST(whole.first AS VARCHAR) AS first, CAST(whole.last AS VARCHAR) AS last, ${complete} AS complete FROM (${whole}) AS whole LEFT JOIN (${weeks}) AS weeks USING (id) WHERE whole.first > DATE '2007-06-01' AND whole.last < DATE '2028-06-01' ORDER BY whole.first`,
  );
  return rows.map(({ id, first, last, complete: is }) => ({
    id: id ?? "",
    first: first ?? "",
    last: last ?? "",
    complete: is === "true",
  }));
}
