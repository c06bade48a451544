import { z } from "zod";
import { complaint } from "./complaint.ts";
import { columnName, sourceName, sql, text, words } from "./text.ts";

/** What people did later; source, date column and person column are those of the behaviour unless they are given. */
const outcome = z.strictObject({
  name: words.describe("What they did, as a verb in the past, such as: came back."),
  from: sourceName
    .optional()
    .describe("Table or named query of the outcome; default: that of the behaviour."),
  time: columnName.optional().describe("Its date or timestamp column; default: that of the behaviour."),
  person: columnName.optional().describe("Its column that names a person; default: that of the behaviour."),
  where: sql.optional().describe("SQL condition on its rows; whoever has such a row had the outcome."),
  period: text
    .default("current")
    .describe("The period of the outcome: current (the edition's, the default), previous, or a period's id."),
});

const bounds = z
  .array(z.number())
  .min(2, { error: "a list of two lower bounds or more" })
  .refine(
    (all) => all.every((bound, index) => index === 0 || bound > (all[index - 1] ?? bound)),
    complaint("groups-not-rising"),
  );

/**
 * People grouped by how much of a behaviour they showed in one period, and what became of them in a later one
 * (docs/why/mathematics.md §7). `behaviour` is an SQL aggregate of one person's rows; `where` says which rows it
 * counts.
 */
export const cohort = z.strictObject({
  name: words.describe("What the comparison is about, as its heading."),
  from: sourceName.optional().describe("Table or named query of the behaviour; default: the metric's."),
  time: columnName.optional().describe("Its date or timestamp column; default: the metric's."),
  person: columnName.describe("The column that names a person."),
  where: sql
    .optional()
    .describe("SQL condition on the rows that the behaviour counts; people without such rows count as 0."),
  behaviour: sql.describe("SQL aggregate of one person's rows, such as count(distinct day)."),
  unit: words.optional().describe("What the behaviour counts, in words, such as: days with a post."),
  groups: bounds.describe("Lower bounds of the groups, rising, such as [0, 1, 4, 10]; two or more."),
  exposure: text
    .default("previous")
    .describe(
      "The period of the behaviour: previous (the one before the edition's, the default), or a period's id.",
    ),
  outcome: outcome.describe("What became of these people in a later period."),
});

/**
 * How many of those who began in a period came back in each later one (docs/why/mathematics.md §7). `joined` is the SQL
 * of a date; the earliest of a person's says when they began.
 */
export const retention = z.strictObject({
  person: columnName.describe("The column that names a person."),
  grain: z
    .enum(["week", "month", "quarter"])
    .describe("The period by which people are grouped and followed: week, month or quarter."),
  joined: sql
    .optional()
    .describe("SQL of the date on which a person began; default: the day of their first row."),
  periods: z
    .int()
    .min(1, { error: "a whole number of at least 1" })
    .default(12)
    .describe("How many periods each cohort is followed for; default: 12."),
});

/**
 * Who came into a stock, who left it and who came back, period by period, and on how many days of a week they are there
 * (docs/why/mathematics.md §15).
 */
export const flows = z.strictObject({
  entity: columnName.describe("The column that tells people, accounts or whatever is counted apart."),
  every: z
    .enum(["week", "month", "quarter"])
    .describe("The period by which they come and go: week, month or quarter."),
  amount: sql
    .optional()
    .describe(
      "Of money and the like: SQL aggregate of the rows that one has in a period, such as sum(mrr); default: each counts as one.",
    ),
});

/** People grouped by what they did. */
export type CohortConfig = z.output<typeof cohort>;
/** People by when they began. */
export type RetentionConfig = z.output<typeof retention>;
/** Who comes and goes. */
export type FlowsConfig = z.output<typeof flows>;
