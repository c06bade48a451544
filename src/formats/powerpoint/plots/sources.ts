import type { Edition } from "../../../report/edition.ts";
import type { Palette } from "../ink.ts";

/** What the plots of a deck are made of. */
export interface Sources {
  readonly edition: Edition;
  readonly palette: Palette;
}

/** How large a plot stands on its slide, in inches. */
export interface Room {
  readonly w: number;
  readonly h: number;
}
