import { z } from "zod";

export const saidLine = z
  .strictObject({ label: z.string(), text: z.string().nullable(), question: z.string().nullable() })
  .readonly()
  .meta({
    id: "SaidLine",
    description:
      "A line of a definition: what it says, or the question that is open; both are null in what nobody asks.",
  });

export interface SaidLine extends z.output<typeof saidLine> {}

export const saidList = z
  .strictObject({ texts: z.array(z.string()).readonly(), question: z.string().nullable() })
  .readonly()
  .meta({ id: "SaidList" });

export interface SaidList extends z.output<typeof saidList> {}

export const evidenceLine = z
  .strictObject({
    kind: z.string().describe('"Interviews"'),
    what: z.string(),
    link: z.string().nullable().describe("An address, or a path of the site beginning with a slash."),
  })
  .readonly()
  .meta({ id: "EvidenceLine" });

export interface EvidenceLine extends z.output<typeof evidenceLine> {}

export const understandableRow = z
  .strictObject({
    label: z.string().describe('"Words in the statement"'),
    measured: z.string().describe('"16", "yes: its unit is a score"'),
    rule: z.string().nullable().describe('"at most 25"; null where no rule is set.'),
    kept: z.boolean().nullable().describe("Null where there is no rule, or nothing to measure."),
  })
  .readonly()
  .meta({ id: "UnderstandableRow" });

export interface UnderstandableRow extends z.output<typeof understandableRow> {}

export const understandableFacts = z
  .strictObject({ verdict: z.enum(["plain", "look again"]), rows: z.array(understandableRow).readonly() })
  .readonly()
  .meta({
    id: "UnderstandableFacts",
    description: "Test 3 of a north star: is it understood by whoever hears it?",
  });

export interface UnderstandableFacts extends z.output<typeof understandableFacts> {}

export const heldReview = z
  .strictObject({
    date: z.string().describe('ISO date, and "15 January 2026".'),
    label: z.string(),
    by: z.string(),
    answers: z.array(z.strictObject({ question: z.string(), answer: z.string() }).readonly()).readonly(),
    decision: z.enum(["keep", "change"]),
    note: z.string().nullable(),
  })
  .readonly()
  .meta({ id: "HeldReview" });

export interface HeldReview extends z.output<typeof heldReview> {}

export const reviewFacts = z
  .strictObject({
    held: z.array(heldReview).readonly().describe("Newest first."),
    nextLabel: z.string().nullable().describe('"15 January 2027"; null where none is due.'),
    overdue: z
      .string()
      .nullable()
      .describe('"The review was due on 15 January 2026."; null where it is not overdue.'),
  })
  .readonly()
  .meta({ id: "ReviewFacts", description: "The reviews of a metric up to the day of the snapshot." });

export interface ReviewFacts extends z.output<typeof reviewFacts> {}

export const definitionFacts = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    statement: z.string(),
    chain: z
      .array(saidLine)
      .readonly()
      .describe("From the mission to the metric, each step with what is to be asked where it is not said."),
    whys: saidList.describe("Why the metric matters, why that matters, and so on up to the mission."),
    lines: z.array(saidLine).readonly().describe("What counts and what does not, unit, owner …"),
    rationale: z.array(saidLine).readonly(),
    evidence: z.array(evidenceLine).readonly(),
    evidenceQuestion: z
      .string()
      .nullable()
      .describe("What is to be asked where there is no evidence; null where there is, or nobody asks."),
    understandable: understandableFacts,
    review: reviewFacts,
  })
  .readonly()
  .meta({
    id: "DefinitionFacts",
    description: "What a metric stands for, how plainly it is said, and whether it was asked lately.",
  });

export interface DefinitionFacts extends z.output<typeof definitionFacts> {}
