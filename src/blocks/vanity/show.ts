import { type Item, paragraph } from "../../document/item.ts";
import { cards, column, line, row } from "../../document/table.ts";
import { linkTo, metricLink, written } from "../../document/text.ts";
import { type Block, type NoProps, nothing } from "../block.ts";
import { num } from "../runs.ts";
import type { Setting } from "../setting.ts";

function show(setting: Setting): readonly Item[] {
  const { report, say } = setting;
  const { vanity: words, common } = say.blocks;
  const columns = [
    column("row", common.metric),
    column("number", report.label),
    column("words", words.whyNot),
  ];
  const rows = report.vanity.map(({ id, name, value, whyNot }) =>
    row(line(metricLink(id, name)), line(num(value, setting)), line(whyNot ?? "")),
  );
  return [
    rows.length === 0 ? paragraph("empty", words.none) : cards(null, words.caption, columns, rows),
    paragraph("source", ...written(words.audit, linkTo("/metrics/audit/", words.link))),
  ];
}

/** Numbers that look good and steer nothing, and why not; never judged. */
export const vanity: Block<NoProps> = {
  show,
  figures: (report) => report.vanity.map(({ value }) => value),
  downloads: nothing,
  section: { id: "vanity", isThere: (report) => report.vanity.length > 0 },
};
