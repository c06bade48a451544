import type { Figure } from "../../src/ledger/figure.ts";
import type { Oracle, Told } from "./oracle.ts";
import { type Ahead, type Review, tellAhead } from "./oracleForecast.ts";
import { DAY_MS, isoDay, type Span, spanOf } from "./oraclePeriods.ts";
import { SEGMENT_MEASURES } from "./oracleSegments.ts";
import { tellLimit, tellSurprises, tellVerdict } from "./oracleVerdict.ts";

/** The measures that are told from review periods or from segments. */
const MEASURES: Readonly<Record<string, (oracle: Oracle, figure: Figure, edition: Span) => Promise<Told>>> = {
  verdict: (oracle, figure) => verdictOf("below", oracle, figure),
  expected: (oracle, figure) => verdictOf("mean", oracle, figure),
  expected_low: (oracle, figure) => verdictOf("low95", oracle, figure),
  expected_high: (oracle, figure) => verdictOf("high95", oracle, figure),
  surprises: async (oracle, figure) => said((await firedUntil(oracle, figure))?.fired ?? null, "too few"),
  surprise_share: async (oracle, figure) => {
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
  lower_limit: (oracle, figure) => limitOf("low", oracle, figure),
  centre_line: (oracle, figure) => limitOf("mean", oracle, figure),
  upper_limit: (oracle, figure) => limitOf("high", oracle, figure),
  forecast: (oracle, figure, edition) => ahead("mean", oracle, figure, edition),
  forecast_low: (oracle, figure, edition) => ahead("low", oracle, figure, edition),
  forecast_high: (oracle, figure, edition) => ahead("high", oracle, figure, edition),
  needed_step: (oracle, figure, edition) => ahead("step", oracle, figure, edition),
  needed_level: (oracle, figure, edition) => ahead("level", oracle, figure, edition),
  ...SEGMENT_MEASURES,
};

/** What the oracle says of a figure of these measures, to 10 digits; null for any other. */
export async function tellReviewed(oracle: Oracle, figure: Figure, edition: Span): Promise<Told | null> {
  const tell = MEASURES[figure.measure];
  if (tell === undefined) return null;
  return { ...(await tell(oracle, figure, edition)), digits: 10 };
}

type Held<Answer> = WeakMap<Oracle, Map<string, Promise<Answer>>>;
const PHASES: Held<Review[][]> = new WeakMap();

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

async function verdictOf(
  which: Parameters<typeof tellVerdict>[0],
  oracle: Oracle,
  figure: Figure,
): Promise<Told> {
  if (figure.segment !== null) return said(null, "no data");
  return tellVerdict(which, oracle, figure, await phasesOf(oracle, figure.metric));
}

async function firedUntil(oracle: Oracle, figure: Figure) {
  return tellSurprises(oracle, figure, await phasesOf(oracle, figure.metric));
}

async function limitOf(which: "low" | "mean" | "high", oracle: Oracle, figure: Figure): Promise<Told> {
  return tellLimit(which, oracle, figure, await phasesOf(oracle, figure.metric));
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

async function ahead(which: Ahead, oracle: Oracle, figure: Figure, edition: Span): Promise<Told> {
  return tellAhead(which, oracle, figure, edition, await phasesOf(oracle, figure.metric));
}

function after(span: Span): Span {
  return spanOf(isoDay(span.last + DAY_MS), span.grain);
}

function said(value: number | null, reason: string | null, scale = 0): Told {
  return { value, reason: value === null ? reason : null, scale: Math.max(scale, Math.abs(value ?? 0)) };
}
