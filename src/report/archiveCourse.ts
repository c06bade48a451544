import type { Calendar } from "../calendar/period.ts";
import { parsePeriod, previous } from "../calendar/period.ts";
import type { Content } from "../content/content.ts";
import { breakDays } from "./breaks.ts";
import type { Earlier } from "./earlier.ts";
import type { Figure } from "./figure.ts";

/** How an edition's north star follows on the one that another edition published before it. */
export interface Course {
  /** May one line lead to it from the edition before: the same north star, and nothing that breaks its series between? */
  readonly follows: boolean;
  /** What this edition counts of the period before, where that period's own edition published another number. */
  readonly recounted: Figure | null;
}

/** The course of an edition among all that are known. Its change is held against `recounted`, where that is one. */
export function courseOf(
  edition: Earlier,
  known: readonly Earlier[],
  { metrics, calendar }: Pick<Content, "metrics" | "calendar">,
): Course {
  const { headline, period } = edition;
  const older = known.filter((one) => one.period.first < period.first);
  const before = older.reduce<Earlier | null>(
    (latest, one) => (latest === null || one.period.first > latest.period.first ? one : latest),
    null,
  );
  const config = metrics.get(headline.id)?.config;
  const isBroken = breakDays(config ?? { changes: [], replaces: [] }).some(
    (since) => before !== null && since > before.period.first && since <= period.last,
  );
  const follows = before !== null && before.headline.id === headline.id && !isBroken;
  return { follows, recounted: recounted(edition, older, calendar) };
}

function recounted(
  { headline, period, figures }: Earlier,
  older: readonly Earlier[],
  calendar: Calendar,
): Figure | null {
  const own = parsePeriod(period.id, calendar);
  if (own === null || headline.previous.partLabel !== null) return null;
  const base = previous(own, calendar).id;
  const published = older.find((one) => one.period.id === base && one.headline.id === headline.id);
  const now = figures.find(
    (one) => one.metric === headline.id && one.period === base && one.measure === "value",
  );
  if (published === undefined || now === undefined || headline.previous.change.value === null) return null;
  return now.text === published.headline.value.text ? null : now;
}
