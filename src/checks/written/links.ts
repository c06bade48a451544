import type { Content } from "../../content/content.ts";
import { type AuthoredLink, isElsewhere, linksOf } from "../../content/links.ts";
import { nearest } from "../../content/nearest.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { wayTo } from "../../syntax/wayTo.ts";
import { type Place, placesIn } from "./places.ts";
import type { Written } from "./written.ts";

/** What there is to lead to. */
export interface Targets {
  /** Every page and file of the site by its address; pages end with a slash. */
  readonly addresses: ReadonlySet<string>;
  /** Where the pages of an edition are: "/drafts/2026-q3/"; null of one whose pages are not rendered. */
  homeOf(edition: string): string | null;
  /** Is there a file below `public/`, or beside a page, by its path below the root? */
  isFile(path: string): boolean;
}

/** Links and pictures that lead nowhere within the site, each where it is written, in each language. */
export function checkLinks({ languages, targets }: Written): Diagnostic[] {
  return targets === null ? [] : languages.flatMap((content) => linksIn(content, targets));
}

function linksIn(content: Content, targets: Targets): Diagnostic[] {
  const { report } = content;
  const check = ({ front, address }: Place) =>
    linksOf(front).flatMap((link) => checkLink(link, address, targets));
  return [...placesIn(content, targets.homeOf).flatMap(check), ...themeOf(report, targets)];
}

/** Pictures of the theme lie in `public/`. */
function themeOf({ config, front }: Content["report"], targets: Targets): Diagnostic[] {
  return (["logo", "icon"] as const).flatMap((key) => {
    const href = config.site.theme[key];
    if (href === undefined) return [];
    const place = front.placeOf(["site", "theme", key]);
    const link = { ...place, href, isPicture: true, isTag: false, isLoaded: true };
    const way = wayTo(href, "address");
    return "path" in way && !targets.isFile(`public/${way.path}`) ? [dead(link, href, null, targets)] : [];
  });
}

/** `address` is that of the page; null of a text that stands on several. */
function checkLink(link: AuthoredLink, address: string | null, targets: Targets): Diagnostic[] {
  const { href, isPicture, isTag, file } = link;
  if (isElsewhere(href)) return [];
  if (isTag && href.startsWith("/")) return [absolute(link)];
  const isBeside = isPicture && !href.startsWith("/");
  if (!isBeside && address === null && !href.startsWith("/")) return [];
  const way = wayTo(href, "address", isBeside ? file.replace(/[^/]*$/, "") : (address ?? "/"));
  if ("flaw" in way) return [];
  if (isBeside) return targets.isFile(way.path) ? [] : [dead(link, href, address, targets)];
  const path = `/${way.path}`;
  return targets.addresses.has(path) || targets.isFile(`public${path}`) || isChart(path, targets)
    ? []
    : [dead(link, path, address, targets)];
}

/** The files of charts are known only once the pages are drawn. */
function isChart(path: string, { addresses }: Targets): boolean {
  const home = /^(.*\/)charts\/[^/]+\.(csv|svg)$/.exec(path)?.[1];
  return home !== undefined && addresses.has(home);
}

function dead(link: AuthoredLink, path: string, address: string | null, { addresses }: Targets): Diagnostic {
  const close = addresses.has(`${path}/`) ? `${path}/` : nearest(path, [...addresses]);
  const what = link.isPicture ? "picture" : "link";
  const found = path === link.href ? "" : ` (${path})`;
  return diagnose(link, "dead-link", {
    message: `the ${what} ${link.href} leads nowhere${found}`,
    mend: mendOf(link, address ?? "", close),
  });
}

function mendOf({ isPicture, href }: AuthoredLink, address: string, close: string | null): string {
  if (href.startsWith("/drafts/"))
    return "A draft moves once it is released: lead to a metric, or to the released edition.";
  if (close === null || isPicture) return "Correct it, or put the file into public/.";
  const isWithin = !href.startsWith("/") && close.startsWith(address);
  return `Did you mean \`${isWithin ? close.slice(address.length) : close}\`?`;
}

function absolute(link: AuthoredLink): Diagnostic {
  const mend = "Write it as a Markdown link or picture, which is made relative.";
  return diagnose(link, "absolute-link", {
    message: `the tag names ${link.href} by its place on the host`,
    mend,
  });
}
