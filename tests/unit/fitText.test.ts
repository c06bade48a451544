import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fittedFile } from "../../src/content/unfit.ts";
import { xmlProblem } from "../../src/formats/xml.ts";
import { zipped } from "../../src/formats/zip.ts";
import { openDatabase } from "../../src/query/engines/wasm.ts";
import { unfitSql, unfitText } from "../../src/query/unfitSql.ts";
import { fitText, isUnfit, nameOfCode, unfitIn } from "../../src/syntax/fitText.ts";
import { escapeMarkup } from "../../src/syntax/markup.ts";

const anyText = fc.string({ unit: "binary" });
const bytes = (text: string) => new TextEncoder().encode(text);

/** Every unit of UTF-16 alone, halves of characters too. */
const UNITS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

describe("a text that every file can hold", () => {
  test("is XML once it is escaped, whatever it was, and stays as long", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const fit = fitText(text);
        expect(fit.length).toBe(text.length);
        expect(
          xmlProblem("a.svg", `<svg title="${escapeMarkup(fit)}">${escapeMarkup(fit)}</svg>`),
        ).toBeNull();
        expect(fitText(fit)).toBe(fit);
      }),
    );
  });

  test("is what an XML parser takes, and nothing else is refused, of each character alone", () => {
    const differing = UNITS.filter((letter) => {
      const isXml = xmlProblem("a.svg", `<a>${escapeMarkup(letter)}</a>`) === null;
      return isXml === isUnfit(letter);
    });
    expect(differing.map((letter) => nameOfCode(letter.charCodeAt(0)))).toEqual([]);
  });

  test("keeps marks of direction, joiners, emoji and all scripts", () => {
    const legal = "\u202aabc\u202c \u2066\u2069\u200f ع\u200dر 🙂👩‍👩‍👧 日本 ไทย हिन्दी \u0085\u007f";
    expect(fitText(legal)).toBe(legal);
  });

  test("names what is not in it any more", () => {
    expect(unfitIn("a\u0001b\ud800\u000b")).toEqual([
      { index: 1, name: "U+0001" },
      { index: 3, name: "U+D800" },
      { index: 4, name: "U+000B" },
    ]);
  });
});

describe("a file of content", () => {
  test("loses what no file can hold, also by reference, with a warning of each kind at its first place", () => {
    const { text, diagnostics } = fittedFile("a.mdx", "one\ntw\u000bo \u000b &#1; &#x41; &#xFFFE;");
    expect(text).toBe("one\ntw�o � � &#x41; �");
    expect(
      diagnostics.map(({ line, column, message }) => [line, column, message.slice(14, 20).trim()]),
    ).toEqual([
      [2, 3, "U+000B"],
      [2, 8, "U+0001"],
      [2, 20, "U+FFFE"],
    ]);
  });
});

describe("a value of DuckDB", () => {
  test("is fit, and where one was not its row and character are found", async () => {
    const database = await openDatabase();
    const from = "(VALUES ('a'), ('b' || chr(11)), (NULL), ('c' || chr(65534)), ('�')) AS t(name)";
    const rows = await database.rows(`SELECT name FROM ${from}`);
    expect(rows.map(({ name }) => name)).toEqual(["a", "b�", null, "c�", "�"]);
    const found = await database.rows(unfitSql(from, "name"));
    expect(unfitText(found)).toEqual({ name: "U+000B", row: 2, rows: 2 });
    expect(unfitText(await database.rows(unfitSql("(VALUES ('�')) AS t(name)", "name")))).toBeNull();
  });

  test("DuckDB and JavaScript agree of every character on what is unfit", async () => {
    const database = await openDatabase();
    const from =
      "(SELECT chr(code::INTEGER) AS letter, code FROM range(1, 65536) AS t(code) WHERE NOT code BETWEEN 55296 AND 57343)";
    const [row] = await database.rows(unfitSql(from, "letter"));
    const known = UNITS.filter(
      (letter, code) => code > 0 && !(code >= 0xd800 && code <= 0xdfff) && isUnfit(letter),
    );
    expect(Number(row?.["rows"])).toBe(known.length);
  });
});

describe("an archive", () => {
  test("is not made with a part that should be XML and is none, which is named with the place in it", () => {
    const made = () => zipped([["ppt/slides/slide1.xml", bytes("<p>\n<b>Schmidt & Söhne</b></p>")]]);
    const place = { file: "ppt/slides/slide1.xml", line: 2, column: 14, code: "not-xml" };
    expect(made).toThrow(expect.objectContaining({ diagnostics: [expect.objectContaining(place)] }));
  });

  test("may hold anything else", () => {
    expect(zipped([["a.csv", bytes("a & b")]]).length).toBeGreaterThan(0);
  });
});
