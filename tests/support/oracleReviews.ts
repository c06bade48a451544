import type { Figure } from "../../src/report/figure.ts";
import type { Oracle, Told } from "./oracle.ts";
import { type Ahead, type Review, tellAhead } from "./oracleForecast.ts";
import { DAY_MS, isoDay, type Span, spanOf } from "./oraclePeriods.ts";
import { SEGMENT_MEASURES } from "./oracleSegments.ts";
import { firing, type Limits, xmr } from "./oracleStatistics.ts";

/** The measures that are told from review periods or from segments. */
const MEASURES: Readonly<Record<string, (oracle: Oracle, figure: Figure, edition: Span) => Promise<Told>>> = {
  signal: signalOf,
  signals: async (oracle, figure) => said((await firedUntil(oracle, figure))?.fired ?? null, "too few"),
  signal_share: async (oracle, figure) => {
    const counted = await firedUntil(oracle, figure);
    return said(counted === null ? null : counted.fired / counted.all, "too few");
  },
  gaps: async (oracle, figure) => {
    const values = await wholeUntil(oracle, figure);
    return said(values.length === 0 ? null : values.filter((one) => one === null).length, "no data");
  },
  data_share: async (oracle, figure) => {
    const values = await wholeUntil(oracle, figure);
    const known = values.filter((one) => one !== null).length;
    return said(values.length === 0 ? null : known / values.length, "no data");
  },
  lower_limit: (oracle, figure) => limitOf("lower", oracle, figure),
  centre_line: (oracle, figure) => limitOf("centre", oracle, figure),
  upper_limit: (oracle, figure) => limitOf("upper", oracle, figure),
  forecast: (oracle, figure, edition) => ahead("mean", oracle, figure, edition),
  forecast_low: (oracle, figure, edition) => ahead("low", oracle, figure, edition),
  forecast_high: (oracle, figure, edition) => ahead("high", oracle, figure, edition),
  needed_step: (oracle, figure, edition) => ahead("step", oracle, figure, edition),
  needed_level: (oracle, figure, edition) => ahead("level", oracle, figure, edition),
  ...SEGMENT_MEASURES,
};

interface Judged extends Review {
  readonly limits: Limits | null;
  readonly rules: readonly number[];
}

/** What the oracle says of a figure of these measures, to 10 digits; null for any other. */
export async function tellReviewed(oracle: Oracle, figure: Figure, edition: Span): Promise<Told | null> {
  const tell = MEASURES[figure.measure];
  if (tell === undefined) return null;
  return { ...(await tell(oracle, figure, edition)), digits: 10 };
}

type Held<Answer> = WeakMap<Oracle, Map<string, Promise<Answer>>>;
const PHASES: Held<Review[][]> = new WeakMap();
const LIMITED: Held<Limited[]> = new WeakMap();

/** Many figures ask the same of a metric: it is worked out once for each oracle. */
function once<Answer>(
  held: Held<Answer>,
  oracle: Oracle,
  metric: string,
  work: (oracle: Oracle, metric: string) => Promise<Answer>,
): Promise<Answer> {
  const answers = held.get(oracle) ?? new Map<string, Promise<Answer>>();
  held.set(oracle, answers);
  const answer = answers.get(metric) ?? work(oracle, metric);
  answers.set(metric, answer);
  return answer;
}

/** The complete review periods with a value, a list for each definition of the metric. */
export function phasesOf(oracle: Oracle, metric: string): Promise<Review[][]> {
  return once(PHASES, oracle, metric, findPhases);
}

async function findPhases(oracle: Oracle, metric: string): Promise<Review[][]> {
  const { review, changes = [] } = oracle.known(metric);
  const [from, to] = await oracle.range(metric);
  const days = changes.map((since) => spanOf(since).first);
  const phases: Review[][] = [];
  let before: Review | null = null;
  for (let span = spanOf(isoDay(from), review); span.first <= to; span = after(span)) {
    const { value } = await oracle.value(metric, span, "true");
    if (value === null || !(await oracle.complete(metric, span))) continue;
    if (days.some((day) => day > span.first && day <= span.last)) continue;
    const last: number = before?.span.last ?? Number.POSITIVE_INFINITY;
    const fresh = days.some((day) => day > last && day <= span.last);
    before = { span, value };
    if (fresh || phases.length === 0) phases.push([before]);
    else phases.at(-1)?.push(before);
  }
  return phases;
}

async function judged(oracle: Oracle, metric: string): Promise<Judged[]> {
  return (await limited(oracle, metric)).flatMap(({ reviews, limits }) => {
    const values = reviews.map(({ value }) => value);
    return reviews.map((review, index) => ({
      ...review,
      limits,
      rules: limits === null ? [] : firing(values, index, limits),
    }));
  });
}

/** A phase with its limits; `baseline` is where they come from, null for trial limits. */
interface Limited {
  readonly since: number;
  readonly reviews: readonly Review[];
  readonly limits: Limits | null;
  readonly baseline: { readonly first: number; readonly last: number } | null;
}

/** Each phase by the limits that an edition before locked on the same review periods, else by its own. */
function limited(oracle: Oracle, metric: string): Promise<Limited[]> {
  return once(LIMITED, oracle, metric, findLimited);
}

async function findLimited(oracle: Oracle, metric: string): Promise<Limited[]> {
  const levels = await phasesOf(oracle, metric);
  const change = oracle.known(metric).limitsOn === "change";
  const logarithmic = await isLogarithmic(oracle, metric);
  const earlier = oracle.before === null ? [] : await limited(oracle.before, metric);
  const changes = (oracle.known(metric).changes ?? []).map((day) => spanOf(day).first);
  return levels.map((phase): Limited => {
    const reviews = change ? stepsOf(phase, logarithmic) : phase;
    const last = phase[0]?.span.last ?? 0;
    const since = Math.max(0, ...changes.filter((day) => day <= last));
    const locked = earlier.find((one) => one.since === since && one.baseline !== null);
    if (locked?.baseline == null) {
      const [first, twelfth] = [reviews[0], reviews[11]];
      const baseline = first && twelfth ? { first: first.span.first, last: twelfth.span.last } : null;
      return { since, reviews, limits: xmr(reviews.map(({ value }) => value)), baseline };
    }
    const { baseline } = locked;
    const own = reviews.filter(({ span }) => span.first >= baseline.first && span.last <= baseline.last);
    const limits = own.length === 12 ? xmr(own.map(({ value }) => value)) : locked.limits;
    return { since, reviews, limits, baseline };
  });
}

async function isLogarithmic(oracle: Oracle, metric: string): Promise<boolean> {
  const phases = await phasesOf(oracle, metric);
  return oracle.known(metric).limitsOn === "change" && phases.flat().every(({ value }) => value > 0);
}

/** From each review period to the next one, where it follows at once. */
function stepsOf(phase: readonly Review[], logarithmic: boolean): Review[] {
  return phase.flatMap(({ span, value }, index) => {
    const before = phase[index - 1];
    if (before === undefined || after(before.span).first !== span.first) return [];
    return [{ span, value: logarithmic ? Math.log(value / before.value) : value - before.value }];
  });
}

async function signalOf(oracle: Oracle, { metric, period }: Figure): Promise<Told> {
  const within = spanOf(period);
  const inside = (await judged(oracle, metric)).filter(
    ({ span, limits }) => limits !== null && span.last >= within.first && span.last <= within.last,
  );
  return said(inside.length === 0 ? null : inside.filter(({ rules }) => rules.length > 0).length, "too few");
}

/** Of all review periods up to the end of the figure's that have limits: how many there are, and how many a rule fires on. */
async function firedUntil(oracle: Oracle, { metric, period }: Figure) {
  const { last } = spanOf(period);
  const all = (await judged(oracle, metric)).filter(
    ({ span, limits }) => limits !== null && span.last <= last,
  );
  const fired = all.filter(({ rules }) => rules.length > 0).length;
  return all.length === 0 ? null : { fired, all: all.length };
}

/** The values of all complete review periods up to the end of the figure's; null for a gap. */
async function wholeUntil(oracle: Oracle, { metric, period }: Figure): Promise<(number | null)[]> {
  const { review } = oracle.known(metric);
  const [from, to] = await oracle.range(metric);
  const end = Math.min(to, spanOf(period).last);
  const values: (number | null)[] = [];
  for (let span = spanOf(isoDay(from), review); span.last <= end; span = after(span))
    if (await oracle.complete(metric, span)) values.push((await oracle.value(metric, span, "true")).value);
  return values;
}

async function limitOf(which: keyof Limits, oracle: Oracle, { metric, period }: Figure): Promise<Told> {
  const span = spanOf(period);
  const all = await judged(oracle, metric);
  if (all.length > 0 && all.every((one) => one.span.grain !== span.grain))
    return said(null, "of review periods");
  const own = all.find((one) => one.span.grain === span.grain && one.span.first === span.first);
  if (own === undefined || own.limits === null) return said(null, "too few");
  const limit = own.limits[which];
  const value = (await isLogarithmic(oracle, metric)) ? Math.exp(limit) - 1 : limit;
  return { ...said(value, null), scale: Math.max(1, Math.abs(value)) };
}

async function ahead(which: Ahead, oracle: Oracle, figure: Figure, edition: Span): Promise<Told> {
  return tellAhead(which, oracle, figure, edition, await phasesOf(oracle, figure.metric));
}

function after(span: Span): Span {
  return spanOf(isoDay(span.last + DAY_MS), span.grain);
}

function said(value: number | null, reason: string | null, scale = 0): Told {
  return { value, reason: value === null ? reason : null, scale: Math.max(scale, Math.abs(value ?? 0)) };
}
