import { type Item, paragraph } from "../../document/item.ts";
import { metricLink, styled } from "../../document/text.ts";
import { type Block, type NoProps, nothing } from "../block.ts";
import { fallsOf } from "../coreFalls/find.ts";
import { fallFigures, fallItems } from "../coreFalls/show.ts";
import { reachesBack } from "../metric/comparisonsOf.ts";
import { isBelowHead } from "../onPage.ts";
import { judged, num } from "../runs.ts";
import type { Setting } from "../setting.ts";

function show(setting: Setting): readonly Item[] {
  const { report, say } = setting;
  const words = say.blocks.inputs;
  const cards = report.inputs.map(({ id, name, value, previous }) => ({
    id,
    name: [metricLink(id, name)],
    value: [num(value, setting)],
    change: reachesBack(previous.change)
      ? [judged(previous, setting), " ", styled("muted", `${words.on} ${previous.against}`)]
      : [],
  }));
  return [
    ...(cards.length === 0 ? [paragraph("empty", words.none)] : []),
    { kind: "inputs", inputs: cards },
    ...(isBelowHead(setting) ? [] : fallItems(fallsOf(report.inputs, report.coreFalls), setting)),
  ];
}

/** The inputs side by side: value, change, course. */
export const inputs: Block<NoProps> = {
  show,
  figures: (report) => [
    ...report.inputs.flatMap(({ value, previous: { change } }) => [
      value,
      ...(reachesBack(change) ? [change] : []),
    ]),
    ...fallFigures(fallsOf(report.inputs, report.coreFalls)),
  ],
  downloads: nothing,
  section: { id: "inputs", isThere: (report) => report.inputs.length > 0 },
};
