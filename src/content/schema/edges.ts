import { z } from "zod";
import { id, words } from "./text.ts";

/** How sure it is that one metric moves another: by a controlled test, as the two go together, or as it is thought. */
export const EDGE_GRADES = ["verified", "correlated", "hypothesis"] as const;

export const edgeGrade = z.enum(EDGE_GRADES);

/** What is known of the line from a metric of the tree, or from an influence, to the metric that declares it. */
const edge = z.strictObject({
  grade: edgeGrade.describe(
    "How sure it is: verified (by a controlled test), correlated (they go together), hypothesis (it is thought).",
  ),
  evidence: words.describe("How that is known, in one sentence."),
  bet: id.optional().describe("Of a verified one: the bet whose `experiment` shows it."),
});

export const edges = z
  .record(id, edge)
  .default({})
  .describe(
    "How sure the lines of the driver tree are, by the metric of the `tree` or of `influences` from which each comes.",
  );
