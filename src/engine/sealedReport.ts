import { readFileSync } from "node:fs";
import { isPlainFile } from "../disk/files.ts";
import { under } from "../release/version.ts";
import type { Edition } from "../report/edition.ts";
import { readReportFile } from "../report/file.ts";
import { PACKED, readPackedReport } from "../report/packed.ts";

/**
 * The edition that lies beside its pages, at a path below the root that ends with a slash: in `report.zip`, or in the
 * `report.json` that versions carried before; null where there is neither. Throws a DiagnosticError where it does not read.
 */
export function sealedReport(root: string, home: string): Edition | null {
  const [packed, plain] = [`${home}${PACKED}`, `${home}report.json`];
  if (isPlainFile(under(root, packed))) return readPackedReport(readFileSync(under(root, packed)), packed);
  if (isPlainFile(under(root, plain))) return readReportFile(readFileSync(under(root, plain), "utf8"), plain);
  return null;
}
