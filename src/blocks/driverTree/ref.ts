/** Which tree a page names: that of the whole, of one segment, or of all segments of a dimension side by side. */
export type TreeRef =
  | { readonly kind: "whole" }
  | { readonly kind: "segment"; readonly dimension: string; readonly name: string }
  | { readonly kind: "by"; readonly dimension: string };

/** The props by which an author names a tree. */
export interface TreeProps {
  readonly segment?: string | undefined;
  readonly by?: string | undefined;
}

/** The tree that props name, or a sentence that says why they name none. */
export function treeRef({ segment, by }: TreeProps): TreeRef | string {
  if (segment !== undefined && by !== undefined)
    return "`segment` and `by` stand together; a tree is of one segment, or of all side by side";
  if (by !== undefined) return { kind: "by", dimension: by.trim() };
  if (segment === undefined) return { kind: "whole" };
  const at = segment.indexOf("=");
  if (at < 0) return `\`segment\` is "${segment}", which names no segment`;
  return { kind: "segment", dimension: segment.slice(0, at).trim(), name: segment.slice(at + 1).trim() };
}
