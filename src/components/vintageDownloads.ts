import { vintageChart } from "../charts/vintages.ts";
import type { Report } from "../report/report.ts";
import type { Download } from "./downloads.ts";
import {
  isRevised,
  vintageCsv,
  vintageDownload,
  vintageSentence,
  vintageSubtitle,
  vintagesOf,
} from "./vintageWords.ts";

/** What the block of vintages offers for taking away. */
export function vintageDownloads(report: Report, of?: string): readonly Download[] {
  return vintagesOf(report, of)
    .filter(isRevised)
    .map((facts) => ({
      id: vintageDownload(facts),
      title: vintageSentence(facts),
      subtitle: vintageSubtitle(facts),
      source: `Source: ${facts.sourceLabel}.`,
      table: () => vintageCsv(facts),
      draw: (drawing) => vintageChart(facts, drawing),
    }));
}
