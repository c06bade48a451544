import type { Calendar } from "../calendar/period.ts";
import { formatNumber } from "../format/number.ts";
import type { Earlier } from "./earlier.ts";
import type { Figure } from "./figure.ts";
import { labelOfId } from "./labels.ts";

/**
 * What a report in another language reads of an edition: its numbers as the locale writes them, its period by the name
 * that it has there. What people wrote stays as it was published.
 */
export function earlierIn<Kind extends Earlier>(earlier: Kind, calendar: Calendar, locale: string): Kind {
  const written = (figure: Figure): Figure =>
    figure.value === null ? figure : { ...figure, text: formatNumber(figure.value, figure.unit, locale) };
  return {
    ...earlier,
    label: labelOfId(earlier.id, calendar, locale),
    figures: earlier.figures.map(written),
  };
}
