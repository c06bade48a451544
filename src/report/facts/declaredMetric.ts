import { z } from "zod";

const words = z.array(z.string()).readonly();

/** A metric as it was declared when the edition was computed: its row in the data dictionary. */
export const declaredMetric = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    role: z.string(),
    statement: z.string(),
    includes: words.describe("What counts."),
    excludes: words.describe("What does not."),
    unit: z.string(),
    better: z.string(),
    grain: z.string(),
    review: z.string().describe("The grain by which it is reviewed."),
    rollup: z.string(),
    from: z.string().nullable().describe("Its table; null of what is reported."),
    time: z.string().nullable(),
    where: z.string().nullable(),
    formula: z
      .string()
      .nullable()
      .describe("The SQL aggregate that is counted, or that above over that below the line."),
    tree: z.string().nullable(),
    segments: words.describe("The dimensions by which it is taken apart."),
    watch: z.number().nullable().describe("The limits of a guardrail."),
    breach: z.number().nullable(),
    owner: z.string().nullable(),
  })
  .readonly()
  .meta({ id: "DeclaredMetric" });

export interface DeclaredMetric extends z.output<typeof declaredMetric> {}
