import { strFromU8, strToU8, unzipSync } from "fflate";
import { type Packed, zipped } from "../zip.ts";

/** The colour of bars that only lift others: they are made invisible. */
export const INVISIBLE = "FEFEFD";
/** Before the name of a shape that is read aloud as this text. */
export const SPOKEN = "spoken:";

/** What a deck says of itself. */
export interface Settings {
  /** The moment that it is dated to, in UTC: "2026-10-02T06:00:00Z". */
  readonly date: string;
  readonly locale: string;
  /** The names of lines that are dashed. */
  readonly dashed: readonly string[];
}

/**
 * The same deck with the same bytes each time: numbered anew, dated to the edition, without the clock in it. What the
 * library cannot write is put in: invisible series, dashed ones by their names, gaps that are no empty values, texts
 * for shapes.
 */
export function normalised(deck: Uint8Array, settings: Settings): Uint8Array {
  const files = Object.entries(unzipSync(deck)).filter(([path]) => !path.endsWith("/"));
  const numbers = files.flatMap(([path]) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? []);
  const order = [...new Set(numbers)].sort((left, right) => Number(left) - Number(right));
  const renumbered = (text: string) =>
    text.replace(/\b(chart|Microsoft_Excel_Worksheet)(\d+)\.(xml|xlsx)/g, (whole, name, number, ending) => {
      const place = order.indexOf(number);
      return place < 0 ? whole : `${name}${place + 1}.${ending}`;
    });
  return zipped(
    files.map(
      ([path, bytes]): Packed => [renumbered(path), rewritten(path, bytes, { ...settings, renumbered })],
    ),
  );
}

interface Rewriting extends Settings {
  readonly renumbered: (text: string) => string;
}

function rewritten(
  path: string,
  bytes: Uint8Array,
  { date, locale, dashed, renumbered }: Rewriting,
): Uint8Array {
  if (path.endsWith(".xlsx")) return workbook(bytes, date);
  if (!/\.(xml|rels)$/.test(path)) return bytes;
  const text = renumbered(strFromU8(bytes)).replaceAll('lang="en-US"', `lang="${locale}"`);
  if (path === "docProps/core.xml") return strToU8(dated(text, date));
  if (path.startsWith("ppt/charts/chart")) return strToU8(chart(text, dashed));
  if (path.startsWith("ppt/notesSlides/")) return strToU8(paragraphs(text));
  return strToU8(spoken(text));
}

function workbook(bytes: Uint8Array, date: string): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/"));
  return zipped(
    files.map(([path, own]): Packed => {
      if (!path.endsWith(".xml")) return [path, own];
      const text = dated(strFromU8(own), date);
      return [path, strToU8(text.replace(/<c r="[A-Z]+\d+"(?: [a-z]="[^"]*")*><v><\/v><\/c>/g, ""))];
    }),
  );
}

function dated(text: string, date: string): string {
  return text.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g,
    (_, before: string, after: string) => `${before}${date}${after}`,
  );
}

function chart(text: string, dashed: readonly string[]): string {
  const gaps = text.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, "");
  return gaps.replace(/<c:ser>[\s\S]*?<\/c:ser>/g, (series) => {
    if (series.includes(`val="${INVISIBLE}"`))
      return series.replace(
        new RegExp(`<a:solidFill>\\s*<a:srgbClr val="${INVISIBLE}">?[\\s\\S]*?</a:solidFill>`, "g"),
        "<a:noFill/>",
      );
    const name = /<c:tx>[\s\S]*?<c:v>([^<]*)<\/c:v>/.exec(series)?.[1] ?? "";
    if (dashed.includes(name)) return series.replace('<a:prstDash val="solid"/>', '<a:prstDash val="dash"/>');
    return series;
  });
}

/** Notes come as one run, in which lines would be lost. */
function paragraphs(text: string): string {
  return text.replace(
    /<a:p>(<a:r>(?:(?!<a:t>)[\s\S])*<a:t>)([^<]*\n[^<]*)(<\/a:t>[\s\S]*?)<\/a:p>/g,
    (_, before, words, after) =>
      String(words)
        .split("\n")
        .map((line) => `<a:p>${before}${line}${after}</a:p>`)
        .join(""),
  );
}

function spoken(text: string): string {
  return text.replace(
    new RegExp(`(<p:cNvPr id="(\\d+)") name="${SPOKEN}([^"]*)"`, "g"),
    (_, before: string, id: string, words: string) => `${before} name="Shape ${id}" descr="${words}"`,
  );
}
