import type { InLanguage } from "../content/content.ts";
import { type Drafted, type Known, type Reading, readContent } from "../content/readContent.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readArchive, type Version } from "../release/archive.ts";
import { readLanguages } from "./languages.ts";
import type { Scope } from "./scope.ts";

/** What a team wrote and what it has released, before anything is computed. */
export interface ReportRead {
  /** The content in the report's own language; null in it where the report's settings cannot be read. */
  readonly original: Reading;
  /** The content in each further language. */
  readonly languages: { readonly read: readonly InLanguage[]; readonly diagnostics: readonly Diagnostic[] };
  /** The released versions. */
  readonly archive: readonly Version[];
}

/**
 * Reads `content/` in all languages of the report, and the archive of a root; files that are `drafted` as if they held
 * that. Writes nothing.
 */
export function readWhole(
  root: string,
  { workbench, archive }: Pick<Scope, "workbench" | "archive">,
  drafted?: Drafted,
): ReportRead {
  // A translation is read beside its original, which is taken apart once.
  const known: Known = workbench?.files ?? new Map();
  const original = readContent(root, known, undefined, drafted);
  const { content } = original;
  return {
    original,
    languages:
      content === null ? { read: [], diagnostics: [] } : readLanguages(root, content, known, drafted),
    archive: archive ?? readArchive(root, workbench?.versions),
  };
}
