import { z } from "zod";
import { figure } from "../../ledger/figure.ts";
import { treeNode } from "./moved.ts";

export const segmentTree = z
  .strictObject({
    dimension: z.string(),
    name: z.string().describe("The segment."),
    label: z.string().describe('"Daily people who post, region Europe"'),
    tree: treeNode
      .nullable()
      .describe(
        "Every node of the segment alone; null where the segment is too small in any of them to be shown.",
      ),
    sourceLabel: z.string(),
  })
  .readonly()
  .meta({ id: "SegmentTree", description: "The north star's tree for one segment, as a page shows it." });

export interface SegmentTree extends z.output<typeof segmentTree> {}

export const segmentRates = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    best: z.string().describe("The segment that has the best one of those that are shown."),
    rows: z
      .array(
        z
          .strictObject({
            name: z.string(),
            value: figure,
            worth: figure.describe("What the north star would gain by its tree if it had the best one, too."),
          })
          .readonly(),
      )
      .readonly()
      .describe("All others, the one that is worth most first."),
  })
  .readonly()
  .meta({
    id: "SegmentRates",
    description: "A rate of the tree, segment by segment, valued through the tree.",
  });

export interface SegmentRates extends z.output<typeof segmentRates> {}

export const treeBySegment = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    dimension: z.string(),
    drivers: z.array(z.strictObject({ metric: z.string(), name: z.string() }).readonly()).readonly(),
    rows: z
      .array(
        z
          .strictObject({
            name: z.string(),
            change: figure,
            contributions: z
              .array(figure)
              .readonly()
              .describe("By the segment's own tree, one for each driver."),
          })
          .readonly(),
      )
      .readonly(),
    mix: z
      .array(figure)
      .readonly()
      .describe(
        "What the whole's tree says of each driver beyond the segments' trees; they sum to nothing over all drivers.",
      ),
    whole: z.strictObject({ change: figure, contributions: z.array(figure).readonly() }).readonly(),
    rates: z.array(segmentRates).readonly(),
    notes: z.array(z.string()).readonly().describe('"One segment is not shown: it counts fewer than 30."'),
    sourceLabel: z.string(),
  })
  .readonly()
  .meta({
    id: "TreeBySegment",
    description:
      "What each driver did in each segment to the north star's change, by the segments' own trees (docs/why/mathematics.md §4).",
  });

export interface TreeBySegment extends z.output<typeof treeBySegment> {}
