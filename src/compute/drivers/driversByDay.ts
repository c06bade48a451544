import type { Period } from "../../calendar/period.ts";
import { evaluate, type Formula, namesIn } from "../../metrics/formula.ts";
import { isMissing } from "../../metrics/missing.ts";
import { adjusted } from "../adjusted.ts";
import { compared } from "../compare.ts";
import type { Measured, Segment } from "../measured.ts";

/** The leaves of a sum's tree, each sum among them over days that are alike, and what the calendar did to the root. */
export interface LikeForLike {
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
  readonly calendar: number;
}

/** Twice as much of every sum must give twice the result, up to rounding. */
const ROUNDING = 1e-9;

/**
 * The drivers of a sum like for like (docs/why/mathematics.md §9): with the root's weights, each leaf that is a sum is
 * counted over the mean weight of both periods, W̄ · r, so that the leaves' contributions sum to (r₁ − r₀) · W̄, and
 * the calendar's part is a step of its own. Null where the root is no sum over days or the formula does not grow as its
 * sums do (sum × sum, sum + 5): then nothing can be told apart, and the raw changes are shared out.
 */
export function likeForLike(
  root: Measured,
  formula: Formula,
  measured: ReadonlyMap<string, Measured>,
  [base, period]: readonly [Period, Period],
  segment: Segment | null,
): LikeForLike | null {
  const whole = adjusted(root, base, period, segment);
  if (whole === null || "missing" in whole.split) return null;
  const [before, after] = [new Map<string, number>(), new Map<string, number>()];
  const sums = new Set<string>();
  for (const name of namesIn(formula)) {
    const leaf = measured.get(name);
    if (leaf === undefined) return null;
    const own = adjusted(leaf, base, period, segment, whole.weights);
    const pair = own === null ? compared(leaf, base, period, segment) : own.perDay;
    if (isMissing(pair.before) || isMissing(pair.after)) return null;
    const scale = own === null ? 1 : whole.perDay.weight;
    before.set(name, pair.before * scale);
    after.set(name, pair.after * scale);
    if (own !== null) sums.add(name);
  }
  const grows = [before, after].every((values) => growsWith(formula, values, sums));
  return grows ? { before, after, calendar: whole.split.calendar } : null;
}

function growsWith(
  formula: Formula,
  values: ReadonlyMap<string, number>,
  sums: ReadonlySet<string>,
): boolean {
  const at = (factor: number) =>
    evaluate(formula, (name) => (values.get(name) ?? Number.NaN) * (sums.has(name) ? factor : 1));
  const [once, twice] = [at(1), at(2)];
  return sums.size > 0 && Math.abs(twice - 2 * once) <= ROUNDING * Math.abs(twice);
}
