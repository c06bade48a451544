import { describe, expect, test } from "vitest";
import { LANGUAGES, languageOf } from "../../src/language/language.ts";
import { type FirstUses, usesIn } from "../../src/report/outline/terms.ts";

const { glossary } = languageOf("en");

/** Of each term its anchor and the letters that are linked, in order. */
function told(uses: FirstUses): string[] {
  return [...uses].flatMap(([piece, found]) =>
    found.map(({ term, from, to }) => `${term}: ${piece.slice(from, to)}`),
  );
}

describe("the first use of a term", () => {
  test("is linked once, in the order in which a page is read", () => {
    const pieces = ["A guardrail holds.", "The target is met; guardrails hold.", "The target was moved."];
    expect(told(usesIn(pieces, glossary))).toEqual(["guardrail: guardrail", "target: target"]);
  });

  test("may begin a sentence, and is a whole word of its own", () => {
    const pieces = ["Targets were met.", "retargeting, bet-like and alphabet are none of them.", "A bet."];
    expect(told(usesIn(pieces, glossary))).toEqual(["target: Targets", "bet: bet"]);
  });

  test("is the longest form where one begins another", () => {
    expect(told(usesIn(["The North Star Metric rose."], glossary))).toEqual([
      "north-star: North Star Metric",
    ]);
  });

  test("is looked for in a text once, however often it stands on a page", () => {
    const uses = usesIn(["Source: the snapshot.", "Source: the snapshot."], glossary);
    expect([...uses.keys()]).toEqual(["Source: the snapshot."]);
  });

  test.each(LANGUAGES.map(({ code }) => code))("is found in %s by every form, each of one term", (code) => {
    const terms = Object.entries(languageOf(code).glossary);
    const forms = terms.flatMap(([id, term]) => [...term.forms].map((form) => ({ id, form })));
    const owners = Map.groupBy(forms, ({ form }) => form.toLowerCase());
    for (const [form, of] of owners) expect(new Set(of.map(({ id }) => id)).size, form).toBe(1);
    for (const { id, form } of forms)
      expect(told(usesIn([`… ${form}.`], languageOf(code).glossary)), form).toEqual([`${id}: ${form}`]);
  });
});
