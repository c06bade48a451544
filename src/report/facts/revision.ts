import { z } from "zod";
import { figure } from "../../ledger/figure.ts";
import { correctionFacts } from "../archive.ts";

export const revisedFigure = z
  .strictObject({
    id: z.string(),
    metric: z.string(),
    metricName: z.string(),
    what: z.string().describe('"change against the period before"'),
    periodLabel: z.string().describe('"Q2 2026"'),
    was: figure.nullable().describe("As it was published, and as it is now; null where there is none."),
    is: figure.nullable(),
    differenceText: z.string().describe('"−180", "−1.5%"; empty where it cannot be said.'),
    relativeText: z.string(),
  })
  .readonly()
  .meta({ id: "RevisedFigure" });

export interface RevisedFigure extends z.output<typeof revisedFigure> {}

export const revisedPart = z
  .strictObject({ kind: z.enum(["same", "added", "removed"]), text: z.string() })
  .readonly()
  .meta({ id: "RevisedPart", description: "A piece of a text that stayed, was put in, or was taken out." });

export interface RevisedPart extends z.output<typeof revisedPart> {}

export const revisedKey = z
  .strictObject({
    of: z
      .enum(["metric", "queries", "report"])
      .describe("What has the key: a metric, all named queries, the report."),
    name: z.string().describe('Of a metric its name: "Newcomers who leave".'),
    key: z.string().describe('"where", "targets 2026-q3"'),
    parts: z.array(revisedPart).readonly(),
  })
  .readonly()
  .meta({ id: "RevisedKey" });

export interface RevisedKey extends z.output<typeof revisedKey> {}

export const revisedText = z
  .strictObject({
    page: z.string().describe("The page it stands on: its title."),
    parts: z.array(revisedPart).readonly(),
  })
  .readonly()
  .meta({ id: "RevisedText" });

export interface RevisedText extends z.output<typeof revisedText> {}

export const revision = z
  .strictObject({
    against: z.number().describe("The version that is corrected, and the one that corrects it."),
    version: z.number(),
    correction: correctionFacts.nullable(),
    isNewLanguage: z
      .boolean()
      .describe(
        "Was the version before not written in this language? Its figures are then as its own language wrote them, and no sentences are compared.",
      ),
    figures: z
      .array(revisedFigure)
      .readonly()
      .describe("Figures that pages of either version show; then the others that differ."),
    others: z.array(revisedFigure).readonly(),
    definitions: z.array(revisedKey).readonly().describe("Keys of definitions and of settings that differ."),
    targets: z.array(revisedKey).readonly(),
    renumbered: z
      .array(revisedText)
      .readonly()
      .describe(
        "Sentences whose numbers changed, though nobody rewrote them: what was said of them may no longer hold.",
      ),
    rewritten: z
      .array(revisedText)
      .readonly()
      .describe("Sentences that were written anew, added or left out."),
  })
  .readonly()
  .meta({ id: "Revision", description: "What a version of an edition changed of the one before." });

export interface Revision extends z.output<typeof revision> {}
