import type { Period } from "../calendar/period.ts";
import type { MetricConfig } from "../content/schema/metric.ts";
import { total } from "../metrics/cell.ts";
import { shareOf } from "../metrics/change.ts";
import { isMissing, missing, type Value, whenPresent } from "../metrics/missing.ts";
import { isZeroWhenEmpty } from "../query/emptySql.ts";
import { type Measured, type Segment, valueIn } from "./measured.ts";

/**
 * How a metric's segments make its total: a ratio by their weights; `additive` counts and sums by addition; distinct
 * counts by addition only as far as nobody is in two segments; `other` aggregates not at all.
 */
export type Composition = "ratio" | "additive" | "distinct" | "other";

/** How the segments of a metric make its total, by its SQL. */
export function compositionOf(config: Pick<MetricConfig, "value" | "denominator">): Composition {
  if (config.denominator !== undefined) return "ratio";
  const { value = "" } = config;
  if (!isOneAggregate(value)) return "other";
  return /\bdistinct\b/i.test(value) ? "distinct" : "additive";
}

/**
 * The sum of all segments of a dimension, small ones too, each by the metric's roll-up; missing where segments do not
 * add up to anything. No hidden segment is given away: `visibleSegments` treats every dimension as one that sums to
 * a known total, and so hides at least two, of at least `min_group` together.
 */
export function segmentSum(measured: Measured, dimension: string, period: Period): Value {
  const composition = compositionOf(measured.metric.config);
  if (composition === "ratio" || composition === "other") return missing("no data");
  const whole = valueIn(measured, period, null).value;
  if (isMissing(whole)) return whole;
  const names = [...(measured.segments.get(dimension)?.keys() ?? [])];
  const values = names.map((name) => valueIn(measured, period, { dimension, name }).value);
  return total(values.map((value) => (isMissing(value) ? 0 : value)));
}

/**
 * A segment as a fraction of the total; missing where the segments are no parts of a whole: of ratios, averages and other
 * aggregates that do not add up, where people are in several segments, and where a segment is negative.
 */
export function segmentShare(measured: Measured, segment: Segment, period: Period): Value {
  const { config } = measured.metric;
  const [part, whole] = [segment, null].map((one) => valueIn(measured, period, one).value);
  const names = [...(measured.segments.get(segment.dimension)?.keys() ?? [])];
  const values = names.map((name) => valueIn(measured, period, { ...segment, name }).value);
  const parts = values.map((value) => (isMissing(value) ? 0 : value));
  if (part === undefined || whole === undefined || isMissing(part)) return part ?? missing("no data");
  if (isMissing(whole)) return whole;
  const adds = config.value !== undefined && isZeroWhenEmpty(config.value);
  if (!adds || parts.some((value) => value < 0)) return missing("no parts of a whole");
  const sum = total(parts);
  if (!sumsUp(sum, whole)) return missing(sum > whole ? "segments overlap" : "no parts of a whole");
  return shareOf(part, whole);
}

/**
 * By how much the segments' sum exceeds the total (docs/why/mathematics.md §4); 0 where they differ by rounding only.
 */
export function overlapOf(measured: Measured, dimension: string, period: Period): Value {
  const whole = valueIn(measured, period, null).value;
  return whenPresent([segmentSum(measured, dimension, period), whole], overlap);
}

/** Sum less total; 0 where the two agree to 9 digits. */
export function overlap(sum: number, whole: number): number {
  return sumsUp(sum, whole) ? 0 : sum - whole;
}

/** Do parts that sum to `sum` make the whole, but for rounding? */
export function sumsUp(sum: number, whole: number): boolean {
  return Math.abs(sum - whole) <= 1e-9 * Math.max(Math.abs(sum), Math.abs(whole));
}

/** Is the SQL nothing but one count or sum, perhaps with a filter? */
function isOneAggregate(sql: string): boolean {
  const open = /^\s*(?:count|sum)\s*\(/i.exec(sql)?.[0];
  if (open === undefined) return false;
  const rest = sql.slice(closingOf(sql, open.length)).trim();
  const filter = /^filter\s*\(/i.exec(rest)?.[0];
  return rest === "" || (filter !== undefined && closingOf(rest, filter.length) === rest.length);
}

/** Where the parenthesis that is open at a position ends; texts in quotes are skipped. */
function closingOf(sql: string, from: number): number {
  let depth = 1;
  const tokens = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]/g;
  tokens.lastIndex = from;
  for (let match = tokens.exec(sql); match !== null; match = tokens.exec(sql)) {
    if (match[0] === "(") depth += 1;
    if (match[0] === ")") depth -= 1;
    if (depth === 0) return tokens.lastIndex;
  }
  return sql.length;
}
