import { z } from "zod";
import { unit } from "../../format/number.ts";
import { figure } from "../../ledger/figure.ts";

export const vintageVersion = z
  .strictObject({
    edition: z.string(),
    version: z.number().nullable().describe("Null of a draft."),
    label: z.string().describe('"Q2 2026, version 1"'),
    home: z.string(),
  })
  .readonly()
  .meta({ id: "VintageVersion" });

export interface VintageVersion extends z.output<typeof vintageVersion> {}

export const vintageCell = z
  .strictObject({
    figure: figure.nullable().describe("In its own ledger; null where it has none of the whole period."),
    why: z.string().nullable().describe('Why it has none: "not over yet".'),
  })
  .readonly()
  .meta({ id: "VintageCell", description: "What a version says of a period." });

export interface VintageCell extends z.output<typeof vintageCell> {}

export const vintageReason = z
  .strictObject({
    code: z.string().nullable().describe("R1, R2, R3, C; null where nobody has said."),
    whyHtml: z.string().nullable(),
    place: z.string().describe('Which version, or edition, tells it: "Q2 2026, version 2".'),
  })
  .readonly()
  .meta({ id: "VintageReason" });

export interface VintageReason extends z.output<typeof vintageReason> {}

export const vintageRow = z
  .strictObject({
    period: z.string(),
    label: z.string().describe('"Q2 2026"'),
    cells: z.array(vintageCell).readonly().describe("One for each version."),
    now: figure,
    revision: figure.describe(
      "Since the first publication: in the metric's unit, and as a fraction of what was published.",
    ),
    relative: figure,
    isRevised: z.boolean().describe("Has any version, or this edition, another value than the one before?"),
    reasons: z.array(vintageReason).readonly().describe("Of each step from one value to another."),
  })
  .readonly()
  .meta({ id: "VintageRow" });

export interface VintageRow extends z.output<typeof vintageRow> {}

export const vintageFacts = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    unit: unit,
    sourceLabel: z.string(),
    versions: z.array(vintageVersion).readonly().describe("In the order of release."),
    rows: z.array(vintageRow).readonly().describe("The oldest period first."),
  })
  .readonly()
  .meta({
    id: "VintageFacts",
    description:
      "What was published of a metric for past periods, version by version, beside what is computed now.",
  });

export interface VintageFacts extends z.output<typeof vintageFacts> {}

export const growthOnBases = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    against: z.string().describe('"Q1 2026"'),
    restated: figure,
    published: figure,
  })
  .readonly()
  .meta({
    id: "GrowthOnBases",
    description: "The change on a base that was restated: as it is counted now, and from what was published.",
  });

export interface GrowthOnBases extends z.output<typeof growthOnBases> {}
