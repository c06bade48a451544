import type { Period } from "../calendar/period.ts";
import { fitMixture } from "../metrics/forecast/fit.ts";
import { type Limits, mayXmrSpeak, type XmrRule, xmrLimits, xmrRules } from "../metrics/forecast/xmr.ts";
import { definitionChanged, reviewGrain } from "./compare.ts";
import { type ReviewPlace, reviewPlaces } from "./control.ts";
import { boundsOf, PER_YEAR } from "./historyKind.ts";
import type { Measured } from "./measured.ts";

/** Why an XmR chart says nothing: of too few values, of one that never moves, or of a level that does not stand still. */
export type Silence = "too few" | "not constant" | { readonly unmoved: number };

/** A review period on the chart, with the rules that fire there. */
export interface ProcessPoint extends ReviewPlace {
  readonly rules: readonly XmrRule[];
}

/** An XmR chart of a metric: limits from the review periods before a period, locked for it (mathematics §5). */
export interface ProcessChart {
  /** Null where the chart says nothing. */
  readonly limits: Limits | null;
  readonly silence: Silence | null;
  /** The first review period that the limits are made of; null without limits. */
  readonly from: Period | null;
  /** The review periods that end in the period or after it, of the definition that the limits are of. */
  readonly points: readonly ProcessPoint[];
}

/** The process chart of a metric for a period. */
export function processChart(measured: Measured, period: Period): ProcessChart {
  const places = reviewPlaces(measured);
  const before = places.filter(
    (one) => one.period.last < period.first && !definitionChanged(measured, one.period.first, period.first),
  );
  const after = places.filter(
    (one) => one.period.last >= period.first && !definitionChanged(measured, period.first, one.period.last),
  );
  const told = toldBy(
    measured,
    before.map(({ value }) => value),
  );
  if ("silence" in told) {
    const points = after.map((one) => ({ ...one, rules: [] }));
    return { limits: null, silence: told.silence, from: null, points };
  }
  const rules = xmrRules(
    [...before, ...after].map(({ value }) => value),
    told.limits,
  );
  const valued = before.filter(({ value }) => value !== null);
  return {
    limits: told.limits,
    silence: null,
    from: valued.at(-told.limits.points)?.period ?? null,
    points: after.map((one, index) => ({ ...one, rules: rules[before.length + index] ?? [] })),
  };
}

function toldBy(
  measured: Measured,
  history: readonly (number | null)[],
): { readonly limits: Limits } | { readonly silence: Silence } {
  const bounds = boundsOf(measured.metric.config, history);
  const options = { perYear: PER_YEAR[reviewGrain(measured)], bounds };
  const limits = xmrLimits(history, bounds);
  if ("missing" in limits) return { silence: "too few" };
  if ("unmoved" in limits) return { silence: { unmoved: limits.unmoved } };
  const fit = fitMixture(history, options);
  if ("missing" in fit) return { silence: "too few" };
  return mayXmrSpeak(fit) ? { limits } : { silence: "not constant" };
}
