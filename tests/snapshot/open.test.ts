import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { openNative } from "../support/oracle.ts";
import { computeIn, figureOf, type Scratch, scratch, take, writeContent } from "../support/oracleRoots.ts";
import { writeParquet } from "../support/oracleTables.ts";

const native = openNative();
let files: Scratch;

beforeEach(async () => {
  files = scratch("open");
  writeContent(files);
  const path = files.path("events.parquet");
  await writeParquet(
    await native,
    "SELECT i AS id, DATE '2026-01-01' + (i % 90)::INTEGER AS day FROM range(900) AS r(i)",
    path,
  );
  await take(files, [path]);
});
afterEach(() => files.remove());
afterAll(async () => (await native).close());

const TABLE = "data/s1/events.parquet";
const MANIFEST = "data/s1/snapshot.json";

async function problem(): Promise<Diagnostic | undefined> {
  const { site, diagnostics } = await computeIn(files);
  expect(site).toBe(null);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors).toHaveLength(1);
  return errors[0];
}

/** Other bytes, and a manifest that has their hash. */
function replaceTable(bytes: Uint8Array): void {
  const before = createHash("sha256")
    .update(readFileSync(files.path(TABLE)))
    .digest("hex");
  files.write(TABLE, bytes);
  files.edit(MANIFEST, before, createHash("sha256").update(bytes).digest("hex"));
}

describe("opening a snapshot", () => {
  test("that is as it was taken gives the report", async () => {
    const computed = await computeIn(files);
    expect(figureOf(computed, "people@2026-q1")?.value).toBe(900);
  });

  test("refuses a table with other bytes, of the same size or not", async () => {
    const bytes = readFileSync(files.path(TABLE));
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    files.write(TABLE, bytes);
    const same = await problem();
    expect(same).toMatchObject({ code: "snapshot-changed", file: TABLE });
    expect(same?.message).toMatch(
      /^the bytes of events\.parquet are not the manifest's \(same size; sha256 /,
    );
    files.write(TABLE, bytes.subarray(0, 100));
    expect((await problem())?.message).toMatch(/\(100 bytes instead of \d+; /);
  });

  test("refuses a cut Parquet file even if the manifest has its hash", async () => {
    replaceTable(readFileSync(files.path(TABLE)).subarray(0, 500));
    const found = await problem();
    expect(found).toMatchObject({ code: "unreadable-parquet", file: TABLE });
  });

  test("refuses a Parquet file whose data is damaged though its footer reads, without a stack trace", () => {
    const bytes = readFileSync(files.path(TABLE));
    bytes.fill(0, 4, 200);
    replaceTable(bytes);
    const main = fileURLToPath(new URL("../../src/cli/run.js", import.meta.url));
    const check = spawnSync(process.execPath, [main, "check", "--root", files.root], {
      encoding: "utf8",
      timeout: 60_000,
    });
    expect(check.status).toBe(1);
    expect(check.stderr).toContain(`error unreadable-parquet ${TABLE}:1:1`);
    expect(check.stderr).not.toMatch(/^\s+at /m);
    rmSync(files.path("data/s1"), { recursive: true });
    files.write("events.parquet", bytes);
    const args = [main, "snapshot", "s2", files.path("events.parquet"), "--root", files.root];
    const taken = spawnSync(process.execPath, args, { encoding: "utf8", timeout: 60_000 });
    expect(taken.status).toBe(1);
    expect(taken.stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(files.path("data"))).toEqual([]);
  });

  test("names a table that is missing", async () => {
    rmSync(files.path(TABLE));
    expect(await problem()).toMatchObject({
      code: "missing-table",
      file: TABLE,
      message: "events.parquet is missing",
    });
  });

  test("names the edition whose snapshot is not there", async () => {
    files.edit("content/editions/2026-q1/index.mdx", "snapshot: s1", "snapshot: s2");
    expect(await problem()).toMatchObject({
      code: "missing-snapshot",
      file: "content/editions/2026-q1/index.mdx",
      line: 3,
      column: 11,
    });
  });

  for (const [what, from, to, message] of [
    ["rows", '"rows": 900', '"rows": 901', "events.parquet has 900 rows, but the manifest says 901"],
    [
      "types",
      '"type": "BIGINT"',
      '"type": "INTEGER"',
      "events.parquet has the columns id BIGINT, day DATE, but the manifest says id INTEGER, day DATE",
    ],
    [
      "columns",
      '"name": "id"',
      '"name": "key"',
      "events.parquet has the columns id, day, but the manifest says key, day",
    ],
    [
      "coverage",
      '"to": "2026-03-31"',
      '"to": "2026-03-30"',
      "events.parquet covers day 2026-01-01 to 2026-03-31, but the manifest says day 2026-01-01 to 2026-03-30",
    ],
  ] as const) {
    test(`refuses a manifest with other ${what}`, async () => {
      files.edit(MANIFEST, from, to);
      expect(await problem()).toMatchObject({ code: "snapshot-changed", file: TABLE, message });
    });
  }

  for (const [what, from, to, message] of [
    ["is not JSON", "{", "", /^the manifest is not JSON: /],
    ["has an unknown key", '"sextant": 1', '"sextant": 1, "extra": 2', /^the manifest does not read.*extra/],
    [
      "leads out of its folder",
      '"file": "events.parquet"',
      '"file": "../events.parquet"',
      /^the manifest does not read at tables\.0\.file/,
    ],
    ["is of another version", '"sextant": 1', '"sextant": 2', /^the manifest does not read at sextant/],
    ["names no moment", "2026-04-02T06:00:00Z", "yesterday", /^the manifest does not read at taken_at/],
  ] as const) {
    test(`refuses a manifest that ${what}`, async () => {
      files.edit(MANIFEST, from, to);
      const found = await problem();
      expect(found).toMatchObject({ code: "bad-manifest", file: MANIFEST });
      expect(found?.message).toMatch(message);
    });
  }

  test("refuses a change after a report was made from the cache", async () => {
    await computeIn(files);
    files.edit(MANIFEST, '"rows": 900', '"rows": 901');
    expect(await problem()).toMatchObject({ code: "snapshot-changed" });
    files.edit(MANIFEST, '"rows": 901', '"rows": 900');
    replaceTable(readFileSync(files.path(TABLE)).subarray(0, 500));
    expect(await problem()).toMatchObject({ code: "unreadable-parquet" });
  });
});
