import type { Figure } from "../../ledger/figure.ts";
import type { BetScore, KeyResultState } from "../../metrics/progress.ts";

export interface Okr {
  readonly objective: string;
  readonly team: string;
  readonly keyResults: readonly KeyResultFacts[];
}

export interface KeyResultFacts {
  readonly metric: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly now: Figure;
  /** Of the way from `from` to `to`. */
  readonly progress: Figure;
  /** The progress of an even pace, while the period runs; else null. */
  readonly expected: Figure | null;
  readonly state: KeyResultState;
  /** What is to be said of the metric where it is no input: "a guardrail, not an input"; else null. */
  readonly standing: string | null;
}

export type BetStatus = "planned" | "running" | "won" | "lost" | "stopped";

export interface Bet {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  /** Null where it names none. */
  readonly metric: string | null;
  readonly metricName: string | null;
  readonly hypothesis: string;
  /** As of the snapshot: a bet that began later is planned, one that ended later is running. */
  readonly status: BetStatus;
  readonly expected: string | null;
  /** Of a bet that has ended: what became of its metric. */
  readonly observed: ObservedEffect | null;
  readonly experiment: ExperimentFacts | null;
  /** What was found, or else observed, against what was expected; null where that cannot be said. */
  readonly score: BetScore | null;
  readonly resultHtml: string | null;
}

/** The change of a bet's metric over its time; the figure is null where there are no whole review periods around it. */
export interface ObservedEffect {
  readonly change: Figure | null;
  /** " people", to be read after the change where its text has no unit of its own; else empty. */
  readonly noun: string;
  /** "week 28 to week 39", or why there is no figure. */
  readonly label: string;
}

/** A controlled test, as it was reported. */
export interface ExperimentFacts {
  /** "+1.2 pp" */
  readonly effect: string;
  /** "+0.4 pp to +2.0 pp" */
  readonly interval: string;
  readonly source: string;
}

/** Who works on which input, by which bet: the second test of a north star. */
export interface Actionable {
  readonly inputs: readonly {
    readonly metric: string;
    readonly name: string;
    readonly levers: readonly string[];
  }[];
  readonly teams: readonly TeamRow[];
  /** Does any team work on something beside the inputs? */
  readonly hasOther: boolean;
  /** What is missing, each in a sentence. */
  readonly gaps: readonly string[];
}

export interface TeamRow {
  readonly team: string;
  readonly lead: string | null;
  /** One for each input. */
  readonly cells: readonly WorkCell[];
  /** What it owns that acts on an input or the north star without standing in its tree, and its bets on the rest. */
  readonly other: WorkCell;
}

export interface WorkCell {
  /** Names of the metrics that the team owns there. */
  readonly owned: readonly string[];
  readonly bets: readonly {
    readonly name: string;
    readonly status: BetStatus;
    readonly metricName: string | null;
  }[];
}

/** What was tried, found and made of it. */
export interface Learning {
  readonly whatHtml: string;
  readonly foundHtml: string;
  readonly soHtml: string;
  readonly bet: string | null;
  readonly date: string | null;
}

/** What was declined, and why. */
export interface Declined {
  readonly whatHtml: string;
  readonly whyHtml: string;
  readonly metric: string | null;
  readonly metricName: string | null;
  readonly date: string | null;
}
