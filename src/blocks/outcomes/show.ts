import { paragraph } from "../../document/item.ts";
import { type Block, type NoProps, nothing } from "../block.ts";
import { metricTable, valuesAndChanges } from "../metric/table.ts";

/** The outcomes that the north star is hoped to lead to. */
export const outcomes: Block<NoProps> = {
  show: (setting) => {
    const words = setting.say.blocks.outcomes;
    const all = setting.report.outcomes;
    return [all.length === 0 ? paragraph("empty", words.none) : metricTable(words.caption, all, setting)];
  },
  figures: (report) => valuesAndChanges(report.outcomes),
  downloads: nothing,
  section: { id: "outcomes", isThere: (report) => report.outcomes.length > 0 },
};
