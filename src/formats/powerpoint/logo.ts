import { readFileSync } from "node:fs";
import { pngOf } from "../picture.ts";
import { type EditionFiles, fileAt, isThere } from "../source.ts";
import type { Around } from "./frame.ts";

/** The team's logo as a picture for slides: SVG is drawn, PNG taken as it is; null where there is none of these. */
export async function logoOf(files: EditionFiles): Promise<Around["logo"]> {
  const { logo } = files.content.report.config.site.theme;
  if (logo === undefined) return null;
  const address = [files.home + logo.slice(1), logo].find((one) => isThere(files, one));
  if (address === undefined || !/\.(svg|png)$/.test(address)) return null;
  const file = readFileSync(fileAt(files, address));
  return asPicture(address.endsWith(".svg") ? await pngOf(file.toString("utf8"), 800) : file);
}

/** A PNG as a data address, with its shape. */
export function asPicture(bytes: Uint8Array): { readonly data: string; readonly aspect: number } {
  const png = Buffer.from(bytes);
  return {
    data: `image/png;base64,${png.toString("base64")}`,
    aspect: png.readUInt32BE(16) / png.readUInt32BE(20),
  };
}
