import { describe, expect, test } from "vitest";
import { readFrontMatter } from "../../../src/content/frontMatter.ts";
import { passageAt, passagesOf } from "../../../src/content/passages.ts";
import { Linter } from "../../../src/prose/lint.ts";
import { GERMAN } from "./corpus.de.ts";
import { ENGLISH } from "./corpus.en.ts";
import { FRENCH } from "./corpus.fr.ts";
import { findingsIn } from "./findingsIn.ts";
import { knownIn } from "./knownReport.ts";

describe("a number that is typed by hand", () => {
  test("is found no more once its figure stands in its place, or its source is named", () => {
    const all = [
      ...ENGLISH.map((one) => ["en-GB", one] as const),
      ...GERMAN.map((one) => ["de-DE", one] as const),
      ...FRENCH.map((one) => ["fr-FR", one] as const),
    ];
    const replaced = all.flatMap(([locale, [sentence, ...due]]) =>
      due.flatMap(([code, text, figure]) => {
        const written = sentence.replace(/\*\*?|__/g, "");
        if (!code.endsWith("-number") || !written.includes(text)) return [];
        const ways = [
          `<Typed source="our books">${text}</Typed>`,
          ...(figure === null ? [] : [`{{${figure}}}`]),
        ];
        return ways.map((way) => ({ locale, text, before: written, after: written.replace(text, way) }));
      }),
    );
    expect(replaced.length).toBeGreaterThan(150);
    const left = replaced.filter(
      ({ locale, text, before, after }) => countOf(locale, after, text) !== countOf(locale, before, text) - 1,
    );
    expect(left).toEqual([]);
  });

  test("is the same in bold, in italics and with spaces that do not break", () => {
    const [plain, ...others] = ["12 %", "**12 %**", "*12 %*", "12\u00a0%", "12\u202f%", "12%"].map((amount) =>
      findingsIn("en-GB", `Daily posters grew ${amount}.`).map(([code, , figure]) => [code, figure]),
    );
    expect(plain).toEqual([["contradicted-number", "daily_posters:percent_change.previous"]]);
    for (const other of others) expect(other).toEqual(plain);
  });

  test("contradicts in a report of a month as in one of a quarter, by the month's name", () => {
    const september = { grain: "month", ordinal: 9, year: 2026 };
    const codes = (sentence: string) => {
      const linter = new Linter({ ...knownIn("en-GB"), period: september });
      return linter.findings({ text: sentence, marks: [], isFrontMatter: true }, []).map(({ code }) => code);
    };
    expect(codes("Newcomers rose in September.")).toEqual(["contradicted-words"]);
    expect(codes("Newcomers rose on the previous month.")).toEqual(["contradicted-words"]);
    expect(codes("Newcomers rose in March.")).toEqual([]);
    expect(codes("Newcomers rose in the quarter.")).toEqual([]);
  });

  test("is read with the separators of a language whose words are not checked", () => {
    const spanish = findingsIn("es-ES", "Daily posters fell to 84.300 € and 11,2 %; studies show it.");
    expect(spanish.map(([code, text]) => [code, text])).toEqual([
      ["typed-number", "84.300 €"],
      ["typed-number", "11,2 %"],
    ]);
  });
});

function countOf(locale: string, sentence: string, text: string): number {
  return findingsIn(locale, sentence).filter(([code, found]) => code.endsWith("-number") && found === text)
    .length;
}

const PAGE = String.raw`---
title: "A \"good\" 12\u00a0% quarter \
  by 34"
summary: >-
  The first line has 56,
  the second one 78 %.
highlights:
  - 'It''s 90 of **910**.'
  - Plain 11
    and folded 22.
lowlights:
  - |
    A block of 33
    and 44.
---
Tomás 😀 saw **12 %** of &amp; 13,
and \* 14 [the 15](https://example.org/16).

> A quote of 17
> and 18.

- item 19
  and 20

<Callout title="A title of 21">
Inside 22, <Figure of="x" /> and 23.
</Callout>

| a | 24 |
| - | -- |
| b | 25 |
`;

describe("a passage", () => {
  test.each(["\n", "\r\n"])(
    "knows of each letter and digit where it stands, with lines that end in %j",
    (end) => {
      const text = PAGE.replaceAll("\n", end);
      const front = readFrontMatter("page.mdx", text);
      if (Array.isArray(front)) throw new Error(front.map(({ message }) => message).join());
      const paths = [["title"], ["summary"], ["highlights", 0], ["highlights", 1], ["lowlights", 0]];
      const passages = [...paths.flatMap((path) => passageAt(front, path) ?? []), ...passagesOf(front)];
      const lines = text.split(end);
      const wrong = passages.flatMap((passage) =>
        [...passage.text.matchAll(/[\p{L}\p{N}]/gu)].flatMap(({ 0: letter, index }) => {
          const { line, column } = passage.placeAt(index);
          return lines[line - 1]?.[column - 1] === letter
            ? []
            : [`${letter} of ${passage.text} at ${line}:${column}`];
        }),
      );
      expect(wrong).toEqual([]);
      const numbers = passages.flatMap(({ text: words }) => words.match(/\d+/g) ?? []);
      expect(numbers.map(Number)).toEqual([
        12, 34, 56, 78, 90, 910, 11, 22, 33, 44, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 24, 25,
      ]);
    },
  );

  test("is none where nobody wrote a text", () => {
    const front = readFrontMatter("page.mdx", "---\ntitle: 12\n---\n");
    if (Array.isArray(front)) throw new Error("the page does not read");
    expect([passageAt(front, ["title"]), passageAt(front, ["summary"])]).toEqual([null, null]);
  });
});
