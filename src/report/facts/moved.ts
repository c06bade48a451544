import { z } from "zod";
import { namedSegmentChart } from "../../blocks/segments/chartRef.ts";
import { versus } from "../../content/figureId.ts";
import { edgeGrade } from "../../content/schema/edges.ts";
import { tone } from "../../document/tone.ts";
import { unit } from "../../format/number.ts";
import { figure } from "../../ledger/figure.ts";
import { rounding } from "../../ledger/printedSum.ts";
import { chartedPeriod, dayMark } from "./charted.ts";
import { comparison } from "./comparison.ts";

export const contributionRange = z.strictObject({ least: figure, greatest: figure }).readonly().meta({
  id: "ContributionRange",
  description:
    "What a driver brings in the orders of changing the drivers in which it brings least and most (docs/why/mathematics.md §3).",
});

export interface ContributionRange extends z.output<typeof contributionRange> {}

export const edgeFacts = z
  .strictObject({
    grade: edgeGrade,
    evidence: z.string(),
  })
  .readonly()
  .meta({
    id: "EdgeFacts",
    description: "How sure it is that a metric moves the one above it, and how that is known.",
  });

export interface EdgeFacts extends z.output<typeof edgeFacts> {}

const edge = edgeFacts
  .nullable()
  .describe("Of the line to the node above; null at the root, and where nobody has said.");

const treeNodeAlone = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    value: figure,
    previous: comparison,
    contribution: figure
      .nullable()
      .describe("To the change of the root; null at the root and on influences."),
    range: contributionRange
      .nullable()
      .describe(
        "Of a leaf, its least and greatest contribution over the orders of the drivers; null elsewhere.",
      ),
    sensitivity: figure
      .nullable()
      .describe(
        "What one point more of a percentage, or one percent more of anything else, is worth in the root by the tree (docs/why/mathematics.md §3); null at the root.",
      ),
    edge: edge,
    tone: tone,
    operator: z
      .string()
      .nullable()
      .describe('How the children are joined: "×", "+", … ; null for a leaf or a mixed formula.'),
    formula: z.string().nullable(),
    influences: z
      .array(z.strictObject({ metric: z.string(), name: z.string(), value: figure, edge: edge }).readonly())
      .readonly(),
  })
  .readonly();

export interface TreeNode extends z.output<typeof treeNodeAlone> {
  readonly children: readonly TreeNode[];
}

export const treeNode: z.ZodType<TreeNode> = z
  .strictObject({
    ...treeNodeAlone.unwrap().shape,
    get children() {
      return z.array(treeNode).readonly();
    },
  })
  .readonly()
  .meta({ id: "TreeNode", description: "A node of the driver tree." });

export const bridge = z
  .strictObject({
    metric: z.string(),
    period: z.string().describe("The period to which it leads, and what that is compared with."),
    vs: versus,
    name: z.string(),
    unit: unit,
    from: z.strictObject({ label: z.string(), value: figure }).readonly(),
    to: z.strictObject({ label: z.string(), value: figure }).readonly(),
    calendar: z
      .strictObject({ name: z.string(), effect: figure })
      .readonly()
      .nullable()
      .describe(
        "What the number and kind of days did to a sum, before its drivers; null where that does not show.",
      ),
    steps: z
      .array(
        z
          .strictObject({
            metric: z.string(),
            name: z.string(),
            contribution: figure,
            range: contributionRange,
            tone: tone,
          })
          .readonly(),
      )
      .readonly(),
    residual: figure
      .nullable()
      .describe("What the tree leaves unexplained of the measured change; null where that shows as zero."),
    absent: z
      .string()
      .nullable()
      .describe("Why it cannot be told what moved the metric, in words; null where every step is known."),
    rounding: rounding.describe("Do start and steps add up to the end as they are printed?"),
    partLabel: z
      .string()
      .nullable()
      .describe(
        'Of an incomplete period, what both ends are compared by: "the first 28 days of each"; else null.',
      ),
    sourceLabel: z.string(),
  })
  .readonly()
  .meta({
    id: "Bridge",
    description:
      "From one period's value to another's, driver by driver; the steps and the residual sum to the difference.",
  });

export interface Bridge extends z.output<typeof bridge> {}

export const segmentRow = z
  .strictObject({ name: z.string(), value: figure, previous: comparison, year: comparison })
  .readonly()
  .meta({ id: "SegmentRow" });

export interface SegmentRow extends z.output<typeof segmentRow> {}

export const segmentEffect = z
  .strictObject({
    name: z.string(),
    effect: figure.describe("What it did to the total, in the metric's unit."),
    share: figure
      .nullable()
      .describe(
        "Of the total's change; null where segments overlap, and for ratios, whose parts often cancel out.",
      ),
    rate: figure.nullable().describe("Its own rate; null where the change is not taken apart."),
    mix: figure.nullable().describe("The change of its share."),
  })
  .readonly()
  .meta({ id: "SegmentEffect" });

export interface SegmentEffect extends z.output<typeof segmentEffect> {}

export const effectParts = z
  .strictObject({ volume: figure.nullable(), mix: figure, rate: figure })
  .readonly()
  .meta({
    id: "EffectParts",
    description: "Rate and mix of a ratio's change; of a count also volume. A missing one says why.",
  });

export interface EffectParts extends z.output<typeof effectParts> {}

export const segmentEffects = z
  .strictObject({
    against: z.string(),
    ranking: z
      .enum(["effect", "own change"])
      .describe(
        "What the segments are ranked by: how they moved the total, or their own change where they overlap.",
      ),
    rows: z.array(segmentEffect).readonly().describe("The segment that moved the total most comes first."),
    other: figure
      .nullable()
      .describe("What the segments that are not shown did together; null where there are none."),
    change: figure,
    parts: effectParts
      .nullable()
      .describe("What the change is made of; null for counts that are no product of a count and a ratio."),
    residual: figure
      .nullable()
      .describe(
        "What the tree leaves unexplained of a product's change; null where that shows as zero, and of ratios.",
      ),
    reversal: z.boolean().describe("Every segment moves against the total (Simpson)."),
    rounding: rounding.describe("Does the table add up as it is printed?"),
  })
  .readonly()
  .meta({
    id: "SegmentEffects",
    description:
      "The change of a metric since the previous period, segment by segment (docs/why/mathematics.md §4).",
  });

export interface SegmentEffects extends z.output<typeof segmentEffects> {}

export const segmentOverlap = z
  .strictObject({
    kind: z.enum(["none", "more", "less"]).describe("Do the segments sum to the total, to more, or to less?"),
    sum: figure,
    overlap: figure,
    share: figure.describe("The overlap as a fraction of the sum."),
  })
  .readonly()
  .meta({ id: "SegmentOverlap", description: "The segments' sum against the total of the same period." });

export interface SegmentOverlap extends z.output<typeof segmentOverlap> {}

export const segmentTable = z
  .strictObject({
    metric: z.string(),
    metricName: z.string(),
    unit: unit,
    dimension: z.string(),
    rows: z.array(segmentRow).readonly(),
    effects: segmentEffects
      .nullable()
      .describe("Which segments moved the total; null where the two periods cannot be compared."),
    overlap: segmentOverlap
      .nullable()
      .describe(
        "How the sum of the segments compares with the total; null for ratios and what does not add up at all.",
      ),
    notes: z.array(z.string()).readonly().describe('"One segment is not shown: it counts fewer than 30."'),
    sourceLabel: z.string(),
  })
  .readonly()
  .meta({ id: "SegmentTable" });

export interface SegmentTable extends z.output<typeof segmentTable> {}

export const segmentLine = z
  .strictObject({ name: z.string(), points: z.array(figure).readonly() })
  .readonly()
  .meta({ id: "SegmentLine", description: "One segment; a figure for each of the chart's periods." });

export interface SegmentLine extends z.output<typeof segmentLine> {}

export const segmentRest = z
  .strictObject({
    points: z.array(z.strictObject({ value: z.number().nullable(), text: z.string() }).readonly()).readonly(),
  })
  .readonly()
  .meta({ id: "SegmentRest" });

export interface SegmentRest extends z.output<typeof segmentRest> {}

export const segmentMover = z
  .strictObject({ name: z.string(), from: figure, to: figure })
  .readonly()
  .meta({ id: "SegmentMover" });

export interface SegmentMover extends z.output<typeof segmentMover> {}

export const segmentChart = z
  .strictObject({
    ...namedSegmentChart.unwrap().shape,
    name: z.string(),
    unit: unit.describe("Of the lines' figures: percent for shares."),
    grain: z.string(),
    grainLabel: z.string().describe('"on an average day, by week"'),
    periods: z
      .array(chartedPeriod)
      .readonly()
      .describe("Complete review periods, oldest first; of a slope the period before and the edition's."),
    lines: z.array(segmentLine).readonly().describe("The largest at the end first."),
    rest: segmentRest
      .nullable()
      .describe(
        "What the segments that are not shown have together, period by period; null where there is nothing to stack of them.",
      ),
    mover: segmentMover
      .nullable()
      .describe("The segment whose first and last value are furthest apart; null where none has two."),
    refusal: z
      .string()
      .nullable()
      .describe("Why nothing is drawn, where drawing would give a small segment away."),
    breaks: z.array(dayMark).readonly(),
    notes: z.array(z.string()).readonly(),
    sourceLabel: z.string(),
  })
  .readonly()
  .meta({
    id: "SegmentChart",
    description: "A metric's segments as a chart of a page shows them: over time, or in two periods.",
  });

export interface SegmentChart extends z.output<typeof segmentChart> {}
