import { drawingStyle, type Sheets } from "../charts/drawingStyle.ts";
import { standalone } from "../charts/standalone.ts";
import type { Download } from "../document/download.ts";
import { languageOf } from "../language/language.ts";
import type { Report } from "../report/report.ts";
import { drawn } from "./drawings.ts";
import { drawnOnce } from "./drawnOnce.ts";

/** Whose drawing it is, and what it is dressed by. */
export interface Dress {
  readonly company: string;
  /** The team's colour; null for ours. */
  readonly accent: string | null;
  readonly sheets: Sheets;
}

/** The file of a download's drawing, with its style in it; null of what is a table only. */
export function svgFile(download: Download, report: Report, dress: Dress): string | null {
  const { id, title, subtitle, source, drawing } = download;
  if (drawing === null) return null;
  const { asOf: dated } = languageOf(report.locale).blocks.downloads;
  const asOf = dated(dress.company, report.label, report.snapshot.throughLabel);
  const svg = drawn(report, drawing, { id, width: 760 });
  const words = { title, subtitle, notes: [source.join(" "), asOf] };
  return drawnOnce(["file", svg, words, dress], () =>
    standalone(svg, words, drawingStyle(dress.sheets, dress.accent)),
  );
}
