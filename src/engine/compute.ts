import { checkAccent } from "../checks/content/checkAccent.ts";
import { checkAnnounced } from "../checks/content/checkCalendar.ts";
import { checkCandidates } from "../checks/content/checkCandidates.ts";
import { checkContent, checkDrafts } from "../checks/content/checkContent.ts";
import { checkLinks } from "../checks/content/checkLinks.ts";
import { checkStarTarget } from "../checks/content/checkStarTarget.ts";
import { checkMetrics } from "../checks/data/checkMetrics.ts";
import { checkQueries } from "../checks/data/checkQueries.ts";
import { checkTwins } from "../checks/data/checkTwins.ts";
import { checkUnusedQueries } from "../checks/data/unusedQueries.ts";
import { checkUnused } from "../checks/figures/audit.ts";
import { checkCore } from "../checks/figures/checkCore.ts";
import { checkPromises } from "../checks/figures/checkPromises.ts";
import { checkWork } from "../checks/figures/checkWork.ts";
import type { Earlier } from "../compute/earlier.ts";
import type { Content, EditionDocument, InLanguage } from "../content/content.ts";
import { byPlace, type Diagnostic } from "../content/diagnostic.ts";
import type { Reading } from "../content/readContent.ts";
import { checkRetired } from "../content/retiredKeys.ts";
import type { Progress } from "../query/progress.ts";
import type { Version } from "../release/archive.ts";
import { checkReleased } from "../release/drafts.ts";
import { fillIn, parametersOf } from "../report/pages/parameters.ts";
import type { Report, Site } from "../report/report.ts";
import { computeEditions } from "./computeEditions.ts";
import { withoutEchoes } from "./echoes.ts";
import { withPictures } from "./pictures.ts";
import { type ReportRead, readWhole } from "./readReport.ts";
import { editionsIn, recordsOf, type Scope, siteOf } from "./scope.ts";
import { targetsOf } from "./targets.ts";
import { Workbench } from "./workbench.ts";

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
export async function compute(
  root: string,
  progress: Progress,
  scope: Scope = {},
  read?: ReportRead,
): Promise<Computation> {
  const workbench = scope.workbench ?? new Workbench(root);
  workbench.next();
  const { original: reading, languages, archive } = read ?? readWhole(root, { ...scope, workbench });
  const { content } = reading;
  const diagnostics = [...reading.diagnostics];
  if (content === null) return outcome(null, null, diagnostics, 0, 0);
  diagnostics.push(...languages.diagnostics.filter((one) => !isOfReleased(one, archive)));
  diagnostics.push(...checkWhole(root, reading, languages.read, archive, scope));
  if (!hasErrors(diagnostics))
    diagnostics.push(
      ...checkWork(content),
      ...checkStarTarget(content),
      ...checkTwins(content),
      ...checkPromises(content),
      ...checkCore(content),
      ...checkUnusedQueries(content),
    );
  const files = new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ file }) => file));
  const released = recordsOf(scope.data ?? root, archive);
  const sound = {
    content: withoutFiles(content, files),
    languages: languages.read,
    isBroken: files.size > 0,
  };
  workbench.fits.recall();
  const computed = await computeEditions({ root, workbench, progress, archive, scope, released }, sound);
  workbench.fits.keep();
  const { reports, ran, cached } = computed;
  diagnostics.push(...computed.diagnostics);
  if (!hasErrors(diagnostics) && scope.releasing === undefined && reports.length > 0)
    diagnostics.push(...checkUnused(content, reports));
  if (sound.isBroken) return outcome(content, null, diagnostics, ran, cached);
  if (scope.releasing === undefined) diagnostics.push(...announcements(content, reports, released));
  const site = siteOf(content, computed, released, archive, scope, languages.read);
  const shown = await withPictures(root, site);
  diagnostics.push(...shown.diagnostics);
  return outcome(content, shown.site, diagnostics, ran, cached);
}

/** What can be said of the content as a whole, before anything is computed. */
function checkWhole(
  root: string,
  { content, diagnostics }: Reading,
  languages: readonly InLanguage[],
  archive: readonly Version[],
  scope: Scope,
): Diagnostic[] {
  if (content === null) return [];
  const isReleasing = scope.releasing !== undefined;
  return [
    ...withoutEchoes([...checkContent(content), ...checkMetrics(content)], diagnostics),
    ...checkCandidates(content),
    ...checkQueries(content),
    ...checkAccent(content),
    // What was sealed may name files that are gone by now; and a body that does not parse has no links.
    ...(scope.data !== undefined || hasErrors(diagnostics)
      ? []
      : linksOf([content, ...languages.map((one) => one.content)], targetsOf(root, content, archive, scope))),
    ...(isReleasing ? [] : checkReleased(root, content, archive)),
    ...(scope.sealed === true ? [] : retiredIn(content, editionsIn(content, archive, scope))),
    ...checkDrafts(content, isReleasing ? [] : editionsIn(content, archive, scope)),
  ];
}

/** Keys that are retired, in all that is written still: what is released keeps them without a word. */
function retiredIn({ report, metrics, bets, sprint }: Content, drafts: readonly EditionDocument[]) {
  const documents = [
    report,
    ...metrics.values(),
    ...bets,
    ...sprint,
    ...drafts.flatMap(({ pages }) => pages),
  ];
  return documents.flatMap((document) => checkRetired(document));
}

/** The links of the content in each of its languages, which all lead to the same places. */
function linksOf(contents: readonly Content[], targets: ReturnType<typeof targetsOf>): Diagnostic[] {
  return contents.flatMap((content) => checkLinks(content, targets));
}

/**
 * The content without metrics in whose files there are errors: what they ask of the data would only be an echo. So
 * would be a named query that does not run for the parameters which it should not have.
 */
function withoutFiles(content: Content, files: ReadonlySet<string>): Content {
  const metrics = [...content.metrics].filter(([, { file }]) => !files.has(file));
  const newest = content.editions.at(-1);
  const parameters = newest === undefined ? new Map() : parametersOf(newest.period, content.calendar);
  const queries = content.queries.map((query) =>
    files.has(query.file) ? { ...query, sql: fillIn(query.sql, parameters, "NULL") } : query,
  );
  return { ...content, metrics: new Map(metrics), queries };
}

/** Announced days that have passed, as of the newest snapshot. */
function announcements(content: Content, reports: readonly Report[], released: readonly Earlier[]) {
  const days = [
    ...reports.map(({ snapshot }) => snapshot.takenOn),
    ...released.map(({ takenOn }) => takenOn),
  ];
  return checkAnnounced(
    content,
    released.map(({ id }) => id),
    days.sort().at(-1),
  );
}

/** A key that lacks its translation in an edition that is released: nobody can mend that. */
function isOfReleased({ code, file }: Diagnostic, archive: readonly Version[]): boolean {
  if (code !== "untranslated-key") return false;
  return archive.some(({ edition }) => file.startsWith(`content/editions/${edition}/`));
}

/** Is there any error among the diagnostics? */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function outcome(
  content: Content | null,
  site: Site | null,
  diagnostics: readonly Diagnostic[],
  ran: number,
  cached: number,
): Computation {
  const unique = new Map(diagnostics.map((one) => [JSON.stringify(one), one]));
  const sorted = [...unique.values()].sort(byPlace);
  const settings = content?.report.config.site;
  return {
    site: hasErrors(sorted) ? null : site,
    base: settings?.base ?? "/",
    url: settings?.url ?? null,
    diagnostics: sorted,
    ran,
    cached,
  };
}
