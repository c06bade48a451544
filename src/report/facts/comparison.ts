import { z } from "zod";
import { versus } from "../../content/figureId.ts";
import { tone } from "../../document/tone.ts";
import { figure } from "../../ledger/figure.ts";
import { judgement } from "../../metrics/change.ts";

export const calendarFacts = z
  .strictObject({
    like: figure.describe("The change like for like, relative."),
    effect: figure.describe("What the calendar did, in the metric's unit."),
    cause: z.string().describe('"a longer month with more working days"'),
    beside: z.string().describe('"like for like +1.6%"'),
    line: z
      .string()
      .describe('"December 2026 is 2,234 above November 2026 (+9.4%). 1,841 of that is a longer month …"'),
  })
  .readonly()
  .meta({
    id: "CalendarFacts",
    description: "A change of a sum like for like (docs/why/mathematics.md §9).",
  });

export interface CalendarFacts extends z.output<typeof calendarFacts> {}

export const comparison = z
  .strictObject({
    vs: versus,
    against: z.string().describe('"Q2 2026", "Q3 2025", "target"'),
    baseLabel: z
      .string()
      .describe('The same by its own name, where it stands alone: "Q2 2026", "7–13 Sept 2026".'),
    base: figure,
    change: figure.describe(
      "The change as headlines show it: relative for counts, percentage points for percentages.",
    ),
    difference: figure.describe(
      "The same in the metric's own terms, also where there is no positive base to be relative to.",
    ),
    phrase: figure.describe('"rose 8.2%", "was flat", or why it cannot be said.'),
    judgement: judgement,
    tone: tone.describe("What it means to a reader, with what stands against it."),
    isContrary: z.boolean().describe("Does its sign mislead, as where lower is better?"),
    calendar: calendarFacts
      .nullable()
      .describe(
        "Of a sum over days: what their number and kind did to the change; null where that does not show.",
      ),
    partLabel: z
      .string()
      .nullable()
      .describe(
        'Of an incomplete period, what both are compared by: "the first 28 days of each"; else null.',
      ),
    comparable: figure
      .nullable()
      .describe(
        "Then the value of that part of the period, which is held against `base`; null where the whole period is.",
      ),
  })
  .readonly()
  .meta({
    id: "Comparison",
    description:
      "A value held against another: the change in the metric's own terms (percentage points for percentages).",
  });

export interface Comparison extends z.output<typeof comparison> {}

export const askedComparison = z
  .strictObject({
    of: z
      .strictObject({ label: z.string(), value: figure })
      .readonly()
      .nullable()
      .describe("The period that is compared, where that is not the edition's: its latest whole week."),
    comparison,
  })
  .readonly()
  .meta({ id: "AskedComparison", description: "A change that `compare` asks for, in the order asked." });

export interface AskedComparison extends z.output<typeof askedComparison> {}

export const sharedComparison = z
  .strictObject({
    ...comparison.unwrap().pick({
      vs: true,
      against: true,
      base: true,
      change: true,
      judgement: true,
      tone: true,
      isContrary: true,
    }).shape,
    value: figure.describe("The value over as many of the later period."),
    partLabel: z.string().describe('"the last 5 whole weeks of each"'),
  })
  .readonly()
  .meta({
    id: "SharedComparison",
    description:
      "A comparison by the whole weeks (or longer grains) that a period shares with one within which the data begin.",
  });

export interface SharedComparison extends z.output<typeof sharedComparison> {}
