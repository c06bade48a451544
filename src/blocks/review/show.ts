import { group, type Item, more, paragraph } from "../../document/item.ts";
import { styled } from "../../document/text.ts";
import type { Language } from "../../language/language.ts";
import type { HeldReview } from "../../report/facts/definitionFacts.ts";
import type { State } from "../bets/states.ts";
import { type Block, nothing } from "../block.ts";
import { definitionOf } from "../definition/find.ts";
import { tag } from "../runs.ts";
import type { Setting } from "../setting.ts";
import type { ReviewProps } from "./props.ts";

/** The shape of what a review of a metric decided. */
const DECISIONS = {
  keep: { mark: "●", tone: "neutral" },
  change: { mark: "◆", tone: "watch" },
} as const satisfies Record<HeldReview["decision"], State>;

function show({ report, say }: Setting, { of }: ReviewProps): readonly Item[] {
  const words = say.blocks.review;
  const { held, overdue, nextLabel } = definitionOf(report, of).review;
  return group("reviews", null, [
    ...(overdue === null ? [] : [paragraph("overdue", overdue)]),
    ...(held.length === 0 && overdue === null ? [paragraph("empty", words.none)] : []),
    ...held.flatMap((one) => heldItems(one, say)),
    ...(nextLabel === null ? [] : [paragraph("source", words.next(nextLabel))]),
  ]);
}

/** One review: what was decided by whom, and what was asked and answered. */
function heldItems(
  { label, by, decision, answers, note }: HeldReview,
  { blocks }: Language,
): readonly Item[] {
  const words = blocks.review;
  const state = tag(DECISIONS[decision], words.decisions[decision]);
  const lines = [
    ...answers.map(({ question, answer }) => ({ term: question, text: [answer] })),
    ...(note === null ? [] : [{ term: words.note, text: [note] }]),
  ];
  return group("review", words.of(label), [
    paragraph("state", state, " ", styled("muted", words.askedBy(by))),
    ...more(blocks.depths.review, lines.length === 0 ? [] : [{ kind: "definitions", lines }]),
  ]);
}

/** When a metric itself was reviewed, what was asked and answered, what was decided, and when the next review is due. */
export const review: Block<ReviewProps> = {
  show,
  figures: nothing,
  downloads: nothing,
  section: { id: "metric", isThere: () => true },
};
