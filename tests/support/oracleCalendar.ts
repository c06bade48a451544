import type { Figure } from "../../src/ledger/figure.ts";
import { both, type Oracle, type Told } from "./oracle.ts";
import { baseOf, isoDay, type Span, spanOf } from "./oraclePeriods.ts";

/** What the oracle says of a change like for like, or of what the calendar did to a sum; null for any other figure. */
export async function tellCalendar(oracle: Oracle, figure: Figure): Promise<Told | null> {
  const { metric, measure, segment, vs } = figure;
  if (measure !== "adjusted_change" && measure !== "calendar_effect") return null;
  const [period, rows] = [
    spanOf(figure.period),
    segment === null ? "true" : oracle.condition(metric, segment.dimension, segment.name),
  ];
  const base = baseOf(period, vs);
  const [before, after] = await oracle.compared(metric, base, period, rows);
  const [earlier, later] = (await oracle.sameDays(metric, base, period)) ?? [base, period];
  const last = isoDay(later.last);
  const [w0, w1] = [await weight(oracle, metric, earlier, last), await weight(oracle, metric, later, last)];
  const told = both(before, after, (s0, s1) => {
    const [r0, r1] = [s0 / w0, s1 / w1];
    if (measure === "calendar_effect") return ((w1 - w0) * (r0 + r1)) / 2;
    return r0 > 0 ? r1 / r0 - 1 : null;
  });
  // A small difference of large numbers is known to as many digits as the numbers leave it.
  return { ...told, digits: 9 };
}

/**
 * What the days of a span weigh by the 52 weeks up to a day (docs/why/mathematics.md §9), in one statement; days
 * without rows are 0.
 */
async function weight(
  oracle: Oracle,
  metric: string,
  { first, last: end }: Span,
  last: string,
): Promise<number> {
  const { daily } = oracle.known(metric);
  if (daily === undefined) throw new RangeError(`the oracle knows no days of ${metric}`);
  const [from, to] = await oracle.range(metric);
  const [row] = await oracle.rows(`
    WITH daily AS (${daily}),
    covered AS (
      SELECT unnest(generate_series(DATE '${isoDay(from)}', DATE '${isoDay(to)}', INTERVAL 1 DAY))::DATE AS day
    ),
    seen AS (
      SELECT day, coalesce(CAST(n AS DOUBLE), 0) AS n, (DATE '${last}' - day) // 7 AS block
      FROM covered LEFT JOIN daily USING (day) WHERE day BETWEEN DATE '${last}' - 363 AND DATE '${last}'
    ),
    whole AS (SELECT block, sum(n) AS n FROM seen GROUP BY block HAVING count(*) = 7 AND min(n) >= 0 AND sum(n) > 0),
    shares AS (SELECT block, isodow(day) AS d, 7 * seen.n / whole.n AS x FROM seen JOIN whole USING (block)),
    weights AS (SELECT d, avg(x) AS w FROM shares GROUP BY d),
    size AS (SELECT count(*) AS k FROM whole),
    f AS (
      SELECT (SELECT sum(k * (w - 1) ^ 2) / 6 FROM weights, size)
        / (SELECT sum((x - w) ^ 2) FROM shares JOIN weights USING (d)) * 6 * ((SELECT k FROM size) - 1) AS f
    )
    SELECT sum(CASE WHEN k >= 8 AND f > 3.5 THEN w ELSE 1 END) AS w
    FROM generate_series(DATE '${isoDay(first)}', DATE '${isoDay(end)}', INTERVAL 1 DAY) AS days(day)
    LEFT JOIN weights ON d = isodow(day), size, f`);
  return Number(row?.["w"] ?? Number.NaN);
}
