import type { Figure } from "../../src/report/figure.ts";
import type { Oracle, Told } from "./oracle.ts";
import { DAY_MS, isoDay, type Span, spanOf } from "./oraclePeriods.ts";

/** What a test of a lead is known by: the outcome, and how many months later it follows. */
export type Leads = Readonly<Record<string, number>>;

const KINDS = ["correlation", "rank_correlation", "effective_pairs", "p_value"];

/** What the oracle says of a figure of a leading test by months, to 9 digits; null for any other. */
export async function tellLead(oracle: Oracle, figure: Figure, edition: Span): Promise<Told | null> {
  const [kind = "", outcome = ""] = figure.measure.split("/");
  if (!KINDS.includes(kind)) return null;
  const leads = oracle.known(figure.metric).leads ?? {};
  const all = await Promise.all(
    Object.entries(leads).map(async ([name, lag]) => ({
      name,
      ...(await told(oracle, figure.metric, name, lag, edition)),
    })),
  );
  const own = all.find(({ name }) => name === outcome);
  if (own !== undefined && own.pairs < 10) return { value: null, reason: "too few", scale: 0 };
  if (own === undefined) return null;
  const better = all.filter((one) => one.p < own.p || (one.p === own.p && one.name < outcome));
  // Holm: the k-th smallest times n − k + 1, and never below a smaller one's.
  const floors = [...better, own].map((one) => {
    const rank = all.filter((other) => other.p < one.p).length;
    return Math.min(1, one.p * (all.length - rank));
  });
  const plain: Readonly<Record<string, number>> = {
    correlation: own.r,
    rank_correlation: own.rho,
    effective_pairs: own.effective,
  };
  const value = plain[kind];
  return { value: value ?? Math.max(...floors), reason: null, scale: 1, digits: 9 };
}

async function told(oracle: Oracle, metric: string, outcome: string, lag: number, edition: Span) {
  const [x, y]: [number[], number[]] = [[], []];
  const from = Math.max((await oracle.range(metric))[0], (await oracle.range(outcome))[0]);
  for (let month = spanOf(isoDay(from), "month"); month.last <= edition.last; ) {
    const whole = (await oracle.complete(metric, month)) && (await oracle.complete(outcome, month));
    const [own, other] = [
      await oracle.value(metric, month, "true"),
      await oracle.value(outcome, month, "true"),
    ];
    if (whole && own.value !== null && other.value !== null) {
      x.push(Math.log(own.value));
      y.push(Math.log(other.value));
    }
    month = spanOf(isoDay(month.last + DAY_MS), "month");
  }
  const dx = x.slice(1).map((value, index) => value - (x[index] ?? 0));
  const dy = y.slice(1).map((value, index) => value - (y[index] ?? 0));
  const a = dx.slice(0, dx.length - lag);
  const b = dy.slice(lag);
  const r = correlation(a, b);
  const m = a.length;
  let sum = 0;
  for (let j = 1; j <= m / 4; j += 1) sum += (1 - j / m) * shifted(a, j) * shifted(b, j);
  const effective = Math.min(m, Math.max(3.01, m / (1 + 2 * sum)));
  const t = r * Math.sqrt((effective - 2) / (1 - r * r));
  return {
    pairs: m,
    r,
    rho: correlation(ranks(a), ranks(b)),
    effective,
    p: tail(Math.abs(t), effective - 2),
  };
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
