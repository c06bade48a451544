import { z } from "zod";
import { complaint } from "./complaint.ts";
import { date, metricId, teamId, words } from "./text.ts";

/** What a controlled test found: the effect in the metric's unit with its interval, as it was reported. */
const experiment = z
  .strictObject({
    effect: z
      .number()
      .describe("The effect that was measured, in the metric's unit (a fraction for percentages)."),
    low: z.number().describe("Lower end of its interval, in the metric's unit."),
    high: z.number().describe("Upper end of its interval, in the metric's unit."),
    source: words.describe("Who ran the test, and where its report is."),
  })
  .refine(({ effect, low, high }) => low <= effect && effect <= high, complaint("bad-interval"));

/** `content/bets/<id>.mdx` (docs/why/contract.md §1). */
export const betSchema = z.strictObject({
  name: words.describe("What the bet is called on pages."),
  team: teamId.describe("The team that works on it: an id of `teams` in content/report.mdx."),
  metric: metricId.optional().describe("The input or lever that it should move: a metric's id."),
  hypothesis: words.describe("Why it should work: if we do this, people will do that, because …"),
  expected: z
    .union([z.number(), words])
    .optional()
    .describe("The change that is expected, as a number in the metric's unit (0.02 is 2 pp), or in words."),
  started: date.optional().describe("The day on which it began, such as 2026-07-13."),
  ended: date
    .optional()
    .describe("The day on which it ended, such as 2026-09-28; leave it out while it runs."),
  status: z
    .enum(["planned", "running", "won", "lost", "stopped"])
    .describe("Where it stands: planned, running, won, lost or stopped."),
  result: words.optional().describe("What came of it, in one or two sentences; may hold figures."),
  experiment: experiment.optional().describe("What a controlled test found, shown as it was reported."),
});

export type BetConfig = z.output<typeof betSchema>;
