import { readContent } from "../content/readContent.ts";
import { DiagnosticError } from "../diagnostics/diagnostic.ts";
import { draftFiles, type EditionFiles } from "../formats/source.ts";
import type { Report, Site } from "../report/report.ts";

/**
 * Throws a DiagnosticError where a slide of a rendered site does not hold what it shows, if a browser is installed. A
 * build looks at the decks for which slides were written (starting a browser takes a second), a release at each.
 */
export async function checkSlides(
  root: string,
  folder: string,
  site: Site,
  which: "written" | "all",
): Promise<void> {
  const reports = [...site.editions, ...site.translations].filter((one) => which === "all" || isWritten(one));
  if (reports.length === 0) return;
  const { checkDecks } = await import("../formats/deckFit.ts");
  const errors = await checkDecks(reports.flatMap((report) => filesOf(root, folder, report)));
  if (errors.length > 0) throw new DiagnosticError(...errors);
}

function isWritten({ pages }: Report): boolean {
  const board = pages.find(({ slug }) => slug === "index");
  return (
    board?.body?.some((node) => typeof node !== "string" && "block" in node && node.block === "Slide") ??
    false
  );
}

/** What a deck is read from while it is not yet where it will be. */
function filesOf(root: string, folder: string, report: Report): EditionFiles[] {
  const { content } = readContent(root, undefined, report.language === null ? undefined : report.locale);
  return content === null ? [] : [draftFiles(folder, report, content)];
}
