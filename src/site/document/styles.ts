import { lettersIn, withFaces } from "../../document/faces.ts";
import { NOTICES, type Standing, standingStyle } from "../../release/standing.ts";
import type { Site } from "../../report/report.ts";
import deck from "../styles/deck.css?inline";
import screen from "../styles/index.css?inline";
import paper from "../styles/paper.css?inline";
import print from "../styles/print.css?inline";
import { bundledStyle } from "../theme/accent.ts";
import { paperFaces } from "./paperFaces.ts";

/** What documents add to the look of the site: pages follow each other, and paper leaves out what is looked up. */
const OWN = `
.bundled{break-before:page}
.bundled:first-of-type{break-before:auto}
.bundled a:not([href]){color:inherit;text-decoration:none}
@media print{.bundled.lookup{display:none}}
`;

/** What a document's style is made for: the report's look, how its version stands, and the words in it. */
interface Styled {
  readonly site: Pick<Site, "accent" | "styles" | "pictures">;
  readonly standing: Standing;
  /** All letters for which there must be faces. */
  readonly words: string;
}

/** The style of the single file, with its faces as data. */
export function fileStyle(styled: Styled): string {
  return styleOf(screen, styled);
}

/** The style of the edition on paper. */
export function paperStyle(styled: Styled): string {
  return [styleOf(screen, styled), paperFaces(styled.words), print, paper].join("\n");
}

/** The style of the printed deck. */
export function deckStyle(styled: Styled): string {
  return [styleOf(deck, styled), paperFaces(styled.words)].join("\n");
}

/** A document has one main part, so that what the site says of it holds for the part of each page. */
function styleOf(sheet: string, { site, standing, words }: Styled): string {
  return [
    withFaces(sheet, lettersIn(words)),
    bundledStyle(site),
    ...NOTICES.map((notice) => standingStyle(notice, standing[notice])),
    OWN,
  ]
    .join("\n")
    .replace(/(^|[\s,{}>])main(?=[\s,{>:.])/g, "$1.main");
}
