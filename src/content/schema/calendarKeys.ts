import { z } from "zod";
import { alignment } from "./text.ts";

/** Keys of metrics whose longer periods are sums of their days (docs/why/mathematics.md §9). */
export const calendarKeys = {
  calendar_adjusted: z
    .boolean()
    .default(true)
    .describe(
      "Of a sum over days: false: changes are judged as they are, whatever the number and kind of days; default: true.",
    ),
  align: alignment.describe(
    "Of a sum over days: days compared with another than the calendar's, beside those of content/report.mdx.",
  ),
};

interface Summed {
  readonly grain: string;
  readonly rollup: string;
  readonly value?: string | undefined;
  readonly calendar_adjusted: boolean;
  readonly align: Readonly<Record<string, string>>;
}

/** The first of these keys that a metric gives though it is no sum over days; null where it gives none in vain. */
export function keyOfSums(metric: Summed): keyof typeof calendarKeys | null {
  const { grain, rollup, value } = metric;
  if (grain === "day" && value !== undefined && ["sum", "recompute"].includes(rollup)) return null;
  if (!metric.calendar_adjusted) return "calendar_adjusted";
  return Object.keys(metric.align).length > 0 ? "align" : null;
}
