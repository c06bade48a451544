import type { Content, MetricDocument } from "../content/content.ts";
import { lookUp } from "../syntax/lookUp.ts";
import type { DeclaredMetric } from "./facts/declaredMetric.ts";

/** All metrics as the team declares them, by id. */
export function declaredMetrics(content: Content): readonly DeclaredMetric[] {
  return [...content.metrics.values()].map((metric) => declared(content, metric));
}

function declared(content: Content, { id, config }: MetricDocument): DeclaredMetric {
  const { name, role, statement, includes, excludes, unit, better, grain, rollup, thresholds } = config;
  return {
    ...{ id, name, role, statement, includes, excludes, unit, better, grain, rollup },
    review: config.review ?? grain,
    from: config.from ?? null,
    time: config.time ?? null,
    where: config.where ?? null,
    formula: formulaOf(config),
    tree: config.tree ?? null,
    segments: Object.keys(config.segments),
    watch: thresholds?.watch ?? null,
    breach: thresholds?.breach ?? null,
    owner: ownerOf(content, config.owner),
  };
}

/** The SQL aggregate that is counted, or that above over that below the line; null of what is reported. */
function formulaOf({ value, numerator, denominator }: MetricDocument["config"]): string | null {
  return value ?? (numerator === undefined ? null : `(${numerator}) / (${denominator})`);
}

function ownerOf(content: Content, owner: string | undefined): string | null {
  return owner === undefined ? null : (lookUp(content.report.config.teams, owner)?.name ?? owner);
}
