import type { Segment } from "../../compute/measured.ts";
import type { TreeNode } from "../../report/facts/moved.ts";
import type { Report } from "../../report/report.ts";
import { roundingNotes } from "../bridge/words.ts";
import type { Voice } from "../setting.ts";
import type { TreeRef } from "./ref.ts";

/** A tree as a page shows it: of the whole, or of one segment. */
export interface ShownTree {
  readonly tree: TreeNode;
  /** What it is of. */
  readonly label: string;
  readonly segment: Segment | null;
  /** The name under which it is downloaded. */
  readonly id: string;
  readonly sourceLabel: string;
  /** How its numbers are rounded. */
  readonly notes: readonly string[];
}

/** The tree that a reference names; null where the north star has none, or the segment is too small to be shown. */
export function shownTree(
  report: Report,
  ref: Exclude<TreeRef, { readonly kind: "by" }>,
  { say }: Pick<Voice, "say">,
): ShownTree | null {
  if (ref.kind === "whole") {
    const { tree, bridge, headline } = report;
    const notes = bridge === null ? [] : roundingNotes(bridge.rounding, say.blocks);
    const { sourceLabel } = headline.series;
    return tree === null
      ? null
      : { tree, label: tree.name, segment: null, id: "driver-tree", sourceLabel, notes };
  }
  const { dimension, name } = ref;
  const at = report.segmentTrees.findIndex((one) => one.dimension === dimension && one.name === name);
  const found = report.segmentTrees[at];
  if (found === undefined) throw new Error(`There is no tree of ${dimension}=${name} in ${report.label}.`);
  const { tree, label, sourceLabel } = found;
  if (tree === null) return null;
  const id = `driver-tree-${dimension}-${fileName(name, at)}`;
  return {
    tree,
    label,
    segment: { dimension, name },
    id,
    sourceLabel,
    notes: roundingNotes("apart", say.blocks),
  };
}

/** The name of a segment as a file may have it; its number where its letters are none of those. */
function fileName(name: string, at: number): string {
  const isPlain = /^[\w -]+$/.test(name);
  return isPlain ? name.toLowerCase().replace(/\W+/g, "-") : `${at + 1}`;
}
