import { recentChart } from "../charts/recent.ts";
import { trendChart } from "../charts/trend.ts";
import type { Series } from "../report/facts/series.ts";
import type { MetricFacts } from "../report/facts/slices.ts";
import type { Report } from "../report/report.ts";

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

/** The chart of a series. In the headline's metric nothing is green while a guardrail is breached. */
export function drawSeries(series: Series, { report, ...size }: Drawing): string {
  const calm = report.headline.paused.length > 0 && series.metric === report.headline.id;
  const options = { ...size, editionLabel: report.label, calm };
  return once(["series", series, options], () => trendChart(series, options));
}

/** The latest weeks and months of a metric. */
export function drawRecent({ recent, name, unit }: MetricFacts, { id, width, locale }: Drawing): string {
  const options = { id, width, locale, name, unit };
  return once(["recent", recent, options], () => recentChart(recent, options));
}
