import type { Figure } from "../../src/ledger/figure.ts";
import { oneStep } from "../../src/metrics/forecast/oneStep.ts";
import type { Oracle, Told } from "./oracle.ts";
import { type Ahead, PER_YEAR, type Review, tellAhead } from "./oracleForecast.ts";
import { isoDay, spanBefore, spanOf } from "./oraclePeriods.ts";

/*
 * What was to be expected, on what native DuckDB counts. The mixture itself is `src/metrics/forecast`, which forecasts
 * made elsewhere hold to account (tests/forecast).
 */

type Phases = readonly (readonly Review[])[];

/** What was expected of a period by the review periods that ended before its first day; of its value, where that lies. */
export async function tellVerdict(
  which: Ahead,
  oracle: Oracle,
  figure: Figure,
  phases: Phases,
): Promise<Told> {
  const span = spanOf(figure.period);
  // What is counted by the quarter has no value of a month that could be judged.
  const lasts = (grain: Review["span"]["grain"]) => PER_YEAR[grain];
  const { review } = oracle.known(figure.metric);
  if (lasts(span.grain) > lasts(review)) return { value: null, reason: "no data", scale: 0 };
  const before = phases.map((phase) => phase.filter((review) => review.span.last < span.first));
  const told = before.filter((phase) => phase.length > 0);
  const edition = spanBefore({ ...span, grain: "day", last: span.first });
  return tellAhead(which, oracle, figure, edition, told, { verdict: true });
}

interface Stepped extends Review {
  readonly step: ReturnType<typeof oneStep>;
}

/** The values of the review periods that end before a day, with null for each gap up to it. */
function seriesBefore(phase: readonly Review[], first: number): (number | null)[] {
  const series: (number | null)[] = [];
  const before = phase.filter(({ span }) => span.last < first);
  let next = before[0]?.span;
  if (next === undefined) return series;
  for (const { span, value } of before) {
    for (; next.first < span.first; next = spanAfter(next)) series.push(null);
    series.push(value);
    next = spanAfter(next);
  }
  for (; next.first < first; next = spanAfter(next)) series.push(null);
  return series;
}

const spanAfter = ({ last, grain }: Review["span"]) => spanOf(isoDay(last + 86_400_000), grain);

/** Each review period by the ones of its definition before it; sums of months are told elsewhere. */
function stepped(oracle: Oracle, metric: string, phases: Phases): Stepped[] {
  return phases.flatMap((phase) =>
    phase.map((review) => ({
      ...review,
      step: stepOf(oracle, metric, phase, review.span, review.value),
    })),
  );
}

function stepOf(
  oracle: Oracle,
  metric: string,
  phase: readonly Review[],
  { first, grain }: Review["span"],
  value: number | null,
) {
  const bounds = oracle.known(metric).percent ? "share" : "count";
  return oneStep(seriesBefore(phase, first), value, { perYear: PER_YEAR[grain], bounds });
}

/** What a period without a value of its own would be told from: none where a new definition has no values yet. */
function phaseOf(oracle: Oracle, metric: string, phases: Phases, span: Review["span"]): readonly Review[] {
  const phase = phases.filter(({ length }) => length > 0).at(-1) ?? [];
  const known = phase.at(-1)?.span.last ?? 0;
  const since = (oracle.known(metric).changes ?? []).map((day) => spanOf(day).first);
  return since.some((day) => day > known && day <= span.last) ? [] : phase;
}

/** Of the review periods up to a period's end that 12 came before: how many there are, and how many surprise. */
export function tellSurprises(oracle: Oracle, { metric, period }: Figure, phases: Phases) {
  const { last } = spanOf(period);
  const all = stepped(oracle, metric, phases).filter(
    ({ span, step }) => span.last <= last && step?.trial === false,
  );
  const fired = all.filter(({ step }) => step?.surprise !== null).length;
  return all.length === 0 ? null : { fired, all: all.length };
}

/** An end or the middle of what a review period was expected to be. */
export function tellLimit(
  which: "low" | "mean" | "high",
  oracle: Oracle,
  { metric, period }: Figure,
  phases: Phases,
): Told {
  const span = spanOf(period);
  const all = stepped(oracle, metric, phases);
  if (all.length > 0 && all.every((one) => one.span.grain !== span.grain))
    return { value: null, reason: "of review periods", scale: 0 };
  const own = all.find((one) => one.span.grain === span.grain && one.span.first === span.first);
  const step =
    own === undefined ? stepOf(oracle, metric, phaseOf(oracle, metric, phases, span), span, null) : own.step;
  const value = step?.[which] ?? null;
  return { value, reason: value === null ? "too few" : null, scale: Math.max(1, Math.abs(value ?? 0)) };
}
