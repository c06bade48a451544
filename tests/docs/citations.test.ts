import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DOCS, headingsOf, read } from "../support/docs.ts";
import { REPOSITORY } from "../support/roots.ts";

/** A file that people of this repository wrote, with its comments on one line each. */
interface Source {
  readonly file: string;
  readonly text: string;
}

/** The tests' own scratch comes and goes while they run beside each other. */
const FOLDERS = readdirSync(join(REPOSITORY, "tests"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== ".tmp")
  .map((entry) => `tests/${entry.name}`);

const SOURCES: readonly Source[] = ["src", ...FOLDERS].flatMap((folder) =>
  readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|js|astro|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      file: path.slice(REPOSITORY.length).replaceAll("\\", "/"),
      text: unbroken(readFileSync(path, "utf8")),
    })),
);

/** A text whose comments go on where their lines end. */
function unbroken(text: string): string {
  return text.replace(/\n *(?:\*(?!\/)|\/\/) */g, " ");
}

/** What is cited: "docs/why/mathematics.md §5 and §6", or a page by itself. */
const CITED = /docs\/(?:[\w-]+\/)*[\w-]+\.md(?:(?:,| and)? §\d+)*/g;

function citationsIn({ text }: Source): { page: string; sections: string[] }[] {
  return [...text.matchAll(CITED)].map(([cited]) => ({
    page: cited.split(" ")[0]?.replace(/,$/, "") ?? "",
    sections: [...cited.matchAll(/§(\d+)/g)].map(([, number = ""]) => number),
  }));
}

/** What a source cites that is not in the repository: a page, or a section of one. */
function lostIn(source: Source): string[] {
  return citationsIn(source).flatMap(({ page, sections }) => {
    if (!existsSync(join(REPOSITORY, page))) return [`${source.file}: ${page}`];
    const headings = headingsOf(read(page));
    return sections
      .filter((number) => !headings.some((heading) => heading.startsWith(`${number}. `)))
      .map((number) => `${source.file}: ${page} §${number}`);
  });
}

/** Pages and sections that are cited without the page's path. */
function bareIn({ file, text }: Source): string[] {
  const rest = text.replace(CITED, "");
  const bare = rest.matchAll(/§\d+|\b(?:mathematics|contract|house-style|architecture)\.md\b/g);
  return [...bare].map(([found]) => `${file}: ${found}`);
}

describe("what the code cites", () => {
  test("is a page of docs/ and a section that it has", () => {
    expect(SOURCES.flatMap(citationsIn).length).toBeGreaterThan(100);
    expect(SOURCES.flatMap(lostIn)).toEqual([]);
  });

  test("is there also where pages cite each other by their paths", () => {
    const pages = ["README.md", "CHANGELOG.md", ...DOCS].map((file) => ({ file, text: read(file) }));
    expect(pages.flatMap(citationsIn).length).toBeGreaterThan(20);
    expect(pages.flatMap(lostIn)).toEqual([]);
  });

  test("is named by its path, and never a document outside of the repository", () => {
    expect(SOURCES.flatMap(bareIn)).toEqual([]);
  });

  test("would be missed otherwise", () => {
    // Put together here, so that this file does not cite them itself.
    const [pages, page, section, style] = ["docs/why/", "mathematics", "§", "house-style"];
    const of = (text: string) => ({ file: "a.ts", text: unbroken(text) });
    const [real, other] = [`${pages}${page}.md`, `${pages}other-${page}.md`];
    expect(lostIn(of(`(${real} ${section}5, ${section}6)`))).toEqual([]);
    expect(lostIn(of(`(${real}\n * ${section}99)`))).toEqual([`a.ts: ${real} ${section}99`]);
    expect(lostIn(of(`(${real} ${section}1 and ${section}77)`))).toEqual([`a.ts: ${real} ${section}77`]);
    expect(lostIn(of(`see ${other}`))).toEqual([`a.ts: ${other}`]);
    expect(bareIn(of(`mathematics ${section}7, ${real} ${section}5`))).toEqual([`a.ts: ${section}7`]);
    expect(bareIn(of(`by ${style}.md`))).toEqual([`a.ts: ${style}.md`]);
  });
});
