import { join } from "node:path";
import { type Day, parseDay } from "../calendar/day.ts";
import { type Period, parsePeriod, periodOf, previous, yearBefore } from "../calendar/period.ts";
import type { Content, EditionDocument, QueryDocument } from "../content/content.ts";
import { type Diagnostic, errorAt } from "../content/diagnostic.ts";
import { formatLongDate } from "../format/period.ts";
import type { Cache } from "../query/cache.ts";
import { identifier } from "../query/quote.ts";
import { type Answers, type Statement, ViewProblem, Warehouse } from "../query/warehouse.ts";
import { buildReport, type ReportSource } from "../report/buildReport.ts";
import type { Earlier } from "../report/earlier.ts";
import { measure, withSpans } from "../report/measure.ts";
import type { Measured } from "../report/measured.ts";
import { answerPages, type PageAnswers } from "../report/pageQueries.ts";
import { pageSqlOf } from "../report/pageSql.ts";
import { type MetricPlan, planMetric, planSpans } from "../report/plan.ts";
import { planWithBehaviour } from "../report/planBehaviour.ts";
import { spansOf } from "../report/recentPeriods.ts";
import { explainRefusal, explainView } from "../report/refusals.ts";
import type { Report } from "../report/report.ts";
import { sprintOf } from "../report/sprintPages.ts";
import { periodsNamed } from "../report/words.ts";
import { openSnapshot, type Snapshot } from "../snapshot/open.ts";
import { SnapshotProblem } from "../snapshot/problem.ts";

/** What computing an edition gave. */
export interface EditionResult {
  readonly report: Report | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly ran: number;
  readonly cached: number;
}

/** What is known of the editions before one. */
export type Before = Pick<ReportSource, "earlier" | "vintages">;

/** Measures and builds one edition; what is wrong with its data becomes diagnostics. */
export async function computeEdition(
  root: string,
  content: Content,
  edition: EditionDocument,
  home: string,
  { earlier, vintages }: Before,
  cache: Cache,
  progress: (message: string) => void,
): Promise<EditionResult> {
  const name = edition.config.snapshot;
  const { timezone } = content.report.config;
  try {
    const snapshot = openNamed(root, edition);
    const warehouse = new Warehouse({ snapshot, queries: content.queries, timezone, cache, progress });
    await warehouse.verify();
    const through = snapshot.manifest.through ?? null;
    const periods = periodsNeeded(content, edition, earlier);
    const plans = [...content.metrics.values()].map((metric) =>
      planWithBehaviour(
        planMetric(metric, periods, content.calendar, through),
        edition.period,
        content.calendar,
      ),
    );
    const statements = plans.flatMap((plan) => plan.statements);
    const answers = await warehouse.answer([...statements, ...content.queries.map(probeOf)]);
    const counts = { ran: answers.ran, cached: answers.cached };
    if (answers.refusals.length > 0) {
      return { report: null, diagnostics: await explain(warehouse, plans, answers), ...counts };
    }
    const takenOn = parseDay(snapshot.manifest.taken_at.slice(0, 10)) ?? 0;
    const whole = measureAll(content, plans, answers, through, takenOn);
    if (Array.isArray(whole)) return { report: null, diagnostics: whole, ...counts };
    const parts = await measureSpans(warehouse, plans, whole, edition, periods, through);
    const ran = { ran: counts.ran + parts.ran, cached: counts.cached + parts.cached };
    const { measured } = parts;
    if (Array.isArray(measured)) return { report: null, diagnostics: measured, ...ran };
    const all = [...statements, ...parts.statements];
    const queries = Object.fromEntries(all.map(({ id, sql }) => [id, sql]));
    const pages = await queryPages(warehouse, content, edition, snapshot);
    const built = buildReport({
      content,
      edition,
      home,
      snapshot,
      measured,
      earlier,
      vintages,
      queries,
      pageQueries: pages.queries,
    });
    return {
      report: built.report,
      diagnostics: [...pages.diagnostics, ...built.diagnostics],
      ran: ran.ran + pages.ran,
      cached: ran.cached + pages.cached,
    };
  } catch (error) {
    return { report: null, diagnostics: [asDiagnostic(error, name)], ran: 0, cached: 0 };
  }
}

/** The rows of the SQL that the edition's pages hold or name. */
async function queryPages(
  warehouse: Warehouse,
  content: Content,
  edition: EditionDocument,
  { manifest }: Snapshot,
): Promise<PageAnswers> {
  const { wanted, diagnostics } = pageSqlOf(content, edition);
  const refused = new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ file }) => file));
  const runnable = wanted.filter(({ place }) => !refused.has(place.file));
  const takenOn = formatLongDate(manifest.taken_at.slice(0, 10), content.report.config.locale);
  const answers = await answerPages(warehouse, runnable, `snapshot of ${takenOn}`);
  return { ...answers, diagnostics: [...diagnostics, ...answers.diagnostics] };
}

/** Opens the edition's snapshot; that there is none is a mistake of the edition, not of the snapshot. */
function openNamed(root: string, edition: EditionDocument): Snapshot {
  const name = edition.config.snapshot;
  try {
    return openSnapshot(join(root, "data", name), name);
  } catch (error) {
    if (!(error instanceof SnapshotProblem) || error.code !== "missing-snapshot") throw error;
    throw new PlacedProblem(
      errorAt(edition.front.placeOf(["snapshot"]), error.code, error.message, error.mend),
    );
  }
}

class PlacedProblem extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** A statement that fails where a named query does, though no metric may read it. */
function probeOf({ id }: QueryDocument): Statement {
  return { id: `query/${id}`, sql: `SELECT 1 AS "one" FROM ${identifier(id)} LIMIT 0` };
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
  return [period, previous(period, calendar), yearBefore(period, calendar), ...around, ...named];
}

function measureAll(
  content: Content,
  plans: readonly MetricPlan[],
  answers: Answers,
  through: string | null,
  takenOn: Day,
): Map<string, Measured> | Diagnostic[] {
  const measured = new Map<string, Measured>();
  const diagnostics: Diagnostic[] = [];
  for (const plan of plans) {
    const result = measure(
      plan,
      answers,
      content.calendar,
      through === null ? null : parseDay(through),
      takenOn,
    );
    if (Array.isArray(result)) diagnostics.push(...result);
    else measured.set(plan.metric.id, result);
  }
  return diagnostics.length > 0 ? diagnostics : measured;
}

/** Counts what is counted anew over the beginnings of incomplete periods, for like-for-like comparisons. */
async function measureSpans(
  warehouse: Warehouse,
  plans: readonly MetricPlan[],
  whole: ReadonlyMap<string, Measured>,
  edition: EditionDocument,
  periods: readonly Period[],
  through: string | null,
) {
  const wanted = plans.flatMap((plan) => {
    const measured = whole.get(plan.metric.id);
    if (measured === undefined || plan.metric.config.rollup !== "recompute") return [];
    const spans = spansOf(measured, periods, edition.period);
    return [{ plan, measured, spans, statements: planSpans(plan, spans, through) }];
  });
  const statements = wanted.flatMap((one) => one.statements);
  const answers = await warehouse.answer(statements);
  const counts = { statements, ran: answers.ran, cached: answers.cached };
  if (answers.refusals.length > 0) return { measured: await explain(warehouse, plans, answers), ...counts };
  const results = wanted.map(({ plan, measured, spans }) => withSpans(measured, plan, spans, answers));
  const wrong = results.flatMap((result) => (Array.isArray(result) ? result : []));
  if (wrong.length > 0) return { measured: wrong, ...counts };
  const known = results.flatMap((result): [string, Measured][] =>
    Array.isArray(result) ? [] : [[result.metric.id, result]],
  );
  return { measured: new Map([...whole, ...known]), ...counts };
}

async function explain(
  warehouse: Warehouse,
  plans: readonly MetricPlan[],
  answers: Answers,
): Promise<Diagnostic[]> {
  const refused = new Map(
    answers.refusals.map((refusal) => [refusal.statement.id.split("/")[0] ?? "", refusal]),
  );
  const database = await warehouse.open(answers.refusals.map(({ statement }) => statement));
  return plans.flatMap(({ metric }) => {
    const refusal = refused.get(metric.id);
    return refusal === undefined ? [] : [explainRefusal(database, metric, warehouse.sources(), refusal)];
  });
}

/** A known problem as a diagnostic; anything else is a fault of ours and goes on up. */
function asDiagnostic(error: unknown, snapshot: string): Diagnostic {
  if (error instanceof PlacedProblem) return error.diagnostic;
  if (error instanceof ViewProblem) return explainView(error);
  if (error instanceof SnapshotProblem) {
    const place = { file: `data/${snapshot}/${error.file}`, line: error.line, column: 1 };
    return errorAt(place, error.code, error.message, error.mend);
  }
  throw error;
}
