import { strFromU8, unzipSync } from "fflate";
import { parseHTML } from "linkedom";

/** A series of a chart: its numbers by their places, and its XML. */
export interface DeckSeries {
  readonly name: string;
  readonly categories: readonly string[];
  readonly values: ReadonlyMap<number, number>;
  readonly xml: string;
}

/** A PowerPoint file, taken apart. */
export interface DeckParts {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** In their order. */
  readonly slides: readonly string[];
  readonly notes: readonly string[];
  readonly charts: readonly {
    readonly series: readonly DeckSeries[];
    readonly xml: string;
    /** The numbers of the workbook that lies in it, by their cells ("B2"). */
    readonly sheet: ReadonlyMap<string, number>;
  }[];
}

/** The parts of a PowerPoint file. */
export function deckParts(bytes: Uint8Array): DeckParts {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const numbered = (pattern: RegExp) =>
    [...parts.keys()]
      .filter((path) => pattern.test(path))
      .sort((left, right) => Number(/\d+/.exec(left)) - Number(/\d+/.exec(right)))
      .map((path) => strFromU8(parts.get(path) ?? new Uint8Array()));
  return {
    parts,
    slides: numbered(/^ppt\/slides\/slide\d+\.xml$/),
    notes: numbered(/^ppt\/notesSlides\/notesSlide\d+\.xml$/),
    charts: numbered(/^ppt\/charts\/chart\d+\.xml$/).map((xml, index) => ({
      xml,
      series: [...xml.matchAll(/<c:ser>[\s\S]*?<\/c:ser>/g)].map(([own]) => seriesOf(own)),
      sheet: sheetOf(parts.get(`ppt/embeddings/chart${index + 1}.xlsx`)),
    })),
  };
}

function seriesOf(xml: string): DeckSeries {
  const points = (part: string | undefined) =>
    [...(part ?? "").matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(
      ([, at, value = ""]) => [Number(at), value] as const,
    );
  return {
    name: /<c:tx>[\s\S]*?<c:v>([^<]*)</.exec(xml)?.[1] ?? "",
    categories: points(/<c:cat>[\s\S]*?<\/c:cat>/.exec(xml)?.[0]).map(([, text]) => text),
    values: new Map(
      points(/<c:val>[\s\S]*?<\/c:val>/.exec(xml)?.[0]).map(([at, text]) => [at, Number(text)]),
    ),
    xml,
  };
}

function sheetOf(bytes: Uint8Array | undefined): ReadonlyMap<string, number> {
  const xml = strFromU8(unzipSync(bytes ?? new Uint8Array())["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  return new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"><v>([^<]*)<\/v>/g)].map(([, place = "", value]) => [
      place,
      Number(value),
    ]),
  );
}

/** What a slide says, a paragraph each. */
export function wordsOf(xml: string): string[] {
  const paragraphs = [...xml.matchAll(/<a:p>[\s\S]*?<\/a:p>/g)].map(([own]) =>
    [...own.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = ""]) => text).join(""),
  );
  return paragraphs.map((text) => parseHTML(`<p>${text}</p>`).document.querySelector("p")?.textContent ?? "");
}

/** The title of each slide. */
export function titlesOf({ slides }: DeckParts): string[] {
  return slides.map((xml) =>
    wordsOf(
      /<p:sp>(?:(?!<\/p:sp>)[\s\S])*type="(?:title|ctrTitle)"[\s\S]*?<\/p:sp>/.exec(xml)?.[0] ?? "",
    ).join(""),
  );
}
