import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../src/disk/files.ts";
import { DEMO } from "../support/roots.ts";

const DIST = join(DEMO, "dist");
/** The demo's newest draft; in one of its three languages it has about 3,900 figures. */
const HOME = join(DIST, "drafts", "2026-q3");

/** Bytes of the files of the draft's own language that end so. */
function bytesOf(end: RegExp): number {
  const own = filesBelow(HOME).filter((path) => !/^(?:de|fr)\//.test(path) && end.test(path));
  expect(own.length).toBeGreaterThan(0);
  return own.reduce((sum, path) => sum + statSync(join(HOME, path)).size, 0);
}

test.each([
  ["its figures as data", /^figures\.json$/, 310_000],
  ["all that it says as data", /^report\.zip$/, 230_000],
  ["the picture for previews", /^preview\.png$/, 27_000],
  ["the pages of its figures", /^figures\/.*\.html$/, 830_000],
  ["its drawings", /^charts\/.*\.svg$/, 510_000],
])("of the demo's newest draft %s takes no more than it must", (_, end, most) => {
  expect(bytesOf(end)).toBeLessThan(most);
});

test("a site brings the faces of those scripts that it has letters of, and no others", () => {
  const faces = readdirSync(join(DIST, "_astro")).filter((name) => name.endsWith(".woff2"));
  expect(faces.map((name) => name.replace(/\..*/, "")).sort()).toEqual([
    "inter",
    "source-serif-4",
    "source-serif-4-italic",
  ]);
});
