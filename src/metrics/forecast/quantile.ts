import { type StudentT, studentT } from "../studentT.ts";
import type { Component, Mixture } from "./mixture.ts";

/** The mixture as a distribution. */
export interface Spread {
  /** The share below x. */
  readonly below: (x: number) => number;
  /** The x below which the share `probability` lies; a RangeError outside (0, 1). */
  readonly quantile: (probability: number) => number;
}

/** Members that weigh less are left out of quantiles and probabilities. */
const LEAST_WEIGHT = 1e-4;

const MOST_STEPS = 200;

/** Shares and quantiles of a mixture of t distributions (docs/why/mathematics.md §6), each of a spread above 0. */
export function spreadOf({ components, freedom }: Mixture): Spread {
  const kept = components.filter(({ weight }) => weight >= LEAST_WEIGHT);
  const all = kept.reduce((sum, { weight }) => sum + weight, 0);
  const shares = kept.map((component) => ({ ...component, weight: component.weight / all }));
  const student = studentT(freedom);
  return {
    below: (x) => shareBelow(shares, student, x),
    quantile: (probability) => quantileOf(shares, student, probability),
  };
}

function shareBelow(shares: readonly Component[], student: StudentT, x: number): number {
  let sum = 0;
  for (const { weight, centre, spread } of shares) sum += weight * student.below((x - centre) / spread);
  return sum;
}

function densityAt(shares: readonly Component[], student: StudentT, x: number): number {
  let sum = 0;
  for (const { weight, centre, spread } of shares)
    sum += (weight * student.density((x - centre) / spread)) / spread;
  return sum;
}

/** Newton's steps between the least and the greatest quantile of a member; halving where they leave the bracket. */
function quantileOf(shares: readonly Component[], student: StudentT, probability: number): number {
  const t = student.quantile(probability);
  let [low, high, x] = [Infinity, -Infinity, 0];
  for (const { weight, centre, spread } of shares) {
    const own = centre + spread * t;
    [low, high, x] = [Math.min(low, own), Math.max(high, own), x + weight * own];
  }
  const close = 1e-13 * Math.max(Math.abs(low), Math.abs(high)) + Number.MIN_VALUE;
  for (let step = 0; step < MOST_STEPS && high - low > close; step += 1) {
    const excess = shareBelow(shares, student, x) - probability;
    if (excess === 0) return x;
    if (excess < 0) low = x;
    else high = x;
    const newton = x - excess / densityAt(shares, student, x);
    const next = newton > low && newton < high ? newton : low + (high - low) / 2;
    if (Math.abs(next - x) <= close) return next;
    x = next;
  }
  return x;
}
