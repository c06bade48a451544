import { hole, type LinkKind } from "./bundle.ts";

/** The part of `Astro` that says where a page is, and in which language. */
export interface Place {
  readonly url: URL;
  readonly locals?: App.Locals;
}

/**
 * The relative link from the page at `place` to a path of the site ("/metrics/daily_posters/#sql"). In a document it is
 * a hole, which is filled when all of its parts are known.
 */
export function link(place: Place, path: string, kind: LinkKind = "text"): string {
  return linkTo(place, addressOf(place, path), kind);
}

/** The same to an address, which is of a language and of a version already. */
export function linkTo(place: Place, address: string, kind: LinkKind): string {
  const bundle = place.locals?.bundle;
  return bundle === undefined ? relativeLink(sitePath(place), address) : hole(bundle, address, kind);
}

/** Where a path of the site is for the page at `place`, which may be of another language or of a version. */
export function addressOf(place: Place, path: string): string {
  return housed(spoken(place, path));
}

/** The dictionary, the page about the report, the A–Z and the glossary stand below a folder of their own in each further language. */
function spoken({ locals }: Place, path: string): string {
  const language = locals?.sextant?.report.language ?? locals?.language ?? null;
  return language !== null && /^\/(metrics|about|find|glossary)\//.test(path) ? `/${language}${path}` : path;
}

/**
 * Where a path leads on the pages of a version that is being released: it has its own dictionary, styles and pictures
 * below its home, and only the way to other editions, to what finds things in all of them, and to the feed leads out.
 */
function housed(path: string): string {
  const home: string = import.meta.env.SEXTANT_HOME;
  if (home === "/" || path === "/" || /^\/((editions|drafts|([a-z]{2,3}\/)?find)\/|feed\.xml$)/.test(path))
    return path;
  return home + path.slice(1);
}

/** The relative link to what the bundler wrote, whose address begins with the base. */
export function assetLink(place: Place, address: string): string {
  return link(place, withoutBase(address));
}

/** Relative link between two paths of the site; absolute from the page for missing ones, which is shown anywhere. */
export function relativeLink(from: string, to: string): string {
  if (from.startsWith("/404")) return base() + to.slice(1);
  const steps = from.split("/").slice(1, -1);
  const [path = "", fragment] = to.split("#");
  const target = path.split("/").slice(1);
  let common = 0;
  while (common < steps.length && common < target.length - 1 && steps[common] === target[common]) common += 1;
  const way = "../".repeat(steps.length - common) + target.slice(common).join("/");
  return fragment === undefined ? way || "./" : `${way}#${fragment}`;
}

/** A page's path within the site, beginning with a slash. */
export function sitePath(place: Place): string {
  return place.locals?.bundle?.part.address ?? withoutBase(place.url.pathname);
}

function withoutBase(path: string): string {
  return path.startsWith(base()) ? path.slice(base().length - 1) : path;
}

/** The base of the site, beginning and ending with a slash. */
export function base(): string {
  const configured: string = import.meta.env.SEXTANT_BASE;
  return configured.endsWith("/") ? configured : `${configured}/`;
}
