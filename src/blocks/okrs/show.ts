import { type Item, paragraph } from "../../document/item.ts";
import { block, type Column, cards, column, line, type Row, row, type Table } from "../../document/table.ts";
import { given, metricLink, styled, written } from "../../document/text.ts";
import type { Language } from "../../language/language.ts";
import type { KeyResultFacts, Okr } from "../../report/facts/workFacts.ts";
import { type Block, type NoProps, nothing } from "../block.ts";
import { num, strong, tag } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import { KEY_RESULTS } from "./states.ts";

function show(setting: Setting): readonly Item[] {
  const { report, say } = setting;
  const words = say.blocks.okrs;
  const { okrs: all, inputsWithoutKeyResult: orphans } = report;
  return [
    ...(all.length === 0 ? [paragraph("empty", words.none)] : []),
    ...all.map((okr) => tableOf(okr, setting)),
    ...(orphans.length === 0 ? [] : [paragraph("source", words.orphans(orphans.reduce(words.nor)))]),
  ];
}

function tableOf({ objective, team, keyResults }: Okr, voice: Voice): Table {
  const caption = { text: [objective, " ", styled("muted", `· ${team}`)], isHidden: false };
  return cards(
    "okr",
    caption,
    columnsOf(voice.say),
    keyResults.map((result) => rowOf(result, voice)),
  );
}

function columnsOf({ blocks }: Language): readonly Column[] {
  const words = blocks.okrs;
  return [
    column("row", words.keyResult),
    column("number", words.from),
    column("number", blocks.common.now),
    column("number", words.to),
    column("number", words.ofTheWay),
    column("words", words.state),
  ];
}

function rowOf(result: KeyResultFacts, voice: Voice): Row {
  const words = voice.say.blocks.okrs;
  const { metric, name, standing, from, now, to, progress, expected, state } = result;
  const pace = given(expected, (even) => [
    " ",
    styled("below", ...written(words.evenPace, num(even, voice))),
  ]);
  return row(
    line(metricLink(metric, name), ...given(standing, (where) => [" ", styled("below", words.on(where))])),
    line(from),
    block(strong(now, voice)),
    line(to),
    block(num(progress, voice), ...pace),
    line(tag(KEY_RESULTS[state], words.states[state])),
  );
}

/** Objectives with their key results: how far, and at what pace. */
export const okrs: Block<NoProps> = {
  show,
  figures: (report) =>
    report.okrs.flatMap(({ keyResults }) =>
      keyResults.flatMap(({ now, progress, expected }) => [
        now,
        progress,
        ...(expected === null ? [] : [expected]),
      ]),
    ),
  downloads: nothing,
  section: { id: "okrs", isThere: (report) => report.okrs.length > 0 },
};
