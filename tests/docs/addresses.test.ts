import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow } from "../../src/disk/files.ts";
import { addressPatterns } from "../support/addressesPage.ts";
import { BASED, DEMO } from "../support/roots.ts";

/** Paths of the files of both built demos: one of drafts, one of released versions. */
const FILES = [DEMO, BASED].flatMap((root) => filesBelow(join(root, "dist")).map((path) => `/${path}`));

/** All but that of a version that was withdrawn, which the demo has none of, and which may be any. */
const PATTERNS = addressPatterns().filter(({ address }) => address !== "/editions/<period>/…/");

describe("docs/reference/addresses.md", () => {
  test("names the address of every file that is built, and of the files of the team's own none", () => {
    const strange = FILES.filter((path) => !PATTERNS.some(({ matches }) => matches.test(path)));
    expect(strange).toEqual([]);
  });

  test("names no address at which nothing is built", () => {
    const none = PATTERNS.filter(({ matches }) => !FILES.some((path) => matches.test(path)));
    // The demo has no picture beside a page, nobody signs it, and it is not public.
    const elsewhere = [
      "/pictures/<file>",
      "/editions/<period>/v<N>/manifest.json.sig",
      "/editions/<period>/v<N>/manifest.json.tsr",
      "/sitemap.xml",
    ];
    expect(none.map(({ address }) => address)).toEqual(elsewhere);
  });
});
