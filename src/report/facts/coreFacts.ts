import type { Comparison } from "./slices.ts";

/** A total that moved the better way while a core part of it moved the worse way. */
export interface CoreFall {
  readonly metric: string;
  readonly name: string;
  readonly total: Comparison;
  /** The metric of the part; the total's own where the part is a segment. */
  readonly part: string;
  readonly segment: { readonly dimension: string; readonly name: string } | null;
  /** "Newcomers", "Daily active people, region Europe" */
  readonly partName: string;
  readonly fall: Comparison;
}
