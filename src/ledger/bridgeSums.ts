import type { Period } from "../calendar/period.ts";
import { basePeriod, compared } from "../compute/compare.ts";
import type { Drivers } from "../compute/drivers.ts";
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

/** The measures whose figures belong to a bridge. */
const OF_BRIDGE = ["contribution", "residual", "calendar_effect", "base", "comparable"];

/**
 * How the numbers of bridges are printed, so that start and parts add up to the end (docs/mathematics.md §10). A figure
 * that belongs to a bridge (a contribution, what the calendar did, what is left over, both ends) has one text, wherever
 * it stands: that of its bridge. Each bridge is rounded once.
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

  /** The text of a figure that belongs to a bridge; null of any other. */
  textOf(ref: FigureRef, period: Period): string | null {
    const vs = ref.vs ?? "previous";
    const [kind = "", driver = ""] = ref.measure.split("/");
    if (ref.segment !== null || !OF_BRIDGE.includes(kind)) return null;
    const sum = this.of(ref.metric, period, vs);
    const metric = this.#facts.metrics.get(ref.metric);
    if (sum === null || metric === undefined) return null;
    const unit = unitOf(metric.config, this.#facts.currency);
    const write = (value: number, isPart: boolean) =>
      formatNumber(value, unit, this.#facts.locale, {
        decimals: sum.decimals,
        ...(isPart ? { signed: true, difference: true } : {}),
      });
    if (kind === "base") return write(sum.start, false);
    if (kind === "comparable") return write(sum.end, false);
    if (kind === "calendar_effect") {
      const effect = sum.parts.get(CALENDAR);
      return effect === undefined ? null : write(effect, true);
    }
    if (kind === "residual") return write(sum.parts.get(REST) ?? 0, true);
    const leaves = sum.parts.has(driver) ? [driver] : this.#drivers.leaves(driver);
    return write(
      leaves.reduce((all, leaf) => all + (sum.parts.get(leaf) ?? 0), 0),
      true,
    );
  }

  /** Is what the calendar did to a metric's change a step of its own beside the drivers of its tree? */
  hasCalendar(metric: string, period: Period, vs: Versus): boolean {
    return this.#drivers.calendar(metric, period, vs) !== null;
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
    const days = this.#drivers.calendar(metric, period, vs);
    const parts = new Map<string, number>(days === null ? [] : [[CALENDAR, days]]);
    for (const leaf of leaves) {
      const value = this.#drivers.contribution("value", metric, leaf, period, vs);
      if (isMissing(value)) return null;
      parts.set(leaf, value);
    }
    const rest = this.#drivers.residual(metric, period, vs, after - before);
    if (isMissing(rest)) return null;
    if (rest !== 0) parts.set(REST, rest);
    const unit = unitOf(declared.config, currency);
    return printedSum({ start: before, parts, end: after, unit, difference: false, finer: true });
  }
}
