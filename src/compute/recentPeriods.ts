import {
  type Calendar,
  GRAINS,
  type Grain,
  type Period,
  parsePeriod,
  periodOf,
  shift,
} from "../calendar/period.ts";
import { basePeriod } from "./compare.ts";
import { beginnings } from "./likeForLike.ts";
import { isPeriodComplete, type Measured, type Stretch, spanKey } from "./measured.ts";
import { countedUntil } from "./pace.ts";
import { sharedEnds } from "./sharedEnds.ts";

/** How many of the latest complete weeks and months are shown side by side, as in a weekly business review. */
const TRAILING = { week: 6, month: 12 } as const;

/**
 * The latest complete weeks or months that end within the edition, oldest first, none in which the data only begin; none
 * where the metric is counted by longer ones.
 */
export function trailing(measured: Measured, edition: Period, grain: keyof typeof TRAILING): Period[] {
  if (!isCountedWithin(measured, grain)) return [];
  const { calendar, coverage } = measured;
  const last = periodOf(Math.min(edition.last, coverage.to), grain, calendar);
  const complete = (period: Period) => period.last <= edition.last && isPeriodComplete(measured, period);
  const end = [last, shift(last, -1, calendar), shift(last, -2, calendar)].find(complete);
  if (end === undefined) return [];
  return Array.from({ length: TRAILING[grain] }, (_, index) =>
    shift(end, index + 1 - TRAILING[grain], calendar),
  ).filter(complete);
}

/**
 * The period of a length by which an edition is compared: its own, else the latest one that is whole by its end; a longer
 * one also where it is running, while the snapshot knows nothing of it after the edition's end. Null where the metric is
 * counted by longer ones, or none is whole.
 */
export function comparedPeriod(measured: Measured, edition: Period, grain: Grain): Period | null {
  const { calendar, coverage, metric } = measured;
  if (grain === edition.grain) return edition;
  if (!isCountedWithin(measured, grain)) return null;
  const known = coverage.to - metric.config.matures;
  const own = periodOf(Math.min(edition.last, known), grain, calendar);
  const isLonger = GRAINS.indexOf(grain) > GRAINS.indexOf(edition.grain);
  if (isLonger && known <= edition.last) return own;
  const whole = [own, shift(own, -1, calendar)].find(
    (period) => period.last <= edition.last && isPeriodComplete(measured, period),
  );
  return whole ?? null;
}

/** The week, month, quarter and year that hold the edition's latest matured day: week-to-date … year-to-date. */
export function toDate(measured: Measured, edition: Period): Period[] {
  const { calendar, coverage, metric } = measured;
  if (metric.config.values !== undefined) return [];
  const day = Math.min(edition.last, coverage.to - metric.config.matures);
  return (["week", "month", "quarter", "year"] as const)
    .filter((grain) => isCountedWithin(measured, grain) && grain !== metric.config.grain)
    .map((grain) => periodOf(day, grain, calendar));
}

/**
 * The parts of periods that have to be counted anew, to compare each with the one before, the one a year before, and
 * every earlier one of its length among `periods`: of incomplete ones, and where the data begin within the earlier one.
 */
export function spansOf(measured: Measured, periods: readonly Period[], edition: Period): Stretch["span"][] {
  const { calendar, coverage } = measured;
  const begun = [...periods, ...toDate(measured, edition)].filter(
    (period) => period.first >= coverage.from && !isPeriodComplete(measured, period),
  );
  const spans = begun.flatMap((period) =>
    basesOf(period, periods, calendar).flatMap((base) => {
      const parts = beginnings(measured, period, base);
      return parts === null ? [] : [parts.current.span, parts.base.span];
    }),
  );
  const ends = periods.flatMap((period) =>
    basesOf(period, periods, calendar).flatMap((base) => {
      const shared = base.last < coverage.from ? null : sharedEnds(measured, base, period);
      return shared === null || "missing" in shared ? [] : [shared.current.span, shared.base.span];
    }),
  );
  const soFar = beganBefore(measured, edition);
  return [...new Map([...spans, ...ends, ...soFar].map((span) => [spanKey(span), span])).values()];
}

/** What has come of longer periods with a target by the end of an edition of which the snapshot knows more. */
function beganBefore(measured: Measured, edition: Period): Stretch["span"][] {
  const { calendar, coverage, metric } = measured;
  const until = countedUntil(measured, edition);
  return Object.keys(metric.config.targets).flatMap((id) => {
    const period = parsePeriod(id, calendar);
    if (period === null || coverage.to <= edition.last) return [];
    const isOn = coverage.from <= period.first && period.first <= until && until < period.last;
    return isOn ? [{ first: period.first, last: until }] : [];
  });
}

function basesOf(period: Period, periods: readonly Period[], calendar: Calendar): Period[] {
  const named = periods.filter(({ grain, last }) => grain === period.grain && last < period.first);
  return [basePeriod(period, "previous", calendar), basePeriod(period, "year", calendar), ...named];
}

function isCountedWithin({ metric }: Measured, grain: Grain): boolean {
  return GRAINS.indexOf(grain) >= GRAINS.indexOf(metric.config.grain);
}
