import { total } from "./cell.ts";
import { type Missing, missing } from "./missing.ts";

/**
 * A segment of a ratio in the earlier (0) and the later period (1). Weights are its denominators, absolute counts;
 * rates are fractions. A segment that is absent in a period has weight 0 there; whatever rate is written beside a
 * weight of 0 is not read, the rate of the other period stands in for it: so all that such a segment does is mix.
 */
export interface SegmentPart {
  readonly name: string;
  readonly weight0: number;
  readonly rate0: number;
  readonly weight1: number;
  readonly rate1: number;
}

/** What a segment did to the total: by its own rate, and by its share of the whole. */
export interface MixRate {
  readonly name: string;
  readonly rate: number;
  readonly mix: number;
}

/** The change of a ratio, as a fraction: `rate` + `mix` = `change` up to rounding. */
export interface RateEffects {
  readonly parts: readonly MixRate[];
  readonly rate: number;
  readonly mix: number;
  readonly change: number;
}

/** The change of the count weight · rate, in its unit: `volume` + `mix` + `rate` = `change` up to rounding. */
export interface CountEffects extends RateEffects {
  readonly volume: number;
}

/**
 * Splits the change of R = Σ wᵢ rᵢ over segments: rateᵢ = w̄ᵢ (rᵢ₁ − rᵢ₀) and mixᵢ = (wᵢ₁ − wᵢ₀)(r̄ᵢ − R̄), w = share
 * of the weight, bars = mean of the two periods (Ang 2005; docs/why/mathematics.md §4). In the order given. Missing
 * ("zero base") where a period has no positive weight or a weight is negative, or a result is too large for a number.
 */
export function mixAndRate(segments: readonly SegmentPart[]): RateEffects | Missing {
  const sums = totals(segments);
  if ("missing" in sums) return sums;
  const parts = segments.map((segment) => effectsOf(segment, sums));
  return clean({ ...summed(parts), change: sums.ratio1 - sums.ratio0 });
}

/**
 * Splits the change of the count N·R: volume = ΔN · R̄, mixᵢ = N̄ · mixᵢ, rateᵢ = N̄ · rateᵢ, of the ratio's
 * (docs/why/mathematics.md §4). Missing where `mixAndRate` is.
 */
export function countEffects(segments: readonly SegmentPart[]): CountEffects | Missing {
  const sums = totals(segments);
  if ("missing" in sums) return sums;
  const { weight0, weight1, ratio0, ratio1 } = sums;
  const size = middle(weight0, weight1);
  const parts = segments.map((segment) => {
    const { name, rate, mix } = effectsOf(segment, sums);
    return { name, rate: size * rate, mix: size * mix };
  });
  const volume = (weight1 - weight0) * middle(ratio0, ratio1);
  return clean({ ...summed(parts), volume, change: weight1 * ratio1 - weight0 * ratio0 });
}

/**
 * Simpson's reversal: does every segment that has weight in both periods move strictly against the total? False where
 * there is no such segment, and where the total moves by no more than rounding.
 */
export function isSimpsonReversal(segments: readonly SegmentPart[]): boolean {
  const sums = totals(segments);
  if ("missing" in sums) return false;
  const lasting = segments.filter(({ weight0, weight1 }) => weight0 > 0 && weight1 > 0);
  const direction = compare(sums.ratio0, sums.ratio1);
  if (direction === 0 || lasting.length === 0) return false;
  return lasting.every(({ rate0, rate1 }) => compare(rate0, rate1) === -direction);
}

interface Totals {
  readonly weight0: number;
  readonly weight1: number;
  readonly ratio0: number;
  readonly ratio1: number;
}

function totals(segments: readonly SegmentPart[]): Totals | Missing {
  const weight0 = total(segments.map((segment) => segment.weight0));
  const weight1 = total(segments.map((segment) => segment.weight1));
  const negative = segments.some((segment) => segment.weight0 < 0 || segment.weight1 < 0);
  if (negative || !(weight0 > 0 && weight1 > 0)) return missing("zero base");
  const share0 = (segment: SegmentPart) => (segment.weight0 / weight0) * ratesOf(segment).rate0;
  const share1 = (segment: SegmentPart) => (segment.weight1 / weight1) * ratesOf(segment).rate1;
  const [ratio0, ratio1] = [total(segments.map(share0)), total(segments.map(share1))];
  return { weight0, weight1, ratio0, ratio1 };
}

function effectsOf(segment: SegmentPart, sums: Totals): MixRate {
  const { rate0, rate1 } = ratesOf(segment);
  const [share0, share1] = [segment.weight0 / sums.weight0, segment.weight1 / sums.weight1];
  const aside = middle(rate0, rate1) - middle(sums.ratio0, sums.ratio1);
  return {
    name: segment.name,
    rate: middle(share0, share1) * (rate1 - rate0),
    mix: (share1 - share0) * aside,
  };
}

/** The rates of a segment; that of the other period where one has no weight, 0 where neither has. */
function ratesOf({ weight0, rate0, weight1, rate1 }: SegmentPart): { rate0: number; rate1: number } {
  if (weight0 === 0 && weight1 === 0) return { rate0: 0, rate1: 0 };
  return { rate0: weight0 === 0 ? rate1 : rate0, rate1: weight1 === 0 ? rate0 : rate1 };
}

/** The mean of two numbers. */
function middle(left: number, right: number): number {
  return (left + right) / 2;
}

/** 1 where the second is greater, −1 where it is less, 0 where they differ by no more than rounding. */
function compare(before: number, after: number): number {
  const noise = 1e-12 * Math.max(Math.abs(before), Math.abs(after));
  return Math.abs(after - before) <= noise ? 0 : Math.sign(after - before);
}

function summed(parts: readonly MixRate[]): Omit<RateEffects, "change"> {
  const rate = total(parts.map((part) => part.rate));
  const mix = total(parts.map((part) => part.mix));
  return { parts, rate, mix };
}

/** The effects where each of their numbers is one. */
function clean<T extends RateEffects>(effects: T): T | Missing {
  const { parts, ...sums } = effects;
  const numbers = [...Object.values(sums), ...parts.flatMap(({ rate, mix }) => [rate, mix])];
  return numbers.every(Number.isFinite) ? effects : missing("zero base");
}
