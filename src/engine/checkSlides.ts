import type { Browser } from "playwright-core";
import { readContent } from "../content/readContent.ts";
import { type Diagnostic, DiagnosticError } from "../diagnostics/diagnostic.ts";
import { installedBrowser } from "../formats/browser.ts";
import { reportsOf, wholeEdition } from "../report/edition.ts";
import type { Report, Site } from "../report/report.ts";
import { boardSections } from "./boardSections.ts";
import type { KeptPages } from "./render/keptPages.ts";
import { renderDocument } from "./render/renderDocument.ts";

/**
 * Throws a DiagnosticError where a slide of a site does not hold what it shows, if a browser is installed. A build looks
 * at the decks for which slides were written, and that have changed since they were `kept` (starting a browser takes a
 * second); a release looks at each.
 */
export async function checkSlides(
  root: string,
  site: Site,
  which: "written" | "all",
  kept: KeptPages | null,
): Promise<void> {
  if (installedBrowser() === undefined) return;
  const measuring = new Measuring(root);
  try {
    for (const report of reportsOf(site)) {
      if (which === "written" && !isWritten(report)) continue;
      if (kept === null) await measuring.check(site, report);
      else await kept.page(`${report.home.slice(1)}slides`, () => measuring.fits(kept.site, report.home));
    }
    if (measuring.errors.length > 0) throw new DiagnosticError(...measuring.errors);
  } finally {
    await measuring.close();
  }
}

/** Measures decks in a browser, which is started for the first one. */
class Measuring {
  readonly errors: Diagnostic[] = [];
  readonly #root: string;
  #browser: Promise<Browser | null> | null = null;

  constructor(root: string) {
    this.#root = root;
  }

  /** Checks the deck of one of a site's reports, and keeps what is wrong with it; false where there is no browser. */
  async check(site: Site, report: Report): Promise<boolean> {
    const { checkDeck, measuringBrowser } = await import("../formats/deckFit.ts");
    this.#browser ??= measuringBrowser();
    const browser = await this.#browser;
    if (browser === null) return false;
    const tools = { render: renderDocument, sections: sectionsOf(this.#root, report) };
    this.errors.push(...(await checkDeck(browser, wholeEdition(site, report), tools)));
    return true;
  }

  /** What is kept of a deck that fits: nothing of one that does not, or that nobody could measure. */
  async fits(site: Site, home: string): Promise<Uint8Array | null> {
    const before = this.errors.length;
    const report = reportsOf(site).find((one) => one.home === home);
    const isMeasured = report !== undefined && (await this.check(site, report));
    return isMeasured && this.errors.length === before ? Buffer.from("fits") : null;
  }

  async close(): Promise<void> {
    await (await this.#browser)?.close();
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
