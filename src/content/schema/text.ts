import { z } from "zod";
import { parseDay } from "../../calendar/day.ts";
import type { Complaint } from "./complaint.ts";
import { staysBelow } from "./place.ts";

/** A text that is not empty. */
export const text = z.string().trim().min(1, { error: "a text that is not empty" });

/** How a text is said in a further language: in its words, or mostly the same, as names are. */
export type Said = "words" | "name";

const marked = z.registry<{ readonly said: Said }>();

const said = (how: Said) =>
  z.string().trim().min(1, { error: "a text that is not empty" }).register(marked, { said: how });

/** A text that people read: each language of a report has to say it. */
export const words = said("words");
/** The name of a person, a body or a firm: a language may write it in its own way, and need not. */
export const properName = said("name");

/** How a text of this schema is said in a further language; null where it is the same in all. */
export function saidAs(schema: z.core.$ZodType): Said | null {
  return marked.get(schema)?.said ?? null;
}

/** A civil date, as an ISO text; the pattern is for editors. */
export const date = z
  .string()
  .refine((value) => parseDay(value) !== null, {
    error: "is not a date",
    params: { code: "not-a-date", not: "date", mend: "Write it as 2026-09-14." } satisfies Complaint,
  })
  .meta({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });

/**
 * Days that are compared with an earlier one than the calendar's: { 2025-04-20: 2024-03-31 } (docs/why/mathematics.md
 * §9).
 */
export const alignment = z
  .record(z.string(), date)
  .superRefine((pairs, context) => {
    for (const [later, earlier] of Object.entries(pairs)) {
      const isDay = parseDay(later) !== null;
      if (isDay && earlier < later) continue;
      context.addIssue({
        code: "custom",
        path: [later],
        message: isDay
          ? `${later} is aligned with ${earlier}, which is not before it`
          : `"${later}" is not a date`,
        params: {
          code: isDay ? "aligned-backwards" : "not-a-date",
          mend: "Write the later day first, both as dates: 2025-04-20: 2024-03-31.",
        } satisfies Complaint,
      });
    }
  })
  .default({});

/** Lower snake_case, as in file names of metrics. */
export const id = z.string().regex(/^[a-z][a-z0-9_]*$/, { error: "a name in lower snake_case" });

/** What a key names: an editor offers the report's own names of that kind. */
export type Named = "metrics" | "guardrails" | "teams" | "bets" | "snapshots" | "sources" | "columns";

const naming = (names: Named) => ({ names });

/** The id of a metric. */
export const metricId = id.meta(naming("metrics"));
/** The id of a guardrail. */
export const guardrailId = id.meta(naming("guardrails"));
/** The id of a team. */
export const teamId = id.meta(naming("teams"));
/** The id of a bet. */
export const betId = id.meta(naming("bets"));
/** The name of a snapshot. */
export const snapshotName = text
  .superRefine(staysBelow("name", "Name a folder of data/, such as 2026-10-02."))
  .meta(naming("snapshots"));
/** A table of a snapshot, or a named query. */
export const sourceName = text.meta(naming("sources"));
/** A column of a table. */
export const columnName = text.meta(naming("columns"));

/** A stretch of whole days such as `7d`, or of weeks such as `4w`; the output counts days. */
export const duration = z
  .string()
  .regex(/^\d+[dw]$/, {
    error: "a number of days such as 7d, or of weeks such as 4w",
  })
  .transform((value) => Number(value.slice(0, -1)) * (value.endsWith("w") ? 7 : 1));

/** SQL that is not empty. */
export const sql = z.string().trim().min(1, { error: "SQL" });
