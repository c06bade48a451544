import { link } from "./link.ts";
import { figureLink, type Here } from "./page.ts";

/**
 * HTML of the report with its links made for this page: `href="/…"` becomes relative, `href="figure:<id>"` a link to
 * the figure's place.
 */
export function withLinks(here: Here, html: string): string {
  return html
    .replaceAll(/href="(\/[^"]*)"/g, (_match, path: string) => `href="${link(here, path)}"`)
    .replaceAll(/href="figure:([^"]*)"/g, (_match, id: string) => `href="${figureLink(here, id)}"`);
}
