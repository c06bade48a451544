/**
 * Holm's correction of p-values for several tests at once (Holm 1979), in the order given: the k-th smallest of n times
 * n − k + 1, none below the one before it, none above 1.
 */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((left, right) => at(values, left) - at(values, right));
  const corrected = [...values];
  let floor = 0;
  for (const [rank, index] of order.entries()) {
    floor = Math.max(floor, Math.min(1, at(values, index) * (values.length - rank)));
    corrected[index] = floor;
  }
  return corrected;
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 1;
}
