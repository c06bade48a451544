/**
 * The chance that |T| reaches |t| or more, T by Student's distribution with `freedom` > 0 degrees, not necessarily whole:
 * the regularised incomplete beta function I(x; ν/2, 1/2) at x = ν/(ν + t²) (Abramowitz & Stegun 26.5.27), to 10 digits.
 * A RangeError for no freedom.
 */
export function twoSidedP(t: number, freedom: number): number {
  if (!(freedom > 0)) throw new RangeError(`invalid freedom: ${freedom}`);
  const all = freedom + t * t;
  return incompleteBeta(freedom / all, (t * t) / all, freedom / 2, 0.5);
}

/**
 * I(x; a, b) by its continued fraction, on the side on which that converges fast (Abramowitz & Stegun 26.5.8); `rest` is
 * 1 − x, told apart because near x = 1 the subtraction would lose it.
 */
function incompleteBeta(x: number, rest: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log(rest) - logBeta(a, b));
  if (x < (a + 1) / (a + b + 2)) return (front * fraction(x, a, b)) / a;
  return 1 - (front * fraction(rest, b, a)) / b;
}

const MOST_TERMS = 500;
const TINY = 1e-300;

/** Lentz's way through the continued fraction. */
function fraction(x: number, a: number, b: number): number {
  const apart = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const term of [even, odd]) {
      d = 1 / apart(1 + term * d);
      c = apart(1 + term / c);
      result *= d * c;
    }
    if (Math.abs(d * c - 1) < 1e-15) return result;
  }
  return result;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** ln Γ(x) for x > 0 (Lanczos 1964, g = 7, nine terms). */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const base = shifted + 7.5;
  const series = LANCZOS.reduce((sum, factor, index) => sum + factor / (shifted + index + 1), 0);
  return (
    0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series + LANCZOS_FIRST)
  );
}

const LANCZOS_FIRST = 0.99999999999980993;

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];
