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
  files.edit(
    "content/editions/2026-q1/index.mdx",
    "{{people}}",
    "{{people@2026-01}} {{average@2026-01}} {{people@2026-01:change.previous}}",
  );
  const rows = Array.from({ length: 70 }, (_, index) => {
    const day = new Date(Date.UTC(2025, 10, 24 + index)).toISOString().slice(0, 10);
    return `${index % 9},${day}\n${index},${day}`;
  });
  // Monday 2025-11-24 to Sunday 2026-02-01
  const path = files.write("events.csv", `id,day\n${rows.join("\n")}\n`);
  await take(files, [path], { name: "s1", through: "2026-01-30" });
  await take(files, [path], { name: "s2", through: "2026-02-01" });
});
afterEach(() => files.remove());

test("a month of a weekly metric is complete when its weeks are and, if it is counted anew, its days are", async () => {
  const partial = await computeIn(files);
  expect(figureOf(partial, "people@2026-01")).toMatchObject({ status: "partial" });
  files.edit("content/editions/2026-q1/index.mdx", "snapshot: s1", "snapshot: s2");
  const whole = await computeIn(files);
  expect(figureOf(whole, "people@2026-01")).toMatchObject({ status: "complete", reason: null });
  expect(figureOf(whole, "average@2026-01")?.status).toBe("complete");
});
