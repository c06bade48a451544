import { metricsOf } from "../blocks/metric/metricsOf.ts";
import { plainHtml, plainText } from "../document/plain.ts";
import { tabled } from "../document/recorded.ts";
import { figureAddress } from "../ledger/figureAddress.ts";
import type { DictionaryEntry } from "./book.ts";
import { entriesOf } from "./entries.ts";
import type { Section } from "./outline/section.ts";
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
export function foundIn(report: Report): readonly Found[] {
  return foundTable(report).get(ALL) ?? [];
}

const ALL = "all";

/** The same as a table of one entry: pages that are made of it stay while it does, whatever else a page says. */
export const foundTable = tabled("found", (report: Report) => new Map([[ALL, read(report)]]));

/** A page with its sections. */
interface Outlined {
  readonly slug: string;
  readonly title: string;
  readonly address: string;
  readonly sections: readonly Section[];
}

function read(report: Report): readonly Found[] {
  const { label, home, titleText, asks, commitments, bets } = report;
  const outlined = report.pages.map(
    (page): Outlined => ({
      slug: page.slug,
      title: page.titleText,
      address: page.slug === "index" ? home : `${home}${page.slug}/`,
      sections: sectionsOf(report, page.slug),
    }),
  );
  const listed = (kind: FoundKind, block: string, names: readonly string[]) => {
    const to = placeOf(outlined, block);
    return to === null ? [] : names.map((name) => foundAt(kind, name, label, to));
  };
  const decisions = asks.map(({ decisionHtml }) => plainHtml(decisionHtml));
  const promises = commitments.map(({ whatHtml }) => plainHtml(whatHtml));
  const tried = bets.map(({ name }) => name);
  return [
    foundAt("edition", label, titleText, home),
    ...values(report),
    ...segments(report),
    ...outlined.flatMap((page) => pageAndSections(page, label)),
    ...listed("decision", "Asks", decisions),
    ...listed("commitment", "Commitments", promises),
    ...listed("bet", "Bets", tried),
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

/** A further page, and the sections of any. */
function pageAndSections({ slug, title, address, sections }: Outlined, label: string): Found[] {
  const page = slug === "index" ? [] : [foundAt("page", title, label, address)];
  const own = sections.flatMap(({ id, label: above, heading }) =>
    heading === null || id === null || (above !== null && id === "evidence")
      ? []
      : [foundAt("section", plainText(heading, "unsaid"), label, `${address}#${id}`)],
  );
  return [...page, ...own];
}

/** Where a block stands first; null where it stands nowhere. */
function placeOf(outlined: readonly Outlined[], block: string): string | null {
  for (const { address, sections } of outlined) {
    const section = sections.find(({ parts }) =>
      parts.some((part) => part.kind === "shown" && part.block === block),
    );
    if (section !== undefined) return `${address}${section.id === null ? "" : `#${section.id}`}`;
  }
  return null;
}
