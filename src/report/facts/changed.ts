import { z } from "zod";

export const replacedStar = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    since: z.string().describe('"1 July 2026"'),
    before: z.string().describe("The name of the one before."),
    why: z.string(),
  })
  .readonly()
  .meta({ id: "ReplacedStar", description: "A north star that another one took the place of." });

export interface ReplacedStar extends z.output<typeof replacedStar> {}

export const changedDefinition = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    since: z.string().describe('"1 July 2026"'),
    what: z.string(),
    why: z.string().nullable(),
    restated: z.boolean().describe("Was the new definition computed back over the whole series?"),
  })
  .readonly()
  .meta({ id: "ChangedDefinition" });

export interface ChangedDefinition extends z.output<typeof changedDefinition> {}

export const movedTarget = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    period: z.string(),
    label: z.string().describe('"Q4 2026"'),
    before: z.string(),
    now: z.string(),
    direction: z.enum(["raised", "lowered"]).describe("Whether the goal became harder or easier to meet."),
    why: z.string().nullable(),
  })
  .readonly()
  .meta({ id: "MovedTarget", description: "A target that is not what it was when it was set." });

export interface MovedTarget extends z.output<typeof movedTarget> {}

export const changed = z
  .strictObject({
    since: z.string().nullable().describe('The edition before, "Q2 2026"; null where there is none.'),
    stars: z.array(replacedStar).readonly().describe("North stars that took the place of another one."),
    definitions: z.array(changedDefinition).readonly(),
    targets: z.array(movedTarget).readonly(),
    restatedLabel: z
      .string()
      .nullable()
      .describe(
        'How many figures are restated, and of which periods: "four figures of Q2 2026"; null where none is.',
      ),
  })
  .readonly()
  .meta({ id: "Changed", description: "What is not as it was in the last edition's report." });

export interface Changed extends z.output<typeof changed> {}

export const declaredTarget = z
  .strictObject({
    metric: z.string(),
    period: z.string(),
    value: z.number().describe("In the metric's unit, at full precision."),
    relative: z.string().optional().describe('What it is relative to: "20 percent 2026-q3".'),
  })
  .readonly()
  .meta({
    id: "DeclaredTarget",
    description:
      "The targets of all metrics as an edition declares them, by which the next one sees which have moved.",
  });

export interface DeclaredTarget extends z.output<typeof declaredTarget> {}
