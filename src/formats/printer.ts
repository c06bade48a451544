import type { Browser, Page } from "playwright-core";
import { DiagnosticError, diagnoseAs, type Place } from "../diagnostics/diagnostic.ts";
import { isLacking, lacking } from "../diagnostics/optional.ts";
import { launchBrowser } from "./browser.ts";

/** Prints a whole HTML document, which names no other file, to PDF as the browser writes it; `look` sees it before. */
export type Print = (html: string, paper: Paper, look?: Look) => Promise<Uint8Array>;

/** What is done with a document as it is laid out for print. */
export type Look = (page: Page) => Promise<void>;

/** A format that browsers know, or one of its own, which the styles of the document say. */
export type Paper = "A4" | "Letter" | "own";

/** Nothing answers there: the browser is given the document, and asks for nothing else. */
const ADDRESS = "http://report.invalid/";

/**
 * Works with a browser that prints. Throws a DiagnosticError, placed at `place`, where there is none or it does not
 * start or does not last.
 */
export async function withPrinter<Result>(
  place: Place,
  work: (print: Print) => Promise<Result>,
): Promise<Result> {
  const browser = await started(place);
  try {
    return await work((html, paper, look) => printed(browser, html, paper, look));
  } catch (error) {
    if (error instanceof DiagnosticError || browser.isConnected()) throw error;
    throw new DiagnosticError(noBrowser(place, "the browser ended before it had printed"));
  } finally {
    await browser.close();
  }
}

/** What only paper needs; throws a DiagnosticError where its packages are not installed. */
export async function forPaper<Loaded>(place: Place, load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load();
  } catch (error) {
    if (!isLacking("paper", error)) throw error;
    throw new DiagnosticError(diagnoseAs("error", place, "package-missing", lacking("paper")));
  }
}

async function started(place: Place): Promise<Browser> {
  try {
    return await forPaper(place, launchBrowser);
  } catch (error) {
    if (error instanceof DiagnosticError) throw error;
    const [first = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new DiagnosticError(noBrowser(place, `no browser starts: ${first.replace(/^[\w.]+: /, "")}`));
  }
}

function noBrowser(place: Place, message: string) {
  return diagnoseAs("error", place, "no-browser", { message });
}

/** Styles and fonts are those of print from the start, so that all that paper shows is loaded when it is printed. */
async function printed(browser: Browser, html: string, paper: Paper, look?: Look): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: "light" });
  try {
    await context.route("**", (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({ body: html, contentType: "text/html; charset=utf-8" })
        : route.abort(),
    );
    const page = await context.newPage();
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    await page.goto(ADDRESS);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await look?.(page);
    return await page.pdf({
      ...(paper === "own" ? {} : { format: paper }),
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
  } finally {
    await context.close();
  }
}
