import { evaluate, type Formula } from "./formula.ts";
import { finite, missing, type Value } from "./missing.ts";

/**
 * What a formula gains where one of its metrics stands at another value, all others as they are: f(x with x_d = to) −
 * f(x), in the unit of the formula (docs/why/mathematics.md §3). Missing where a metric has no value, and where the
 * formula has none.
 */
export function gainOf(
  formula: Formula,
  values: ReadonlyMap<string, number>,
  { metric, to }: { readonly metric: string; readonly to: number },
): Value {
  const before = evaluate(formula, (name) => values.get(name) ?? Number.NaN);
  const after = evaluate(formula, (name) => (name === metric ? to : (values.get(name) ?? Number.NaN)));
  if (!Number.isFinite(before) || !Number.isFinite(after)) return missing("zero base");
  const gain = after - before;
  return finite(Math.abs(gain) <= ROUNDING * Math.max(Math.abs(before), Math.abs(after)) ? 0 : gain);
}

/** A difference that is no more than this share of what was subtracted is rounding. */
const ROUNDING = 1e-12;
