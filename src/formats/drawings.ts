import { readFileSync } from "node:fs";
import { drawingStyle, type Sheets } from "../charts/drawingStyle.ts";
import { downloadsOf, svgFile } from "../components/downloads.ts";
import type { CsvTable } from "../format/csv.ts";
import { type Edition, siteOf } from "../report/edition.ts";

/** What a chart or table of an edition offers for taking away. */
export interface Offered {
  readonly id: string;
  readonly data: CsvTable;
  /** Its drawing as a picture that stands alone; null of what is a table only. */
  readonly draw: (() => string) | null;
}

/** All that an edition offers, that of every metric in its dictionary too. */
export function offeredBy(edition: Edition): readonly Offered[] {
  const { report } = edition;
  const style = drawingStyle(sheets(), edition.look.accent);
  return downloadsOf(report, true).map((one) => ({
    id: one.id,
    data: one.table(),
    draw: one.draw === null ? null : () => svgFile(one, report, siteOf(edition), style) ?? "",
  }));
}

function sheets(): Sheets {
  return { charts: sheet("charts"), series: sheet("series"), tokens: sheet("tokens") };
}

function sheet(name: keyof Sheets): string {
  return readFileSync(new URL(`../site/styles/${name}.css`, import.meta.url), "utf8");
}
