import { parseDay } from "../../calendar/day.ts";
import type { Calendar, Period } from "../../calendar/period.ts";
import type { Span } from "../../calendar/sameDays.ts";
import type { MetricDocument } from "../../content/content.ts";
import { cohortSql, type PeopleRows, peopleDaysSql, retentionSql } from "../../query/behaviourSql.ts";
import { activeDaysSql, flowsSql } from "../../query/flowsSql.ts";
import type { Statement } from "../../query/statement.ts";
import { activeDaysId, cohortId, flowsId, retentionId, windowsOf } from "../behaviour.ts";
import { type MetricPlan, measuredMetric } from "./plan.ts";

/**
 * The plan with the statements that tell what the metric's people did, in an edition; nothing after the plan's own end is
 * counted.
 */
export function planWithBehaviour(plan: MetricPlan, edition: Period, calendar: Calendar): MetricPlan {
  const { metric, statements, through } = plan;
  const more = [
    ...planCohorts(metric, edition, calendar, through),
    ...planRetention(metric, calendar, through),
    ...planFlows(metric, calendar, through),
  ];
  return { ...plan, statements: [...statements, ...more] };
}

function planCohorts(
  metric: MetricDocument,
  edition: Period,
  calendar: Calendar,
  through: string | null,
): Statement[] {
  return metric.config.cohorts.flatMap((config, index) => {
    const windows = windowsOf(config, edition, calendar);
    const from = config.from ?? metric.config.from;
    const time = config.time ?? metric.config.time;
    if (windows === null || from === undefined || time === undefined) return [];
    const { person, where = null, behaviour, groups, outcome } = config;
    const exposed: PeopleRows = { from, time, person, where, span: until(windows.exposure, through) };
    const later: PeopleRows = {
      from: outcome.from ?? from,
      time: outcome.time ?? time,
      person: outcome.person ?? person,
      where: outcome.where ?? null,
      span: until(windows.outcome, through),
    };
    const query = { exposed, behaviour, groups, outcome: later };
    const id = cohortId(metric.id, index + 1);
    return [
      { id, sql: cohortSql(query) },
      { id: `${id}/exposed`, sql: peopleDaysSql(exposed, through) },
      { id: `${id}/outcome`, sql: peopleDaysSql(later, through) },
    ];
  });
}

/** The days of a period as far as they are covered. */
function until({ first, last }: Period, through: string | null): Span {
  const end = through === null ? null : parseDay(through);
  return { first, last: end === null ? last : Math.min(last, end) };
}

function planRetention(metric: MetricDocument, calendar: Calendar, through: string | null): Statement[] {
  const { retention } = metric.config;
  const measured = measuredMetric(metric);
  if (retention === undefined || measured === null) return [];
  const { person, grain, joined = null } = retention;
  const query = { person, grain, joined, calendar, through };
  return [{ id: retentionId(metric.id), sql: retentionSql(measured, query) }];
}

function planFlows(metric: MetricDocument, calendar: Calendar, through: string | null): Statement[] {
  const { flows } = metric.config;
  const measured = measuredMetric(metric);
  if (flows === undefined || measured === null) return [];
  const { entity, every, amount = null } = flows;
  const query = { entity, every, amount, calendar, through };
  return [
    { id: flowsId(metric.id), sql: flowsSql(measured, query) },
    { id: activeDaysId(metric.id), sql: activeDaysSql(measured, query) },
  ];
}
