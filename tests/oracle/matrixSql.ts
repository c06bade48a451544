/** The period in which one value is counted. */
export type Grain = "day" | "week" | "month" | "quarter";

export const ROLLUPS = ["mean", "sum", "last", "recompute"] as const;
export type Rollup = (typeof ROLLUPS)[number];

/** What is counted of the rows of a grain. */
export interface Aggregate {
  readonly name: string;
  /** As the metric says it. */
  readonly keys: Readonly<Record<string, string>>;
  /**
   * SQL by hand for the value, or for what is above and below the line, where there are rows (docs/why/mathematics.md
   * §11).
   */
  readonly value: string;
  readonly below?: string;
  /** Is it 0 where there are no rows? */
  readonly additive: boolean;
}

export const AGGREGATES: readonly Aggregate[] = [
  { name: "sum", keys: { value: "sum(x)" }, value: "coalesce(fsum(x), 0)", additive: true },
  { name: "count", keys: { value: "count(*)" }, value: "count(*)", additive: true },
  { name: "known", keys: { value: "count(x)" }, value: "count(x)", additive: true },
  {
    name: "distinct",
    keys: { value: "count(distinct member)" },
    value: "count(DISTINCT member)",
    additive: true,
  },
  { name: "avg", keys: { value: "avg(x)" }, value: "fsum(x) / nullif(count(x), 0)", additive: false },
  { name: "min", keys: { value: "min(x)" }, value: "min(x)", additive: false },
  { name: "max", keys: { value: "max(x)" }, value: "max(x)", additive: false },
  {
    name: "share",
    keys: { numerator: "sum(x) filter (where hit)", denominator: "sum(x)" },
    value: "coalesce(fsum(CASE WHEN hit THEN x END), 0)",
    below: "coalesce(fsum(x), 0)",
    additive: false,
  },
  {
    name: "people_share",
    keys: { numerator: "count(distinct member) filter (where hit)", denominator: "count(distinct member)" },
    value: "count(DISTINCT CASE WHEN hit THEN member END)",
    below: "count(DISTINCT member)",
    additive: false,
  },
];

/** What is asked for: the cells of these grains, rolled up; of one segment, or of all rows. */
export interface AskedCells {
  readonly aggregate: Aggregate;
  /** "recompute" has one grain, the whole period. */
  readonly rollup: Rollup;
  readonly zero: boolean;
  /** The table of the grains' first and last days, `first` and `last`; null where there are none. */
  readonly grains: string | null;
  readonly region: string | null;
}

/**
 * SQL for `v`, from docs/why/mathematics.md §2 and §11. A grain's cell is there if it has rows of which the aggregate
 * is something, or if nothing is zero. A segment without rows is zero where the whole is there and counts or adds up;
 * any other aggregate of a segment has its last grain where the segment itself is there, whatever the others have.
 */
export function cellSql({ aggregate, rollup, zero, grains, region }: AskedCells): string {
  const { value, below, additive } = aggregate;
  const part = region === null ? "true" : `region = '${region}'`;
  const counted = (where: string) =>
    `SELECT first, ${value} AS n, ${below ?? "NULL"} AS d FROM ${grains} JOIN visits ON day BETWEEN first AND last WHERE ${where} GROUP BY first`;
  const isThere =
    zero && (additive || below !== undefined) ? "true" : `${additive ? "whole" : "part"}.n IS NOT NULL`;
  const none = additive ? `CASE WHEN ${isThere} THEN 0 END` : "NULL";
  const rolled = {
    mean: below === undefined ? "avg(n)" : "fsum(n) / nullif(fsum(d), 0)",
    sum: below === undefined ? "fsum(n)" : "fsum(n) / nullif(fsum(d), 0)",
    recompute: below === undefined ? "max(n)" : "max(n) / nullif(max(d), 0)",
    last: `max(${below === undefined ? "n" : "n / nullif(d, 0)"}) FILTER (WHERE last = (SELECT max(last) FROM cells WHERE there) AND last >= (SELECT max(last) FROM ${grains}) - 4)`,
  }[rollup];
  if (grains === null) return "SELECT NULL AS v";
  return [
    `WITH whole AS (${counted("true")}),`,
    `part AS (${counted(part)}),`,
    `cells AS (SELECT last, ${isThere} AS there, coalesce(part.n, ${none}) AS n, part.d AS d`,
    `  FROM ${grains} LEFT JOIN whole USING (first) LEFT JOIN part USING (first))`,
    `SELECT ${rolled} AS v FROM cells`,
  ].join("\n");
}
