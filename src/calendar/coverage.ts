import type { Day } from "./day.ts";
import type { Period } from "./period.ts";

/** The first and the last day that a snapshot holds whole. */
export interface Coverage {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Is a period wholly covered? Its last day must lie `matures` days before the end of the coverage, its first day
 * not before the coverage begins (docs/why/mathematics.md §1).
 */
export function isComplete(period: Period, coverage: Coverage, matures: number): boolean {
  return period.first >= coverage.from && period.last + matures <= coverage.to;
}
