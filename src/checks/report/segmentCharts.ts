import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { wrongSegmentCharts } from "../../report/pages/segmentCharts.ts";
import type { Reported } from "./reported.ts";

/** Can every chart of segments be drawn truthfully: what is stacked adds up, what is compared can be? */
export function checkSegmentCharts({ facts }: Reported): Diagnostic[] {
  return wrongSegmentCharts(facts).map(({ use, message, mend }) =>
    diagnose(use, "bad-chart", { message, mend }),
  );
}
