/** Whose an address is: of the site as a whole, of each edition, or the same in all, with one for each version too. */
type Owner = "site" | "edition" | "all";

/** An address of the site. */
export interface Address {
  /** The file of `routes/` that makes it. */
  readonly route: string;
  readonly of: Owner;
  /** What is there, for the reference of addresses. */
  readonly text: string;
}

/** The address of a draft, below which an edition stands until it is released. */
export const DRAFT = "/drafts/[edition]";

/**
 * Every address that a page or a file is rendered at, as Astro writes patterns: its routes and
 * `docs/reference/addresses.md` are made of this record.
 */
export const ADDRESSES = {
  "/": {
    route: "home.astro",
    of: "site",
    text: "the latest released edition; where none is, the newest draft, marked so; the live preview always shows the newest draft",
  },
  "/[...language]/brief": {
    route: "latestBrief.astro",
    of: "site",
    text: "the latest released edition on one sheet; where none has such a page, the newest draft's, marked so",
  },
  "/editions": { route: "editions.astro", of: "site", text: "the archive: every version, with its seal" },
  "/editions/[edition]/[...page]": {
    route: "withdrawn.astro",
    of: "site",
    text: "at each address of a page of a version that was withdrawn: that it was, when and why",
  },
  "/editions.json": { route: "editions.json.ts", of: "site", text: "the archive for machines" },
  "/feed.xml": { route: "feed.xml.ts", of: "site", text: "the archive for readers of feeds" },
  "/robots.txt": {
    route: "robots.txt.ts",
    of: "site",
    text: "what search engines may read: nothing, unless `site.access` is `public`",
  },
  "/drafts/[edition]/[...language]": {
    route: "board.astro",
    of: "edition",
    text: "the board page of an edition that is not released",
  },
  "/drafts/[edition]/[...language]/[page]": { route: "page.astro", of: "edition", text: "a further page" },
  "/drafts/[edition]/[...language]/brief": {
    route: "brief.astro",
    of: "edition",
    text: "the edition on one sheet: verdict, number, target, whether it was expected, why, what is wrong, promised, asked, how sure, next",
  },
  "/drafts/[edition]/[...language]/changes": {
    route: "changes.astro",
    of: "edition",
    text: "what a correction changes: every figure that differs, with definitions, targets and sentences",
  },
  "/drafts/[edition]/[...language]/compare": {
    route: "compare.astro",
    of: "edition",
    text: "the edition beside the one before and beside the period a year before: figures as published, as counted now and as they are, with definitions, targets, limits, metrics, commitments and asks of both; where there is an earlier edition",
  },
  "/drafts/[edition]/[...language]/compare/[other]": {
    route: "compareWith.astro",
    of: "edition",
    text: "the same beside any other earlier edition",
  },
  "/drafts/[edition]/[...language]/figures": {
    route: "figures.astro",
    of: "edition",
    text: "all its metrics, with the pages of their figures",
  },
  "/drafts/[edition]/[...language]/figures/[metric]": {
    route: "metricFigures.astro",
    of: "edition",
    text: "the figures of a metric, or of a query of a page, that are shown, each at its own anchor",
  },
  "/drafts/[edition]/[...language]/slides": { route: "slides.astro", of: "edition", text: "the deck" },
  "/drafts/[edition]/[...language]/figures.json": {
    route: "figures.json.ts",
    of: "edition",
    text: "every figure as data",
  },
  "/drafts/[edition]/[...language]/report.zip": {
    route: "report.zip.ts",
    of: "edition",
    text: "the whole edition as data, of which every file to send is made: [`report.json`](report.md) in an archive, a tenth of its size",
  },
  "/drafts/[edition]/[...language]/charts/[chart].csv": {
    route: "chart.csv.ts",
    of: "edition",
    text: "the data of a chart or a table",
  },
  "/drafts/[edition]/[...language]/charts/[chart].svg": {
    route: "chart.svg.ts",
    of: "edition",
    text: "the drawing of a chart",
  },
  "/[...language]/metrics": { route: "dictionary.astro", of: "edition", text: "the dictionary of metrics" },
  "/[...language]/metrics/audit": {
    route: "audit.astro",
    of: "edition",
    text: "metrics that steer, guard and validate nothing, vanity, lagging goals and one team's output",
  },
  "/[...language]/metrics/[metric]": {
    route: "metric.astro",
    of: "edition",
    text: "the definition of a metric",
  },
  "/[...language]/metrics/[metric]/history": {
    route: "metricPast.astro",
    of: "edition",
    text: "what has happened to a metric",
  },
  "/sprint": { route: "sprint.astro", of: "edition", text: "the sprint, as far as it is published" },
  "/sprint/[week]": { route: "sprintWeek.astro", of: "edition", text: "a week of it" },
  "/[...language]/about": { route: "about.astro", of: "edition", text: "the page about the report" },
  "/[...language]/glossary": {
    route: "glossary.astro",
    of: "all",
    text: "the words of the product, each at an anchor of its own",
  },
  "/[...language]/find": {
    route: "find.astro",
    of: "site",
    text: "all that is here from A to Z, of drafts and of the latest version of each released edition: metrics with their aliases and values, segments, editions, pages and their sections, decisions asked for, commitments, bets, terms",
  },
  "/[...language]/find/index.json": {
    route: "findIndex.json.ts",
    of: "site",
    text: "what the search of that page reads, which is the same",
  },
  "/404": { route: "notFound.astro", of: "site", text: "what a host shows where there is nothing" },
  "/accent.css": { route: "accent.css.ts", of: "all", text: "the report's colour" },
  "/pictures/[picture]": {
    route: "picture.ts",
    of: "all",
    text: "pictures that lie beside a page in `content/`",
  },
} as const satisfies Readonly<Record<string, Address>>;

/** The addresses of one or several owners, each with the file of its route. */
export function routesOf(...owners: readonly Owner[]): Readonly<Record<string, string>> {
  const found = Object.entries<Address>(ADDRESSES).filter(([, { of }]) => owners.includes(of));
  return Object.fromEntries(found.map(([pattern, { route }]) => [pattern, route]));
}
