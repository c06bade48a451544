import { existsSync, readFileSync } from "node:fs";
import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { filesBelow } from "../disk/files.ts";
import { copyInto } from "../disk/write.ts";
import { wayTo } from "../syntax/wayTo.ts";
import { absoluteReferencesIn, referencesIn } from "./references.ts";
import { under } from "./version.ts";

/**
 * Makes a rendered version stand on its own: pictures and other files of `public/` that its pages name are copied into
 * it. Throws a DiagnosticError where a page leads nowhere within the version, or names a file of the host by its
 * absolute address. Files that are still to be made of the pages are `awaited`, by their paths within the site.
 */
export function completeReferences(
  root: string,
  published: string,
  home: string,
  awaited: readonly string[] = [],
): void {
  const pages = filesBelow(published).filter((path) => path.endsWith(".html"));
  const problems = pages.flatMap((page) => {
    const html = readFileSync(under(published, page), "utf8");
    const address = `${home}${page.replace(/[^/]*$/, "")}`;
    return [
      ...absoluteReferencesIn(html).map((reference) => leaves(page, reference)),
      ...referencesIn(html, address)
        .filter((path) => path.startsWith(home) && !awaited.includes(path))
        .flatMap((path) => completed(root, published, page, path.slice(home.length))),
    ];
  });
  if (problems.length > 0) throw new DiagnosticError(...problems);
}

/** Of a site of these files: is it known of a page that its links lead somewhere? */
export type KnownLinks = (files: readonly string[]) => (page: string) => boolean;

/**
 * Throws a DiagnosticError where a page of a rendered site leads nowhere. Pages of released versions, and the copies
 * made of them, are as they were sealed.
 */
export function checkReferences(
  folder: string,
  sealed: readonly string[],
  copies: readonly string[],
  known: KnownLinks,
): void {
  const files = filesBelow(folder);
  const isKnown = known(files);
  const pages = files
    .filter((path) => path.endsWith(".html") && !isKnown(path))
    .filter((path) => !sealed.some((home) => `/${path}`.startsWith(home)))
    .filter((path) => !copies.some((home) => `/${path}` === `${home}index.html`));
  const there = new Set(files);
  const isThere = (path: string): boolean => {
    const file = fileAt(path.slice(1));
    return file !== null && there.has(file);
  };
  const problems = pages.flatMap((page) => {
    const address = `/${page.replace(/[^/]*$/, "")}`;
    return referencesIn(readFileSync(under(folder, page), "utf8"), address)
      .filter((path) => !isThere(path))
      .map((path) =>
        deadLink(
          page,
          path,
          "Correct the link that leads there; if nobody wrote one, it is a fault of Sextant.",
        ),
      );
  });
  if (problems.length > 0) throw new DiagnosticError(...problems);
}

function completed(root: string, published: string, page: string, path: string): Diagnostic[] {
  const file = fileAt(path);
  if (file === null) return [deadLink(page, path, "Correct the link: no server follows it.")];
  if (existsSync(under(published, file))) return [];
  const source = under(root, `public/${file}`);
  if (existsSync(source)) {
    copyInto(source, under(published, file));
    return [];
  }
  return [deadLink(page, path, "Correct the link, or put the file into public/.")];
}

/** The file that a plain file server gives for a path; null where none would follow it. */
function fileAt(path: string): string | null {
  const way = wayTo(path === "" || path.endsWith("/") ? `${path}index.html` : path, "address");
  return "path" in way ? way.path : null;
}

function deadLink(page: string, path: string, mend: string): Diagnostic {
  return diagnose(startOf(page), "dead-link", {
    message: `the page leads to ${path}, which is not there`,
    mend,
  });
}

function leaves(page: string, reference: string): Diagnostic {
  const mend = "Write it relatively, or as a Markdown link or picture, which is made relative.";
  return diagnose(startOf(page), "absolute-link", {
    message: `the page names ${reference} by its place on the host`,
    mend,
  });
}
