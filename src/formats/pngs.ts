import { didYouMean } from "../content/nearest.ts";
import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { pngOf } from "./picture.ts";
import { chartNames, type EditionFiles, textAt } from "./source.ts";
import { type Packed, zipped } from "./zip.ts";

/** How many pixels stand for one of a drawing. */
const SCALE = 2;

/** All charts of an edition as pictures, in a zip. */
export async function chartPngs(files: EditionFiles): Promise<Uint8Array> {
  const packed: Packed[] = [];
  for (const name of drawingsIn(files)) packed.push([`${name}.png`, await drawnAs(files, name)]);
  return zipped(packed);
}

/** One chart of an edition as a picture; throws a DiagnosticError where it has no such chart. */
export async function chartPng(files: EditionFiles, name: string): Promise<Uint8Array> {
  const names = drawingsIn(files);
  if (names.includes(name)) return drawnAs(files, name);
  const place = startOf(`${files.home.slice(1)}charts`);
  throw new DiagnosticError(
    diagnose(place, "no-chart", { name, edition: files.edition, mend: didYouMean(name, names) }),
  );
}

function drawingsIn(files: EditionFiles): string[] {
  return chartNames(files).flatMap((file) => /^(.+)\.svg$/.exec(file)?.[1] ?? []);
}

async function drawnAs(files: EditionFiles, name: string): Promise<Uint8Array> {
  const svg = textAt(files, `${files.home}charts/${name}.svg`);
  const width = Number(/^<svg[^>]*\swidth="([\d.]+)"/.exec(svg)?.[1] ?? 808);
  return pngOf(svg, width * SCALE);
}
