import { FIGURE_CHECKS } from "../checks/figures/list.ts";
import { REPORT_CHECKS, WRITTEN_REPORT_CHECKS } from "../checks/report/list.ts";
import { findAll } from "../checks/stage.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkProse } from "../prose/checkProse.ts";
import { buildReport, factsOf, type ReportSource } from "../report/buildReport.ts";
import type { Report } from "../report/report.ts";

/** The report of an edition with all that is wrong with it; null where it cannot be made. */
export function reportEdition(source: ReportSource): { report: Report | null; diagnostics: Diagnostic[] } {
  const { content, edition, isWritten } = source;
  const facts = factsOf(source);
  const isNewest = edition.id === content.editions.at(-1)?.id;
  const measured = findAll(FIGURE_CHECKS, { facts, isNewest });
  // No figure stands on rows of days to come; and of a year 9999 there would be thousands of years to tell.
  const isAhead = measured.some(({ code }) => code === "rows-from-the-future");
  const built = isAhead ? null : buildReport(source, facts);
  if (built === null) return { report: null, diagnostics: measured };
  const { report, book, diagnostics } = built;
  const reported = { report, facts, content, isNewest };
  return {
    report,
    diagnostics: [
      ...measured,
      ...diagnostics,
      ...findAll(REPORT_CHECKS, reported),
      ...(isWritten ? [...findAll(WRITTEN_REPORT_CHECKS, reported), ...checkProse(edition, book)] : []),
    ],
  };
}
