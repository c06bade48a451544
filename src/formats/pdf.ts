import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { unnumbered } from "../paper/numbers.ts";
import type { Edition } from "../report/edition.ts";
import { finishPdf } from "./finishPdf.ts";
import { PAPERS } from "./papers.ts";
import { linksOf, pdfFacts } from "./pdfFacts.ts";
import { withPrinter } from "./printer.ts";
import type { Tools } from "./sent.ts";

/** How often the contents are set again until their numbers are right. */
const PASSES = 4;

/**
 * An edition as a PDF to read and to print: first page, contents with the numbers of pages, board page, further pages.
 * The browser cannot number contents by itself: it prints once, tells where each heading came to stand, and prints
 * again with the numbers.
 */
export async function reportPdf(
  edition: Edition,
  { render, paper }: Pick<Tools, "render" | "paper">,
): Promise<Uint8Array> {
  const { ids, html } = unnumbered(await render(edition, "paper"));
  const place = startOf(`content/editions/${edition.report.id}/index.mdx`);
  const printed = await withPrinter(place, async (print) => {
    let numbers: readonly number[] = [];
    for (let pass = 0; pass < PASSES; pass += 1) {
      let links: ReadonlyMap<string, string> = new Map();
      const bytes = await print(html(numbers), PAPERS[paper], async (page) => {
        links = await linksOf(page);
      });
      const found = await pagesOf(bytes, ids);
      if (!found.includes(0) && found.join() === numbers.join()) return { bytes, links };
      numbers = found;
    }
    throw new DiagnosticError(diagnose(place, "contents-unsettled"));
  });
  return finishPdf(printed.bytes, pdfFacts(edition, printed.links));
}

/** The page, counted from 1, on which each heading stands; 0 where the print does not say. */
async function pagesOf(printed: Uint8Array, ids: readonly string[]): Promise<number[]> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const pages = document.getPages().map(({ ref }) => ref.toString());
  const places = document.catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  return ids.map((id) => {
    // The browser writes umlauts in names as addresses do.
    const place = places?.lookupMaybe(PDFName.of(encodeURI(id)), PDFArray)?.get(0);
    return place instanceof PDFRef ? pages.indexOf(place.toString()) + 1 : 0;
  });
}
