import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "../../src/query/database.ts";
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
