import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "../../src/query/engines/wasm.ts";
import { loadTable } from "../../src/query/load.ts";
import type { ManifestTable } from "../../src/snapshot/manifest.ts";
import { refusal, type Scratch, scratch, take } from "../support/oracleRoots.ts";

let files: Scratch;
beforeEach(() => {
  files = scratch("csv");
});
afterEach(() => files.remove());

/** The table of a CSV file as its snapshot freezes it, and its rows as texts. */
async function frozen(content: string, timezone = "Europe/Berlin") {
  const manifest = await take(files, [files.write("t.csv", content)], { timezone });
  const table = manifest.tables[0] as ManifestTable;
  const database = await openDatabase();
  await loadTable(database, files.path("data/s1"), table, timezone);
  const columns = table.columns.map(({ name }) => `CAST("${name}" AS VARCHAR) AS "${name}"`);
  const found = await database.rows(`SELECT ${columns.join(", ")} FROM t`);
  const rows = found.map((row) => Object.values(row));
  return { table, rows, types: table.columns.map(({ name, type }) => `${name} ${type}`) };
}

async function complaint(content: string | Uint8Array) {
  const [first, ...others] = await refusal(take(files, [files.write("t.csv", content)]));
  expect(others).toEqual([]);
  return { code: first?.code, line: first?.line, message: first?.message };
}

describe("CSV files", () => {
  test("may begin with a byte order mark, end their lines as Windows does, and quote line breaks, delimiters and quotes", async () => {
    const { rows, types } = await frozen(
      '\ufeffid,name,text\r\n1,"a, b","line one\r\nline two"\r\n2,"say ""hi""",\r\n3,ü漢🙂,"x"\r\n',
    );
    expect(types).toEqual(["id BIGINT", "name VARCHAR", "text VARCHAR"]);
    expect(rows).toEqual([
      ["1", "a, b", "line one\r\nline two"],
      ["2", 'say "hi"', null],
      ["3", "ü漢🙂", "x"],
    ]);
  });

  test.each([
    ["comma decimals", "n\n1,5\n2,5\n", ["n DECIMAL(18,1)"]],
    ["days with a comma", 'at\n"Jan 5, 2026"\n"Jan 6, 2026"\n', ["at DATE"]],
    ["times of day", "at\n10:00:00\n11:00:00\n", ["at VARCHAR"]],
    ["places", 'place\n"Berlin, Germany"\n"Rome, Italy"\n', ["place VARCHAR"]],
    ["addresses", 'place\n"Main Street, 5"\n"High Street, 6"\n"Low Street, 7"\n', ["place VARCHAR"]],
  ])("may have one column, of %s", async (_, content, types) => {
    expect((await frozen(content)).types).toEqual(types);
  });

  test("may name columns by years, and hold characters that nobody sees in a name", async () => {
    const { types } = await frozen("region,2025,2026,\u200bn\ufeff\nA,5,6,7\nB,5,6,8\n");
    expect(types).toEqual(["region VARCHAR", "2025 BIGINT", "2026 BIGINT", "n BIGINT"]);
  });

  test("hold a text with a character of code 0, which is read as one that every file can hold", async () => {
    const { rows } = await frozen(`id,name\n${"1,x\n".repeat(1200)}2,a\0b\n`);
    expect(rows.at(-1)).toEqual(["2", "a\ufffdb"]);
  });

  test("read whole numbers of 64 bits exactly, and empty fields as nulls", async () => {
    const { rows, types } = await frozen("id,n\n1,9007199254740993\n2,\n3,-9223372036854775808\n");
    expect(types).toEqual(["id BIGINT", "n BIGINT"]);
    expect(rows.map(([, n]) => n)).toEqual(["9007199254740993", null, "-9223372036854775808"]);
  });

  test("never round ids of more than 64 bits, which would make different ones alike", async () => {
    const { rows } = await frozen("id,n\n1,99999999999999999998\n2,99999999999999999999\n3,5\n");
    expect(rows.map(([, n]) => n)).toEqual(["99999999999999999998", "99999999999999999999", "5"]);
  });

  test("keep codes with leading zeros as texts", async () => {
    expect((await frozen("id,plz\n1,01067\n2,80331\n")).rows).toEqual([
      ["1", "01067"],
      ["2", "80331"],
    ]);
  });

  test("part fields by semicolons and write dates the German way", async () => {
    const { table, rows, types } = await frozen(
      "id;tag;zeit\n1;31.01.2026;31.01.2026 10:00:00\n2;01.02.2026;01.02.2026 11:30:00\n",
    );
    expect(types).toEqual(["id BIGINT", "tag DATE", "zeit TIMESTAMP"]);
    expect(table.original).toMatchObject({ file: "t.csv", delimiter: ";" });
    expect(table.columns.map(({ read }) => read?.as)).toEqual([
      "whole numbers",
      "dd.mm.yyyy",
      "dd.mm.yyyy hh:mm",
    ]);
    expect(rows).toEqual([
      ["1", "2026-01-31", "2026-01-31 10:00:00"],
      ["2", "2026-02-01", "2026-02-01 11:30:00"],
    ]);
    expect(table.columns[1]).toMatchObject({ from: "2026-01-31", to: "2026-02-01" });
  });

  test("have the types that all of their rows allow, not only the first ones", async () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `${index},${index}`);
    const text = `id,n\n${lines.join("\n")}\n30000,1.5\n`;
    expect((await frozen(text)).types[1]).toBe("n DECIMAL(18,1)");
  });

  for (const [zone, due] of [
    ["Europe/Berlin", ["2026-03-29 01:59:59", "2026-03-29 03:00:00"]],
    ["America/New_York", ["2026-03-28 20:59:59", "2026-03-28 21:00:00"]],
    ["UTC", ["2026-03-29 00:59:59", "2026-03-29 01:00:00"]],
  ] as const) {
    test(`with zoned timestamps hold local times of ${zone}`, async () => {
      const { rows, types } = await frozen(
        "id,t\n1,2026-03-29T00:59:59Z\n2,2026-03-29T03:00:00+02:00\n",
        zone,
      );
      expect(types[1]).toBe("t TIMESTAMP WITH TIME ZONE");
      expect(rows.map(([, t]) => t)).toEqual(due);
    });
  }
});

describe("CSV files that are not whole are refused with their line", () => {
  test("a row with too few fields", async () => {
    const found = await complaint("id,day,n\n1,2026-01-01,5\n2,2026-01-02\n3,2026-01-03,6\n");
    expect(found).toEqual({ code: "csv-fields", line: 3, message: "the row has 2 fields, but 3 are due" });
  });
  test("a row with too many fields, after a field of two lines", async () => {
    const found = await complaint('id,n\n1,"two\nlines"\n2,6,7\n');
    expect(found).toEqual({ code: "csv-fields", line: 4, message: "the row has 3 fields, but 2 are due" });
  });
  test("a last row that is cut off", async () => {
    const found = await complaint("id,day,n\n1,2026-01-01,5\n2,2026-01");
    expect(found).toEqual({ code: "csv-fields", line: 3, message: "the row has 2 fields, but 3 are due" });
  });
  test("a quote that does not end", async () => {
    const found = await complaint('id,name\n1,"ok"\n2,"never closed\n3,x\n');
    expect(found).toMatchObject({ line: 3 });
    expect(found.message).toMatch(/quote/);
    expect(found.message).not.toContain("3,x");
  });
  test("bytes that are not UTF-8", async () => {
    const found = await complaint(Buffer.from("id,name\n1,abc\n2,M\xfcnchen\n", "latin1"));
    expect(found).toMatchObject({ code: "unreadable-csv", line: 3 });
    expect(found.message).toMatch(/not utf-8/i);
  });
  for (const [what, content] of [
    ["an empty file", ""],
    ["a file of empty lines", "\n\n"],
    ["a file of a byte order mark", "\ufeff"],
  ] as const) {
    test(what, async () => {
      const found = await complaint(content);
      expect(found).toEqual({ code: "empty-table", line: 1, message: "t.csv has no header line" });
    });
  }
  test("a header without rows", async () => {
    expect(await complaint("id,name\n")).toEqual({
      code: "empty-table",
      line: 1,
      message: "t.csv has no rows",
    });
  });
  test("two columns of the same name", async () => {
    const found = await complaint("id,day,id\n1,2,3\n");
    expect(found).toEqual({
      code: "csv-header",
      line: 1,
      message: 'the header line names "id" twice: as column 1 and as column 3',
    });
  });
  test("two columns that differ only in capitals, which SQL cannot tell apart", async () => {
    expect(await complaint("id,Id\n1,2\n")).toMatchObject({ code: "csv-header", line: 1 });
  });
  test("a column without a name", async () => {
    const found = await complaint("id,,x\n1,2,3\n");
    expect(found).toEqual({
      code: "csv-header",
      line: 1,
      message: "column 2 of the header line has no name",
    });
  });

  test.each([
    [
      "a title",
      "Sales\nid,day,n\n1,2026-01-01,5\n2,2026-01-02,6\n",
      'the first line "Sales" names one column',
    ],
    [
      "titles of two lines, and semicolons",
      `Sales\nof 2026\n\nid;n\n${"1;5,5\n".repeat(30)}`,
      'the first line "Sales" names one column, but the lines below have 2 fields',
    ],
    ["no header", "1,2026-01-01,5\n2,2026-01-02,6\n", 'names a column "2026-01-01"'],
    ["no header and no days", "a,0.50\nb,1.50\n", 'names a column "0.50"'],
    ["a colon", "id:n\n1:5\n2:6\n", 'what parts them looks like ":"'],
    ["lines quoted as a whole", '"id,n"\n"1,5"\n"2,6"\n', "each is quoted as a whole"],
  ])("a first line that is no header: %s", async (_, content, message) => {
    const found = await complaint(content);
    expect(found).toMatchObject({ code: "csv-header", line: 1 });
    expect(found.message).toContain(message);
  });
  test.each([
    ["a 7z archive", Buffer.from("377abcaf271c0004", "hex")],
    ["a rar archive", Buffer.from("526172211a0700", "hex")],
    ["an SQLite database", Buffer.from("SQLite format 3\0")],
    ["a picture", Buffer.from("89504e470d0a1a0a", "hex")],
    ["a text of a word processor (RTF)", "{\\rtf1 id,n}"],
    ["a page of HTML or XML", "\n<table><tr><td>id</td></tr></table>"],
    ["a file with bytes of 0, which no text has", "id,n\na\0b,1\n"],
  ])("what is no CSV file: %s", async (what, content) => {
    const found = await complaint(content);
    expect(found).toEqual({ code: "not-csv", line: 1, message: `t.csv is no CSV file: it is ${what}` });
  });

  test("text where the frozen type is a number", async () => {
    files.write("t.csv", "id,n\n1,5\n2,x y\n");
    const csv = { delimiter: ",", quote: '"', escape: '"' };
    const columns = [
      { name: "id", type: "BIGINT" },
      { name: "n", type: "BIGINT" },
    ];
    const table = { name: "t", file: "t.csv", format: "csv" as const, csv, columns };
    const work = loadTable(await openDatabase(), files.root, table, "UTC");
    await expect(work).rejects.toMatchObject({
      code: "csv-value",
      file: "t.csv",
      line: 3,
      message: 'column n holds "x y", which is no whole number',
    });
  });
});
