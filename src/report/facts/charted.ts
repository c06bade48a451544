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

export const eventMark = z
  .strictObject({
    date: z.string().describe("ISO date; of what lasted its first day."),
    until: z.string().nullable().describe("Of what lasted its last day, ISO; null of a day."),
    what: z.string(),
    tone: z.enum(["good", "bad", "watch", "neutral"]).describe("As its author coloured it."),
  })
  .readonly()
  .meta({
    id: "EventMark",
    description: "What happened, marked on the charts of the metrics that it concerns.",
  });

export interface EventMark extends z.output<typeof eventMark> {}
