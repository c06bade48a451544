/**
 * Φ(z): the share of a standard normal distribution below z, between 0 and 1. Hart's rational approximation: absolute
 * error below 1e-14, relative error below 2e-8 far out in the lower tail (Hart 1968; West 2005, Better approximations
 * to cumulative normal functions). `z` may be infinite.
 */
export function normalBelow(z: number): number {
  return z > 0 ? 1 - lowerTail(z) : lowerTail(-z);
}

/** The z below which the share `probability` of a standard normal distribution lies; a RangeError outside (0, 1). */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`invalid probability: ${probability}`);
  if (probability > 0.5) return -normalQuantile(1 - probability);
  let [low, high] = [-LAST, 0];
  for (let middle = low / 2; low < middle && middle < high; middle = (low + high) / 2) {
    if (normalBelow(middle) < probability) low = middle;
    else high = middle;
  }
  return high;
}

/** Beyond so many deviations a double holds no tail any more. */
const LAST = 40;

/** The share beyond `distance` ≥ 0 deviations. */
function lowerTail(distance: number): number {
  if (distance > LAST) return 0;
  const density = Math.exp((-distance * distance) / 2);
  if (distance < FAR) return (density * polynomial(NUMERATOR, distance)) / polynomial(DENOMINATOR, distance);
  const fraction = [4, 3, 2, 1].reduce((below, step) => distance + step / below, distance + 0.65);
  return density / fraction / Math.sqrt(2 * Math.PI);
}

/** From here on a continued fraction is the closer approximation. */
const FAR = 7.07106781186547;

/** Highest power first. */
const NUMERATOR = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];

const DENOMINATOR = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
