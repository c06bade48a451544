import { afterEach, beforeEach, expect, test } from "vitest";
import {
  computeIn,
  figureOf,
  type Scratch,
  scratch,
  take,
  writeContent,
  writeMetric,
} from "../support/oracleRoots.ts";

let files: Scratch;
beforeEach(async () => {
  files = scratch("weeks");
  writeContent(files, { grain: "week", rollup: "recompute", value: "count(distinct id)" });
  writeMetric(files, "average", { grain: "week", rollup: "mean", value: "count(distinct id)" });
  files.edit("content/editions/2026-q1/index.mdx", "{{people}}", "{{people@2025-12}} {{average@2025-12}}");
  const rows = Array.from({ length: 70 }, (_, index) => {
    const day = new Date(Date.UTC(2025, 10, 24 + index)).toISOString().slice(0, 10);
    return `${index % 9},${day}\n${index},${day}`;
  });
  // From Monday 2025-11-24 on. The last week that counts to December ends on Sunday the 28th.
  const path = files.write("events.csv", `id,day\n${rows.join("\n")}\n`);
  await take(files, [path], { name: "s1", through: "2025-12-28" });
  await take(files, [path], { name: "s2", through: "2025-12-31" });
});
afterEach(() => files.remove());

test("a month of a weekly metric is complete when its weeks are and, if it is counted anew, its days are", async () => {
  const before = await computeIn(files);
  expect(figureOf(before, "average@2025-12")?.status).toBe("complete");
  expect(figureOf(before, "people@2025-12")?.status).toBe("partial");
  files.edit("content/editions/2026-q1/index.mdx", "snapshot: s1", "snapshot: s2");
  const after = await computeIn(files);
  expect(figureOf(after, "average@2025-12")?.status).toBe("complete");
  expect(figureOf(after, "people@2025-12")?.status).toBe("complete");
  expect(figureOf(after, "average@2025-12")?.value).toBe(figureOf(before, "average@2025-12")?.value);
});
