import type { Calendar, Period } from "../calendar/period.ts";
import type { MetricDocument } from "../content/content.ts";
import { cohortRangeSql, cohortSql, type PeopleRows, retentionSql } from "../query/behaviourSql.ts";
import type { Statement } from "../query/statement.ts";
import { cohortId, retentionId, windowsOf } from "./behaviour.ts";
import { type MetricPlan, measuredMetric } from "./plan.ts";

/** The plan with the statements that tell what the metric's people did, in an edition. */
export function planWithBehaviour(plan: MetricPlan, edition: Period, calendar: Calendar): MetricPlan {
  const { metric, statements } = plan;
  const more = [...planCohorts(metric, edition, calendar), ...planRetention(metric, calendar)];
  return { ...plan, statements: [...statements, ...more] };
}

function planCohorts(metric: MetricDocument, edition: Period, calendar: Calendar): Statement[] {
  return metric.config.cohorts.flatMap((config, index) => {
    const windows = windowsOf(config, edition, calendar);
    const from = config.from ?? metric.config.from;
    const time = config.time ?? metric.config.time;
    if (windows === null || from === undefined || time === undefined) return [];
    const { person, where = null, behaviour, groups, outcome } = config;
    const exposed: PeopleRows = { from, time, person, where, span: windows.exposure };
    const later: PeopleRows = {
      from: outcome.from ?? from,
      time: outcome.time ?? time,
      person: outcome.person ?? person,
      where: outcome.where ?? null,
      span: windows.outcome,
    };
    const query = { exposed, behaviour, groups, outcome: later };
    const id = cohortId(metric.id, index + 1);
    return [
      { id, sql: cohortSql(query) },
      { id: `${id}/range`, sql: cohortRangeSql(query) },
    ];
  });
}

function planRetention(metric: MetricDocument, calendar: Calendar): Statement[] {
  const { retention } = metric.config;
  const measured = measuredMetric(metric);
  if (retention === undefined || measured === null) return [];
  const { person, grain, joined = null } = retention;
  return [{ id: retentionId(metric.id), sql: retentionSql(measured, { person, grain, joined, calendar }) }];
}
