import type { Native } from "../support/oracle.ts";
import { isoDay, spanOf } from "../support/oraclePeriods.ts";
import type { Definition } from "../support/smallCompany.ts";
import type { Asked, Case, Sale } from "./table.ts";

const common: Definition = {
  role: "supporting",
  from: "sales",
  time: "day",
  grain: "day",
  review: "month",
  min_group: "1",
};
const BY_REGION = "{ region: region }";
const within = (first: string, last: string, part: string) =>
  `day BETWEEN DATE '${first}' AND DATE '${last}' AND (${part})`;

/**
 * One metric of each kind, with SQL by hand from docs/why/mathematics.md §2 and §11: rows without a number are rows.
 */
export const ASKED: readonly Asked[] = [
  {
    id: "revenue",
    definition: {
      ...common,
      role: "north_star",
      unit: "currency",
      rollup: "sum",
      value: "sum(amount)",
      segments: BY_REGION,
    },
    sql: (first, last, part) =>
      `SELECT CASE WHEN count(*) > 0 THEN coalesce(fsum(amount), 0) END FROM sales WHERE ${within(first, last, part)}`,
  },
  {
    id: "daily_units",
    definition: { ...common, unit: "units", rollup: "mean", value: "sum(units)" },
    sql: (first, last, part) =>
      `SELECT avg(n) FROM (SELECT coalesce(sum(units), 0) AS n FROM sales WHERE ${within(first, last, part)} GROUP BY day)`,
  },
  {
    id: "buyers",
    definition: {
      ...common,
      unit: "people",
      rollup: "recompute",
      value: "count(distinct account)",
    },
    sql: (first, last, part) =>
      `SELECT nullif(count(DISTINCT account), 0) FROM sales WHERE ${within(first, last, part)}`,
  },
  {
    id: "refund_share",
    definition: {
      ...common,
      unit: "percent",
      rollup: "sum",
      numerator: "sum(amount) filter (where refunded)",
      denominator: "sum(amount)",
      segments: BY_REGION,
    },
    sql: (first, last, part) =>
      `SELECT coalesce(fsum(CASE WHEN refunded THEN amount END), 0) / nullif(fsum(amount), 0) FROM sales WHERE ${within(first, last, part)}`,
  },
];

/** Metrics that only wrong rows can move, or wrong numbers. */
export const MORE: readonly Asked[] = [
  {
    id: "orders",
    definition: { ...common, unit: "orders", rollup: "sum", value: "count(*)" },
    sql: (first, last, part) => `SELECT nullif(count(*), 0) FROM sales WHERE ${within(first, last, part)}`,
  },
  {
    id: "per_order",
    definition: {
      ...common,
      unit: "currency",
      rollup: "recompute",
      numerator: "sum(amount)",
      denominator: "count(*)",
    },
    sql: (first, last, part) =>
      `SELECT coalesce(fsum(amount), 0) / nullif(count(*), 0) FROM sales WHERE ${within(first, last, part)}`,
  },
];

/** A figure as it should be. */
export interface Due {
  readonly id: string;
  readonly value: number | null;
}

/** The figures of a case that are asked for, by their ids, each with its metric, period and segment. */
export function askedIn({ edition = "2026-q2", periods = ["2026-05", "2026-06"], more = [] }: Case) {
  return [...ASKED, ...more].flatMap(({ id, definition, sql }) => {
    const whole = [edition, ...periods].map((period) => ({ metric: id, period, segment: null, sql }));
    const parts = definition["segments"] === undefined ? [] : ["North", "South", "West"];
    return [...whole, ...parts.map((segment) => ({ metric: id, period: edition, segment, sql }))];
  });
}

export function figureId(one: ReturnType<typeof askedIn>[number]): string {
  const part = one.segment === null ? "" : `/region=${one.segment}`;
  return `${one.metric}@${one.period}${part}`;
}

/** What is right: native DuckDB on the uncorrupted rows up to the last day that counts. */
export async function rightFigures(native: Native, one: Case): Promise<Due[]> {
  await native.rows(
    "CREATE OR REPLACE TABLE sales (id VARCHAR, day DATE, account VARCHAR, region VARCHAR, amount DOUBLE, units DOUBLE, refunded BOOLEAN)",
  );
  const counted = one.clean.filter(({ day }) => day.slice(0, 10) <= (one.until ?? "9999"));
  await native.rows(`INSERT INTO sales VALUES ${counted.map(valuesOf).join(", ")}`);
  const due: Due[] = [];
  for (const asked of askedIn(one)) {
    const { first, last } = spanOf(asked.period);
    const part = asked.segment === null ? "true" : `region = '${asked.segment}'`;
    const [row] = await native.rows(`SELECT (${asked.sql(isoDay(first), isoDay(last), part)}) AS v`);
    const value = row?.["v"] ?? null;
    due.push({ id: figureId(asked), value: value === null ? null : Number(value) });
  }
  return due;
}

function valuesOf({ id, day, account, region, amount, units, refunded }: Sale): string {
  const text = (cell: string) => (cell === "" ? "NULL" : `'${cell.replaceAll("'", "''")}'`);
  const known = (cell: string) => (cell === "" ? "NULL" : cell);
  const date = day === "" ? "NULL" : `DATE '${day.slice(0, 10)}'`;
  return `(${[text(id), date, text(account), text(region), known(amount), known(units), known(refunded)].join(", ")})`;
}
