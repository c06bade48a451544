import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { earlierOf } from "../../src/compute/earlier.ts";
import { readContent } from "../../src/content/readContent.ts";
import { compute } from "../../src/engine/compute.ts";
import { words as de } from "../../src/language/de/words.ts";
import { type Report, type Site, report as schema } from "../../src/report/report.ts";
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

/** Words of an edition that has no other language. */
const FOREIGN = /<span lang="(?!de)[^"]*">[^<]*<\/span>/g;

/** Keys of codes, names of files and SQL, which are the same in every language; and of what authors write. */
const CODES = new Set(
  [
    "id band beyond countedBy kind reason state status verdict direction role decision vs measure metric",
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
    expect(englishIn(report, schema)).toEqual([]);
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
  const found = englishIn(
    site.editions.find(({ id }) => id === report.id),
    schema,
  );
  for (const text of ["mean of the quarter’s days", "it came to 611", "the end of Q4 2026"])
    expect(
      found.some((one) => one.includes(text)),
      text,
    ).toBe(true);
});

/** The texts that hold an English word, with their places; one of a fixed set of keys is no text. */
function englishIn(value: unknown, schema?: z.core.$ZodType, path = ""): string[] {
  if (typeof value === "string") {
    if (isKey(value, schema)) return [];
    const text = value
      .replace(FOREIGN, " ")
      .replace(/<[^>]*>/g, " ")
      .replace("Jobs to be done", "");
    return ENGLISH.test(text) ? [`${path}: ${value}`] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  const isForeign = "locale" in value && value.locale !== "de-DE";
  return Object.entries(value).flatMap(([key, part]) =>
    isCode(key, part) || (isForeign && key === "titleText")
      ? []
      : englishIn(part, below(schema, key), Array.isArray(value) ? path : `${path}.${key}`),
  );
}

/** A verdict is a word of ours where it is a text; as an object it holds sentences. */
function isCode(key: string, part: unknown): boolean {
  return CODES.has(key) && (key !== "verdict" || typeof part === "string");
}

/** Does the schema say by name that there may be this text? */
function isKey(text: string, schema: z.core.$ZodType | undefined): boolean {
  return optionsOf(schema).some(
    (one) =>
      (one instanceof z.ZodEnum && one.options.includes(text)) ||
      (one instanceof z.ZodLiteral && one.values.has(text)),
  );
}

/** The schemas of a part of a group, or of a list. */
function below(schema: z.core.$ZodType | undefined, key: string): z.core.$ZodType | undefined {
  const parts = optionsOf(schema).flatMap((one): z.core.$ZodType[] => {
    if (one instanceof z.ZodArray) return [one.element];
    if (one instanceof z.ZodRecord) return [one.valueType];
    const part: z.core.$ZodType | undefined = one instanceof z.ZodObject ? one.shape[key] : undefined;
    return part === undefined ? [] : [part];
  });
  return parts.length < 2 ? parts[0] : z.union(parts);
}

/** What a schema may be, without what only says that it may be left out or not be changed. */
function optionsOf(schema: z.core.$ZodType | undefined): z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(optionsOf);
  const isWrapped =
    schema instanceof z.ZodReadonly || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional;
  if (isWrapped || schema instanceof z.ZodLazy) return optionsOf(schema.unwrap());
  return schema === undefined ? [] : [schema];
}
