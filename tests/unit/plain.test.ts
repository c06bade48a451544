import { describe, expect, test } from "vitest";
import { isolated } from "../../src/document/direction.ts";
import { figuresNamed } from "../../src/document/figures.ts";
import { plainHtml, plainText } from "../../src/document/plain.ts";
import { html, metricLink, type Num, styled, type Text } from "../../src/document/text.ts";

function num(id: string, text: string, soFar: string | null = null): Num {
  const plain = { value: 1, unit: "noun", isMissing: false, isStrong: false, home: null } as const;
  return { kind: "num", id, text, soFar, ...plain };
}

const RISE: Text = [
  {
    kind: "judged",
    tone: "good",
    change: num("a@1:change", "+12.9%"),
    word: "better",
    isContrary: false,
    beside: ["like for like +11.2%"],
  },
];

describe("the plain words of a text", () => {
  test("have the shapes of judgements for eyes, and are without them where they are read aloud", () => {
    expect(plainText(RISE)).toBe("▲ +12.9%, better like for like +11.2%");
    expect(plainText(RISE, "unsaid")).toBe("+12.9%, better like for like +11.2%");
    const state: Text = [{ kind: "tag", tone: "bad", mark: "▼", word: "Breach" }, " ", num("b@1", "5.9%")];
    expect(plainText(state)).toBe("▼ Breach 5.9%");
    expect(plainText(state, "unsaid")).toBe("Breach 5.9%");
  });

  test("name a link by its words, and leave out drawings and files", () => {
    const drawn: Text = [
      metricLink("a", "People"),
      " ",
      { kind: "spark", metric: "a", width: 120 },
      { kind: "files", id: "trend-a", isDrawn: true },
    ];
    expect(plainText(drawn)).toBe("People");
  });

  test("number options, and let what stands on a line of its own follow", () => {
    const options: Text = ["Shall we?", { kind: "options", items: [["Yes."], ["No."]] }];
    expect(plainText(options)).toBe("Shall we? 1. Yes. 2. No.");
    expect(
      plainText([
        num("a@1", "541"),
        styled("below", " of 600"),
        { kind: "paragraph", look: null, text: ["x"] },
      ]),
    ).toBe("541 of 600 x");
  });

  test("isolate figures between words from right to left only", () => {
    expect(plainText(["رحلة ", num("a@1", "85.5 %")])).toBe(`رحلة ${isolated("85.5 %")}`);
    expect(plainText(["rides ", num("a@1", "85.5 %", "so far")])).toBe("rides 85.5 % so far");
  });

  test("of HTML are without tags, with its signs as they are meant", () => {
    expect(
      plainHtml('<p>A &#x26; B &lt;x&gt;</p><p>rose <a class="figure" href="figure:a@1">8%</a> .</p>'),
    ).toBe("A & B <x> rose 8%.");
  });
});

test("the figures that texts name are told once, in the order in which they are read", () => {
  const prose = html('<a class="figure" href="figure:c@1">3</a>');
  expect(figuresNamed([[num("b@1", "2"), prose], RISE, [num("b@1", "2")]])).toEqual([
    "b@1",
    "c@1",
    "a@1:change",
  ]);
  expect(figuresNamed([[{ ...num("d@1", "4"), home: "/editions/2026-q1/v1/" }]])).toEqual([]);
});
