import { recentChart } from "../charts/recent.ts";
import { trendChart } from "../charts/trend.ts";
import type { MetricFacts, Report, Series } from "../report/report.ts";

/** Where a chart is drawn: of which edition, under which id, how wide, in which language. */
export interface Drawing {
  readonly report: Report;
  readonly id: string;
  readonly width: number;
  readonly height?: number;
  readonly locale: string;
}

/** Drawings by all that they show: the preview renders a page anew at each edit, and most of its charts stay the same. */
const DRAWINGS = new Map<string, string>();

const MOST_DRAWINGS = 400;

/** A drawing of the same things under the same id is drawn once. */
function once(shown: readonly unknown[], draw: () => string): string {
  const key = JSON.stringify(shown);
  const drawing = DRAWINGS.get(key) ?? draw();
  DRAWINGS.delete(key);
  DRAWINGS.set(key, drawing);
  const [oldest] = DRAWINGS.keys();
  if (DRAWINGS.size > MOST_DRAWINGS && oldest !== undefined) DRAWINGS.delete(oldest);
  return drawing;
}

/** The chart of a series. */
export function drawSeries(series: Series, { report, ...size }: Drawing): string {
  const options = { ...size, editionLabel: report.label };
  return once(["series", series, options], () => trendChart(series, options));
}

/** The latest weeks and months of a metric. */
export function drawRecent({ recent, name, unit }: MetricFacts, { id, width, locale }: Drawing): string {
  const options = { id, width, locale, name, unit };
  return once(["recent", recent, options], () => recentChart(recent, options));
}
