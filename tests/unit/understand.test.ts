import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typeName } from "../../src/snapshot/columnType.ts";
import { type ColumnFacts, type Told, written } from "../../src/snapshot/understand/column.ts";
import { converter } from "../../src/snapshot/understand/convert.ts";
import { decide } from "../../src/snapshot/understand/decide.ts";
import { DATE_FORMATS, readDate } from "../../src/snapshot/understand/readDate.ts";
import { readNumber } from "../../src/snapshot/understand/readNumber.ts";
import { Tally } from "../../src/snapshot/understand/tally.ts";

const NOTHING: Told = { missing: [], options: [] };

/** A column "t.c" of the texts, its first row in line 2. */
function facts(texts: readonly string[], told: Partial<Told> = {}): ColumnFacts {
  const said = { ...NOTHING, ...told };
  const tally = new Tally(said.date, new Set(said.missing));
  for (const [index, text] of texts.entries()) tally.add(text, index + 2);
  return { table: "t", name: "c", tally, told: said, timezone: "Europe/Berlin", isMasked: false };
}

/** The type of a column and its values, or the code and line of what is asked about it. */
function outcome(texts: readonly string[], told: Partial<Told> = {}) {
  const found = decide(facts(texts, told));
  if ("code" in found) return `${found.code} ${found.line}`;
  const convert = converter(found, told.missing ?? []);
  return `${typeName(found.type)}: ${texts.map((text) => convert(text)).join(" | ")}`;
}

function question(texts: readonly string[], told: Partial<Told> = {}) {
  const found = decide(facts(texts, told));
  if (!("code" in found)) throw new Error(`nothing is asked: ${typeName(found.type)}`);
  return { message: found.message, options: found.choices.map(({ options }) => written(options)) };
}

describe("dates that every row fits in one way are taken", () => {
  test.each([
    [["2026-02-01", "2026-2-13"], "date: 2026-02-01 | 2026-02-13"],
    [["01.02.26", "13.02.26"], "date: 2026-02-01 | 2026-02-13"],
    [["01.02.2026", "1.2.2026"], "date: 2026-02-01 | 2026-02-01"],
    [["2026/02/01"], "date: 2026-02-01"],
    [["2026.02.01"], "date: 2026-02-01"],
    [["03/04/2026", "13/04/2026"], "date: 2026-04-03 | 2026-04-13"],
    [["03/04/2026", "04/13/2026"], "date: 2026-03-04 | 2026-04-13"],
    [["04/07/20", "31/07/20"], "date: 2020-07-04 | 2020-07-31"],
    [["03-04-2026", "04-30-2026"], "date: 2026-03-04 | 2026-04-30"],
    [["05/05/2026", "06/06/2026"], "date: 2026-05-05 | 2026-06-06"],
    [["31.12.68", "31.12.69"], "date: 2068-12-31 | 1969-12-31"],
    [["29.02.2024", "28.02.2025"], "date: 2024-02-29 | 2025-02-28"],
    [["01 Feb 2026", "13 February 2026", "3. März 2026"], "date: 2026-02-01 | 2026-02-13 | 2026-03-03"],
    [["Feb 1, 2026", "February 13 2026"], "date: 2026-02-01 | 2026-02-13"],
    [["01-Feb-26", "28-Mar-26"], "date: 2026-02-01 | 2026-03-28"],
    [[" 2026-02-01 ", "", "2026-02-02"], "date: 2026-02-01 |  | 2026-02-02"],
  ])("%j", (texts, due) => expect(outcome(texts)).toBe(due));
});

describe("points in time", () => {
  test.each([
    [
      ["2026-06-30 10:00:00", "2026-06-30 10:01"],
      "timestamp: 2026-06-30 10:00:00.000000 | 2026-06-30 10:01:00.000000",
    ],
    [
      ["2026-06-30T22:30Z", "2026-06-30T22:30:05.5+02:00"],
      "timestamptz: 2026-06-30 22:30:00.000000+00:00 | 2026-06-30 22:30:05.500000+02:00",
    ],
    [
      ["2026-07-01 10:00 UTC", "2026-07-01 10:00:00+0530"],
      "timestamptz: 2026-07-01 10:00:00.000000+00:00 | 2026-07-01 10:00:00.000000+05:30",
    ],
    [
      ["13/02/2026 1:05 PM", "14/02/2026 12:00 am"],
      "timestamp: 2026-02-13 13:05:00.000000 | 2026-02-14 00:00:00.000000",
    ],
    [
      ["13.02.2026, 09:30", "14.02.2026"],
      "timestamp: 2026-02-13 09:30:00.000000 | 2026-02-14 00:00:00.000000",
    ],
    [["Sun, 01 Feb 2026 10:00:00 +0000"], "timestamptz: 2026-02-01 10:00:00.000000+00:00"],
    [["10:30", "09:15:00+02"], "text: 10:30 | 09:15:00+02"],
    [["2026-06-30 10:00", "2026-06-30 10:00Z"], "mixed-column 2"],
    [["2026-06-30 10:00Z", "2026-06-30"], "mixed-column 3"],
    [["2026-06-30 10:00", "2026-06-30 25:00", "2026-06-30 11:00"], "mixed-column 3"],
  ])("%j", (texts, due) => expect(outcome(texts)).toBe(due));

  test("times without a zone are those of the zone that is told, in summer and in winter", () => {
    const texts = ["2026-01-15 12:00", "2026-07-15 12:00", "2026-07-15 12:00Z"];
    expect(outcome(texts, { zone: "Europe/Berlin", options: ["--zone t.c=Europe/Berlin"] })).toBe(
      "timestamptz: 2026-01-15 12:00:00.000000+01:00 | 2026-07-15 12:00:00.000000+02:00 | 2026-07-15 12:00:00.000000+00:00",
    );
  });

  test.each([
    ["2026-03-29 02:30", /leave out/],
    ["2026-10-25 02:30", /show twice/],
  ])("that the clocks of a zone have never or twice are none: %s", (text, due) => {
    const told = { zone: "Europe/Berlin", options: [] };
    expect(() => outcome([text], told)).toThrow(due);
  });
});

describe("dates that are ambiguous or almost are asked about", () => {
  test.each([
    [["03/04/2026", "05/06/2026"], "ambiguous-date 2"],
    [["01/01/2026", "02/01/2026", "12/01/2026"], "ambiguous-date 3"],
    [["03-04-26", "05-06-26"], "ambiguous-date 2"],
    [["13/04/2026", "04/13/2026"], "mixed-column 3"],
    [["2026-01-01", "02.01.2026", "2026-01-03"], "mixed-column 3"],
    [["2026-01-01", "infinity"], "mixed-column 3"],
    [["2026-01-01", "epoch", "now"], "mixed-column 3"],
    [["2026-01-01", "2026-01-02", "0000-01-01"], "mixed-column 4"],
    [["2026-01-01", "2026-02-30"], "mixed-column 3"],
    [["2026-01-01", "n/a"], "missing-word 3"],
  ])("%j", (texts, due) => expect(outcome(texts)).toBe(due));

  test("by two readings of a value, with the options that decide", () => {
    expect(question(["03/04/2026"])).toEqual({
      message:
        'every row of t.c can be read as dd/mm/yyyy and as mm/dd/yyyy: "03/04/2026" is 3 April 2026 or 4 March 2026',
      options: ["--dates t.c=dd/mm/yyyy", "--dates t.c=mm/dd/yyyy", "--types t.c=VARCHAR"],
    });
    expect(question(["2026-01-01", "0000-01-01"]).message).toMatch(/year 0000/);
  });

  test.each([
    [["03/04/2026"], { date: "dd/mm/yyyy" as const }, "date: 2026-04-03"],
    [["03/04/2026"], { date: "mm/dd/yyyy" as const }, "date: 2026-03-04"],
    [["03/04/2026", "13/04/2026"], { date: "mm/dd/yyyy" as const }, "mixed-column 3"],
    [["20260203"], { date: "yyyymmdd" as const }, "date: 2026-02-03"],
    [["02.03.2026"], { date: "mm.dd.yyyy" as const }, "date: 2026-02-03"],
    [["2026-01-01", "n/a"], { missing: ["n/a"] }, "date: 2026-01-01 | "],
    [["2026-01-01", "x"], { type: { kind: "text" as const } }, "text: 2026-01-01 | x"],
    [["2026-01-01 10:00"], { type: { kind: "date" as const } }, "mixed-column 2"],
  ])("%j told %j", (texts, told, due) => expect(outcome(texts, told)).toBe(due));

  test("no format begins with a year of two digits", () => {
    expect(DATE_FORMATS.filter((format) => /^yy(?!yy)/.test(format))).toEqual([]);
    for (const word of ["now", "today", "infinity", "-infinity", "epoch", "yesterday", "tomorrow"])
      expect(readDate(word)).toBeNull();
  });
});

describe("numbers", () => {
  test.each([
    [["1", "-2", "+3"], "bigint: 1 | -2 | 3"],
    [["9223372036854775807"], "bigint: 9223372036854775807"],
    [["9223372036854775808"], "decimal(38,0): 9223372036854775808"],
    [["97100,7", "3"], "decimal(18,1): 97100.7 | 3"],
    [["1.234,50", "12"], "decimal(18,2): 1234.50 | 12"],
    [["1 234,50", "1\u00a0234,5", "1\u202f234\u202f567,5"], "decimal(18,2): 1234.50 | 1234.5 | 1234567.5"],
    [["1,234.50", "1,234"], "decimal(18,2): 1234.50 | 1234"],
    [["1'234.50", "1’234.5"], "decimal(18,2): 1234.50 | 1234.5"],
    [["1.234.567", "1.234"], "bigint: 1234567 | 1234"],
    [["12,34,567", "1,234"], "bigint: 1234567 | 1234"],
    [["€1,200.00", "-€5.5", "€ 7"], "decimal(18,2): 1200.00 | -5.5 | 7"],
    [["1.200,00 €", "5 EUR"], "mixed-column 3"],
    [["(1,200.00)", "(3)", "7-", "−8"], "decimal(18,2): -1200.00 | -3 | -7 | -8"],
    [["12,5 %", "3%"], "decimal(18,3): 0.125 | 0.03"],
    [["0.123", "0.456"], "decimal(18,3): 0.123 | 0.456"],
    [["1.5e3", "2"], "double: 1.5e3 | 2"],
    [["00123", "00124"], "text: 00123 | 00124"],
    [["01067", "80331"], "text: 01067 | 80331"],
    [["+4930123456", "+4989654321"], "text: +4930123456 | +4989654321"],
    [["1.234", "5.678"], "ambiguous-number 2"],
    [["999", "1,200"], "ambiguous-number 3"],
    [["€1,200", "€900"], "ambiguous-number 2"],
    [["1.5", "1,5"], "mixed-column 3"],
    [["1.234,50", "1,234.50"], "mixed-column 3"],
    [["€1.5", "$1.5"], "mixed-column 3"],
    [["12 %", "0.12"], "mixed-column 3"],
    [["1", "2", "abc"], "mixed-column 4"],
    [["1", "NULL", "-"], "missing-word 3"],
    [["1", "NaN"], "missing-word 3"],
    [["a", "b", "1"], "text: a | b | 1"],
  ])("%j", (texts, due) => expect(outcome(texts)).toBe(due));

  test("are the same where they are read quickly, and where a space before them keeps them from it", () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 17 });
    const parts = fc.tuple(
      fc.constantFrom("", "-"),
      digits,
      fc.constantFrom("", ".", ","),
      fc.oneof(digits, fc.constantFrom("000", "120", "5", "")),
    );
    fc.assert(
      fc.property(parts, (some) => {
        const text = some.join("");
        expect(readNumber(text)).toEqual(readNumber(` ${text}`));
      }),
      { numRuns: 2000 },
    );
  });

  test("ask with both values, and offer the words that stand for none", () => {
    expect(question(["1.234"])).toEqual({
      message:
        'every row of t.c can be read with a decimal point and with a decimal comma: "1.234" is 1.234 or 1234',
      options: ["--decimal t.c=point", "--decimal t.c=comma", "--types t.c=VARCHAR"],
    });
    expect(question(["1", "n/a", "-"]).options).toEqual([
      "--missing t.c=n/a --missing t.c=-",
      "--types t.c=VARCHAR",
    ]);
  });

  test.each([
    [["1.234"], { decimal: "comma" as const }, "bigint: 1234"],
    [["1.234"], { decimal: "point" as const }, "decimal(18,3): 1.234"],
    [["1.5"], { decimal: "comma" as const }, "mixed-column 2"],
    [["1", "n/a"], { missing: ["n/a"] }, "bigint: 1 | "],
    [["00123"], { type: { kind: "integer" as const, bits: 64 as const, signed: true } }, "bigint: 00123"],
    [["yes", "no", "1"], { type: { kind: "boolean" as const } }, "boolean: true | false | true"],
    [["TRUE", "false"], {}, "boolean: true | false"],
    [["WAHR", "FALSCH"], {}, "boolean: true | false"],
  ])("%j told %j", (texts, told, due) => expect(outcome(texts, told)).toBe(due));

  test("one code in a thousand of amounts is asked about", () => {
    const texts = Array.from({ length: 1000 }, (_, index) => String(index));
    expect(outcome([...texts, "0077"])).toBe("ambiguous-number 1002");
  });

  test.each([
    "",
    "-",
    ".",
    ",",
    "1.2.3",
    "1,2,3",
    "1..2",
    "12a",
    "A12",
    "1 23",
    "--5",
    "(-5)",
    "1,23,4",
    "0x10",
    "1e",
    "€",
    "5 €€",
  ])("%j is none", (text) => expect(readNumber(text)).toBeNull());
});

test("columns of more different texts than are remembered are understood as they would be otherwise", () => {
  const texts = Array.from({ length: 50_000 }, (_, index) => `${index},5`);
  const found = decide(facts(["", ...texts, "7"]));
  expect(found).toMatchObject({ type: { kind: "decimal", precision: 18, scale: 1 } });
  expect(outcome([...texts, "many"])).toBe("mixed-column 50002");
});

describe("columns of more texts than are remembered", () => {
  const texts = Array.from({ length: 70_000 }, (_, index) =>
    index % 7 === 0 ? `${index}.5` : index % 7 === 1 ? "n/a" : `${index}`,
  );

  test.each([
    ["all different", texts],
    ["each many times", texts.map((_, index) => texts[index % 90] ?? "")],
    [
      "many times at first, then different",
      [...texts.slice(0, 40).flatMap((one) => Array(900).fill(one)), ...texts],
    ],
  ])("are counted with the first line of each kind: %s", (_, written) => {
    const tally = new Tally(undefined, new Set());
    for (const [index, text] of written.entries()) tally.add(text, index + 2);
    const kinds = [/^\d+$/, /^\d+\.5$/, /^n\/a$/];
    const due = kinds.map((kind) => ({
      line: written.findIndex((text) => kind.test(text)) + 2,
      count: written.filter((text) => kind.test(text)).length,
    }));
    const found = tally.groups().map(({ line, count }) => ({ line, count }));
    expect(found).toEqual(due.sort((left, right) => left.line - right.line));
    expect(tally.sizes.point.after).toBe(1);
    expect(tally.spellings()?.size ?? null).toBe(
      new Set(written).size > 20_000 ? null : new Set(written).size,
    );
  });

  test("are read the same whether they come again or not", () => {
    const convert = converter(
      {
        type: { kind: "decimal", precision: 18, scale: 1 },
        as: "",
        reading: { kind: "number", sign: "point", isFloat: false },
      },
      ["n/a"],
    );
    const due = texts.map((text) => (text === "n/a" ? null : text));
    expect(texts.map(convert)).toEqual(due);
    expect(texts.map(convert)).toEqual(due);
  });
});
