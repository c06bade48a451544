import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readFrontMatter } from "../../src/content/frontMatter.ts";
import { checkRetired } from "../../src/content/retiredKeys.ts";
import { KEYS, RETIRED_KEYS, type RetiredKey } from "../../src/content/schema/retired.ts";
import { migrated, withKeys } from "../../src/content/upgrade/migrated.ts";
import { IS_FULL } from "../support/forms.ts";

const FILE = "content/metrics/visits.mdx";
const BODY = "Words, --- and `old: 1`.\n\n---\nold: 2\n---\n";

const RETIRED: readonly RetiredKey[] = [
  { of: "metric", path: ["old"], since: 2, becomes: { does: "nothing" }, instead: "Leave it out." },
  { of: "metric", path: ["was"], since: 2, becomes: { does: "renamed", to: "is" }, instead: "Write `is`." },
  {
    ...{ of: "metric", path: ["parts", "*", "weight"], since: 3 },
    ...{ becomes: { does: "renamed", to: "load" }, instead: "Write `load`." },
  },
  {
    ...{ of: "metric", path: ["changes", "*", "who"], since: 3 },
    ...{ becomes: { does: "nothing" }, instead: "Leave it out." },
  },
  {
    ...{ of: "metric", path: ["baseline"], since: 4 },
    ...{ becomes: { does: "moved", to: ["limits", "baseline"] }, instead: "Write `limits`." },
  },
  { of: "metric", path: ["mood"], since: 4, becomes: { does: "by hand" }, instead: "Say it in words." },
];

const file = (front: string, body = BODY) => `---\n${front}---\n${body}`;

/** What becomes of front matter; what is left is told by its place. */
function becomes(front: string): readonly [string, readonly string[]] {
  const { text, left } = migrated(FILE, file(front), RETIRED);
  expect(text.endsWith(`---\n${BODY}`)).toBe(true);
  const told = left.map(({ line, column, code, mend }) => `${code} ${line}:${column} ${mend}`);
  return [text.slice(4, text.length - BODY.length - 4), told];
}

describe("a retired key that says nothing any more", () => {
  test.each([
    ["a line", "a: 1\nold: 2\nb: 3\n", "a: 1\nb: 3\n"],
    ["the last line", "a: 1\nold: 2\n", "a: 1\n"],
    ["lines", "a: 1\nold:\n  x: 1\n  # within\n  y: [1,\n    2]\nb: 3\n", "a: 1\nb: 3\n"],
    ["a block of text", "old: |\n  # no comment\n  more\n\nb: 3\n", "\nb: 3\n"],
    ["no value", "a: 1\nold:\nb: 3\n", "a: 1\nb: 3\n"],
    ["quotes around it", "a: 1\n\"old\": '#'\nb: 3\n", "a: 1\nb: 3\n"],
    ["a comment behind it, which stays", "a: 1\nold: 2   # why\nb: 3\n", "a: 1\n# why\nb: 3\n"],
    ["comments around it, which stay", "# above\nold: 2\n# below\nb: 3\n", "# above\n# below\nb: 3\n"],
    ["nothing beside it", "old: 2 # all\n", "{} # all\n"],
    ["braces", "changes: [{ a: 1, who: Ada, b: 2 }]\n", "changes: [{ a: 1, b: 2 }]\n"],
    ["braces at their start", "changes: [{ who: Ada, b: 2 }]\n", "changes: [{ b: 2 }]\n"],
    ["braces alone", "changes: [{ who: Ada }]\n", "changes: [{  }]\n"],
    ["a list", "changes:\n  - a: 1\n    who: Ada\n  - a: 2\n", "changes:\n  - a: 1\n  - a: 2\n"],
    ["the start of an item", "changes:\n  - who: Ada\n    a: 1\n", "changes:\n  - a: 1\n"],
    ["an item", "changes:\n  - who: Ada # she\n", "changes:\n  - {} # she\n"],
    [
      "braces over lines with comments",
      "changes:\n  - {\n      a: 1, # one\n      who: Ada, # she\n      b: 2\n    }\n",
      "changes:\n  - {\n      a: 1, # one\n       # she\n      b: 2\n    }\n",
    ],
  ])("is taken out of %s", (_, before, after) => {
    expect(becomes(before)).toEqual([after, []]);
  });
});

describe("a retired key that has another name or place", () => {
  test.each([
    ["another name", "was: 1 # c\n", "is: 1 # c\n"],
    ["another name in its quotes", "'was' : { a: 1 }\n", "'is' : { a: 1 }\n"],
    [
      "another name in every group",
      "parts: { a: { weight: 1 }, b: { weight: 2 } }\n",
      "parts: { a: { load: 1 }, b: { load: 2 } }\n",
    ],
    [
      "another place, after what is there",
      "baseline: 4 # c\nlimits:\n  watch: 1\nb: 2\n",
      "# c\nlimits:\n  watch: 1\n  baseline: 4\nb: 2\n",
    ],
    ["another place in braces", "limits: { watch: 1 }\nbaseline: 4\n", "limits: { watch: 1, baseline: 4 }\n"],
    ["a group that is made for it", "baseline: 4\nb: 2\n", "b: 2\nlimits:\n  baseline: 4\n"],
    [
      "its lines at their new column",
      "limits:\n    watch: 1\nbaseline:\n  - a: 1\n    b: |\n      x\n  - c\n",
      "limits:\n    watch: 1\n    baseline:\n      - a: 1\n        b: |\n          x\n      - c\n",
    ],
  ])("gets %s", (_, before, after) => {
    expect(becomes(before)).toEqual([after, []]);
  });
});

describe("a retired key that a command cannot mend", () => {
  test.each([
    ["that is its author's to say", "a: 1\nmood: good\n", "3:1", "Say it in words. That is left to you."],
    [
      "whose new name is taken",
      "is: 1\nwas: 2\n",
      "3:1",
      "Write `is`. `is` is there already: keep one of the two.",
    ],
    [
      "whose new place is no group",
      "limits: 4\nbaseline: 2\n",
      "3:1",
      "Write `limits`. It is written in a way in which that is left to you.",
    ],
    [
      "in lines, for braces",
      "limits: { watch: 1 }\nbaseline:\n  a: 1\n",
      "3:1",
      "Write `limits`. It is written in a way in which that is left to you.",
    ],
    [
      "that is named elsewhere",
      "old: &x 1\nb: *x\n",
      "2:1",
      "Leave it out. It is written in a way in which that is left to you.",
    ],
    [
      "after a question mark",
      "? old\n: 1\nb: 2\n",
      "2:3",
      "Leave it out. It is written in a way in which that is left to you.",
    ],
  ])("%s stays, and is named at its place", (_, front, place, mend) => {
    const [line = 0, column] = place.split(":").map(Number);
    expect(becomes(front)).toEqual([front, [`retired-key ${line}:${column} ${mend}`]]);
  });

  test("stays while others of the file are mended, at the place that it had", () => {
    expect(becomes("old: 1\nmood: good\nwas: 2\n")).toEqual([
      "mood: good\nis: 2\n",
      ["retired-key 3:1 Say it in words. That is left to you."],
    ]);
  });
});

test("a file that does not read stays as it is, with what is wrong with it", () => {
  for (const text of ["old: 1\n", "---\nold: 1\n", "---\nold: [\n---\n"]) {
    const { text: after, left } = migrated(FILE, text, RETIRED);
    expect(after).toBe(text);
    expect(left).toHaveLength(1);
  }
});

test("a translation has the retired keys of its original, and other kinds of front matter have none", () => {
  const text = file("old: 1\nb: 2\n");
  expect(migrated("content/metrics/visits.de.mdx", text, RETIRED).text).toBe(file("b: 2\n"));
  for (const other of ["content/bets/visits.mdx", "content/report.mdx", "content/notes.mdx"])
    expect(migrated(other, text, RETIRED).text).toBe(text);
});

/** Pieces of front matter, each with what becomes of it. */
type Piece = readonly [before: string, after: string];

const word = fc.stringMatching(/^[a-zé€😀][a-z é#:]{0,8}[a-zé]$/u).filter((text) => !/ #|: |:$/.test(text));
const comment = word.map((text) => `# ${text} {{old: 1}}\n`);
const kept = fc.oneof(
  word,
  word.map((text) => JSON.stringify(`${text} # old: 1`)),
  word.map((text) => `'it''s ${text}'`),
  word.map((text) => `{ a: "${text}", old: [1, 2] }`),
  word.map((text) => `|\n  ${text}\n\n  old: 1 # ${text}`),
  word.map((text) => `>-\n    ${text}\n    was: 2`),
  word.map((text) => `\n  # ${text}\n  old: 1   # ${text}\n  was:\n    - x\n`.trimEnd()),
  word.map((text) => `\n- old: ${JSON.stringify(text)}\n- [was,\n   old]`),
);
/** A value on one line, and the comment behind it. */
const short = fc.oneof(
  fc.integer().map(String),
  word.map((text) => JSON.stringify(text)),
  word.map((text) => `[a, "${text}"]`),
);

/** An entry by itself at the outermost level; each piece has keys of its own, so that they may stand in any order. */
function pieceAt(index: number): fc.Arbitrary<Piece> {
  const same = (text: string): Piece => [text, text];
  return fc.oneof(
    { weight: 3, arbitrary: kept.map((value) => same(`k${index}: ${value}\n`)) },
    { weight: 2, arbitrary: comment.map(same) },
    { weight: 1, arbitrary: fc.constantFrom(same("\n"), same("  \n")) },
  );
}

const taken = fc.oneof(
  fc
    .tuple(fc.oneof(short, kept), fc.constantFrom("old", '"old"', "'old'"))
    .map(([value, key]): Piece => [`${key}: ${value}\n`, ""]),
  fc.tuple(short, comment).map(([value, said]): Piece => [`old: ${value}  ${said}`, said]),
);
const renamed = fc
  .tuple(kept, fc.constantFrom("", "'", '"'))
  .map(([value, quote]): Piece => [`${quote}was${quote}: ${value}\n`, `${quote}is${quote}: ${value}\n`]);
const inGroups = fc.tuple(short, short, comment).map(([one, other, said]): Piece => {
  const written = (key: string) =>
    `parts:\n  a:\n    x: ${one}   ${said}    ${key}: ${other} ${said}  ${said}  b: { ${key}: ${one}, y: 1 }\n`;
  return [written("weight"), written("load")];
});
const inList = fc
  .tuple(short, short, comment)
  .map(
    ([one, other, said]): Piece => [
      `changes:\n  - { what: ${one}, who: ${other} } ${said}  - who: ${other}\n    what: ${one}\n  - what: ${one} ${said}    who: ${other}\n`,
      `changes:\n  - { what: ${one} } ${said}  - what: ${one}\n  - what: ${one} ${said}`,
    ],
  );

const staying = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => pieceAt(index))));
const going = fc
  .tuple(taken, renamed, inGroups, inList)
  .chain((all) => fc.subarray([...all], { minLength: 1 }));

/** Front matter with some retired keys between what stays, in any order; it never has none but them. */
const fronts = fc
  .tuple(staying, going)
  .map((both) => both.flat())
  .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
  .map((pieces): readonly Piece[] => [["first: 1\n", "first: 1\n"], ...pieces]);

describe("front matter of any form", () => {
  test("keeps every other byte, with its comments, order and quotes; has no retired key afterwards; and stays so", () => {
    fc.assert(
      fc.property(
        fronts,
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom("", "\ufeff"),
        (pieces, newline, mark) => {
          const whole = (side: 0 | 1) =>
            mark + file(pieces.map((piece) => piece[side]).join("")).replaceAll("\n", newline);
          const { text, left } = migrated(FILE, whole(0), RETIRED);
          expect(text).toBe(whole(1));
          expect(left).toEqual([]);
          const front = readFrontMatter(FILE, text);
          if (Array.isArray(front)) throw new Error(JSON.stringify(front));
          expect(checkRetired({ file: FILE, front }, RETIRED)).toEqual([]);
          expect(migrated(FILE, text, RETIRED)).toEqual({ text, left: [] });
        },
      ),
      { numRuns: IS_FULL ? 300 : 80 },
    );
  });
});

/** What front matter says, as YAML reads it. */
function dataOf(text: string): Record<string, unknown> {
  const front = readFrontMatter(FILE, text);
  if (Array.isArray(front)) throw new Error(JSON.stringify(front));
  return z.record(z.string(), z.unknown()).parse(front.data);
}

describe("a key that moves, in front matter of any form", () => {
  const limits = fc.constantFrom(
    "",
    "limits: { watch: 1 }\n",
    "limits:\n   watch: 1 # c\n   # end\n",
    "limits: {}\n",
  );
  const moving = fc
    .tuple(staying, fc.oneof(short, kept), limits)
    .map(([stays, value, group]) => [
      ...stays.map(([text]) => text),
      `baseline: ${value}\n`,
      ...(group === "" ? [] : [group]),
    ])
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));

  test("says the same at its new place, beside all else as it was; or it stays to the byte, and is named", () => {
    let moved = 0;
    fc.assert(
      fc.property(moving, (pieces) => {
        const before = file(["first: 1\n", ...pieces].join(""));
        const { text, left } = migrated(FILE, before, RETIRED);
        if (left.length > 0) {
          expect(text).toBe(before);
          expect(left).toHaveLength(1);
          return;
        }
        moved += 1;
        const { baseline, limits: group, ...others } = dataOf(before);
        expect(dataOf(text)).toEqual({ ...others, limits: { ...Object(group), baseline } });
        const kinds = (piece: string) => /^(?:baseline|limits):/.test(piece);
        for (const piece of pieces.filter((one) => !kinds(one))) expect(text).toContain(piece);
        const comments = (whole: string) =>
          whole
            .match(/^ *# .*$| # c$| # end$/gm)
            ?.map((one) => one.trim())
            .sort();
        expect(comments(text)).toEqual(comments(before));
        expect(migrated(FILE, text, RETIRED)).toEqual({ text, left: [] });
      }),
      { numRuns: IS_FULL ? 300 : 80 },
    );
    expect(moved).toBeGreaterThan(IS_FULL ? 150 : 40);
  });
});

describe("the generation of keys", () => {
  test.each([
    ["is added at the end", "company: X\n# end\n", "company: X\n# end\nkeys: 7\n"],
    [
      "takes the place of an earlier one",
      "keys: 1   # by upgrade\ncompany: X\n",
      "keys: 7   # by upgrade\ncompany: X\n",
    ],
    ["is added after a text in lines", "mission: |\n  A\n\n", "mission: |\n  A\n\nkeys: 7\n"],
    [
      "is added at the start where a text in lines would change",
      "mission: |+\n  A\n\n",
      "keys: 7\nmission: |+\n  A\n\n",
    ],
    ["is added in braces", "{ company: X }\n", "{ company: X, keys: 7 }\n"],
    ["is added where there is nothing", "", "keys: 7\n"],
  ])("%s", (_, before, after) => {
    expect(withKeys("content/report.mdx", file(before), 7)).toBe(file(after));
    const windows = (text: string) => text.replaceAll("\n", "\r\n");
    expect(withKeys("content/report.mdx", windows(file(before)), 7)).toBe(windows(file(after)));
  });

  test("is not written where the file would then say something else", () => {
    expect(withKeys("content/report.mdx", file("keys: &x 1\nweight: *x\n"), 7)).toBe(null);
  });
});

describe("the catalogue of retired keys", () => {
  test("has no path twice, and no generation without a key that it retires", () => {
    const paths = RETIRED_KEYS.map(({ of, path }) => [of, ...path].join(" "));
    expect(new Set(paths).size).toBe(paths.length);
    const generations = Array.from({ length: KEYS - 1 }, (_, index) => index + 2);
    expect([...new Set(RETIRED_KEYS.map(({ since }) => since))].sort()).toEqual(generations);
  });

  test("says where a key moves by as many stars as its path has, and of one that is left to its author why", () => {
    const stars = (path: readonly string[]) => path.filter((step) => step === "*").length;
    for (const { path, becomes: what, instead } of RETIRED_KEYS) {
      if (what.does === "moved") expect(stars(what.to)).toBeLessThanOrEqual(stars(path));
      expect(instead).toMatch(/^[A-Z].*\.$/);
    }
  });
});
