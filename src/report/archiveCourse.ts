import { toned } from "../blocks/metric/tone.ts";
import { formatDay } from "../calendar/day.ts";
import type { Calendar } from "../calendar/period.ts";
import { parsePeriod, previous } from "../calendar/period.ts";
import { breakDays } from "../compute/breaks.ts";
import { type Earlier, type EarlierHeadline, periodShape } from "../compute/earlier.ts";
import type { Content } from "../content/content.ts";
import type { Figure } from "../ledger/figure.ts";
import type { ArchivedHeadline } from "./archive.ts";

/** How an edition's north star follows on the one that another edition published before it. */
export interface Course {
  /** May one line lead to it from the edition before: the same north star, and nothing that breaks its series between? */
  readonly follows: boolean;
  /** What this edition counts of the period before, where that period's own edition published another number. */
  readonly recounted: Figure | null;
}

/** A headline with what its change meant to a reader, which versions before hand on as a judgement and a breach. */
export function archivedHeadline(headline: EarlierHeadline): ArchivedHeadline {
  const { previous, breached } = headline;
  return { ...headline, previous: { ...previous, ...toned(previous.change, previous.judgement, breached) } };
}

/** Are two editions of periods of the same length, so that their numbers can be held against each other? */
function isAsLong(one: Pick<Earlier, "period">, other: Pick<Earlier, "period">): boolean {
  return periodShape(one.period.id) === periodShape(other.period.id);
}

/**
 * Those of the editions that may stand on one axis: of the newest one's north star, and of the length that most of these
 * have (that of the newest, where two lengths are as frequent). In the order that they came in, newest first.
 */
export function alike<Edition extends Pick<Earlier, "period" | "headline">>(
  editions: readonly Edition[],
): readonly Edition[] {
  const [newest] = editions;
  const own = editions.filter(({ headline }) => headline.id === newest?.headline.id);
  const groups = [...Map.groupBy(own, ({ period }) => periodShape(period.id)).values()];
  return groups.toSorted((left, right) => right.length - left.length)[0] ?? [];
}

/** The course of an edition among all that are known. Its change is held against `recounted`, where that is one. */
export function courseOf(
  edition: Earlier,
  known: readonly Earlier[],
  { metrics, calendar }: Pick<Content, "metrics" | "calendar">,
): Course {
  const { headline, period } = edition;
  const older = known.filter((one) => one.period.first < period.first && isAsLong(one, edition));
  const before = older.reduce<Earlier | null>(
    (latest, one) => (latest === null || one.period.first > latest.period.first ? one : latest),
    null,
  );
  const config = metrics.get(headline.id)?.config;
  const isBroken = breakDays(config ?? { changes: [], replaces: [] })
    .map(formatDay)
    .some((since) => before !== null && since > before.period.first && since <= period.last);
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
