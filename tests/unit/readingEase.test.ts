import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languageOf } from "../../src/language/language.ts";
import { readingOf, syllablesOf } from "../../src/metrics/readingEase.ts";

fc.configureGlobal({ seed: 2026 });

const syllables = (word: string, language: string) => syllablesOf(word, languageOf(language).reading);

describe("syllables", () => {
  // As dictionaries divide the words.
  test.each([
    [1, "a the day month posts times makes moved year booked queue free guard cream scale hour weeks 2026 x"],
    [
      2,
      "people publish published members active users business value client quiet doing playing needed removed payment " +
        "minutes replies boxes houses region million searches purchased statement settle",
    ],
    [
      3,
      "period average created customers successful transactions quality previous annual audience articles completely " +
        "management element settlement revenue listening serious reactions messages",
    ],
    [4, "activated manually community experience"],
    [5, "collaborators individual"],
  ])("counts %i in English words of that many", (count, words) => {
    for (const word of words.split(" ")) expect(`${word} ${syllables(word, "en")}`).toBe(`${word} ${count}`);
  });

  test.each([
    [1, "Tag ein See Zoo die"],
    [2, "Menschen Beitrag bauen Häuser Quelle eine Tage Straße Übung"],
    [3, "Mitglieder Nation Serien mindestens Europa Kundinnen"],
    [4, "Familie"],
    [5, "veröffentlichen"],
  ])("counts %i in German words of that many", (count, words) => {
    for (const word of words.split(" ")) expect(`${word} ${syllables(word, "de")}`).toBe(`${word} ${count}`);
  });

  test.each([
    [1, "jour mois gens qui vient page fois nuit soir eau deux plus bien font membre parlent"],
    [
      2,
      "auteur message publie publient personnes semaine moyen trimestre créer clients minutes actives rapport question reçoit",
    ],
    [3, "quotidien publié régulier visiteur création important nouveauté abonné"],
    [4, "activité utilisé informatique"],
    [5, "organisation régularité"],
  ])("counts %i in French words of that many", (count, words) => {
    for (const word of words.split(" ")) expect(`${word} ${syllables(word, "fr")}`).toBe(`${word} ${count}`);
  });

  test("are at least one in whatever is written, and at most its letters", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("en", "de", "fr"), (word, language) => {
        const count = syllables(word, language);
        expect(count).toBeGreaterThanOrEqual(1);
        expect(count).toBeLessThanOrEqual(Math.max(2, 2 * word.length));
      }),
    );
  });
});

describe("readingOf", () => {
  test("is Flesch's reading ease for English", () => {
    // Six words of one syllable: 206.835 − 1.015 · 6 − 84.6.
    const { words, sentences, ease } = readingOf("The cat sat on the mat.", "en-GB");
    expect([words, sentences]).toEqual([6, 1]);
    expect(ease).toBeCloseTo(116.145, 9);
  });

  test("is Kandel and Moles's for French", () => {
    // Le chat dort sur le lit: six words of one syllable each: 207 − 1.015 · 6 − 73.6.
    expect(readingOf("Le chat dort sur le lit.", "fr-FR").ease).toBeCloseTo(127.31, 9);
  });

  test("is Amstad's for German", () => {
    // Der Hund läuft schnell: four words of one syllable each: 180 − 4 − 58.5.
    expect(readingOf("Der Hund läuft schnell.", "de-AT").ease).toBeCloseTo(117.5, 9);
  });

  test("is not measured in a language without a formula, where words and sentences are counted all the same", () => {
    expect(readingOf("Los miembros publican. Ellos responden.", "es-ES")).toEqual({
      words: 5,
      sentences: 2,
      ease: null,
    });
    expect(readingOf("毎日投稿する人の数。", "ja-JP").words).toBeGreaterThan(3);
  });

  test("counts what a hyphen or an apostrophe joins as one word, and numbers as words", () => {
    expect(readingOf("Members' sign-ups don't count before day 7.", "en").words).toBe(7);
  });

  test("finds no sentence end in a decimal, an ellipsis at the end or an abbreviation before a small letter", () => {
    expect(readingOf("Members who post 2.5 times a day, e.g. in a group…", "en").sentences).toBe(1);
    expect(readingOf("One. Two! Three?", "en").sentences).toBe(3);
  });

  test("of nothing is nothing", () => {
    expect(readingOf(" – ", "en")).toEqual({ words: 0, sentences: 0, ease: null });
  });

  test("falls with every syllable that a word has more", () => {
    const easy = readingOf("People who talk.", "en").ease ?? 0;
    expect(readingOf("Individuals communicating conversationally.", "en").ease ?? 0).toBeLessThan(easy);
  });
});
