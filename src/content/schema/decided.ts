import { z } from "zod";
import { date, properName, words } from "./text.ts";

/** A change of a metric's definition. */
export const change = z.strictObject({
  since: date.describe("The first day of the new definition, such as 2026-01-01."),
  what: words.describe("What changed, in one sentence."),
  why: words.optional().describe("Why it changed, in one sentence."),
  restate: z
    .boolean()
    .default(false)
    .describe(
      "true: the new definition is computed back over the whole series; default: the series breaks there.",
    ),
});

/** What was decided about a candidate or the north star; of an open one, since when it is looked at. */
export const decision = z.strictObject({
  date: date.describe("The day of the decision; of an open one, since when it is looked at."),
  decision: z.enum(["chosen", "declined", "open"]).describe("What was decided: chosen, declined or open."),
  why: words.describe("Why, in one sentence."),
  by: properName.optional().describe("Who decided."),
});
