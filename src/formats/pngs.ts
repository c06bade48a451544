import { DiagnosticError, errorAt, startOf } from "../content/diagnostic.ts";
import { didYouMean } from "../content/nearest.ts";
import type { Edition } from "../report/edition.ts";
import { offeredBy } from "./drawings.ts";
import { pngOf } from "./picture.ts";
import { type Packed, zipped } from "./zip.ts";

/** How many pixels stand for one of a drawing. */
const SCALE = 2;

/** All charts of an edition as pictures, in a zip. */
export async function chartPngs(edition: Edition): Promise<Uint8Array> {
  const packed: Packed[] = [];
  for (const [id, draw] of drawingsOf(edition)) packed.push([`${id}.png`, await drawnAs(draw)]);
  return zipped(packed);
}

/** One chart of an edition as a picture; throws a DiagnosticError where it has no such chart. */
export async function chartPng(edition: Edition, name: string): Promise<Uint8Array> {
  const drawings = drawingsOf(edition);
  const draw = drawings.get(name);
  if (draw !== undefined) return drawnAs(draw);
  const { report } = edition;
  const place = startOf(`${report.home.slice(1)}charts`);
  const what = `there is no chart ${name} in ${report.id}`;
  throw new DiagnosticError(errorAt(place, "no-chart", what, didYouMean(name, [...drawings.keys()].sort())));
}

/** What draws each chart, by its name. */
function drawingsOf(edition: Edition): ReadonlyMap<string, () => string> {
  return new Map(
    offeredBy(edition).flatMap(({ id, draw }): [string, () => string][] => (draw === null ? [] : [[id, draw]])),
  );
}

async function drawnAs(draw: () => string): Promise<Uint8Array> {
  const svg = draw();
  const width = Number(/^<svg[^>]*\swidth="([\d.]+)"/.exec(svg)?.[1] ?? 808);
  return pngOf(svg, width * SCALE);
}
