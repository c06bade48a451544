import { dataZip } from "../../src/formats/data.ts";
import { digestOf } from "../../src/formats/digest.ts";
import { powerPoint } from "../../src/formats/powerpoint/deck.ts";
import { previewSvg } from "../../src/formats/preview.ts";
import type { Edition } from "../../src/report/edition.ts";

/** Makes the files to send of an edition: its preview, its data, its message, its slides; and gives what the message says. */
export async function exportAll(edition: Edition): Promise<string> {
  previewSvg(edition);
  dataZip(edition);
  const message = JSON.stringify(digestOf(edition));
  // A deck takes seconds where there is much to show: that of few figures is enough.
  if (edition.look.frozen === null && edition.report.ledger.figures.length < FEW) await powerPoint(edition);
  return message;
}

const FEW = 400;
