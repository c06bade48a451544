import { metricsOf } from "../blocks/metric/metricsOf.ts";
import { plainHtml, plainText } from "../document/plain.ts";
import { figureAddress } from "../ledger/figureAddress.ts";
import type { DictionaryEntry } from "./book.ts";
import { entriesOf } from "./entries.ts";
import { sectionsOf } from "./outline/sections.ts";
import type { Report } from "./report.ts";

/** What can be found by its name. */
export type FoundKind =
  | "metric"
  | "segment"
  | "edition"
  | "page"
  | "section"
  | "decision"
  | "commitment"
  | "bet";

/** A thing that pages show, by its name, and one place where it stands. */
export interface Found {
  readonly kind: FoundKind;
  readonly name: string;
  /** Of metrics the id, by which editions that name it otherwise are one; null of all else. */
  readonly metric: string | null;
  /** Which place it is: "Q3 2026", "Daily active people, Q3 2026"; null of a metric's definition. */
  readonly place: string | null;
  /** Path of the site; those of the dictionary are without their language, as links to it are. */
  readonly to: string;
  /** Of a metric's number as readers see it, and the figure that it is. */
  readonly value: { readonly text: string; readonly figure: string; readonly home: string } | null;
  /** Other names of a metric. */
  readonly aliases: readonly string[];
}

/** What a released version has to be found, in one of its languages. */
export interface ReleasedFound {
  readonly language: string | null;
  readonly locale: string;
  readonly found: readonly Found[];
  /** The metrics that it defines, on its own pages. */
  readonly metrics: readonly Found[];
}

/** Something that is in one place. */
export function foundAt(kind: FoundKind, name: string, place: string, to: string): Found {
  return { kind, name, metric: null, place, to, value: null, aliases: [] };
}

/** A metric by its definition, below the address at which its page is. */
export function foundMetric(
  { id, name, aliases }: Pick<DictionaryEntry, "id" | "name" | "aliases">,
  home: string,
): Found {
  return { kind: "metric", name, metric: id, place: null, to: `${home}metrics/${id}/`, value: null, aliases };
}

/** The value of a metric in an edition, where it stands. */
export function foundValue(
  metric: { readonly id: string; readonly name: string },
  label: string,
  to: string,
  value: NonNullable<Found["value"]>,
): Found {
  return { kind: "metric", name: metric.name, metric: metric.id, place: label, to, value, aliases: [] };
}

/**
 * All that an edition's pages show that readers look for by its name. What no page shows is not there: no segment of too
 * few people, no figure without an entry, no list whose block stands nowhere.
 */
export function foundIn(report: Report): Found[] {
  const { label, home, titleText } = report;
  return [
    foundAt("edition", label, titleText, home),
    ...values(report),
    ...segments(report),
    ...pages(report),
    ...listed(
      report,
      "decision",
      "Asks",
      report.asks.map(({ decisionHtml }) => plainHtml(decisionHtml)),
    ),
    ...listed(
      report,
      "commitment",
      "Commitments",
      report.commitments.map(({ whatHtml }) => plainHtml(whatHtml)),
    ),
    ...listed(
      report,
      "bet",
      "Bets",
      report.bets.map(({ name }) => name),
    ),
  ];
}

function values(report: Report): Found[] {
  const { home, label } = report;
  const entries = entriesOf(report);
  return metricsOf(report)
    .filter(({ value }) => value.value !== null && entries.has(value.id))
    .map((metric) => {
      const { id, text } = metric.value;
      return foundValue(metric, label, figureAddress(home, id), { text, figure: id, home });
    });
}

function segments(report: Report): Found[] {
  const { home, label } = report;
  const entries = entriesOf(report);
  return report.segments.flatMap(({ metricName, rows }) =>
    rows
      .filter(({ value }) => value.value !== null && entries.has(value.id))
      .map(({ name, value }) => ({
        ...foundAt("segment", name, `${metricName}, ${label}`, figureAddress(home, value.id)),
        value: { text: value.text, figure: value.id, home },
      })),
  );
}

/** Further pages, and the sections of all. */
function pages(report: Report): Found[] {
  return report.pages.flatMap(({ slug, titleText }) => {
    const address = addressOf(report, slug);
    const page = slug === "index" ? [] : [foundAt("page", titleText, report.label, address)];
    const own = sectionsOf(report, slug).flatMap(({ id, label, heading }) =>
      heading === null || id === null || (label !== null && id === "evidence")
        ? []
        : [foundAt("section", plainText(heading, "unsaid"), report.label, `${address}#${id}`)],
    );
    return [...page, ...own];
  });
}

/** What a block lists, where it stands first; nothing where it stands nowhere. */
function listed(report: Report, kind: FoundKind, block: string, names: readonly string[]): Found[] {
  const to = placeOf(report, block);
  return to === null ? [] : names.map((name) => foundAt(kind, name, report.label, to));
}

function placeOf(report: Report, block: string): string | null {
  for (const { slug } of report.pages) {
    const section = sectionsOf(report, slug).find(({ parts }) =>
      parts.some((part) => part.kind === "shown" && part.block === block),
    );
    if (section !== undefined)
      return `${addressOf(report, slug)}${section.id === null ? "" : `#${section.id}`}`;
  }
  return null;
}

function addressOf({ home }: Report, slug: string): string {
  return slug === "index" ? home : `${home}${slug}/`;
}
