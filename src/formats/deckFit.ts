import type { Browser, Page } from "playwright-core";
import { type Diagnostic, diagnose, type Place, startOf } from "../diagnostics/diagnostic.ts";
import type { Edition } from "../report/edition.ts";
import { installedBrowser, launchBrowser } from "./browser.ts";
import type { Tools } from "./sent.ts";

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

/** A browser that measures decks; null where none is installed, or it does not start. */
export async function measuringBrowser(): Promise<Browser | null> {
  return installedBrowser() === undefined ? null : launchBrowser().catch(() => null);
}

/** An error for each slide of an edition that does not hold what it shows, by the document of its deck. */
export async function checkDeck(
  browser: Browser,
  edition: Edition,
  { render, sections }: Pick<Tools, "render" | "sections">,
): Promise<Diagnostic[]> {
  const viewport = { width: 1280, height: 720 };
  const context = await browser.newContext({ javaScriptEnabled: false, viewport });
  try {
    const page = await context.newPage();
    await page.emulateMedia({ media: "print" });
    await page.setContent(await render(edition, "deck"));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return overflowErrors(await overflowsOn(page), edition, sections);
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
export function overflowErrors(
  overflows: readonly Overflow[],
  edition: Edition,
  sections: readonly Place[],
): Diagnostic[] {
  return overflows.map(({ slide, title, section, down, across }) => {
    const sizes = [
      ...(down > 1 ? [`${down} px too high`] : []),
      ...(across > 1 ? [`${across} px too wide`] : []),
    ];
    const start = section === null ? undefined : sections[section];
    const place = start ?? startOf(boardFile(edition));
    return diagnose(place, "slide-overflow", { slide, title, sizes: sizes.join(" and ") });
  });
}

/** A report that was read from its file does not say where its sources lie. */
function boardFile({ report: { id, pages } }: Edition): string {
  const file = pages.find(({ slug }) => slug === "index")?.file ?? "";
  return file === "" ? `content/editions/${id}/index.mdx` : file;
}
