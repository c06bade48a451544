import { z } from "zod";
import { figure } from "../../ledger/figure.ts";
import { commitmentScores } from "../../metrics/commitment.ts";
import { changedDefinition, replacedStar } from "./changed.ts";
import { comparison } from "./comparison.ts";
import { revisedPart } from "./revision.ts";

export const comparedFigure = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    role: z.string(),
    published: figure
      .nullable()
      .describe("As the other edition published it, in the ledger of its version; null where it did not."),
    absence: z
      .enum(["no edition", "not in it", "no value"])
      .nullable()
      .describe(
        "Why nothing was published: there is no such edition, it did not have the metric, or no value.",
      ),
    counted: figure.describe("The same, the whole of it, as this edition counts it."),
    value: figure.describe("Of this edition's period."),
    comparison: comparison.describe(
      "Held against the other period as this edition counts it (`base`; of an incomplete period equally long beginnings), by one definition and before rounding.",
    ),
    isRedefined: z
      .boolean()
      .describe(
        "Did the other edition say otherwise what the metric counts, so that it published another thing?",
      ),
  })
  .readonly()
  .meta({ id: "ComparedFigure", description: "A metric then, as published and as counted now, and now." });

export interface ComparedFigure extends z.output<typeof comparedFigure> {}

export const comparedLines = z
  .strictObject({
    name: z.string().describe("Of a metric, of a named query, or of the report's settings."),
    lines: z
      .array(
        z
          .strictObject({ label: z.string(), isCode: z.boolean(), parts: z.array(revisedPart).readonly() })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
  .meta({ id: "ComparedLines", description: "The lines of a definition that differ between two editions." });

export interface ComparedLines extends z.output<typeof comparedLines> {}

export const comparedText = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    label: z.string().describe('"Q4 2026", "Breach from"; empty where the name says all.'),
    was: z.string().nullable().describe("Null where the other edition, or this one, says nothing of it."),
    is: z.string().nullable(),
    move: z
      .enum(["same", "new", "gone", "raised", "lowered", "other"])
      .describe("Of a target whether its goal became harder (`raised`) or easier to meet."),
    why: z.string().nullable(),
  })
  .readonly()
  .meta({ id: "ComparedText", description: "A target or a limit as two editions declare it." });

export interface ComparedText extends z.output<typeof comparedText> {}

export const comparedMetric = z
  .strictObject({
    was: z.strictObject({ name: z.string(), role: z.string() }).readonly().nullable(),
    is: z.strictObject({ name: z.string(), role: z.string() }).readonly().nullable(),
  })
  .readonly()
  .meta({ id: "ComparedMetric", description: "A metric that is new, gone, renamed, or in another role." });

export interface ComparedMetric extends z.output<typeof comparedMetric> {}

export const comparedCommitment = z
  .strictObject({
    whatHtml: z
      .string()
      .describe("Of an edition that lacks the language of this report, in an element that names its own."),
    was: commitmentScores.nullable().describe("As of each edition's snapshot; null where it is not named."),
    is: commitmentScores.nullable(),
  })
  .readonly()
  .meta({ id: "ComparedCommitment" });

export interface ComparedCommitment extends z.output<typeof comparedCommitment> {}

export const comparedAsk = z
  .strictObject({
    decisionHtml: z.string().describe("As the commitments."),
    was: z.string().nullable().describe("The day by which it was to be decided; null where it is not asked."),
    is: z.string().nullable(),
  })
  .readonly()
  .meta({ id: "ComparedAsk" });

export interface ComparedAsk extends z.output<typeof comparedAsk> {}

export const comparedDeclarations = z
  .strictObject({
    lines: z.array(comparedLines).readonly(),
    targets: z.array(comparedText).readonly().describe("Of periods that end after the other one began."),
    limits: z.array(comparedText).readonly(),
    metrics: z.array(comparedMetric).readonly(),
    commitments: z.array(comparedCommitment).readonly(),
    asks: z.array(comparedAsk).readonly(),
  })
  .readonly()
  .meta({ id: "ComparedDeclarations", description: "What two editions declare." });

export interface ComparedDeclarations extends z.output<typeof comparedDeclarations> {}

export const editionComparison = z
  .strictObject({
    id: z.string().describe("The other period."),
    kind: z
      .enum(["before", "year", "other"])
      .describe("The edition before, the period a year before, or any other earlier edition."),
    label: z.string().describe('"Q2 2026"'),
    edition: z
      .strictObject({
        label: z.string().describe('"Q2 2026, version 2"'),
        titleText: z.string().describe("As it was written first."),
        locale: z.string().describe("Of its title: it may lack the language of this report."),
        home: z.string(),
      })
      .readonly()
      .nullable()
      .describe("Null where there is no edition of that period."),
    isAsLong: z.boolean().describe("Is the other period as long, so that figures may be held against it?"),
    figures: z.array(comparedFigure).readonly(),
    stars: z.array(replacedStar).readonly(),
    definitions: z.array(changedDefinition).readonly().describe("As this edition declares their changes."),
    declared: comparedDeclarations
      .nullable()
      .describe("Null where there is no other edition, which could have declared anything."),
  })
  .readonly()
  .meta({
    id: "EditionComparison",
    description: "An edition beside an earlier one, or beside an earlier period without an edition.",
  });

export interface EditionComparison extends z.output<typeof editionComparison> {}
