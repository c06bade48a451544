import { type Item, paragraph } from "../../document/item.ts";
import { type Block, type NoProps, nothing } from "../block.ts";
import { fallsOf } from "../coreFalls/find.ts";
import { fallFigures, fallItems } from "../coreFalls/show.ts";
import { tileFigures, tileOf } from "../metric/tile.ts";
import { isBelowHead } from "../onPage.ts";
import type { Setting } from "../setting.ts";

function show(setting: Setting): readonly Item[] {
  const { report, say } = setting;
  const cards = report.inputs.map((input) => tileOf(input, setting));
  return [
    ...(cards.length === 0 ? [paragraph("empty", say.blocks.inputs.none)] : []),
    { kind: "inputs", inputs: cards },
    ...(isBelowHead(setting) ? [] : fallItems(fallsOf(report.inputs, report.coreFalls), setting)),
  ];
}

/** The inputs side by side: value, change, course. */
export const inputs: Block<NoProps> = {
  show,
  figures: (report) => [
    ...report.inputs.flatMap(tileFigures),
    ...fallFigures(fallsOf(report.inputs, report.coreFalls)),
  ],
  downloads: nothing,
  section: { id: "inputs", isThere: (report) => report.inputs.length > 0 },
};
