import { GRAINS } from "../calendar/period.ts";
import { type Earlier, earlierOf } from "../compute/earlier.ts";
import { bodyOf } from "../content/body.ts";
import type { Content, InLanguage, MetricDocument } from "../content/content.ts";
import { languageOf } from "../language/language.ts";
import { earlierIn } from "../ledger/earlierIn.ts";
import { buildAudit } from "./audit.ts";
import type { Book, DictionaryEntry } from "./book.ts";
import { definitionOf } from "./dictionaryFacts.ts";
import { factsOf } from "./factsOf.ts";
import { pastOf } from "./metricPast.ts";
import { sprintPages } from "./pages/sprint.ts";
import type { Report, Site } from "./report.ts";

/** The editions that are computed, newest first, and the same in further languages. */
export interface Computed {
  readonly reports: readonly Report[];
  readonly translations: readonly Report[];
}

/**
 * The whole site from its reports, newest first, and all that is known of editions, released or not; in the further
 * languages that an edition is written in.
 */
export function buildSite(
  content: Content,
  { reports, translations }: Computed,
  known: readonly Earlier[],
  around: Pick<Site, "archive" | "withdrawn" | "frozen" | "announced" | "released">,
  languages: readonly InLanguage[],
): Site {
  const { config } = content.report;
  const books = languages.flatMap(({ code, content: own }) => {
    const spoken = translations.filter(({ language }) => language === code);
    if (spoken.length === 0) return [];
    const knownThere = known.map((one) => inLanguage(one, spoken, own));
    return [bookOf(code, own, spoken, knownThere)];
  });
  return {
    ...bookOf(null, content, reports, known),
    indexed: config.site.access === "public",
    address: config.site.url === undefined ? null : new URL(config.site.base, config.site.url).href,
    base: config.site.base,
    logo: config.site.theme.logo ?? null,
    icon: config.site.theme.icon ?? null,
    accent: config.site.theme.accent ?? null,
    deck: { appendix: config.deck.appendix, template: null },
    editions: reports,
    translations,
    books,
    ...around,
    pictures: [],
    sprint: sprintPages(content),
  };
}

/** What stands around editions in a language: its reports, newest first, and what it knows of all editions. */
function bookOf(
  language: string | null,
  content: Content,
  reports: readonly Report[],
  known: readonly Earlier[],
): Book {
  const { config, file, front } = content.report;
  return {
    language,
    locale: config.locale,
    company: config.company,
    product: config.product ?? config.company,
    mission: config.mission ?? "",
    confidentiality: config.confidentiality ?? null,
    aboutFile: file,
    about: bodyOf(front),
    dictionary: [...content.metrics.values()]
      .map((metric) => entryOf(content, metric, reports, known))
      .sort(byRole),
    audit: buildAudit(content, reports),
  };
}

/** An edition as it is written in a language, else as that language writes its numbers. */
function inLanguage(one: Earlier, translations: readonly Report[], content: Content): Earlier {
  const own = translations.find(({ home }) => home.startsWith(one.home));
  return own === undefined ? earlierIn(one, content) : earlierOf(own, one.version);
}

const ROLES = ["north_star", "input", "lever", "guardrail", "outcome", "supporting", "candidate", "vanity"];

function byRole(left: DictionaryEntry, right: DictionaryEntry): number {
  return ROLES.indexOf(left.role) - ROLES.indexOf(right.role) || (left.name < right.name ? -1 : 1);
}

function entryOf(
  content: Content,
  metric: MetricDocument,
  reports: readonly Report[],
  known: readonly Earlier[],
): DictionaryEntry {
  const { config, id } = metric;
  const newest = reports[0];
  return {
    id,
    name: config.name,
    aliases: config.aliases,
    role: config.role,
    statement: config.statement,
    isReviewed: config.role === "north_star" || config.review_by !== undefined || config.reviews.length > 0,
    facts: definitionOf(content, metric),
    sql: Object.entries(newest?.ledger.queries ?? {}).flatMap(([name, sql]) =>
      name.startsWith(`${id}/`) && isByGrain(name)
        ? [{ title: titleOf(name, content.report.config.locale), sql }]
        : [],
    ),
    past: pastOf(content, metric, known),
    whyNot: config.why_not ?? null,
    file: metric.file,
    body: bodyOf(metric.front),
    latest: newest === undefined ? null : factsOf(newest, id),
    latestEdition: newest?.id ?? null,
    usedIn: known
      .filter(({ figures }) => figures.some(({ metric: of, shown }) => of === id && shown.length > 0))
      .map(({ home, label }) => ({ home, label })),
  };
}

/** Does a statement count by a grain, or people? Those over single spans of days stand with the figures made of them. */
function isByGrain(name: string): boolean {
  const [, kind = "", , range] = name.split("/");
  return range === undefined && [...GRAINS, "cohort", "retention", "flows", "active_days"].includes(kind);
}

/** "posting_rate/day/region" as "by day and region". */
function titleOf(name: string, locale: string): string {
  const say = languageOf(locale).report.dictionary;
  const [, grain = "", dimension] = name.split("/");
  if (grain === "retention") return say.sqlRetention;
  if (grain === "flows") return say.sqlFlows;
  if (grain === "active_days") return say.sqlActiveDays;
  if (grain === "cohort") return say.sqlCohort(dimension ?? "");
  return dimension === undefined ? say.sqlBy(grain) : say.sqlByAnd(grain, dimension);
}
