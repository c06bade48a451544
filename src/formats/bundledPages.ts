import { posix } from "node:path";
import { languageCode } from "../content/schema/report.ts";
import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { filesBelow } from "../disk/files.ts";
import { type EditionFiles, fileAt, isThere, surroundings, textAt } from "./source.ts";
import { valuesOf } from "./tags.ts";

/** A page of the site that goes into the single file. */
export interface BundledPage {
  /** Address within the site, ending with a slash. */
  readonly address: string;
  /** Names it within the file: "board", "newcomers", "metrics-daily_posters". */
  readonly key: string;
  readonly title: string;
  /** All within the body's page: contents and words. */
  readonly html: string;
  readonly ids: ReadonlySet<string>;
}

/**
 * The pages of the single file: the board page, the further ones as the edition lists them, the definitions of metrics
 * that these lead to, the page about the report, and the figures.
 */
export function bundledPages(files: EditionFiles): BundledPage[] {
  const { home } = files;
  const own = ownPages(files);
  const further = own.filter((address) => address !== home && address !== `${home}figures/`);
  const read = [home, ...further].map((address) => pageAt(files, address));
  const led = read.flatMap(({ address, html }) => addressesIn(html, address));
  const outer = surroundings(files);
  const isAround = (address: string) =>
    address === `${outer}about/` ||
    (address.startsWith(`${outer}metrics/`) && /^[^/]+\/$/.test(address.slice(outer.length + 8)));
  const around = [...new Set(led)].filter((address) => isAround(address) && isPage(files, address));
  const last = own.filter((address) => address === `${home}figures/`);
  return [...read, ...[...around.sort(aboutLast), ...last].map((address) => pageAt(files, address))];
}

/** The edition's own pages, in the order of its navigation; what that does not name comes after. */
function ownPages(files: EditionFiles): string[] {
  const { home } = files;
  const board = textAt(files, `${home}index.html`);
  const languages = files.content.report.config.languages.map(languageCode);
  const others = new RegExp(`^(?:${["about", "metrics", "sprint", "slides", ...languages].join("|")})/`);
  const there = filesBelow(fileAt(files, home))
    .filter((path) => /^(?:[^/]+\/)?index\.html$/.test(path) && !others.test(path))
    .map((path) => `${home}${path.replace(/index\.html$/, "")}`);
  const named = addressesIn(board, home).filter((address) => there.includes(address));
  return [...new Set([home, ...named, ...there])];
}

function aboutLast(left: string, right: string): number {
  return Number(left.endsWith("/about/")) - Number(right.endsWith("/about/"));
}

/** Where the links of a page lead within the site, without fragments. */
function addressesIn(html: string, address: string): string[] {
  return valuesOf(html, "href", "a")
    .filter((reference) => !/^(#|[a-z][a-z0-9+.-]*:)/i.test(reference))
    .map((reference) => posix.join(address, reference.split(/[#?]/)[0] ?? ""));
}

function isPage(files: EditionFiles, address: string): boolean {
  return address.endsWith("/") && isThere(files, `${address}index.html`);
}

function pageAt(files: EditionFiles, address: string): BundledPage {
  const text = textAt(files, `${address}index.html`);
  const html = between(text, '<div class="page">', '<footer class="bottom">');
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/
    .exec(html)?.[1]
    ?.replace(/<[^>]*>/g, "")
    .trim();
  if (html === "" || title === undefined) {
    const what = "the page has no words between its head and its foot";
    throw new DiagnosticError(
      diagnose(startOf(`${address.slice(1)}index.html`), "page-not-exported", { message: what }),
    );
  }
  const ids = new Set(valuesOf(html, "id"));
  return { address, key: keyOf(files, address), title, html: html.trim(), ids };
}

/** What stands from a mark up to another one; empty where either is missing. */
export function between(text: string, from: string, to: string): string {
  const [first, last] = [text.indexOf(from), text.lastIndexOf(to)];
  return first < 0 || last < first ? "" : text.slice(first, last);
}

function keyOf(files: EditionFiles, address: string): string {
  if (address === files.home) return "board";
  const outer = surroundings(files);
  const below = address.startsWith(files.home) ? files.home : outer;
  return address.slice(below.length, -1).replaceAll("/", "-");
}
