import type { Language } from "../language/language.ts";
import type { CohortTest, RetentionFacts } from "../report/facts/behaviourFacts.ts";
import type { LeadFacts } from "../report/facts/evidenceFacts.ts";
import type { Report } from "../report/report.ts";

/** The cohorts of a metric; of all where none is named. */
export function cohortsOf({ cohorts }: Report, of?: string): readonly CohortTest[] {
  return cohorts.filter(({ metric }) => (of ?? metric) === metric);
}

/** The retention triangles of a metric; of all where none is named. */
export function retentionOf({ retention }: Report, of?: string): readonly RetentionFacts[] {
  return retention.filter(({ metric }) => (of ?? metric) === metric);
}

/** The name under which a cohort is downloaded. */
export function cohortDownload({ metric, number }: CohortTest): string {
  return `cohort-${metric}-${number}`;
}

/** The name under which a retention triangle is downloaded. */
export function retentionDownload({ metric }: RetentionFacts): string {
  return `retention-${metric}`;
}

/** The name under which a part of a leading test is downloaded. */
export function leadDownload({ metric, outcome }: LeadFacts, part: "scatter" | "lags"): string {
  return `lead-${metric}-${outcome}-${part}`;
}

/** What a chart of a cohort draws. */
export function cohortSubtitle({ outcome, groupedBy }: CohortTest, { blocks }: Language): string {
  return blocks.cohorts.subtitle(outcome, groupedBy);
}

/** What a retention triangle draws. */
export function retentionSubtitle({ metricName, grain }: RetentionFacts, { blocks }: Language): string {
  return blocks.retention.subtitle(metricName, grain);
}

/** What a scatter plot of a leading test draws. */
export function scatterSubtitle(test: LeadFacts, { blocks }: Language): string {
  return blocks.leads.axes(test.metricName, test.grain, test.outcomeName, test.lagLabel, test.seasonLabel);
}

/** What a plot of lags draws. */
export function lagsSubtitle({ lagLabel }: LeadFacts, { blocks }: Language): string {
  return blocks.leads.explore(lagLabel);
}
