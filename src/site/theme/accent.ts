import { DARK_SHARE } from "../../document/palette.ts";

/** A style sheet that sets the team's accent colour; empty where none is set or it is no colour. */
export function accentStyle(accent: string | null): string {
  if (accent === null || !/^[#a-zA-Z0-9 .,%()/-]+$/.test(accent)) return "";
  return `:root{--accent-light:${accent};--accent-dark:color-mix(in oklab,${accent} ${DARK_SHARE * 100}%,white)}\n`;
}
