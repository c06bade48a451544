import { formatDay } from "../calendar/day.ts";
import { parsePeriod, previous } from "../calendar/period.ts";
import { breakDays } from "../compute/breaks.ts";
import type { Earlier } from "../compute/earlier.ts";
import type { Content } from "../content/content.ts";
import { formatLongDate } from "../format/period.ts";
import type { Figure } from "../ledger/figure.ts";

/**
 * On which base the change of an edition's north star stands, as far as that is known; `now` is what the edition itself
 * counts of the period before.
 */
export type Basis =
  /** The period's own edition published the same; or no edition published it. */
  | { readonly kind: "published" | "unpublished"; readonly now: Figure }
  /** Its own edition published another number before this one; or says another number since. */
  | {
      readonly kind: "restated" | "later";
      readonly now: Figure;
      readonly published: Figure;
      /** Where that edition's pages are. */
      readonly home: string;
    }
  /** Its own edition had another north star, by this name. */
  | { readonly kind: "another"; readonly now: Figure; readonly star: string }
  /** There is no change, as what the metric counts changed on that day. */
  | { readonly kind: "redefined"; readonly since: string }
  /** Nobody handed on what the base was, or only parts of both periods are compared. */
  | { readonly kind: "unknown" };

/** Which version of each edition another one was held against, by id; null of a draft, which knows the latest. */
export type HeldAgainst = ReadonlyMap<string, number> | null;

/** What the team declares, and how it writes dates. */
export interface Declaring extends Pick<Content, "metrics" | "calendar"> {
  readonly locale: string;
}

const UNKNOWN: Basis = { kind: "unknown" };

/** The base of an edition's change, among all editions that are known. */
export function basisOf(
  { headline, period, figures }: Pick<Earlier, "headline" | "period" | "figures">,
  known: readonly Earlier[],
  { metrics, calendar, locale }: Declaring,
  held: HeldAgainst,
): Basis {
  const own = parsePeriod(period.id, calendar);
  if (own === null) return UNKNOWN;
  const base = previous(own, calendar);
  const { change, partLabel } = headline.previous;
  if (change.reason === "definition changed") {
    const config = metrics.get(headline.id)?.config ?? { changes: [], replaces: [] };
    const since = breakDays(config).findLast((day) => day > base.first && day <= own.last);
    if (since === undefined) return UNKNOWN;
    return { kind: "redefined", since: formatLongDate(formatDay(since), locale) };
  }
  const now = figures.find(isValueOf(headline.id, base.id));
  if (now === undefined || partLabel !== null || change.value === null) return UNKNOWN;
  const edition = known.find((one) => one.period.id === base.id);
  return edition === undefined
    ? { kind: "unpublished", now }
    : againstEdition(edition, now, headline.id, held);
}

function againstEdition(edition: Earlier, now: Figure, star: string, held: HeldAgainst): Basis {
  const { headline, home, id, version } = edition;
  if (headline.id !== star) return { kind: "another", now, star: headline.name };
  const published = headline.value;
  if (published.text === now.text) return { kind: "published", now };
  const isLater = held !== null && version !== null && held.get(id) !== version;
  return { kind: isLater ? "later" : "restated", now, published, home };
}

function isValueOf(metric: string, period: string): (figure: Figure) => boolean {
  return (one) => one.metric === metric && one.period === period && one.measure === "value";
}

/** What an edition counts of the period before, where that period's own edition had published another number. */
export function recountedBy(basis: Basis): Figure | null {
  return basis.kind === "restated" ? basis.now : null;
}
