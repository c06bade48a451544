import type { Edition } from "../../report/edition.ts";
import { pngOf } from "../picture.ts";
import type { Around } from "./frame.ts";

/** The team's logo as a picture for slides: SVG is drawn, PNG taken as it is; null where there is none of these. */
export async function logoOf({ look: { logo, pictures } }: Edition): Promise<Around["logo"]> {
  const picture = pictures.find(({ address }) => address === logo);
  if (picture === undefined) return null;
  const bytes = Buffer.from(picture.data, "base64");
  if (picture.type === "image/png") return asPicture(bytes);
  return picture.type === "image/svg+xml" ? asPicture(await pngOf(bytes.toString("utf8"), 800)) : null;
}

/** A PNG as a data address, with its shape. */
export function asPicture(bytes: Uint8Array): { readonly data: string; readonly aspect: number } {
  const png = Buffer.from(bytes);
  return {
    data: `image/png;base64,${png.toString("base64")}`,
    aspect: png.readUInt32BE(16) / png.readUInt32BE(20),
  };
}
