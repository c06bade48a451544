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

/** Student's distribution with one number of degrees of freedom, for many questions. */
export interface StudentT {
  /** The share below `t`, between 0 and 1, to 12 digits; `t` may be infinite. */
  readonly below: (t: number) => number;
  /** The density at `t`. */
  readonly density: (t: number) => number;
  /** The t below which the share `probability` lies, to 11 digits; a RangeError outside (0, 1). */
  readonly quantile: (probability: number) => number;
}

/** Student's distribution with `freedom` > 0 degrees, not necessarily whole. A RangeError for no freedom. */
export function studentT(freedom: number): StudentT {
  if (!(freedom > 0)) throw new RangeError(`invalid freedom: ${freedom}`);
  const scale = logBeta(freedom / 2, 0.5);
  const beyond = (t: number) => {
    const all = freedom + t * t;
    if (!Number.isFinite(all)) return 0;
    return scaledBeta(freedom / all, (t * t) / all, freedom / 2, 0.5, scale) / 2;
  };
  const density = (t: number) =>
    Math.exp(-((freedom + 1) / 2) * Math.log1p((t * t) / freedom) - scale) / Math.sqrt(freedom);
  return {
    below: (t) => (t > 0 ? 1 - beyond(t) : beyond(t)),
    density,
    quantile: (probability) => {
      if (!(probability > 0 && probability < 1)) throw new RangeError(`invalid probability: ${probability}`);
      if (probability === 0.5) return 0;
      const t = tailQuantile(Math.min(probability, 1 - probability), beyond, density);
      return probability < 0.5 ? -t : t;
    },
  };
}

const MOST_STEPS = 200;

/** The t > 0 beyond which the share `tail` < 1/2 lies: Newton's steps on its logarithm, halving where they leave the bracket. */
function tailQuantile(tail: number, beyond: (t: number) => number, density: (t: number) => number): number {
  let [low, high] = [0, 1];
  while (beyond(high) > tail && high < Number.MAX_VALUE / 4) [low, high] = [high, high * 2];
  let t = (low + high) / 2;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const share = beyond(t);
    if (share > tail) low = t;
    else high = t;
    const newton = t + (Math.log(share / tail) * share) / density(t);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-14 * Math.abs(next)) return next;
    t = next;
  }
  return t;
}

/**
 * I(x; a, b) by its continued fraction, on the side on which that converges fast (Abramowitz & Stegun 26.5.8); `rest` is
 * 1 − x, told apart because near x = 1 the subtraction would lose it.
 */
function incompleteBeta(x: number, rest: number, a: number, b: number): number {
  return scaledBeta(x, rest, a, b, logBeta(a, b));
}

/** The same with ln B(a, b) at hand as `scale`. */
function scaledBeta(x: number, rest: number, a: number, b: number, scale: number): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log(rest) - scale);
  if (x < (a + 1) / (a + b + 2)) return (front * fraction(x, a, b)) / a;
  return 1 - (front * fraction(rest, b, a)) / b;
}

const MOST_TERMS = 500;
const TINY = 1e-300;

/** Lentz's way through the continued fraction. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / apart(1 + even * d);
    c = apart(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / apart(1 + odd * d);
    c = apart(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) return result;
  }
  return result;
}

function apart(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
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
