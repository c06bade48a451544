import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KeptSeen } from "../../src/disk/seen.ts";
import { SCRATCH } from "../support/roots.ts";

let folder = "";
const NAMES = ["same", "edited", "replaced", "linked", "asked"];
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  mkdirSync(SCRATCH, { recursive: true });
  folder = mkdtempSync(join(SCRATCH, "seen-"));
  for (const name of NAMES) writeFileSync(path(name), `first ${name}`);
  symlinkSync(path("same"), path("link"));
  // What has just been written may be written again within the same tick of the disk's clock, and is not believed.
  await setTimeout(2_100);
  look("same");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a command sees of a file, and whether it has read it. */
function look(name: string, question = "words") {
  const seen = new KeptSeen(join(folder, "kept"));
  let isRead = false;
  const words = seen.of(path(name), question, () => {
    isRead = true;
    return readFileSync(path(name), "utf8");
  });
  seen.keep();
  return { words, isRead };
}

describe("a file that was seen", () => {
  test("is not read again while the disk says that it is the same", () => {
    expect(look("same")).toEqual({ words: "first same", isRead: false });
  });

  test("is read for another question", () => {
    expect(look("asked").isRead).toBe(true);
    expect(look("asked", "other words").isRead).toBe(true);
    expect([look("asked"), look("asked", "other words")].map(({ isRead }) => isRead)).toEqual([false, false]);
  });

  test("is read again where it was changed to as many bytes, and its time set back", () => {
    expect(look("edited").isRead).toBe(true);
    expect(look("edited").isRead).toBe(false);
    const { atime, mtime, size } = statSync(path("edited"));
    writeFileSync(path("edited"), "other edited");
    utimesSync(path("edited"), atime, mtime);
    expect(statSync(path("edited"))).toMatchObject({ mtime, size });
    expect(look("edited")).toEqual({ words: "other edited", isRead: true });
  });

  test("is read again where another file took its place", () => {
    expect([look("replaced").isRead, look("replaced").isRead]).toEqual([true, false]);
    writeFileSync(path("new"), "other replaced");
    renameSync(path("new"), path("replaced"));
    expect(look("replaced")).toEqual({ words: "other replaced", isRead: true });
  });

  test("is read each time where it has just been written, or is a link", () => {
    writeFileSync(path("young"), "young");
    expect([look("young").isRead, look("young").isRead]).toEqual([true, true]);
    expect([look("link").isRead, look("link").isRead]).toEqual([true, true]);
  });

  test("was not the same all the time where it changed while a command ran", () => {
    const seen = new KeptSeen(join(folder, "kept"));
    const ask = () => seen.of(path("linked"), "words", () => readFileSync(path("linked"), "utf8"));
    ask();
    expect(seen.isSteady).toBe(true);
    writeFileSync(path("linked"), "other linked");
    expect([ask(), seen.isSteady]).toEqual(["other linked", false]);
  });
});

test.each<readonly [string, (text: string) => string]>([
  ["cut off", (text) => text.slice(0, -20)],
  ["garbled", (text) => text.replace("first same", "third same")],
  ["of somebody else", () => '[["same",{"stamp":"1","answers":{"words":"foreign"}}]]'],
  ["empty", () => ""],
])("what was kept and is %s is not believed, and is written anew", (_, damage) => {
  expect(look("same").isRead).toBe(false);
  const kept = join(folder, "kept", "seen.json");
  writeFileSync(kept, damage(readFileSync(kept, "utf8")));
  expect(look("same")).toEqual({ words: "first same", isRead: true });
  expect(look("same").isRead).toBe(false);
});
