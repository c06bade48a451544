import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/language/language.ts";
import { htmlOf, pagesOf } from "../support/pageKinds.ts";
import { DEMO } from "../support/roots.ts";

const DIST = join(DEMO, "dist");
const GERMAN = join(DIST, "drafts/2026-q3/de");
/** What stands around the editions: the dictionary, the A–Z, the page about the report. */
const AROUND = join(DIST, "de");
const DRAWINGS = join(GERMAN, "charts");

/** Words of English that no German sentence has; "was" and the like are words of both. */
const ENGLISH =
  /\b(?:the|of|and|with|than|on|to|no|is|are|by|from|for|not|were|which|this|that|each|all|since|before|after|at|what|who|how|why|it|its|yet|more|there|period|value|change|reason|week|month|quarter|source|people|edition|snapshot|target|forecast|share|figure|none|never|yes|below|above)\b/i;

/** A term that German has taken over. */
const TERMS = ["Jobs to be done"];

/** The key of a query, such as newcomer_churn/week. */
const KEYS = /\w+(?:\/\w+)+/g;

/** An address within the site that stands as such: "/de/glossary/#edition". */
const ADDRESS = /^(?:\/[^\s/]+)+\/(?:#\S+)?$/;

/** Words that say of which language they are: a link to the same page in it, and what an edition says that has no other. */
const SPOKEN = /<(a|span)\b[^>]* lang="([^"]*)"[^>]*>[^<]*<\/\1>/g;

/**
 * All that is read or heard on a page: texts, also within drawings, and text alternatives; not code, no addresses, and
 * nothing that says that it is of another language than the page.
 */
function saidIn(html: string): string[] {
  const [, own] = /^<!DOCTYPE html><html lang="([^"]*)"/.exec(html) ?? [];
  const page = html
    .replace(/<(pre|code|style)\b.*?<\/\1>/gs, "")
    .replace(SPOKEN, (words, _, language: string) => (language === own ? words : ""));
  const attributes = / (?:aria-label|alt|title|data-(?:label|page|pages|place))="([^"]*)"/g;
  const said = [...page.matchAll(/>([^<]+)</g), ...page.matchAll(attributes)];
  const texts = said.flatMap(([, text = ""]) => (ADDRESS.test(text) ? [] : [text]));
  return texts.map((text) =>
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

/** Where a page says that it is in another language: a path below the site, as the page is one. */
function alternateOf(page: string, html: string, locale: string): string {
  const links = html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g);
  const [, , href] = [...links].find(([, language]) => language === locale) ?? [];
  if (href === undefined) throw new Error(`${page} leads to no page of ${locale}`);
  return new URL(href, `file:///${page}`).pathname.slice(1);
}

function englishIn(html: string): string[] {
  const said = saidIn(html).filter((text) => !TERMS.includes(text));
  return [...new Set(said.filter((text) => ENGLISH.test(text) || others.has(text)))];
}

/** Words of English that no French sentence has. */
const ENGLISH_IN_FRENCH =
  /\b(?:the|of|and|with|than|to|no|is|are|by|from|for|not|were|which|this|that|each|since|before|after|at|what|who|how|why|it|its|yet|more|there|value|reason|week(?!-end)|month|quarter|people|edition|target|forecast|share|none|never|yes|below|above)\b/;

describe("an edition in French", () => {
  const french = [join(DIST, "drafts/2026-q3/fr"), join(DIST, "fr")];

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
      const english = alternateOf(`de/${page}`, html, "en-GB");
      expect(`/${english}`).toMatch(new RegExp(`/${page}$`));
      const there = htmlOf(DIST, english);
      expect(there).toContain('<html lang="en-GB"');
      expect(`/${alternateOf(english, there, "de-DE")}`).toMatch(new RegExp(`/de/${page}$`));
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
