import { didYouMean } from "../content/nearest.ts";
import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import type { Download } from "../document/download.ts";
import type { Edition } from "../report/edition.ts";
import { offeredBy, svgOf } from "./drawings.ts";
import { pngOf } from "./picture.ts";
import { type Packed, zipped } from "./zip.ts";

/** How many pixels stand for one of a drawing. */
const SCALE = 2;

/** All charts of an edition as pictures, in a zip. */
export async function chartPngs(edition: Edition): Promise<Uint8Array> {
  const packed: Packed[] = [];
  for (const download of offeredBy(edition)) {
    const bytes = await pictureOf(download, edition);
    if (bytes !== null) packed.push([`${download.id}.png`, bytes]);
  }
  return zipped(packed);
}

/** One chart of an edition as a picture; throws a DiagnosticError where it has no such chart. */
export async function chartPng(edition: Edition, name: string): Promise<Uint8Array> {
  const drawn = offeredBy(edition).filter(({ drawing }) => drawing !== null);
  const found = drawn.find(({ id }) => id === name);
  const bytes = found === undefined ? null : await pictureOf(found, edition);
  if (bytes !== null) return bytes;
  const { report } = edition;
  const place = startOf(`${report.home.slice(1)}charts`);
  const names = drawn.map(({ id }) => id).sort();
  throw new DiagnosticError(
    diagnose(place, "no-chart", { name, edition: report.id, mend: didYouMean(name, names) }),
  );
}

/** Null of what is a table only. */
async function pictureOf(download: Download, edition: Edition): Promise<Uint8Array | null> {
  const svg = svgOf(download, edition);
  if (svg === null) return null;
  const width = Number(/^<svg[^>]*\swidth="([\d.]+)"/.exec(svg)?.[1] ?? 808);
  return pngOf(svg, width * SCALE);
}
