import { readContent } from "../content/readContent.ts";
import { DiagnosticError } from "../diagnostics/diagnostic.ts";
import { editionOf } from "../report/edition.ts";
import type { Report, Site } from "../report/report.ts";
import { boardSections } from "./boardSections.ts";
import { renderDocument } from "./render/renderDocument.ts";

/**
 * Throws a DiagnosticError where a slide of a site does not hold what it shows, if a browser is installed. A build looks
 * at the decks for which slides were written (starting a browser takes a second), a release at each.
 */
export async function checkSlides(root: string, site: Site, which: "written" | "all"): Promise<void> {
  const reports = [...site.editions, ...site.translations].filter((one) => which === "all" || isWritten(one));
  if (reports.length === 0) return;
  const { checkDeck, measuringBrowser } = await import("../formats/deckFit.ts");
  const browser = await measuringBrowser();
  if (browser === null) return;
  try {
    const errors = [];
    for (const report of reports) {
      const tools = { render: renderDocument, sections: sectionsOf(root, report) };
      errors.push(...(await checkDeck(browser, editionOf(site, report), tools)));
    }
    if (errors.length > 0) throw new DiagnosticError(...errors);
  } finally {
    await browser.close();
  }
}

function isWritten({ pages }: Report): boolean {
  const board = pages.find(({ slug }) => slug === "index");
  return (
    board?.body?.some((node) => typeof node !== "string" && "block" in node && node.block === "Slide") ??
    false
  );
}

function sectionsOf(root: string, { id, language, locale }: Report) {
  const { content } = readContent(root, undefined, language === null ? undefined : locale);
  return content === null ? [] : boardSections(content, id);
}
