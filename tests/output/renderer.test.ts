import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forgetDrawings } from "../../src/blocks/drawnOnce.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import { copyEngine, hashesBelow, makeReleasable, sextant, sextantHere } from "../support/releases.ts";
import { REPOSITORY } from "../support/roots.ts";

/** An engine of this test's own: others render with the one of the repository at the same time. */
const ENGINE = copyEngine();
const KEPT = join(ENGINE, ".sextant", "renderer");
let files: Scratch;
let built: Record<string, string>;

/** The renderers that are kept, and when each was made. */
const kept = () => readdirSync(KEPT).map((name) => [name, statSync(join(KEPT, name, "entry.txt")).mtimeMs]);

const build = () => sextant(files.root, ["build"], { engine: ENGINE });

beforeAll(async () => {
  files = await makeReleasable();
  expect((await build()).exit).toBe(0);
  built = hashesBelow(files.path("dist"));
});
afterAll(() => {
  files.remove();
  rmSync(ENGINE, { recursive: true, force: true });
});

test("a report that has changed is rendered by what was kept, which knows nothing of it", async () => {
  const before = kept();
  files.edit("content/report.mdx", "company: Small Talk", "company: Loud Talk");
  expect((await build()).exit).toBe(0);
  expect(files.read("dist/editions/index.html")).toContain("Loud Talk");
  expect(kept()).toEqual(before);
  files.edit("content/report.mdx", "company: Loud Talk", "company: Small Talk");
  expect((await build()).exit).toBe(0);
  expect(hashesBelow(files.path("dist"))).toEqual(built);
  const bundled = readdirSync(KEPT, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".mjs"))
    .map((path) => readFileSync(join(KEPT, path), "utf8"));
  expect(bundled.length).toBeGreaterThan(20);
  expect(bundled.filter((code) => code.includes("Small Talk"))).toEqual([]);
});

test("Astro itself, with settings of the team's own, renders the same bytes", async () => {
  const engine = JSON.stringify(join(REPOSITORY, "src", "index.ts"));
  files.write(
    "astro.config.mjs",
    `import { defineConfig } from "astro/config";
import sextant from ${engine};
const own = { name: "own", hooks: { "astro:build:done": () => { process.env.OWN_SETTINGS = "read"; } } };
export default defineConfig({ integrations: [sextant(), own] });
`,
  );
  expect((await sextantHere(files.root, ["build"])).exit).toBe(0);
  expect(process.env["OWN_SETTINGS"]).toBe("read");
  expect(hashesBelow(files.path("dist"))).toEqual(built);
  rmSync(files.path("astro.config.mjs"));
});

test("an engine that has changed renders by what it has become", async () => {
  const words = join(ENGINE, "src", "language", "en", "pages", "site.ts");
  expect((await build()).exit).toBe(0);
  expect(files.read("dist/editions/index.html")).toContain("<h1>Editions</h1>");
  writeFileSync(words, readFileSync(words, "utf8").replace('title: "Editions"', 'title: "Issues"'));
  expect((await build()).exit).toBe(0);
  expect(files.read("dist/editions/index.html")).toContain("<h1>Issues</h1>");
  expect(readdirSync(KEPT)).toHaveLength(2);
  expect(existsSync(files.path(".sextant/renderer"))).toBe(false);
});

describe("drawings of a build before", () => {
  const FILE = ".sextant/drawings.json";
  const read = () => JSON.parse(files.read(FILE));
  const hashOf = (drawings: unknown) => createHash("sha256").update(JSON.stringify(drawings)).digest("hex");
  const withWords = (words: string) =>
    read().drawings.map(([key, svg]: [string, string]) => [
      key,
      svg.replace("<svg ", `<svg data-kept="${words}" `),
    ]);
  const building = async () => {
    forgetDrawings();
    expect((await sextantHere(files.root, ["build"])).exit).toBe(0);
    return hashesBelow(files.path("dist"));
  };

  test("are taken where their file is whole, and drawn anew where it is not, or of another engine", async () => {
    expect(await building()).toEqual(built);
    const drawings = withWords("yes");
    expect(drawings.length).toBeGreaterThan(3);
    const whole = { ...read(), sha256: hashOf(drawings), drawings };
    files.write(FILE, JSON.stringify(whole));
    await building();
    expect(files.read("dist/drafts/2026-q4/index.html")).toContain('data-kept="yes"');
    for (const garbled of [
      JSON.stringify(whole).slice(0, -40),
      JSON.stringify({ ...whole, drawings: withWords("no") }),
      JSON.stringify({ ...whole, engine: hashOf("another") }),
    ]) {
      files.write(FILE, garbled);
      expect(await building()).toEqual(built);
    }
  });

  test("are never sealed", async () => {
    await building();
    const drawings = withWords("wrong");
    files.write(FILE, JSON.stringify({ ...read(), sha256: hashOf(drawings), drawings }));
    await building();
    expect((await sextantHere(files.root, ["release", "2026-q1", "--accept-warnings"])).exit).toBe(0);
    const page = files.read("public/editions/2026-q1/v1/index.html");
    expect(page).toContain("<svg ");
    expect(page).not.toContain("data-kept");
  });
});
