import { describe, expect, test } from "vitest";
import { z } from "zod";
import { LEAST_NODE } from "../../src/compiled/packed.ts";
import { OPTIONAL } from "../../src/diagnostics/optional.ts";
import { blocksOf, DOCS, headingsOf, linksOf, read, sectionOf, targetOf } from "../support/docs.ts";

const CONTENTS = "docs/README.md";
const PAGES = DOCS.filter((page) => page !== CONTENTS);

/** The folders of `docs/` that hold pages, each with its heading in the table of contents. */
const FOLDERS = headingsOf(read(CONTENTS))
  .slice(1)
  .map((heading) => ({ heading, folder: `docs/${heading.toLowerCase()}/` }));

/** Pages of these may be as long as what they list or prove. */
const LONG = ["docs/reference/", "docs/why/"];

const bytes = (page: string) => Buffer.byteLength(read(page));

describe("docs/README.md, the table of contents", () => {
  test.each(FOLDERS)(
    "lists under $heading every page of $folder once, and none of another folder",
    ({ heading, folder }) => {
      const listed = [...sectionOf(read(CONTENTS), heading).matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) =>
        targetOf(CONTENTS, link),
      );
      expect([...listed].sort()).toEqual(PAGES.filter((page) => page.startsWith(folder)));
    },
  );

  test("has a heading for the folder of each page: no page lies elsewhere", () => {
    expect(PAGES.filter((page) => !FOLDERS.some(({ folder }) => page.startsWith(folder)))).toEqual([]);
  });

  test("is what the README leads to", () => {
    expect(linksOf("README.md")).toContain(CONTENTS);
  });
});

describe("README.md", () => {
  test("has at most 8 kB, with a picture and the two commands", () => {
    expect(bytes("README.md")).toBeLessThanOrEqual(8_000);
    expect(read("README.md")).toContain("](docs/pictures/board.png)");
    const code = blocksOf(read("README.md")).map((block) => block.code);
    expect(code.join("")).toMatch(/^npm ci && npm run build .*\nnpm ci && npm test /m);
  });
});

test("docs/start/install.md names every package that only some reports need, for what it is", () => {
  const rows = read("docs/start/install.md").split("\n");
  for (const { use, packages } of Object.values(OPTIONAL)) {
    const row = rows.find((line) => line.startsWith(`| ${use} |`)) ?? "";
    expect([...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).toEqual(
      expect.arrayContaining([...packages]),
    );
  }
  expect(read("docs/start/install.md")).toContain(`Node ${LEAST_NODE.replace(/\.0$/, "")} or newer`);
});

describe("CHANGELOG.md", () => {
  const versions = [...read("CHANGELOG.md").matchAll(/^## (\d+)\.(\d+)\.(\d+)(, not released yet)?$/gm)];
  const number = ([, major, minor, patch]: RegExpExecArray) =>
    Number(major) * 1e6 + Number(minor) * 1e3 + Number(patch);

  test("has versions alone, the newest first, of which only the first may be to come", () => {
    expect(versions.length).toBe(read("CHANGELOG.md").match(/^## /gm)?.length);
    const numbers = versions.map(number);
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => other - one));
    expect(versions.slice(1).filter(([, , , , coming]) => coming !== undefined)).toEqual([]);
  });

  test("has the version of the package, and says of each version what to do and what is new", () => {
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(read("package.json")));
    const names = headingsOf(read("CHANGELOG.md")).map((heading) => heading.split(",")[0]);
    expect(names).toContain(version);
    for (const heading of headingsOf(read("CHANGELOG.md")).filter((one) => /^\d/.test(one)))
      expect(headingsOf(sectionOf(read("CHANGELOG.md"), heading))).toEqual(["What to do", "What is new"]);
  });
});

describe.each(PAGES)("%s", (page) => {
  const [title = "", blank, first = ""] = read(page).split("\n");

  test("begins with its title, and with a sentence on what a reader gets", () => {
    expect(title).toMatch(/^# \S/);
    expect(blank).toBe("");
    expect(first).toMatch(/^[\p{Lu}`[].*[.:?]$/u);
  });

  test("is no longer than one question needs", () => {
    if (!LONG.some((folder) => page.startsWith(folder))) expect(bytes(page)).toBeLessThanOrEqual(12_000);
  });
});
