import type { MetricDocument } from "../../content/content.ts";
import type { MetricConfig } from "../../content/schema/metric.ts";

/**
 * A metric as it stood on a day (ISO date): a target that was moved later is what it was before, and a later decision
 * is not known.
 */
export function asOf(metric: MetricDocument, day: string): MetricDocument {
  const targets = Object.fromEntries(
    Object.entries(metric.config.targets).map(([period, target]) => [period, targetAsOf(target, day)]),
  );
  const { decided, ...others } = metric.config;
  const known = decided !== undefined && decided.date <= day ? { decided } : {};
  return { ...metric, config: { ...others, ...known, targets } };
}

type Target = MetricConfig["targets"][string];

function targetAsOf(target: Target, day: string): Target {
  const { moved } = target;
  return moved === undefined || moved.date <= day
    ? target
    : { ...target, value: moved.was, moved: undefined };
}
