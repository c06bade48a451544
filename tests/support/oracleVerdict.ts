import { oneStep } from "../../src/metrics/forecast/oneStep.ts";
import type { Figure } from "../../src/report/figure.ts";
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
  const before = phases.map((phase) => phase.filter((review) => review.span.last < span.first));
  const told = before.filter((phase) => phase.length > 0);
  const told12 = (told.at(-1)?.length ?? 0) >= 12;
  const since = oracle.known(figure.metric).changes ?? [];
  const last =
    since
      .map((day) => spanOf(day).first)
      .filter((day) => day <= span.last)
      .at(-1) ?? 0;
  const isBroken = last > (told.at(-1)?.at(-1)?.span.first ?? 0);
  if (!isBroken && !told12) return { value: null, reason: "too few", scale: 0 };
  return tellAhead(which, oracle, figure, spanBefore({ ...span, grain: "day", last: span.first }), told);
}

interface Stepped extends Review {
  readonly step: ReturnType<typeof oneStep>;
}

/** Each review period by the ones of its definition before it; sums of months are told elsewhere. */
function stepped(oracle: Oracle, metric: string, phases: Phases): Stepped[] {
  const { percent } = oracle.known(metric);
  return phases.flatMap((phase) =>
    phase.map((review, index) => {
      const series: (number | null)[] = [];
      let next = phase[0]?.span ?? review.span;
      for (const one of phase.slice(0, index)) {
        for (; next.first < one.span.first; next = spanOf(isoDay(next.last + 86_400_000), next.grain))
          series.push(null);
        series.push(one.value);
        next = spanOf(isoDay(next.last + 86_400_000), next.grain);
      }
      for (; next.first < review.span.first; next = spanOf(isoDay(next.last + 86_400_000), next.grain))
        series.push(null);
      const perYear = PER_YEAR[review.span.grain];
      const step = oneStep(series, review.value, { perYear, bounds: percent ? "share" : "count" });
      return { ...review, step };
    }),
  );
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
  const value = own?.step?.[which] ?? null;
  return { value, reason: value === null ? "too few" : null, scale: Math.max(1, Math.abs(value ?? 0)) };
}
