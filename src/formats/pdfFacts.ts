import type { Page } from "playwright-core";
import { languageOf } from "../language/language.ts";
import type { Edition } from "../report/edition.ts";
import type { PdfFacts } from "./finishPdf.ts";
import { dateOf, versionOf } from "./sent.ts";

/** What a PDF of an edition says of itself, and its links of the places that they lead to. */
export function pdfFacts(edition: Edition, links: PdfFacts["links"]): PdfFacts {
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
    links,
  };
}

/** What the links of a document say that lead to places within it, by the ids of these places; of several the first. */
export async function linksOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const links = await page.locator('a[href^="#"]').evaluateAll((all) =>
    all.map((link): [string, string] => {
      const words = [...link.childNodes].map(({ textContent }) => textContent?.trim() ?? "");
      return [link.getAttribute("href")?.slice(1) ?? "", words.filter((word) => word !== "").join(" ")];
    }),
  );
  const said = links.filter(([, text]) => text !== "").map(([id, text]) => [decodeURIComponent(id), text]);
  return new Map(said.reverse().map(([id = "", text = ""]) => [id, text]));
}
