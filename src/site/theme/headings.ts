import type { Language } from "../../language/language.ts";
import type { Revision } from "../../report/facts/revision.ts";

/** The sections of the page that says what a version changed. */
export type ChangeId = "figures" | "definitions" | "targets" | "rewritten" | "comments";

/** Those that there are. */
export function changesIn(revision: Revision): readonly ChangeId[] {
  const counts: Readonly<Record<ChangeId, number>> = {
    figures: revision.figures.length + revision.others.length,
    definitions: revision.definitions.length,
    targets: revision.targets.length,
    rewritten: revision.rewritten.length,
    comments: 1,
  };
  const ids: readonly ChangeId[] = ["figures", "definitions", "targets", "rewritten", "comments"];
  return ids.filter((id) => counts[id] > 0);
}

/** Their headings. */
export function changeHeadings(
  revision: Revision | null,
  words: Language["pages"]["revision"],
): Readonly<Record<ChangeId, string>> {
  return {
    figures: words.figuresDiffer(revision?.figures.length ?? 0),
    definitions: words.definitionsChanged,
    targets: words.targetsChanged,
    rewritten: words.rewritten,
    comments: words.meaning,
  };
}
