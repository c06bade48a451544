import { z } from "zod";
import { type Missing, missing } from "../missing.ts";
import { type Fit, type FitOptions, fitMixture } from "./fit.ts";
import { type Band, forecast } from "./forecast.ts";
import { type Rollup, targetWeights } from "./target.ts";

/** How far a period is from what was to be expected (docs/why/mathematics.md §5). */
export const surprise = z.enum(["as foreseen", "within chance", "at the edge of chance", "more than chance"]);

export type Surprise = z.output<typeof surprise>;

/** The period that is judged, by its review periods. */
export interface JudgedPeriod {
  /** The values of its complete review periods in order, as far as they have come; null = gap. */
  readonly values: readonly (number | null)[];
  /** How much of each of its review periods, complete or not, lies in it: 1, or 3/7 for a week that straddles an end. */
  readonly shares: readonly number[];
  readonly rollup: Rollup;
  /** What it came to, where that is not the roll-up of `values`: counted anew, or measured by day. */
  readonly came?: number | undefined;
  /** Its definition changes inside it, or has no history before it. */
  readonly redefined?: boolean | undefined;
}

/** The bands by the share of outcomes, per cent, that they hold. */
export interface Bands {
  readonly 80: Band;
  readonly 95: Band;
  readonly 98: Band;
}

/** The verdict on a period, in the unit of its value. */
export interface Verdict {
  readonly surprise: Surprise;
  readonly came: number;
  readonly expected: number;
  /** null for a history that never moved. */
  readonly bands: Bands | null;
  /** The share of outcomes below what came, 0 to 1; ½ where outcomes can only be one. */
  readonly probability: number;
  /** Where what came lies to what was expected. */
  readonly direction: "above" | "below" | "level";
  /** The review period, counted from 0, with which the shift begins; null unless "more than chance". */
  readonly shift: number | null;
  /** Judged on the review periods that are complete: the period is not over. */
  readonly soFar: boolean;
  /** Values that it was told from, and κ. */
  readonly history: number;
  readonly calibration: number;
}

/** Why there is no verdict: of a history that never moved, its first move says nothing yet. */
export type NoVerdict = Missing | FirstMove;

/** "The first move in n weeks", or no move yet. */
export interface FirstMove {
  /** How many values are equal: those before the period and, where it did not move, its own. */
  readonly unmoved: number;
  /** Did the period move? */
  readonly moved: boolean;
}

/**
 * The verdict on a period, told from the review values that were known before it began (oldest first, null = gap,
 * ending with the review period before its first). Missing: fewer than 12 ("too few"), "definition changed", nothing
 * has come yet ("no data"), or no number that can be shown ("zero base").
 */
export function verdictOn(
  history: readonly (number | null)[],
  period: JudgedPeriod,
  options: FitOptions,
): Verdict | NoVerdict {
  return verdictBy(fitMixture(history, options), period);
}

/** The same of a history that was fitted. */
export function verdictBy(fit: Fit | Missing, period: JudgedPeriod): Verdict | NoVerdict {
  if (period.redefined === true) return missing("definition changed");
  if ("missing" in fit) return fit;
  if (fit.trial) return missing("too few");
  const { weights, came } = outcomeOf(period);
  if (came === null) return missing("no data");
  const soFar = period.values.length < period.shares.length;
  const outlook = forecast(fit, { weights });
  if ("missing" in outlook) return outlook;
  if (fit.still || "unmoved" in outlook) return judgeStill(fit, period, { came, soFar });
  const bands = { 80: outlook.band(0.8), 95: outlook.band(0.95), 98: outlook.band(0.98) };
  const surprise = surpriseOf(came, bands);
  return {
    surprise,
    came,
    expected: outlook.mean,
    bands,
    // At an end of what the metric can be, the share that lies on the side of what was expected is left out.
    probability: came < outlook.mean ? outlook.upTo(came) : outlook.below(came),
    direction: directionOf(came, outlook.mean),
    shift: surprise === "more than chance" ? shiftIn(fit, period.values) : null,
    soFar,
    history: fit.known.count,
    calibration: outlook.calibration,
  };
}

/** The weights of the review periods that have a value, and the period's value by them; null where none counts. */
function outcomeOf({ values, shares, rollup, came }: JudgedPeriod): {
  readonly weights: readonly number[];
  readonly came: number | null;
} {
  const weights = targetWeights(
    rollup,
    values.map((value, index) => (value === null ? 0 : (shares[index] ?? 0))),
  );
  if (!weights.some((weight) => weight > 0)) return { weights, came: null };
  return {
    weights,
    came: came ?? weights.reduce((sum, weight, index) => sum + weight * (values[index] ?? 0), 0),
  };
}

function surpriseOf(came: number, bands: Bands): Surprise {
  const within = ({ low, high }: Band) => low <= came && came <= high;
  if (within(bands[80])) return "as foreseen";
  if (within(bands[95])) return "within chance";
  return within(bands[98]) ? "at the edge of chance" : "more than chance";
}

function directionOf(came: number, expected: number): Verdict["direction"] {
  if (came === expected) return "level";
  return came > expected ? "above" : "below";
}

/**
 * Of n + H periods of which none had moved before, the first move is in the last H by chance with the share H/(n + H):
 * a verdict only up to 5 % (docs/why/mathematics.md §5).
 */
function judgeStill(
  { known, history: { scale } }: Fit,
  { values, shares, rollup }: JudgedPeriod,
  { came, soFar }: Pick<Verdict, "came" | "soFar">,
): Verdict | FirstMove {
  const level = known.last * scale;
  const steps = values.map((value) => (value === null ? null : value - level));
  const moved = steps.some((step) => step !== null && step !== 0);
  const periods = steps.filter((step) => step !== null).length;
  const chance = periods / (known.count + periods);
  if (chance > 1 - EDGE) return { unmoved: known.count + (moved ? 0 : periods), moved };
  const counted = targetWeights(
    rollup,
    steps.map((step, index) => (step === null ? 0 : (shares[index] ?? 0))),
  );
  const expected = level * counted.reduce((sum, weight) => sum + weight, 0);
  const direction = moved ? directionOf(came, expected) : "level";
  const surprise = surpriseOfMove(moved, chance);
  return {
    surprise,
    came,
    expected,
    bands: null,
    probability: direction === "level" ? 0.5 : direction === "above" ? 1 - chance / 2 : chance / 2,
    direction,
    shift: surprise === "more than chance" ? shiftOf(steps) : null,
    soFar,
    history: known.count,
    calibration: 1,
  };
}

const EDGE = 0.95;
const BEYOND = 0.98;

function surpriseOfMove(moved: boolean, chance: number): Surprise {
  if (!moved) return "as foreseen";
  return chance > 1 - BEYOND ? "at the edge of chance" : "more than chance";
}

/** Where the shift begins, by the deviations of review periods from their forecasts, frozen at the period's start. */
function shiftIn(fit: Fit, values: readonly (number | null)[]): number | null {
  return shiftOf(
    values.map((value, index) => {
      if (value === null) return null;
      const weights = Array.from({ length: index + 1 }, (_, place) => Number(place === index));
      const foreseen = forecast(fit, { weights }, { calibrated: false });
      return "missing" in foreseen ? null : value - foreseen.mean;
    }),
  );
}

/**
 * The first period of a shift: k* = argmax_k (Σ_{h≥k} d_h)² / (H − k + 1), periods without a deviation (null) left out;
 * the earliest of equals; null where there is no deviation at all.
 */
export function shiftOf(deviations: readonly (number | null)[]): number | null {
  let [best, start]: [number, number | null] = [0, null];
  let [sum, count] = [0, 0];
  for (let index = deviations.length - 1; index >= 0; index -= 1) {
    const deviation = deviations[index] ?? null;
    if (deviation === null) continue;
    sum += deviation;
    count += 1;
    if (sum ** 2 / count >= best && sum !== 0) [best, start] = [sum ** 2 / count, index];
  }
  return start;
}
