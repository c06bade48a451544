import type { Language } from "../../language/language.ts";
import type { Report } from "../../report/report.ts";

/** An entry of a page's contents. */
export interface Entry {
  readonly id: string;
  readonly text: string;
}

/** Path of one of an edition's pages. */
export function pagePath(report: Report, slug: string): string {
  return slug === "index" ? report.home : `${report.home}${slug}/`;
}

/** "North Star report, Q3 2026" */
export function placeOf(report: Report, { pages }: Language): string {
  return pages.common.reportOf(report.label);
}

/** "Data to 1 October 2026 · Confidential, board of directors" */
export function dataLine(report: Report, confidentiality: string | null, { pages }: Language): string {
  const data = pages.common.data(report.snapshot.throughLabel);
  return confidentiality === null ? data : `${data} · ${confidentiality}`;
}
