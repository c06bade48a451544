import { createHash } from "node:crypto";
import { posix } from "node:path";
import { languageOf } from "../language/language.ts";
import { type BundledPage, between, bundledPages } from "./bundledPages.ts";
import { inlineStyles, pictureData, withPictures } from "./inlineStyles.ts";
import { type EditionFiles, textAt } from "./source.ts";
import { withAttributes } from "./tags.ts";

/**
 * An edition as one HTML file that needs nothing beside it: its pages follow each other, links between them lead within
 * the file, and what it cannot hold is no link any more. Only links that name another host lead out.
 */
export function singleFile(files: EditionFiles): string {
  const board = textAt(files, `${files.home}index.html`);
  const say = languageOf(files.content.report.config.locale);
  const pages = bundledPages(files);
  const bodies = pages.map((page) => bundled(files, page, pages));
  const top = within(files, between(board, '<header class="top">', '<div class="page">'), pages);
  const foot = within(files, between(board, '<footer class="bottom">', "</body>"), pages);
  const words = [top, ...bodies, foot].join("\n").replace(/<[^>]*>/g, " ");
  const styles = inlineStyles(files, board, files.home, words);
  return `${[
    "<!DOCTYPE html>",
    (/<html[^>]*>/.exec(board) ?? ["<html>"])[0],
    `<head>${headOf(files, board, styles)}</head>`,
    `<body><a class="skip" href="#page-board">${say.pages.shell.skip}</a>`,
    top,
    `<main>${bodies.join("\n")}</main>`,
    foot,
    "</body></html>",
  ].join("\n")}\n`;
}

/** Its styles are named by their hash, so that what is smuggled in beside them stays dead. */
function headOf(files: EditionFiles, board: string, styles: string): string {
  const hash = createHash("sha256").update(styles).digest("base64");
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const icon = /<link rel="icon"[^>]*href="([^"]*)"/.exec(board)?.[1];
  const picture = icon === undefined ? null : pictureData(files, posix.join(files.home, icon));
  return [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    (/<title>[^<]*<\/title>/.exec(board) ?? [""])[0],
    '<meta name="robots" content="noindex">',
    '<meta name="color-scheme" content="light dark">',
    ...(picture === null ? [] : [`<link rel="icon" href="${picture}">`]),
    `<style>${styles}</style>`,
  ].join("\n");
}

/** A page as a part of the file. */
function bundled(files: EditionFiles, page: BundledPage, pages: readonly BundledPage[]): string {
  const own = page.html
    .replace(/<span class="downloads">[\s\S]*?<\/span>/g, "")
    .replace(/<li class="to-slides">[\s\S]*?<\/li>/, "")
    .replace(/<main id="main">/, `<div class="main" id="main">`)
    .replace(/<\/main>/, "</div>");
  const isLookup = page.key === "figures" || isAround(page.key);
  const look = isLookup ? "bundled lookup" : "bundled";
  const held = withPictures(files, linked(own, page, pages), page.address);
  return `<div class="${look}" id="page-${page.key}">${held}</div>`;
}

/** Is a page one that is looked up: the definition of a metric, or what is said of the report? */
function isAround(key: string): boolean {
  return key === "about" || key.startsWith("metrics-");
}

/** What stands around the pages, as on the board page. */
function within(files: EditionFiles, html: string, pages: readonly BundledPage[]): string {
  const [board] = pages;
  return board === undefined ? html : withPictures(files, linked(html, board, pages), files.home);
}

/** Attributes that name ids of the same page. */
const NAMING = ["for", "headers", "aria-labelledby", "aria-describedby", "aria-controls"];

/** Where a link leads that names a page outside of the file, given by its address; null for nowhere. */
export type LedOut = (address: string) => string | null;

/** Ids are made unique in the file, and links lead within it, or as `ledOut` says. */
export function linked(
  html: string,
  page: BundledPage,
  pages: readonly BundledPage[],
  ledOut: LedOut = () => null,
): string {
  const unique = (id: string) => `${page.key}--${id}`;
  return withAttributes(html, ({ tag, name, value }) => {
    if (value === null) return value;
    if (name === "id") return unique(value);
    if (tag === "nav" && name === "aria-label") return `${value}: ${page.title.replaceAll('"', "&quot;")}`;
    // Sections of many pages would be landmarks of the same name; their headings stay.
    if (tag === "section" && name === "aria-labelledby") return null;
    if (NAMING.includes(name)) return value.split(/\s+/).map(unique).join(" ");
    if (name === "href" || name === "xlink:href")
      return tag === "a"
        ? ledTo(value, page, pages, ledOut)
        : value.replace(/^#(.+)/, (_, id) => `#${unique(id)}`);
    if (name === "download" || name === "target") return null;
    return value.replace(/url\(#([^)]+)\)/g, (_, id) => `url(#${unique(id)})`);
  });
}

/** Where a link leads within the file, or out of it. */
function ledTo(
  reference: string,
  page: BundledPage,
  pages: readonly BundledPage[],
  ledOut: LedOut,
): string | null {
  if (/^(https?|mailto|tel):/i.test(reference)) return reference;
  const [path = "", fragment = ""] = reference.split("#");
  const address = path === "" ? page.address : posix.join(page.address, path);
  const target = pages.find((one) => one.address === address);
  if (target === undefined) return ledOut(posix.join(page.address, reference));
  return target.ids.has(fragment) ? `#${target.key}--${fragment}` : `#page-${target.key}`;
}
