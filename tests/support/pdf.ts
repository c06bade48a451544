import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";

/** Runs one of poppler's tools, which read PDF without anything of ours. */
export function poppler(tool: string, ...args: readonly string[]): string {
  return execFileSync(tool, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

/** What `pdfinfo` says, by name. */
export function infoOf(path: string): Map<string, string> {
  const lines = poppler("pdfinfo", "-isodates", path).split("\n");
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
  );
}

/** The text of each page, as it lies. */
export function pagesOf(path: string): string[] {
  return poppler("pdftotext", "-layout", path, "-").split("\f").slice(0, -1);
}

/** A text on one line. */
export function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** An element of the structure: what it is, its alternative text, and the pages on which its content lies. */
export interface Tagged {
  readonly role: string;
  readonly alt: string | null;
  readonly pages: ReadonlySet<string>;
}

/** All elements of the structure of a tagged PDF. */
export async function taggedOf(path: string): Promise<{ document: PDFDocument; elements: Tagged[] }> {
  const document = await PDFDocument.load(readFileSync(path), { updateMetadata: false });
  const elements: Tagged[] = [];
  const root = document.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  visit(document, root, "", elements);
  return { document, elements };
}

function visit(document: PDFDocument, node: PDFDict, page: string, elements: Tagged[]): ReadonlySet<string> {
  const own = node.get(PDFName.of("Pg"))?.toString() ?? page;
  const kids = node.lookup(PDFName.of("K"));
  const pages = new Set<string>();
  for (const kid of kids instanceof PDFArray ? kids.asArray() : [kids]) {
    const found = kid instanceof PDFRef ? document.context.lookup(kid) : kid;
    if (found instanceof PDFNumber) pages.add(own);
    if (!(found instanceof PDFDict)) continue;
    if (found.has(PDFName.of("S"))) for (const one of visit(document, found, own, elements)) pages.add(one);
    else if (found.has(PDFName.of("MCID"))) pages.add(found.get(PDFName.of("Pg"))?.toString() ?? own);
  }
  const alt = node.lookup(PDFName.of("Alt"));
  const isText = alt instanceof PDFHexString || alt instanceof PDFString;
  const role = node.get(PDFName.of("S"))?.toString().slice(1) ?? "";
  elements.push({ role, alt: isText ? alt.decodeText() : null, pages });
  return pages;
}
