import type { Browser, Page } from "playwright-core";
import { outlineOf } from "../content/outline.ts";
import { type Diagnostic, diagnose, type Place, startOf } from "../diagnostics/diagnostic.ts";
import { installedBrowser, launchBrowser } from "./browser.ts";
import { deckDocument } from "./deckDocument.ts";
import type { EditionFiles } from "./source.ts";

/** A slide that does not hold what it shows. */
export interface Overflow {
  /** Counted from 1. */
  readonly slide: number;
  readonly title: string;
  /** Of what the author wrote: which section of the body, counted from 0. */
  readonly section: number | null;
  /** By how much it is too high and too wide, in px of a slide of 1280 by 720. */
  readonly down: number;
  readonly across: number;
}

/**
 * An error for each slide of the editions that does not hold what it shows, where a browser is installed that can tell;
 * none where it does not start.
 */
export async function checkDecks(editions: readonly EditionFiles[]): Promise<Diagnostic[]> {
  const browser = installedBrowser() === undefined ? null : await launchBrowser().catch(() => null);
  if (browser === null) return [];
  try {
    const found: Diagnostic[] = [];
    for (const files of editions) found.push(...overflowErrors(await overflowsIn(browser, files), files));
    return found;
  } finally {
    await browser.close();
  }
}

async function overflowsIn(browser: Browser, files: EditionFiles): Promise<Overflow[]> {
  const viewport = { width: 1280, height: 720 };
  const context = await browser.newContext({ javaScriptEnabled: false, viewport });
  try {
    const page = await context.newPage();
    await page.emulateMedia({ media: "print" });
    await page.setContent(deckDocument(files));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await overflowsOn(page);
  } finally {
    await context.close();
  }
}

/** The slides of an open deck that do not hold what they show. */
export function overflowsOn(page: Page): Promise<Overflow[]> {
  return page.evaluate(measure);
}

/** Runs in the page; it can use nothing from outside. */
function measure(): Overflow[] {
  return [...document.querySelectorAll<HTMLElement>(".slide")].flatMap((slide, index) => {
    const frame = slide.querySelector(".slide-page");
    const body = slide.querySelector(".slide-body");
    if (frame === null || body === null) return [];
    const scale = 1280 / frame.getBoundingClientRect().width;
    const down = Math.round((body.scrollHeight - body.clientHeight) * scale);
    const across = Math.round((body.scrollWidth - body.clientWidth) * scale);
    if (down <= 1 && across <= 1) return [];
    const title = (slide.querySelector("h1, h2")?.textContent ?? "").trim().replace(/\s+/g, " ");
    const section = slide.dataset["section"];
    return [
      { slide: index + 1, title, section: section === undefined ? null : Number(section), down, across },
    ];
  });
}

/** An error for each slide that does not fit, placed where its section begins. */
export function overflowErrors(overflows: readonly Overflow[], files: EditionFiles): Diagnostic[] {
  return overflows.map((overflow) => {
    const { slide, title, down, across } = overflow;
    const sizes = [
      ...(down > 1 ? [`${down} px too high`] : []),
      ...(across > 1 ? [`${across} px too wide`] : []),
    ];
    return diagnose(placeOf(overflow, files), "slide-overflow", { slide, title, sizes: sizes.join(" and ") });
  });
}

function placeOf({ section }: Overflow, { content, edition }: EditionFiles): Place {
  const page = content.editions.find(({ id }) => id === edition)?.pages.find(({ slug }) => slug === "index");
  if (page === undefined) return startOf(`content/editions/${edition}/index.mdx`);
  const starts = outlineOf(page.front).filter(({ isInner }) => !isInner);
  const start = section === null ? undefined : starts[section];
  if (start === undefined) return startOf(page.front.file);
  return { file: start.file, line: start.line, column: start.column };
}
