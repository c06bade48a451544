import { type Item, paragraph } from "../../document/item.ts";
import { block, cards, column, line, row } from "../../document/table.ts";
import { html, metricLink, styled, type Text } from "../../document/text.ts";
import type { Declined } from "../../report/facts/workFacts.ts";
import { type Block, type NoProps, nothing } from "../block.ts";
import type { Setting } from "../setting.ts";

function show({ report: { declined: all }, say }: Setting): readonly Item[] {
  const { declined: words, common } = say.blocks;
  if (all.length === 0) return [paragraph("empty", words.none)];
  const columns = [column("row", words.declined), column("words", common.why)];
  const rows = all.map((one) => row(line(html(one.whatHtml), ...placeOf(one)), block(html(one.whyHtml))));
  return [cards(null, words.caption, columns, rows)];
}

/** When it was declined, and which metric it would have moved. */
function placeOf({ date, metric, metricName }: Declined): Text {
  if (date === null && metric === null) return [];
  const parts: Text = [
    ...(date === null ? [] : [date]),
    ...(date === null || metric === null ? [] : [" · "]),
    ...(metric === null ? [] : [metricLink(metric, metricName ?? "")]),
  ];
  return [" ", styled("below", ...parts)];
}

/** What was declined, and why. */
export const declined: Block<NoProps> = {
  show,
  figures: nothing,
  downloads: nothing,
  section: { id: "declined", isThere: (report) => report.declined.length > 0 },
};
