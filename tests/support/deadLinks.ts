import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { pagesOf } from "./pageKinds.ts";

/** How the links of a folder are judged. */
export interface LinkOptions {
  /** The path below which the folder is served. */
  readonly base?: string;
  /** May a link lead out of the folder? A version that is opened alone has ways to the other editions. */
  readonly mayLeave?: boolean;
}

/** Every link, picture and stylesheet of a folder's pages that a plain file server would not find. */
export function deadLinks(folder: string, { base = "/", mayLeave = false }: LinkOptions = {}): string[] {
  const anchors = new Map<string, ReadonlySet<string>>();
  return pagesOf(folder).flatMap((page) => {
    const address = new URL(base + page, "https://host.invalid");
    const html = readFileSync(fileOf(folder, page), "utf8");
    return referencesOf(html, isSuperseded(folder, page, html)).flatMap((reference) => {
      const url = new URL(reference, address);
      if (url.host !== address.host)
        return /^(https?|mailto|tel):$/.test(url.protocol) ? [] : [`${page}: ${reference}`];
      if (!url.pathname.startsWith(base))
        return mayLeave && !reference.startsWith("/") ? [] : [`${page}: ${reference} leads out`];
      const target = decodeURIComponent(url.pathname.slice(base.length));
      const file = fileOf(folder, target);
      if (!existsSync(file) || !statSync(file).isFile()) return [`${page}: ${reference} is not there`];
      const fragment = url.hash.slice(1);
      if (fragment === "" || !file.endsWith(".html")) return [];
      const ids = anchors.get(file) ?? idsOf(readFileSync(file, "utf8"));
      anchors.set(file, ids);
      return ids.has(decodeURIComponent(fragment)) ? [] : [`${page}: ${reference} names no place there`];
    });
  });
}

/** A version names its successor in a notice that stays hidden until there is one. */
function referencesOf(html: string, superseded: boolean): string[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll("[href], [src]")]
    .filter((element) => superseded || element.closest(".notice.superseded") === null)
    .map((element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "");
}

function isSuperseded(folder: string, page: string, html: string): boolean {
  const style = /href="([^"]*superseded\.css)"/.exec(html)?.[1];
  if (style === undefined) return false;
  const file = fileOf(folder, new URL(style, `https://host.invalid/${page}`).pathname.slice(1));
  return readFileSync(file, "utf8").includes("display: block");
}

function idsOf(html: string): ReadonlySet<string> {
  const { document } = parseHTML(html);
  return new Set([...document.querySelectorAll("[id]")].map(({ id }) => id));
}

function fileOf(folder: string, path: string): string {
  return join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path);
}
