/** Written anew from mathematics.md §4 and §5, as plainly as it can be; shares nothing with src/metrics. */

/** The limits of a process chart. */
export interface Limits {
  readonly lower: number;
  readonly centre: number;
  readonly upper: number;
}

/** A segment's weight and rate in the earlier and in the later period. */
export interface Part {
  readonly name: string;
  readonly weights: readonly [number, number];
  readonly rates: readonly [number, number];
}

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

function average(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

function at(numbers: readonly number[], index: number): number {
  const number = numbers[index];
  if (number === undefined) throw new RangeError(`there is no number ${index}`);
  return number;
}
