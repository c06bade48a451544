/**
 * Why a figure is not what it was: better data, routine recalculation, method, correction (docs/why/mathematics.md §8).
 */
export const REASON_CODES = ["R1", "R2", "R3", "C"] as const;
