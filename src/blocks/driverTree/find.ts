import type { Segment } from "../../compute/measured.ts";
import type { TreeNode } from "../../report/facts/moved.ts";
import type { Report } from "../../report/report.ts";

/** The tree of the whole north star, or of one segment; null where there is none, or the segment is too small. */
export function findTree({ tree, segmentTrees }: Report, segment: Segment | null): TreeNode | null {
  if (segment === null) return tree;
  const isMeant = (one: Segment) => one.dimension === segment.dimension && one.name === segment.name;
  return segmentTrees.find(isMeant)?.tree ?? null;
}
