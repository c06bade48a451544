import { readFileSync } from "node:fs";
import { downloadsOf } from "../blocks/downloads.ts";
import { svgFile } from "../blocks/drawingFile.ts";
import { type DrawnAt, drawn } from "../blocks/drawings.ts";
import { drawingStyle, type Sheets } from "../charts/drawingStyle.ts";
import { standalone } from "../charts/standalone.ts";
import type { Download } from "../document/download.ts";
import type { Drawing } from "../document/drawing.ts";
import type { Edition } from "../report/edition.ts";

/** All that an edition offers for taking away, that of every metric in its dictionary too. */
export function offeredBy({ report }: Edition): readonly Download[] {
  return downloadsOf(report, true);
}

/** What an edition offers under a name; null where it offers no such thing. */
export function offered(edition: Edition, name: string): Download | null {
  return offeredBy(edition).find(({ id }) => id === name) ?? null;
}

/** A drawing as a picture that stands alone, as SVG; null of what is a table only. */
export function svgOf(download: Download, { report, book, look }: Edition): string | null {
  return svgFile(download, report, { company: book.company, accent: look.accent, sheets: sheets() });
}

/** A drawing of a report by itself, without title and source, as SVG that stands alone. */
export function bareSvg(drawing: Drawing, size: Omit<DrawnAt, "id">, { report, look }: Edition): string {
  const svg = drawn(report, drawing, { id: "drawing", ...size });
  return standalone(svg, { title: "", subtitle: "", notes: [] }, drawingStyle(sheets(), look.accent));
}

let read: Sheets | undefined;

function sheets(): Sheets {
  read ??= { charts: sheet("charts"), series: sheet("series"), tokens: sheet("tokens") };
  return read;
}

function sheet(name: keyof Sheets): string {
  return readFileSync(new URL(`../site/styles/${name}.css`, import.meta.url), "utf8");
}
