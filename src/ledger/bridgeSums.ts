import type { Period } from "../calendar/period.ts";
import { basePeriod, compared } from "../compute/compare.ts";
import type { Drivers } from "../compute/drivers/drivers.ts";
import type { FigureRef, Versus } from "../content/figureId.ts";
import { formatNumber } from "../format/number.ts";
import { unitOf } from "../format/unit.ts";
import { isMissing } from "../metrics/missing.ts";
import type { Facts } from "./figureBook.ts";
import { type PrintedNumbers, printedSum } from "./printedSum.ts";

/** The part of a bridge that no driver explains. */
const REST = "";

/** The part of a bridge that the number and kind of days made: no metric has such an id. */
const CALENDAR = "(calendar)";

/** Which number of a bridge: an end, what the calendar did, what no driver explains, or what a driver did. */
export type BridgeNumber = "start" | "end" | "calendar" | "rest" | { readonly driver: string };

/**
 * How the numbers of bridges are printed, so that start and parts add up to the end (docs/why/mathematics.md §10). A
 * figure that belongs to a bridge (a contribution, what the calendar did, what is left over, both ends) has one text,
 * wherever it stands: that of its bridge. Each bridge is rounded once.
 */
export class BridgeSums {
  readonly #facts: Pick<Facts, "calendar" | "metrics" | "measured" | "currency" | "locale">;
  readonly #drivers: Drivers;
  readonly #sums = new Map<string, PrintedNumbers | null>();

  constructor(
    facts: Pick<Facts, "calendar" | "metrics" | "measured" | "currency" | "locale">,
    drivers: Drivers,
  ) {
    this.#facts = facts;
    this.#drivers = drivers;
  }

  /** The numbers of a bridge by the leaves of its tree; null without a tree, or where something of it is missing. */
  of(metric: string, period: Period, vs: Versus): PrintedNumbers | null {
    const key = `${metric} ${period.id} ${vs}`;
    const known = this.#sums.get(key);
    if (known !== undefined) return known;
    const sum = this.#round(metric, period, vs);
    this.#sums.set(key, sum);
    return sum;
  }

  /** The text of a number of the bridge of a figure's metric, period and comparison; null where there is none. */
  textOf(ref: FigureRef, period: Period, which: BridgeNumber): string | null {
    const sum = ref.segment === null ? this.of(ref.metric, period, ref.vs ?? "previous") : null;
    const metric = this.#facts.metrics.get(ref.metric);
    const value = sum === null ? null : this.#numberIn(sum, which);
    if (sum === null || value === null || metric === undefined) return null;
    const isPart = which !== "start" && which !== "end";
    const style = isPart ? { signed: true, difference: true } : {};
    const unit = unitOf(metric.config, this.#facts.currency);
    return formatNumber(value, unit, this.#facts.locale, { decimals: sum.decimals, ...style });
  }

  #numberIn({ start, end, parts }: PrintedNumbers, which: BridgeNumber): number | null {
    if (which === "start") return start;
    if (which === "end") return end;
    if (which === "calendar") return parts.get(CALENDAR) ?? null;
    if (which === "rest") return parts.get(REST) ?? 0;
    const leaves = parts.has(which.driver) ? [which.driver] : this.#drivers.leaves(which.driver);
    return leaves.reduce((all, leaf) => all + (parts.get(leaf) ?? 0), 0);
  }

  /** Is what the calendar did to a metric's change a step of its own beside the drivers of its tree? */
  hasCalendar(metric: string, period: Period, vs: Versus): boolean {
    return this.#drivers.calendar(metric, period, vs, null) !== null;
  }

  /** What the calendar did to a change as its bridge prints it, with its decimals; null where it is no step of one. */
  calendarOf(metric: string, period: Period, vs: Versus): { value: number; decimals: number } | null {
    const sum = this.of(metric, period, vs);
    const value = sum?.parts.get(CALENDAR);
    return sum === null || value === undefined ? null : { value, decimals: sum.decimals };
  }

  #round(metric: string, period: Period, vs: Versus): PrintedNumbers | null {
    const { calendar, measured, metrics, currency } = this.#facts;
    const [known, declared] = [measured.get(metric), metrics.get(metric)];
    const leaves = this.#drivers.leaves(metric);
    if (known === undefined || declared === undefined || leaves.length === 0 || vs === "target") return null;
    const { before, after } = compared(known, basePeriod(period, vs, calendar), period, null);
    if (isMissing(before) || isMissing(after)) return null;
    const days = this.#drivers.calendar(metric, period, vs, null);
    const parts = new Map<string, number>(days === null ? [] : [[CALENDAR, days]]);
    for (const leaf of leaves) {
      const value = this.#drivers.contribution("value", metric, leaf, period, vs, null);
      if (isMissing(value)) return null;
      parts.set(leaf, value);
    }
    const rest = this.#drivers.residual(metric, after - before, period, vs, null);
    if (isMissing(rest)) return null;
    if (rest !== 0) parts.set(REST, rest);
    const unit = unitOf(declared.config, currency);
    return printedSum({ start: before, parts, end: after, unit, difference: false, finer: true });
  }
}
