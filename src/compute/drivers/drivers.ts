import type { Period } from "../../calendar/period.ts";
import type { Versus } from "../../content/figureId.ts";
import type { Facts } from "../../ledger/figureBook.ts";
import { total } from "../../metrics/cell.ts";
import { type Contribution, contributions } from "../../metrics/contribution.ts";
import { evaluate, type Formula, namesIn } from "../../metrics/formula.ts";
import { isMissing, type Missing, missing, type Value, whenPresent } from "../../metrics/missing.ts";
import { gainOf } from "../../metrics/step.ts";
import { basePeriod, compared, definitionChanged } from "../compare.ts";
import { endsOf } from "../ends.ts";
import { type Measured, type Segment, valueIn } from "../measured.ts";
import { visibleBetween, visibleSegments } from "../visible.ts";
import { likeForLike } from "./driversByDay.ts";
import type { Move } from "./moves.ts";
import { isPartition, segmentsOf } from "./segmentParts.ts";
import { fullTreeOf, treeAround, treeOf } from "./tree.ts";

/** What a change is of: the period, what it is held against, and the segment or the whole (null). */
type Comparing = readonly [period: Period, vs: Versus, segment: Segment | null];

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
   * the orders of switching; that of an inner node is the sum of its leaves' (docs/why/mathematics.md §3). Of a segment
   * by the segment's own tree.
   */
  contribution(which: keyof Contribution, metric: string, driver: string, ...at: Comparing): Value {
    const shares = this.#sharesOf(metric, ...at);
    if ("missing" in shares) return shares;
    const own = shares.contributions.get(driver);
    if (own !== undefined) return own[which];
    const leaves = this.leaves(driver).map((leaf) => shares.contributions.get(leaf)?.value ?? 0);
    return which === "value" ? leaves.reduce((sum, leaf) => sum + leaf, 0) : missing("no data");
  }

  /** What the tree leaves unexplained of a measured change, in the metric's unit. */
  residual(metric: string, change: Value, ...at: Comparing): Value {
    const shares = this.#sharesOf(metric, ...at);
    if ("missing" in shares) return shares;
    return whenPresent([change], (measured) =>
      withoutRounding(measured - (shares.calendar ?? 0) - shares.change, shares.scale),
    );
  }

  /** What the calendar did to a metric's change, in its unit, where that is a step of its own beside its drivers; else null. */
  calendar(metric: string, ...at: Comparing): number | null {
    const shares = this.#sharesOf(metric, ...at);
    return "missing" in shares ? null : shares.calendar;
  }

  /**
   * What the whole's tree says that a driver did, beyond what the trees of all its segments say together: what the
   * segments' changed parts of the whole did. Over all leaves these sum to nothing (docs/why/mathematics.md §3).
   * Missing where a segment is too small to be shown, and where segments do not sum to the whole.
   */
  mix(metric: string, driver: string, dimension: string, period: Period, vs: Versus): Value {
    const root = this.#facts.measured.get(metric);
    if (root === undefined || vs === "target") return missing("no data");
    const ends = endsOf(root, basePeriod(period, vs, this.#facts.calendar), period);
    if ("missing" in ends) return ends;
    const segments = segmentsOf(root, dimension);
    if (!isPartition(ends, segments)) return missing("segments overlap");
    const parts = segments
      .filter((segment) => ends.some((end) => !isMissing(end.value(segment))))
      .map((segment) => this.contribution("value", metric, driver, period, vs, segment));
    const whole = this.contribution("value", metric, driver, period, vs, null);
    return whenPresent([whole, ...parts], (all = Number.NaN, ...some) =>
      withoutRounding(all - total(some), Math.max(...ends.map((end) => Math.abs(end.total)))),
    );
  }

  /** The metrics of which the worth of a driver is made: itself, and the leaves beside it. */
  around(metric: string, driver: string): string[] {
    const formula = treeAround(this.#facts.metrics, metric, driver);
    return formula === undefined ? [] : namesIn(formula);
  }

  /**
   * What the metric would gain, by its tree, had one driver moved and all others stayed at their values of the period, in
   * the metric's unit: arithmetic, no forecast (docs/why/mathematics.md §3).
   */
  worth(metric: string, driver: string, move: Move, period: Period, segment: Segment | null): Value {
    const { metrics, measured } = this.#facts;
    const formula = treeAround(metrics, metric, driver);
    const root = measured.get(metric);
    if (formula === undefined || root === undefined) return missing("no data");
    const ids = [metric, driver, ...this.below(metric), ...namesIn(formula)];
    if (segment !== null && this.#isHidden(ids, segment, null, period)) return missing("too few");
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

  #sharesOf(metric: string, ...[period, vs, segment]: Comparing): Shares | Missing {
    const key = JSON.stringify([metric, period.id, vs, segment?.dimension, segment?.name]);
    const shares = this.#shares.get(key) ?? this.#computeShares(metric, period, vs, segment);
    this.#shares.set(key, shares);
    return shares;
  }

  #computeShares(metric: string, ...[period, vs, segment]: Comparing): Shares | Missing {
    const { calendar, metrics, measured } = this.#facts;
    const formula = fullTreeOf(metrics, metric);
    if (formula === undefined || vs === "target") return missing("no data");
    const base = basePeriod(period, vs, calendar);
    const root = measured.get(metric);
    if (segment !== null && this.#isHidden([metric, ...this.below(metric)], segment, base, period))
      return missing("too few");
    const obstacle = root === undefined ? null : this.#obstacle(root, base, period, segment);
    if (obstacle !== null) return obstacle;
    const like = root === undefined ? null : likeForLike(root, formula, measured, [base, period], segment);
    if (like !== null) {
      const shares = sharesOf(formula, like.before, like.after);
      return "missing" in shares ? shares : { ...shares, calendar: like.calendar };
    }
    const [before, after] = [new Map<string, number>(), new Map<string, number>()];
    for (const leaf of namesIn(formula)) {
      const known = measured.get(leaf);
      if (known === undefined) return missing("no data");
      const pair = compared(known, base, period, segment);
      if (isMissing(pair.before)) return pair.before;
      if (isMissing(pair.after)) return pair.after;
      before.set(leaf, pair.before);
      after.set(leaf, pair.after);
    }
    return sharesOf(formula, before, after);
  }

  /** Is a segment too small in any of these metrics to be shown? Another of them would give it away. */
  #isHidden(ids: readonly string[], segment: Segment, base: Period | null, period: Period): boolean {
    const { dimension, name } = segment;
    return ids.some((id) => {
      const known = this.#facts.measured.get(id);
      if (known?.segments.get(dimension)?.has(name) !== true) return false;
      const visible =
        base === null
          ? visibleSegments(known, dimension, period)
          : visibleBetween(known, dimension, base, period);
      return !visible.has(name);
    });
  }

  /** Why a change has no drivers: it is none itself, or a metric between it and its leaves was another thing before. */
  #obstacle(root: Measured, base: Period, period: Period, segment: Segment | null): Missing | null {
    const own = compared(root, base, period, segment);
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
