import type PptxGenJS from "pptxgenjs";
import type { Sources } from "./chartData.ts";

/** What the notes of a slide are made of. */
export interface Noted {
  /** The words of the section. */
  readonly prose: readonly string[];
  /** The figures that it names, by id. */
  readonly figures: readonly string[];
  readonly source: string;
}

/** So many figures are listed in the notes of one slide; the rest is in `figures.json`. */
const MOST = 40;

/** The notes of a slide: what the page says there, the figures by their ids, where they come from. */
export function addNotes(
  slide: PptxGenJS.Slide,
  { say, figures: ledger }: Pick<Sources, "say" | "figures">,
  noted: Noted,
): void {
  const { prose, figures, source } = noted;
  const known = figures.flatMap((id) => ledger.get(id) ?? []);
  const listed = known.slice(0, MOST).map(({ id, text }) => `${id} = ${text}`);
  const more = known.length > MOST ? [say.more(known.length - MOST)] : [];
  slide.addNotes(
    [
      ...prose,
      ...(source === "" ? [] : [source]),
      ...(listed.length === 0 ? [] : [[say.figures, ...listed, ...more].join("\n")]),
    ].join("\n\n"),
  );
}
