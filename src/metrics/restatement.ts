import { absoluteChange, relativeChange } from "./change.ts";
import type { Value } from "./missing.ts";

/** How far a published figure has moved: in its unit, and as a fraction of what was published. */
export interface Revision {
  readonly absolute: Value;
  readonly relative: Value;
}

/**
 * The revision of a figure of one period, published as p and now computed as q: q − p and (q − p)/p
 * (docs/why/mathematics.md §8). A figure that is missing on either side has no revision, for that reason; the relative
 * one is missing ("zero base") where p is not positive.
 */
export function revision(published: Value, now: Value): Revision {
  return { absolute: absoluteChange(published, now), relative: relativeChange(published, now) };
}
