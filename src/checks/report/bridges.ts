import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { wrongBridges } from "../../report/pages/bridges.ts";
import type { Reported } from "./reported.ts";

/** Is every bridge of a metric with a tree, and from an earlier period to a later one? */
export function checkBridges({ facts, report }: Reported): Diagnostic[] {
  return wrongBridges(facts, report.headline.id).map(({ use, message, mend }) =>
    diagnose(use, "bad-bridge", { message, mend }),
  );
}
