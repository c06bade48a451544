import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CsvTable, Measured } from "../../src/format/csv.ts";
import type { Unit } from "../../src/format/number.ts";
import { legendOf } from "../../src/formats/xlsx/absence.ts";
import { MOST_LETTERS, sheetCells } from "../../src/formats/xlsx/cells.ts";
import { dataSheet } from "../../src/formats/xlsx/dataSheet.ts";
import { linesOf } from "../../src/formats/xlsx/lines.ts";
import { numberFormat, sheetNumber } from "../../src/formats/xlsx/numberFormat.ts";
import { written } from "../../src/formats/xlsx/sheet.ts";
import { sheetNames } from "../../src/formats/xlsx/sheetNames.ts";
import { languageOf } from "../../src/language/language.ts";

const PERCENT: Unit = { kind: "percent", name: "percent" };
const EURO: Unit = { kind: "currency", name: "EUR" };
const PEOPLE: Unit = { kind: "noun", name: "people" };

const voicedIn = (locale: string) => ({
  locale,
  say: languageOf(locale),
  isDifference: ({ measure }: Measured) => measure === "change",
});
const cellsOf = (table: CsvTable, locale = "en-GB") => sheetCells(table, voicedIn(locale));

describe("the format of a number", () => {
  test.each([
    ["en-GB", 0.287, PERCENT, false, "#,##0.0%", 0.287],
    ["de-DE", 0.287, PERCENT, false, '#,##0.0"\u00a0"%', 0.287],
    ["fr-FR", 0.287, PERCENT, false, '#,##0.0"\u00a0"%', 0.287],
    ["en-GB", 0.9987, PERCENT, false, "#,##0.00%", 0.9987],
    ["en-GB", 0.018, PERCENT, true, '#,##0.0"\u00a0pp"', 1.8],
    ["de-DE", -0.018, PERCENT, true, '#,##0.0"\u00a0PP"', -1.8],
    ["en-GB", 1226, PEOPLE, false, "#,##0", 1226],
    ["en-GB", 541.46, PEOPLE, false, "#,##0", 541.46],
    ["en-GB", 35326, EURO, false, '"€"#,##0', 35326],
    ["de-DE", 35326, EURO, false, '#,##0"\u00a0€"', 35326],
    ["de-DE", 9.5, EURO, false, '#,##0.00"\u00a0€"', 9.5],
    ["en-GB", 12.25, { kind: "minutes", name: "minutes" }, false, '#,##0.0"\u00a0min"', 12.25],
    ["en-GB", 0.62, { kind: "ratio", name: "ratio" }, false, "#,##0.00", 0.62],
    ["en-GB", 0.0000012, { kind: "ratio", name: "ratio" }, false, "0.0E+00", 0.0000012],
  ] as const)("in %s, %d as %o is %s", (locale, value, unit, isDifference, format, written) => {
    const counted = { value, unit, isDifference };
    expect(numberFormat(counted, locale).replaceAll("\u202f", "\u00a0")).toBe(format);
    expect(sheetNumber(counted)).toBeCloseTo(written, 12);
  });
});

describe("the names of sheets", () => {
  test("are the wishes, shortened to 31 letters at a word, and told apart", () => {
    expect(
      sheetNames([
        "Cover",
        "Daily people who post rose 12.9% on Q2 2026",
        "cover",
        "'a/b: [c]*?\\'",
        "",
        "History",
      ]),
    ).toEqual(["Cover", "Daily people who post rose…", "cover (2)", "a b c", "–", "History (2)"]);
  });

  test("are what every spreadsheet takes, whatever is wished", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { maxLength: 20 }), (wishes) => {
        const names = sheetNames(wishes);
        expect(names.length).toBe(wishes.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^history$/i);
        }
      }),
    );
  });
});

describe("the cells of a sheet", () => {
  test("are of the types of their values: a text that could run stays a text, a day is a date", () => {
    const day = { head: "from", name: "from", unit: null, type: "date" } as const;
    const texts = ["=1+1", "+1", "-1", "@a", "\tx", "2026-07-01"];
    const rows = texts.map((text) => [text, text]);
    const cells = cellsOf({ columns: ["words", day], rows });
    expect(cells.map(([words]) => words?.value)).toEqual(texts);
    expect(cells.map(([words]) => words?.format)).toEqual(texts.map(() => null));
    expect(cells.at(-1)?.[1]).toMatchObject({
      value: new Date("2026-07-01T00:00:00Z"),
      format: "yyyy-mm-dd",
    });
    expect(cells[0]?.[1]?.value).toBe("=1+1");
  });

  test("leave days as words that spreadsheets number otherwise, or that are none", () => {
    const day = { head: "from", name: "from", unit: null, type: "date" } as const;
    const texts = ["1899-12-31", "2026-13-45", "9999"];
    expect(
      cellsOf({ columns: [day], rows: texts.map((text) => [text]) }).map(([cell]) => cell?.value),
    ).toEqual(texts);
  });

  test("say why a number is not there, and never 0; what has no number of its kind is not applicable", () => {
    const missing = { value: null, unit: PEOPLE, reason: "no data" };
    const rows = [
      [missing, "why"],
      [null, null],
      [{ value: 0, unit: PEOPLE, reason: null }, null],
    ];
    const cells = cellsOf({ columns: ["n", "reason"], rows });
    expect(cells.map(([cell]) => cell?.value)).toEqual(["[x]", "[z]", 0]);
    expect(cells.map(([, cell]) => cell?.value)).toEqual(["why", null, null]);
    expect(legendOf(new Set(["no data", "none"]), languageOf("en"))).toEqual([
      "[x] not available: no data",
      "[z] not applicable",
    ]);
  });

  test("show a difference of percentages in points, as its measure tells", () => {
    const figure = { value: 0.018, unit: PERCENT, reason: null, metric: "m", measure: "change" };
    expect(cellsOf({ columns: ["n"], rows: [[figure]] })[0]?.[0]).toMatchObject({
      value: 1.7999999999999998,
      format: '#,##0.0"\u00a0pp"',
    });
  });

  test("hold no more letters than a cell can", () => {
    const [[cell] = []] = cellsOf({ columns: ["sql"], rows: [["x".repeat(40_000)]] });
    expect(String(cell?.value)).toHaveLength(MOST_LETTERS);
    expect(String(cell?.value).endsWith("…")).toBe(true);
  });
});

describe("a sheet", () => {
  const called = { sheet: "Sheet", table: "t_a", cover: "Cover" };
  const sheeted = {
    title: "Title",
    subtitle: "",
    notes: ["Source: rows."],
    name: "trend-a",
    isFiltered: false,
  };

  test("has one table under its notes, each column named once, with its unit where no value shows that", () => {
    const people = { head: "value (people)", name: "value", unit: PEOPLE, type: "number" } as const;
    const share = { head: "share (fraction)", name: "share", unit: PERCENT, type: "number" } as const;
    const data = { columns: [people, share, "Share", ""], rows: [[1, 0.5, "a", null]] };
    const { rows, table } = dataSheet({ ...sheeted, data }, called, voicedIn("en-GB"));
    expect(rows.map((row) => row[0]?.value)).toEqual([
      "Title",
      "Source: rows.",
      "Data: trend-a",
      "To the contents",
      "value (people)",
      1,
    ]);
    expect(table).toMatchObject({ head: 4 });
    expect(rows[4]?.map(({ value }) => value)).toEqual(["value (people)", "share", "Share (2)", "–"]);
  });

  test("has texts that look like the number of a letter as they are, in the head of its table too", () => {
    const data = { columns: ["a_x0041_b"], rows: [["_x000B_"], ["_x41_"]] };
    const { rows, tables } = written(dataSheet({ ...sheeted, data }, called, voicedIn("en-GB")));
    expect(rows?.slice(-3)).toEqual([["a_x005F_x0041_b"], ["_x005F_x000B_"], ["_x41_"]]);
    expect(tables?.[0]?.columns).toEqual([{ name: "a_x005F_x0041_b" }]);
  });

  test("says that there are no rows, and has no table then, which would have none", () => {
    const laid = dataSheet({ ...sheeted, data: { columns: ["a"], rows: [] } }, called, voicedIn("en-GB"));
    expect(laid.table).toBeNull();
    expect(laid.rows.flat().map(({ value }) => value)).toContain("There are no rows.");
  });

  test.each([
    ["", 10, 1],
    ["short", 10, 1],
    ["two words here", 10, 2],
    ["a\nb\nc", 10, 3],
    ["x".repeat(35), 10, 4],
  ])("knows that %j in %d characters stands on %d lines", (text, room, lines) => {
    expect(linesOf(text, room)).toBe(lines);
  });
});
