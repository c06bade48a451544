import { languageOf } from "../language/language.ts";
import type { Edition } from "../report/edition.ts";
import type { PdfFacts } from "./finishPdf.ts";
import { dateOf, versionOf } from "./sent.ts";

/** What a PDF of an edition says of itself. */
export function pdfFacts(edition: Edition): PdfFacts {
  const { report, book } = edition;
  const { id, label, locale, titleText, authors, confidentiality } = report;
  const { common, shell } = languageOf(locale).pages;
  const version = versionOf(edition);
  const state = version === null ? shell.draft : shell.version(version);
  return {
    title: titleText,
    authors,
    subject: [book.company, common.reportOf(label), state].join(" · "),
    keywords: [book.company, id, ...(confidentiality === null ? [] : [confidentiality])],
    language: locale,
    date: new Date(dateOf(edition)),
  };
}
