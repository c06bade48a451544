import { readFileSync, rmSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { manifestSchema } from "../../src/release/manifest.ts";
import { sha256 } from "../../src/snapshot/hash.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import { hashesBelow, makeReleasable, sextantHere } from "../support/releases.ts";
import { settingsWith } from "./team.ts";

const ROADMAP = `---
import type { Report } from "sextant-report";
import Step from "./parts/Step.astro";
interface Props { readonly report: Report; readonly of: string; readonly due: string }
const { report, of, due } = Astro.props as Props;
const figure = report.figure(of);
---
<section class="roadmap">
  <h3>The way ahead</h3>
  <Step>By {report.date(due)}, in {report.period("2026-q4").label}: <data value={figure.id}>{figure.text}</data> come by.</Step>
  <p>See <a href="/about/">what we count</a>.</p>
  <slot />
</section>
`;
const STEP = '<p class="step"><slot /></p>\n';
const BRAND =
  '@font-face { font-family: Brand; src: url("faces/brand.woff2"); }\n.roadmap { border-left: 4px solid var(--ink); }\n';
const TOLD = `{
  components: { Roadmap: "./components/Roadmap.astro" },
  styles: { file: "./styles/brand.css", tokens: { paper: { light: "#ffffff", dark: "#101010" }, sans: "Brand, sans-serif" } },
}`;
const USE =
  '<Roadmap of="guests" due="2026-11-01">\n\nWith <Figure of="guests" /> at the door.\n\n</Roadmap>\n';
const PAGE = "content/editions/2026-q2/details.mdx";
const BOARD = "content/editions/2026-q2/index.mdx";
const SHOWN = /By 1 November 2026, in Q4 2026: <a class="figure" href="[^"]*#2026-q2">12<\/a> come by\./;

let files: Scratch;
const run = (...args: readonly string[]) => sextantHere(files.root, args);
const page = (path: string) => files.read(`dist/drafts/2026-q2/${path}index.html`);

beforeAll(async () => {
  files = await makeReleasable();
  for (const other of ["2026-q1", "2026-q3", "2026-q4"])
    rmSync(files.path(`content/editions/${other}`), { recursive: true });
  files.write("astro.config.mjs", settingsWith(TOLD));
  files.write("components/Roadmap.astro", ROADMAP);
  files.write("components/parts/Step.astro", STEP);
  files.write("styles/brand.css", BRAND);
  files.write("styles/faces/brand.woff2", "no face, but bytes");
  files.edit(PAGE, "order: 2\n---\n", `order: 2\n---\n${USE}\n`);
  files.edit(
    BOARD,
    "---\nWe counted",
    `---\n${USE}\n<Slide title="Ahead">\n\n${USE}\n</Slide>\n\nWe counted`,
  );
  expect(await run("build")).toMatchObject({ exit: 0, err: "" });
});
afterAll(() => files.remove());

describe("components and styles of a team's own", () => {
  test("stand on the board page, on further pages and on slides, with links that are of the page", () => {
    for (const path of ["", "details/", "slides/"]) expect(page(path), path).toMatch(SHOWN);
    expect(page("details/")).toMatch(/<section class="roadmap"> <h3>The way ahead<\/h3> <p class="step">/);
    expect(page("details/")).toMatch(/<a href="\.\.\/\.\.\/\.\.\/about\/"[^>]*>what we count<\/a>/);
    expect(page("details/")).toMatch(/With <a class="figure"[^>]*>12<\/a> at the door\./);
    expect(page("details/")).not.toContain("sextant-words");
  });

  test("come after our styles, with their files beside them", () => {
    const sheet = files.read("dist/accent.css");
    const [, face = ""] = /url\("(pictures\/[0-9a-f]{8}-brand\.woff2)"\)/.exec(sheet) ?? [];
    expect(files.read(`dist/${face}`)).toBe("no face, but bytes");
    expect(sheet).toContain(":root{--sans:Brand, sans-serif}");
    expect(sheet).toContain("@media screen and (prefers-color-scheme:dark){:root{--paper:#101010}}");
    expect(sheet).toContain(".roadmap { border-left");
    const html = page("details/");
    expect(html.indexOf("accent.css")).toBeGreaterThan(html.indexOf("index."));
  });

  test("are in the files to send", async () => {
    expect(await run("export", "2026-q2", "html", "--out", files.path("one.html"))).toMatchObject({
      exit: 0,
    });
    const html = files.read("one.html");
    expect(html).toMatch(/By 1 November 2026, in Q4 2026: <a class="figure"[^>]*>12<\/a> come by\./);
    expect(html).toContain(
      `url("data:font/woff2;base64,${Buffer.from("no face, but bytes").toString("base64")}")`,
    );
    expect(await run("export", "2026-q2", "pptx", "--out", files.path("one.pptx"))).toMatchObject({
      exit: 0,
    });
    const parts = unzipSync(readFileSync(files.path("one.pptx")));
    const slides = Object.entries(parts).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    const words = slides.map(([, bytes]) => strFromU8(bytes).replace(/<[^>]*>/g, "")).join("\n");
    expect(words).toContain("By 1 November 2026, in Q4 2026: 12 come by.");
  });

  test("that have not changed cost nothing, and are checked as they were", async () => {
    expect((await run("build")).out).toContain("; 0 files rendered");
    expect(await run("check")).toMatchObject({ exit: 0 });
    expect(await run("check")).toMatchObject({ exit: 0, err: "" });
  });

  test.each([
    ["components/Roadmap.astro", "come by.</Step>", "drop in.</Step>"],
    ["components/parts/Step.astro", 'class="step"', 'class="stair"'],
    ["styles/brand.css", "4px", "6px"],
    ["astro.config.mjs", "#101010", "#111111"],
  ])("make pages anew once %s has changed, the same as without what was kept", async (file, from, to) => {
    const before = hashesBelow(files.path("dist"));
    files.edit(file, from, to);
    expect((await run("check")).exit).toBe(0);
    expect((await run("build")).exit).toBe(0);
    const warm = hashesBelow(files.path("dist"));
    expect(warm).not.toEqual(before);
    rmSync(files.path(".sextant"), { recursive: true });
    expect((await run("build")).exit).toBe(0);
    expect(hashesBelow(files.path("dist"))).toEqual(warm);
    files.edit(file, to, from);
    expect((await run("build")).exit).toBe(0);
    expect(hashesBelow(files.path("dist"))).toEqual(before);
  });

  test("that break after a check are found by the next, also in a file that is imported", async () => {
    expect((await run("check")).exit).toBe(0);
    files.edit("components/parts/Step.astro", "<slot />", "500 <slot />");
    const { exit, err } = await run("check");
    expect([exit, err.match(/own-number/g)?.length]).toEqual([1, 3]);
    files.edit("components/parts/Step.astro", "500 <slot />", "<slot />");
    expect((await run("check")).exit).toBe(0);
  });

  test("are the same, byte for byte, by Astro itself with settings of the team's own", async () => {
    const before = hashesBelow(files.path("dist"));
    files.write(
      "astro.config.mjs",
      settingsWith(TOLD).replace(")] });", '), { name: "own", hooks: {} }] });'),
    );
    expect(await run("build")).toMatchObject({ exit: 0 });
    expect(hashesBelow(files.path("dist"))).toEqual(before);
    files.write("astro.config.mjs", settingsWith(TOLD));
  });
});

describe("a released version", () => {
  test("is refused while a component shows a number that the report did not give", async () => {
    files.edit("components/Roadmap.astro", "come by.", "of 500 come by.");
    const { exit, err } = await run("release", "2026-q2");
    expect([exit, err]).toEqual([1, expect.stringContaining('renders "500"')]);
    files.edit("components/Roadmap.astro", "of 500 come by.", "come by.");
  });

  test("names in its manifest what the team added, with its hash, and verify shows it", async () => {
    expect(await run("release", "2026-q2", "--accept-warnings")).toMatchObject({ exit: 0 });
    const manifest = manifestSchema.parse(JSON.parse(files.read("public/editions/2026-q2/v1/manifest.json")));
    const named = [
      ...["astro.config.mjs", "components/Roadmap.astro", "components/parts/Step.astro"],
      ...["styles/brand.css", "styles/faces/brand.woff2"],
    ];
    expect(manifest.own).toEqual(named.map((path) => ({ path, sha256: sha256(files.read(path)) })));
    const { exit, out } = await run("verify");
    expect(exit).toBe(0);
    expect(out).toContain(
      `2026-q2 v1: made with the team's own astro.config.mjs (sha256 ${sha256(files.read("astro.config.mjs"))}`,
    );
  });

  test("stays what it is when its components are changed or gone: files are made of its sealed report, figures of its sealed inputs", async () => {
    for (const path of ["astro.config.mjs", "components", "styles"])
      rmSync(files.path(path), { recursive: true });
    expect((await run("verify")).exit).toBe(0);
    expect(await run("reproduce", "2026-q2", "v1")).toMatchObject({ exit: 0 });
    expect(await run("export", "2026-q2", "html", "--out", files.path("sealed.html"))).toMatchObject({
      exit: 0,
    });
    const html = files.read("sealed.html");
    expect(html).toMatch(/By 1 November 2026, in Q4 2026: <a class="figure"[^>]*>12<\/a> come by\./);
    expect(html).toContain(".roadmap { border-left");
    expect(html).toContain("data:font/woff2;base64,");
  });
});
