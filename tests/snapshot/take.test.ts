import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { openNative } from "../support/oracle.ts";
import { refusal, type Scratch, scratch, take } from "../support/oracleRoots.ts";
import { writeParquet } from "../support/oracleTables.ts";

const native = openNative();
let files: Scratch;
beforeEach(() => {
  files = scratch("take");
});
afterEach(() => files.remove());
afterAll(async () => (await native).close());

const EVENTS = "id,day\n1,2026-01-01\n2,2026-03-31\n";

function codes(diagnostics: readonly { code: string }[]): string[] {
  return diagnostics.map(({ code }) => code);
}

describe("taking a snapshot", () => {
  test("freezes CSV files as Parquet and writes down what they hold, and of which file", async () => {
    const path = files.write("exports/events.csv", EVENTS);
    const manifest = await take(files, [path], { through: "2026-03-30", timezone: "Europe/Berlin" });
    const frozen = readFileSync(files.path("data/s1/events.parquet"));
    expect(readdirSync(files.path("data/s1")).sort()).toEqual(["events.parquet", "snapshot.json"]);
    expect(JSON.parse(files.read("data/s1/snapshot.json"))).toEqual(manifest);
    expect(manifest).toEqual({
      sextant: 1,
      taken_at: "2026-04-02T06:00:00Z",
      timezone: "Europe/Berlin",
      through: "2026-03-30",
      tables: [
        {
          name: "events",
          file: "events.parquet",
          format: "parquet",
          sha256: createHash("sha256").update(frozen).digest("hex"),
          bytes: frozen.length,
          rows: 2,
          columns: [
            { name: "id", type: "BIGINT", read: { as: "whole numbers" } },
            {
              name: "day",
              type: "DATE",
              from: "2026-01-01",
              to: "2026-03-31",
              read: { as: "yyyy-mm-dd" },
            },
          ],
          original: {
            file: "events.csv",
            sha256: createHash("sha256").update(EVENTS).digest("hex"),
            bytes: EVENTS.length,
            delimiter: ",",
          },
          source: "events.csv",
        },
      ],
    });
  });

  test("twice with the same moment and the files in another order gives identical bytes", async () => {
    const paths = [files.write("events.csv", EVENTS), files.path("people.parquet")];
    await writeParquet(
      await native,
      "SELECT 1 AS id, TIMESTAMPTZ '2026-01-01 00:00:00+00' AS t",
      paths[1] ?? "",
    );
    await take(files, paths, { name: "one" });
    await take(files, paths.toReversed(), { name: "two" });
    for (const file of ["snapshot.json", "events.parquet", "people.parquet"])
      expect(
        readFileSync(files.path(`data/one/${file}`)).equals(readFileSync(files.path(`data/two/${file}`))),
      ).toBe(true);
  });

  test("under a name that is taken is refused, and the first one stays as it is", async () => {
    const path = files.write("events.csv", EVENTS);
    await take(files, [path]);
    const before = files.read("data/s1/snapshot.json");
    files.write("events.csv", "id,day\n9,2026-02-02\n");
    expect(codes(await refusal(take(files, [path])))).toEqual(["snapshot-exists"]);
    expect(files.read("data/s1/snapshot.json")).toBe(before);
    expect(readdirSync(files.path("data"))).toEqual(["s1"]);
  });

  for (const [what, second, code] of [
    ["a bad second file", "id,n\n1\n", "csv-fields"],
    ["an empty second file", "", "empty-table"],
  ] as const) {
    test(`of ${what} leaves nothing behind and names the file`, async () => {
      const paths = [files.write("events.csv", EVENTS), files.write("in/second.csv", second)];
      const [problem] = await refusal(take(files, paths));
      expect(problem).toMatchObject({ code, severity: "error" });
      expect(problem?.file.endsWith("in/second.csv")).toBe(true);
      expect(existsSync(files.path("data"))).toBe(false);
    });
  }

  test("of a Parquet file that is cut off leaves nothing behind and says so", async () => {
    const path = files.path("cut.parquet");
    await writeParquet(await native, "SELECT i AS id FROM range(100000) AS r(i)", path);
    files.write("cut.parquet", readFileSync(path).subarray(0, 20_000));
    const [problem] = await refusal(take(files, [files.write("events.csv", EVENTS), path]));
    expect(problem?.code).toBe("unreadable-parquet");
    expect(problem?.message).toMatch(/^cut\.parquet is not a readable Parquet file: /);
    expect(existsSync(files.path("data"))).toBe(false);
  });

  test("of a Parquet file without rows is refused", async () => {
    const path = files.path("none.parquet");
    await writeParquet(await native, "SELECT 1 AS id WHERE false", path);
    expect(codes(await refusal(take(files, [path])))).toEqual(["empty-table"]);
  });

  test("of files that cannot be tables is refused before any is read, all reasons at once", async () => {
    const diagnostics = await refusal(
      take(
        files,
        [
          files.path("nowhere.csv"),
          files.write("notes.txt", "x"),
          files.write("my-table.csv", EVENTS),
          files.write("events.csv", EVENTS),
          files.write("other/Events.csv", EVENTS),
        ],
        { name: "../up", through: "2026-02-30" },
      ),
    );
    expect(codes(diagnostics)).toEqual([
      "bad-id",
      "not-a-date",
      "missing-file",
      "unknown-format",
      "bad-id",
      "two-tables",
    ]);
    expect(existsSync(files.path("data"))).toBe(false);
  });

  test("of no files is refused", async () => {
    expect(codes(await refusal(take(files, [])))).toEqual(["no-files"]);
  });
});
