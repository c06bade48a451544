import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { openPage } from "./pageAudit.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** How a page is looked at; `rules` are those that the look has a bearing on, all where there are none. */
export interface Look {
  readonly colorScheme: "light" | "dark";
  readonly width: number;
  readonly rules?: readonly string[];
}

/** Light on a wide screen, with all rules; then what may differ in the dark, and on a phone. */
export const LOOKS: readonly Look[] = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 1280, rules: ["color-contrast", "link-in-text-block"] },
  { colorScheme: "light", width: 390, rules: ["target-size", "scrollable-region-focusable"] },
];

/**
 * What axe finds in a page against WCAG 2.2 AA and good practice, as it looks one way and then another. Of tables
 * longer than `rows` it sees the first rows only: the others are made by the same template, and a page of thousands of
 * figures would take minutes.
 */
export async function axeViolations(
  browser: Browser,
  url: string,
  looks: readonly Look[],
  rows = 12,
): Promise<string[]> {
  const { page } = await openPage(browser, url, { javaScriptEnabled: true, bypassCSP: true });
  await page.evaluate((most) => {
    for (const body of document.querySelectorAll("tbody"))
      for (const row of [...body.rows].slice(most)) row.remove();
    for (const query of [...document.querySelectorAll(".query")].slice(most)) query.remove();
    for (const link of document.querySelectorAll('.ledger a[href^="#"]'))
      if (document.getElementById(link.getAttribute("href")?.slice(1) ?? "") === null) link.remove();
  }, rows);
  await page.evaluate(source);
  const found: string[] = [];
  for (const { colorScheme, width, rules } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const options = { resultTypes: ["violations"], runOnly: rules ?? TAGS };
    const results: AxeResults = await page.evaluate(`axe.run(${JSON.stringify(options)})`);
    for (const { id, help, nodes } of results.violations)
      for (const { html } of nodes.slice(0, 3))
        found.push(`${colorScheme}, ${width} px: ${id} (${help}): ${html.slice(0, 160)}`);
  }
  await page.context().close();
  return found;
}
