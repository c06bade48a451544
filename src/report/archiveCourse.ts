import { toned } from "../blocks/metric/tone.ts";
import { isAsLong, periodShape } from "../calendar/asLong.ts";
import { formatDay } from "../calendar/day.ts";
import { breakDays } from "../compute/breaks.ts";
import type { Earlier, EarlierHeadline } from "../compute/earlier.ts";
import type { ArchivedHeadline } from "./archive.ts";
import { type Basis, basisOf, type Declaring, type HeldAgainst } from "./archiveBasis.ts";

/** How an edition's north star follows on the one that another edition published before it. */
export interface Course {
  /** May one line lead to it from the edition before: the same north star, and nothing that breaks its series between? */
  readonly follows: boolean;
  /** On what the change of this edition stands. */
  readonly basis: Basis;
}

/** A headline with what its change meant to a reader, which versions before hand on as a judgement and a breach. */
export function archivedHeadline(headline: EarlierHeadline): ArchivedHeadline {
  const { previous, breached } = headline;
  const { change, judgement, calendar = null } = previous;
  return { ...headline, previous: { ...previous, calendar, ...toned(change, judgement, breached) } };
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

/** The course of an edition among all that are known; `held` as in HeldAgainst. */
export function courseOf(
  edition: Earlier,
  known: readonly Earlier[],
  content: Declaring,
  held: HeldAgainst,
): Course {
  const { headline, period } = edition;
  const older = known.filter((one) => one.period.first < period.first && isAsLong(one.period, period));
  const before = older.reduce<Earlier | null>(
    (latest, one) => (latest === null || one.period.first > latest.period.first ? one : latest),
    null,
  );
  const config = content.metrics.get(headline.id)?.config;
  const isBroken = breakDays(config ?? { changes: [], replaces: [] })
    .map(formatDay)
    .some((since) => before !== null && since > before.period.first && since <= period.last);
  const follows = before !== null && before.headline.id === headline.id && !isBroken;
  return { follows, basis: basisOf(edition, older, content, held) };
}
