import { total } from "../../metrics/cell.ts";
import type { SegmentPart } from "../../metrics/mixRate.ts";
import type { End, Ends } from "../ends.ts";
import type { Measured, Segment } from "../measured.ts";
import { sumsUp } from "../overlap.ts";

/** Every segment of a dimension, small ones too, in the order of their names. */
export function segmentsOf(measured: Measured, dimension: string): Segment[] {
  return [...(measured.segments.get(dimension)?.keys() ?? [])].map((name) => ({ dimension, name }));
}

/** A segment of a ratio at both ends, weighed by its denominators; by its `counts` where those are given. */
export function partOf(segment: Segment, [before, after]: Ends, counts: Ends | null = null): SegmentPart {
  return {
    name: segment.name,
    weight0: counts === null ? before.size(segment) : numberOf(counts[0], segment),
    rate0: numberOf(before, segment),
    weight1: counts === null ? after.size(segment) : numberOf(counts[1], segment),
    rate1: numberOf(after, segment),
  };
}

/** Do the segments of a count sum to its total at both ends: is nobody in two of them, and everybody in one? */
export function isPartition(ends: Ends, segments: readonly Segment[]): boolean {
  return ends.every((end) => sumsUp(total(segments.map((segment) => numberOf(end, segment))), end.total));
}

/** Is the whole ratio, at both ends, the mean of its segments' by their weights? Not where they overlap. */
export function isMixture(parts: readonly SegmentPart[], [before, after]: Ends): boolean {
  const sums = (weight: "weight0" | "weight1", rate: "rate0" | "rate1", { total: ratio }: End) =>
    sumsUp(
      total(parts.map((part) => part[weight] * part[rate])),
      total(parts.map((part) => part[weight])) * ratio,
    );
  return sums("weight0", "rate0", before) && sums("weight1", "rate1", after);
}

/** The value of a segment; 0 where there is nothing of it. */
function numberOf(end: End, segment: Segment): number {
  const value = end.value(segment);
  return typeof value === "number" ? value : 0;
}
