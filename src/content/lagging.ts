import type { MetricDocument } from "./content.ts";
import { looksLike } from "./metricNames.ts";
import type { MetricConfig } from "./schema/metric.ts";

/** Roles that teams are asked to move. */
export const GOALS: readonly MetricConfig["role"][] = ["north_star", "input", "lever"];

/** Does a metric come after the fact, by its role or by its words? */
export function isLagging(metric: MetricDocument): boolean {
  return metric.config.role === "outcome" || nameLooks(metric)?.looks === "lagging";
}

/** What the name of a metric looks like; null where only its statement looks like something, or nothing does. */
export function nameLooks({ id, config }: MetricDocument) {
  const look = looksLike({ id, ...config });
  return look?.where === "name" ? look : null;
}
