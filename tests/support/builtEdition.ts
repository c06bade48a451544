import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "../../src/report/edition.ts";
import { PACKED, readPackedReport } from "../../src/report/packed.ts";

/** The edition that a built root holds at a home ("/drafts/2026-q3/"), read from its `report.zip`. */
export function builtEdition(root: string, home: string): Edition {
  const path = join(root, "dist", home, PACKED);
  return readPackedReport(readFileSync(path), path);
}
