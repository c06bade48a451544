import { join } from "node:path";
import { CONTENT_CHECKS } from "../checks/content/list.ts";
import { SITE_CHECKS } from "../checks/site/list.ts";
import { SOUND_CHECKS, SPOKEN_CHECKS } from "../checks/sound/list.ts";
import { findAll } from "../checks/stage.ts";
import { WRITTEN_CHECKS } from "../checks/written/list.ts";
import type { Content, InLanguage } from "../content/content.ts";
import type { Reading } from "../content/readContent.ts";
import { byPlace, type Diagnostic, diagnose, hasErrors, startOf } from "../diagnostics/diagnostic.ts";
import { linksOut } from "../disk/linksOut.ts";
import type { Progress } from "../query/progress.ts";
import type { Version } from "../release/archive.ts";
import { checkReleased } from "../release/drafts.ts";
import { fillIn, parametersOf } from "../report/pages/parameters.ts";
import type { Site } from "../report/report.ts";
import { hashFile } from "../snapshot/hash.ts";
import { checkFaces } from "./checkFaces.ts";
import { computeEditions } from "./computeEditions.ts";
import { withoutEchoes } from "./echoes.ts";
import type { HashedFile } from "./own/files.ts";
import { NONE, type Ready, readyComponents } from "./own/ready.ts";
import { NOTHING, readOwn } from "./own/settings.ts";
import { readyStyles, type Styles, withStyles } from "./own/styles.ts";
import { withPictures } from "./pictures.ts";
import { SETTINGS } from "./places.ts";
import { type ReportRead, readWhole } from "./readReport.ts";
import { editionsIn, recordsOf, type Scope, siteOf } from "./scope.ts";
import { targetsOf } from "./targets.ts";
import { withTemplate } from "./template.ts";
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
  /** The files of the team's own components and styles; null where that is not known. */
  readonly own: readonly HashedFile[] | null;
}

/** Reads, checks and computes everything below `root`; nothing but the cache is written. */
export async function compute(
  root: string,
  progress: Progress,
  scope: Scope = {},
  read?: ReportRead,
): Promise<Computation> {
  const workbench = scope.workbench ?? new Workbench(root, { kept: scope.kept ?? null });
  workbench.next();
  const { original: reading, languages, archive } = read ?? readWhole(root, { ...scope, workbench });
  const { content } = reading;
  const settings = scope.sealed === true ? null : readOwn(root);
  const own =
    settings === null
      ? NONE
      : await readyComponents(root, settings.own, {
          seen: workbench.seen,
          isKept: scope.releasing === undefined,
        });
  const diagnostics = [...reading.diagnostics, ...(settings?.diagnostics ?? []), ...own.diagnostics];
  if (content === null) return outcome(null, null, diagnostics, { ran: 0, cached: 0, own: own.files });
  const styles = readyStyles(root, settings?.own ?? NOTHING, content);
  diagnostics.push(...styles.diagnostics);
  diagnostics.push(...languages.diagnostics.filter((one) => !isOfReleased(one, archive)));
  diagnostics.push(...checkWhole(root, reading, languages.read, archive, scope));
  if (!hasErrors(diagnostics)) {
    diagnostics.push(...findAll(SOUND_CHECKS, content));
    diagnostics.push(...languages.read.flatMap((one) => findAll(SPOKEN_CHECKS, one.content)));
  }
  const files = new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ file }) => file));
  const released = recordsOf(scope.data ?? root, archive, workbench.vintages);
  const sound = {
    content: withoutFiles(content, files),
    languages: languages.read,
    isBroken: files.size > 0,
  };
  workbench.fits.recall();
  const computed = await computeEditions({ root, workbench, progress, archive, scope, released, own }, sound);
  workbench.fits.keep();
  const { reports, ran, cached } = computed;
  const counts = { ran, cached, own: filesOf(root, own, styles) };
  diagnostics.push(...computed.diagnostics);
  if (sound.isBroken) return outcome(content, null, diagnostics, counts);
  const whole = { content, reports, released, isWhole: !hasErrors(diagnostics) };
  if (scope.releasing === undefined) diagnostics.push(...findAll(SITE_CHECKS, whole));
  const place = scope.data ?? root;
  const site = siteOf(content, computed, released, archive, scope, languages.read, place);
  if (!hasErrors(diagnostics) && scope.sealed !== true)
    diagnostics.push(...(await checkFaces(site, [content, ...languages.read.map((one) => one.content)])));
  const shown = await withPictures(root, site);
  const dressed = await withTemplate(root, withStyles(shown.site, styles), content);
  diagnostics.push(...shown.diagnostics, ...dressed.diagnostics);
  return outcome(content, dressed.site, diagnostics, counts);
}

/** The files of the team's own components and styles, with the settings that name them; null where they are not known. */
function filesOf(root: string, { files }: Ready, styles: Styles): Computation["own"] {
  if (files === null) return null;
  const own = [...files, ...styles.files];
  if (own.length === 0 && styles.css === null) return [];
  const settings = { path: SETTINGS, sha256: hashFile(join(root, SETTINGS)).sha256 };
  return [settings, ...own].sort((left, right) => (left.path < right.path ? -1 : 1));
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
  const hasLinks = scope.data === undefined && !hasErrors(diagnostics);
  const written = {
    content,
    languages: [content, ...languages.map((one) => one.content)],
    drafts: editionsIn(content, archive, scope),
    isReleasing,
    targets: hasLinks ? targetsOf(root, content, archive, scope) : null,
  };
  return [
    ...(scope.sealed === true ? [] : strayLinks(root)),
    ...withoutEchoes(findAll(CONTENT_CHECKS, content), diagnostics),
    ...(scope.sealed === true ? [] : findAll(WRITTEN_CHECKS, written)),
    ...(isReleasing ? [] : checkReleased(root, content, archive)),
  ];
}

/** Symbolic links among what a team wrote and froze that lead out of it: what they bring is under nobody's control. */
function strayLinks(root: string): Diagnostic[] {
  return ["content", "data", "public"].flatMap((folder) =>
    linksOut(join(root, folder)).map((path) => {
      const file = `${folder}/${path}`;
      const mend = "Put the file itself there.";
      return diagnose(startOf(file), "stray-path", {
        path: file,
        flaw: `it is a symbolic link that leads out of ${folder}/, or to nothing`,
        mend,
      });
    }),
  );
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

function outcome(
  content: Content | null,
  site: Site | null,
  diagnostics: readonly Diagnostic[],
  counts: Pick<Computation, "ran" | "cached" | "own">,
): Computation {
  const unique = new Map(diagnostics.map((one) => [JSON.stringify(one), one]));
  const sorted = [...unique.values()].sort(byPlace);
  const settings = content?.report.config.site;
  return {
    site: hasErrors(sorted) ? null : site,
    base: settings?.base ?? "/",
    url: settings?.url ?? null,
    diagnostics: sorted,
    ...counts,
  };
}

/** A key that lacks its translation in an edition that is released: nobody can mend that. */
function isOfReleased({ code, file }: Diagnostic, archive: readonly Version[]): boolean {
  if (code !== "untranslated-key") return false;
  return archive.some(({ edition }) => file.startsWith(`content/editions/${edition}/`));
}
