import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
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

/** How far down its page the last ink of each page lies, as a share of what lies between its running head and foot. */
export function filledOf(path: string): number[] {
  const pages = execFileSync("pdftoppm", ["-r", "36", "-gray", path], { maxBuffer: 1 << 28 });
  const filled: number[] = [];
  for (let at = 0; at < pages.length; ) {
    const head = pages.subarray(at, at + 32).toString("latin1");
    const [whole = "", width = "0", height = "0"] = /^P5\s(\d+)\s(\d+)\s\d+\s/.exec(head) ?? [];
    const [columns, rows] = [Number(width), Number(height)];
    const [top, bottom] = [Math.round(rows * 0.065), Math.round(rows * 0.935)];
    const from = at + whole.length;
    const isInked = (row: number) =>
      pages.subarray(from + row * columns, from + (row + 1) * columns).some((grey) => grey < 200);
    const inked = Array.from({ length: bottom - top }, (_, row) => top + row).filter(isInked);
    filled.push(((inked.at(-1) ?? top) - top) / (bottom - top));
    at = from + columns * rows;
  }
  return filled;
}

/** Of each table, how many rows with cells lie on each of its pages, in their order. */
export function rowsOf(elements: readonly Tagged[]): number[][] {
  const tables: number[][] = [];
  let rows = new Map<string, number>();
  for (const { role, parts, pages } of elements) {
    if (role === "TR" && parts.includes("TD"))
      for (const page of pages) rows.set(page, (rows.get(page) ?? 0) + 1);
    if (role !== "Table") continue;
    tables.push([...rows.values()]);
    rows = new Map();
  }
  return tables;
}

/** The texts of the links on a page, with the places within that they lead to. */
export function linksOn(document: PDFDocument, page: number): { place: string; text: string }[] {
  const annotations = document.getPage(page - 1).node.lookupMaybe(PDFName.of("Annots"), PDFArray);
  return Array.from({ length: annotations?.size() ?? 0 }, (_, index) => {
    const one = annotations?.lookup(index, PDFDict);
    const [place, text] = ["Dest", "Contents"].map((key) => one?.lookup(PDFName.of(key)));
    return {
      place: place instanceof PDFName ? decodeURI(place.decodeText()) : "",
      text: text instanceof PDFHexString ? text.decodeText() : "",
    };
  });
}

/** A text on one line. */
export function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** An element of the structure: what it is, its parts, its alternative text, and the pages on which its content lies. */
export interface Tagged {
  readonly role: string;
  readonly parts: readonly string[];
  readonly alt: string | null;
  readonly pages: ReadonlySet<string>;
}

/** All elements of the structure of a tagged PDF. */
export async function taggedOf(path: string): Promise<{ document: PDFDocument; elements: Tagged[] }> {
  const document = await PDFDocument.load(readFileSync(path), { updateMetadata: false });
  const elements: Tagged[] = [];
  const root = document.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  visit(document, root, "", { elements, drawn: drawnIn(document) });
  return { document, elements };
}

/** Content that draws something, as page and number: the browser also opens content of which a page shows nothing. */
function drawnIn(document: PDFDocument): ReadonlySet<string> {
  const drawn = new Set<string>();
  for (const { ref, node } of document.getPages()) {
    const stream = node.lookup(PDFName.of("Contents"));
    if (!(stream instanceof PDFRawStream)) continue;
    const text = Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
    for (const [, number, operators = ""] of text.matchAll(/<<\/MCID (\d+) >>BDC([\s\S]*?)EMC/g))
      if (/\b(?:TJ|Tj|f\*?|S|s|B\*?|Do)\s/.test(operators)) drawn.add(`${ref.toString()} ${number}`);
  }
  return drawn;
}

interface Found {
  readonly elements: Tagged[];
  readonly drawn: ReadonlySet<string>;
}

function visit(document: PDFDocument, node: PDFDict, page: string, found: Found): ReadonlySet<string> {
  const own = node.get(PDFName.of("Pg"))?.toString() ?? page;
  const kids = node.lookup(PDFName.of("K"));
  const pages = new Set<string>();
  const parts: string[] = [];
  const add = (on: string, number: string) => {
    if (found.drawn.has(`${on} ${number}`)) pages.add(on);
  };
  for (const kid of kids instanceof PDFArray ? kids.asArray() : [kids]) {
    const one = kid instanceof PDFRef ? document.context.lookup(kid) : kid;
    if (one instanceof PDFNumber) add(own, one.toString());
    if (!(one instanceof PDFDict)) continue;
    parts.push(roleOf(one));
    if (one.has(PDFName.of("S"))) for (const other of visit(document, one, own, found)) pages.add(other);
    const content = one.get(PDFName.of("MCID"))?.toString();
    if (content !== undefined) add(one.get(PDFName.of("Pg"))?.toString() ?? own, content);
  }
  const alt = node.lookup(PDFName.of("Alt"));
  const isText = alt instanceof PDFHexString || alt instanceof PDFString;
  const role = roleOf(node);
  found.elements.push({ role, parts, alt: isText ? alt.decodeText() : null, pages });
  return pages;
}

function roleOf(node: PDFDict): string {
  return node.get(PDFName.of("S"))?.toString().slice(1) ?? "";
}
