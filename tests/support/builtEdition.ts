import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "../../src/report/edition.ts";
import { readReportFile } from "../../src/report/file.ts";

/** The edition that a built root holds at a home ("/drafts/2026-q3/"), read from its `report.json`. */
export function builtEdition(root: string, home: string): Edition {
  const path = join(root, "dist", home, "report.json");
  return readReportFile(readFileSync(path, "utf8"), path);
}
