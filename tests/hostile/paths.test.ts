import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSource } from "../../src/content/readSources.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { compute } from "../../src/engine/compute.ts";
import { wayTo } from "../../src/syntax/wayTo.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { SCRATCH } from "../support/roots.ts";
import { copySmall } from "../support/smallRoot.ts";
import { STRAY_PATHS } from "./paths.ts";

const base = scratch("paths", SCRATCH);
const roots: Scratch[] = [base];

beforeAll(() => copySmall(base.root));
afterAll(() => {
  for (const { remove } of roots) remove();
});

function copy(): Scratch {
  const root = scratch("paths", SCRATCH);
  roots.push(root);
  cpSync(base.root, root.root, { recursive: true });
  return root;
}

async function toldOf(files: Readonly<Record<string, string>>): Promise<readonly Diagnostic[]> {
  const root = copy();
  for (const [path, text] of Object.entries(files)) root.write(path, text);
  return (await compute(root.root, () => {})).diagnostics;
}

function errorsIn(told: readonly Diagnostic[], file: string): readonly string[] {
  return told.filter((one) => one.file === file && one.severity === "error").map(({ code }) => code);
}

/** Ways to write a link or a picture, in the body or in a text of front matter; an address may not hold a blank. */
const LINKS = {
  link: (path) => `[words](<${path}>)`,
  reference: (path) => `[words]\n\n[words]: <${path}>`,
  picture: (path) => `![words](<${path}>)`,
  "link as a tag": (path) => `<a href="${path}">words</a>`,
  "picture as a tag": (path) => `<img src="${path}" alt="words" />`,
  "link on a slide": (path) => `<Slide title="T">\n\n[words](<${path}>)\n\n</Slide>`,
  "link in a table": (path) => `| a |\n| - |\n| [words](<${path}>) |`,
} as const satisfies Readonly<Record<string, (path: string) => string>>;

/** What is as good a link as any other, though no name of a file: it climbs within the site. */
const FINE_LINKS = ["..", "../x"];

/** As Markdown reads a text: a backslash before punctuation is none. */
const escaped = (path: string) => path.replaceAll("\\", "\\\\");

describe("a path that leads out of where it may, or is read in two ways", () => {
  test.each(STRAY_PATHS)("is refused as template, logo and icon of the report: %j", async (path) => {
    const text = (value: string) => JSON.stringify(value);
    const told = await toldOf({
      "content/report.mdx": `---\ncompany: C\ndeck: { template: ${text(`${path}/t.potx`)} }\nsite: { theme: { logo: ${text(`/${path}/l.svg`)}, icon: ${text(`/${path}/i.svg`)} } }\n---\n`,
    });
    const codes = errorsIn(told, "content/report.mdx");
    expect(codes.filter((code) => code === "stray-path")).toHaveLength(3);
  });

  test.each(STRAY_PATHS)(
    "is refused as snapshot of an edition, and as file of a source: %j",
    async (path) => {
      const file = "content/editions/2026-q2/index.mdx";
      const told = await toldOf({
        [file]: `---\ntitle: T\nsummary: S.\nsnapshot: ${JSON.stringify(path)}\n---\n`,
      });
      expect(errorsIn(told, file)).toContain("stray-path");
      const source = (keys: string) =>
        readSource("content/sources/a.sql", `---\nsource: { ${keys} }\n---\nSELECT 1\n`);
      expect(source(`kind: duckdb, path: ${JSON.stringify(path)}`)).toMatchObject([{ code: "stray-path" }]);
      expect(source(`kind: files, tables: { a: ${JSON.stringify(path)} }`)).toMatchObject([
        { severity: "error" },
      ]);
    },
  );

  test("is refused as link and picture, in bodies and in texts of front matter", async () => {
    const cases = Object.entries(LINKS).flatMap(([place, write]) =>
      STRAY_PATHS.filter((path) => !FINE_LINKS.includes(path)).map((path) => ({ place, path, write })),
    );
    const files = cases.map(({ place, path, write }, index) => ({
      what: `${place} ${JSON.stringify(path)}`,
      file: `content/editions/2026-q2/p${index}.mdx`,
      text: `---\ntitle: T\norder: 3\n---\n${write(place.endsWith("tag") ? path : escaped(path))}\n`,
    }));
    // There a blank ends an address: what holds one is no link.
    const fronts = STRAY_PATHS.filter((path) => !FINE_LINKS.includes(path) && !path.includes(" ")).map(
      (path, index) => ({
        what: `title ${JSON.stringify(path)}`,
        file: `content/editions/2026-q2/t${index}.mdx`,
        text: `---\ntitle: ${JSON.stringify(`T [words](${escaped(path)})`)}\norder: 3\n---\nWords.\n`,
      }),
    );
    const all = [...files, ...fronts];
    const told = await toldOf(Object.fromEntries(all.map(({ file, text }) => [file, text])));
    expect(all.filter(({ file }) => errorsIn(told, file).length === 0).map(({ what }) => what)).toEqual([]);
  });

  test("is a dead link where it leads out of no folder, but to nothing", async () => {
    const file = "content/editions/2026-q2/details.mdx";
    const told = await toldOf({
      [file]:
        "---\ntitle: T\norder: 2\n---\n[a](/etc/passwd), [b](..), [c](../), [d](../details/), [e](../../../)\n",
    });
    const said = told.filter((one) => one.file === file).map(({ code, message }) => `${code} ${message}`);
    expect(said).toEqual(["dead-link the link /etc/passwd leads nowhere"]);
  });
});

describe("a symbolic link", () => {
  test("among content, data and files of the site is refused where it leads out of them, and followed within", async () => {
    const root = copy();
    const outside = copy();
    mkdirSync(join(root.root, "public"));
    symlinkSync(outside.path("content/metrics/visits.mdx"), root.path("content/metrics/other.mdx"));
    symlinkSync(outside.path("data/2026-07-02"), root.path("data/linked"));
    symlinkSync("/etc/passwd", root.path("public/passwd.txt"));
    symlinkSync("nowhere.svg", root.path("public/nothing.svg"));
    writeFileSync(root.path("public/here.svg"), "<svg/>");
    symlinkSync("here.svg", root.path("public/there.svg"));
    const { diagnostics } = await compute(root.root, () => {});
    const said = diagnostics.filter(({ code }) => code === "stray-path").map(({ file }) => file);
    expect(said).toEqual([
      "content/metrics/other.mdx",
      "data/linked",
      "public/nothing.svg",
      "public/passwd.txt",
    ]);
  });
});

describe("the one function", () => {
  const step = fc.constantFrom("a", "b.svg", "..", ".", "", "%2e%2e", "c d", "é", "x.", "..%2f");
  const written = fc.array(step, { minLength: 1, maxLength: 6 }).map((steps) => steps.join("/"));

  test("leads an address where a browser leads it, and never out of the site", () => {
    fc.assert(
      fc.property(written, (path) => {
        const way = wayTo(path, "address", "drafts/q/");
        if ("flaw" in way) return;
        const { pathname } = new URL(path, "https://site.invalid/drafts/q/");
        expect(`/${way.path}`).toBe(decodeURIComponent(pathname));
      }),
      { numRuns: 2000 },
    );
  });

  test("leads a path below its folder, or nowhere", () => {
    fc.assert(
      fc.property(fc.oneof(written, fc.string({ unit: "binary" })), (path) => {
        const way = wayTo(path, "path", "data");
        if ("path" in way) expect(posix.normalize(way.path)).toBe(`data/${path}`);
      }),
      { numRuns: 2000 },
    );
  });

  test("takes what people name their files", () => {
    const names = [
      "2026-10-02",
      "a.b.potx",
      "Pläne 2026/Q3 – Übersicht.svg",
      "图表.png",
      "100%.png",
      ".hidden",
    ];
    for (const name of names) expect(wayTo(name, "path", "public")).toEqual({ path: `public/${name}` });
    expect(wayTo("/100%25.png?v=1#top", "address")).toEqual({ path: "100%.png" });
  });
});
