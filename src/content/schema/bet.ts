import { z } from "zod";
import { date, id, text } from "./text.ts";

/** What a controlled test found: the effect in the metric's unit with its interval, as it was reported. */
const experiment = z
  .strictObject({ effect: z.number(), low: z.number(), high: z.number(), source: text })
  .refine(({ effect, low, high }) => low <= effect && effect <= high, {
    error: "the effect lies outside its interval",
    params: { code: "bad-interval", mend: "Write `low`, `effect` and `high` in this order of size." },
  });

/** `content/bets/<id>.mdx` (contract §1). */
export const betSchema = z.strictObject({
  name: text,
  team: id,
  metric: id.optional(),
  hypothesis: text,
  expected: z.union([z.number(), text]).optional(),
  started: date.optional(),
  ended: date.optional(),
  status: z.enum(["planned", "running", "won", "lost", "stopped"]),
  result: text.optional(),
  experiment: experiment.optional(),
});

export type BetConfig = z.output<typeof betSchema>;
