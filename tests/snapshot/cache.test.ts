import { readdirSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  computeIn,
  figureOf,
  type Scratch,
  scratch,
  take,
  writeContent,
  writeMetric,
} from "../support/oracleRoots.ts";

describe("the cache of results", () => {
  let files: Scratch;
  let all = 0;

  beforeEach(async () => {
    files = scratch("cache");
    writeContent(files);
    writeMetric(files, "big", { where: "n > 1" });
    writeMetric(files, "paid", { from: "paying" });
    files.write("content/queries/members.sql", "SELECT * FROM events WHERE n >= 0\n");
    files.write("content/queries/paying.sql", "SELECT * FROM members WHERE n >= 2\n");
    await take(files, [
      files.write("events.csv", "id,day,n\n1,2026-01-01,1\n2,2026-02-01,2\n3,2026-03-31,3\n"),
      files.write("others.csv", "id,day\n1,2026-01-01\n"),
    ]);
    all = (await counts()).ran;
  });
  afterEach(() => files.remove());

  async function counts() {
    const computed = await computeIn(files);
    expect(computed.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    return { ran: computed.ran, cached: computed.cached, computed };
  }

  test("has every query after the first time: the second runs none", async () => {
    // The range and the days of three metrics, a probe of each of two named queries, and the types of two times.
    expect(all).toBe(10);
    expect(await counts()).toMatchObject({ ran: 0, cached: all });
  });

  test("stays whole when a paragraph, a title or a metric's name is edited", async () => {
    files.edit("content/editions/2026-q1/index.mdx", "Words.", "Other words, two of them.");
    files.edit("content/editions/2026-q1/index.mdx", "title: Quarter", "title: Another");
    files.edit("content/metrics/big.mdx", "name: big", "name: Great");
    expect(await counts()).toMatchObject({ ran: 0, cached: all });
  });

  test("loses a metric's own queries, and no others, when its SQL is edited", async () => {
    files.edit("content/metrics/big.mdx", "n > 1", "n > 2");
    const { ran, cached, computed } = await counts();
    expect([ran, cached]).toEqual([1, all - 1]);
    expect(figureOf(computed, "big@2026-q1")?.value).toBe(1);
  });

  test("loses what reads a named query, directly or through another, when that is edited", async () => {
    files.edit("content/queries/members.sql", "n >= 0", "n >= 3");
    const { ran, cached, computed } = await counts();
    // The metric on `paying` with its range and the type of its time, and the probes of both queries.
    expect([ran, cached]).toEqual([5, all - 5]);
    expect(figureOf(computed, "paid@2026-q1")?.value).toBe(1);
    expect(figureOf(computed, "people@2026-q1")?.value).toBe(3);
  });

  test("is of use to another snapshot only for tables that are the same", async () => {
    await take(files, [files.path("events.csv"), files.write("others.csv", "id,day\n2,2026-01-02\n")], {
      name: "s2",
    });
    files.edit("content/editions/2026-q1/index.mdx", "snapshot: s1", "snapshot: s2");
    expect(await counts()).toMatchObject({ ran: 0, cached: all });
    await take(files, [files.write("events.csv", "id,day,n\n1,2026-01-01,5\n2,2026-03-31,0\n")], {
      name: "s3",
    });
    files.edit("content/editions/2026-q1/index.mdx", "snapshot: s2", "snapshot: s3");
    const { ran, computed } = await counts();
    expect(ran).toBe(all);
    expect(figureOf(computed, "people@2026-q1")?.value).toBe(2);
  });

  test("is computed again where its files are cut off or hold something else", async () => {
    const before = JSON.stringify((await counts()).computed.site);
    const folder = files.path(".sextant/cache");
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const [index, entry] of found.entries()) {
      const path = join(entry.parentPath, entry.name);
      if (index % 2 === 0) truncateSync(path, Math.floor(readFileSync(path).length / 2));
      else files.write(path.slice(files.root.length + 1), '{"rows": 5}');
    }
    const { ran, computed } = await counts();
    expect(ran).toBe(all);
    expect(JSON.stringify(computed.site)).toBe(before);
  });
});
