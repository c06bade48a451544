import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../disk/files.ts";
import { makeFolder, write } from "../disk/write.ts";
import type { Site } from "../report/report.ts";
import { isAround } from "./around.ts";
import { lentBriefs } from "./briefs.ts";
import { checkReferences, type KnownLinks } from "./complete.ts";
import { relocated } from "./references.ts";
import { writeSitemap } from "./sitemap.ts";
import { NOTICES, standingFile, standingStyle } from "./standing.ts";
import { under } from "./version.ts";

/** A page that stands at a second address, made from the sealed one. */
export interface Copy {
  /** Addresses within the site, ending with a slash. */
  readonly from: string;
  readonly to: string;
}

/**
 * What a rendered site says about released versions beside them: how each stands among the others, and its pages at
 * the addresses of the latest one. The versions themselves were copied byte for byte. Throws a DiagnosticError where a
 * link of a page leads nowhere.
 */
export function finishSite(folder: string, site: Site, known: KnownLinks): void {
  for (const { home, standing } of standingsIn(site))
    for (const notice of NOTICES)
      write(
        under(folder, `${home.slice(1)}${standingFile(notice)}`),
        standingStyle(notice, standing[notice]),
      );
  const copies = copiesIn(folder, site);
  for (const copy of copies) writeCopy(folder, copy);
  writeSitemap(folder, site);
  checkReferences(
    folder,
    standingsIn(site).map(({ home }) => home),
    copies.map(({ to }) => to),
    known,
  );
}

/** How each released version stands. */
export function standingsIn({ archive }: Pick<Site, "archive">) {
  const released = archive.filter(({ versions }) => versions.length > 0);
  return released.flatMap(({ id, versions }) =>
    versions.map(({ home }, index) => ({
      home,
      standing: { superseded: index > 0, outdated: id !== released[0]?.id },
    })),
  );
}

/**
 * The pages that the latest versions lend: every edition's board page at the edition's address, the latest one's at
 * the root with its brief; without drafts, its dictionary and the page about the report too.
 */
export function copiesIn(folder: string, { archive, editions }: Pick<Site, "archive" | "editions">): Copy[] {
  const released = archive.flatMap(({ id, versions }) =>
    versions[0] === undefined ? [] : [{ id, home: versions[0].home }],
  );
  const [newest] = released;
  if (newest === undefined) return [];
  const boards = released.map(({ id, home }) => ({ from: home, to: `/editions/${id}/` }));
  const root = { from: newest.home, to: "/" };
  const briefs = lentBriefs(
    released.map(({ home }) => ({ home, files: filesBelow(under(folder, home.slice(1))) })),
  );
  return [...boards, root, ...briefs, ...(editions.length === 0 ? lentPages(folder, newest.home) : [])];
}

/** The pages of a version that stand outside of its edition. */
export function lentPages(folder: string, home: string): Copy[] {
  return filesBelow(under(folder, home.slice(1)))
    .filter((path) => isAround(path) && /\/index\.html$/.test(path))
    .map((path) => path.replace(/index\.html$/, ""))
    .map((path) => ({ from: `${home}${path}`, to: `/${path}` }));
}

/** The page that a copy must be. */
export function copyOf(folder: string, { from, to }: Copy): string {
  return relocated(readFileSync(pageAt(folder, from), "utf8"), from, to);
}

function writeCopy(folder: string, copy: Copy): void {
  makeFolder(under(folder, copy.to.slice(1)));
  write(pageAt(folder, copy.to), copyOf(folder, copy));
}

/** The file of a page by its address. */
export function pageAt(folder: string, address: string): string {
  return join(under(folder, address.slice(1)), "index.html");
}
