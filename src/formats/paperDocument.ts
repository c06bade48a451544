import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { languageOf } from "../language/language.ts";
import { withNotes } from "../paper/notes.ts";
import { escapeMarkup } from "../syntax/markup.ts";
import { type BundledPage, bundledPages } from "./bundledPages.ts";
import { hatchByLines } from "./hatchLines.ts";
import { inlineStyles, withPictures } from "./inlineStyles.ts";
import { addCover, type Entry, entriesOf, NUMBER } from "./paperCover.ts";
import { paperFaces } from "./paperFaces.ts";
import { localeOf, marginsOf, pdfFacts } from "./pdfFacts.ts";
import { linked } from "./singleFile.ts";
import { type EditionFiles, fullAddress, textAt } from "./source.ts";
import { withAttributes } from "./tags.ts";

/** What the screen shows and paper does not; how the figures came about is said once, on the board page. */
const UNPRINTED = [
  ".side",
  ".steps",
  ".downloads",
  ".narrow",
  "details.data",
  '.bundled:not(#page-board) [id$="--evidence"]',
].join(", ");

/** An edition as one document for paper. */
export interface PaperDocument {
  /** Headings that the table of contents lists. */
  readonly entries: readonly Entry[];
  /** The document with the page of each entry. */
  readonly html: (pages: readonly number[]) => string;
}

/**
 * The board page and the further pages of an edition, one after the other, with a table of contents. Definitions and
 * figures, which are looked up rather than read, stay outside: links to them have notes.
 */
export function paperDocument(files: EditionFiles): PaperDocument {
  const pages = bundledPages(files).filter(({ key }) => !isLookedUp(key));
  const main = numbered(files, pages.map((page) => partOf(files, page, pages)).join("\n"));
  const { document } = parseHTML(`<!doctype html><html><body>${main}</body></html>`);
  for (const unprinted of document.querySelectorAll(UNPRINTED)) unprinted.remove();
  hatchByLines(document);
  const entries = entriesOf(document);
  addCover(document, files, entries);
  const parts = document.body.innerHTML.split(NUMBER);
  const head = headOf(files, document.body.textContent ?? "");
  // Figures are as wide as each other, so that the pass before the numbers are known breaks its lines alike.
  const body = (numbers: readonly number[]) =>
    parts.map((part, index) => (index === 0 ? part : `${numbers[index - 1] ?? "00"}${part}`)).join("");
  return { entries, html: (numbers) => `${head}<body>${body(numbers)}</body></html>\n` };
}

function isLookedUp(key: string): boolean {
  return key === "figures" || key === "about" || key.startsWith("metrics-");
}

function partOf(files: EditionFiles, page: BundledPage, pages: readonly BundledPage[]): string {
  const own = page.html
    .replace(/<section class="notes">[\s\S]*?<\/section>/g, "")
    .replace(/ data-note="\d+"/g, "")
    .replace(/<main id="main">/, `<div class="main" id="main">`)
    .replace(/<\/main>/, "</div>");
  const { base } = files.content.report.config.site;
  const led = linked(own, page, pages, (address) => fullAddress(files, address) ?? base + address.slice(1));
  return `<div class="bundled" id="page-${page.key}">${withPictures(files, led, page.address)}</div>`;
}

/** With notes; what is not of the document leads somewhere only where its host is known. */
function numbered(files: EditionFiles, parts: string): string {
  const { links, figures } = languageOf(localeOf(files)).exports.paper;
  const noted = withNotes(`<main>${parts}</main>`, { heading: links, figures }, (reference) =>
    reference.replace(/^mailto:/i, ""),
  );
  return withAttributes(noted, ({ tag, name, value }) =>
    tag === "a" && name === "href" && value?.startsWith("/") === true ? null : value,
  );
}

/** The styles of the edition, and after them those by which this engine prints. */
function headOf(files: EditionFiles, words: string): string {
  const { company, place, confidentiality } = marginsOf(files);
  const { title, language } = pdfFacts(files);
  const { beforePage, beforePages } = languageOf(language).exports.paper;
  const attributes = {
    lang: language,
    "data-company": company,
    "data-place": place,
    "data-confidentiality": confidentiality,
    "data-page": beforePage,
    "data-pages": beforePages,
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`);
  const said = [words, ...Object.values(attributes), "0123456789"].join(" ");
  const styles = [
    inlineStyles(files, textAt(files, `${files.home}index.html`), files.home, said),
    paperFaces(said),
    styleFile("print"),
    styleFile("paper"),
  ];
  return [
    `<!DOCTYPE html><html${written.join("")}><head><meta charset="utf-8">`,
    `<title>${escapeMarkup(title)}</title><style>${styles.join("\n")}</style></head>`,
  ].join("");
}

function styleFile(name: "print" | "paper"): string {
  return readFileSync(new URL(`../site/styles/${name}.css`, import.meta.url), "utf8");
}
