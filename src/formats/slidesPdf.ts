import { DiagnosticError, startOf } from "../diagnostics/diagnostic.ts";
import type { Edition } from "../report/edition.ts";
import { overflowErrors, overflowsOn } from "./deckFit.ts";
import { finishPdf } from "./finishPdf.ts";
import { linksOf, pdfFacts } from "./pdfFacts.ts";
import { withPrinter } from "./printer.ts";
import type { Tools } from "./sent.ts";

/** The deck of an edition as a PDF, a slide a page. Throws a DiagnosticError that names each slide that does not fit. */
export async function slidesPdf(
  edition: Edition,
  { render, sections }: Pick<Tools, "render" | "sections">,
): Promise<Uint8Array> {
  const html = await render(edition, "deck");
  const { id } = edition.report;
  let links: ReadonlyMap<string, string> = new Map();
  const printed = await withPrinter(startOf(`content/editions/${id}/index.mdx`), (print) =>
    print(html, "own", async (page) => {
      const errors = overflowErrors(await overflowsOn(page), edition, sections);
      if (errors.length > 0) throw new DiagnosticError(...errors);
      links = await linksOf(page);
    }),
  );
  return finishPdf(printed, pdfFacts(edition, links));
}
