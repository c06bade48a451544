import { type Item, paragraph } from "../../document/item.ts";
import { cards, column, line, row } from "../../document/table.ts";
import { given, html, styled } from "../../document/text.ts";
import { capitalised } from "../../format/capitalised.ts";
import type { Language } from "../../language/language.ts";
import type { Commitment } from "../../report/facts/story.ts";
import { type Block, type NoProps, nothing } from "../block.ts";
import { tag } from "../runs.ts";
import type { Setting } from "../setting.ts";
import { STATUSES } from "./states.ts";

function show({ report, say }: Setting): readonly Item[] {
  const { commitments: words, common } = say.blocks;
  const { commitments: all, commitmentScore } = report;
  if (all.length === 0) return [paragraph("empty", words.none)];
  const columns = [
    column("row", words.commitment),
    column("words", common.status),
    column("words", common.owner),
    column("deadline", words.due),
  ];
  const rows = all.map(({ whatHtml, resultHtml, score, owner, due }) =>
    row(
      line(html(whatHtml), ...given(resultHtml, (result) => [" ", styled("below", html(result))])),
      line(tag(STATUSES[score], words.states[score])),
      line(owner),
      line(due),
    ),
  );
  return [paragraph("score", `${commitmentScore}.`), cards(null, words.caption, columns, rows)];
}

/** "One of four commitments kept, one late" */
export function commitmentSentence(all: readonly Commitment[], say: Language): string {
  const words = say.blocks.commitments;
  const scored = (score: Commitment["score"]) => all.filter((one) => one.score === score).length;
  const others = (["late", "missed", "dropped", "open"] as const).filter((score) => scored(score) > 0);
  const rest = others.map((score) => words[score](scored(score)));
  const kept = words.kept(scored("kept"), all.length);
  return capitalised([kept, ...rest].join(", "));
}

/** What was promised, and what became of it. */
export const commitments: Block<NoProps> = {
  show,
  figures: nothing,
  downloads: nothing,
  section: { id: "commitments", isThere: (report) => report.commitments.length > 0 },
};
