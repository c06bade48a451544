import {
  isRevised,
  vintageCsv,
  vintageDownload,
  vintageSentence,
  vintageSubtitle,
  vintagesOf,
} from "../blocks/vintages/words.ts";
import { vintageChart } from "../charts/vintages.ts";
import type { Language } from "../language/language.ts";
import type { Report } from "../report/report.ts";
import type { Download } from "./downloads.ts";

/** What the block of vintages offers for taking away. */
export function vintageDownloads(report: Report, of: string | undefined, say: Language): readonly Download[] {
  return vintagesOf(report, of)
    .filter(isRevised)
    .map((facts) => ({
      id: vintageDownload(facts),
      title: vintageSentence(facts, say),
      subtitle: vintageSubtitle(facts, say),
      source: say.blocks.common.source(facts.sourceLabel),
      table: () => vintageCsv(facts, say),
      draw: (drawing) => vintageChart(facts, drawing),
    }));
}
