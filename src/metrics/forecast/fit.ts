import { type Missing, missing } from "../missing.ts";
import { type History, historyOf } from "./history.ts";
import { type Knowledge, knowledgeAt } from "./members.ts";
import { type Earned, earned, type FlatTarget, type Mixture, mixtureOf } from "./mixture.ts";
import { amountAt, factorAt, type Season, seasonOf } from "./season.ts";

/** What a metric's values can be: counts never below 0, shares within [0, 1] where their whole history is. */
export type Bounds = "count" | "share" | "none";

/** How a series is to be read. */
export interface FitOptions {
  /** Review periods a year: 52 weeks, 12 months, 4 quarters; 7 for days. */
  readonly perYear: number;
  /** "none" unless given. */
  readonly bounds?: Bounds | undefined;
}

/** A series, fitted once, to be asked for many targets. Figures inside are divided by `history.scale`. */
export interface Fit {
  readonly history: History;
  /** The values without their season, at the places of the history. */
  readonly flat: readonly number[];
  readonly season: Season;
  readonly bounds: Bounds;
  /** The last of all values, and how many there are. */
  readonly known: Knowledge;
  readonly earned: Earned;
  /** All values are equal. */
  readonly still: boolean;
  /** Fewer than 12 values: its band is a trial band. */
  readonly trial: boolean;
}

/** Fewer values have no forecast. */
export const LEAST_VALUES = 6;

/** Fewer values have no verdict, and only a trial band. */
export const FIRM_VALUES = 12;

/**
 * Fits the mixture of smoothers (docs/why/mathematics.md §6) to a series of review values, oldest first, null = gap;
 * the last 260 values are read. Missing ("too few") below 6 values. A RangeError for a value that is no finite number,
 * or `perYear` that is no whole number from 1.
 */
export function fitMixture(
  series: readonly (number | null)[],
  { perYear, bounds = "none" }: FitOptions,
): Fit | Missing {
  if (!(Number.isInteger(perYear) && perYear >= 1)) throw new RangeError(`invalid perYear: ${perYear}`);
  const history = historyOf(series);
  if (history.values.length < LEAST_VALUES) return missing("too few");
  const season = seasonOf(history, perYear);
  const flat = history.values.map((value, index) => {
    const place = history.places[index] ?? 0;
    return value / factorAt(season, place) - amountAt(season, place);
  });
  const [known] = knowledgeAt({ places: history.places, values: flat }, [history.length]);
  if (known === undefined) return missing("no data");
  return {
    history,
    flat,
    season,
    bounds: boundsOf(series, bounds),
    known,
    earned: earned(known, history.gap),
    still: history.gap === 0,
    trial: history.values.length < FIRM_VALUES,
  };
}

/** A share is one only if its whole history is; a count that was ever negative is none. */
function boundsOf(series: readonly (number | null)[], bounds: Bounds): Bounds {
  const holds = series.every((value) => value === null || (value >= 0 && (bounds === "count" || value <= 1)));
  return bounds === "none" || holds ? bounds : "none";
}

/** Weights of review periods after an origin (a number of places) as seen by the series without its season. */
export function flatTarget(
  { season }: Pick<Fit, "season">,
  origin: number,
  weights: readonly number[],
): FlatTarget {
  let amount = 0;
  const flat = new Float64Array(weights.length);
  weights.forEach((weight, index) => {
    flat[index] = weight * factorAt(season, origin + index);
    amount += weight * amountAt(season, origin + index);
  });
  return { weights: flat, amount, inflation: season.inflation };
}

/** The mixture for the review periods that follow the history; scaled. */
export function mixtureAhead(fit: Fit, weights: readonly number[]): Mixture {
  return mixtureOf(fit.known, fit.earned, flatTarget(fit, fit.history.length, weights));
}
