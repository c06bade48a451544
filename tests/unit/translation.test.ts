import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type FrontMatter, readFrontMatter } from "../../src/content/frontMatter.ts";
import { betSchema } from "../../src/content/schema/bet.ts";
import { editionSchema } from "../../src/content/schema/edition.ts";
import { metricSchema } from "../../src/content/schema/metric.ts";
import { translated } from "../../src/content/translation.ts";
import { checkTranslations, languageIn } from "../../src/content/translationFiles.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";

const ORIGINAL = [
  "title: More people post",
  "snapshot: 2026-07-02",
  "authors: [A, B]",
  "highlights: [One, Two]",
  "asks:",
  "  - decision: May we?",
  "    options: [Yes, No]",
  "    owner: A",
  "    by: 2026-10-16",
  "  - decision: Should we?",
  "    by: 2026-10-17",
  "approved_by: { name: A, role: Chief, date: 2026-10-02 }",
  "acknowledge: { churn: { action: We wait., by: 2026-11-15 } }",
].join("\n");

function front(file: string, keys: string, body: string): FrontMatter {
  const read = readFrontMatter(file, `---\n${keys}\n---\n${body}`);
  if (Array.isArray(read)) throw new Error(read.map(({ message }) => message).join(", "));
  return read;
}

/** A schema in which all the keys of these tests are: an edition's, with those of metrics and bets. */
const SCHEMA = z.object({
  ...metricSchema.shape,
  ...betSchema.shape,
  ...editionSchema.shape,
  unit: metricSchema.shape.unit,
});

const over = (keys: string, { of = ORIGINAL, body = "" } = {}) =>
  translated(front("content/a.mdx", of, "The original.\n"), front("content/a.de.mdx", keys, body), SCHEMA);

function accepted(result: FrontMatter | Diagnostic[]): FrontMatter {
  if (Array.isArray(result)) throw new Error(result.map(({ message }) => message).join(", "));
  return result;
}

/** The refusals as one line each: place, code, sentence, and how to mend it. */
function refusals(result: FrontMatter | Diagnostic[]): string[] {
  if (!Array.isArray(result)) return [];
  return result.map(
    ({ severity, file, line, column, code, message, mend }) =>
      `${severity} ${code} ${file}:${line}:${column} ${message}. ${mend}`,
  );
}

describe("translated(original, translation)", () => {
  test("takes the words that are said, and all else from the original", () => {
    const { data } = accepted(over("title: Mehr Menschen schreiben\nhighlights: [Eins, Zwei]"));
    expect(data).toMatchObject({
      title: "Mehr Menschen schreiben",
      snapshot: "2026-07-02",
      authors: ["A", "B"],
      highlights: ["Eins", "Zwei"],
      approved_by: { name: "A", role: "Chief", date: "2026-10-02" },
    });
  });

  test("keeps the original's keys and their order", () => {
    const keys = (text: string) => Object.keys(Object(accepted(over(text)).data));
    expect(keys("highlights: [Eins, Zwei]\ntitle: T")).toEqual(keys("title: T"));
  });

  test("lays lists of groups over the original's by their place, and leaves the rest as it is", () => {
    const { data } = accepted(
      over("asks: [{ options: [Ja, Nein] }]\nacknowledge: { churn: { action: Warten } }"),
    );
    expect(data).toMatchObject({
      asks: [
        { decision: "May we?", options: ["Ja", "Nein"], owner: "A", by: "2026-10-16" },
        { decision: "Should we?", by: "2026-10-17" },
      ],
      acknowledge: { churn: { action: "Warten", by: "2026-11-15" } },
    });
    expect(accepted(over("asks: [{}, { decision: Sollen wir? }]")).data).toMatchObject({
      asks: [{ decision: "May we?" }, { decision: "Sollen wir?", by: "2026-10-17" }],
    });
  });

  test("lets each language say whether its name is of one or many", () => {
    const of = "name: Rides\nname_is: plural";
    expect(accepted(over("name: Fahrt", { of })).data).toEqual({ name: "Fahrt" });
    expect(accepted(over("name: Trajets\nname_is: plural", { of: "name: Traffic" })).data).toEqual({
      name: "Trajets",
      name_is: "plural",
    });
    expect(accepted(over("{}", { of })).data).toEqual({ name: "Rides", name_is: "plural" });
  });

  test("takes the body of the translation where it has one, with its file and lines", () => {
    const said = accepted(over("title: T", { body: "Die Übersetzung.\n" }));
    expect([said.file, said.body, said.bodyLine]).toEqual(["content/a.de.mdx", "Die Übersetzung.\n", 4]);
    const unsaid = accepted(over("title: T", { body: " \n\n" }));
    expect([unsaid.file, unsaid.body, unsaid.bodyLine]).toEqual(["content/a.mdx", "The original.\n", 16]);
  });

  test("gives each key the place and the text of the file that says it", () => {
    const both = accepted(over("highlights: [Eins, Zwei]\nasks: [{}, { decision: Sollen wir? }]"));
    expect(both.placeOfKey(["highlights"])).toMatchObject({ file: "content/a.de.mdx", line: 2, column: 1 });
    expect(both.placeOf(["highlights", 1])).toMatchObject({ file: "content/a.de.mdx", line: 2, column: 20 });
    expect(both.textAt(["highlights", 1])?.value).toBe("Zwei");
    expect(both.placeOf(["asks", 1, "decision"])).toMatchObject({ file: "content/a.de.mdx", line: 3 });
    expect(both.placeOf(["asks", 0, "decision"])).toMatchObject({ file: "content/a.mdx", line: 7 });
    expect(both.placeOf(["asks", 1, "by"])).toMatchObject({ file: "content/a.mdx", line: 12 });
    expect(both.textAt(["title"])?.value).toBe("More people post");
  });

  test("says nothing where the translation has no words of its own", () => {
    const { data } = accepted(over("{}", { body: "Die Übersetzung.\n" }));
    expect(data).toEqual(front("content/a.mdx", ORIGINAL, "").data);
  });

  test("translates words that elsewhere are a date, a choice or SQL, where they are words", () => {
    const of = [
      "decided: { decision: chosen, by: the board, date: 2026-01-01 }",
      "reviews: [{ by: A, leads: Yes., market: No., note: Again., core_value: Yes. }]",
      "rationale: { mission: m, value: v, actionable: a, growth: g }",
      "approved_by: { role: Chief }",
    ].join("\n");
    const { data } = accepted(
      over(
        "decided: { by: der Vorstand }\nreviews: [{ by: B, leads: Ja., market: Nein., note: Noch einmal., core_value: Ja. }]\nrationale: { mission: 1a, value: 2b, actionable: 3c, growth: 4d }\napproved_by: { role: Leiterin }",
        { of },
      ),
    );
    expect(data).toEqual({
      decided: { decision: "chosen", by: "der Vorstand", date: "2026-01-01" },
      reviews: [{ by: "B", leads: "Ja.", market: "Nein.", note: "Noch einmal.", core_value: "Ja." }],
      rationale: { mission: "1a", value: "2b", actionable: "3c", growth: "4d" },
      approved_by: { role: "Leiterin" },
    });
  });
});

const UNSAID = "Translate only what the original says.";
const LEFT_OUT = "Leave it out: it is taken from content/a.mdx.";
const AT_ITS_PLACE = "Translate every text at its place, and add none.";

describe("a translation is refused, at the key that is wrong,", () => {
  test.each([
    ["a key that the original has not", "summary: S", `2:1 \`summary\` is not in content/a.mdx. ${UNSAID}`],
    [
      "a group more than the original has",
      "asks: [{}, {}, { decision: D }]",
      `2:18 \`asks[2].decision\` is not in content/a.mdx. ${UNSAID}`,
    ],
    [
      "a date",
      "snapshot: 2026-07-03",
      `2:1 \`snapshot\` holds no words, and is the same in every language. ${LEFT_OUT}`,
    ],
    [
      "the day of an ask",
      "asks:\n  - decision: D\n    by: 2026-10-18",
      `4:5 \`asks[0].by\` holds no words, and is the same in every language. ${LEFT_OUT}`,
    ],
    [
      "names of people",
      "authors: [C, D]",
      `2:1 \`authors\` holds no words, and is the same in every language. ${LEFT_OUT}`,
    ],
    [
      "a list shorter than the original's",
      "highlights: [Eins]",
      `2:1 \`highlights\` is a list of one, but a list of 2 in content/a.mdx. ${AT_ITS_PLACE}`,
    ],
    [
      "a list longer than the original's",
      "highlights: [Eins, Zwei, Drei]",
      `2:1 \`highlights\` is a list of 3, but a list of 2 in content/a.mdx. ${AT_ITS_PLACE}`,
    ],
    [
      "a text in the place of a list",
      "highlights: Eins",
      `2:1 \`highlights\` is a text, but a list of 2 in content/a.mdx. ${AT_ITS_PLACE}`,
    ],
    [
      "a number in the place of a text",
      "title: 5",
      `2:1 \`title\` is no text, but a text in content/a.mdx. ${AT_ITS_PLACE}`,
    ],
  ])("%s", (_, keys, sentence) => {
    expect(refusals(over(keys))).toEqual([`error bad-translation content/a.de.mdx:${sentence}`]);
  });

  test.each([
    ["a unit that is computed with", "unit: percent", "unit: Menschen"],
    ["a noun that becomes such a unit", "unit: people", "unit: percent"],
    ["a number under a key that may hold words", "expected: 0.01", "expected: 0.02"],
    ["the role of a metric", "role: input", "role: Treiber"],
    ["SQL", "value: count(*)", "value: sum(x)"],
  ])("%s", (_, of, keys) => {
    const key = keys.replace(/:.*/, "");
    expect(refusals(over(keys, { of }))).toEqual([
      `error bad-translation content/a.de.mdx:2:1 \`${key}\` holds no words, and is the same in every language. ${LEFT_OUT}`,
    ]);
  });

  test("each wrong key by itself", () => {
    expect(
      refusals(over("summary: S\ntitle: T\nsnapshot: 2026-07-03")).map((line) => line.slice(0, 45)),
    ).toEqual([
      "error bad-translation content/a.de.mdx:2:1 `s",
      "error bad-translation content/a.de.mdx:4:1 `s",
    ]);
  });

  test("but a noun that is counted has its word in each language", () => {
    expect(accepted(over("unit: Menschen", { of: "unit: people" })).data).toEqual({ unit: "Menschen" });
  });
});

describe("languageIn(file)", () => {
  test.each([
    ["content/editions/2026-q3/index.de.mdx", "de"],
    ["content/report.fil.mdx", "fil"],
    ["content/report.mdx", null],
    ["content/report.xx.mdx", null],
    ["content/report.DE.mdx", null],
    ["content/queries/first.de.sql", null],
  ])("%s: %s", (file, code) => {
    expect(languageIn(file)).toBe(code);
  });
});

const ROOT = fileURLToPath(new URL("../.tmp/translation-files", import.meta.url));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

describe("checkTranslations(root, codes)", () => {
  const check = (files: readonly string[], codes: readonly string[]) => {
    rmSync(ROOT, { recursive: true, force: true });
    for (const name of files) {
      mkdirSync(dirname(join(ROOT, "content", name)), { recursive: true });
      writeFileSync(join(ROOT, "content", name), "---\ntitle: T\n---\n");
    }
    return refusals(checkTranslations(ROOT, codes));
  };

  test("lets a translation stand beside its original, in a language of the report", () => {
    expect(check(["a.mdx", "a.de.mdx", "metrics/b.mdx", "metrics/b.fr.mdx"], ["en", "de", "fr"])).toEqual([]);
  });

  test.each([
    [
      "a language that the report does not name",
      "a.fr.mdx",
      "the report is not written in French. Add its locale to `languages` in content/report.mdx, such as fr-FR.",
    ],
    [
      "the report's own language",
      "a.en.mdx",
      "the report itself is in English. Write it into content/a.mdx.",
    ],
    [
      "a translation of nothing",
      "metrics/b.de.mdx",
      "there is no content/metrics/b.mdx to translate. Name it after its original.",
    ],
  ])("refuses %s", (_, name, sentence) => {
    expect(check(["a.mdx", name], ["en", "de"])).toEqual([
      `error bad-translation content/${name}:1:1 ${sentence}`,
    ]);
  });
});
