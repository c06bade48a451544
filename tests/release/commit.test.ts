import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { OWN, ownerNamed } from "../../src/disk/owner.ts";
import { isPending, removeAbandonedClaims } from "../../src/release/claim.ts";
import { commit, type Step } from "../../src/release/commit.ts";
import type { Staged } from "../../src/release/seal.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";

const NAME = { edition: "2026-q2", version: 1 };
const PUBLISHED = "public/editions/2026-q2/v1";
const SEALED = "data/sealed/2026-q2-v1";

let files: Scratch;
beforeEach(() => {
  files = scratch("commit");
});
afterEach(() => files.remove());

/** Two folders that are ready to be committed, with words of their own in them. */
function staged(words: string): Staged {
  const folder = join(files.root, ".sextant", words);
  for (const part of ["published", "sealed"]) {
    mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, part, "file"), words);
  }
  return { published: join(folder, "published"), sealed: join(folder, "sealed") };
}

function read(path: string): string | null {
  return existsSync(files.path(path)) ? files.read(path) : null;
}

function breakingOff(at: string): Step {
  return (what) => {
    if (what === at) throw new Error("broken off");
  };
}

describe("a commit", () => {
  test("puts both folders in their places, and leaves no mark", () => {
    commit(files.root, NAME, staged("one"), () => {});
    expect([read(`${PUBLISHED}/file`), read(`${SEALED}/file`)]).toEqual(["one", "one"]);
    expect(readdirSync(files.path(SEALED))).toEqual(["file"]);
  });

  test.each(["claim", "publish"])("broken off before %s leaves nothing, and the next one works", (step) => {
    expect(() => commit(files.root, NAME, staged("one"), breakingOff(step))).toThrow("broken off");
    expect([existsSync(files.path(PUBLISHED)), existsSync(files.path(SEALED))]).toEqual([false, false]);
    commit(files.root, NAME, staged("two"), () => {});
    expect([read(`${PUBLISHED}/file`), read(`${SEALED}/file`)]).toEqual(["two", "two"]);
  });

  test("broken off before its last step is whole, and the next release takes its mark away", () => {
    expect(() => commit(files.root, NAME, staged("one"), breakingOff("finish"))).toThrow("broken off");
    expect([read(`${PUBLISHED}/file`), read(`${SEALED}/file`)]).toEqual(["one", "one"]);
    expect(isPending(files.root, NAME)).toBe(true);
    removeAbandonedClaims(files.root, files.path(".sextant/aside"));
    expect(readdirSync(files.path(SEALED))).toEqual(["file"]);
    expect(read(`${PUBLISHED}/file`)).toBe("one");
  });

  test.each([PUBLISHED, SEALED])("never overwrites what lies in %s", (path) => {
    files.write(`${path}/file`, "before");
    expect(() => commit(files.root, NAME, staged("one"), () => {})).toThrow("2026-q2 v1 is there already");
    expect(read(`${path}/file`)).toBe("before");
    expect([PUBLISHED, SEALED].filter((other) => existsSync(files.path(other)))).toEqual([path]);
  });

  test("gives way where another process took the name after its claim, and leaves that alone", () => {
    const another: Step = (what) => {
      if (what === "publish") files.write(`${SEALED}/pending`, "1\n");
    };
    expect(() => commit(files.root, NAME, staged("one"), another)).toThrow("released by another process");
    expect(read(`${SEALED}/pending`)).toBe("1\n");
    expect(existsSync(files.path(PUBLISHED))).toBe(false);
  });

  test("gives way where another process published after its claim", () => {
    const another: Step = (what) => {
      if (what === "publish") files.write(`${PUBLISHED}/file`, "theirs");
    };
    expect(() => commit(files.root, NAME, staged("one"), another)).toThrow("is there already");
    expect(read(`${PUBLISHED}/file`)).toBe("theirs");
  });

  test("that cannot move its pages takes its claim back", () => {
    const ours = staged("one");
    rmSync(ours.published, { recursive: true });
    expect(() => commit(files.root, NAME, ours, () => {})).toThrow("ENOENT");
    expect(existsSync(files.path(SEALED))).toBe(false);
  });
});

describe("an abandoned claim", () => {
  const clean = () => removeAbandonedClaims(files.root, files.path(".sextant/aside"));

  test.each(["999999999", OWN, ownerNamed(2 ** 22 + 1), "", "garbage"])(
    "of process %j is taken away",
    (pid) => {
      files.write(`${SEALED}/pending`, pid);
      clean();
      expect(readdirSync(files.path("data/sealed"))).toEqual([]);
    },
  );

  test("is none while its process runs", () => {
    const owner = `${ownerNamed(process.ppid)}\n`;
    files.write(`${SEALED}/pending`, owner);
    clean();
    expect(readFileSync(files.path(`${SEALED}/pending`), "utf8")).toBe(owner);
  });

  test("is none without its mark: what was sealed is never taken away", () => {
    files.write(`${SEALED}/file`, "sealed");
    clean();
    expect(read(`${SEALED}/file`)).toBe("sealed");
  });
});
