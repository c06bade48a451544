/** The values that are there, oldest first, with the places where they stand; scaled so that squares cannot overflow. */
export interface History {
  /** Place of each value from the first one on; gaps are the places that are left out. */
  readonly places: readonly number[];
  /** The values divided by `scale`. */
  readonly values: readonly number[];
  /** A power of two, so that the division is exact. */
  readonly scale: number;
  /** How many places the series is long, gaps behind its last value included. */
  readonly length: number;
  /** The smallest distance between two different values, scaled; 0 where all are equal. */
  readonly gap: number;
}

/** So many values are read at most (docs/why/mathematics.md §6). */
export const MOST_VALUES = 260;

/** The last 260 values of a series, null = gap. A RangeError for a value that is no finite number. */
export function historyOf(series: readonly (number | null)[]): History {
  const present = series.flatMap((value, place) =>
    value === null ? [] : [{ value: checked(value), place }],
  );
  const kept = present.slice(-MOST_VALUES);
  const first = kept[0]?.place ?? 0;
  const scale = scaleOf(kept.map(({ value }) => value));
  const values = kept.map(({ value }) => value / scale);
  return {
    places: kept.map(({ place }) => place - first),
    values,
    scale,
    length: series.length - first,
    gap: smallestGap(values),
  };
}

function checked(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`invalid value: ${value}`);
  return value;
}

/** The power of two below the greatest value by amount; 1 where all are 0. */
function scaleOf(values: readonly number[]): number {
  const most = values.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
  return most === 0 ? 1 : 2 ** Math.max(-1000, Math.floor(Math.log2(most)));
}

function smallestGap(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  let [least, before] = [Infinity, sorted[0] ?? 0];
  for (const value of sorted) {
    if (value > before) least = Math.min(least, value - before);
    before = value;
  }
  return least === Infinity ? 0 : least;
}
