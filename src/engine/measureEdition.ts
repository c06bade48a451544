import { type Day, parseDay } from "../calendar/day.ts";
import { type Period, parsePeriod, periodOf, previous, yearBefore } from "../calendar/period.ts";
import { DATA_CHECKS, WRITTEN_DATA_CHECKS } from "../checks/data/list.ts";
import { explainRefusals, metricOf } from "../checks/data/refusals.ts";
import { checkTimeTypes, timeTypeStatements } from "../checks/data/timeTypes.ts";
import { askAll } from "../checks/stage.ts";
import { readTo } from "../compute/ask/ends.ts";
import { daysOf, measure, withSpans } from "../compute/ask/measure.ts";
import { type MetricPlan, planLater, planMetric, planSpans } from "../compute/ask/plan.ts";
import { planWithBehaviour } from "../compute/ask/planBehaviour.ts";
import type { Earlier } from "../compute/earlier.ts";
import type { Measured } from "../compute/measured.ts";
import { spansOf } from "../compute/recentPeriods.ts";
import { readDays } from "../compute/shownDays.ts";
import type { Content, EditionDocument, MetricDocument, QueryDocument } from "../content/content.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { periodsNamed } from "../ledger/words.ts";
import { cacheKey } from "../query/cache.ts";
import type { Answers, Statement } from "../query/statement.ts";
import type { Warehouse } from "../query/warehouse.ts";
import { sprintOf } from "../report/pages/sprintPages.ts";
import type { Snapshot } from "../snapshot/open.ts";
import { identifier } from "../syntax/sql.ts";
import type { Held } from "./kept/held.ts";

/** What a snapshot says of every metric. */
export interface Measurement {
  /** Without the metrics that `diagnostics` are about. */
  readonly measured: ReadonlyMap<string, Measured>;
  readonly diagnostics: readonly Diagnostic[];
  /** The SQL of every statement, by its id. */
  readonly queries: Readonly<Record<string, string>>;
  readonly ran: number;
  readonly cached: number;
}

/**
 * Measures an edition's metrics; what was measured of the same definitions over the same snapshot is not read again. What
 * is not written any more, since it is released, may place its rows by texts, as it did when it was released.
 */
export async function measureEdition(
  warehouse: Warehouse,
  content: Content,
  edition: EditionDocument,
  earlier: readonly Earlier[],
  snapshot: Snapshot,
  known: Held<Measurement>,
  isWritten: boolean,
): Promise<Measurement> {
  const periods = periodsNeeded(content, edition, earlier);
  const key = cacheKey(
    warehouse.engineId,
    snapshot.digest,
    edition.period.id,
    JSON.stringify([
      isWritten,
      content.calendar,
      content.report.config.timezone,
      periods.map(({ id }) => id),
    ]),
    ...[...content.metrics.values()].map(({ id, front }) => `${id}\n${front.dataText}`),
    ...content.queries.map(({ id, sql }) => `${id}\n${sql}`),
  );
  const held = known.get(key);
  if (held !== undefined) return { ...held, ran: 0, cached: held.ran + held.cached };
  return known.set(key, await measureAnew(warehouse, content, edition, periods, snapshot, isWritten));
}

async function measureAnew(
  warehouse: Warehouse,
  content: Content,
  edition: EditionDocument,
  periods: readonly Period[],
  snapshot: Snapshot,
  isWritten: boolean,
): Promise<Measurement> {
  const { manifest } = snapshot;
  const through = manifest.through ?? null;
  const plans = [...content.metrics.values()].map((metric) =>
    planWithBehaviour(
      planMetric(
        metric,
        periods,
        content.calendar,
        readTo(metric, edition.period, content.calendar, through),
      ),
      edition.period,
      content.calendar,
    ),
  );
  const statements = plans.flatMap((plan) => plan.statements);
  const probes = [...content.queries.map(probeOf), ...(isWritten ? timeTypeStatements(content) : [])];
  const answers = await warehouse.answer([...statements, ...probes]);
  const untimely = isWritten ? await checkTimeTypes(warehouse, content, manifest, answers) : [];
  const timely = plans.filter(({ metric }) => !untimely.some((one) => one.metric === metric.id));
  const refused = [
    ...untimely.map(({ diagnostic }) => diagnostic),
    ...(await explainRefusals(warehouse, metricsOf(timely), answers)),
  ];
  const unsound = new Set(answers.refusals.map(({ statement }) => metricOf(statement)));
  const sound = timely.filter(({ metric }) => !unsound.has(metric.id));
  const takenOn = parseDay(manifest.taken_at.slice(0, 10)) ?? 0;
  const isCut = (from: string) =>
    warehouse.tablesRead(identifier(from)).some((name) => warehouse.cuts.has(name));
  const begun = await withLater(warehouse, sound, answers, content.calendar, through);
  const whole = measureAll(content, begun, answers, takenOn, isCut);
  const parts = await measureSpans(warehouse, begun, whole.measured, edition, periods);
  const rows = {
    warehouse,
    snapshot,
    content,
    calendar: content.calendar,
    metrics: metricsOf(sound),
    answers,
    period: edition.period,
    through,
  };
  const found = await askAll(isWritten ? [...DATA_CHECKS, ...WRITTEN_DATA_CHECKS] : DATA_CHECKS, rows);
  const all = [...statements, ...parts.statements];
  return {
    measured: parts.measured,
    diagnostics: [...refused, ...whole.diagnostics, ...parts.diagnostics, ...found],
    queries: Object.fromEntries(all.map(({ id, sql }) => [id, sql])),
    ran: answers.ran + parts.ran,
    cached: answers.cached + parts.cached,
  };
}

/** The plans, with those marked whose source begins after the edition's end: they have no value, and nothing is wrong. */
async function withLater(
  warehouse: Warehouse,
  plans: readonly MetricPlan[],
  answers: Answers,
  calendar: Content["calendar"],
  through: string | null,
): Promise<readonly MetricPlan[]> {
  const silent = plans.filter((plan) => daysOf(plan, answers) === null);
  const asked = silent.flatMap((plan) => planLater(plan, calendar, through) ?? []);
  if (asked.length === 0) return plans;
  const { rows } = await warehouse.answer(asked);
  return plans.map((plan) => {
    const days = readDays(rows.get(planLater(plan, calendar, through)?.id ?? "")?.[0]);
    return days === null ? plan : { ...plan, isLater: true };
  });
}

/** A statement that fails where a named query does, though no metric may read it. */
function probeOf({ id }: QueryDocument): Statement {
  return { id: `query/${id}`, sql: `SELECT 1 AS "one" FROM ${identifier(id)} LIMIT 0`, of: `query/${id}` };
}

/** The edition's period, what it is compared with, those of earlier editions, and every period that its texts name. */
function periodsNeeded(content: Content, edition: EditionDocument, earlier: readonly Earlier[]): Period[] {
  const { calendar } = content;
  const { period } = edition;
  const pages = [...edition.pages, ...sprintOf(content, edition)];
  const ids = [...earlier.map((one) => one.period.id), ...periodsNamed({ pages })];
  const named = ids.flatMap((name) => parsePeriod(name, calendar) ?? []);
  const around = (["week", "month", "quarter", "year"] as const).map((grain) =>
    periodOf(period.last, grain, calendar),
  );
  const all = [period, previous(period, calendar), yearBefore(period, calendar), ...around, ...named];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

function measureAll(
  content: Content,
  plans: readonly MetricPlan[],
  answers: Answers,
  takenOn: Day,
  isCut: (from: string) => boolean,
) {
  const measured = new Map<string, Measured>();
  const diagnostics: Diagnostic[] = [];
  for (const plan of plans) {
    const isSourceCut = isCut(plan.metric.config.from ?? "");
    const result = measure(plan, answers, content.calendar, takenOn, isSourceCut);
    if (Array.isArray(result)) diagnostics.push(...result);
    else measured.set(plan.metric.id, result);
  }
  return { measured, diagnostics };
}

/** Counts what is counted anew over the beginnings of incomplete periods, for like-for-like comparisons. */
async function measureSpans(
  warehouse: Warehouse,
  plans: readonly MetricPlan[],
  whole: ReadonlyMap<string, Measured>,
  edition: EditionDocument,
  periods: readonly Period[],
) {
  const wanted = plans.flatMap((plan) => {
    const measured = whole.get(plan.metric.id);
    if (measured === undefined || plan.metric.config.rollup !== "recompute") return [];
    const spans = spansOf(measured, periods, edition.period);
    return [{ plan, measured, spans, statements: planSpans(plan, spans) }];
  });
  const statements = wanted.flatMap((one) => one.statements);
  const answers = await warehouse.answer(statements);
  const counts = { statements, ran: answers.ran, cached: answers.cached };
  const results = wanted.map(({ plan, measured, spans }) => withSpans(measured, plan, spans, answers));
  const wrong = results.map((result) => (Array.isArray(result) ? result : []));
  const measured = new Map(whole);
  for (const [index, result] of results.entries()) {
    const id = wanted[index]?.plan.metric.id ?? "";
    if (Array.isArray(result)) measured.delete(id);
    else measured.set(id, result);
  }
  const refused = await explainRefusals(warehouse, metricsOf(plans), answers);
  return { measured, diagnostics: [...refused, ...wrong.flat()], ...counts };
}

function metricsOf(plans: readonly MetricPlan[]): MetricDocument[] {
  return plans.map(({ metric }) => metric);
}
