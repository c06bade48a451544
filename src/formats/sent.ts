import type { Place } from "../diagnostics/diagnostic.ts";
import type { Progress } from "../query/progress.ts";
import type { Standing } from "../release/standing.ts";
import { addressOf, type Edition, type Look } from "../report/edition.ts";
import type { DocumentName } from "../report/siteShape.ts";
import type { PaperName } from "./papers.ts";

/** What whoever makes a file of an edition is given beside the edition. */
export interface Tools {
  readonly paper: PaperName;
  /** How the version stands among the others; a draft is neither superseded nor outdated. */
  readonly standing: Standing;
  readonly progress: Progress;
  /** Renders one of the documents of an edition as HTML that names no other file. */
  readonly render: (edition: Edition, document: DocumentName) => Promise<string>;
  /** Where the sections of the board page begin in its source; none where there is no source. */
  readonly sections: readonly Place[];
}

/** Its version; null of a draft. */
export function versionOf({ look: { frozen } }: { readonly look: Pick<Look, "frozen"> }): number | null {
  return frozen?.version ?? null;
}

/** To which moment its files are dated, ISO: of a draft when its snapshot was taken, else when it was approved. */
export function dateOf({ look: { frozen }, report }: Edition): string {
  return frozen?.approved.date ?? report.snapshot.takenAt;
}

/** "let-us-meet-2026-q3-draft": what a file of an edition is called, without its ending. */
export function baseName(edition: Edition): string {
  const { report, book } = edition;
  const version = versionOf(edition);
  return fileBase(book.company, report.id, version, report.language);
}

/** The same by what it is made of. */
export function fileBase(
  company: string,
  edition: string,
  version: number | null,
  language: string | null,
): string {
  const plain = company
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const parts = [plain, edition, version === null ? "draft" : `v${version}`, language ?? ""];
  return parts.filter((part) => part !== "").join("-");
}

/** The full address of a path of the site; null where the report does not say on which host it is. */
export function fullAddress({ look }: Edition, path: string): string | null {
  return addressOf(look, path);
}
