import { drawn } from "../../blocks/drawings.ts";
import { standalone } from "../../charts/standalone.ts";
import type { Download } from "../../document/download.ts";
import { languageOf } from "../../language/language.ts";
import type { Report, Site } from "../../report/report.ts";

/** The file of a download's drawing, with `style` in it; null of what is a table only. */
export function svgFile(download: Download, report: Report, site: Site, style: string): string | null {
  const { id, title, subtitle, source, drawing } = download;
  if (drawing === null) return null;
  const { asOf: dated } = languageOf(report.locale).blocks.downloads;
  const asOf = dated(site.company, report.label, report.snapshot.throughLabel);
  return standalone(
    drawn(report, drawing, { id, width: 760 }),
    { title, subtitle, notes: [source, asOf] },
    style,
  );
}
