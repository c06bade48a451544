import { z } from "zod";

/** How a page may draw a metric's segments; the table when it names none. */
export const SEGMENT_CHARTS = ["share", "stacked", "slope", "multiples"] as const;

export const segmentChartKind = z.enum(SEGMENT_CHARTS);

export const namedSegmentChart = z
  .strictObject({ metric: z.string(), dimension: z.string(), as: segmentChartKind })
  .readonly()
  .meta({
    id: "SegmentChartRef",
    description: "Which chart: of a metric's segments by a dimension, and how it is drawn.",
  });

export interface SegmentChartRef extends z.output<typeof namedSegmentChart> {}

export type SegmentChartKind = z.output<typeof segmentChartKind>;

/** The props by which an author names a chart of segments. */
export interface SegmentChartProps {
  readonly of?: string | undefined;
  readonly by?: string | undefined;
  readonly as?: string | undefined;
}

/** The chart that props name, or a sentence that says why they name none. */
export function segmentChartRef({ of, by, as }: SegmentChartProps): SegmentChartRef | string {
  const kind = SEGMENT_CHARTS.find((one) => one === as);
  if (kind === undefined) return `\`as\` is "${as}"; segments are drawn as ${SEGMENT_CHARTS.join(", ")}`;
  if (of === undefined || by === undefined) return `<Segments as="${kind}"> needs \`of\` and \`by\``;
  return { metric: of, dimension: by, as: kind };
}

/** Is it the chart that a reference names? */
export function isSegmentChart(chart: SegmentChartRef, ref: SegmentChartRef): boolean {
  return chart.metric === ref.metric && chart.dimension === ref.dimension && chart.as === ref.as;
}
