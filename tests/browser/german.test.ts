import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/language/language.ts";
import { htmlOf, pagesOf } from "../support/pageKinds.ts";
import { DEMO } from "../support/roots.ts";

const GERMAN = join(DEMO, "dist/drafts/2026-q3/de");
/** The dictionary, and the page about the report. */
const AROUND = join(DEMO, "dist/de");
const DRAWINGS = join(GERMAN, "charts");

/** Words of English that no German sentence has; "was" and the like are words of both. */
const ENGLISH =
  /\b(?:the|of|and|with|than|on|to|no|is|are|by|from|for|not|were|which|this|that|each|all|since|before|after|at|what|who|how|why|it|its|yet|more|there|period|value|change|reason|week|month|quarter|source|people|edition|snapshot|target|forecast|share|figure|none|never|yes|below|above)\b/i;

/** A term that German has taken over, and the link to the same page in English. */
const TERMS = ["Jobs to be done", "English"];

/** The key of a query, such as newcomer_churn/week. */
const KEYS = /\w+(?:\/\w+)+/g;

/** All that is read or heard on a page: texts, also within drawings, and text alternatives; not code. */
function saidIn(html: string): string[] {
  const page = html.replace(/<(pre|code|style)\b.*?<\/\1>/gs, "");
  const attributes = / (?:aria-label|alt|title|data-(?:label|page|pages|place))="([^"]*)"/g;
  const said = [...page.matchAll(/>([^<]+)</g), ...page.matchAll(attributes)];
  return said.map(([, text = ""]) =>
    text
      .replace(KEYS, "")
      .replace(/&#?\w+;/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

/** The fixed texts of a language. */
function fixedTexts(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === "string"
      ? [value]
      : typeof value === "object" && value !== null
        ? fixedTexts(value)
        : [],
  );
}

const [english = [], german = []] = LANGUAGES.map(fixedTexts);
/** Names of columns, which the team gives, may be small English words. */
const others = new Set(english.filter((text) => /^[A-Z]| /.test(text) && !german.includes(text)));

function englishIn(html: string): string[] {
  const said = saidIn(html).filter((text) => !TERMS.includes(text));
  return [...new Set(said.filter((text) => ENGLISH.test(text) || others.has(text)))];
}

/** Words of English that no French sentence has. */
const ENGLISH_IN_FRENCH =
  /\b(?:the|of|and|with|than|to|no|is|are|by|from|for|not|were|which|this|that|each|since|before|after|at|what|who|how|why|it|its|yet|more|there|value|reason|week(?!-end)|month|quarter|people|edition|target|forecast|share|none|never|yes|below|above)\b/;

describe("an edition in French", () => {
  const french = [join(DEMO, "dist/drafts/2026-q3/fr"), join(DEMO, "dist/fr")];

  test.each(french)("says all in French below %s", (folder) => {
    const pages = pagesOf(folder);
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) {
      const html = htmlOf(folder, page);
      expect(html).toContain('<html lang="fr-FR"');
      const said = saidIn(html).filter((text) => !TERMS.includes(text));
      expect([page, ...said.filter((text) => ENGLISH_IN_FRENCH.test(text))]).toEqual([page]);
    }
  });
});

describe("an edition in German", () => {
  test.each(pagesOf(GERMAN))("says all in German on /%s", (page) => {
    const html = htmlOf(GERMAN, page);
    expect(html).toContain('<html lang="de-DE"');
    expect(englishIn(html)).toEqual([]);
  });

  test.each(pagesOf(AROUND))(
    "says all in German on /de/%s, and leads to the same page in English",
    (page) => {
      const html = htmlOf(AROUND, page);
      expect(html).toContain('<html lang="de-DE"');
      expect(englishIn(html)).toEqual([]);
      expect(html).toMatch(
        /<link rel="alternate" hreflang="en-GB" href="[./]*\.\.\/(?:metrics|about)\/[^"]*"/,
      );
      const english = htmlOf(join(DEMO, "dist"), page);
      expect(english).toContain(`hreflang="de-DE" href="`);
    },
  );

  test("leads to definitions in German, and to the page about the report", () => {
    const board = htmlOf(GERMAN, "");
    expect(board).toContain('href="../../../de/metrics/daily_posters/"');
    expect(board).toContain('href="../../../de/about/"');
    expect(board).not.toMatch(/href="(?:\.\.\/)+(?:metrics|about)\//);
    expect(pagesOf(AROUND).length).toBeGreaterThan(30);
  });

  test("says all in German in the drawings to take away", () => {
    const drawings = readdirSync(DRAWINGS).filter((name) => name.endsWith(".svg"));
    expect(drawings.length).toBeGreaterThan(20);
    for (const name of drawings)
      expect([name, ...englishIn(readFileSync(join(DRAWINGS, name), "utf8"))]).toEqual([name]);
  });
});
