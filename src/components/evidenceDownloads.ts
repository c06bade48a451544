import { cohortChart } from "../charts/cohorts.ts";
import { intervalChart } from "../charts/intervals.ts";
import { lagChart } from "../charts/lag.ts";
import { scatterChart } from "../charts/scatter.ts";
import type { Language } from "../language/language.ts";
import type { CohortTest, RetentionFacts } from "../report/facts/behaviourFacts.ts";
import type { LeadFacts } from "../report/facts/evidenceFacts.ts";
import type { Report } from "../report/report.ts";
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
export function evidenceDownloads(
  report: Report,
  name: string,
  of: string | undefined,
  say: Language,
): readonly Download[] {
  if (name === "LeadTest") return leadDownloads(report, of ?? report.headline.id, say);
  if (name === "Cohorts") return cohortsOf(report, of).flatMap((test) => ofCohort(test, say));
  return name === "Retention" ? retentionOf(report, of).flatMap((one) => ofRetention(one, say)) : [];
}

function leadDownloads({ leads }: Report, of: string, say: Language): readonly Download[] {
  const tested = leads.filter(({ metric, verdict }) => metric === of && verdict !== "not testable");
  return tested.flatMap((test) => ofLead(test, say));
}

function ofCohort(test: CohortTest, say: Language): readonly Download[] {
  if (test.refusal !== null) return [];
  return [
    {
      id: cohortDownload(test),
      title: `${test.name}. ${test.finding}`,
      subtitle: cohortSubtitle(test, say),
      source: [
        say.blocks.common.source(test.sourceLabel),
        ...test.notes,
        say.blocks.cohorts.unadjustedNote,
      ].join(" "),
      table: () => cohortCsv(test, say),
      draw: (drawing) => intervalChart(test.chart, drawing),
    },
  ];
}

function ofRetention(one: RetentionFacts, say: Language): readonly Download[] {
  if (one.refusal !== null) return [];
  return [
    {
      id: retentionDownload(one),
      title: one.finding,
      subtitle: retentionSubtitle(one, say),
      source: [say.blocks.common.source(one.sourceLabel), ...one.notes].join(" "),
      table: () => retentionCsv(one, say),
      draw: (drawing) => cohortChart(one.chart, drawing),
    },
  ];
}

function ofLead(test: LeadFacts, say: Language): readonly Download[] {
  const source = `${test.sourceLabel}. ${say.blocks.leads.noCause}`;
  return [
    {
      id: leadDownload(test, "scatter"),
      title: test.scatter.title,
      subtitle: scatterSubtitle(test, say),
      source,
      table: () => scatterCsv(test, say),
      draw: (drawing) => scatterChart(test.scatter, drawing),
    },
    {
      id: leadDownload(test, "lags"),
      title: test.lags.title,
      subtitle: lagsSubtitle(test, say),
      source,
      table: () => lagsCsv(test, say),
      draw: (drawing) => lagChart(test.lags, drawing),
    },
  ];
}
