import { existsSync, readFileSync } from "node:fs";
import type { Content } from "../content/content.ts";
import { filesBelow } from "../disk/files.ts";
import { BLANK } from "../release/stamp.ts";
import type { Standing } from "../release/standing.ts";
import { under } from "../release/version.ts";
import type { Report } from "../report/report.ts";

/** The files of an edition as readers get them: a draft's just rendered, or a released version's as it was sealed. */
export interface EditionFiles {
  /** The folder in which the site's addresses begin. */
  readonly folder: string;
  /** Where its pages are within the site: "/drafts/2026-q3/", "/editions/2026-q2/v2/de/". */
  readonly home: string;
  /** Of a translation its language, as addresses carry it ("de"); null of the original. */
  readonly language: string | null;
  readonly edition: string;
  /** Null of a draft. */
  readonly version: number | null;
  /** To which moment its files are dated, ISO: of a draft when its snapshot was taken, else when it was approved. */
  readonly date: string;
  /** What it was made from. */
  readonly content: Content;
  /** What stands where a version prints its seal before there is one; null where the seal is known, or is yet to be stamped. */
  readonly sealWords: string | null;
  /** How a released version stands among the others. */
  readonly standing: Standing;
}

/** The files of a report that is not released, as they were just rendered into a folder. */
export function draftFiles(
  folder: string,
  { home, id, language, snapshot }: Pick<Report, "home" | "id" | "language" | "snapshot">,
  content: Content,
): EditionFiles {
  return {
    ...{ folder, home, language, edition: id, content },
    version: null,
    date: snapshot.takenAt,
    sealWords: null,
    standing: { superseded: false, outdated: false },
  };
}

/** Where the edition's pages begin, whatever its language. */
export function originOf({ home, language }: EditionFiles): string {
  return language === null ? home : home.slice(0, -`${language}/`.length);
}

/** Where its dictionary and the page about the report begin: each language has its own, and a released version. */
export function surroundings(files: EditionFiles): string {
  const { version, home, language } = files;
  if (version === null) return language === null ? "/" : `/${language}/`;
  // A version that was released before there were dictionaries in further languages leads to that of the original.
  return isThere(files, `${home}metrics/index.html`) ? home : originOf(files);
}

/** A file of the site, by its address. */
export function fileAt({ folder }: EditionFiles, address: string): string {
  return under(folder, address.slice(1));
}

/** A text file of the site, by its address. */
export function textAt(files: EditionFiles, address: string): string {
  const text = readFileSync(fileAt(files, address), "utf8");
  return files.sealWords === null ? text : text.replaceAll(BLANK, files.sealWords);
}

/** Is there such a file? */
export function isThere(files: EditionFiles, address: string): boolean {
  return existsSync(fileAt(files, address));
}

/** Names of the files in the edition's folder of charts, sorted. */
export function chartNames(files: EditionFiles): string[] {
  return filesBelow(fileAt(files, `${files.home}charts`));
}

/** "let-us-meet-2026-q3-draft": what a file of the edition is called, without its ending. */
export function baseName({
  content,
  edition,
  version,
  language,
}: Pick<EditionFiles, "content" | "edition" | "version" | "language">): string {
  const company = content.report.config.company
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const parts = [company, edition, version === null ? "draft" : `v${version}`, language ?? ""];
  return parts.filter((part) => part !== "").join("-");
}

/** The full address of the edition; null where the report does not say on which host it is. */
export function addressOf(files: EditionFiles): string | null {
  return fullAddress(files, files.home);
}

/** The full address of a path of the site; null where the report does not say on which host it is. */
export function fullAddress({ content }: EditionFiles, path: string): string | null {
  const { url, base } = content.report.config.site;
  return url === undefined ? null : new URL(`${base}${path.slice(1)}`, url).href;
}
