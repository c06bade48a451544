import type { SegmentChart } from "../report/facts/moved.ts";
import { multiplesChart } from "./multiples.ts";
import { slopeChart } from "./slope.ts";
import { stackChart } from "./stack.ts";
import type { ChartOptions } from "./svg.ts";

/** The segments of a metric, drawn as the page asks. */
export function segmentChart(chart: SegmentChart, options: ChartOptions): string {
  if (chart.as === "slope") return slopeChart(chart, options);
  return chart.as === "multiples" ? multiplesChart(chart, options) : stackChart(chart, options);
}
