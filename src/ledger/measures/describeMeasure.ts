import { cellOf, isCell, namedIn } from "../../content/figureId.ts";
import { nameIn } from "../../content/measures.ts";
import { languageOf } from "../../language/language.ts";
import type { Figure } from "../figure.ts";

/** What a figure says of its metric: "change against the period before, region Europe". */
export function describeMeasure(
  { measure, vs, segment }: Pick<Figure, "measure" | "vs" | "segment">,
  locale: string,
): string {
  const say = languageOf(locale).report;
  if (isCell({ measure })) {
    const column = spaced(cellOf(measure).column);
    return segment === null ? column : say.inRow(column, spaced(segment.dimension), segment.name);
  }
  const [kind, of] = [nameIn(measure), namedIn(measure)];
  // Released ledgers hold measures that there are no more.
  const words = kind === null || kind === "cell" ? spaced(measure.split("/")[0] ?? "") : say.measures[kind];
  const named = against(of.length === 0 ? words : say.measureOf(words, spaced(of.join(" "))), vs, locale);
  return segment === null ? named : say.inRow(named, segment.dimension, segment.name);
}

/** The same without the parts and segments by which many figures of a kind differ: "contribution", "value, by region". */
export function describeKind(
  { measure, segment }: Pick<Figure, "measure" | "segment">,
  locale: string,
): string {
  const [name = ""] = measure.split("/");
  const kind = isCell({ measure }) ? measure : name;
  const words = describeMeasure({ measure: kind, vs: null, segment: null }, locale);
  if (segment === null || isCell({ measure })) return words;
  return languageOf(locale).report.byDimension(words, segment.dimension);
}

/** What a measure names, in words: "newcomers" of the contribution of newcomers; nothing where it names nothing. */
export function describeParts({ measure }: Pick<Figure, "measure">): string {
  return isCell({ measure }) ? "" : spaced(namedIn(measure).join(" "));
}

function against(words: string, vs: Figure["vs"], locale: string): string {
  const say = languageOf(locale).report;
  if (vs === null) return words;
  if (vs === "previous") return say.againstPrevious(words);
  if (vs === "year") return say.againstYear(words);
  return vs === "target" ? say.againstTarget(words) : say.against(words, vs);
}

function spaced(name: string): string {
  return name.replaceAll("_", " ");
}
