import { afterAll, beforeAll, expect, test } from "vitest";
import type { Scratch } from "../support/oracleRoots.ts";
import { copyOfRoot, hashesBelow, sextant } from "../support/releases.ts";
import { REPOSITORY } from "../support/roots.ts";

/** A report that was begun, and whose edition was released, by the package of 0.1.0; never changed. */
let files: Scratch;
beforeAll(() => {
  files = copyOfRoot(`${REPOSITORY}/tests/package/firstRelease`, "first-release");
});
afterAll(() => files.remove());

const SEAL = "d1b839c81236ee2a6098c06bac24413400d9260b216f2b4c64d4fd8c1f4e7180";

test("what the first package released verifies, is computed again, and is handed out by this engine", async () => {
  const before = hashesBelow(files.root);
  const verified = await sextant(files.root, ["verify", "--json"]);
  expect([verified.exit, JSON.parse(verified.out).result.versions]).toEqual([
    0,
    [{ edition: "2026-q3", version: 1, seal: SEAL, files: 88 }],
  ]);
  const { exit, out } = await sextant(files.root, ["reproduce", "2026-q3", "v1", "--json"]);
  const { figures, agree, older, differences } = JSON.parse(out).result;
  const kept = older.flatMap(({ measures }: { measures: Record<string, number> }) => Object.values(measures));
  expect([exit, differences]).toEqual([0, []]);
  expect(agree + kept.reduce((sum: number, one: number) => sum + one, 0)).toBe(figures);
  const exported = await sextant(files.root, ["export", "2026-q3", "v1", "html"]);
  expect(exported.exit).toBe(0);
  expect((await sextant(files.root, ["upgrade", "--yes"])).exit).toBe(0);
  const after = hashesBelow(files.root);
  expect(Object.entries(before).filter(([path, hash]) => after[path] !== hash)).toEqual([]);
});
