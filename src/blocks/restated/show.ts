import { type Item, list, more, paragraph } from "../../document/item.ts";
import { block, cards, column, line, row, type Table } from "../../document/table.ts";
import { html, metricLink, styled, type Text, written } from "../../document/text.ts";
import type { Restatement } from "../../report/facts/story.ts";
import type { GrowthOnBases } from "../../report/facts/vintageFacts.ts";
import { type Block, nothing } from "../block.ts";
import { num, strong } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import type { DepthProps } from "../spec.ts";
import { codesText, codeText } from "../vintages/words.ts";

function show(setting: Setting): readonly Item[] {
  const { report, say } = setting;
  const { restatements, growth, headline } = report;
  const main = restatements.filter(({ metric }) => metric === headline.id);
  const first = main.length > 0 ? main : restatements.slice(0, 1);
  if (first.length === 0) return [paragraph("empty", say.blocks.restated.none)];
  const others = restatements.filter((one) => !first.includes(one));
  return [
    tableOf(first, setting),
    ...reasonsOf(restatements, setting),
    ...more(say.blocks.depths.restated, [
      ...(others.length === 0 ? [] : [tableOf(others, setting)]),
      ...growth.map((one) => paragraph("note", ...growthText(one, setting))),
      paragraph("source", codesText(say)),
    ]),
  ];
}

function tableOf(restatements: readonly Restatement[], setting: Setting): Table {
  const { restated: words, common } = setting.say.blocks;
  const columns = [
    column("row", common.metric),
    column("date", common.period),
    column("number", words.published),
    column("number", common.now),
    column("number", words.revision),
    column("words", words.reason),
  ];
  const rows = restatements.map((one) =>
    row(
      line(metricLink(one.metric, one.name)),
      line(one.period),
      block(num(one.published, setting, one.publishedHome), " ", styled("aside", words.in(one.publishedIn))),
      line(strong(one.now, setting)),
      block(num(one.revision, setting), " ", styled("aside", num(one.relative, setting))),
      line(codeText(one, setting.say)),
    ),
  );
  return cards("restated", words.caption, columns, rows);
}

/** What authors say of the reasons, each once however many figures it is of; slides have the codes alone. */
function reasonsOf(restatements: readonly Restatement[], { medium }: Setting): readonly Item[] {
  const whys = new Set(restatements.flatMap(({ whyHtml }) => whyHtml ?? []));
  return medium === "slides"
    ? []
    : list(
        "reasons",
        [...whys].map((why) => [html(why)]),
      );
}

/** The change on a base that was restated: as it is counted now, and from what was published. */
function growthText({ metric, name, against, restated: now, published }: GrowthOnBases, voice: Voice): Text {
  const words = voice.say.blocks.restated;
  return written(
    (linked, counted, before) => words.growth(linked, against, counted, before),
    metricLink(metric, name),
    strong(now, voice),
    num(published, voice),
  );
}

/** What earlier editions showed, and how the newer snapshot counts it. */
export const restated: Block<DepthProps> = {
  show,
  figures: ({ restatements, growth }) => [
    ...restatements.flatMap(({ now, revision, relative }) => [now, revision, relative]),
    ...growth.flatMap(({ restated: now, published }) => [now, published]),
  ],
  downloads: nothing,
  section: { id: "restated", isThere: (report) => report.restatements.length > 0 },
};
