import type { Language } from "../../language/language.ts";
import type { ArchivedEdition } from "../../report/archive.ts";
import type { Report } from "../../report/report.ts";

/** An entry of a page's contents. */
export interface Entry {
  readonly id: string;
  readonly text: string;
}

/** A section of the board page that has no body of its own. */
export interface Section {
  readonly id: string;
  readonly isThere: (report: Report) => boolean;
}

/** The default blocks of a board page, in the order in which a board reads them. */
export const SECTIONS = [
  { id: "asks", isThere: (report) => report.asks.length > 0 },
  { id: "commitments", isThere: (report) => report.commitments.length > 0 },
  { id: "moved", isThere: (report) => report.bridge !== null || report.tree !== null },
  { id: "inputs", isThere: (report) => report.inputs.length > 0 },
  { id: "guardrails", isThere: (report) => report.guardrails.length > 0 },
  { id: "restated", isThere: (report) => report.restatements.length > 0 },
  {
    id: "vintages",
    isThere: ({ vintages, headline, inputs }) =>
      vintages.some(
        ({ metric, rows }) =>
          [headline, ...inputs].some(({ id }) => id === metric) && rows.some(({ isRevised }) => isRevised),
      ),
  },
  { id: "segments", isThere: (report) => report.segments.length > 0 },
  {
    id: "outlook",
    isThere: ({ outlook }) =>
      outlook.scored.length > 0 || outlook.forecasts.some(({ forecast }) => forecast.value !== null),
  },
  { id: "outcomes", isThere: (report) => report.outcomes.length > 0 },
  { id: "cohorts", isThere: (report) => report.cohorts.length > 0 },
  { id: "retention", isThere: (report) => report.retention.length > 0 },
  { id: "okrs", isThere: (report) => report.okrs.length > 0 },
  { id: "bets", isThere: (report) => report.bets.length > 0 },
  { id: "metric", isThere: () => true },
  {
    id: "actionable",
    isThere: ({ actionable }) => actionable.inputs.length > 0 && actionable.teams.length > 0,
  },
  { id: "learnings", isThere: (report) => report.learnings.length > 0 },
  { id: "declined", isThere: (report) => report.declined.length > 0 },
  { id: "vanity", isThere: (report) => report.vanity.length > 0 },
] as const satisfies readonly Section[];

export type SectionId = (typeof SECTIONS)[number]["id"];

/** The ids of the default sections that have something to show. */
export function sectionsOf(report: Report): ReadonlySet<SectionId> {
  return new Set(SECTIONS.filter((section) => section.isThere(report)).map((section) => section.id));
}

/** Path of one of an edition's pages. */
export function pagePath(report: Report, slug: string): string {
  return slug === "index" ? report.home : `${report.home}${slug}/`;
}

/** "North Star report, Q3 2026" */
export function placeOf(report: Report, { pages }: Language): string {
  return pages.common.reportOf(report.label);
}

/** "Data to 1 October 2026 · Confidential, board of directors" */
export function dataLine(report: Report, confidentiality: string | null, { pages }: Language): string {
  const data = pages.common.data(report.snapshot.throughLabel);
  return confidentiality === null ? data : `${data} · ${confidentiality}`;
}

/** The edition before and the one after, as the site lists them (newest first). */
export function neighbours(
  editions: readonly ArchivedEdition[],
  report: Report,
): { earlier?: ArchivedEdition; later?: ArchivedEdition } {
  const at = editions.findIndex((edition) => edition.id === report.id);
  const [earlier, later] = [editions[at + 1], editions[at - 1]];
  return { ...(earlier && { earlier }), ...(later && { later }) };
}
