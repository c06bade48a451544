import { z } from "zod";

/** What the headline, and the latest weeks and months, can be held against. */
export const COMPARED = ["week", "month", "quarter", "year"] as const;

/** One of them: the period of that length before, or the same period a year before. */
export type ComparedBy = (typeof COMPARED)[number];

/** Which changes the headline shows, in their order. */
export const comparedBy = z
  .array(z.enum(COMPARED))
  .min(1, { error: "at least one of week, month, quarter, year" })
  .refine((list) => new Set(list).size === list.length, { error: "each only once" })
  .optional();
