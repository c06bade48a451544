import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { wrongSegmentTrees } from "../../report/pages/segmentTrees.ts";
import type { Reported } from "./reported.ts";

/** Is every tree by segment of a dimension that all of its metrics declare, and of a segment that there is? */
export function checkSegmentTrees({ facts, report }: Reported): Diagnostic[] {
  return wrongSegmentTrees(facts, report.headline.id).map(({ use, message, mend }) =>
    diagnose(use, "bad-tree", { message, mend }),
  );
}
