import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { wrongDailyTrends } from "../../report/pages/dailyTrends.ts";
import { sprintOf } from "../../report/pages/sprintPages.ts";
import type { Reported } from "./reported.ts";

/** Is every trend of days of a number of them that can be seen, and of a metric that has days? */
export function checkDailyTrends({ facts, content, report }: Reported): Diagnostic[] {
  const pages = [...facts.edition.pages, ...sprintOf(content, facts.edition)];
  return wrongDailyTrends(facts, pages, report.headline.id).map(({ use, message, mend }) =>
    diagnose(use, "bad-prop", { message, mend }),
  );
}
