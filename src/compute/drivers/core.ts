import type { MetricDocument } from "../../content/content.ts";
import { namesIn } from "../../metrics/formula.ts";
import { treeOf } from "./tree.ts";

/** A core part of a metric as it is declared: a metric of its tree, or one of its own segments. */
export interface CorePart {
  readonly metric: string;
  readonly segment: { readonly dimension: string; readonly name: string } | null;
}

/** What an item of `core` names: `newcomers`, or `region=Europe` of the metric itself. */
export function corePart(metric: string, item: string): CorePart {
  const at = item.indexOf("=");
  if (at < 0) return { metric: item.trim(), segment: null };
  return { metric, segment: { dimension: item.slice(0, at).trim(), name: item.slice(at + 1).trim() } };
}

/** All metrics of a metric's tree, at any depth. */
export function membersOf(metrics: ReadonlyMap<string, MetricDocument>, name: string): string[] {
  const formula = treeOf(metrics, name);
  const children = formula === undefined ? [] : namesIn(formula);
  return [...new Set(children.flatMap((child) => [child, ...membersOf(metrics, child)]))];
}
