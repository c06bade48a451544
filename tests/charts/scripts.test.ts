import { describe, expect, test } from "vitest";
import { scriptsIn } from "../../src/document/faces.ts";
import { facesOf, installed } from "../../src/formats/faces.ts";
import { pngOf } from "../../src/formats/picture.ts";
import { type Pixels, pixelsOf } from "../support/png.ts";

async function drawn(words: string): Promise<Pixels> {
  const text = `<text x="10" y="40" font-family="Inter, Helvetica" font-size="30">${words}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" viewBox="0 0 300 60"><rect width="300" height="60" fill="white"/>${text}</svg>`;
  return pixelsOf(await pngOf(svg, 300));
}

const isSame = (left: Pixels, right: Pixels) => Buffer.compare(left.data, right.data) === 0;

describe("the scripts that our faces have no letters of", () => {
  test.each([
    ["Bangkok, Київ, Ελλάδα, Việt Nam, 5 − 3 ▲ →", []],
    ["กรุงเทพ", ["Thai"]],
    ["हिन्दी", ["Devanagari"]],
    ["العربية and עברית", ["Arabic", "Hebrew"]],
    ["한국어", ["Hangul"]],
    ["Up 🙂", ["emoji"]],
    ["大阪", ["Han"]],
    ["大阪の人", ["Kana", "Han"]],
  ])("%s: %j", (words, names) => {
    expect(scriptsIn(words).map(({ name }) => name)).toEqual(names);
  });

  test("Chinese characters are had from the face of the letters beside them, and each face has a package", () => {
    const first = (words: string) => scriptsIn(words).find(({ name }) => name === "Han")?.sources[0];
    expect([first("大阪"), first("大阪の人"), first("大韓 한국")]).toEqual([
      "noto-sans-sc",
      "noto-sans-jp",
      "noto-sans-kr",
    ]);
  });
});

describe("a picture", () => {
  test("has the letters of a script whose face is installed, no two alike, and boxes of one that is not", async () => {
    const [thai] = scriptsIn("ก");
    const [han] = scriptsIn("大");
    if (thai === undefined || han === undefined) throw new Error("These are no letters of ours.");
    expect([installed(thai), installed(han)]).toEqual(["noto-sans-thai", null]);
    expect(isSame(await drawn("ก"), await drawn("ข"))).toBe(false);
    expect(isSame(await drawn("大"), await drawn("阪"))).toBe(true);
  });

  test("has Vietnamese, all of Cyrillic and Greek, and shapes of judgements, beside what no face has", async () => {
    for (const [one, other] of [
      ["ệ", "ộ"],
      ["ѳ", "ѵ"],
      ["ἀ", "ἐ"],
      ["▲", "●"],
      ["a\ufffd ▲", "a\ufffd ●"],
    ] as const)
      expect([one, isSame(await drawn(one), await drawn(other))]).toEqual([one, false]);
  });

  test("loads only the faces of its letters", () => {
    const [latin, cyrillic, thai] = ["Bangkok", "Bangkok Київ", "Bangkok กรุงเทพ"].map(
      (words) => facesOf(words).length,
    );
    expect([latin, cyrillic, thai]).toEqual([3, 5, 5]);
  });
});

test("a text of millions of letters is looked through", () => {
  const long = "a long report ".repeat(500_000);
  expect(scriptsIn(long)).toEqual([]);
  expect(scriptsIn(`${long}ไทย`).map(({ name }) => name)).toEqual(["Thai"]);
});
