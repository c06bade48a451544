/** Written anew from mathematics.md §4 to §6, as plainly as it can be; shares nothing with src/metrics. */

/** The limits of a process chart. */
export interface Limits {
  readonly lower: number;
  readonly centre: number;
  readonly upper: number;
}

/** What is expected of a value to come, with its 80 % band. */
export interface Outlook {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A segment's weight and rate in the earlier and in the later period. */
export interface Part {
  readonly name: string;
  readonly weights: readonly [number, number];
  readonly rates: readonly [number, number];
}

/** Of a normal distribution, the value that 90 % lie below. */
const Z_80 = 1.2815515655446004;

/** XmR limits of a phase: from its first 12 points, from all where it has 6 to 11, none below that. */
export function xmr(phase: readonly number[]): Limits | null {
  const baseline = phase.slice(0, 12);
  if (baseline.length < 6) return null;
  const ranges: number[] = [];
  for (let index = 1; index < baseline.length; index++)
    ranges.push(Math.abs(at(baseline, index) - at(baseline, index - 1)));
  const usual = ranges.filter((range) => range <= 3.267 * average(ranges));
  const centre = average(baseline);
  const reach = 2.66 * average(usual);
  return { lower: centre - reach, centre, upper: centre + reach };
}

/** The rules that fire at a point: at the one that completes a run or a pair, and at those that continue it. */
export function firing(phase: readonly number[], index: number, limits: Limits): number[] {
  const rules: number[] = [];
  const point = at(phase, index);
  if (point < limits.lower || point > limits.upper) rules.push(1);
  const seven = index < 6 ? [] : phase.slice(index - 6, index + 1);
  const above = seven.filter((one) => one > limits.centre).length;
  const below = seven.filter((one) => one < limits.centre).length;
  if (above === 7 || below === 7) rules.push(2);
  const steps = seven.slice(1).map((one, step) => one - at(seven, step));
  if (steps.length === 6 && (steps.every((step) => step > 0) || steps.every((step) => step < 0)))
    rules.push(3);
  const high = (one: number) => one - limits.centre > (2 * (limits.upper - limits.centre)) / 3;
  const low = (one: number) => limits.centre - one > (2 * (limits.centre - limits.lower)) / 3;
  const three = phase.slice(Math.max(0, index - 2), index + 1);
  if ([high, low].some((far) => far(point) && three.filter(far).length >= 2)) rules.push(4);
  return rules;
}

/** A random walk with drift, or with the `step` given, so many steps ahead of its history: the level at the end. */
export function exitAhead(history: readonly number[], steps: number, step?: number): Outlook | null {
  const walk = walkOf(history, step);
  if (walk === null) return null;
  const variance = steps * (1 + steps / walk.count);
  return band(walk.last + steps * walk.step, walk.deviation * Math.sqrt(variance));
}

/**
 * The same for the mean or the sum of the known points of a period and of those still to come. A sum is that of so many
 * points as the period is long, where that is given.
 */
export function periodAhead(
  known: readonly number[],
  history: readonly number[],
  steps: number,
  as: "mean" | "sum",
  step?: number,
  length: number | null = null,
): Outlook | null {
  const walk = walkOf(history, step);
  if (walk === null) return null;
  let [variance, drift] = [0, 0];
  const points = [...known];
  for (let ahead = 1; ahead <= steps; ahead++) {
    points.push(walk.last + ahead * walk.step);
    // The shock of this step moves its own point and all after it; an error of the drift moves its point `ahead` times.
    variance += (steps - ahead + 1) ** 2;
    drift += ahead;
  }
  const deviation = walk.deviation * Math.sqrt(variance + drift ** 2 / walk.count);
  const share = as === "mean" ? 1 / points.length : (length ?? points.length) / points.length;
  return band(level(points, as, length), deviation * share);
}

/** The mean of points, or their sum over so many as there are or as the period is long. */
export function level(points: readonly number[], as: "mean" | "sum", length: number | null): number {
  return average(points) * (as === "mean" ? 1 : (length ?? points.length));
}

/** What each part did to the whole ratio by its rate and by its share; null where a period has no weight. */
export function mixRate(parts: readonly Part[]): Map<string, { rate: number; mix: number }> | null {
  const whole = [0, 1].map((time) => sum(parts.map(({ weights }) => at(weights, time))));
  if (whole.some((weight) => weight <= 0)) return null;
  const shareOf = ({ weights }: Part, time: number) => at(weights, time) / at(whole, time);
  // A part that is absent in one period has no rate of its own there: all that it does is mix.
  const rateOf = ({ weights, rates }: Part, time: number) =>
    at(weights, time) > 0 ? at(rates, time) : at(weights, 1 - time) > 0 ? at(rates, 1 - time) : 0;
  const totals = [0, 1].map((time) => sum(parts.map((part) => shareOf(part, time) * rateOf(part, time))));
  const both = (part: Part, of: (part: Part, time: number) => number): [number, number] => [
    of(part, 0),
    of(part, 1),
  ];
  return new Map(
    parts.map((part) => {
      const [share, rate] = [both(part, shareOf), both(part, rateOf)];
      const effects = {
        rate: average(share) * (rate[1] - rate[0]),
        mix: (share[1] - share[0]) * (average(rate) - average(totals)),
      };
      return [part.name, effects];
    }),
  );
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => left + right, 0);
}

function walkOf(history: readonly number[], given?: number) {
  if (history.length < 6) return null;
  const changes = history.slice(1).map((value, index) => value - at(history, index));
  const step = average(changes);
  const deviation = Math.sqrt(sum(changes.map((change) => (change - step) ** 2)) / (changes.length - 1));
  return { last: at(history, history.length - 1), step: given ?? step, deviation, count: changes.length };
}

function band(mean: number, deviation: number): Outlook {
  return { mean, low: mean - Z_80 * deviation, high: mean + Z_80 * deviation };
}

function average(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

function at(numbers: readonly number[], index: number): number {
  const number = numbers[index];
  if (number === undefined) throw new RangeError(`there is no number ${index}`);
  return number;
}
