import { describe, expect, test } from "vitest";
import { words } from "../../src/language/en/words.ts";
import { LANGUAGES, type Language, languageOf } from "../../src/language/language.ts";

const LONGER = { longer: 1, days: null, moved: false };

/** Parts of texts that are no texts themselves. */
const PARTS: Readonly<Record<string, readonly unknown[]>> = {
  "report.outlook.nearer": [["⟦0⟧"]],
  "report.calendar.cause": [LONGER, "month"],
  "report.calendar.line": [
    {
      period: "⟦0⟧",
      base: "⟦1⟧",
      direction: 1,
      amount: "⟦2⟧",
      change: "⟦3⟧",
      part: "⟦4⟧",
      effect: "⟦5⟧",
      like: "⟦6⟧",
      cause: LONGER,
      grain: "month",
      isPart: true,
      adds: true,
    },
  ],
};

/** Every text of a language, by its path; a text with parts is written with a mark for each part. */
function textsOf(words: object, path = ""): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      const here = `${path}${key}`;
      if (typeof value === "string") return [[here, value]];
      if (typeof value === "function") return [[here, String(value(...(PARTS[here] ?? marksOf(value))))]];
      return typeof value === "object" && value !== null ? [...textsOf(value, `${here}.`)] : [];
    }),
  );
}

function marksOf(write: { readonly length: number }): string[] {
  return Array.from({ length: write.length }, (_, index) => `⟦${index}⟧`);
}

/** Of a language the words, without the rules by which texts in it are read. */
function wordsOf(language: Language): object {
  return Object.fromEntries(Object.entries(language).filter(([key]) => key in words));
}

const others = LANGUAGES.slice(1);
const model = textsOf(words);

describe.each(others.map((language) => ({ name: language.name, texts: textsOf(wordsOf(language)) })))(
  "$name",
  ({ texts }) => {
    test("has every text of the model, and no other", () => {
      expect([...texts.keys()].sort()).toEqual([...model.keys()].sort());
    });

    test("leaves no text empty that the model fills", () => {
      for (const [path, text] of model) expect(texts.get(path) === "", path).toBe(text === "");
    });

    test("shows each part of a sentence that the model shows", () => {
      for (const [path, text] of model)
        expect([...new Set(texts.get(path)?.match(/⟦\d⟧/g))].sort(), path).toEqual(
          [...new Set(text.match(/⟦\d⟧/g))].sort(),
        );
    });
  },
);

test("a locale takes the words of its language, and English where that has none", () => {
  const locales = ["en-US", "de-AT", "fr-CA", "es-ES"];
  expect(locales.map((locale) => languageOf(locale).code)).toEqual(["en", "de", "fr", "en"]);
});

test("French sets a narrow space before each sign that asks for it, and its own quotes and apostrophes", () => {
  for (const [path, text] of textsOf(wordsOf(languageOf("fr"))))
    expect(text, path).not.toMatch(/[^\u202f][;:!?%»]|«[^\u202f]|["“”']/u);
});
