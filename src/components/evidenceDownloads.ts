import { cohortChart } from "../charts/cohorts.ts";
import { intervalChart } from "../charts/intervals.ts";
import { lagChart } from "../charts/lag.ts";
import { scatterChart } from "../charts/scatter.ts";
import type { LeadFacts } from "../report/evidenceFacts.ts";
import type { CohortTest, Report, RetentionFacts } from "../report/report.ts";
import type { Download } from "./downloads.ts";
import {
  cohortDownload,
  cohortSubtitle,
  cohortsOf,
  lagsSubtitle,
  leadDownload,
  retentionDownload,
  retentionOf,
  retentionSubtitle,
  scatterSubtitle,
} from "./evidence.ts";
import { cohortCsv, lagsCsv, retentionCsv, scatterCsv } from "./evidenceCsv.ts";

/** What a block of evidence offers for taking away; nothing of other blocks. */
export function evidenceDownloads(report: Report, name: string, of?: string): readonly Download[] {
  if (name === "LeadTest") return leadDownloads(report, of ?? report.headline.id);
  if (name === "Cohorts") return cohortsOf(report, of).flatMap(ofCohort);
  return name === "Retention" ? retentionOf(report, of).flatMap(ofRetention) : [];
}

function leadDownloads({ leads }: Report, of: string): readonly Download[] {
  return leads.filter(({ metric, verdict }) => metric === of && verdict !== "not testable").flatMap(ofLead);
}

function ofCohort(test: CohortTest): readonly Download[] {
  if (test.refusal !== null) return [];
  return [
    {
      id: cohortDownload(test),
      title: `${test.name}. ${test.finding}`,
      subtitle: cohortSubtitle(test),
      source: [`Source: ${test.sourceLabel}.`, ...test.notes, "Not adjusted for who these people are."].join(
        " ",
      ),
      table: () => cohortCsv(test),
      draw: (drawing) => intervalChart(test.chart, drawing),
    },
  ];
}

function ofRetention(one: RetentionFacts): readonly Download[] {
  if (one.refusal !== null) return [];
  return [
    {
      id: retentionDownload(one),
      title: one.finding,
      subtitle: retentionSubtitle(one),
      source: [`Source: ${one.sourceLabel}.`, ...one.notes].join(" "),
      table: () => retentionCsv(one),
      draw: (drawing) => cohortChart(one.chart, drawing),
    },
  ];
}

function ofLead(test: LeadFacts): readonly Download[] {
  const source = `${test.sourceLabel}. A relation in time is not a cause.`;
  return [
    {
      id: leadDownload(test, "scatter"),
      title: test.scatter.title,
      subtitle: scatterSubtitle(test),
      source,
      table: () => scatterCsv(test),
      draw: (drawing) => scatterChart(test.scatter, drawing),
    },
    {
      id: leadDownload(test, "lags"),
      title: test.lags.title,
      subtitle: lagsSubtitle(test),
      source,
      table: () => lagsCsv(test),
      draw: (drawing) => lagChart(test.lags, drawing),
    },
  ];
}
