import { recentChart } from "../charts/recent.ts";
import { trendChart } from "../charts/trend.ts";
import type { MetricFacts, Report, Series } from "../report/report.ts";

/** Where a chart is drawn: of which edition, under which id, how wide, in which language. */
export interface Drawing {
  readonly report: Report;
  readonly id: string;
  readonly width: number;
  readonly locale: string;
}

/** The chart of a series. In the headline's metric nothing is green while a guardrail is breached. */
export function drawSeries(series: Series, zero: boolean, { report, ...size }: Drawing): string {
  const calm = report.headline.paused.length > 0 && series.metric === report.headline.id;
  return trendChart(series, { ...size, editionLabel: report.label, calm, zero });
}

/** The latest weeks and months of a metric. */
export function drawRecent({ recent, name, unit }: MetricFacts, { id, width, locale }: Drawing): string {
  return recentChart(recent, { id, width, locale, name, unit });
}
