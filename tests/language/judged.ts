import { DAY_MS, isoDay, spanOf } from "../support/oraclePeriods.ts";
import type { Made } from "./made.ts";
import { knownDays } from "./reviews.ts";
import { changeOf, definedAs, isBetter } from "./values.ts";

const daysIn = (period: string) => (spanOf(period).last - spanOf(period).first) / DAY_MS + 1;

/** Is a metric summed up day by day, so that longer periods hold more of it? */
export function isSum(made: Made, id: string): boolean {
  const { grain, rollup, value } = definedAs(made, id);
  return grain === "day" && rollup === "sum" && value !== undefined;
}

const isOver = (made: Made, period: string) => isoDay(spanOf(period).last) <= knownDays(made)[1];

/** The change of what a day brings, of sums over whole periods; of all else the change. */
function likeForLike(made: Made, id: string, period: string, base: string): number {
  const raw = changeOf(made, id, period, base);
  if (!isSum(made, id) || !isOver(made, period)) return raw;
  return ((1 + raw) * daysIn(base)) / daysIn(period) - 1;
}

const shownSign = (change: number) => (Math.abs(change) < 0.0005 ? 0 : Math.sign(change));

/** 1 where a change is for the better, -1 where it is for the worse; 0 where neither may be said. */
export function judgedOf(made: Made, id: string, period: string, base: string): number {
  const [raw, like] = [changeOf(made, id, period, base), likeForLike(made, id, period, base)];
  if (Number.isNaN(raw) || shownSign(raw) !== shownSign(like) || shownSign(like) === 0) return 0;
  return isBetter(made, id, like) ? 1 : -1;
}
