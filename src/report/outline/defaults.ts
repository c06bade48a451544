import { BLOCKS, isBlock } from "../../blocks/blocks.ts";
import { bridgeSentence } from "../../blocks/bridge/words.ts";
import type { BlockName } from "../../blocks/catalogue.ts";
import { commitmentSentence } from "../../blocks/commitments/show.ts";
import { guardrailSentence } from "../../blocks/guardrails/show.ts";
import { movedSentence } from "../../blocks/metric/moved.ts";
import { outlookSentence } from "../../blocks/outlook/show.ts";
import { SECTION_IDS, type SectionId } from "../../blocks/sections.ts";
import type { Setting } from "../../blocks/setting.ts";
import type { Language } from "../../language/language.ts";
import type { Report } from "../report.ts";
import type { Section, Shown } from "./section.ts";

/** The sections of a board page whose author wrote no body, without those that have nothing to show. */
export function defaultSections(setting: Setting): readonly Section[] {
  const { report, say } = setting;
  return SECTION_IDS.flatMap((id): Section[] => {
    const parts = blocksIn(id, report).map(
      (block): Shown => ({ kind: "shown", block, items: BLOCKS[block].show(setting, {}) }),
    );
    if (parts.length === 0) return [];
    return [{ id, label: say.pages.sections[id], heading: [HEADINGS[id](report, say)], parts }];
  });
}

/** The blocks of a section that have something to show. */
function blocksIn(id: SectionId, report: Report): readonly BlockName[] {
  return Object.keys(BLOCKS).filter(isBlock).filter((name) => {
    const { section } = BLOCKS[name];
    return section?.id === id && section.isThere(report);
  });
}

type Heading = (report: Report, say: Language) => string;

/** What each section finds. */
const HEADINGS: Readonly<Record<SectionId, Heading>> = {
  asks: ({ asks }, { blocks }) => blocks.asks.heading(asks.length),
  commitments: ({ commitments }, say) => commitmentSentence(commitments, say),
  moved: ({ bridge }, say) =>
    bridge === null ? say.pages.headings.madeOf : bridgeSentence(bridge, say),
  inputs: ({ inputs }, say) => movedSentence(inputs, "inputs", say),
  guardrails: ({ guardrails }, say) => guardrailSentence(guardrails, say),
  restated: (_, { pages }) => pages.headings.restated,
  vintages: (_, { pages }) => pages.headings.vintages,
  segments: (_, { pages }) => pages.headings.segments,
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
