import { type Item, paragraph } from "../../document/item.ts";
import { block, cards, column, line, row } from "../../document/table.ts";
import { html, type Text } from "../../document/text.ts";
import type { Ask } from "../../report/facts/story.ts";
import { type Block, nothing } from "../block.ts";
import type { Setting } from "../setting.ts";
import type { DepthProps } from "../spec.ts";

function show({ report: { asks }, say, medium }: Setting): readonly Item[] {
  const words = say.blocks.asks;
  const { common } = say.blocks;
  const { options } = say.blocks.depths;
  if (asks.length === 0) return [paragraph("empty", words.none)];
  const recommended = asks.some((ask) => ask.recommendationHtml !== null);
  // On a slide nobody opens anything: what can be chosen from stands beside the decision.
  const isBeside = medium === "slides" && asks.some(({ optionsHtml }) => optionsHtml.length > 0);
  const columns = [
    column("row", words.decision),
    ...(isBeside ? [column("words", options)] : []),
    ...(recommended ? [column("words", words.recommendation, words.recommend)] : []),
    column("words", common.owner),
    column("deadline", words.by),
  ];
  const rows = asks.map((ask) =>
    row(
      decision(ask, isBeside ? null : options),
      ...(isBeside ? [block(...optionsOf(ask))] : []),
      ...(recommended
        ? [block(...(ask.recommendationHtml === null ? [] : [html(ask.recommendationHtml)]))]
        : []),
      line(ask.owner),
      line(ask.by),
    ),
  );
  return [cards("asks", words.caption, columns, rows)];
}

/** A decision, with what can be chosen from behind a label; without it where that is null. */
function decision(ask: Ask, label: string | null) {
  const text = optionsOf(ask);
  if (label === null || text.length === 0) return line(html(ask.decisionHtml));
  return line(html(ask.decisionHtml), { kind: "more", label, text });
}

function optionsOf({ optionsHtml }: Ask): Text {
  return optionsHtml.length === 0
    ? []
    : [{ kind: "options", items: optionsHtml.map((option) => [html(option)]) }];
}

/** The decisions that the board is asked for. */
export const asks: Block<DepthProps> = {
  show,
  figures: nothing,
  downloads: nothing,
  section: { id: "asks", isThere: (report) => report.asks.length > 0 },
};
