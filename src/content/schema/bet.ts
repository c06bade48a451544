import { z } from "zod";
import { date, id, text } from "./text.ts";

/** `content/bets/<id>.mdx` (contract §1). */
export const betSchema = z.strictObject({
  name: text,
  team: id,
  metric: id,
  hypothesis: text,
  expected: z.union([z.number(), text]).optional(),
  started: date.optional(),
  ended: date.optional(),
  status: z.enum(["planned", "running", "won", "lost", "stopped"]),
  result: text.optional(),
});

export type BetConfig = z.output<typeof betSchema>;
