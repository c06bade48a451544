import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/language/language.ts";
import { GERMAN } from "./corpus.de.ts";
import { ENGLISH } from "./corpus.en.ts";
import { FRENCH } from "./corpus.fr.ts";
import { findingsIn } from "./findingsIn.ts";
import type { Sentence } from "./sentence.ts";

const LOCALES = { "en-GB": ENGLISH, "de-DE": GERMAN, "fr-FR": FRENCH } as const;

/** Of a corpus, what is found and should not be, and what should be found and is not. */
function mistakes(locale: string, corpus: readonly Sentence[]) {
  const lines = corpus.map(([sentence, ...due]) => {
    const found = findingsIn(locale, sentence).map((one) => JSON.stringify(one));
    const expected = due.map((one) => JSON.stringify(one));
    return {
      falseAlarms: found.filter((one) => !expected.includes(one)).map((one) => `${sentence} ${one}`),
      misses: expected.filter((one) => !found.includes(one)).map((one) => `${sentence} ${one}`),
    };
  });
  return {
    falseAlarms: lines.flatMap(({ falseAlarms }) => falseAlarms),
    misses: lines.flatMap(({ misses }) => misses),
  };
}

describe("the corpus of sentences", () => {
  test("has at least 120 of each language that the engine knows, and each once", () => {
    const codes = Object.keys(LOCALES).map((locale) => locale.slice(0, 2));
    expect(codes).toEqual(LANGUAGES.map(({ code }) => code));
    for (const corpus of Object.values(LOCALES)) expect(corpus.length).toBeGreaterThanOrEqual(120);
    const all = Object.values(LOCALES).flatMap((corpus) => corpus.map(([sentence]) => sentence));
    expect(new Set(all).size).toBe(all.length);
  });

  test.each(Object.entries(LOCALES))("of %s is judged without a false alarm or a miss", (locale, corpus) => {
    const { falseAlarms, misses } = mistakes(locale, corpus);
    console.log(
      `${locale}: ${corpus.length} sentences, ${falseAlarms.length} false alarms, ${misses.length} misses`,
    );
    expect({ falseAlarms, misses }).toEqual({ falseAlarms: [], misses: [] });
  });
});
