import { z } from "zod";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { FrontMatter } from "./frontMatter.ts";
import { treeOf, useIn } from "./mdx.ts";

/** What begins a section of a page's body: a heading of the second level, or a `<Slide>`. */
export interface SectionStart extends Place {
  /** The title of the `<Slide>`; null of a heading. */
  readonly slide: string | null;
  /** Does it stand within something else, such as a `<Slide>`? Then it is a heading, and begins no slide. */
  readonly isInner: boolean;
  /** Is it folded away, within a `<Details>`? */
  readonly isFolded: boolean;
}

const nodeSchema = z.object({
  type: z.string(),
  depth: z.number().optional(),
  position: z.object({ start: z.object({ line: z.number(), column: z.number() }) }).optional(),
  children: z.array(z.unknown()).optional(),
});

/** What begins the sections of a page's body, in order; none where the body is not valid MDX. */
export function outlineOf(front: FrontMatter): readonly SectionStart[] {
  try {
    return startsIn(front, treeOf(front), -1, false);
  } catch {
    return [];
  }
}

function startsIn(front: FrontMatter, tree: unknown, level: number, isFolded: boolean): SectionStart[] {
  const node = nodeSchema.safeParse(tree);
  if (!node.success) return [];
  const { type, depth, position, children = [] } = node.data;
  const use = useIn(front, tree);
  const isSlide = use?.name === "Slide" && level === 0;
  const own =
    isSlide || (type === "heading" && depth === 2)
      ? [
          {
            file: front.file,
            line: (position?.start.line ?? 1) + front.bodyLine - 1,
            column: position?.start.column ?? 1,
            slide: isSlide ? (use.props["title"] ?? "") : null,
            isInner: level > 0,
            isFolded,
          },
        ]
      : [];
  return [
    ...own,
    ...children.flatMap((child) => startsIn(front, child, level + 1, isFolded || use?.name === "Details")),
  ];
}
