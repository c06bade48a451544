import { join } from "node:path";
import { explainView } from "../checks/data/refusals.ts";
import { SNAPSHOT_CHECKS } from "../checks/snapshot/list.ts";
import { checkPersonalColumns } from "../checks/snapshot/personal.ts";
import { askAll } from "../checks/stage.ts";
import type { Content, EditionDocument } from "../content/content.ts";
import { type Diagnostic, placed } from "../diagnostics/diagnostic.ts";
import { EngineProblem } from "../query/engine.ts";
import { cutsOf } from "../query/lateRows.ts";
import type { Progress } from "../query/progress.ts";
import { ViewProblem } from "../query/views.ts";
import { Warehouse } from "../query/warehouse.ts";
import type { ReportSource } from "../report/buildReport.ts";
import { answerPages, type PageAnswers } from "../report/pages/pageQueries.ts";
import { pageSqlOf } from "../report/pages/pageSql.ts";
import type { Report } from "../report/report.ts";
import { sourceTimes } from "../report/sourceTimes.ts";
import { readTabledEvents, type TabledEvents } from "../report/tabledEvents.ts";
import { bytesOf } from "../snapshot/manifest.ts";
import { openSnapshot, type Snapshot } from "../snapshot/open.ts";
import { SnapshotProblem } from "../snapshot/problem.ts";
import { declaredBefore } from "./declaredBefore.ts";
import { type Measurement, measureEdition } from "./measureEdition.ts";
import type { Ready } from "./own/ready.ts";
import { reportEdition } from "./reportEdition.ts";
import type { Workbench } from "./workbench.ts";

/** What computing an edition gave. */
export interface EditionResult {
  readonly report: Report | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly ran: number;
  readonly cached: number;
}

/** What is known of the editions before one, and whether its words are still written. */
export type Before = Pick<ReportSource, "earlier" | "vintages" | "isWritten" | "asked">;

/** What an edition is computed with. */
export interface Desk {
  /** Where `data/` is. */
  readonly root: string;
  readonly content: Content;
  /** The same as it was written first, where that is in another language. */
  readonly original: Content;
  readonly workbench: Workbench;
  readonly progress: Progress;
  /** Components of the team's own. */
  readonly own: Ready;
}

/**
 * Measures and builds one edition; what is wrong with its data becomes diagnostics. Content that is `broken` is only
 * measured, to say what is wrong with its SQL and its data too.
 */
export async function computeEdition(
  desk: Desk,
  edition: EditionDocument,
  home: string,
  before: Before,
  isBroken: boolean,
): Promise<EditionResult> {
  const { content, workbench, progress } = desk;
  const { timezone } = content.report.config;
  try {
    const snapshot = openNamed(desk, edition);
    const { cache, holding } = workbench;
    const { queries } = content;
    const engine = workbench.engine(content.report.config.engine, bytesOf(snapshot.manifest.tables));
    const kept = { cache, progress, holding, engine, now: workbench.times?.now };
    const cuts = cutsOf(snapshot.manifest, { times: sourceTimes(content), queries, timezone });
    const warehouse = new Warehouse({ snapshot, queries, timezone, cuts, ...kept });
    workbench.warehouse = warehouse;
    await warehouse.verify();
    const asked = pageSqlOf(content, edition);
    const { wanted } = asked;
    warehouse.expect(wanted.map(({ name: id, sql }) => ({ id, sql })));
    const unfit = await askAll(SNAPSHOT_CHECKS, { warehouse, snapshot, content, wanted });
    const found = await measureEdition(
      warehouse,
      content,
      edition,
      before.earlier,
      snapshot,
      workbench.measurements,
      before.isWritten,
    );
    const pages = await queryPages(warehouse, content, asked, snapshot);
    workbench.times?.note(edition.id, pages.took);
    const happened = await readTabledEvents(warehouse, content, edition, desk.original.report.config.locale);
    const counts = sumOf([found, pages, happened]);
    const diagnostics = [...unfit, ...found.diagnostics, ...pages.diagnostics, ...happened.diagnostics];
    if (isBroken || unfit.length > 0 || !isBuildable(content, found))
      return { report: null, diagnostics, ...counts };
    const declared = declaredBefore(desk, edition, before.earlier);
    const source = {
      ...{
        content,
        original: desk.original,
        edition: withEvents(edition, happened),
        home,
        snapshot,
        declared,
      },
      ...before,
      ...found,
      pageQueries: pages.queries,
      countedBy: engine.id,
      own: desk.own.names,
    };
    const built = await reportEdition(source, desk.own.components);
    return { report: built.report, diagnostics: [...diagnostics, ...built.diagnostics], ...counts };
  } catch (error) {
    return {
      report: null,
      diagnostics: [asDiagnostic(error, edition, content)],
      ran: 0,
      cached: 0,
    };
  }
}

/** How many statements were run for all of it, and how many came from the cache. */
function sumOf(all: readonly Pick<EditionResult, "ran" | "cached">[]): Pick<EditionResult, "ran" | "cached"> {
  const sum = (key: "ran" | "cached") => all.reduce((total, one) => total + one[key], 0);
  return { ran: sum("ran"), cached: sum("cached") };
}

/** The edition with what a table tells of it beside what its author wrote. */
function withEvents(edition: EditionDocument, { events }: TabledEvents): EditionDocument {
  if (events.length === 0) return edition;
  return { ...edition, config: { ...edition.config, events: [...edition.config.events, ...events] } };
}

/** Can a report be made of what was measured, if only to say what else is wrong with it? */
function isBuildable({ metrics }: Content, { measured }: Measurement): boolean {
  const trees = [...metrics.values()].map(({ config }) => config.tree ?? "");
  return [...metrics.keys()].every((id) => measured.has(id) || !trees.some((tree) => tree.includes(id)));
}

/** The rows of the SQL that the edition's pages hold or name. */
async function queryPages(
  warehouse: Warehouse,
  content: Content,
  { wanted, diagnostics }: ReturnType<typeof pageSqlOf>,
  { manifest }: Snapshot,
): Promise<PageAnswers> {
  const refused = new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ file }) => file));
  const runnable = wanted.filter(({ place }) => !refused.has(place.file));
  const takenOn = manifest.taken_at.slice(0, 10);
  const answers = await answerPages(warehouse, runnable, takenOn, content.report.config.locale);
  const personal = checkPersonalColumns(answers.queries, runnable, manifest, warehouse);
  return { ...answers, diagnostics: [...diagnostics, ...answers.diagnostics, ...personal] };
}

/** Opens the edition's snapshot; that there is none is a mistake of the edition, not of the snapshot. */
function openNamed({ root, workbench }: Desk, edition: EditionDocument): Snapshot {
  const name = edition.config.snapshot;
  try {
    return openSnapshot(join(root, "data", name), name, workbench.seen);
  } catch (error) {
    if (!(error instanceof SnapshotProblem) || error.code !== "missing-snapshot") throw error;
    throw new PlacedProblem(placed(edition.front.placeOf(["snapshot"]), error));
  }
}

class PlacedProblem extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** A known problem as a diagnostic; anything else is a fault of ours and goes on up. */
function asDiagnostic(error: unknown, edition: EditionDocument, { report }: Content): Diagnostic {
  if (error instanceof PlacedProblem) return error.diagnostic;
  if (error instanceof ViewProblem) return explainView(error);
  if (error instanceof EngineProblem) {
    const place =
      error.code === "too-large" ? edition.front.placeOf(["snapshot"]) : report.front.placeOf(["engine"]);
    return placed(place, error);
  }
  if (error instanceof SnapshotProblem) {
    const place = { file: `data/${edition.config.snapshot}/${error.file}`, line: error.line, column: 1 };
    return placed(place, error);
  }
  throw error;
}
