import type { MetricDocument } from "../content/content.ts";
import type { MetricConfig } from "../content/schema/metric.ts";

/** A metric with the targets that were in force on a day (ISO date): one that was moved later is what it was before. */
export function asOf(metric: MetricDocument, day: string): MetricDocument {
  const targets = Object.fromEntries(
    Object.entries(metric.config.targets).map(([period, target]) => [period, targetAsOf(target, day)]),
  );
  return { ...metric, config: { ...metric.config, targets } };
}

type Target = MetricConfig["targets"][string];

function targetAsOf(target: Target, day: string): Target {
  const { moved } = target;
  return moved === undefined || moved.date <= day
    ? target
    : { ...target, value: moved.was, moved: undefined };
}
