import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../disk/files.ts";
import { write } from "../disk/write.ts";
import type { ReleasedVersion } from "../report/archive.ts";
import type { Site } from "../report/report.ts";
import { escapeText } from "../syntax/markup.ts";
import { isAround } from "./around.ts";

/** What a site map is made of. */
export interface Mapped extends Pick<Site, "indexed" | "address"> {
  /** The versions of each edition, newest first. */
  readonly archive: readonly { readonly versions: readonly Pick<ReleasedVersion, "home" | "released">[] }[];
}

/** Writes `sitemap.xml` of a rendered site: only of a public one whose address is known. */
export function writeSitemap(folder: string, site: Mapped): void {
  const { indexed, address } = site;
  if (indexed && address !== null) write(join(folder, "sitemap.xml"), sitemap(folder, site, address));
}

/**
 * The site map (sitemaps.org 0.9) of what search engines may read: every page that does not ask them away, without
 * superseded versions, and without the board pages, definitions and the like that stand at an address of their own.
 */
export function sitemap(folder: string, { archive }: Pick<Mapped, "archive">, address: string): string {
  const latest = archive.flatMap(({ versions }) => versions.slice(0, 1));
  const superseded = archive.flatMap(({ versions }) => versions.slice(1).map(({ home }) => home));
  const isLent = (path: string) =>
    latest.some(({ home }) => {
      const own = path.startsWith(home) ? path.slice(home.length) : null;
      return own === "" || (own !== null && isAround(own) && isPage(folder, `/${own}`));
    });
  const pages = filesBelow(folder)
    .filter((file) => /^(.*\/)?index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, "")}`)
    .filter((path) => !superseded.some((home) => path.startsWith(home)) && !isLent(path))
    .filter((path) => !asksAway(folder, path));
  const releasedOn = (path: string) =>
    latest.find(({ home }) => path.startsWith(home) || home.startsWith(path))?.released;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.sort().map((path) => entry(new URL(path.slice(1), address).href, releasedOn(path))),
    "</urlset>",
    "",
  ].join("\n");
}

function entry(address: string, changed: string | undefined): string {
  const place = escapeText(address).replaceAll("'", "&apos;");
  const date = changed === undefined ? "" : `<lastmod>${changed}</lastmod>`;
  return `  <url><loc>${place}</loc>${date}</url>`;
}

function isPage(folder: string, path: string): boolean {
  return existsSync(join(folder, path, "index.html"));
}

function asksAway(folder: string, path: string): boolean {
  return readFileSync(join(folder, path, "index.html"), "utf8").includes(
    '<meta name="robots" content="noindex"',
  );
}
