import type { Content } from "../../content/content.ts";
import { languageCode } from "../../content/schema/report.ts";
import { type Diagnostic, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { lookUp } from "../../syntax/lookUp.ts";

/** Names below an edition's address that stand for something else than a page. */
const TAKEN: Readonly<Record<string, string>> = {
  brief: "its page of one sheet",
  figures: "the list of all its figures",
  changes: "what a correction changed",
  compare: "the edition beside earlier ones",
  charts: "the files of its charts",
  slides: "its slides",
  downloads: "the files that a version carries",
  metrics: "the dictionary of a version",
  about: "the page about the report in a version",
  sprint: "the metric definition sprint in a version",
};

/** No page of an edition stands where the edition has something of its own. */
export function checkAddresses({ editions, report }: Content): Diagnostic[] {
  const languages = report.config.languages.map((locale) => [languageCode(locale), "a translation"]);
  const taken: Readonly<Record<string, string>> = { ...TAKEN, ...Object.fromEntries(languages) };
  return editions.flatMap(({ id, pages }) =>
    pages.flatMap(({ slug, file }) => {
      const other = lookUp(taken, slug);
      if (other === undefined) return [];
      return [diagnose(startOf(file), "taken-address", { edition: id, slug, other })];
    }),
  );
}
