import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../src/formats/browser.ts";
import { axeViolations, LOOKS } from "../support/axe.ts";
import { liveParts, withoutOwnScripts } from "../support/deadText.ts";
import { IS_FULL } from "../support/forms.ts";
import { layoutTroubles, openPage } from "../support/pageAudit.ts";
import { htmlOf, pagesOf } from "../support/pageKinds.ts";
import { REPOSITORY, SCRATCH } from "../support/roots.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";
import { AWKWARD, HOSTILE, writeTorture } from "./company.ts";

/** A locale and how many days of data its company has; one of them has 400 review periods. */
const COMPANIES = [
  { locale: "de-DE", days: 400 },
  { locale: "fr-FR", days: 120 },
  ...(IS_FULL ? [{ locale: "ar-EG", days: 120 }] : []),
];

/** In the locales that differ in their numbers only. */
const FEW = ["drafts/2026-q2/", "metrics/tiny/"];

/** The pages on which hard names, hostile texts and hard numbers come together. */
const PAGES = [
  "drafts/2026-q2/",
  "drafts/2026-q1/",
  "drafts/2026-q2/everything/",
  "metrics/",
  "metrics/posters/",
  "metrics/tiny/",
];

const rootOf = (locale: string) => join(SCRATCH, `torture-${locale}`);
const distOf = (locale: string) => join(rootOf(locale), "dist");

let browser: Browser;
const servers = new Map<string, StaticServer>();

beforeAll(async () => {
  const [launched] = await Promise.all([launchBrowser(), buildAll([...COMPANIES])]);
  browser = launched;
  for (const { locale } of COMPANIES) servers.set(locale, await serveFolder(distOf(locale)));
});

afterAll(async () => {
  await browser?.close();
  for (const server of servers.values()) await server.close();
  for (const { locale } of COMPANIES) rmSync(rootOf(locale), { recursive: true, force: true });
});

/** Two at a time, once all are written: this process has one database. */
async function buildAll(waiting: (typeof COMPANIES)[number][]): Promise<void> {
  for (const { locale, days } of waiting) await writeTorture(rootOf(locale), locale, days);
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { status, told } = await run(["build", "--root", rootOf(next.locale)]);
      if (status !== 0) throw new Error(`${next.locale} did not build:\n${told}`);
    }
  };
  await Promise.all([work(), work()]);
}

function run(args: readonly string[]): Promise<{ status: number | null; told: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(REPOSITORY, "src", "cli", "run.js"), ...args]);
    let told = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (told += String(data)));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, told }));
  });
}

const urlOf = (locale: string, page: string) => `${servers.get(locale)?.url}${page}`;

describe.each(COMPANIES)("a company that is hard to show, in $locale, with $days days", ({ locale }) => {
  test.concurrent.each(locale === "de-DE" ? PAGES : FEW)(
    "/%s: nothing overflows, overlaps, is cut or tiny, and nothing runs",
    async (path) => {
      const { page, troubles } = await openPage(browser, urlOf(locale, path), { javaScriptEnabled: true });
      const found: string[] = [];
      for (const width of locale === "de-DE" ? [1280, 768, 390] : [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        for (const trouble of await layoutTroubles(page)) found.push(`${width} px: ${trouble}`);
      }
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 794, height: 1123 });
      for (const trouble of await layoutTroubles(page)) found.push(`print: ${trouble}`);
      expect([...new Set(found)]).toEqual([]);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
  );

  test("no page holds anything that could run, and hostile names stand there as text", () => {
    for (const page of pagesOf(distOf(locale)))
      expect([page, ...liveParts(htmlOf(distOf(locale), page))]).toEqual([page]);
    const board = htmlOf(distOf(locale), "drafts/2026-q2/");
    expect(board).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(withoutOwnScripts(board).replace(/"[^"]*"/g, '""')).not.toMatch(/<script|<img/i);
  });
});

test("every hostile and awkward name of a segment is on the page, letter by letter", async () => {
  const { page } = await openPage(browser, urlOf("de-DE", "drafts/2026-q2/everything/"));
  const names = await page.locator("th[scope=row]").allTextContents();
  for (const name of [...HOSTILE, ...AWKWARD]) expect(names.map((text) => text.trim())).toContain(name);
  await page.context().close();
});

test.concurrent.each([
  ["drafts/2026-q2/", "in the dark", LOOKS[1]],
  ["drafts/2026-q2/everything/", "by all rules", LOOKS[0]],
  ["metrics/posters/", "on a phone", LOOKS[2]],
])("axe finds nothing on /%s %s", async (path, _, look) => {
  if (look === undefined) throw new Error("There is no such look.");
  expect(await axeViolations(browser, urlOf("fr-FR", path), [look], 4)).toEqual([]);
});

test("figures that do not exist are refused with their place, whatever objects of JavaScript have", async () => {
  const file = join(rootOf("fr-FR"), "content/editions/2026-q2/index.mdx");
  const before = readFileSync(file, "utf8");
  writeFileSync(file, before.replace("{{posters}}", "{{constructor}} {{__proto__}} {{posters:toString}}"));
  const result = await run(["check", "--root", rootOf("fr-FR")]);
  writeFileSync(file, before);
  expect(result.status).toBe(1);
  for (const told of ['there is no metric "constructor"', "__proto__", "toString"])
    expect(result.told).toMatch(new RegExp(`content/editions/2026-q2/index\\.mdx:\\d+:\\d+.*\\n?.*${told}`));
});
