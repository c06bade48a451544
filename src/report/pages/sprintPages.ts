import { CATALOGUE } from "../../blocks/catalogue.ts";
import type { Content, EditionDocument, PageDocument } from "../../content/content.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Words } from "../../ledger/words.ts";
import { checkPages } from "./pageFigures.ts";

/** What shows the same wherever it stands: what a page of the sprint may use. */
const IN_SPRINT = Object.entries(CATALOGUE).flatMap(([name, { isInSprint }]) => (isInSprint ? [name] : []));

/** The pages of the sprint as further ones of the newest edition, whose figures they show; none for other editions. */
export function sprintOf(content: Content, edition: EditionDocument): readonly PageDocument[] {
  if (!edition.isNewest) return [];
  return content.sprint.map((page) => ({
    ...page,
    config: { title: page.config.title, order: page.config.week },
    slug: `sprint/${page.id}`,
  }));
}

/** Checks the components on the pages of the sprint, and computes the figures that they name. */
export function checkSprintPages(
  pages: readonly PageDocument[],
  words: Words,
  metrics: readonly string[],
): Diagnostic[] {
  const diagnostics = checkPages({ pages }, words, metrics);
  if (diagnostics.length > 0) return diagnostics;
  return pages.flatMap(({ uses }) =>
    uses
      .filter(({ name }) => !IN_SPRINT.includes(name))
      .map((use) => {
        const message = `<${use.name}> belongs on the pages of an edition, not on those of the sprint`;
        return diagnose(use, "unknown-component", { message, mend: `There are: ${IN_SPRINT.join(", ")}.` });
      }),
  );
}
