import { languageOf } from "../language/language.ts";
import type { PdfFacts } from "./finishPdf.ts";
import { type EditionFiles, textAt } from "./source.ts";
import { valuesOf } from "./tags.ts";

/** The locale of the edition's pages. */
export function localeOf(files: EditionFiles): string {
  const [locale] = valuesOf(boardPage(files), "lang", "html");
  return locale ?? files.content.report.config.locale;
}

/** What the running heads of paper say of an edition. */
export interface Margins {
  readonly company: string;
  /** "North Star report, Q3 2026 · Draft" */
  readonly place: string;
  readonly confidentiality: string;
}

/** The margins, as plain text. */
export function marginsOf(files: EditionFiles): Margins {
  const { company, confidentiality = "" } = files.content.report.config;
  const { shell } = languageOf(localeOf(files)).pages;
  const label = /<span class="place">([^<]*)</.exec(boardPage(files))?.[1] ?? files.edition;
  const state = files.version === null ? shell.draft : shell.version(files.version);
  return { company, place: `${plain(label)} · ${state}`, confidentiality };
}

/** What a PDF of an edition says of itself. */
export function pdfFacts(files: EditionFiles): PdfFacts {
  const { company, place, confidentiality } = marginsOf(files);
  const edition = files.content.editions.find(({ id }) => id === files.edition);
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(boardPage(files))?.[1] ?? files.edition;
  return {
    title: plain(title),
    authors: edition?.config.authors ?? [],
    subject: [company, place].join(" · "),
    keywords: [company, files.edition, ...(confidentiality === "" ? [] : [confidentiality])],
    language: localeOf(files),
    date: new Date(files.date),
  };
}

function boardPage(files: EditionFiles): string {
  return textAt(files, `${files.home}index.html`);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** A heading without its markup, on one line. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
}
