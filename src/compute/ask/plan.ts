import type { Day } from "../../calendar/day.ts";
import { type Calendar, GRAINS, type Grain, type Period, parsePeriod } from "../../calendar/period.ts";
import type { Span } from "../../calendar/sameDays.ts";
import type { MetricDocument } from "../../content/content.ts";
import { balanceOf, balanceSql } from "../../query/balanceSql.ts";
import { daysSql } from "../../query/daysSql.ts";
import {
  type Dimension,
  type MeasuredMetric,
  measuresOf,
  metricSql,
  periodStart,
} from "../../query/metricSql.ts";
import { remembers, slicesBetween } from "../../query/slices.ts";
import type { Statement } from "../../query/statement.ts";
import { spanKey } from "../measured.ts";
import type { ReadTo } from "./ends.ts";

/** What is asked of a snapshot for one metric, and how far its rows are read. */
export interface MetricPlan extends ReadTo {
  readonly metric: MetricDocument;
  readonly grains: readonly Grain[];
  readonly dimensions: readonly Dimension[];
  readonly statements: readonly Statement[];
  /** Has its source rows after the edition's end alone? */
  readonly isLater?: boolean;
}

/** The statements that give a metric's cells at every grain that is needed, in all and by each segment. */
export function planMetric(
  metric: MetricDocument,
  periods: Iterable<Period>,
  calendar: Calendar,
  read: ReadTo,
): MetricPlan {
  const { through } = read;
  const dimensions = Object.entries(metric.config.segments).map(([name, expression]) => ({
    name,
    expression,
  }));
  const grains = grainsOf(metric, [...periods, ...targeted(metric, calendar)]);
  const measured = measuredMetric(metric);
  const range = measured === null ? "" : rangeSql(measured, metric.config.grain, calendar, through);
  const statements =
    measured === null
      ? []
      : [
          { id: rangeId(metric.id), sql: range },
          ...grains.flatMap((grain) =>
            [null, ...dimensions].map((dimension) =>
              grainStatement(metric.id, measured, { grain, calendar }, dimension, { through, range }),
            ),
          ),
        ];
  return { ...read, metric, grains, dimensions, statements };
}

/** Asks whether a source without a row until the edition's end has any in the snapshot; null where it was read to its end. */
export function planLater(plan: MetricPlan, calendar: Calendar, through: string | null): Statement | null {
  const measured = measuredMetric(plan.metric);
  if (measured === null || plan.until === undefined) return null;
  return {
    id: `${rangeId(plan.metric.id)}/later`,
    sql: rangeSql(measured, plan.metric.config.grain, calendar, through),
  };
}

function grainStatement(
  metric: string,
  measured: MeasuredMetric,
  counting: { readonly grain: Grain; readonly calendar: Calendar },
  dimension: Dimension | null,
  { through, range }: { readonly through: string | null; readonly range: string },
): Statement {
  const { grain, calendar } = counting;
  const id = statementId(metric, grain, dimension?.name ?? null);
  const balance = balanceOf(measured);
  if (balance !== null) return { id, sql: balanceSql(measured, balance, counting, dimension, through) };
  const sql = metricSql(measured, counting, dimension, through);
  if (!remembers(measuresOf(measured).join("\n"))) return { id, sql };
  const slices = (first: Day, last: Day) =>
    slicesBetween(first, last, grain, calendar).map((slice) =>
      metricSql(measured, counting, dimension, through, slice),
    );
  return { id, sql, sliced: { range, slices } };
}

/** The statements that count a metric over spans of days, in all and by each segment; none for what is rolled up. */
export function planSpans({ metric, dimensions, through }: MetricPlan, spans: readonly Span[]): Statement[] {
  const measured = measuredMetric(metric);
  if (measured === null || metric.config.rollup !== "recompute") return [];
  return spans.flatMap((span) =>
    [null, ...dimensions].map((dimension) => ({
      id: spanId(metric.id, span, dimension?.name ?? null),
      sql: metricSql(measured, span, dimension, through),
    })),
  );
}

/** Name of the statement that counts a metric over a span of days, by a segment dimension. */
export function spanId(metric: string, span: Span, dimension: string | null): string {
  const whole = `${metric}/${spanKey(span)}`;
  return dimension === null ? whole : `${whole}/${dimension}`;
}

/** Name of the statement that counts a metric by a grain and a segment dimension. */
export function statementId(metric: string, grain: Grain, dimension: string | null): string {
  return dimension === null ? `${metric}/${grain}` : `${metric}/${grain}/${dimension}`;
}

/** Name of the statement that tells on which days a metric's source has rows. */
export function rangeId(metric: string): string {
  return `${metric}/range`;
}

/** The part of the definition that SQL measures; null for reported values. */
export function measuredMetric({ config }: MetricDocument): MeasuredMetric | null {
  const { from, time } = config;
  return from === undefined || time === undefined ? null : { ...config, from, time };
}

/** The periods that its values are held against: those with a target of their own, those that one is relative to, and the baseline of thresholds. */
function targeted({ config }: MetricDocument, calendar: Calendar): Period[] {
  const { baseline = "" } = config.thresholds ?? {};
  const bases = Object.values(config.targets).flatMap(({ value }) =>
    typeof value === "number" ? [] : [value.base],
  );
  return [...Object.keys(config.targets), ...bases, baseline].flatMap(
    (id) => parsePeriod(id, calendar) ?? [],
  );
}

/** The grain, and for what is counted anew also the review period and every longer period asked for. */
function grainsOf({ config }: MetricDocument, periods: Iterable<Period>): Grain[] {
  if (config.rollup !== "recompute") return [config.grain];
  const asked = new Set<Grain>([config.grain, config.review ?? config.grain]);
  if (config.flows !== undefined) asked.add(config.flows.every);
  for (const period of periods) asked.add(period.grain);
  return GRAINS.filter((grain) => asked.has(grain) && GRAINS.indexOf(grain) >= GRAINS.indexOf(config.grain));
}

function rangeSql(
  measured: MeasuredMetric,
  grain: Grain,
  calendar: Calendar,
  through: string | null,
): string {
  return daysSql(measured, through, (day) => periodStart(day, grain, calendar));
}
