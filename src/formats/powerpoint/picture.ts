import type { Picture } from "../../document/picture.ts";
import type { Edition } from "../../report/edition.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { pngOf } from "../picture.ts";

/** A picture that slides can show, with how many times wider than high it is. */
export interface Shown {
  readonly bytes: Uint8Array;
  readonly ending: "png" | "jpeg" | "gif";
  readonly aspect: number;
}

const ENDINGS: Readonly<Record<string, Shown["ending"]>> = {
  "image/png": "png",
  "image/jpeg": "jpeg",
  "image/gif": "gif",
};

/** A picture of an edition for slides: drawings become pixels, photographs stay; null of what PowerPoint cannot show. */
export async function shownPicture({ type, data, width, height }: Picture): Promise<Shown | null> {
  const bytes = Buffer.from(data, "base64");
  if (type === "image/svg+xml") return asPng(await pngOf(bytes.toString("utf8"), 1600));
  const ending = lookUp(ENDINGS, type);
  if (ending === undefined || width === null || height === null) return null;
  return { bytes, ending, aspect: width / height };
}

/** The team's logo for slides; null without one. */
export async function logoOf({ look: { logo, pictures } }: Edition): Promise<Shown | null> {
  const picture = pictures.find(({ address }) => address === logo);
  return picture === undefined ? null : shownPicture(picture);
}

/** A PNG with its shape. */
export function asPng(bytes: Uint8Array): Shown {
  const png = Buffer.from(bytes);
  return { bytes, ending: "png", aspect: png.readUInt32BE(16) / png.readUInt32BE(20) };
}
