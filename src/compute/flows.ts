import { isComplete } from "../calendar/coverage.ts";
import { anchor, type Period, periodsBetween, previous } from "../calendar/period.ts";
import { total } from "../metrics/cell.ts";
import { grossRetention, netRetention, quickRatio } from "../metrics/flows.ts";
import { isMissing, type Missing, missing, type Value } from "../metrics/missing.ts";
import { visibleGroups } from "../metrics/suppression.ts";
import { breakDays, lastWithin } from "./breaks.ts";
import { isBeforeData } from "./compare.ts";
import type { Measured } from "./measured.ts";

/** What is told of a stock in a period (docs/why/mathematics.md §15). */
export type FlowName =
  | "before"
  | "new"
  | "resurrected"
  | "expansion"
  | "contraction"
  | "lost"
  | "retained"
  | "active"
  | "net"
  | "quick"
  | "netRetention"
  | "grossRetention";

/** What is told of a stock in a period whose length is that of its `flows`, be it missing for a reason. */
export function flowIn(measured: Measured, period: Period, name: FlowName): Value {
  const now = stockIn(measured, period);
  if (name === "active" || isMissing(now)) return now;
  const before = stockIn(measured, previous(period, measured.calendar));
  if (name === "before" || isMissing(before)) return before;
  const obstacle = obstacleTo(measured, period, name);
  return obstacle ?? TOLD[name](amountsIn(measured, period), before, now);
}

/** The amounts of a period's flows; 0 of those that nobody made. */
type Amounts = (flow: string) => number;

const TOLD: Readonly<
  Record<Exclude<FlowName, "active" | "before">, (of: Amounts, before: number, now: number) => Value>
> = {
  new: (of) => of("new"),
  resurrected: (of) => of("resurrected"),
  expansion: (of) => of("expansion"),
  contraction: (of) => of("contraction"),
  lost: (of) => of("lost"),
  retained: (of) => of("retained"),
  net: (_, before, now) => now - before,
  quick: (of) => quickRatio({ new: of("new"), resurrected: of("resurrected"), ...keptOf(of) }),
  netRetention: (of, before) => netRetention({ before, ...keptOf(of) }),
  grossRetention: (of, before) => grossRetention({ before, ...keptOf(of) }),
};

function keptOf(of: Amounts) {
  return { expansion: of("expansion"), contraction: of("contraction"), lost: of("lost") };
}

function amountsIn({ behaviour }: Measured, { first }: Period): Amounts {
  const flows = behaviour.flows.get(first);
  return (flow) => flows?.get(flow)?.amount ?? 0;
}

/** Who is there is who came, who came back and who stayed. */
const THERE = ["new", "resurrected", "retained"];

/** What is in the stock; of a period that is not over, so far. */
function stockIn(measured: Measured, period: Period): Value {
  const { from, to } = measured.coverage;
  if (period.first > to) return missing("no data");
  if (period.first < from) return missing("before the snapshot");
  return total(THERE.map(amountsIn(measured, period)));
}

/** Who has been there at all is known of those who came as the period began, what left only once it is over. */
const KNOWN_SO_FAR: readonly FlowName[] = ["new", "resurrected"];

function obstacleTo(measured: Measured, period: Period, name: FlowName): Missing | null {
  const { metric, calendar, coverage } = measured;
  const before = previous(period, calendar);
  const isOver = isComplete(period, coverage, metric.config.matures);
  if (!isOver && !KNOWN_SO_FAR.includes(name)) return missing("incomplete period");
  if (isBeforeData(measured, before)) return missing("before the snapshot");
  if (lastWithin(breakDays(metric.config), before.first, period.last) !== undefined)
    return missing("definition changed");
  if (name !== "net" && isTooSmall(measured, period, KNOWN_SO_FAR.includes(name))) return missing("too few");
  if (KNOWN_SO_FAR.includes(name) && previous(before, calendar).first < coverage.from)
    return missing("before the snapshot");
  return null;
}

/** With the stock before and after, each of these tells of the others. */
const TOLD_TOGETHER = ["expansion", "contraction", "lost", "retained"];

/**
 * Would the flows of a period tell of fewer entities than may be shown? Of those who came, new or back, it is enough to
 * tell their sum: only where one of the two is of too few, neither is told.
 */
function isTooSmall({ metric, behaviour }: Measured, { first }: Period, isSplit: boolean): boolean {
  const flows = behaviour.flows.get(first);
  const sizeOf = (flow: string) => flows?.get(flow)?.entities ?? 0;
  const came = KNOWN_SO_FAR.map(sizeOf);
  const sizes = [...TOLD_TOGETHER.map(sizeOf), total(came), ...(isSplit ? came : [])];
  return sizes.some((size) => size > 0 && size < metric.config.min_group);
}

/** Is a period of the flows over, and whole in the snapshot? */
export function isFlowOver({ metric, coverage }: Measured, period: Period): boolean {
  return isComplete(period, coverage, metric.config.matures);
}

/** So many days a week can have. */
export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Weeks in which somebody was there, by the days on which they were; `hidden` are those of too few people. */
interface ActiveDays {
  readonly weeks: ReadonlyMap<number, number>;
  readonly hidden: ReadonlySet<number>;
}

/** Of all weeks of somebody in a period, the share with so many days. */
export function daysShare(measured: Measured, period: Period, days: number): Value {
  const found = activeDaysIn(measured, period);
  if ("missing" in found) return found;
  if (found.hidden.has(days)) return missing("too few");
  const all = total([...found.weeks.values()]);
  return all === 0 ? missing("no data") : (found.weeks.get(days) ?? 0) / all;
}

/** On how many days of such a week they were there, on average. */
export function daysMean(measured: Measured, period: Period): Value {
  const found = activeDaysIn(measured, period);
  if ("missing" in found) return found;
  // With the shares that are shown, the mean would tell those that are not.
  if (found.hidden.size > 0) return missing("too few");
  const all = total([...found.weeks.values()]);
  const days = total([...found.weeks].map(([number, weeks]) => number * weeks));
  return all === 0 ? missing("no data") : days / all;
}

/** The complete weeks whose fourth day lies in the period (docs/why/mathematics.md §1), taken together. */
function activeDaysIn(measured: Measured, period: Period): ActiveDays | Missing {
  const { metric, calendar, coverage, behaviour } = measured;
  const whole = periodsBetween(period.first, period.last, "week", calendar).filter((week) => {
    const day = anchor(week);
    return day >= period.first && day <= period.last && isFlowOver(measured, week);
  });
  if (whole.length === 0)
    return missing(period.last < coverage.from ? "before the snapshot" : "incomplete period");
  const counts = whole.map(({ first }) => behaviour.activeDays.get(first));
  const weeks = new Map(DAYS.map((days) => [days, total(counts.map((one) => one?.get(days) ?? 0))]));
  // Of the people behind the weeks, there are at least as many as in the fullest one.
  const sizes = DAYS.map((days) => ({
    name: String(days),
    size: counts.reduce((most, one) => Math.max(most, one?.get(days) ?? 0), 0),
  }));
  const visible = visibleGroups(sizes, metric.config.min_group, true);
  const hidden = new Set(
    sizes.filter(({ name, size }) => size > 0 && !visible.has(name)).map(({ name }) => Number(name)),
  );
  return { weeks, hidden };
}
