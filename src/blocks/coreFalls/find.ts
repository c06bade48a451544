import type { CoreFall } from "../../report/facts/coreFacts.ts";
import type { SegmentTable, TreeNode } from "../../report/facts/moved.ts";

/** The falls behind some metrics. */
export function fallsOf(
  metrics: readonly { readonly id: string }[],
  falls: readonly CoreFall[],
): readonly CoreFall[] {
  return falls.filter(({ metric }) => metrics.some(({ id }) => id === metric));
}

/** The falls behind the metrics of a tree. */
export function fallsIn(node: TreeNode, falls: readonly CoreFall[]): readonly CoreFall[] {
  return [
    ...falls.filter(({ metric }) => metric === node.metric),
    ...node.children.flatMap((child) => fallsIn(child, falls)),
  ];
}

/** The falls of segments in a table of them. */
export function fallsBy(table: SegmentTable, falls: readonly CoreFall[]): readonly CoreFall[] {
  return falls.filter(
    ({ metric, segment }) => metric === table.metric && segment?.dimension === table.dimension,
  );
}
