import type { Content } from "../content/content.ts";
import { outlineOf } from "../content/outline.ts";
import type { Place } from "../diagnostics/diagnostic.ts";

/** Where the sections of an edition's board page begin in its source. */
export function boardSections(content: Content, edition: string): readonly Place[] {
  const own = content.editions.find(({ id }) => id === edition);
  const page = own?.pages.find(({ slug }) => slug === "index");
  return page === undefined ? [] : outlineOf(page.front).filter(({ isInner }) => !isInner);
}
