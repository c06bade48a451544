import { mdxToMdast } from "satteri";
import { z } from "zod";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { FrontMatter, KeyPath } from "./frontMatter.ts";

/** A link or picture as an author wrote it. */
export interface AuthoredLink extends Place {
  readonly href: string;
  /** A picture in Markdown, which the page renderer can take from beside the page. */
  readonly isPicture: boolean;
  /** Written as a tag, which is rendered as it is; Markdown's own links are made for the page. */
  readonly isTag: boolean;
}

const nodeSchema = z.object({
  type: z.string(),
  url: z.string().optional(),
  name: z.string().nullish(),
  attributes: z.array(z.object({ name: z.string().optional(), value: z.unknown().optional() })).optional(),
  position: z.object({ start: z.object({ line: z.number(), column: z.number() }) }).optional(),
  children: z.array(z.unknown()).optional(),
});

type Node = z.output<typeof nodeSchema>;

/** The links of a file, in its body and in the texts of its front matter; its body must be valid MDX. */
export function linksOf(front: FrontMatter): AuthoredLink[] {
  return [...linksOfData(front, front.data, []), ...linksIn(front, mdxToMdast(front.body))];
}

function linksIn(front: FrontMatter, tree: unknown): AuthoredLink[] {
  const node = nodeSchema.safeParse(tree);
  if (!node.success) return [];
  const below = (node.data.children ?? []).flatMap((child) => linksIn(front, child));
  return [...linkOf(front, node.data), ...below];
}

function linkOf(front: FrontMatter, node: Node): AuthoredLink[] {
  const start = node.position?.start;
  const line = (start?.line ?? 1) + front.bodyLine - 1;
  const place = { file: front.file, line, column: start?.column ?? 1 };
  const { type, url, name, attributes = [] } = node;
  if (url !== undefined && ["link", "image", "definition"].includes(type))
    return [{ ...place, href: url, isPicture: type === "image", isTag: false }];
  if (!type.startsWith("mdxJsx") || typeof name !== "string" || !/^[a-z]/.test(name)) return [];
  return attributes.flatMap(({ name: attribute = "", value }) =>
    ["href", "src"].includes(attribute) && typeof value === "string"
      ? [{ ...place, href: value, isPicture: false, isTag: true }]
      : [],
  );
}

/** Links in texts of front matter: Markdown's, and the values of keys named `link`. */
function linksOfData(front: FrontMatter, data: unknown, path: KeyPath): AuthoredLink[] {
  if (typeof data === "string") {
    const found = [...data.matchAll(/(!?)\[[^\]]*\]\(\s*<?([^\s)>]+)/g)].map(([, mark, href = ""]) => ({
      href,
      isPicture: mark === "!",
    }));
    const named = path.at(-1) === "link" ? [{ href: data, isPicture: false }] : [];
    return [...found, ...named].map((link) => ({ ...front.placeOf(path), ...link, isTag: false }));
  }
  if (typeof data !== "object" || data === null || data instanceof Date) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    linksOfData(front, value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

/** The path of a file by its address; a stray "%" stays as it is. */
export function decodedPath(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
