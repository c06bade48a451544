/** Written anew from docs/why/mathematics.md §4 and §5, as plainly as it can be; shares nothing with src/metrics. */

/** A segment's weight and rate in the earlier and in the later period. */
export interface Part {
  readonly name: string;
  readonly weights: readonly [number, number];
  readonly rates: readonly [number, number];
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
