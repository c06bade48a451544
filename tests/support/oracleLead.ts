import type { Figure } from "../../src/report/figure.ts";
import type { Oracle, Told } from "./oracle.ts";
import { DAY_MS, isoDay, type Span, spanOf } from "./oraclePeriods.ts";

/** The outcomes that a metric is said to lead, and how many periods later; a candidate is tested as the north star is. */
export type Leads = Readonly<Record<string, number>> | "as the north star";

const KINDS = ["correlation", "rank_correlation", "effective_pairs", "p_value"];
/** Fewer pairs are not tested, and so correct no other test. */
const LEAST = 10;

interface Test {
  readonly metric: string;
  readonly outcome: string;
  readonly found: Found | null;
}

interface Found {
  readonly r: number;
  readonly rho: number;
  readonly effective: number;
  readonly p: number;
}

/** What the oracle says of a figure of a leading test, to 9 digits; null for any other. */
export async function tellLead(oracle: Oracle, figure: Figure, edition: Span): Promise<Told | null> {
  const [kind = "", outcome = ""] = figure.measure.split("/");
  if (!KINDS.includes(kind)) return null;
  const all = await testsOf(oracle, edition);
  const own = all.find((one) => one.metric === figure.metric && one.outcome === outcome)?.found ?? null;
  if (own === null) return { value: null, reason: "too few", scale: 0 };
  const plain: Readonly<Record<string, number>> = {
    correlation: own.r,
    rank_correlation: own.rho,
    effective_pairs: own.effective,
  };
  const raw = all.flatMap(({ found }) => (found === null ? [] : [found.p]));
  return { value: plain[kind] ?? corrected(own.p, raw), reason: null, scale: 1, digits: 9 };
}

/** Holm: the k-th smallest of n times n − k + 1, at most 1, and never below that of a smaller one. */
function corrected(own: number, all: readonly number[]): number {
  const stepped = all
    .filter((p) => p <= own)
    .map((p) => Math.min(1, p * all.filter((other) => other >= p).length));
  return Math.max(...stepped);
}

const tests = new WeakMap<Oracle, Map<number, Promise<Test[]>>>();

/** Every test of the edition, each worked out once. */
function testsOf(oracle: Oracle, edition: Span): Promise<Test[]> {
  const held = tests.get(oracle) ?? new Map<number, Promise<Test[]>>();
  tests.set(oracle, held);
  const all = held.get(edition.last) ?? runTests(oracle, edition);
  held.set(edition.last, all);
  return all;
}

async function runTests(oracle: Oracle, edition: Span): Promise<Test[]> {
  const star = oracle.metrics
    .map((metric) => oracle.known(metric).leads)
    .find((one) => typeof one === "object");
  const all: Test[] = [];
  for (const metric of oracle.metrics) {
    const { leads = {} } = oracle.known(metric);
    for (const [outcome, lag] of Object.entries(typeof leads === "object" ? leads : (star ?? {})))
      all.push({ metric, outcome, found: await found(oracle, metric, outcome, lag, edition) });
  }
  return all;
}

/** By the longer of the two review periods. */
async function found(
  oracle: Oracle,
  metric: string,
  outcome: string,
  lag: number,
  edition: Span,
): Promise<Found | null> {
  const [x, y]: [number[], number[]] = [[], []];
  const reviews = [oracle.known(metric).review, oracle.known(outcome).review];
  const grain = (["quarter", "month", "week"] as const).find((one) => reviews.includes(one)) ?? "day";
  const from = Math.max((await oracle.range(metric))[0], (await oracle.range(outcome))[0]);
  for (let span = spanOf(isoDay(from), grain); span.last <= edition.last; ) {
    const whole = (await oracle.complete(metric, span)) && (await oracle.complete(outcome, span));
    const [own, other] = [
      await oracle.value(metric, span, "true"),
      await oracle.value(outcome, span, "true"),
    ];
    if (whole && own.value !== null && other.value !== null) {
      x.push(Math.log(own.value));
      y.push(Math.log(other.value));
    }
    span = spanOf(isoDay(span.last + DAY_MS), grain);
  }
  const dx = x.slice(1).map((value, index) => value - (x[index] ?? 0));
  const dy = y.slice(1).map((value, index) => value - (y[index] ?? 0));
  const a = dx.slice(0, Math.max(0, dx.length - lag));
  const b = dy.slice(lag);
  const m = a.length;
  if (m < LEAST) return null;
  const r = correlation(a, b);
  let sum = 0;
  for (let j = 1; j <= m / 4; j += 1) sum += (1 - j / m) * shifted(a, j) * shifted(b, j);
  const effective = Math.min(m, Math.max(3.01, m / (1 + 2 * sum)));
  const t = r * Math.sqrt((effective - 2) / (1 - r * r));
  return { r, rho: correlation(ranks(a), ranks(b)), effective, p: tail(Math.abs(t), effective - 2) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [mean(a), mean(b)];
  const product = a.reduce((sum, value, index) => sum + (value - x) * ((b[index] ?? 0) - y), 0);
  const square = (values: readonly number[], middle: number) =>
    values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return product / Math.sqrt(square(a, x) * square(b, y));
}

function shifted(values: readonly number[], lag: number): number {
  const middle = mean(values);
  let product = 0;
  for (let index = lag; index < values.length; index += 1)
    product += ((values[index] ?? 0) - middle) * ((values[index - lag] ?? 0) - middle);
  return product / values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}

function ranks(values: readonly number[]): number[] {
  return values.map(
    (value) =>
      values.filter((other) => other < value).length +
      (values.filter((other) => other === value).length + 1) / 2,
  );
}

/** Twice the area of Student's density beyond t, by Simpson's rule over the angle whose tangent is t/√ν. */
function tail(t: number, freedom: number): number {
  const density = (angle: number) => Math.cos(angle) ** (freedom - 1);
  const simpson = (from: number, to: number) => {
    const steps = 20_000;
    const width = (to - from) / steps;
    let sum = density(from) + density(to);
    for (let index = 1; index < steps; index += 1)
      sum += density(from + index * width) * (index % 2 === 1 ? 4 : 2);
    return (sum * width) / 3;
  };
  const angle = Math.atan(t / Math.sqrt(freedom));
  return simpson(angle, Math.PI / 2) / simpson(0, Math.PI / 2);
}
