import type { Segment } from "../../compute/measured.ts";
import type { TreeNode } from "../../report/facts/moved.ts";
import type { Report } from "../../report/report.ts";

/** A tree with what it is of: "Daily people who post, region Europe". */
export interface FoundTree {
  readonly tree: TreeNode;
  readonly label: string;
}

/** The tree of the whole north star, or of one segment; null where there is none, or the segment is too small. */
export function findTree({ tree, segmentTrees }: Report, segment: Segment | null): FoundTree | null {
  if (segment === null) return tree === null ? null : { tree, label: tree.name };
  const isMeant = (one: Segment) => one.dimension === segment.dimension && one.name === segment.name;
  const found = segmentTrees.find(isMeant);
  return found === undefined || found.tree === null ? null : { tree: found.tree, label: found.label };
}
