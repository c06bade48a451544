import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { REPOSITORY } from "./roots.ts";

/** A block of code in a page: the language after its fence, what else stands there, and what it holds. */
export interface Block {
  readonly language: string;
  readonly name: string;
  readonly code: string;
}

/** The text of a file of the repository. */
export function read(file: string): string {
  return readFileSync(join(REPOSITORY, file), "utf8");
}

/** The folder whose pages are made from the code. */
export const REFERENCE = "docs/reference/";

/** The pages of `docs/`, from the root of the repository. */
export const DOCS: readonly string[] = readdirSync(join(REPOSITORY, "docs"), {
  recursive: true,
  encoding: "utf8",
})
  .filter((name) => name.endsWith(".md"))
  .sort()
  .map((name) => `docs/${name.replaceAll("\\", "/")}`);

/** The pages that people wrote. */
export const PAGES: readonly string[] = ["README.md", ...DOCS.filter((page) => !page.startsWith(REFERENCE))];

/** Where the links of a page lead, as they are written in it; those in blocks of code are none. */
export function linksOf(page: string): string[] {
  const links = prose(read(page)).matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g);
  return [...links].map(([, markdown, picture]) => markdown ?? picture ?? "");
}

/** The page that a link of another one leads to, from the root of the repository; null where that is no file of ours. */
export function targetOf(page: string, link: string): string | null {
  if (/^(?:https?:|mailto:|\/|…)/.test(link)) return null;
  const [path = ""] = link.split("#");
  return path === "" ? page : join(dirname(page), path).replaceAll("\\", "/");
}

/** Blocks of code; a longer fence may hold a shorter one. */
export function blocksOf(text: string): Block[] {
  const found = text.matchAll(/^(`{3,})(\w*)[ \t]*([^\n]*)\n([\s\S]*?)^\1$/gm);
  return [...found].map(([, , language = "", name = "", code = ""]) => ({ language, name, code }));
}

/** A text without its blocks of code. */
export function prose(text: string): string {
  return text.replace(/^(`{3,})\w*[^\n]*\n[\s\S]*?^\1$/gm, "");
}

/** The headings of a page, without their marks. */
export function headingsOf(text: string): string[] {
  return [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
}

/** What stands below a heading, up to the next of the same rank or a higher one. */
export function sectionOf(text: string, heading: string): string {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, "") === heading);
  if (start === -1) throw new Error(`no heading "${heading}"`);
  const rank = /^#+/.exec(lines[start] ?? "")?.[0].length ?? 0;
  const isNext = (line: string) => /^#+ /.test(line) && (/^#+/.exec(line)?.[0].length ?? 0) <= rank;
  let fenced = false;
  const end = lines.findIndex((line, at) => {
    if (at <= start) return false;
    if (/^`{3,}/.test(line)) fenced = !fenced;
    return !fenced && isNext(line);
  });
  return lines.slice(start + 1, end === -1 ? undefined : end).join("\n");
}

/** The anchor of a heading, as GitHub makes it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}

/**
 * A text of a page of `docs/reference/` with the sections that it cites, "docs/why/contract.md §5", as links to them.
 */
export function linked(text: string): string {
  return text.replace(
    /docs\/((?:\w+\/)*)(\w+)\.md §(\d+)/g,
    (_, folder: string, page: string, number: string) => {
      const headings = headingsOf(read(`docs/${folder}${page}.md`));
      const heading = headings.find((one) => one.startsWith(`${number}. `)) ?? "";
      return `[${page} §${number}](../${folder}${page}.md#${anchorOf(heading)})`;
    },
  );
}
