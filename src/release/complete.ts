import { existsSync, readFileSync } from "node:fs";
import { decodedPath } from "../content/links.ts";
import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { filesBelow } from "../disk/files.ts";
import { absoluteReferencesIn, referencesIn } from "./references.ts";
import { copyInto } from "./sealedContent.ts";
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

function completed(root: string, published: string, page: string, path: string): Diagnostic[] {
  const file = decodedPath(path === "" || path.endsWith("/") ? `${path}index.html` : path);
  if (existsSync(under(published, file))) return [];
  const source = under(root, `public/${file}`);
  if (existsSync(source)) {
    copyInto(source, under(published, file));
    return [];
  }
  const mend = "Correct the link, or put the file into public/.";
  return [
    diagnose(startOf(page), "dead-link", { message: `the page leads to ${path}, which is not there`, mend }),
  ];
}

function leaves(page: string, reference: string): Diagnostic {
  const mend = "Write it relatively, or as a Markdown link or picture, which is made relative.";
  return diagnose(startOf(page), "absolute-link", {
    message: `the page names ${reference} by its place on the host`,
    mend,
  });
}
