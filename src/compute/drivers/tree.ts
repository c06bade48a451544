import type { MetricDocument } from "../../content/content.ts";
import { expand, type Formula, FormulaError, namesIn, parseFormula } from "../../metrics/formula.ts";

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

/** The formula of a metric down to its leaves, in which one driver stands for itself, be it made of others or not. */
export function treeAround(
  metrics: ReadonlyMap<string, MetricDocument>,
  name: string,
  driver: string,
): Formula | undefined {
  const formula = treeOf(metrics, name);
  if (formula === undefined) return undefined;
  return expand(formula, (inner) => (inner === driver ? undefined : treeOf(metrics, inner)));
}

/** The metrics that a metric's tree names; none of a leaf, or where the tree does not read. */
export function driversOf(metrics: ReadonlyMap<string, MetricDocument>, name: string): string[] {
  const tree = metrics.get(name)?.config.tree;
  if (tree === undefined) return [];
  try {
    return namesIn(parseFormula(tree));
  } catch (error) {
    if (error instanceof FormulaError) return [];
    throw error;
  }
}

/** All metrics below one: in its tree or among its influences, and below those in turn; never itself. */
export function actsOn(metrics: ReadonlyMap<string, MetricDocument>, name: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (one: string) => {
    const formula = treeOf(metrics, one);
    const below = [
      ...(formula === undefined ? [] : namesIn(formula)),
      ...(metrics.get(one)?.config.influences ?? []),
    ];
    for (const next of below) {
      if (found.has(next) || next === name) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(name);
  return found;
}
