import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Edition } from "./edition.ts";
import { readReportFile, refusal, writeReportFile } from "./file.ts";

/** What whoever unpacks it may do with a file: a plain one that all may read and its owner may write. */
const FILE = 0o100644 << 16;

/**
 * How an archive is written so that the same files give the same bytes: dated to the first day that the format knows. More
 * than this level takes twice as long and saves a five-hundredth.
 */
export const ARCHIVE = { level: 6, mtime: new Date(1980, 0, 1), os: 3, attrs: FILE } as const;

/** The one file of the archive. */
const HELD = "report.json";

/** The name of the archive beside the pages of an edition. */
export const PACKED = "report.zip";

/** The bytes of `report.zip`: the `report.json` of an edition, a tenth as large. */
export function packReport(edition: Edition): Uint8Array {
  return zipSync({ [HELD]: strToU8(writeReportFile(edition)) }, ARCHIVE);
}

/** The edition that a `report.zip` holds; throws a DiagnosticError that names `file` where it does not read. */
export function readPackedReport(bytes: Uint8Array, file: string = PACKED): Edition {
  return readReportFile(textIn(bytes, file), file);
}

function textIn(bytes: Uint8Array, file: string): string {
  try {
    const held = unzipSync(bytes)[HELD];
    if (held !== undefined) return strFromU8(held);
  } catch (error) {
    throw refusal(file, error instanceof Error ? error.message : String(error));
  }
  throw refusal(file, `it holds no ${HELD}`);
}
