import { DiagnosticError, startOf } from "../diagnostics/diagnostic.ts";
import { deckDocument } from "./deckDocument.ts";
import { overflowErrors, overflowsOn } from "./deckFit.ts";
import { finishPdf } from "./finishPdf.ts";
import { pdfFacts } from "./pdfFacts.ts";
import { withPrinter } from "./printer.ts";
import type { EditionFiles } from "./source.ts";

/** The deck of an edition as a PDF, a slide a page. Throws a DiagnosticError that names each slide that does not fit. */
export async function slidesPdf(files: EditionFiles): Promise<Uint8Array> {
  const html = deckDocument(files);
  const place = startOf(`content/editions/${files.edition}/index.mdx`);
  const printed = await withPrinter(place, (print) =>
    print(html, "own", async (page) => {
      const errors = overflowErrors(await overflowsOn(page), files);
      if (errors.length > 0) throw new DiagnosticError(...errors);
    }),
  );
  return finishPdf(printed, pdfFacts(files));
}
