import type { Period } from "../../calendar/period.ts";
import type { Versus } from "../../content/figureId.ts";
import type { Facts } from "../../ledger/figureBook.ts";
import { type Contribution, contributions } from "../../metrics/contribution.ts";
import { evaluate, type Formula, namesIn } from "../../metrics/formula.ts";
import { isMissing, type Missing, missing, type Value, whenPresent } from "../../metrics/missing.ts";
import { gainOf } from "../../metrics/step.ts";
import { basePeriod, compared, definitionChanged } from "../compare.ts";
import { type Measured, type Segment, valueIn } from "../measured.ts";
import { likeForLike } from "./driversByDay.ts";
import type { Move } from "./moves.ts";
import { fullTreeOf, treeAround, treeOf } from "./tree.ts";

/** The leaves of a tree at both ends of a comparison, and what each contributed. */
interface Shares {
  readonly contributions: ReadonlyMap<string, Contribution>;
  /** f(after) − f(before) */
  readonly change: number;
  /** Of a sum whose drivers are held against each other day for day: what the calendar did, beside them. */
  readonly calendar: number | null;
  /** The size of the numbers subtracted, by which rounding is told. */
  readonly scale: number;
}

/** What the drivers of a metric's tree contributed to its change; each comparison is computed once. */
export class Drivers {
  readonly #facts: Pick<Facts, "calendar" | "metrics" | "measured">;
  readonly #shares = new Map<string, Shares | Missing>();

  constructor(facts: Pick<Facts, "calendar" | "metrics" | "measured">) {
    this.#facts = facts;
  }

  /** Every metric below this one in its tree, at any depth. */
  below(metric: string): string[] {
    const formula = treeOf(this.#facts.metrics, metric);
    const inner = formula === undefined ? [] : namesIn(formula);
    return [...new Set([...inner, ...inner.flatMap((driver) => this.below(driver))])];
  }

  /** The metrics of which its tree is made in the end; none without a tree. */
  leaves(metric: string): string[] {
    const formula = fullTreeOf(this.#facts.metrics, metric);
    return formula === undefined ? [] : namesIn(formula);
  }

  /**
   * The contribution of a driver to the metric's change, in its unit: of a leaf also the least and the greatest over
   * the orders of switching; that of an inner node is the sum of its leaves' (docs/mathematics.md §3).
   */
  contribution(which: keyof Contribution, metric: string, driver: string, period: Period, vs: Versus): Value {
    const shares = this.#sharesOf(metric, period, vs);
    if ("missing" in shares) return shares;
    const own = shares.contributions.get(driver);
    if (own !== undefined) return own[which];
    const leaves = this.leaves(driver).map((leaf) => shares.contributions.get(leaf)?.value ?? 0);
    return which === "value" ? leaves.reduce((sum, leaf) => sum + leaf, 0) : missing("no data");
  }

  /** What the tree leaves unexplained of a measured change, in the metric's unit. */
  residual(metric: string, period: Period, vs: Versus, change: Value): Value {
    const shares = this.#sharesOf(metric, period, vs);
    if ("missing" in shares) return shares;
    return whenPresent([change], (measured) =>
      withoutRounding(measured - (shares.calendar ?? 0) - shares.change, shares.scale),
    );
  }

  /** What the calendar did to a metric's change, in its unit, where that is a step of its own beside its drivers; else null. */
  calendar(metric: string, period: Period, vs: Versus): number | null {
    const shares = this.#sharesOf(metric, period, vs);
    return "missing" in shares ? null : shares.calendar;
  }

  /** The metrics of which the worth of a driver is made: itself, and the leaves beside it. */
  around(metric: string, driver: string): string[] {
    const formula = treeAround(this.#facts.metrics, metric, driver);
    return formula === undefined ? [] : namesIn(formula);
  }

  /**
   * What the metric would gain, by its tree, had one driver moved and all others stayed at their values of the period, in
   * the metric's unit: arithmetic, no forecast (docs/mathematics.md §3).
   */
  worth(metric: string, driver: string, move: Move, period: Period, segment: Segment | null): Value {
    const { metrics, measured } = this.#facts;
    const formula = treeAround(metrics, metric, driver);
    const root = measured.get(metric);
    if (formula === undefined || root === undefined) return missing("no data");
    const own = valueIn(root, period, segment).value;
    if (isMissing(own)) return own;
    const values = new Map<string, number>();
    for (const name of namesIn(formula)) {
      const known = measured.get(name);
      const value = known === undefined ? missing("no data") : valueIn(known, period, segment).value;
      if (isMissing(value)) return value;
      values.set(name, value);
    }
    const [now, config] = [values.get(driver), metrics.get(driver)?.config];
    if (now === undefined || config === undefined) return missing("no data");
    const to = move(now, config);
    return isMissing(to) ? to : gainOf(formula, values, { metric: driver, to });
  }

  #sharesOf(metric: string, period: Period, vs: Versus): Shares | Missing {
    const key = `${metric} ${period.id} ${vs}`;
    const shares = this.#shares.get(key) ?? this.#computeShares(metric, period, vs);
    this.#shares.set(key, shares);
    return shares;
  }

  #computeShares(metric: string, period: Period, vs: Versus): Shares | Missing {
    const { calendar, metrics, measured } = this.#facts;
    const formula = fullTreeOf(metrics, metric);
    if (formula === undefined || vs === "target") return missing("no data");
    const base = basePeriod(period, vs, calendar);
    const root = measured.get(metric);
    const obstacle = root === undefined ? null : this.#obstacle(root, base, period);
    if (obstacle !== null) return obstacle;
    const like = root === undefined ? null : likeForLike(root, formula, measured, [base, period]);
    if (like !== null) {
      const shares = sharesOf(formula, like.before, like.after);
      return "missing" in shares ? shares : { ...shares, calendar: like.calendar };
    }
    const [before, after] = [new Map<string, number>(), new Map<string, number>()];
    for (const leaf of namesIn(formula)) {
      const known = measured.get(leaf);
      if (known === undefined) return missing("no data");
      const pair = compared(known, base, period, null);
      if (isMissing(pair.before)) return pair.before;
      if (isMissing(pair.after)) return pair.after;
      before.set(leaf, pair.before);
      after.set(leaf, pair.after);
    }
    return sharesOf(formula, before, after);
  }

  /** Why a change has no drivers: it is none itself, or a metric between it and its leaves was another thing before. */
  #obstacle(root: Measured, base: Period, period: Period): Missing | null {
    const own = compared(root, base, period, null);
    if (isMissing(own.before)) return own.before;
    if (isMissing(own.after)) return own.after;
    const inner = this.below(root.metric.id).flatMap((id) => this.#facts.measured.get(id) ?? []);
    const changed = inner.some((one) => definitionChanged(one, base.first, period.last));
    return changed ? missing("definition changed") : null;
  }
}

function sharesOf(
  formula: Formula,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Shares | Missing {
  const found = contributions(formula, before, after);
  if (!(found instanceof Map)) return found;
  const at = (values: ReadonlyMap<string, number>) =>
    evaluate(formula, (name) => values.get(name) ?? Number.NaN);
  const [from, to] = [at(before), at(after)];
  return {
    contributions: found,
    change: to - from,
    calendar: null,
    scale: Math.max(Math.abs(from), Math.abs(to)),
  };
}

/** A difference that is no more than the rounding of what was subtracted is none. */
function withoutRounding(difference: number, scale: number): number {
  return Math.abs(difference) <= 1e-12 * scale ? 0 : difference;
}
