import { DARK_SHARE } from "../../document/palette.ts";
import { dataAddress } from "../../document/picture.ts";
import type { Site } from "../../report/report.ts";

/** What of a site says how a team has it look. */
type Looked = Pick<Site, "accent" | "styles">;

/** Has a team a look of its own, so that pages name the style sheet of it? */
export function hasOwnLook({ accent, styles }: Looked): boolean {
  return accent !== null || styles !== undefined;
}

/** The team's look, as the style sheet beside the site's pictures has it; empty where it has none. */
export function ownStyle({ accent, styles = "" }: Looked): string {
  return `${accentStyle(accent)}${styles}`;
}

/** The same for a document, which names no other file: faces and pictures are in it as data. */
export function bundledStyle(site: Looked & Pick<Site, "pictures">): string {
  return ownStyle(site).replace(/url\("(pictures\/[^"]*)"\)/g, (named, path: string) => {
    const found = site.pictures.find(({ address }) => address === `/${path}`);
    return found === undefined ? named : `url("${dataAddress(found)}")`;
  });
}

/** A style sheet that sets the team's accent colour; empty where none is set or it is no colour. */
function accentStyle(accent: string | null): string {
  if (accent === null || !/^[#a-zA-Z0-9 .,%()/-]+$/.test(accent)) return "";
  return `:root{--accent-light:${accent};--accent-dark:color-mix(in oklab,${accent} ${DARK_SHARE * 100}%,white)}\n`;
}
