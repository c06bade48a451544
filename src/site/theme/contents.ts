import { editionBefore, isAsLong } from "../../calendar/asLong.ts";
import type { Language } from "../../language/language.ts";
import type { ArchivedEdition } from "../../report/archive.ts";
import type { Report } from "../../report/report.ts";

/** An entry of a page's contents. */
export interface Entry {
  readonly id: string;
  readonly text: string;
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

/**
 * The edition before and the one after, of those that the site lists (newest first): of the same length where there are
 * some, so that a quarter leads to the quarter before, and not to its own last month.
 */
export function neighbours(
  editions: readonly ArchivedEdition[],
  report: Report,
): { earlier?: ArchivedEdition; later?: ArchivedEdition } {
  const inOrder = editions.toReversed();
  const at = inOrder.findIndex((edition) => edition.id === report.id);
  const before = (index: number) =>
    editionBefore(inOrder[index]?.period ?? report.period, inOrder.slice(0, index), ({ period }) => period);
  const newer = inOrder.slice(at + 1);
  const earlier = at < 0 ? undefined : before(at);
  const later =
    newer.find(({ period }) => isAsLong(period, report.period)) ??
    newer.find((_, index) => before(at + 1 + index)?.id === report.id);
  return { ...(earlier && { earlier }), ...(at >= 0 && later && { later }) };
}
