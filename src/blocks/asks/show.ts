import { type Item, paragraph } from "../../document/item.ts";
import { block, cards, column, line, row } from "../../document/table.ts";
import { html } from "../../document/text.ts";
import type { Ask } from "../../report/facts/story.ts";
import { type Block, nothing } from "../block.ts";
import type { Setting } from "../setting.ts";
import type { DepthProps } from "../spec.ts";

function show({ report: { asks }, say }: Setting): readonly Item[] {
  const words = say.blocks.asks;
  const { common } = say.blocks;
  if (asks.length === 0) return [paragraph("empty", words.none)];
  const recommended = asks.some((ask) => ask.recommendationHtml !== null);
  const columns = [
    column("row", words.decision),
    ...(recommended ? [column("words", words.recommendation, words.recommend)] : []),
    column("words", common.owner),
    column("deadline", words.by),
  ];
  const rows = asks.map((ask) =>
    row(
      decision(ask, say.blocks.depths.options),
      ...(recommended
        ? [block(...(ask.recommendationHtml === null ? [] : [html(ask.recommendationHtml)]))]
        : []),
      line(ask.owner),
      line(ask.by),
    ),
  );
  return [cards("asks", words.caption, columns, rows)];
}

function decision({ decisionHtml, optionsHtml }: Ask, label: string) {
  if (optionsHtml.length === 0) return line(html(decisionHtml));
  const items = optionsHtml.map((option) => [html(option)]);
  return line(html(decisionHtml), { kind: "more", label, text: [{ kind: "options", items }] });
}

/** The decisions that the board is asked for. */
export const asks: Block<DepthProps> = {
  show,
  figures: nothing,
  downloads: nothing,
  section: { id: "asks", isThere: (report) => report.asks.length > 0 },
};
