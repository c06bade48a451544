import {
  bridgeSentence,
  commitmentSentence,
  guardrailSentence,
  movedSentence,
  outlookSentence,
} from "../../components/words.ts";
import type { Language } from "../../language/language.ts";
import type { Revision } from "../../report/facts/revision.ts";
import type { Report } from "../../report/report.ts";
import type { SectionId } from "./contents.ts";

/** The headings of the default sections of a board page. */
export function sectionHeadings(report: Report, say: Language): Readonly<Record<SectionId, string>> {
  const { headings } = say.pages;
  return {
    asks: say.blocks.asks.heading(report.asks.length),
    commitments: commitmentSentence(report.commitments, say),
    moved: report.bridge === null ? headings.madeOf : bridgeSentence(report.bridge, say),
    inputs: movedSentence(report.inputs, "inputs", say),
    guardrails: guardrailSentence(report.guardrails, say),
    restated: headings.restated,
    vintages: headings.vintages,
    segments: headings.segments,
    outlook: outlookSentence(report.outlook, say),
    outcomes: movedSentence(report.outcomes, "outcomes", say),
    cohorts: headings.cohorts,
    retention: headings.retention,
    okrs: headings.okrs,
    bets: say.blocks.bets.heading(report.bets.length),
    metric: headings.metric,
    actionable: headings.actionable,
    learnings: headings.learnings,
    declined: headings.declined,
    vanity: headings.vanity,
  };
}

/** What went well and what did not, as far as there is any of it. */
export function highLowLists(report: Report, words: Language["pages"]["board"]) {
  return [
    { title: words.wentWell, heading: words.whatWentWell, items: report.highlightsHtml },
    { title: words.wentBadly, heading: words.whatWentBadly, items: report.lowlightsHtml },
  ].filter((list) => list.items.length > 0);
}

/** The heading above what went well and what did not; null where there is neither. */
export function highLowHeading(report: Report, words: Language["pages"]["board"]): string | null {
  const lists = highLowLists(report, words);
  return lists.length > 1 ? words.both : (lists[0]?.heading ?? null);
}

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
