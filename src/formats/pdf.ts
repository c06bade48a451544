import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { finishPdf } from "./finishPdf.ts";
import type { Entry } from "./paperCover.ts";
import { paperDocument } from "./paperDocument.ts";
import { pdfFacts } from "./pdfFacts.ts";
import { type Paper, withPrinter } from "./printer.ts";
import type { EditionFiles } from "./source.ts";

/** How often the contents are set again until their numbers are right. */
const PASSES = 4;

/**
 * An edition as a PDF to read and to print: first page, contents with the numbers of pages, board page, further pages.
 * The browser cannot number contents by itself: it prints once, tells where each heading came to stand, and prints
 * again with the numbers.
 */
export async function reportPdf(files: EditionFiles, paper: Paper = "A4"): Promise<Uint8Array> {
  const { entries, html } = paperDocument(files);
  const place = startOf(`content/editions/${files.edition}/index.mdx`);
  const printed = await withPrinter(place, async (print) => {
    let numbers: readonly number[] = [];
    for (let pass = 0; pass < PASSES; pass += 1) {
      const bytes = await print(html(numbers), paper);
      const found = await pagesOf(bytes, entries);
      if (!found.includes(0) && found.join() === numbers.join()) return bytes;
      numbers = found;
    }
    throw new DiagnosticError(diagnose(place, "contents-unsettled"));
  });
  return finishPdf(printed, pdfFacts(files));
}

/** The page, counted from 1, on which each heading stands; 0 where the print does not say. */
async function pagesOf(printed: Uint8Array, entries: readonly Entry[]): Promise<number[]> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const pages = document.getPages().map(({ ref }) => ref.toString());
  const places = document.catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  return entries.map(({ id }) => {
    // The browser writes umlauts in names as addresses do.
    const place = places?.lookupMaybe(PDFName.of(encodeURI(id)), PDFArray)?.get(0);
    return place instanceof PDFRef ? pages.indexOf(place.toString()) + 1 : 0;
  });
}
