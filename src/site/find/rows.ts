import { type Here, openBare } from "../../components/page.ts";
import type { Language } from "../../language/language.ts";
import { reportsOf } from "../../report/edition.ts";
import { type Found, foundIn, foundMetric } from "../../report/found.ts";
import type { Report, Site } from "../../report/report.ts";
import { booksOf, found, type Params, siblingsIn } from "../theme/reports.ts";

/** What a line of the page from A to Z is of. */
export type RowKind = keyof Language["pages"]["find"]["kinds"];

/** A place where what a line names stands. */
export interface Place {
  readonly text: string;
  /** Path of the site. */
  readonly to: string;
  /** The figure that it is, and the home of its edition; null of all else. */
  readonly figure: { readonly id: string; readonly home: string } | null;
}

/** A line of the page from A to Z. */
export interface Row {
  readonly kind: RowKind;
  readonly name: string;
  /** Where the name leads; null where only its places do. */
  readonly to: string | null;
  readonly places: readonly Place[];
  /** Of another name what it is of; else null. */
  readonly see: { readonly name: string; readonly to: string } | null;
}

/** A language in which there are pages that find things. */
export interface Tongue {
  readonly language: string | null;
  readonly locale: string;
}

/** The languages of all that is computed or released, the report's own first. */
function tonguesOf(site: Site): readonly Tongue[] {
  const all = [...booksOf(site), ...site.released].map(({ language, locale }) => ({ language, locale }));
  return [...new Map(all.map((tongue) => [tongue.language, tongue])).values()];
}

/** The addresses of a page that there is once in each of these languages, for Astro. */
export function tonguePaths(site: Site) {
  return tonguesOf(site).map(({ language }) => ({ params: { language: language ?? undefined } }));
}

/** The language of an address; throws where nothing is in it. */
export function tongueAt(site: Site, { language }: Params): Tongue {
  return found(tonguesOf(site), (tongue) => tongue.language === (language ?? null));
}

/** Opens a page that there is in each of these languages: the site as it is in one, and the page in all. */
export function openTongue(here: Here, site: Site, { language, locale }: Tongue) {
  openBare(here, locale, language);
  const book = booksOf(site).find((one) => one.language === language) ?? site;
  const { company, confidentiality } = book;
  return {
    site: { ...site, company, confidentiality, locale },
    siblings: siblingsIn(here, site, language, tonguesOf(site)),
  };
}

/** The lines of the page from A to Z in a language, in no order. */
export function rowsOf(site: Site, { language }: Tongue, say: Language): readonly Row[] {
  const released = site.released.filter((one) => one.language === language);
  const computed = reportsOf(site).filter((report) => report.language === (language ?? null));
  const metrics = definedIn(site, language, computed);
  const found = [...computed.flatMap(foundIn), ...released.flatMap((one) => one.found)];
  const ids = new Set(metrics.map(({ metric }) => metric));
  const values = Map.groupBy(
    found.filter(({ metric }) => metric !== null),
    ({ metric }) => metric,
  );
  return [
    ...metrics.map((metric) => metricRow(metric, values.get(metric.metric) ?? [], say)),
    ...[...values].flatMap(([metric, own]) => (ids.has(metric) ? [] : [undefinedRow(own, say)])),
    ...metrics.flatMap(aliasRows),
    ...otherRows(found.filter(({ metric }) => metric === null)),
    ...termRows(say),
  ];
}

/** The metrics of the dictionary where there is one of drafts; else those of the newest released version, if any. */
function definedIn(site: Site, language: string | null, computed: readonly Report[]): readonly Found[] {
  const book = booksOf(site).find((one) => one.language === language);
  const newest = site.released.find((one) => one.language === language);
  const hasDictionary = computed.length > 0 || (newest === undefined && site.editions.length > 0);
  if (book !== undefined && hasDictionary) return book.dictionary.map((entry) => foundMetric(entry, "/"));
  return newest?.metrics ?? [];
}

function metricRow(metric: Found, values: readonly Found[], say: Language): Row {
  return {
    ...{ kind: "metric", name: metric.name, to: metric.to, see: null },
    places: values.map((one) => valuePlace(one, say)),
  };
}

/** A metric that is no longer defined, by the name that it had last. */
function undefinedRow(values: readonly Found[], say: Language): Row {
  const places = values.map((one) => valuePlace(one, say));
  return { kind: "metric", name: values[0]?.name ?? "", to: null, places, see: null };
}

function valuePlace({ place, to, value }: Found, say: Language): Place {
  const text = value === null ? (place ?? "") : say.pages.find.value(place ?? "", value.text);
  return { text, to, figure: value && { id: value.figure, home: value.home } };
}

function aliasRows({ aliases, name, to }: Found): Row[] {
  return aliases.map((alias) => ({ kind: "alias", name: alias, to: null, places: [], see: { name, to } }));
}

/** What is named alike is one line, with all its places. */
function otherRows(found: readonly Found[]): Row[] {
  const alike = Map.groupBy(found, ({ kind, name }) => JSON.stringify([kind, name]));
  return [...alike.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const places = all.map(({ place, to, value }) => ({
      text: place ?? "",
      to,
      figure: value && { id: value.figure, home: value.home },
    }));
    const unlike = [...new Map(places.map((place) => [place.to + place.text, place])).values()];
    return [{ kind: first.kind, name: first.name, to: null, places: unlike, see: null }];
  });
}

function termRows({ glossary }: Language): Row[] {
  return Object.entries(glossary).map(([id, { name }]) => ({
    ...{ kind: "term", name, to: `/glossary/#${id}`, places: [], see: null },
  }));
}
