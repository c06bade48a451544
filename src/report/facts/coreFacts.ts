import { z } from "zod";
import { comparison } from "./comparison.ts";

export const coreFall = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    total: comparison,
    part: z.string().describe("The metric of the part; the total's own where the part is a segment."),
    segment: z.strictObject({ dimension: z.string(), name: z.string() }).readonly().nullable(),
    partName: z.string().describe('"Newcomers", "Daily active people, region Europe"'),
    fall: comparison,
  })
  .readonly()
  .meta({
    id: "CoreFall",
    description: "A total that moved the better way while a core part of it moved the worse way.",
  });

export interface CoreFall extends z.output<typeof coreFall> {}
