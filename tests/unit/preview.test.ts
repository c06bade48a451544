import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { changedFrom, glanceAt } from "../../src/engine/preview/glance.ts";
import { Preview } from "../../src/engine/preview/preview.ts";
import { QueryTimes } from "../../src/engine/preview/times.ts";

const root = mkdtempSync(join(tmpdir(), "sextant-glance-"));
const path = (file: string) => join(root, file);
afterAll(() => rmSync(root, { recursive: true }));

mkdirSync(path("content/editions"), { recursive: true });
for (const name of ["content/one.mdx", "content/two.mdx", "content/editions/three.mdx", "kept"])
  writeFileSync(path(name), "Words.\n");

test("a glance tells what was written, came, went, or took another's place with the same words", () => {
  const before = glanceAt(root, []);
  expect([...before.keys()]).toEqual(["content/editions/three.mdx", "content/one.mdx", "content/two.mdx"]);
  expect(changedFrom(before, glanceAt(root, []))).toEqual([]);
  rmSync(path("content/one.mdx"));
  renameSync(path("kept"), path("content/one.mdx"));
  rmSync(path("content/two.mdx"));
  mkdirSync(path("data"));
  writeFileSync(path("data/table.csv"), "n\n1\n");
  expect(changedFrom(before, glanceAt(root, [])).sort()).toEqual([
    "content/one.mdx",
    "content/two.mdx",
    "data/table.csv",
  ]);
});

test("a preview that nobody tells of a change sees it all the same, and follows it once", async () => {
  let computed = 0;
  const preview = new Preview({
    root,
    times: new QueryTimes(() => 0),
    compute: () => {
      computed += 1;
      return Promise.resolve({
        site: null,
        base: "/",
        url: null,
        diagnostics: [],
        ran: 0,
        cached: 0,
        own: [],
      });
    },
    computed: () => {},
    failed: () => {},
    now: () => performance.now(),
  });
  preview.speakTo({ changed: () => {}, tell: () => false });
  await preview.compute();
  writeFileSync(path("content/editions/three.mdx"), "Other words.\n");
  await expect.poll(() => computed, { timeout: 20_000 }).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(computed).toBe(2);
  preview.stop();
});
