import { markdownToMdast } from "satteri";
import { z } from "zod";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { FrontMatter, KeyPath } from "./frontMatter.ts";
import { readableTree } from "./mdx.ts";

/** A link or picture as an author wrote it. */
export interface AuthoredLink extends Place {
  readonly href: string;
  /** A picture in Markdown, which the page renderer can take from beside the page. */
  readonly isPicture: boolean;
  /** Written as a tag, which is rendered as it is; Markdown's own links are made for the page. */
  readonly isTag: boolean;
  /** Is it fetched with the page, as pictures are, and not once somebody follows it? */
  readonly isLoaded: boolean;
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
  return [...linksOfData(front, front.data, []), ...linksIn(front, readableTree(front))];
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
  const { type, name, attributes = [] } = node;
  const written = writtenIn(node);
  if (written !== null) return [{ ...place, ...written, isTag: false }];
  if (!type.startsWith("mdxJsx") || typeof name !== "string" || /^[A-Z]/.test(name)) return [];
  return attributes.flatMap(({ name: attribute = "", value }) => {
    const isLoaded = attribute.toLowerCase() === "src";
    return typeof value === "string" && (isLoaded || attribute.toLowerCase() === "href")
      ? [{ ...place, href: value, isPicture: false, isTag: true, isLoaded }]
      : [];
  });
}

/** The link or picture that a node of Markdown is; null where it is something else. */
function writtenIn({ type, url }: Node): Pick<AuthoredLink, "href" | "isPicture" | "isLoaded"> | null {
  if (url === undefined || !["link", "image", "definition"].includes(type)) return null;
  return { href: url, isPicture: type === "image", isLoaded: type === "image" };
}

/** Links in texts of front matter: Markdown's, and the values of keys named `link`. */
function linksOfData(front: FrontMatter, data: unknown, path: KeyPath): AuthoredLink[] {
  if (typeof data === "string") {
    const named = path.at(-1) === "link" ? [{ href: data, isPicture: false, isLoaded: false }] : [];
    return [...linksOfText(data), ...named].map((link) => ({
      ...front.placeOf(path),
      ...link,
      isTag: false,
    }));
  }
  if (typeof data !== "object" || data === null || data instanceof Date) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    linksOfData(front, value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

/** The links of a text as its Markdown is read once its figures are written (ledger/words.ts). */
function linksOfText(text: string): Pick<AuthoredLink, "href" | "isPicture" | "isLoaded">[] {
  if (!/[[\]]/.test(text)) return [];
  const found = (tree: unknown): Pick<AuthoredLink, "href" | "isPicture" | "isLoaded">[] => {
    const node = nodeSchema.safeParse(tree);
    if (!node.success) return [];
    return [...[writtenIn(node.data) ?? []].flat(), ...(node.data.children ?? []).flatMap(found)];
  };
  return found(markdownToMdast(text.replaceAll("<", "&lt;")));
}

/** Does an address name a scheme or another host? Browsers leave out blanks and ends of lines before they look. */
export function isElsewhere(href: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them
  return /^(?:\/\/|[a-z][a-z0-9+.-]*:)/i.test(href.replace(/[\u0000-\u0020]/g, ""));
}
