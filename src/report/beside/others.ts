import { editionBefore } from "../../calendar/asLong.ts";
import { type Calendar, type Period, yearBefore } from "../../calendar/period.ts";
import type { EditionComparison } from "../facts/editionComparison.ts";

/** A period beside which an edition is shown, and why. */
export interface Other {
  readonly kind: EditionComparison["kind"];
  readonly period: Period;
}

/**
 * Beside which periods an edition is shown, of the periods of earlier editions (oldest first): the edition before, which
 * is the latest of a period as long or, where none is, the latest; the period a year before, be there an edition of it or
 * not; then all others, newest first. None where there is no earlier edition.
 */
export function othersOf(own: Period, earlier: readonly Period[], calendar: Calendar): readonly Other[] {
  const newest = earlier.toReversed();
  const before = editionBefore(own, earlier, (period) => period);
  if (before === undefined) return [];
  const year = yearBefore(own, calendar);
  const rest = newest.filter(({ id }) => id !== before.id && id !== year.id);
  return [
    { kind: "before", period: before },
    ...(year.id === before.id ? [] : [{ kind: "year", period: year } as const]),
    ...rest.map((period) => ({ kind: "other", period }) as const),
  ];
}
