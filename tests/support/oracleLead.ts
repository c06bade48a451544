import type { Figure } from "../../src/ledger/figure.ts";
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

/** How many periods of each length a season has. */
const SEASON = { day: 7, week: 52, month: 12, quarter: 4, half: 2, year: 1 } as const;

/** By the longer of the two review periods, over the last ones in a row in which both are whole and have a value. */
async function found(
  oracle: Oracle,
  metric: string,
  outcome: string,
  lag: number,
  edition: Span,
): Promise<Found | null> {
  const reviews = [oracle.known(metric).review, oracle.known(outcome).review];
  const grain = (["quarter", "month", "week"] as const).find((one) => reviews.includes(one)) ?? "day";
  const [own, other] = [
    await levels(oracle, metric, grain, edition),
    await levels(oracle, outcome, grain, edition),
  ];
  const row: number[] = [];
  for (const first of [...own.keys()].toReversed()) {
    if (other.has(first)) row.unshift(first);
    else if (row.length > 0) break;
    if (row.length > 0 && !own.has(spanOf(isoDay(first - DAY_MS), grain).first)) break;
  }
  const year = SEASON[grain];
  const kept = row.slice(-(4 * year + lag + 1));
  const [dx, dy] = [own, other].map((series) => steps(kept.map((first) => series.get(first) ?? 0)));
  if (dx === undefined || dy === undefined) throw new RangeError("two series");
  const seasonal = dx.length >= 2 * year && (phaseF(dx, year) > 1.5 || phaseF(dy, year) > 1.5);
  const [fx, fy] = seasonal ? [lessPhases(dx, year), lessPhases(dy, year)] : [dx, dy];
  const a = fx.slice(0, Math.max(0, fx.length - lag));
  const b = fy.slice(lag);
  const m = a.length;
  if (m < LEAST) return null;
  const r = correlation(a, b);
  const rho = correlation(ranks(a), ranks(b));
  const made = seasonal ? 1 / (dx.length / year - 1) ** 2 : null;
  let sum = 0;
  for (let j = 1; j < m; j += 1) {
    const near = j <= Math.floor(m / 4) ? shifted(a, j) * shifted(b, j) : null;
    const yearly = made !== null && j % year === 0 ? made : null;
    if (near !== null || yearly !== null)
      sum += (1 - j / m) * Math.max(near ?? Number.NEGATIVE_INFINITY, yearly ?? Number.NEGATIVE_INFINITY);
  }
  const effective = 1 + 2 * sum > 0 ? Math.min(m, Math.max(3.01, m / (1 + 2 * sum))) : m;
  const p = [r, rho].map((one) =>
    tail(Math.abs(one) * Math.sqrt((effective - 2) / (1 - one * one)), effective - 2),
  );
  return { r, rho, effective, p: Math.max(...p) };
}

/** The value of each whole period by its first day; of sums per calendar-adjusted day. */
async function levels(
  oracle: Oracle,
  metric: string,
  grain: Span["grain"],
  edition: Span,
): Promise<Map<number, number>> {
  const whole: { span: Span; value: number }[] = [];
  const [from] = await oracle.range(metric);
  for (
    let span = spanOf(isoDay(from), grain);
    span.last <= edition.last;
    span = spanOf(isoDay(span.last + DAY_MS), grain)
  ) {
    const { value } = await oracle.value(metric, span, "true");
    if (value !== null && (await oracle.complete(metric, span))) whole.push({ span, value });
  }
  const { daily } = oracle.known(metric);
  const last = whole.at(-1)?.span.last;
  if (daily === undefined || last === undefined)
    return new Map(whole.map(({ span, value }) => [span.first, value]));
  const rows = await oracle.rows(daily);
  const days = new Map<number, number>();
  for (let day = from; day <= last; day += DAY_MS) days.set(day, 0);
  for (const { day, n } of rows) days.set(Date.parse(`${day}`), Number(n));
  const weights = weekdays(days, last);
  return new Map(
    whole.map(({ span, value }) => {
      let days = 0;
      for (let day = span.first; day <= span.last; day += DAY_MS)
        days += weights[new Date(day).getUTCDay()] ?? 1;
      return [span.first, value / days];
    }),
  );
}

/** What Sunday, Monday … weigh (docs/why/mathematics.md §9); a week that begins before the data is left out. */
function weekdays(daily: ReadonlyMap<number, number>, last: number): number[] {
  const blocks: number[][] = [];
  for (let back = 0; back < 52; back += 1) {
    const days = Array.from({ length: 7 }, (_, index) => last - (7 * back + index) * DAY_MS);
    const values = days.map((day) => daily.get(day));
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    if (values.some((value) => value === undefined || value < 0) || sum === 0) continue;
    const shares: number[] = [];
    for (const [index, day] of days.entries())
      shares[new Date(day).getUTCDay()] = (7 * (values[index] ?? 0)) / sum;
    blocks.push(shares);
  }
  const alike = Array.from({ length: 7 }, () => 1);
  const k = blocks.length;
  if (k < 8) return alike;
  const weights = alike.map((_, day) => mean(blocks.map((shares) => shares[day] ?? 0)));
  const between = weights.reduce((sum, weight) => sum + k * (weight - 1) ** 2, 0) / 6;
  const within =
    blocks
      .flatMap((shares) => shares.map((share, day) => (share - (weights[day] ?? 0)) ** 2))
      .reduce((x, y) => x + y, 0) /
    (6 * (k - 1));
  return between / within <= 3.5 ? alike : weights;
}

/** Differences of logarithms where all are positive, else of the values. */
function steps(values: readonly number[]): number[] {
  const scaled = values.every((value) => value > 0) ? values.map(Math.log) : values;
  return scaled.slice(1).map((value, index) => value - (scaled[index] ?? 0));
}

/** The phase F of docs/why/mathematics.md §6; 0 where a phase has no step, or there are no more steps than phases. */
function phaseF(all: readonly number[], phases: number): number {
  const groups = phasesOf(all, phases);
  if (phases < 2 || all.length <= phases || groups.some((group) => group.length === 0)) return 0;
  const middle = mean(all);
  const means = groups.map((group) => mean(group.map((step) => step - middle)));
  const centre = mean(means);
  let [between, within] = [0, 0];
  for (const [index, group] of groups.entries()) {
    const g = (means[index] ?? 0) - centre;
    between += group.length * g ** 2;
    for (const step of group) within += (step - middle - centre - g) ** 2;
  }
  return between / (phases - 1) / (within / (all.length - phases));
}

function lessPhases(all: readonly number[], phases: number): number[] {
  const means = phasesOf(all, phases).map(mean);
  return all.map((step, index) => step - (means[index % phases] ?? 0));
}

function phasesOf(all: readonly number[], phases: number): number[][] {
  return Array.from({ length: phases }, (_, phase) => all.filter((__, index) => index % phases === phase));
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
