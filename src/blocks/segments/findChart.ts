import type { SegmentChart } from "../../report/facts/moved.ts";
import type { Report } from "../../report/report.ts";
import { isSegmentChart, type SegmentChartProps, segmentChartRef } from "./chartRef.ts";

/** The chart of segments of a report that a component's props name; null where they name none. */
export function findSegmentChart(report: Report, props: SegmentChartProps): SegmentChart | null {
  const ref = segmentChartRef(props);
  if (typeof ref === "string") return null;
  return report.segmentCharts.find((chart) => isSegmentChart(chart, ref)) ?? null;
}
