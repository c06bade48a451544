import type { MetricDocument } from "../content/content.ts";
import { expand, type Formula, parseFormula } from "../metrics/formula.ts";

/** The formula of a metric's tree; undefined for a leaf. Trees are checked before: they parse and do not loop. */
export function treeOf(metrics: ReadonlyMap<string, MetricDocument>, name: string): Formula | undefined {
  const tree = metrics.get(name)?.config.tree;
  return tree === undefined ? undefined : parseFormula(tree);
}

/** The formula of a metric down to its leaves. */
export function fullTreeOf(metrics: ReadonlyMap<string, MetricDocument>, name: string): Formula | undefined {
  const formula = treeOf(metrics, name);
  return formula === undefined ? undefined : expand(formula, (inner) => treeOf(metrics, inner));
}
