import type { Language } from "../language/language.ts";
import type { Report } from "../report/report.ts";
import { BLOCKS, isBlock } from "./blocks.ts";
import { bridgeSentence, isTold } from "./bridge/words.ts";
import type { BlockName } from "./catalogue.ts";
import { commitmentSentence } from "./commitments/show.ts";
import { guardrailSentence } from "./guardrails/show.ts";
import { comparedBy } from "./metric/comparisonsOf.ts";
import { movedSentence } from "./metric/moved.ts";
import { outlookSentence } from "./outlook/show.ts";
import { SECTION_IDS, type SectionId } from "./sections.ts";

/** The blocks at the head of every board page, whatever its author wrote. */
export const HEAD: readonly BlockName[] = ["Breach", "Headline", "CoreFalls", "Causes", "Trend", "Changed"];

/** A section of a board page whose author wrote no body. */
export interface BoardSection {
  readonly id: SectionId;
  readonly blocks: readonly BlockName[];
}

/** The sections that have something to show, in the order in which a board reads them. */
export function defaultSections(report: Report): readonly BoardSection[] {
  const names = Object.keys(BLOCKS).filter(isBlock);
  const sections = SECTION_IDS.map((id) => ({
    id,
    blocks: names.filter((name) => {
      const { section } = BLOCKS[name];
      return section?.id === id && section.isThere(report);
    }),
  }));
  return sections.filter(({ blocks }) => blocks.length > 0);
}

/** The finding that heads each section. */
const HEADINGS: Readonly<Record<SectionId, (report: Report, say: Language) => string>> = {
  asks: ({ asks }, { blocks }) => blocks.asks.heading(asks.length),
  commitments: ({ commitments }, say) => commitmentSentence(commitments, say),
  moved: ({ bridge }, say) =>
    bridge === null || !isTold(bridge) ? say.pages.headings.madeOf : bridgeSentence(bridge, say),
  inputs: ({ inputs }, say) => movedSentence(inputs, "inputs", say),
  guardrails: ({ guardrails }, say) => guardrailSentence(guardrails, say),
  restated: (_, { pages }) => pages.headings.restated,
  segments: ({ segments }, { pages }) =>
    segments.some(({ rows }) => comparedBy(rows).length > 0)
      ? pages.headings.segments
      : pages.headings.segmentsAlone,
  outlook: ({ outlook }, say) => outlookSentence(outlook, say),
  outcomes: ({ outcomes }, say) => movedSentence(outcomes, "outcomes", say),
  cohorts: (_, { pages }) => pages.headings.cohorts,
  retention: (_, { pages }) => pages.headings.retention,
  okrs: (_, { pages }) => pages.headings.okrs,
  bets: ({ bets }, { blocks }) => blocks.bets.heading(bets.length),
  metric: (_, { pages }) => pages.headings.metric,
  actionable: (_, { pages }) => pages.headings.actionable,
  learnings: (_, { pages }) => pages.headings.learnings,
  declined: (_, { pages }) => pages.headings.declined,
  vanity: (_, { pages }) => pages.headings.vanity,
};

/** "Three inputs, two better than in Q2 2026" */
export function headingOf(id: SectionId, report: Report, say: Language): string {
  return HEADINGS[id](report, say);
}
