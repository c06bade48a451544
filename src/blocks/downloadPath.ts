import type { Report } from "../report/report.ts";

/** Path of a download's files within the site, without its ending. */
export function downloadPath(report: Report, id: string): string {
  return `${report.home}charts/${id}`;
}
