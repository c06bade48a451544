import { bodies } from "virtual:sextant/bodies";
import type { MDXInstance } from "astro";
import type { Entry } from "./contents.ts";

/** A page's body, and its second-level headings for the contents. */
export interface Body {
  readonly Content: MDXInstance<object>["Content"];
  readonly entries: readonly Entry[];
}

/** The MDX body of a page; null where it has none. */
export async function loadBody(page: { file: string; hasBody: boolean } | undefined): Promise<Body | null> {
  const load = page?.hasBody === true ? bodies[page.file] : undefined;
  if (load === undefined) return null;
  const { Content, getHeadings } = await load();
  const headings = getHeadings().filter((heading) => heading.depth === 2);
  return { Content, entries: headings.map((heading) => ({ id: heading.slug, text: heading.text })) };
}
