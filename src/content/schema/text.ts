import { z } from "zod";
import { parseDay } from "../../calendar/day.ts";

/** A text that is not empty. */
export const text = z.string().trim().min(1, { error: "a text that is not empty" });

/** A civil date, as an ISO text. */
export const date = z.string().refine((value) => parseDay(value) !== null, {
  error: "is not a date",
  params: { code: "not-a-date", not: "date", mend: "Write it as 2026-09-14." },
});

/** Lower snake_case, as in file names of metrics. */
export const id = z.string().regex(/^[a-z][a-z0-9_]*$/, { error: "a name in lower snake_case" });

/** A stretch of whole days such as `7d`, or of weeks such as `4w`; the output counts days. */
export const duration = z
  .string()
  .regex(/^\d+[dw]$/, {
    error: "a number of days such as 7d, or of weeks such as 4w",
  })
  .transform((value) => Number(value.slice(0, -1)) * (value.endsWith("w") ? 7 : 1));

/** SQL that is not empty. */
export const sql = z.string().trim().min(1, { error: "SQL" });
