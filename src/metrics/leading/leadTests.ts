import { z } from "zod";
import { pearson, spearman } from "../correlation.ts";
import { holm } from "../holm.ts";
import { isMissing } from "../missing.ts";
import { twoSidedP } from "../studentT.ts";
import { effectivePairs } from "./effective.ts";
import { type LeadSeries, type PairedChanges, pairedChanges } from "./paired.ts";

/** One declared hypothesis and its series. */
export interface LeadCase extends LeadSeries {
  readonly sign: "positive" | "negative";
  /** Is a season declared, so that two years of changes must be there to take it out? */
  readonly season: boolean;
}

/** What the test found; "not shown" is not "no relation". */
export const leadVerdict = z.enum(["supported", "contradicted", "not shown", "not testable"]);

export type LeadVerdict = z.output<typeof leadVerdict>;

/** Why nothing was tested. */
export type Untestable =
  /** Fewer than 10 pairs of changes. */
  | "too few pairs"
  /** A season is declared, and there are fewer than two years of changes. */
  | "season not seen twice"
  | "metric does not vary"
  | "outcome does not vary";

export interface LeadResult {
  readonly verdict: LeadVerdict;
  /** Why it is not testable; null where it was tested. */
  readonly reason: Untestable | null;
  /** Changes of each series before lagging. */
  readonly changes: number;
  /** Pairs of changes. */
  readonly pairs: number;
  /** Pearson's and Spearman's correlation of the changes; null where nothing was tested, as the next three. */
  readonly r: number | null;
  readonly rho: number | null;
  /** The pairs that count as news of their own. */
  readonly effective: number | null;
  /** The larger of both correlations' two-sided p. */
  readonly p: number | null;
  /** The same, corrected for all outcomes tested in the report (Holm); the verdict goes by it. */
  readonly corrected: number | null;
  /** Fewer than 24 pairs: only very large effects can be seen. */
  readonly coarse: boolean;
  readonly seasonRemoved: boolean;
  /** Are the changes those of logarithms, of the metric and of the outcome? */
  readonly logarithmic: readonly [boolean, boolean];
  /** Of each pair the period to which the metric changed, and both changes, the season taken out. */
  readonly points: readonly LeadPair[];
}

/** A dot of the scatter: log differences without a unit, or differences in the unit of the series. */
export interface LeadPair {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

const LEAST_PAIRS = 10;
const COARSE = 24;
const SIGNIFICANT = 0.05;

/**
 * Does the metric lead its outcomes? For each the correlation of changes at the one declared lag, seasons taken out,
 * tested with the effective number of pairs, and Holm's correction over all that are tested (docs/why/mathematics.md
 * §7). A RangeError for a lag that is no whole number from 0.
 */
export function leadTests(cases: readonly LeadCase[]): LeadResult[] {
  const raw = cases.map(measure);
  const corrected = holm(raw.flatMap(({ p }) => p ?? []));
  let next = 0;
  return raw.map((one, place) => {
    const p = one.p === null ? null : (corrected[next++] ?? 1);
    return { ...one, corrected: p, verdict: verdictOf(one, p, cases[place]) };
  });
}

/** The correlation at each lag from 0 to `most`, the season taken out as in the test, to explore; null where untestable. */
export function lagPlot(one: LeadCase, most: number): (number | null)[] {
  return Array.from({ length: most + 1 }, (_, lag) => measure({ ...one, lag }).r);
}

type Measured = Omit<LeadResult, "verdict" | "corrected">;

function measure(one: LeadCase): Measured {
  const paired = pairedChanges(one);
  const reason = reasonOf(one, paired);
  const base = {
    reason,
    changes: paired.changes,
    pairs: paired.x.length,
    coarse: paired.x.length < COARSE,
    seasonRemoved: paired.seasonRemoved,
    logarithmic: paired.logarithmic,
    points: paired.x.map((x, at) => ({ index: paired.indices[at] ?? 0, x, y: paired.y[at] ?? 0 })),
  };
  return { ...base, ...(reason === null ? correlations(one, paired) : NONE) };
}

const NONE = { r: null, rho: null, effective: null, p: null };

function reasonOf({ periods, season }: LeadCase, { changes, x, still }: PairedChanges): Untestable | null {
  if (season && changes < 2 * periods) return "season not seen twice";
  if (x.length < LEAST_PAIRS) return "too few pairs";
  return still === null ? null : `${still} does not vary`;
}

function correlations(
  { periods }: LeadCase,
  { changes, x, y, seasonRemoved }: PairedChanges,
): Pick<Measured, "r" | "rho" | "effective" | "p"> {
  const [r, rho] = [pearson(x, y), spearman(x, y)];
  if (isMissing(r) || isMissing(rho)) throw new RangeError("a series that varies has no correlation");
  const effective = effectivePairs(x, y, seasonRemoved ? { periods, years: changes / periods } : null);
  return { r, rho, effective, p: Math.max(pOf(r, effective), pOf(rho, effective)) };
}

/** The two-sided p of a correlation by Student's t with Ne − 2 degrees of freedom. */
function pOf(r: number, effective: number): number {
  const t = r * Math.sqrt((effective - 2) / Math.max(1 - r * r, Number.EPSILON));
  return twoSidedP(t, effective - 2);
}

function verdictOf({ r }: Measured, p: number | null, one: LeadCase | undefined): LeadVerdict {
  if (r === null || p === null || one === undefined) return "not testable";
  if (p >= SIGNIFICANT) return "not shown";
  return r > 0 === (one.sign === "positive") ? "supported" : "contradicted";
}
