import site from "virtual:sextant/site";
import type { MiddlewareHandler } from "astro";
import { languageOf } from "../../language/language.ts";
import { withNotes } from "../../paper/notes.ts";

/** Spaces between what a table is made of, which no browser shows. */
const BETWEEN = />\s+(?=<\/?(?:caption|thead|tbody|tr|th|td)\b)/g;

/** Numbers the links of each page for paper, and lists where they lead at its end; slides have no room for them. */
export const onRequest: MiddlewareHandler = async ({ url, locals, site: host }, next) => {
  const response = await next();
  if (response.headers.get("content-type")?.startsWith("text/html") !== true) return response;
  // Documents number their links themselves.
  if (locals.bundle !== undefined || /\/slides\/(?:index\.html)?$/.test(url.pathname)) return response;
  const page = await response.text();
  const { links, figures } = (locals.say ?? languageOf(site.locale)).exports.paper;
  const html = withNotes(page.replace(BETWEEN, ">"), { heading: links, figures }, (reference) =>
    addressOf(reference, url, host),
  );
  return new Response(html, { status: response.status, headers: response.headers });
};

/** In full, where the host is known, else its place on the host. */
function addressOf(reference: string, page: URL, host: URL | undefined): string | null {
  if (/^(?:https?:|tel:)/i.test(reference)) return reference;
  if (/^mailto:/i.test(reference)) return reference.slice("mailto:".length);
  const { pathname, search, hash } = new URL(reference, new URL(page.pathname, "https://site.invalid"));
  const path = `${pathname}${search}${hash}`;
  return host === undefined ? path : new URL(path, host).href;
}
