import { z } from "zod";
import { sql, text } from "./text.ts";

/** What people did later; source, date column and person column are those of the behaviour unless they are given. */
const outcome = z.strictObject({
  name: text,
  from: text.optional(),
  time: text.optional(),
  person: text.optional(),
  where: sql.optional(),
  period: text.default("current"),
});

const bounds = z
  .array(z.number())
  .min(2, { error: "a list of two lower bounds or more" })
  .refine((all) => all.every((bound, index) => index === 0 || bound > (all[index - 1] ?? bound)), {
    error: "the lower bounds of the groups do not rise",
    params: {
      code: "groups-not-rising",
      mend: "Write each bound once, the lowest first, such as [0, 1, 4].",
    },
  });

/**
 * People grouped by how much of a behaviour they showed in one period, and what became of them in a later one
 * (mathematics §7). `behaviour` is an SQL aggregate of one person's rows; `where` says which rows it counts.
 */
export const cohort = z.strictObject({
  name: text,
  from: text.optional(),
  time: text.optional(),
  person: text,
  where: sql.optional(),
  behaviour: sql,
  unit: text.optional(),
  groups: bounds,
  exposure: text.default("previous"),
  outcome,
});

/**
 * How many of those who began in a period came back in each later one (mathematics §7). `joined` is the SQL of a date;
 * the earliest of a person's says when they began.
 */
export const retention = z.strictObject({
  person: text,
  grain: z.enum(["week", "month", "quarter"]),
  joined: sql.optional(),
  periods: z.int().min(1, { error: "a whole number of at least 1" }).default(12),
});

/** People grouped by what they did. */
export type CohortConfig = z.output<typeof cohort>;
/** People by when they began. */
export type RetentionConfig = z.output<typeof retention>;
