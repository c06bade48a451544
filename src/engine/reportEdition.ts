import { FIGURE_CHECKS } from "../checks/figures/list.ts";
import { REPORT_CHECKS, WRITTEN_REPORT_CHECKS } from "../checks/report/list.ts";
import { findAll } from "../checks/stage.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { checkProse } from "../prose/checkProse.ts";
import { buildReport, factsOf, type ReportSource } from "../report/buildReport.ts";
import type { Report } from "../report/report.ts";
import { closed } from "../report/shown.ts";
import type { Components } from "./own/components.ts";

/**
 * The report of an edition with all that is wrong with it, and with what components of the team's own show on its pages;
 * null where it cannot be made.
 */
export async function reportEdition(
  source: ReportSource,
  own: Components | null,
): Promise<{ report: Report | null; diagnostics: Diagnostic[] }> {
  const { content, edition, isWritten } = source;
  const facts = factsOf(source);
  const { isNewest } = edition;
  const measured = findAll(FIGURE_CHECKS, { facts, isNewest });
  // No figure stands on rows of days to come; and of a year 9999 there would be thousands of years to tell.
  const isAhead = measured.some(({ code }) => code === "rows-from-the-future");
  const built = isAhead ? null : buildReport(source, facts);
  if (built === null) return { report: null, diagnostics: measured };
  const { book, diagnostics } = built;
  // What asks for a figure that there is not is told of once.
  const dressed =
    own === null || hasErrors(diagnostics)
      ? null
      : await own.dress({ content, edition, report: built.report, book });
  const report = closed({ ...built.report, pages: dressed?.pages ?? built.report.pages }, book, source);
  const reported = { report, facts, content, isNewest };
  return {
    report,
    diagnostics: [
      ...measured,
      ...diagnostics,
      ...(dressed?.diagnostics ?? []),
      ...findAll(REPORT_CHECKS, reported),
      ...(isWritten ? [...findAll(WRITTEN_REPORT_CHECKS, reported), ...checkProse(edition, book)] : []),
    ],
  };
}
