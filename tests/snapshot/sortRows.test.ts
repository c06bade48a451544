import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../src/query/engines/wasm.ts";
import { loadTable } from "../../src/query/load.ts";
import { type Column, parseType } from "../../src/snapshot/columnType.ts";
import { ColumnMisfit, RowEncoder, type TextRow } from "../../src/snapshot/encodeRow.ts";
import { RowSorter } from "../../src/snapshot/sortRows.ts";
import { writeParquet } from "../../src/snapshot/writeParquet.ts";
import { fitText } from "../../src/syntax/fitText.ts";
import { scratch } from "../support/oracleRoots.ts";

const files = scratch("sort");
afterAll(() => files.remove());

function columnsOf(...types: readonly string[]): Column[] {
  return types.map((name, index) => {
    const type = parseType(name);
    if (type === null) throw new TypeError(name);
    return { name: `c${index}`, type };
  });
}

/** Writes rows, sorted in chunks of so many bytes; gives the bytes of the file. */
async function written(
  columns: readonly Column[],
  rows: readonly TextRow[],
  chunk: number,
  name = "t",
): Promise<Buffer> {
  const sorter = new RowSorter(new RowEncoder(columns), files.path("run"), chunk);
  for (const row of rows) sorter.add(row);
  await writeParquet(files.path(`${name}.parquet`), columns, sorter.sorted(), () => {});
  sorter.remove();
  return readFileSync(files.path(`${name}.parquet`));
}

async function readBack(columns: readonly Column[]): Promise<(string | null)[][]> {
  const database = await openDatabase();
  await loadTable(database, files.root, { name: "t", file: "t.parquet", format: "parquet" }, "UTC");
  const rows = await database.rows(
    `SELECT ${columns.map(({ name }) => `CAST(${name} AS VARCHAR) AS ${name}`).join(", ")} FROM t`,
  );
  return rows.map((row) => columns.map(({ name }) => (row[name] === null ? null : String(row[name]))));
}

/** By code point; null last. */
function compareTexts(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

describe("rows", () => {
  test("come back as they were, in the order of their values, whatever order they came in and however they were cut", async () => {
    const columns = columnsOf("bigint", "text");
    const whole = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String);
    const small = fc.integer({ min: -3, max: 3 }).map(String);
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom("", "\0", "\u0001", "a\0b", "ü", "🙂"),
    );
    const row = fc.tuple(fc.option(fc.oneof(whole, small)), fc.option(text));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), async (rows) => {
        const bytes = await written(columns, rows, 1 << 20);
        const inOrder = rows.toSorted(
          ([n, t], [m, u]) =>
            (n === null || m === null
              ? Number(n === null) - Number(m === null)
              : Number(BigInt(n) - BigInt(m) > 0n) - Number(BigInt(n) - BigInt(m) < 0n)) ||
            compareTexts(t, u),
        );
        const fit = inOrder.map(([n, t]) => [n, t === null ? null : fitText(t)]);
        expect(await readBack(columns)).toEqual(fit);
        expect((await written(columns, rows.toReversed(), 256)).equals(bytes)).toBe(true);
      }),
      { numRuns: 25 },
    );
    expect(readdirSync(files.root)).toEqual(["t.parquet"]);
  });

  test("of every type sort by value: numbers by size, dates by day, false before true, null last", async () => {
    const sorted: Readonly<Record<string, readonly (string | null)[]>> = {
      tinyint: ["-128", "-1", "0", "127", null],
      usmallint: ["0", "65535", null],
      uinteger: ["0", "4294967295", null],
      ubigint: ["0", "9223372036854775807", "9223372036854775808", "18446744073709551615", null],
      "decimal(38,6)": [
        "-99999999999999999999999999999999.999999",
        "-0.000001",
        "0.000000",
        "1.500000",
        null,
      ],
      double: ["-inf", "-1e+300", "-0.1", "0.0", "1e-300", "2.5", "inf", "nan", null],
      float: ["-1.5", "0.0", "0.1", null],
      boolean: ["false", "true", null],
      date: ["1890-01-01", "1969-12-31", "2026-02-28", null],
      timestamp: ["1960-01-01 00:00:00.123456", "2026-01-01 00:00:00", null],
    };
    for (const [type, values] of Object.entries(sorted)) {
      const columns = columnsOf(type);
      await written(
        columns,
        values.toReversed().map((value) => [value]),
        1 << 20,
      );
      expect([type, ...(await readBack(columns)).map(([value]) => value)]).toEqual([type, ...values]);
    }
  });

  test("with a value that is none of its column's type are refused, with the reason", () => {
    const say = (type: string, value: string) => {
      try {
        new RowEncoder(columnsOf(type)).write([value], Buffer.alloc(64), 0);
        return "fits";
      } catch (error) {
        return error instanceof ColumnMisfit ? error.message : error;
      }
    };
    expect([say("smallint", "32768"), say("ubigint", "-1"), say("bigint", "9223372036854775808")]).toEqual([
      "beyond 16 bits",
      "beyond 64 bits",
      "beyond 64 bits",
    ]);
    expect([say("integer", "1.5"), say("integer", ""), say("integer", "17850.0")]).toEqual([
      "no whole number",
      "no whole number",
      "fits",
    ]);
    expect([
      say("decimal(5,2)", "1000"),
      say("decimal(5,2)", "1.005"),
      say("decimal(5,2)", "1.2e2"),
      say("decimal(5,2)", "-.50"),
    ]).toEqual(["more than 5 digits", "more than 2 digits after the point", "fits", "fits"]);
    expect([say("date", "2026-02-29"), say("date", "2026-01-01 10:00:00"), say("date", "infinity")]).toEqual([
      "no date",
      "a date with a time of day",
      "no point in time",
    ]);
    expect([
      say("timestamp", "2026-01-01 10:00:00+01"),
      say("timestamptz", "2026-01-01T10:00:00.1234567Z"),
    ]).toEqual(["a point in time with a zone", "finer than microseconds"]);
    expect([say("boolean", "yes"), say("double", "abc"), say("double", "")]).toEqual([
      "neither true nor false",
      "no number",
      "no number",
    ]);
  });
});
