import { isBlock } from "../blocks/blocks.ts";
import type { BlockNode, BodyNode } from "../document/body.ts";

/**
 * What a page shows of a body: without words within blocks that show their figures alone, and without those of a
 * `<When>` that `isSaid` leaves out.
 */
export function seenOf(
  nodes: readonly BodyNode[],
  isSaid: (node: BlockNode) => boolean,
): readonly BodyNode[] {
  return nodes.flatMap((node): BodyNode[] => {
    if (typeof node === "string" || node.children === undefined) return [node];
    const { children, ...alone } = node;
    const within = { ...alone, children: seenOf(children, isSaid) };
    if (!("block" in node)) return [within];
    if (isBlock(node.block)) return [alone];
    return node.block === "When" && !isSaid(node) ? [] : [within];
  });
}
