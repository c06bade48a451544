import type { History } from "./history.ts";

/** A smoother of the level, and what it has seen: sums of weighted squares of its errors on the series and on a ramp. */
export interface LevelMember {
  readonly alpha: number;
  /** The level after the last value. */
  level: number;
  /** The same filter on the ramp of places. */
  ramp: number;
  /** Σwe², Σwer, Σwr² with e the errors on the series and r those on the ramp. */
  zz: number;
  zr: number;
  rr: number;
}

/** A member that returns to the mean of all values, and Σwe² of its errors. */
export interface ReturningMember {
  readonly phi: number;
  squares: number;
}

/** What all members know before a place. */
export interface Knowledge {
  /** How many places lie before it. */
  readonly origin: number;
  /** How many of these hold a value. */
  readonly count: number;
  /** The last value, and its place. */
  readonly last: number;
  readonly place: number;
  /** The mean of all values. */
  readonly mean: number;
  /** Σw and (Σw)²/Σw² of the weights of errors. */
  readonly weight: number;
  readonly effective: number;
  readonly levels: readonly LevelMember[];
  readonly returning: readonly ReturningMember[];
}

/** The gains of the twelve level members (docs/why/mathematics.md §6). */
export const ALPHAS = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/** The pulls of the five members that return to the mean; 1 would be none. */
export const PHIS = [0.3, 0.5, 0.7, 0.8, 0.9] as const;

/** An error of one value earlier weighs so much less. */
const FADING = 0.97;

/** Errors count from the fourth value on. */
const WARM_UP = 3;

/**
 * What the members know at each origin (a number of places, ascending, each with at least one value before it), in one
 * pass over the series, whose season is already taken out.
 */
export function knowledgeAt(
  series: Pick<History, "places" | "values">,
  origins: readonly number[],
): Knowledge[] {
  const run = new Run();
  const found: Knowledge[] = [];
  let next = 0;
  for (const origin of origins) {
    for (; next < series.places.length && (series.places[next] ?? origin) < origin; next += 1)
      run.add(series.places[next] ?? 0, series.values[next] ?? 0);
    found.push(run.knowledge(origin));
  }
  return found;
}

/** The pass itself: one value after the other. */
class Run {
  #count = 0;
  #last = 0;
  #place = 0;
  #mean = 0;
  #weight = 0;
  #squaredWeight = 0;
  readonly #levels: readonly LevelMember[] = ALPHAS.map((alpha) => ({
    alpha,
    level: 0,
    ramp: 0,
    zz: 0,
    zr: 0,
    rr: 0,
  }));
  readonly #returning: readonly ReturningMember[] = PHIS.map((phi) => ({ phi, squares: 0 }));

  add(place: number, value: number): void {
    const counted = this.#count >= WARM_UP;
    if (counted) {
      this.#weight = FADING * this.#weight + 1;
      this.#squaredWeight = FADING * FADING * this.#squaredWeight + 1;
    }
    this.#moveLevels(place, value, counted);
    if (counted) this.#moveReturning(place, value);
    this.#count += 1;
    this.#mean += (value - this.#mean) / this.#count;
    this.#last = value;
    this.#place = place;
  }

  knowledge(origin: number): Knowledge {
    return {
      origin,
      count: this.#count,
      last: this.#last,
      place: this.#place,
      mean: this.#mean,
      weight: this.#weight,
      effective: this.#weight ** 2 / this.#squaredWeight,
      levels: this.#levels.map((member) => ({ ...member })),
      returning: this.#returning.map((member) => ({ ...member })),
    };
  }

  #moveLevels(place: number, value: number, counted: boolean): void {
    for (const member of this.#levels) {
      const error = this.#count === 0 ? 0 : value - member.level;
      const ahead = this.#count === 0 ? 0 : place - member.ramp;
      if (this.#count === 0) [member.level, member.ramp] = [value, place];
      const gain = Math.max(member.alpha, 1 / (this.#count + 1));
      // The gain 1 must reach the value itself, whatever rounding there is in the error.
      member.level = gain === 1 ? value : member.level + gain * error;
      member.ramp = gain === 1 ? place : member.ramp + gain * ahead;
      if (!counted) continue;
      member.zz = FADING * member.zz + error * error;
      member.zr = FADING * member.zr + error * ahead;
      member.rr = FADING * member.rr + ahead * ahead;
    }
  }

  #moveReturning(place: number, value: number): void {
    for (const member of this.#returning) {
      const error = value - this.#mean - member.phi ** (place - this.#place) * (this.#last - this.#mean);
      member.squares = FADING * member.squares + error * error;
    }
  }
}
