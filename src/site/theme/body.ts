import { bodies } from "virtual:sextant/bodies";
import type { MDXInstance } from "astro";
import { slug } from "../../components/heading.ts";
import type { Entry } from "./contents.ts";

/** A page's body, and its second-level headings for the contents. */
export interface Body {
  readonly Content: MDXInstance<object>["Content"];
  readonly entries: readonly Entry[];
}

/** A page that may have words, and what its sections begin with. */
interface WithBody {
  readonly file: string;
  readonly hasBody: boolean;
  readonly outline?: readonly (string | null)[];
}

/** The MDX body of a page; null where it has none. */
export async function loadBody(page: WithBody | undefined): Promise<Body | null> {
  const load = page?.hasBody === true ? bodies[page.file] : undefined;
  if (load === undefined) return null;
  const { Content, getHeadings } = await load();
  const headings = getHeadings().filter((heading) => heading.depth === 2);
  return { Content, entries: entriesOf(page?.outline ?? headings.map(() => null), headings) };
}

/** Headings of Markdown and of slides, in the order of the page. */
function entriesOf(
  outline: readonly (string | null)[],
  headings: readonly { readonly slug: string; readonly text: string }[],
): Entry[] {
  const rest = headings.map((heading) => ({ id: heading.slug, text: heading.text }));
  return outline.flatMap((title) => {
    const heading = title === null ? rest.shift() : { id: slug(title), text: title };
    return heading === undefined ? [] : [heading];
  });
}
