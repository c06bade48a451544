import type { Download } from "../../document/download.ts";
import { group, type Item, paragraph } from "../../document/item.ts";
import { block, type Cell, cards, column, line, type Row, row } from "../../document/table.ts";
import { given, metricLink, styled, type Text, written } from "../../document/text.ts";
import type { ChoiceFacts, ChoiceLead } from "../../report/facts/choice.ts";
import type { Block, NoProps } from "../block.ts";
import { sourceOf } from "../csvCells.ts";
import { VERDICTS } from "../leadTest/states.ts";
import { num, tag } from "../runs.ts";
import type { Setting } from "../setting.ts";
import { candidatesCsv, leadOf, outcomesOf } from "./data.ts";
import { DECISIONS } from "./states.ts";

function show(setting: Setting): readonly Item[] {
  const { report, say } = setting;
  const words = say.blocks.candidates;
  const { choice, headline } = report;
  if (choice.length === 0) return [paragraph("empty", words.none)];
  const columns = [
    column("row", ""),
    ...choice.map((one) => ({ ...column("words", one.name), head: headOf(one, words.star) })),
  ];
  return group("candidates", null, [
    cards(null, words.caption, columns, rowsOf(choice, setting)),
    paragraph("source", `${words.source(headline.series.sourceLabel)} ${words.note} `, {
      kind: "files",
      id: "candidates",
      isDrawn: false,
    }),
  ]);
}

function headOf({ metric, name, isStar }: ChoiceFacts, star: string): Text {
  return [metricLink(metric, name), ...(isStar ? [" ", styled("below", star)] : [])];
}

function rowsOf(choice: readonly ChoiceFacts[], setting: Setting): readonly Row[] {
  const words = setting.say.blocks.candidates;
  const each = (name: Text, cell: (one: ChoiceFacts) => Cell) => row(line(...name), ...choice.map(cell));
  return [
    each([words.what], (one) => block(one.statement)),
    ...outcomesOf(choice).map((outcome) =>
      each(written(words.leads, metricLink(outcome.id, outcome.name)), (one) =>
        leadCell(leadOf(one, outcome.id), setting),
      ),
    ),
    each([words.actionable], (one) => block(one.betsLabel)),
    each([words.simple], (one) => block(`${one.wordsLabel}, ${one.aggregatesLabel}`)),
    each([words.moved, " ", styled("below", words.chance)], (one) => movedCell(one, setting)),
    each([words.known], (one) => knownCell(one, setting)),
    each([words.decision], (one) => decisionCell(one, setting)),
  ];
}

function leadCell(lead: ChoiceLead | undefined, setting: Setting): Cell {
  const { candidates: words, leads } = setting.say.blocks;
  if (lead === undefined) return { ...line(words.undeclared), look: "muted" };
  const statistics: Text = [
    "r ",
    num(lead.correlation, setting),
    ", p ",
    num(lead.p, setting),
    `, ${words.pairs(lead.pairs)}`,
  ];
  return block(
    tag(VERDICTS[lead.verdict], leads.verdicts[lead.verdict]),
    ` ${lead.lagLabel} `,
    styled("below", lead.detail),
    { kind: "folded", summary: leads.statistics, text: statistics },
  );
}

function movedCell({ surprises, judgedLabel, surpriseShare }: ChoiceFacts, setting: Setting): Cell {
  const share = styled("below", num(surpriseShare, setting));
  return block(num(surprises, setting), ` ${judgedLabel} `, share);
}

function knownCell({ dataShare, knownLabel, gaps, notes }: ChoiceFacts, setting: Setting): Cell {
  const { candidates: words } = setting.say.blocks;
  const others = notes.map((note) => `; ${note}`);
  const below = styled("below", `${words.gaps} `, num(gaps, setting), ...others);
  return block(num(dataShare, setting), ` ${knownLabel} `, below);
}

function decisionCell({ decision, dateLabel, why, by }: ChoiceFacts, { say }: Setting): Cell {
  const { candidates: words } = say.blocks;
  const told = styled(
    "below",
    ...given(why, (reason) => [reason]),
    ...given(by, (who) => [` ${words.decidedBy(who)}`]),
  );
  return block(tag(DECISIONS[decision], words.decisions[decision]), ` ${dateLabel ?? words.noDate} `, told);
}

function downloads({ report: { choice, headline }, say }: Setting): readonly Download[] {
  if (choice.length === 0) return [];
  return [
    {
      id: "candidates",
      title: say.blocks.candidates.caption,
      subtitle: "",
      source: sourceOf(say, headline.series.sourceLabel),
      data: candidatesCsv(choice, say),
      drawing: null,
    },
  ];
}

/** The metrics that could be the north star side by side: the three tests, how they behave, what was decided. */
export const candidates: Block<NoProps> = {
  show,
  figures: ({ choice }) =>
    choice.flatMap(({ surprises, surpriseShare, dataShare, gaps, leads }) => [
      surprises,
      surpriseShare,
      dataShare,
      gaps,
      ...leads.flatMap(({ correlation, p }) => [correlation, p]),
    ]),
  downloads,
  section: null,
};
