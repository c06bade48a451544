import { type Item, paragraph } from "../../document/item.ts";
import { block, cards, column, line, row } from "../../document/table.ts";
import { html, styled, type Text } from "../../document/text.ts";
import type { Learning } from "../../report/facts/workFacts.ts";
import { type Block, nothing } from "../block.ts";
import type { Setting } from "../setting.ts";
import type { DepthProps } from "../spec.ts";

function show({ report: { learnings: all }, say }: Setting): readonly Item[] {
  const words = say.blocks.learnings;
  if (all.length === 0) return [paragraph("empty", words.none)];
  const columns = [column("row", words.tried), column("words", words.so)];
  const rows = all.map((one) =>
    row(
      line(html(one.whatHtml), ...placeOf(one), {
        kind: "more",
        label: say.blocks.depths.found,
        text: [html(one.foundHtml)],
      }),
      block(html(one.soHtml)),
    ),
  );
  return [cards(null, words.caption, columns, rows)];
}

/** Of which bet it was, and when. */
function placeOf({ bet, date }: Learning): Text {
  const parts = [bet, date].filter((one) => one !== null);
  return parts.length === 0 ? [] : [" ", styled("below", parts.join(" · "))];
}

/** What was tried, what was found, and what comes of it. */
export const learnings: Block<DepthProps> = {
  show,
  figures: nothing,
  downloads: nothing,
  section: { id: "learnings", isThere: (report) => report.learnings.length > 0 },
};
