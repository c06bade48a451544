import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { isOther, removeLeft } from "../../src/disk/running.ts";
import { fillWhole, writeWhole } from "../../src/disk/writeWhole.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { SCRATCH } from "../support/roots.ts";

/** No process has a number as high as this. */
const GONE = 2 ** 22 + 1;

const all: Scratch[] = [];
let files: Scratch;
beforeEach(() => {
  files = scratch("disk", SCRATCH);
  all.push(files);
});
afterAll(() => {
  for (const one of all) one.remove();
});

describe("writeWhole", () => {
  test("makes the folders to a file, takes the place of what was there, and leaves nothing beside it", () => {
    writeWhole(files.path("a/b/c.txt"), "first");
    writeWhole(files.path("a/b/c.txt"), new TextEncoder().encode("second"));
    expect(readFileSync(files.path("a/b/c.txt"), "utf8")).toBe("second");
    expect(readdirSync(files.path("a/b"))).toEqual(["c.txt"]);
  });

  test("leaves what cannot be replaced as it is, and nothing beside it", () => {
    mkdirSync(files.path("a/taken"), { recursive: true });
    expect(() => writeWhole(files.path("a/taken"), "text")).toThrow();
    expect(readdirSync(files.root)).toEqual(["a"]);
    expect(readdirSync(files.path("a"))).toEqual(["taken"]);
  });
});

describe("fillWhole", () => {
  test("shows a folder under its name only once it is full", async () => {
    const result = await fillWhole(files.path("data/s1"), async (draft) => {
      writeFileSync(join(draft, "one"), "1");
      expect(existsSync(files.path("data/s1"))).toBe(false);
      return "done";
    });
    expect(result).toBe("done");
    expect(readdirSync(files.path("data"))).toEqual(["s1"]);
    expect(files.read("data/s1/one")).toBe("1");
  });

  test("leaves nothing of a folder that could not be filled", async () => {
    const failing = fillWhole(files.path("data/s1"), async (draft) => {
      writeFileSync(join(draft, "one"), "1");
      throw new Error("no second");
    });
    await expect(failing).rejects.toThrow("no second");
    expect(readdirSync(files.path("data"))).toEqual([]);
  });
});

describe("removeLeft", () => {
  test("removes what processes that are gone, and ours, have left, and touches nothing else", () => {
    const kept = [`build-${process.ppid}`, "build-none", `other-${GONE}`, `rebuild-${GONE}`];
    for (const name of [...kept, `build-${GONE}`, `build-${process.pid}`])
      mkdirSync(files.path(`below/${name}/inner`), { recursive: true });
    removeLeft(files.path("below"), "build");
    expect(readdirSync(files.path("below")).sort()).toEqual([...kept].sort());
  });

  test("has nothing to do where there is no folder", () => {
    expect(() => removeLeft(files.path("nowhere"), "build")).not.toThrow();
  });
});

test("isOther knows a running process from one that is gone, from ourselves and from no number", () => {
  expect([process.ppid, GONE, process.pid, 0, -1, Number.NaN].map(isOther)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
