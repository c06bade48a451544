import { vintageWords } from "../../charts/words/vintages.ts";
import type { Download } from "../../document/download.ts";
import { type Chart, type Item, list, more, paragraph } from "../../document/item.ts";
import { block, type Cell, type Column, cards, column, line, row, type Table } from "../../document/table.ts";
import { html, linkTo, styled, type Text } from "../../document/text.ts";
import type { VintageFacts, VintageReason, VintageRow } from "../../report/facts/vintageFacts.ts";
import type { Block } from "../block.ts";
import { sourceOf } from "../csvCells.ts";
import { isByDefault } from "../onPage.ts";
import { num, strong } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import type { VintagesProps } from "./props.ts";
import {
  codesText,
  codeText,
  isRevised,
  shortVersion,
  vintageCsv,
  vintageDownload,
  vintageSentence,
  vintageSubtitle,
  vintagesOf,
} from "./words.ts";

function show(setting: Setting, { of }: VintagesProps): readonly Item[] {
  const { report, say } = setting;
  const words = say.blocks.vintages;
  const all = vintagesOf(report, of);
  if (all.length === 0) return [paragraph("empty", words.none)];
  const revised = all.filter(isRevised);
  const steady = all.filter((facts) => !isRevised(facts)).map(({ name }) => name);
  const drawn = revised.map((facts) => chartOf(facts, setting));
  const isTold = isByDefault(setting) && report.restatements.length > 0;
  return [
    ...(isTold ? more(say.blocks.depths.versions, drawn) : drawn),
    ...more(say.blocks.depths.why, [
      ...revised.flatMap((facts) => list("reasons", reasonsOf(facts, setting))),
      ...(revised.length === 0 ? [] : [paragraph("source", codesText(say))]),
    ]),
    ...(steady.length === 0 ? [] : [paragraph("note", words.steady(steady.join(", ")))]),
  ];
}

function reasonsOf({ rows }: VintageFacts, voice: Voice): readonly Text[] {
  return rows.flatMap(({ label, reasons }) => reasons.map((reason) => reasonText(label, reason, voice)));
}

function reasonText(period: string, reason: VintageReason, { say }: Voice): Text {
  const code = styled("bold", `${period}${say.signs.colon}${codeText(reason, say)}`);
  return [code, ` (${reason.place}). `, ...(reason.whyHtml === null ? [] : [html(reason.whyHtml)])];
}

/** The vintages of one metric: drawn, and in sight as a table. */
function chartOf(facts: VintageFacts, voice: Voice): Chart {
  const { metric } = facts;
  return {
    kind: "chart",
    look: "open",
    name: vintageDownload(facts),
    download: vintageDownload(facts),
    title: [vintageSentence(facts, voice.say)],
    subtitle: vintageSubtitle(facts, voice.say),
    source: voice.say.blocks.common.source(facts.sourceLabel),
    notes: [],
    metric,
    drawing: { draws: "vintages", metric },
    alt: vintageWords(facts, voice.locale),
    tables: [tableOf(facts, voice)],
    after: [],
  };
}

/** A row for each period, a column for each version that says something of it, and now. */
function tableOf(facts: VintageFacts, voice: Voice): Table {
  const { vintages: words, common } = voice.say.blocks;
  const columns = [
    column("row", common.period),
    ...facts.versions.map((version): Column => {
      const short = shortVersion(version, voice.say);
      return { ...column("number", short), head: [linkTo(version.home, short)] };
    }),
    column("number", common.now),
    column("number", words.sinceFirst),
  ];
  const rows = facts.rows.map((one) =>
    row(
      line(one.label),
      ...one.cells.map(({ figure, why }, index) =>
        line(
          figure === null
            ? styled("aside", why ?? "")
            : num(figure, voice, facts.versions[index]?.home ?? null),
        ),
      ),
      line(strong(one.now, voice)),
      revisionCell(one, voice),
    ),
  );
  return cards(null, words.caption(facts.name), columns, rows);
}

function revisionCell({ isRevised: isMoved, revision, relative, reasons }: VintageRow, voice: Voice): Cell {
  const words = voice.say.blocks.vintages;
  if (!isMoved) return line(styled("aside", words.notRevised));
  const codes = reasons.map(({ code }) => ` ${code ?? words.noReason}`);
  return block(num(revision, voice), " ", styled("aside", num(relative, voice), ...codes));
}

function downloads({ report, say }: Setting, { of }: VintagesProps): readonly Download[] {
  return vintagesOf(report, of)
    .filter(isRevised)
    .map((facts) => ({
      id: vintageDownload(facts),
      title: vintageSentence(facts, say),
      subtitle: vintageSubtitle(facts, say),
      source: sourceOf(say, facts.sourceLabel),
      data: vintageCsv(facts, say),
      drawing: { draws: "vintages", metric: facts.metric },
    }));
}

/** What was published of past periods, version by version, beside what is computed now: drawn, and as a table. */
export const vintages: Block<VintagesProps> = {
  show,
  figures: (report, { of }) =>
    vintagesOf(report, of).flatMap(({ rows }) =>
      rows.flatMap(({ now, revision, relative }) => [now, revision, relative]),
    ),
  downloads,
  section: { id: "restated", isThere: (report) => vintagesOf(report).some(isRevised) },
};
