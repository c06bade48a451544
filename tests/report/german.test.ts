import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { earlierOf } from "../../src/compute/earlier.ts";
import { readContent } from "../../src/content/readContent.ts";
import { compute } from "../../src/engine/compute.ts";
import { words as de } from "../../src/language/de/words.ts";
import type { Report, Site } from "../../src/report/report.ts";
import { buildSite } from "../../src/report/site.ts";
import { copyDemo, SCRATCH } from "../support/roots.ts";

/** Words that English sentences can hardly do without, and that are no German words. */
const ENGLISH = new RegExp(
  `(?<![\\w-])(?:${[
    "the of and with than to by from on no not yes is are were its it each every which whose that this there",
    "rose fell moved above below since until over under before after more less most least fewer few both",
    "day days week weeks month months quarter quarters year years period periods value values people share",
    "change changes changed review reviewed draft target goal complete incomplete expected range snapshot",
    "counted shown hidden published met kept missed dropped held declined chosen open unknown n/a",
  ]
    .join(" ")
    .split(" ")
    .join("|")})(?![\\w-])`,
  "i",
);

/** Keys of codes, names of files and SQL, which are the same in every language; and of what authors write. */
const CODES = new Set(
  [
    "id kind reason state status score verdict judgement direction ranking role better decision vs measure metric",
    "sql queries page slug file home grain dimension column columns snapshot",
    "mark type on as locked operator formula query locale sha256 shown blocks body review time where",
  ].flatMap((line) => line.split(" ")),
);

const root = join(SCRATCH, "german");
let site: Site;
let report: Report;
let lookup: Site;

beforeAll(async () => {
  copyDemo(root);
  const computation = await compute(root, () => {});
  const german = readContent(root, undefined, "de-DE").content;
  if (computation.site === null || german === null) throw new Error("the demo does not compute");
  site = computation.site;
  const [first] = site.translations;
  if (first === undefined) throw new Error("the demo has no edition in German");
  report = first;
  const reports = { reports: site.translations, translations: [] };
  lookup = buildSite(
    german,
    reports,
    site.translations.map((one) => earlierOf(one, null)),
    site,
    [],
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("an edition in German", () => {
  test("has no English in any text that it computes", () => {
    expect(englishIn(report)).toEqual([]);
  });

  test("has none in the dictionary, its history and the audit", () => {
    const [book] = site.books;
    if (book === undefined) throw new Error("the demo has no dictionary in German");
    expect([book.language, book.locale, book.aboutFile]).toEqual(["de", "de-DE", "content/report.de.mdx"]);
    const dictionary = book.dictionary.map((entry) => ({
      ...entry,
      // A source is named by its table.
      facts: entry.facts.map(({ label, text, isCode }) =>
        isCode || label === de.report.dictionary.source ? { label } : { label, text },
      ),
    }));
    const dates = lookup.sprint.map(({ datesLabel }) => datesLabel);
    expect(englishIn({ dictionary, dates, audit: book.audit })).toEqual([]);
  });

  test("says in German what the board reads first", () => {
    const { headline, outlook, series } = { ...report, series: report.headline.series };
    expect(headline.unitLabel).toBe("Menschen, Mittel der Tage des Quartals");
    expect(headline.previous.against).toBe("Q2 2026");
    expect(headline.verdict.label).toBe("Mehr als Zufall");
    expect(headline.verdict.detail).toBe(
      "Erwartet waren 545 bis 558 in 19 von 20 Fällen; es wurden 611. Die Verschiebung beginnt mit der Woche vom 13. Juli.",
    );
    expect(headline.target?.label).toBe("Ziel war 665");
    expect(outlook.heldLabels[0]).toMatch(/^Spannen zu 80\s% hielten in \d+ von \d+ Fällen/);
    expect(series.sourceLabel).toBe("activity, Datenstand 2. Oktober 2026");
  });
});

test("the same look at the English edition finds its words", () => {
  const found = englishIn(site.editions.find(({ id }) => id === report.id));
  for (const text of ["mean of the quarter’s days", "it came to 611", "the end of Q4 2026"])
    expect(
      found.some((one) => one.includes(text)),
      text,
    ).toBe(true);
});

/** The texts that hold an English word, with their places. */
function englishIn(value: unknown, path = ""): string[] {
  if (typeof value === "string") {
    const text = value.replace(/<[^>]*>/g, " ").replace("Jobs to be done", "");
    return ENGLISH.test(text) ? [`${path}: ${value}`] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    isCode(key, part) ? [] : englishIn(part, Array.isArray(value) ? path : `${path}.${key}`),
  );
}

/** A verdict is a word of ours where it is a text; as an object it holds sentences. */
function isCode(key: string, part: unknown): boolean {
  return CODES.has(key) && (key !== "verdict" || typeof part === "string");
}
