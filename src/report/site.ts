import { GRAINS } from "../calendar/period.ts";
import type { Content, MetricDocument } from "../content/content.ts";
import { formatNumber, formatRelative } from "../format/number.ts";
import { formatDate } from "../format/period.ts";
import { buildAudit } from "./audit.ts";
import type { Earlier } from "./earlier.ts";
import { pastOf } from "./metricPast.ts";
import { metricsOf } from "./metricsOf.ts";
import type { DictionaryEntry, MetricFacts, Report, Site } from "./report.ts";
import { sprintPages } from "./sprint.ts";
import { reportedBy, unitOf } from "./unit.ts";

/** The editions that are computed, newest first, and the same in further languages. */
export interface Computed {
  readonly reports: readonly Report[];
  readonly translations: readonly Report[];
}

/** The whole site from its reports, newest first, and all that is known of editions, released or not. */
export function buildSite(
  content: Content,
  { reports, translations }: Computed,
  known: readonly Earlier[],
  { archive, frozen, announced }: Pick<Site, "archive" | "frozen" | "announced">,
): Site {
  const { config, file } = content.report;
  return {
    company: config.company,
    product: config.product ?? config.company,
    mission: config.mission ?? "",
    locale: config.locale,
    confidentiality: config.confidentiality ?? null,
    indexed: config.site.access === "public",
    address: config.site.url === undefined ? null : new URL(config.site.base, config.site.url).href,
    logo: config.site.theme.logo ?? null,
    icon: config.site.theme.icon ?? null,
    accent: config.site.theme.accent ?? null,
    aboutFile: file,
    editions: reports,
    translations,
    archive,
    frozen,
    announced,
    dictionary: [...content.metrics.values()]
      .map((metric) => entryOf(content, metric, reports, known))
      .sort(byRole),
    sprint: sprintPages(content),
    audit: buildAudit(content, reports),
  };
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
    role: config.role,
    statement: config.statement,
    isReviewed: config.role === "north_star" || config.review_by !== undefined || config.reviews.length > 0,
    facts: definitionOf(content, metric),
    sql: Object.entries(newest?.ledger.queries ?? {}).flatMap(([name, sql]) =>
      name.startsWith(`${id}/`) && isByGrain(name) ? [{ title: titleOf(name), sql }] : [],
    ),
    past: pastOf(content, metric, known),
    whyNot: config.why_not ?? null,
    file: metric.file,
    hasBody: metric.front.body.trim() !== "",
    latest: newest === undefined ? null : factsIn(newest, id),
    latestEdition: newest?.id ?? null,
    usedIn: known
      .filter(({ figures }) => figures.some(({ metric: of, shown }) => of === id && shown.length > 0))
      .map(({ home, label }) => ({ home, label })),
  };
}

/** Does a statement count by a grain, or people? Those over single spans of days stand with the figures made of them. */
function isByGrain(name: string): boolean {
  const [, kind = "", , range] = name.split("/");
  return range === undefined && [...GRAINS, "cohort", "retention"].includes(kind);
}

/** "posting_rate/day/region" as "by day and region". */
function titleOf(name: string): string {
  const [, grain, dimension] = name.split("/");
  if (grain === "retention") return "retention";
  if (grain === "cohort") return `cohort ${dimension}`;
  return dimension === undefined ? `by ${grain}` : `by ${grain} and ${dimension}`;
}

function definitionOf(content: Content, { config }: MetricDocument): { label: string; text: string }[] {
  const { locale, currency } = content.report.config;
  const unit = unitOf(config, currency);
  const show = (value: number) => formatNumber(value, unit, locale);
  const lines: [string, string | undefined][] = [
    ["Counted by", config.grain],
    ["Reviewed by", config.review],
    ["Longer periods", ROLLUPS[config.rollup]],
    ["Source", config.from === undefined ? reportedBy(config, locale) : `${config.from}, by ${config.time}`],
    ["Where", config.where],
    ["Value", config.value],
    ["Numerator", config.numerator],
    ["Denominator", config.denominator],
    ["Complete after", config.matures === 0 ? undefined : `${config.matures} days`],
    ["Tree", config.tree],
    ["Influenced by", config.influences.length === 0 ? undefined : config.influences.join(", ")],
    ["Cohorts", config.cohorts.length === 0 ? undefined : config.cohorts.map(({ name }) => name).join(", ")],
    ["Retention", config.retention === undefined ? undefined : `by ${config.retention.grain}`],
    ["Watches", config.watches],
    ["Core", config.core.length === 0 ? undefined : config.core.join(", ")],
    ["Watch from", thresholdText(config, config.thresholds?.watch, show)],
    ["Breach from", thresholdText(config, config.thresholds?.breach, show)],
    ["Decided", decidedText(config, locale)],
    ...Object.entries(config.targets).map(([period, { value, of }]): [string, string] => [
      `Target ${period}`,
      `${show(value)}${of === "exit" ? ", at its end" : ""}`,
    ]),
  ];
  return lines.flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }]));
}

/** "declined on 2 Oct 2025, by the board: it …" */
function decidedText({ decided }: MetricDocument["config"], locale: string): string | undefined {
  if (decided === undefined) return undefined;
  const when = `${decided.decision === "open" ? "since" : "on"} ${formatDate(decided.date, locale)}`;
  const by = decided.by === undefined ? "" : `, by ${decided.by}`;
  return `${decided.decision} ${when}${by}: ${decided.why}`;
}

/** A threshold in the metric's unit, or relative to its baseline. */
function thresholdText(
  { thresholds }: MetricDocument["config"],
  limit: number | undefined,
  show: (value: number) => string,
): string | undefined {
  if (limit === undefined || thresholds?.baseline === undefined)
    return limit === undefined ? undefined : show(limit);
  const against = thresholds.baseline === "year" ? "the same period a year before" : thresholds.baseline;
  return `${formatRelative(limit, "en", false)} worse than ${against}`;
}

const ROLLUPS = {
  mean: "mean of the periods counted",
  sum: "sum of the periods counted",
  last: "the last period counted",
  recompute: "counted anew",
} as const;

function factsIn(report: Report, id: string): MetricFacts | null {
  return metricsOf(report).find((facts) => facts.id === id) ?? null;
}
