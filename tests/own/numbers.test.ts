import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { strayNumbers } from "../../src/engine/own/numbers.ts";
import { writingOf } from "../../src/prose/writing.ts";

const LOCALES = ["en-GB", "de-DE", "fr-FR", "de-CH", "en-IN", "ar-EG"];
const WRITINGS = LOCALES.map(writingOf);
const stray = (text: string, given: readonly string[] = []) => strayNumbers(text, given, WRITINGS);

/** Forms in which readers know a number, in each locale: plain, grouped, with decimals, of money, of a share, with a sign. */
const STYLES: readonly Intl.NumberFormatOptions[] = [
  {},
  { useGrouping: false },
  { minimumFractionDigits: 2 },
  { style: "currency", currency: "EUR" },
  { style: "percent", maximumFractionDigits: 1 },
  { signDisplay: "always" },
  { notation: "compact" },
];
const number = fc
  .record({
    value: fc.oneof(
      fc.integer({ min: -99_999, max: 9_999_999 }),
      fc.double({ min: -1000, max: 1000, noNaN: true }),
    ),
    locale: fc.constantFrom(...LOCALES),
    style: fc.constantFrom(...STYLES),
  })
  .map(({ value, locale, style }) => new Intl.NumberFormat(locale, style).format(value))
  .filter((text) => /\p{N}/u.test(text));
const words = fc.constantFrom("people came", "after", "the", "of these", "Leute kamen", "and so on,", "—");

describe("a number that the report did not give", () => {
  test("is found in any form, wherever it stands", () => {
    fc.assert(
      fc.property(words, number, words, (before, text, after) => {
        expect(stray(`${before} ${text} ${after}`)).not.toEqual([]);
      }),
    );
  });

  test("is found beside one that it gave", () => {
    fc.assert(
      fc.property(number, number, words, (given, other, between) => {
        fc.pre(!given.includes(other));
        expect(stray(`${given} ${between} ${other}`, [given])).not.toEqual([]);
      }),
    );
  });

  test("is found where it is the one that it gave with another sign, unit, scale or further digits", () => {
    for (const text of [
      "−520",
      "-520",
      "–520",
      "~520",
      "520%",
      "520 %",
      "€520",
      "520 €",
      "5200",
      "1,520",
      "520.5",
      "520k",
      "520 million",
      "520/7",
      "3:520",
      "520²",
      "٣520",
    ])
      expect(stray(`People: ${text} came`, ["520"]), text).not.toEqual([]);
    expect(stray("(−520)", ["520"])).toEqual(["−520"]);
  });

  test("is found in digits of any script, in fractions, and in words before percent", () => {
    for (const text of [
      "٥٢٠",
      "५२०",
      "５２０",
      "½",
      "Ⅷ",
      "①",
      "x²",
      "5\u200b2",
      "twelve percent",
      "zwölf Prozent",
    ])
      expect(stray(`about ${text} of them`), text).not.toEqual([]);
  });

  test("is found where it is a part of a text that it gave, by itself", () => {
    expect(stray("In 2026", ["Q3 2026"])).toEqual(["2026"]);
  });
});

describe("a number that the report gave", () => {
  test("is none that is stray, in whatever form it was given", () => {
    fc.assert(
      fc.property(words, number, words, (before, text, after) => {
        expect(stray(`${before} ${text} ${after}`, [text])).toEqual([]);
      }),
    );
  });

  test("stands in ranges, in brackets and at the end of sentences", () => {
    expect(stray("Between 5–7 (of 12).", ["5", "7", "12"])).toEqual([]);
    expect(stray("Q3 2026, since 1 November 2026: +6.3%", ["Q3 2026", "1 November 2026", "+6.3%"])).toEqual(
      [],
    );
  });

  test("may hold spaces that are not broken", () => {
    expect(stray("1 226 people", ["1\u202f226"])).toEqual([]);
  });
});

test("words without numbers have none", () => {
  expect(stray("One team of the two was first, and half of it stayed.")).toEqual([]);
});
