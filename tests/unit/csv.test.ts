import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CsvTable, csvFile } from "../../src/format/csv.ts";
import { type Native, openNative } from "../support/oracle.ts";
import { SCRATCH } from "../support/roots.ts";

const FILE = join(SCRATCH, "cells.csv");

/** What stands after the mark. */
const csvText = (table: CsvTable) => csvFile(table).slice(1);

let native: Native;
beforeAll(async () => {
  native = await openNative();
});
afterAll(() => {
  native.close();
  rmSync(FILE, { force: true });
});

/** The first column as another program's parser reads it. */
async function parsed(text: string): Promise<(string | null)[]> {
  writeFileSync(FILE, text);
  const options =
    "header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', new_line = '\\r\\n', parallel = false";
  const rows = await native.rows(`SELECT cell FROM read_csv('${FILE}', ${options})`);
  return rows.map((row) => row["cell"] ?? null);
}

describe("csvFile(table)", () => {
  test("begins with the mark by which a spreadsheet knows that it is UTF-8", () => {
    const bytes = Buffer.from(csvFile({ columns: ["Größe"], rows: [["ß"]] }), "utf8");
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString("utf8")).toBe("\uFEFFGröße\r\nß\r\n");
  });

  test("writes of a measured value the number, or nothing where it is missing, and of a column its head", () => {
    const unit = { kind: "percent", name: "percent" } as const;
    const share = { head: "share (fraction)", name: "share", unit, type: "number" } as const;
    const rows = [[{ value: 0.25, unit, reason: null }], [{ value: null, unit, reason: "no data" }]];
    expect(csvText({ columns: [share, "reason"], rows: rows.map((row) => [...row, null]) })).toBe(
      "share (fraction),reason\r\n0.25,\r\n,\r\n",
    );
  });

  test("writes a header, lines that end in CR LF, and quotes only where they are needed", () => {
    const rows = [["a", 1.5, true, null] as const, ['say "hi", you', -0, false, "x\ny"] as const];
    expect(csvText({ columns: ["name", "value", "is", "why"], rows })).toBe(
      'name,value,is,why\r\na,1.5,true,\r\n"say ""hi"", you",0,false,"x\ny"\r\n',
    );
  });

  test("defuses texts that a spreadsheet would run, in the header too, and leaves numbers alone", () => {
    const texts = ["=1+1", "+1", "-1", "@a", "\tx", "\rx", "a=1", "", " =1"];
    const lines = csvText({ columns: ["=cmd|' /C calc'!A0"], rows: texts.map((text) => [text]) });
    expect(lines.split("\r\n").slice(0, 6)).toEqual([
      "'=cmd|' /C calc'!A0",
      "'=1+1",
      "'+1",
      "'-1",
      "'@a",
      "'\tx",
    ]);
    expect(lines).toContain('"\'\rx"');
    expect(lines).toContain("\r\na=1\r\n");
    expect(csvText({ columns: ["n"], rows: [[-1.25], [1e-7]] })).toBe("n\r\n-1.25\r\n1e-7\r\n");
  });

  test("gives every number back at full precision", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const line = csvText({ columns: ["n"], rows: [[number]] }).split("\r\n")[1];
        expect(Number(line)).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  test("is read by native DuckDB as it was written, whatever is in the cells", async () => {
    const cells = [
      'a "quote"',
      "comma, and more",
      "two\nlines",
      "ß 日本語 💥",
      "plain",
      "'apostrophe",
      ",",
      '"',
    ];
    const rows = cells.map((cell) => [cell, 1]);
    expect(await parsed(csvText({ columns: ["cell", "one"], rows }))).toEqual(cells);
  });
});
