import { type AuthoredLink, isElsewhere, linksOf } from "../../content/links.ts";
import { strayMarkup } from "../../content/markup.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { wayTo } from "../../syntax/wayTo.ts";
import { placesIn } from "./places.ts";
import type { Written } from "./written.ts";

/** Tags, attributes and addresses that no page may hold, in each language. */
export function checkMarkup({ languages, drafts }: Written): Diagnostic[] {
  const homes = new Set(drafts.map(({ id }) => id));
  return languages.flatMap((content) =>
    placesIn(content, (edition) => (homes.has(edition) ? `/drafts/${edition}/` : null)).flatMap(
      ({ front, address }) => [
        ...strayMarkup(front),
        ...linksOf(front).flatMap((link) => strayAddress(link, address ?? SOMEWHERE)),
      ],
    ),
  );
}

/** Words that stand on several pages may climb from the deepest of them. */
const SOMEWHERE = "/editions/edition/version/page/";
const SCHEMES = /^(?:https?:\/\/|mailto:|tel:)/i;
const WEB = "Lead to a page or a file of the site, or to an address of the web.";

/** `address` is that of the page. */
function strayAddress(link: AuthoredLink, address: string): Diagnostic[] {
  const { href, isPicture, isLoaded, file } = link;
  const told = (why: string, mend: string) => [diagnose(link, "address-not-allowed", { href, why, mend })];
  if (href.startsWith("#")) return [];
  if (isElsewhere(href)) {
    if (isLoaded) return told("no page asks another host for a picture", "Put the picture beside the page.");
    return SCHEMES.test(href) ? [] : told("an address begins with https:, http:, mailto: or tel:", WEB);
  }
  const way = wayTo(href, "address", isPicture ? file.replace(/[^/]*$/, "") : address);
  return "path" in way ? [] : [diagnose(link, "stray-path", { path: href, flaw: way.flaw, mend: WEB })];
}
