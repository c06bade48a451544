import type { Period } from "../calendar/period.ts";
import { weightOf } from "../metrics/calendar/weekdayWeights.ts";
import { type Limits, type XmrRule, xmrLimits, xmrRules } from "../metrics/forecast/xmr.ts";
import { calendarOf } from "./calendarDays.ts";
import { definitionChanged, reviewGrain } from "./compare.ts";
import { type ReviewPlace, reviewPlaces } from "./control.ts";
import { mayLimitsSpeak } from "./fits.ts";
import { boundsOf, isShorter, PER_YEAR } from "./historyKind.ts";
import type { Measured } from "./measured.ts";

/** Why an XmR chart says nothing: of too few values, of one that never moves, or of a level that does not stand still. */
export type Silence = "too few" | "not constant" | { readonly unmoved: number };

/**
 * How much of an average review period one is: of sums of days what its days weigh, so that limits of an average month
 * are told back for a short February (docs/why/mathematics.md §9); 1 where all count alike.
 */
export interface Shared {
  readonly period: Period;
  readonly share: number;
}

/** A review period on the chart, with the rules that fire there. */
export interface ProcessPoint extends ReviewPlace, Shared {
  readonly rules: readonly XmrRule[];
}

/**
 * An XmR chart of a metric: limits from the review periods before a period, locked for it (docs/why/mathematics.md §5).
 */
export interface ProcessChart {
  /** Of an average review period, in the metric's unit; null where the chart says nothing. */
  readonly limits: Limits | null;
  readonly silence: Silence | null;
  /** Are they of sums of days, and so others for each review period? */
  readonly byDays: boolean;
  /** The review periods that the limits are made of, as far as they have a value, and those that follow; none without limits. */
  readonly limited: readonly Shared[];
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
  const share = sharesOf(
    measured,
    before.map((one) => one.period),
  );
  const evened = (places: readonly ReviewPlace[]) =>
    places.map(({ period: own, value }) => (value === null ? null : value / (share?.(own) ?? 1)));
  const told = toldBy(measured, evened(before));
  const shared = <Place extends ReviewPlace>(one: Place) => ({ ...one, share: share?.(one.period) ?? 1 });
  const byDays = share !== null;
  if ("silence" in told) {
    const points = after.map((one) => ({ ...shared(one), rules: [] }));
    return { limits: null, silence: told.silence, byDays, limited: [], points };
  }
  const rules = xmrRules(evened([...before, ...after]), told.limits);
  const valued = before.flatMap(({ value }, index) => (value === null ? [] : [index]));
  const start = valued.at(-told.limits.points) ?? 0;
  return {
    limits: told.limits,
    silence: null,
    byDays,
    limited: [...before.slice(start), ...after].map(shared),
    points: after.map((one, index) => ({ ...shared(one), rules: rules[before.length + index] ?? [] })),
  };
}

/** By the weekdays of the days before the period; null where no review period weighs more than another. */
function sharesOf(measured: Measured, before: readonly Period[]): ((one: Period) => number) | null {
  const last = before.at(-1)?.last;
  if (last === undefined || !isShorter("week", reviewGrain(measured))) return null;
  const weights = calendarOf(measured, last);
  if (weights === null) return null;
  const weigh = ({ first, last: end }: Period) => weightOf(weights, first, end);
  const mean = before.reduce((sum, one) => sum + weigh(one), 0) / before.length;
  return (one) => weigh(one) / mean;
}

function toldBy(
  measured: Measured,
  history: readonly (number | null)[],
): { readonly limits: Limits } | { readonly silence: Silence } {
  const bounds = boundsOf(measured.metric.config, history);
  const perYear = PER_YEAR[reviewGrain(measured)];
  const limits = xmrLimits(history, bounds);
  if ("missing" in limits) return { silence: "too few" };
  if ("unmoved" in limits) return { silence: { unmoved: limits.unmoved } };
  const speaks = mayLimitsSpeak({ series: history, perYear, bounds });
  if (typeof speaks !== "boolean") return { silence: "too few" };
  return speaks ? { limits } : { silence: "not constant" };
}
