import type { Tabled } from "../document/recorded.ts";
import { foundTable } from "./found.ts";
import { figureSections } from "./outline/figureSections.ts";
import type { Report } from "./report.ts";

/** All tables of a report of which pages read entries. */
const TABLES: readonly Tabled<Report, unknown>[] = [figureSections, foundTable];

/** Makes the table of a name; none where no table has it. */
export function makeTable(name: string, report: Report): void {
  TABLES.find(({ table }) => table === name)?.(report);
}

/** Is a part of a site one of its reports? */
export function isReport(part: object): part is Report {
  return "ledger" in part && "pages" in part;
}
