import type { MetricDocument } from "./content.ts";
import { type Look, looksLike } from "./metricNames.ts";
import type { MetricConfig } from "./schema/metric.ts";

/** Roles that teams are asked to move. */
export const GOALS: readonly MetricConfig["role"][] = ["north_star", "input", "lever"];

/** Does a metric come after the fact, by its role or by its words? */
export function isLagging(metric: MetricDocument): boolean {
  return metric.config.role === "outcome" || nameLooks(metric)?.looks === "lagging";
}

/** What a metric looks like by its name, id and statement; null where they say nothing. Each metric is looked at once. */
export function lookOf({ id, config }: MetricDocument): Look | null {
  const known = LOOKS.get(config);
  if (known?.id === id) return known.look;
  const look = looksLike({ id, ...config });
  LOOKS.set(config, { id, look });
  return look;
}

const LOOKS = new WeakMap<MetricConfig, { readonly id: string; readonly look: Look | null }>();

/** What the name of a metric looks like; null where only its statement looks like something, or nothing does. */
export function nameLooks(metric: MetricDocument): Look | null {
  const look = lookOf(metric);
  return look?.where === "name" ? look : null;
}
