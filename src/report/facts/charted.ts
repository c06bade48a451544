import { z } from "zod";

export const chartedPeriod = z
  .strictObject({ period: z.string(), label: z.string(), first: z.string(), last: z.string() })
  .readonly()
  .meta({ id: "ChartedPeriod", description: "A period on the axis of a chart; ISO dates, both inclusive." });

export interface ChartedPeriod extends z.output<typeof chartedPeriod> {}

export const dayMark = z
  .strictObject({ date: z.string().describe("ISO date."), what: z.string() })
  .readonly()
  .meta({ id: "Mark", description: "A day on the axis of a chart of which something is to be said." });

export interface Mark extends z.output<typeof dayMark> {}
