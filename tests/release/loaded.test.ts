import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Scratch } from "../support/oracleRoots.ts";
import { makeReleasable, sextant } from "../support/releases.ts";
import { REPOSITORY } from "../support/roots.ts";

/** What is run, when all was kept that can be: the part of a build before its pages are rendered. */
type Run = "--help" | "verify" | "check" | "build";

/** Which runs load which of our packages; a package that is not named may be loaded by none. */
const LOADED: Readonly<Record<string, readonly Run[]>> = {
  zod: ["verify", "build"],
  "fastest-levenshtein": ["--help", "verify", "check", "build"],
  // How large a picture is.
  astro: ["build"],
  // Markdown: of links, and of words in front matter. Who verifies reads in the report who may sign.
  satteri: ["verify", "build"],
  // Sealed reports lie in zip files.
  fflate: ["build"],
  "gray-matter": ["verify", "build"],
  yaml: ["verify", "build"],
  acorn: ["verify", "build"],
  diff: ["build"],
  "github-slugger": ["build"],
  "property-information": ["build"],
};

/** So many modules at most, ours and those of packages: half as many again as there are today. */
const MOST: Readonly<Record<Run, number>> = { "--help": 130, verify: 560, check: 150, build: 1500 };

let files: Scratch;
beforeAll(async () => {
  files = await makeReleasable();
  expect((await sextant(files.root, ["release", "2026-q1", "--accept-warnings"])).exit).toBe(0);
  expect((await sextant(files.root, ["check"])).exit).toBe(0);
});
afterAll(() => files.remove());

/** The modules that a run loads. */
async function loadedBy(run: Run): Promise<readonly string[]> {
  const list = files.path("loaded.json");
  const support = (name: string) => join(REPOSITORY, "tests", "support", name);
  const running = {
    environment: { LOADED: list },
    preload: [support("loaded.ts")],
    // What is compiled has its packages within it.
    script: support(run === "build" ? "untilRendered.ts" : "fromSources.ts"),
  };
  const { exit, err } = await sextant(files.root, run === "build" ? [] : [run], running);
  expect([run, exit, err]).toEqual([run, 0, ""]);
  return z.array(z.string()).parse(JSON.parse(readFileSync(list, "utf8")));
}

test.each<Run>(["--help", "verify", "check", "build"])(
  "%s loads what it needs, and no package beside",
  async (run) => {
    const modules = await loadedBy(run);
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8")));
    const found = Object.keys(dependencies).filter((name) =>
      modules.some((url) => url.includes(`/node_modules/${name}/`)),
    );
    const known = Object.keys(LOADED).filter((name) => LOADED[name]?.includes(run));
    expect(found.sort()).toEqual(known.sort());
    expect(modules.length).toBeGreaterThan(20);
    expect(modules.length).toBeLessThan(MOST[run]);
  },
);

test("a check looks at no file of a report that does not bear on whether it is made again", async () => {
  const list = files.path("reads.json");
  rmSync(files.path(".sextant"), { recursive: true });
  const running = {
    environment: { READS: list },
    preload: [join(REPOSITORY, "tests", "support", "reads.ts")],
  };
  expect((await sextant(files.root, ["check"], running)).exit).toBe(0);
  const paths = z.array(z.string()).parse(JSON.parse(readFileSync(list, "utf8")));
  const below = paths
    .filter((path) => path.startsWith(`${files.root}/`))
    .map((path) => path.slice(files.root.length + 1));
  const folders = new Set(below.map((path) => path.split("/")[0]));
  expect([...folders].sort()).toEqual([
    ".astro",
    ".sextant",
    "astro.config.mjs",
    "content",
    "data",
    "public",
  ]);
  expect(below.length).toBeGreaterThan(50);
});
