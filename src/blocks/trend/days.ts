import type { DailyTrend } from "../../report/facts/series.ts";
import type { Report } from "../../report/report.ts";

/** Fewer days show few weeks and may have no month to be told by; more have no room each. */
const [FEWEST, MOST] = [35, 182];

/** A trend of days, by its metric and how many they are. */
export interface DailyRef {
  readonly metric: string;
  readonly days: number;
}

/** The props by which an author names one. */
export interface DailyProps {
  readonly of?: string | undefined;
  readonly days?: unknown;
}

/** The trend of days that props name, or a sentence that says why they name none; null where they ask for no days. */
export function dailyRef({ of, days }: DailyProps, star: string): DailyRef | string | null {
  if (days === undefined) return null;
  if (typeof days !== "string") return `\`days\` of <Trend> is {${JSON.stringify(days)}}, and no text`;
  const count = Number(days);
  if (!Number.isInteger(count) || count < FEWEST || count > MOST)
    return `\`days\` of <Trend> is ${JSON.stringify(days)}, and no whole number from ${FEWEST} to ${MOST}`;
  return { metric: of ?? star, days: count };
}

/** The trend of days that props name; null where they name none that the report has. */
export function findDaily(report: Report, props: DailyProps): DailyTrend | null {
  const ref = dailyRef(props, report.headline.id);
  if (ref === null || typeof ref === "string") return null;
  return report.dailyTrends.find(({ metric, days }) => metric === ref.metric && days === ref.days) ?? null;
}
