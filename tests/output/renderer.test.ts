import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forgetDrawings } from "../../src/blocks/drawnOnce.ts";
import { pack } from "../../src/engine/kept/pack.ts";
import { IS_FULL } from "../support/forms.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import { copyEngine, hashesBelow, makeReleasable, sextant, sextantHere } from "../support/releases.ts";
import { REPOSITORY } from "../support/roots.ts";

/** An engine of this test's own: others render with the one of the repository at the same time. */
const ENGINE = copyEngine();
/** With SEXTANT_FULL=1 each kind of damage, else the first of each. */
const KEPT = join(ENGINE, ".sextant", "renderer");
let files: Scratch;
let built: Record<string, string>;

/** The renderers that are kept, and when each was made. */
const kept = () => readdirSync(KEPT).map((name) => [name, statSync(join(KEPT, name, "entry.txt")).mtimeMs]);

/** What a file of kept things holds, and under which key. */
const packed = (file: string) => {
  const [, key = "", json = ""] = files.read(file).split("\n");
  return { key, json: JSON.parse(json) };
};

const build = () => sextant(files.root, ["build"], { engine: ENGINE });

beforeAll(async () => {
  files = await makeReleasable();
  expect((await build()).exit).toBe(0);
  built = hashesBelow(files.path("dist"));
});
afterAll(() => {
  // Wrong ones are among them, and files that follow share the process.
  forgetDrawings();
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

test("a process renders one report after another by the renderer that it has loaded, each as if it were alone", async () => {
  const other = await makeReleasable();
  other.edit("content/report.mdx", "company: Small Talk", "company: Other Talk");
  try {
    expect((await sextant(other.root, ["build"], { engine: ENGINE })).exit).toBe(0);
    const alone = hashesBelow(other.path("dist"));
    for (const one of [other, files]) {
      rmSync(one.path(".sextant"), { recursive: true });
      expect((await sextantHere(one.root, ["build"])).exit).toBe(0);
      expect(hashesBelow(one.path("dist"))).toEqual(one === files ? built : alone);
    }
  } finally {
    other.remove();
  }
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

test.runIf(IS_FULL)("an engine that has changed renders by what it has become", async () => {
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
  const read = () => packed(FILE).json;
  const write = (drawings: unknown, key = packed(FILE).key) =>
    pack(files.path(FILE), key, JSON.stringify(drawings));
  const withWords = (words: string) =>
    read().map(([key, svg]: [string, string]) => [key, svg.replace("<svg ", `<svg data-kept="${words}" `)]);
  const building = async () => {
    forgetDrawings();
    rmSync(files.path(".sextant/pages"), { recursive: true });
    expect((await sextantHere(files.root, ["build"])).exit).toBe(0);
    return hashesBelow(files.path("dist"));
  };

  test("are taken where their file is whole, and drawn anew where it is not, or of another engine", async () => {
    expect(await building()).toEqual(built);
    const drawings = withWords("yes");
    expect(drawings.length).toBeGreaterThan(3);
    write(drawings);
    const whole = files.read(FILE);
    await building();
    expect(files.read("dist/drafts/2026-q4/index.html")).toContain('data-kept="yes"');
    const damage = [
      () => files.write(FILE, whole.replaceAll("data-kept", "data-lost")),
      () => files.write(FILE, whole.slice(0, -40)),
      () => write(drawings, "another"),
    ];
    for (const garble of IS_FULL ? damage : damage.slice(0, 1)) {
      garble();
      expect(await building()).toEqual(built);
    }
  });
});

describe("pages of a build before", () => {
  const FOLDER = ".sextant/pages";
  const hashOf = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");
  const INDEX = `${FOLDER}/index.json`;
  const read = () => packed(INDEX).json;
  const write = (index: object, key = packed(INDEX).key) =>
    pack(files.path(INDEX), key, JSON.stringify(index));
  const PAGE = "drafts/2026-q4/index.html";
  /** The index with another page in the place of one, kept as if a build had made it. */
  const withWrong = () => {
    const wrong = "<!DOCTYPE html><p>wrong</p>";
    files.write(`${FOLDER}/${hashOf(wrong)}`, wrong);
    const { pages, ...rest } = read();
    const own = pages.map(([file, hash, reads]: [string, string, number]) =>
      file === PAGE ? [file, hashOf(wrong), reads] : [file, hash, reads],
    );
    return { ...rest, pages: own };
  };
  const building = async () => {
    const { exit, out } = await sextantHere(files.root, ["build"]);
    expect(exit).toBe(0);
    const [, made, taken] = /(\d+) files? rendered, (\d+) kept/.exec(out) ?? [];
    return { dist: hashesBelow(files.path("dist")), made: Number(made), taken: Number(taken) };
  };
  let all: number;

  beforeAll(async () => {
    const { made, taken } = await building();
    all = made + taken;
    expect(all).toBeGreaterThan(80);
  });

  test("are taken while nothing changes, and after a change all that did not read it", async () => {
    expect(await building()).toMatchObject({ dist: expect.anything(), made: 0, taken: all });
    const before = files.read("content/editions/2026-q2/details.mdx");
    files.write("content/editions/2026-q2/details.mdx", `${before}\nOne sentence more.\n`);
    const { made } = await building();
    expect(files.read("dist/drafts/2026-q2/details/index.html")).toContain("One sentence more.");
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(all / 5);
    files.write("content/editions/2026-q2/details.mdx", before);
    await building();
  });

  test("are made anew where they or their list are garbled, cut, gone, or another engine's", async () => {
    const { dist } = await building();
    const index = read();
    const entry = index.pages.find(([file]: [string]) => file === PAGE);
    const own = `${FOLDER}/${entry[1]}`;
    const page = files.read(own);
    const list = files.read(INDEX);
    const pages: Readonly<Record<string, () => void>> = {
      "a page garbled": () => files.write(own, page.replace("Small Talk", "Smell Talk")),
      "a page cut": () => files.write(own, page.slice(0, -100)),
      "a page gone": () => rmSync(files.path(own)),
    };
    const lists: Readonly<Record<string, () => void>> = {
      "another engine's": () => write(withWrong(), hashOf("another")),
      "the list garbled": () => files.write(INDEX, list.replace("2026-q4", "2026-q3")),
      "the list cut": () => files.write(INDEX, list.slice(0, -100)),
      "the list no list": () => files.write(INDEX, "[]"),
    };
    const few = IS_FULL ? undefined : 1;
    const some = [...Object.entries(pages).slice(0, few), ...Object.entries(lists).slice(0, few)];
    for (const [what, doing] of some) {
      doing();
      const built = await building();
      expect(built.dist, what).toEqual(dist);
      expect(built.made, what).toBeGreaterThan(0);
    }
  });

  test("are whatever they were kept as, which a check of the site by making it anew tells", async () => {
    write(withWrong());
    await building();
    expect(files.read(`dist/${PAGE}`)).toContain("wrong");
    const told = await sextantHere(files.root, ["verify", "dist"]);
    expect(told.exit).toBe(1);
    expect(told.err + told.out).toContain(PAGE);
  });

  test("are not what is sealed, and neither are drawings", async () => {
    write(withWrong());
    const DRAWN = ".sextant/drawings.json";
    const drawings = packed(DRAWN).json.map(([key, svg]: [string, string]) => [
      key,
      svg.replace("<svg ", '<svg data-kept="wrong" '),
    ]);
    pack(files.path(DRAWN), packed(DRAWN).key, JSON.stringify(drawings));
    forgetDrawings();
    await building();
    expect((await sextantHere(files.root, ["release", "2026-q2", "--accept-warnings"])).exit).toBe(0);
    const pages = Object.keys(hashesBelow(files.path("public/editions/2026-q2"))).filter((path) =>
      path.endsWith(".html"),
    );
    const texts = pages.map((path) => files.read(`public/editions/2026-q2/${path}`));
    expect(texts.join("")).toContain("<svg ");
    expect(texts.join("")).not.toMatch(/<p>wrong<\/p>|data-kept/);
  });

  test("do not come back from a folder that somebody has touched", async () => {
    rmSync(files.path(FOLDER), { recursive: true });
    const { dist } = await building();
    await building();
    const spare = ".sextant/spare";
    files.write(`${spare}/editions/index.html`, "touched");
    files.write(`${spare}/more/index.html`, "more");
    rmSync(files.path(`${spare}/404.html`));
    files.write(`${spare}/404.html/inside`, "a folder in the place of a file");
    symlinkSync(files.path("content"), files.path(`${spare}/linked`));
    symlinkSync(files.path("content/report.mdx"), files.path(`${spare}/linked.html`));
    const before = hashesBelow(files.path("content"));
    expect((await building()).dist).toEqual(dist);
    expect(hashesBelow(files.path("content"))).toEqual(before);
    expect(existsSync(files.path("dist/linked"))).toBe(false);
    expect(existsSync(files.path("dist/more"))).toBe(false);
  });
});
