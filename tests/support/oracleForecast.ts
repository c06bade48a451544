import type { Figure } from "../../src/ledger/figure.ts";
import { weekdayWeights, weightOf } from "../../src/metrics/calendar/weekdayWeights.ts";
import { fitMixture } from "../../src/metrics/forecast/fit.ts";
import { forecast } from "../../src/metrics/forecast/forecast.ts";
import type { Oracle, Told } from "./oracle.ts";
import { DAY_MS, isoDay, type Span, spanOf } from "./oraclePeriods.ts";

/*
 * The series and the weights of a forecast, worked out anew from docs/why/mathematics.md §6 on what native DuckDB
 * counts. The mixture itself is `src/metrics/forecast`, which forecasts made elsewhere hold to account
 * (tests/forecast).
 */

export type Ahead = "mean" | "low" | "high" | "low95" | "high95" | "below" | "step" | "level";

/** A review period with its value. */
export interface Review {
  readonly span: Span;
  readonly value: number;
}

/** Review periods a year. */
export const PER_YEAR = { day: 7, week: 52, month: 12, quarter: 4, half: 2, year: 1 };

/** What is asked: of a metric, a period and whether its exit is meant. */
interface Asked {
  readonly oracle: Oracle;
  readonly metric: string;
  readonly span: Span;
  readonly exit: boolean;
  readonly sum: boolean;
  /** What days weigh, and what a review period weighs on average: of sums of months. */
  readonly weigh: (span: Span) => number;
  readonly usual: number | null;
}

/** A forecast of a period, told from review periods of one definition (`phases`) that are counted by the edition's end. */
export async function tellAhead(
  which: Ahead,
  oracle: Oracle,
  figure: Figure,
  edition: Span,
  phases: readonly (readonly Review[])[],
  { verdict }: { readonly verdict: boolean } = { verdict: false },
): Promise<Told> {
  const { metric } = figure;
  const { targets, changes = [], ahead, recounted } = oracle.known(metric);
  const goal = targets?.[figure.period];
  const isNeeded = which === "step" || which === "level";
  if (figure.segment !== null) return said(null, "no data");
  if (isNeeded && goal === undefined) return said(null, "no target");
  const span = spanOf(figure.period);
  // A verdict judges the period's own value, whatever its target, and by 12 values of the series it is told from.
  const exit = (!verdict && typeof goal === "object") || ahead === "exit";
  const { review } = oracle.known(metric);
  const isAnew = ahead === undefined && !exit && span.grain !== review;
  const phase = (isAnew ? [await wholes(oracle, metric, span.grain)] : phases)
    .map((one) => one.filter((review) => dayOf(oracle, metric, review.span) <= edition.last))
    .filter((one) => one.length > 0)
    .at(-1);
  const last = phase?.at(-1)?.span;
  const dates = changes.map((since) => spanOf(since).first).filter((date) => date <= span.last);
  if (dates.some((date) => date > (last?.last ?? 0) || (!exit && date > span.first)))
    return said(null, "definition changed");
  if (phase === undefined || last === undefined || (verdict && phase.length < 12))
    return said(null, "too few");
  const sum = ahead === "sum" && !exit;
  const weigh = sum && recounted !== true ? await weigherOf(oracle, metric, last.last) : daysIn;
  const isLong = recounted !== true && !["day", "week"].includes(last.grain);
  const usual = isLong ? average(phase.map((one) => weigh(one.span))) : null;
  return foretell(which, { oracle, metric, span, exit, sum, weigh, usual }, phase, goal);
}

async function foretell(
  which: Ahead,
  asked: Asked,
  phase: readonly Review[],
  goal: number | { readonly exit: number } | undefined,
): Promise<Told> {
  const { span, exit, sum, weigh, usual } = asked;
  const { percent } = asked.oracle.known(asked.metric);
  const last = phase.at(-1)?.span ?? span;
  const even = ({ span: own, value }: Review) =>
    sum && usual !== null ? (value / weigh(own)) * usual : value;
  const series: (number | null)[] = [];
  let next = phase[0]?.span ?? span;
  for (const review of phase) {
    for (; next.first < review.span.first; next = spanAfter(next)) series.push(null);
    series.push(even(review));
    next = spanAfter(next);
  }
  const past: { share: number; value: number }[] = [];
  for (const review of phase) {
    const share = shareOf(asked, review.span);
    if (share > 0) past.push({ share, value: (await insideOf(asked, review, share)) ?? even(review) });
  }
  const coming: number[] = [];
  for (next = spanAfter(last); next.first <= span.last; next = spanAfter(next))
    coming.push(shareOf(asked, next));
  while (coming.at(-1) === 0) coming.pop();
  const shares = [...past.map(({ share }) => share), ...coming];
  const whole = total(shares);
  const end = shares.findLastIndex((share) => share > 0);
  const weights = shares.map((share, index) => (exit ? Number(index === end) : sum ? share : share / whole));
  const known = total(past.map(({ value }, index) => (weights[index] ?? 0) * value));
  const ahead = weights.slice(past.length);
  if (!ahead.some((weight) => weight > 0)) return said(null, "no data");
  const fit = fitMixture(series, { perYear: PER_YEAR[last.grain], bounds: percent ? "share" : "none" });
  if ("missing" in fit) return said(null, fit.missing);
  const scale = Math.max(...series.map((value) => Math.abs(value ?? 0))) * Math.max(1, total(weights));
  if (which === "step" || which === "level") {
    const due = (typeof goal === "object" ? goal.exit : (goal ?? 0)) - known;
    if (which === "level") return said(due / total(ahead), null, scale);
    if (fit.season.shrinkage > 0) throw new RangeError("the step of a series with a season is not told here");
    const reach = total(ahead.map((weight, index) => weight * (index + 1)));
    return said((due - total(ahead) * (series.at(-1) ?? 0)) / reach, null, scale);
  }
  const outlook = forecast(fit, { weights: ahead, known });
  if ("missing" in outlook) return said(null, outlook.missing);
  if (which === "mean") return said(outlook.mean, null, scale);
  if ("unmoved" in outlook) return said(null, "has not moved");
  if (which === "below") {
    const { value } = await asked.oracle.value(asked.metric, span, "true");
    if (value === null) return said(null, "no data");
    return said(value < outlook.mean ? outlook.upTo(value) : outlook.below(value), null);
  }
  const band = outlook.band(which === "low" || which === "high" ? 0.8 : 0.95);
  return said(which === "low" || which === "low95" ? band.low : band.high, null, scale);
}

/** Of what is counted anew: the complete periods of a length, all of one definition. */
async function wholes(oracle: Oracle, metric: string, grain: Span["grain"]): Promise<Review[]> {
  const [from, to] = await oracle.range(metric);
  if ((oracle.known(metric).changes ?? []).length > 0) throw new RangeError(`${metric} was redefined`);
  const found: Review[] = [];
  for (let one = spanOf(isoDay(from), grain); one.last <= to; one = spanAfter(one)) {
    const { value } = await oracle.value(metric, one, "true");
    if (value !== null && (await oracle.complete(metric, one))) found.push({ span: one, value });
  }
  return found;
}

/** How much of a review period is the period's: by its days, a weekly metric's by its Thursday, an exit's by its end. */
function shareOf({ oracle, metric, span, exit, weigh, usual }: Asked, one: Span): number {
  const { weekly, recounted } = oracle.known(metric);
  if (exit || (weekly === true && recounted !== true && one.grain === "week")) {
    const day = dayOf(oracle, metric, one);
    return Number(span.first <= day && day <= span.last);
  }
  const inside = overlap(one, span);
  return inside.last < inside.first ? 0 : weigh(inside) / (usual ?? weigh(one));
}

/** What a known review period that straddles an end brought within the period; null of whole ones. */
async function insideOf(asked: Asked, { span: one }: Review, share: number): Promise<number | null> {
  const { oracle, metric, span, exit, sum } = asked;
  const inside = overlap(one, span);
  if (exit || oracle.known(metric).weekly === true || inside.last - inside.first === one.last - one.first)
    return null;
  const { value } = await oracle.value(metric, { ...inside, grain: "day" }, "true");
  return value === null || !sum ? value : value / share;
}

/** What days weigh by their weekday, over the 52 weeks up to `last`. */
async function weigherOf(oracle: Oracle, metric: string, last: number): Promise<(span: Span) => number> {
  const [from] = await oracle.range(metric);
  const daily = new Map<number, number>();
  for (let day = Math.max(from, last - 363 * DAY_MS); day <= last; day += DAY_MS) {
    const { value } = await oracle.value(metric, spanOf(isoDay(day)), "true");
    daily.set(day / DAY_MS, value ?? 0);
  }
  const weights = weekdayWeights(daily, last / DAY_MS);
  return (span) => weightOf(weights, span.first / DAY_MS, span.last / DAY_MS);
}

function overlap(one: Span, span: Span): Span {
  return { ...one, first: Math.max(one.first, span.first), last: Math.min(one.last, span.last) };
}

function dayOf(oracle: Oracle, metric: string, one: Span): number {
  return oracle.known(metric).weekly === true && one.grain === "week" ? one.first + 3 * DAY_MS : one.last;
}

function daysIn({ first, last }: Span): number {
  return (last - first) / DAY_MS + 1;
}

function spanAfter(span: Span): Span {
  return spanOf(isoDay(span.last + DAY_MS), span.grain);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => left + right, 0);
}

function average(numbers: readonly number[]): number {
  return total(numbers) / numbers.length;
}

function said(value: number | null, reason: string | null, scale = 0): Told {
  return { value, reason: value === null ? reason : null, scale: Math.max(scale, Math.abs(value ?? 0)) };
}
