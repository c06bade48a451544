/**
 * The step from each value to the next, one fewer than there are values: differences of natural logarithms (no unit)
 * where all values are positive, else differences (in their unit). For lead
 * tests (docs/why/mathematics.md §5, §7). A difference too large for a number is the largest there is, with its sign.
 */
export function stepChanges(values: readonly number[]): readonly number[] {
  const levels = values.every((value) => value > 0) ? values.map(Math.log) : values;
  return levels.slice(1).map((level, index) => bounded(level - (levels[index] ?? level)));
}

/** The relative change, as a fraction, that a step between logarithms stands for; the largest number where it is larger. */
export function relativeStep(step: number): number {
  return bounded(Math.expm1(step));
}

function bounded(number: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, number));
}
