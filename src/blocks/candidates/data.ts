import type { CsvCell, CsvTable } from "../../format/csv.ts";
import type { Language } from "../../language/language.ts";
import type { ChoiceFacts, ChoiceLead } from "../../report/facts/choice.ts";
import { shareHead } from "../csvCells.ts";

/** The outcomes that any of the metrics was tested by, in the order of the tests. */
export function outcomesOf(choice: readonly ChoiceFacts[]): readonly { id: string; name: string }[] {
  const all = choice.flatMap(({ leads }) => leads);
  return [...new Map(all.map(({ outcome, outcomeName }) => [outcome, outcomeName]))].map(([id, name]) => ({
    id,
    name,
  }));
}

/** What the leading test of a metric found for one outcome; undefined where none was declared. */
export function leadOf({ leads }: ChoiceFacts, outcome: string): ChoiceLead | undefined {
  return leads.find((lead) => lead.outcome === outcome);
}

/** The metrics that could be the north star, one a row. */
export function candidatesCsv(choice: readonly ChoiceFacts[], say: Language): CsvTable {
  const words = say.blocks.csv;
  const outcomes = outcomesOf(choice);
  return {
    columns: [
      words.metric,
      words.decision,
      words.date,
      words.why,
      words.statement,
      ...outcomes.flatMap(({ id }) => [
        words.verdict(id),
        words.correlationWith(id),
        words.p(id),
        words.pairs(id),
      ]),
      words.bets,
      words.words,
      words.aggregates,
      words.surprises,
      shareHead(words.surpriseShare, say),
      shareHead(words.dataShare, say),
      words.gaps,
    ],
    rows: choice.map((one) => [
      one.metric,
      words.decisions[one.decision],
      one.dateLabel,
      one.why,
      one.statement,
      ...outcomes.flatMap(({ id }) => leadCells(leadOf(one, id), words)),
      one.betsLabel,
      one.wordsLabel,
      one.aggregatesLabel,
      one.surprises,
      one.surpriseShare,
      one.dataShare,
      one.gaps,
    ]),
  };
}

function leadCells(lead: ChoiceLead | undefined, words: Language["blocks"]["csv"]): CsvCell[] {
  return lead === undefined
    ? [words.undeclared, null, null, null]
    : [words.verdicts[lead.verdict], lead.correlation, lead.p, lead.pairs];
}
