import { z } from "zod";
import { figure } from "../../ledger/figure.ts";
import { betScores, keyResultStates } from "../../metrics/progress.ts";

export const keyResultFacts = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    from: z.string(),
    to: z.string(),
    now: figure,
    progress: figure.describe("Of the way from `from` to `to`."),
    expected: figure.nullable().describe("The progress of an even pace, while the period runs; else null."),
    state: keyResultStates,
    standing: z
      .string()
      .nullable()
      .describe(
        'What is to be said of the metric where it is no input: "a guardrail, not an input"; else null.',
      ),
  })
  .readonly()
  .meta({ id: "KeyResultFacts" });

export interface KeyResultFacts extends z.output<typeof keyResultFacts> {}

export const okr = z
  .strictObject({ objective: z.string(), team: z.string(), keyResults: z.array(keyResultFacts).readonly() })
  .readonly()
  .meta({ id: "Okr" });

export interface Okr extends z.output<typeof okr> {}

export const betStatus = z.enum(["planned", "running", "won", "lost", "stopped"]);

export type BetStatus = z.output<typeof betStatus>;

export const observedEffect = z
  .strictObject({
    change: figure.nullable(),
    noun: z
      .string()
      .describe('" people", to be read after the change where its text has no unit of its own; else empty.'),
    label: z.string().describe('"6–12 Jul to 21–27 Sept", or why there is no figure.'),
  })
  .readonly()
  .meta({
    id: "ObservedEffect",
    description:
      "The change of a bet's metric over its time; the figure is null where there are no whole review periods around it.",
  });

export interface ObservedEffect extends z.output<typeof observedEffect> {}

export const experimentFacts = z
  .strictObject({
    effect: z.string().describe('"+1.2 pp"'),
    interval: z.string().describe('"+0.4 pp to +2.0 pp"'),
    source: z.string(),
  })
  .readonly()
  .meta({ id: "ExperimentFacts", description: "A controlled test, as it was reported." });

export interface ExperimentFacts extends z.output<typeof experimentFacts> {}

export const bet = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    team: z.string(),
    metric: z.string().nullable().describe("Null where it names none."),
    metricName: z.string().nullable(),
    hypothesis: z.string(),
    status: betStatus.describe(
      "As of the snapshot: a bet that began later is planned, one that ended later is running.",
    ),
    expected: z.string().nullable(),
    worth: figure
      .nullable()
      .describe(
        "Of a bet that is not over: what the expected change is worth in the north star by its tree, at the values of the edition's period (docs/why/mathematics.md §3); null where its metric is in no such tree.",
      ),
    observed: observedEffect.nullable().describe("Of a bet that has ended: what became of its metric."),
    experiment: experimentFacts.nullable(),
    score: betScores
      .nullable()
      .describe(
        "What was found, or else observed, against what was expected; null where that cannot be said.",
      ),
    resultHtml: z.string().nullable(),
  })
  .readonly()
  .meta({ id: "Bet" });

export interface Bet extends z.output<typeof bet> {}

export const workCell = z
  .strictObject({
    owned: z.array(z.string()).readonly().describe("Names of the metrics that the team owns there."),
    bets: z
      .array(
        z.strictObject({ name: z.string(), status: betStatus, metricName: z.string().nullable() }).readonly(),
      )
      .readonly(),
  })
  .readonly()
  .meta({ id: "WorkCell" });

export interface WorkCell extends z.output<typeof workCell> {}

export const teamRow = z
  .strictObject({
    team: z.string(),
    lead: z.string().nullable(),
    cells: z.array(workCell).readonly().describe("One for each input."),
    other: workCell.describe(
      "What it owns that acts on an input or the north star without standing in its tree, and its bets on the rest.",
    ),
  })
  .readonly()
  .meta({ id: "TeamRow" });

export interface TeamRow extends z.output<typeof teamRow> {}

export const actionable = z
  .strictObject({
    inputs: z
      .array(
        z
          .strictObject({ metric: z.string(), name: z.string(), levers: z.array(z.string()).readonly() })
          .readonly(),
      )
      .readonly(),
    teams: z.array(teamRow).readonly(),
    hasOther: z.boolean().describe("Does any team work on something beside the inputs?"),
    gaps: z.array(z.string()).readonly().describe("What is missing, each in a sentence."),
  })
  .readonly()
  .meta({
    id: "Actionable",
    description: "Who works on which input, by which bet: the second test of a north star.",
  });

export interface Actionable extends z.output<typeof actionable> {}

export const cause = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    isAdverse: z.boolean().describe("Did it come out worse than was to be expected, by more than chance?"),
    detail: z.string().describe("What was expected, and what came."),
    told: z
      .strictObject({ whatHtml: z.string(), evidenceHtml: z.string(), actionHtml: z.string() })
      .readonly()
      .nullable()
      .describe("Null where nobody has said."),
  })
  .readonly()
  .meta({
    id: "Cause",
    description: "Why the north star or an input came out worse than was to be expected.",
  });

export interface Cause extends z.output<typeof cause> {}

export const learning = z
  .strictObject({
    whatHtml: z.string(),
    foundHtml: z.string(),
    soHtml: z.string(),
    bet: z.string().nullable(),
    date: z.string().nullable(),
  })
  .readonly()
  .meta({ id: "Learning", description: "What was tried, found and made of it." });

export interface Learning extends z.output<typeof learning> {}

export const declined = z
  .strictObject({
    whatHtml: z.string(),
    whyHtml: z.string(),
    metric: z.string().nullable(),
    metricName: z.string().nullable(),
    date: z.string().nullable(),
  })
  .readonly()
  .meta({ id: "Declined", description: "What was declined, and why." });

export interface Declined extends z.output<typeof declined> {}
