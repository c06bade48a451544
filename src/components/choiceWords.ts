import type { CsvCell, CsvTable } from "../format/csv.ts";
import type { ChoiceFacts, ChoiceLead } from "../report/choice.ts";

/** The words and shape of a decision about a metric; to decline one is no failure. */
export const DECISIONS = {
  chosen: { shape: "●", word: "Chosen", tone: "good" },
  declined: { shape: "○", word: "Declined", tone: "neutral" },
  open: { shape: "◆", word: "Open", tone: "watch" },
} as const;

/** The words and shape of how far a week of the sprint, or one of its artefacts, has come. */
export const PROGRESS = {
  not_started: { shape: "○", word: "Not started", tone: "neutral" },
  running: { shape: "◆", word: "Running", tone: "watch" },
  done: { shape: "●", word: "Done", tone: "good" },
} as const;

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
export function candidatesCsv(choice: readonly ChoiceFacts[]): CsvTable {
  const outcomes = outcomesOf(choice);
  return {
    columns: [
      "metric",
      "decision",
      "date",
      "why",
      "statement",
      ...outcomes.flatMap(({ id }) => [`${id}: verdict`, `${id}: correlation`, `${id}: p`, `${id}: pairs`]),
      "bets",
      "words",
      "aggregates",
      "signals (review periods)",
      "share with a signal (fraction)",
      "share with a value (fraction)",
      "gaps (review periods)",
    ],
    rows: choice.map((one) => [
      one.metric,
      one.decision,
      one.dateLabel,
      one.why,
      one.statement,
      ...outcomes.flatMap(({ id }) => leadCells(leadOf(one, id))),
      one.betsLabel,
      one.wordsLabel,
      one.aggregatesLabel,
      one.signals.value,
      one.signalShare.value,
      one.dataShare.value,
      one.gaps.value,
    ]),
  };
}

function leadCells(lead: ChoiceLead | undefined): CsvCell[] {
  return lead === undefined
    ? ["not declared", null, null, null]
    : [lead.verdict, lead.correlation.value, lead.p.value, lead.pairs];
}
