import { isComplete } from "../calendar/coverage.ts";
import { type Period, periodsBetween } from "../calendar/period.ts";
import { isMissing, type Missing, missing } from "../metrics/missing.ts";
import { definitionChanged } from "./compare.ts";
import { isShorter } from "./historyKind.ts";
import type { Beginnings } from "./likeForLike.ts";
import { isPeriodComplete, type Measured, type Stretch, valueOver } from "./measured.ts";

/** The equally long ends of a period and of an earlier one within which the data begin. */
export type SharedEnds = Beginnings;

/**
 * What a period can be compared by although the data begin within the earlier one: the last whole weeks that both hold,
 * as many of each, so that each weekday counts as often; of what is counted by a longer grain, as many of those. Of a
 * balance the last one alone, at whose end it is. Missing: "both whole" where nothing stands in the way of comparing the
 * periods themselves, "incomplete period" for one that is not over, "before the snapshot" where no such part is known,
 * "definition changed" since the first of them.
 */
export function sharedEnds(measured: Measured, base: Period, current: Period): SharedEnds | Missing {
  if (base.first >= measured.coverage.from) return missing("both whole");
  if (base.last < measured.coverage.from) return missing("before the snapshot");
  if (!isPeriodComplete(measured, current)) return missing("incomplete period");
  const [before, after] = [wholeParts(measured, base), wholeParts(measured, current)];
  const most = measured.metric.config.rollup === "last" ? 1 : Infinity;
  const count = Math.min(before.length, after.length, most);
  const [from, to] = [before.slice(-count), after.slice(-count)];
  const [first, last] = [from[0], from.at(-1)];
  if (count === 0 || first === undefined || last === undefined) return missing("before the snapshot");
  if (definitionChanged(measured, first.first, current.last)) return missing("definition changed");
  return { current: stretchOf(measured, to), base: stretchOf(measured, from), count, of: first.grain };
}

/** Both values over these ends; both missing where there are none. */
export function sharedValues(measured: Measured, base: Period, current: Period) {
  const ends = sharedEnds(measured, base, current);
  if ("missing" in ends) return { before: ends, after: ends };
  const [before, after] = [ends.base, ends.current].map((stretch) => valueOver(measured, stretch, null));
  const absent = [before, after].find((value) => value !== undefined && isMissing(value));
  return { before: absent ?? before ?? missing("no data"), after: absent ?? after ?? missing("no data") };
}

/** The whole weeks, or longer grains, that lie within a period and that the data hold. */
function wholeParts({ metric, coverage, calendar }: Measured, period: Period): Period[] {
  const { grain, matures } = metric.config;
  const of = isShorter(grain, "week") ? "week" : grain;
  if (!isShorter(of, period.grain)) return [];
  return periodsBetween(period.first, period.last, of, calendar).filter(
    (one) => one.first >= period.first && one.last <= period.last && isComplete(one, coverage, matures),
  );
}

function stretchOf({ metric, calendar }: Measured, parts: readonly Period[]): Stretch {
  const { grain, rollup } = metric.config;
  const span = { first: parts[0]?.first ?? 0, last: parts.at(-1)?.last ?? -1 };
  const grains = rollup === "recompute" ? [] : periodsBetween(span.first, span.last, grain, calendar);
  return { span, grains };
}
