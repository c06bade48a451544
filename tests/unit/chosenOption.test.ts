import { describe, expect, test } from "vitest";
import { withOption } from "../../src/blocks/asks/chosen.ts";
import { languageOf } from "../../src/language/language.ts";

const OPTIONS = ["Hold them back.", "Go on as planned"];

describe("a recommendation that names an option by its place", () => {
  test.each([
    ["en-GB", "The first.", "The first: Hold them back."],
    ["en-GB", "The second. It costs less.", "The second: Go on as planned. It costs less."],
    ["en-GB", "Option 2: it costs less.", "Option 2: Go on as planned. it costs less."],
    ["en-GB", "The first one.", "The first one: Hold them back."],
    ["de-DE", "Die zweite.", "Die zweite: Go on as planned."],
    ["de-DE", "Möglichkeit 1.", "Möglichkeit 1: Hold them back."],
    ["fr-FR", "La première.", "La première\u202f: Hold them back."],
    ["fr-FR", "L’option 2.", "L’option 2\u202f: Go on as planned."],
  ])("says its words, in %s: %s", (locale, written, said) => {
    expect(withOption(written, OPTIONS, languageOf(locale))).toBe(said);
  });

  test.each([
    "The third.",
    "First things first: hold them back.",
    "Hold them back: it costs less.",
    "The first quarter was worse.",
    "Decide in the new year.",
  ])("stays as it is where there is none, or it says more: %s", (written) => {
    expect(withOption(written, OPTIONS, languageOf("en-GB"))).toBe(written);
  });
});
