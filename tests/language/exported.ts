import { readContent } from "../../src/content/readContent.ts";
import { dataZip } from "../../src/formats/data.ts";
import { powerPoint } from "../../src/formats/powerpoint/deck.ts";
import { previewSvg } from "../../src/formats/preview.ts";
import { draftFiles } from "../../src/formats/source.ts";
import type { Report, Site } from "../../src/report/report.ts";

/** Makes the files to send of a rendered report: its preview, its data, its message, its slides. */
export async function exportAll(root: string, folder: string, site: Site, report: Report): Promise<void> {
  const { content } = readContent(root);
  if (content === null) throw new Error(`nothing can be read in ${root}`);
  const files = draftFiles(folder, report, content);
  previewSvg(report, site);
  if (site.frozen !== null) {
    dataZip({ ...files, version: site.frozen.version });
    return;
  }
  dataZip(files);
  // A deck takes seconds where there is much to show: that of few figures is enough.
  if (report.ledger.figures.length < FEW) await powerPoint(files);
}

const FEW = 400;
