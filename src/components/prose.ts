import { authoredLink, figureLink, type Here } from "./page.ts";

/** HTML of the report with its links made for this page; `href="figure:<id>"` leads to the figure's place in the edition. */
export function withLinks(here: Here, html: string, home?: string): string {
  return html.replaceAll(/ href="([^"]*)"/g, (_match, href: string) => {
    const figure = /^figure:(.*)$/.exec(href)?.[1];
    const target = figure === undefined ? authoredLink(here, href) : figureLink(here, figure, home);
    return target === undefined ? "" : ` href="${target}"`;
  });
}
