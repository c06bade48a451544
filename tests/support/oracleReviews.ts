import type { Figure } from "../../src/report/figure.ts";
import type { Oracle, Told } from "./oracle.ts";
import { DAY_MS, isoDay, lastYear, type Span, spanBefore, spanOf } from "./oraclePeriods.ts";
import {
  exitAhead,
  firing,
  type Limits,
  mixRate,
  type Outlook,
  type Part,
  periodAhead,
  sum,
  xmr,
} from "./oracleStatistics.ts";

/** The measures that are told from review periods or from segments. */
const MEASURES: Readonly<Record<string, (oracle: Oracle, figure: Figure, edition: Span) => Promise<Told>>> = {
  signal: signalOf,
  lower_limit: (oracle, figure) => limitOf("lower", oracle, figure),
  centre_line: (oracle, figure) => limitOf("centre", oracle, figure),
  upper_limit: (oracle, figure) => limitOf("upper", oracle, figure),
  forecast: (oracle, figure, edition) => forecastOf("mean", oracle, figure, edition),
  forecast_low: (oracle, figure, edition) => forecastOf("low", oracle, figure, edition),
  forecast_high: (oracle, figure, edition) => forecastOf("high", oracle, figure, edition),
  rate_effect: (oracle, figure) => effectOf("rate", oracle, figure),
  mix_effect: (oracle, figure) => effectOf("mix", oracle, figure),
};

/** How many of the last review periods tell the pace. */
const PACE = 26;

interface Review {
  readonly span: Span;
  readonly value: number;
}

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

/** The complete review periods with a value, a list for each definition of the metric. */
export async function phasesOf(oracle: Oracle, metric: string): Promise<Review[][]> {
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
  const levels = await phasesOf(oracle, metric);
  const change = oracle.known(metric).limitsOn === "change";
  const logarithmic = await isLogarithmic(oracle, metric);
  return levels
    .map((phase) => (change ? stepsOf(phase, logarithmic) : phase))
    .flatMap((phase) => {
      const values = phase.map(({ value }) => value);
      const limits = xmr(values);
      return phase.map((review, index) => ({
        ...review,
        limits,
        rules: limits === null ? [] : firing(values, index, limits),
      }));
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

async function limitOf(which: keyof Limits, oracle: Oracle, { metric, period }: Figure): Promise<Told> {
  const span = spanOf(period);
  const all = await judged(oracle, metric);
  const own = all.find((one) => one.span.grain === span.grain && one.span.first === span.first);
  if (own === undefined || own.limits === null) return said(null, "too few");
  const limit = own.limits[which];
  const value = (await isLogarithmic(oracle, metric)) ? Math.exp(limit) - 1 : limit;
  return { ...said(value, null), scale: Math.max(1, Math.abs(value)) };
}

/** The last 26 review periods, since the last change of definition, that end by the edition's end tell the pace. */
async function forecastOf(
  which: keyof Outlook,
  oracle: Oracle,
  { metric, period }: Figure,
  edition: Span,
): Promise<Told> {
  const { review, targets, ahead } = oracle.known(metric);
  const span = spanOf(period);
  const past = (await phasesOf(oracle, metric))
    .map((phase) => phase.filter((one) => one.span.last <= edition.last))
    .filter((phase) => phase.length > 0)
    .at(-1)
    ?.slice(-PACE);
  const last = past?.at(-1)?.span;
  if (past === undefined || last === undefined || span.last <= last.last) return said(null, "no data");
  const history = past.map(({ value }) => value);
  const coming: Span[] = [];
  for (let next = after({ ...last, grain: review }); next.last <= span.last; next = after(next))
    coming.push(next);
  const exit = typeof targets?.[period] === "object" || ahead === "exit";
  if (!exit && ahead === undefined) return said(null, "no data");
  if (!exit && coming.some((one) => one.last < span.first)) return said(null, "too few");
  const known = past.filter((one) => one.span.last >= span.first).map(({ value }) => value);
  const outlook = exit
    ? exitAhead(history, coming.length)
    : periodAhead(known, history, coming.length, ahead === "sum" ? "sum" : "mean");
  return said(outlook?.[which] ?? null, "too few", sum(history.map(Math.abs)));
}

/** Of the segment that a figure names, or of all where its name is empty. */
async function effectOf(which: "rate" | "mix", oracle: Oracle, figure: Figure): Promise<Told> {
  const { metric, segment, vs } = figure;
  if (segment === null || vs === "target" || oracle.known(metric).weight === undefined)
    return said(null, "no data");
  const period = spanOf(figure.period);
  const base = vs === "year" ? lastYear(period) : spanBefore(period);
  for (const one of await oracle.compared(metric, base, period, "true")) if (one.value === null) return one;
  const parts: Part[] = [];
  for (const name of await oracle.names(metric, segment.dimension)) {
    const where = oracle.condition(metric, segment.dimension, name);
    const pair = async (of: "sql" | "weight"): Promise<[number, number]> => [
      (await oracle.value(metric, base, where, of)).value ?? 0,
      (await oracle.value(metric, period, where, of)).value ?? 0,
    ];
    parts.push({ name, weights: await pair("weight"), rates: await pair("sql") });
  }
  const effects = mixRate(parts);
  if (effects === null) return said(null, "zero base");
  const scale = Math.max(...parts.flatMap(({ rates }) => rates));
  if (segment.name === "") return said(sum([...effects.values()].map((one) => one[which])), null, scale);
  return said(effects.get(segment.name)?.[which] ?? null, "no data", scale);
}

function after(span: Span): Span {
  return spanOf(isoDay(span.last + DAY_MS), span.grain);
}

function said(value: number | null, reason: string | null, scale = 0): Told {
  return { value, reason: value === null ? reason : null, scale: Math.max(scale, Math.abs(value ?? 0)) };
}
