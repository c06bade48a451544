import { join } from "node:path";
import { type Day, parseDay } from "../calendar/day.ts";
import { type Period, parsePeriod, periodOf, previous, yearBefore } from "../calendar/period.ts";
import { checkContent } from "../content/checkContent.ts";
import type { Content, EditionDocument, QueryDocument } from "../content/content.ts";
import { byPlace, type Diagnostic, errorAt } from "../content/diagnostic.ts";
import { readContent } from "../content/readContent.ts";
import { formatLongDate } from "../format/period.ts";
import { type Cache, diskCache } from "../query/cache.ts";
import { identifier } from "../query/quote.ts";
import { type Answers, type Statement, ViewProblem, Warehouse } from "../query/warehouse.ts";
import { checkUnused } from "../report/audit.ts";
import { buildReport } from "../report/buildReport.ts";
import { checkAccent } from "../report/checkAccent.ts";
import { checkCandidates } from "../report/checkCandidates.ts";
import { checkCore } from "../report/checkCore.ts";
import { checkMetrics } from "../report/checkMetrics.ts";
import { checkPromises } from "../report/checkPromises.ts";
import { checkQueries } from "../report/checkQueries.ts";
import { checkWork } from "../report/checkWork.ts";
import { measure, withSpans } from "../report/measure.ts";
import type { Measured } from "../report/measured.ts";
import { answerPages, type PageAnswers } from "../report/pageQueries.ts";
import { pageSqlOf } from "../report/pageSql.ts";
import { type MetricPlan, planMetric, planSpans } from "../report/plan.ts";
import { planWithBehaviour } from "../report/planBehaviour.ts";
import { spansOf } from "../report/recentPeriods.ts";
import { explainRefusal, explainView } from "../report/refusals.ts";
import type { Report, Site } from "../report/report.ts";
import { buildSite } from "../report/site.ts";
import { sprintOf } from "../report/sprintPages.ts";
import { periodsNamed } from "../report/words.ts";
import { openSnapshot, type Snapshot } from "../snapshot/open.ts";
import { SnapshotProblem } from "../snapshot/problem.ts";
import { withoutEchoes } from "./echoes.ts";

/** What computing a folder gave. */
export interface Computation {
  /** Null where there are errors. */
  readonly site: Site | null;
  readonly base: string;
  readonly url: string | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Statements that were run, and those that came from the cache. */
  readonly ran: number;
  readonly cached: number;
}

/** Reads, checks and computes everything below `root`; nothing but the cache is written. */
export async function compute(root: string, progress: (message: string) => void): Promise<Computation> {
  const reading = readContent(root);
  const { content } = reading;
  const diagnostics = [...reading.diagnostics];
  if (content === null) return outcome(null, null, diagnostics, 0, 0);
  diagnostics.push(
    ...withoutEchoes([...checkContent(content), ...checkMetrics(content)], reading.diagnostics),
    ...checkCandidates(content),
    ...checkQueries(content),
    ...checkAccent(content),
  );
  if (!hasErrors(diagnostics))
    diagnostics.push(...checkWork(content), ...checkPromises(content), ...checkCore(content));
  if (hasErrors(diagnostics)) return outcome(content, null, diagnostics, 0, 0);
  const cache = diskCache(join(root, ".sextant", "cache"));
  const reports: Report[] = [];
  let [ran, cached] = [0, 0];
  for (const edition of content.editions) {
    const result = await computeEdition(root, content, edition, reports.toReversed(), cache, progress);
    diagnostics.push(...result.diagnostics);
    if (result.report !== null) reports.unshift(result.report);
    ran += result.ran;
    cached += result.cached;
  }
  if (!hasErrors(diagnostics)) diagnostics.push(...checkUnused(content, reports));
  return outcome(content, reports, diagnostics, ran, cached);
}

/** Is there any error among the diagnostics? */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function outcome(
  content: Content | null,
  reports: readonly Report[] | null,
  diagnostics: readonly Diagnostic[],
  ran: number,
  cached: number,
): Computation {
  const unique = new Map(diagnostics.map((one) => [JSON.stringify(one), one]));
  const sorted = [...unique.values()].sort(byPlace);
  const site = content === null || reports === null || hasErrors(sorted) ? null : buildSite(content, reports);
  const settings = content?.report.config.site;
  return { site, base: settings?.base ?? "/", url: settings?.url ?? null, diagnostics: sorted, ran, cached };
}

interface EditionResult {
  readonly report: Report | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly ran: number;
  readonly cached: number;
}

async function computeEdition(
  root: string,
  content: Content,
  edition: EditionDocument,
  earlier: readonly Report[],
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
    const periods = periodsNeeded(content, edition);
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
      snapshot,
      measured,
      earlier,
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

/** The edition's period, what it is compared with, and every period that its texts name. */
function periodsNeeded(content: Content, edition: EditionDocument): Period[] {
  const { calendar } = content;
  const { period } = edition;
  const pages = [...edition.pages, ...sprintOf(content, edition)];
  const named = periodsNamed({ pages }).flatMap((name) => parsePeriod(name, calendar) ?? []);
  const earlier = content.editions.map((one) => one.period).filter((one) => one.first < period.first);
  const around = (["week", "month", "quarter", "year"] as const).map((grain) =>
    periodOf(period.last, grain, calendar),
  );
  return [period, previous(period, calendar), yearBefore(period, calendar), ...around, ...earlier, ...named];
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
