import { auditSentence } from "../../blocks/audit/show.ts";
import type { Lead, Part } from "../../components/bundle.ts";
import { addressOf } from "../../components/link.ts";
import type { Here } from "../../components/page.ts";
import { languageOf } from "../../language/language.ts";
import type { DictionaryEntry } from "../../report/book.ts";
import type { PageFacts, Report, Site } from "../../report/report.ts";
import { pagePath } from "../theme/contents.ts";

/** A page of the site that a document holds. */
export type Page =
  | { readonly kind: "board" | "changes" | "figures" | "about" | "audit" | "find" | "glossary" }
  | { readonly kind: "further"; readonly page: PageFacts }
  | { readonly kind: "metric"; readonly entry: DictionaryEntry };

/** A part of a document, and which page it is. */
export interface PagePart extends Part {
  readonly page: Page;
}

type Known = Pick<PagePart, "key" | "address" | "title" | "isLookup" | "page">;

function partOf(known: Known): PagePart {
  return { ...known, prefix: `${known.key}--`, ids: new Set() };
}

/** What is read of an edition: its board page, the further ones in their order, and what a version changed. */
export function readParts(report: Report): PagePart[] {
  const { pages } = languageOf(report.locale);
  const own = (slug: string) => ({ address: pagePath(report, slug), isLookup: false });
  const further = report.pages
    .filter(({ slug }) => slug !== "index")
    .toSorted((left, right) => left.order - right.order);
  const { revision } = report;
  return [
    partOf({ key: "board", ...own("index"), title: report.titleText, page: { kind: "board" } }),
    ...further.map((page) =>
      partOf({ key: page.slug, ...own(page.slug), title: page.titleText, page: { kind: "further", page } }),
    ),
    ...(revision === null
      ? []
      : [
          partOf({
            key: "changes",
            ...own("changes"),
            title: pages.revision.title(String(revision.version)),
            page: { kind: "changes" },
          }),
        ]),
  ];
}

/** What is looked up: the definitions and the page about the report to which links lead, then the figures. */
export function lookedUpParts(here: Here, site: Site, report: Report, leads: readonly Lead[]): PagePart[] {
  const addresses = leads.map(({ address }) => address.split("#")[0] ?? "");
  const asked = (part: PagePart) => addresses.indexOf(part.address);
  const { pages } = languageOf(report.locale);
  const figures = { key: "figures", address: pagePath(report, "figures"), isLookup: true } as const;
  return [
    ...aroundParts(here, site)
      .filter((part) => asked(part) >= 0)
      .sort((left, right) => asked(left) - asked(right)),
    ...[aboutPart(here, site)].filter((part) => asked(part) >= 0),
    partOf({ ...figures, title: pages.figures.heading, page: { kind: "figures" } }),
    partOf({ ...alphabetical(here, "find"), title: pages.find.heading, page: { kind: "find" } }),
    partOf({
      ...alphabetical(here, "glossary"),
      title: pages.find.glossary.title,
      page: { kind: "glossary" },
    }),
  ];
}

function alphabetical(here: Here, key: "find" | "glossary") {
  return { key, address: addressOf(here, `/${key}/`), isLookup: true };
}

function aroundParts(here: Here, site: Site): PagePart[] {
  const say = languageOf(site.locale);
  const at = (name: string) => ({
    key: `metrics-${name}`,
    address: addressOf(here, `/metrics/${name}/`),
    isLookup: true,
  });
  return [
    ...site.dictionary.map((entry) =>
      partOf({ ...at(entry.id), title: entry.name, page: { kind: "metric", entry } }),
    ),
    partOf({ ...at("audit"), title: auditSentence(site.audit, say), page: { kind: "audit" } }),
  ];
}

function aboutPart(here: Here, site: Site): PagePart {
  const { about } = languageOf(site.locale).pages;
  const address = addressOf(here, "/about/");
  return partOf({ key: "about", address, title: about.title, isLookup: true, page: { kind: "about" } });
}
