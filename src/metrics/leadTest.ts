import { stepChanges } from "./changes.ts";
import { effectivePairs, pearson, spearman } from "./correlation.ts";
import { holm } from "./holm.ts";
import { isMissing } from "./missing.ts";
import { twoSidedP } from "./studentT.ts";

/** What is declared of an outcome before it is tested: that it follows, so many periods later, in this direction. */
export interface Hypothesis {
  readonly lag: number;
  readonly sign: "positive" | "negative";
  /** Has the outcome a season, so that a year must be seen three times? */
  readonly season: boolean;
}

/** What the lagged test found; "not shown" is not "no relation". */
export type LeadVerdict = "supported" | "contradicted" | "not shown" | "not testable";

export interface LeadResult {
  readonly verdict: LeadVerdict;
  /** Pairs of changes. */
  readonly pairs: number;
  /** Null where the series do not vary, or are too short. */
  readonly r: number | null;
  readonly rho: number | null;
  readonly effective: number | null;
  /** Two-sided, corrected for all outcomes tested in the report (Holm). */
  readonly p: number | null;
  /** Fewer than 24 pairs: only very large effects can be seen. */
  readonly coarse: boolean;
  /** The changes of the metric, and of the outcome `lag` periods later. */
  readonly points: readonly (readonly [number, number])[];
}

/** One test: both series over the same complete periods, in order and without gaps. */
export interface LeadCase {
  readonly metric: readonly number[];
  readonly outcome: readonly number[];
  readonly hypothesis: Hypothesis;
}

/** Fewer pairs than this are not tested; with a season three years of months are needed. */
const LEAST_PAIRS = 10;
const LEAST_WITH_SEASON = 36;
const COARSE = 24;
const SIGNIFICANT = 0.05;

/**
 * Does the metric lead its outcomes? For each the correlation of changes (of logarithms where all are positive) at the
 * one declared lag, tested with the effective number of pairs and Holm's correction over all (mathematics §7). A
 * RangeError for a lag that is no whole number from 0, or series of different lengths.
 */
export function leadTests(cases: readonly LeadCase[]): LeadResult[] {
  const raw = cases.map(measure);
  const tested = raw.flatMap(({ p }) => (p === null ? [] : [p]));
  const corrected = holm(tested);
  let next = 0;
  return raw.map((one, index) => {
    const p = one.p === null ? null : (corrected[next++] ?? 1);
    return { ...one, p, verdict: verdictOf(one, p, cases[index]?.hypothesis) };
  });
}

/** The correlations of the changes at each lag from 0 to `most`, to explore; null where there are too few pairs. */
export function lagPlot(
  metric: readonly number[],
  outcome: readonly number[],
  most: number,
): (number | null)[] {
  return Array.from({ length: most + 1 }, (_, lag) => {
    const { x, y } = pairsAt(metric, outcome, lag);
    const r = x.length < LEAST_PAIRS ? null : pearson(x, y);
    return r === null || isMissing(r) ? null : r;
  });
}

function measure({ metric, outcome, hypothesis }: LeadCase): Omit<LeadResult, "verdict"> {
  const { x, y } = pairsAt(metric, outcome, hypothesis.lag);
  const points = x.map((value, index) => [value, y[index] ?? 0] as const);
  const least = hypothesis.season ? LEAST_WITH_SEASON : LEAST_PAIRS;
  const [r, rho] = [pearson(x, y), spearman(x, y)];
  const base = { pairs: x.length, coarse: x.length < COARSE, points };
  if (x.length < least || isMissing(r) || isMissing(rho))
    return { ...base, r: null, rho: null, effective: null, p: null };
  const effective = effectivePairs(x, y);
  const t = r * Math.sqrt((effective - 2) / Math.max(1 - r * r, Number.EPSILON));
  return { ...base, r, rho, effective, p: twoSidedP(t, effective - 2) };
}

function pairsAt(metric: readonly number[], outcome: readonly number[], lag: number) {
  if (!(Number.isInteger(lag) && lag >= 0)) throw new RangeError(`invalid lag: ${lag}`);
  if (metric.length !== outcome.length)
    throw new RangeError(`invalid lengths: ${metric.length} and ${outcome.length}`);
  const [x, y] = [stepChanges(metric), stepChanges(outcome)];
  return { x: x.slice(0, Math.max(0, x.length - lag)), y: y.slice(lag) };
}

function verdictOf(
  { r }: Omit<LeadResult, "verdict">,
  p: number | null,
  hypothesis: Hypothesis | undefined,
): LeadVerdict {
  if (r === null || p === null || hypothesis === undefined) return "not testable";
  if (p >= SIGNIFICANT) return "not shown";
  return r > 0 === (hypothesis.sign === "positive") ? "supported" : "contradicted";
}
