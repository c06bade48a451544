import type { Vintage } from "../compute/vintage.ts";
import type { Content, InLanguage } from "../content/content.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { downloadPath } from "../formats/downloads.ts";
import type { Progress } from "../query/progress.ts";
import { latestOf, type Version } from "../release/archive.ts";
import { revisionOf } from "../release/revision.ts";
import type { Report } from "../report/report.ts";
import { editionResult } from "./kept/editions.ts";
import { upTo } from "./known.ts";
import { computeTranslations } from "./languages.ts";
import type { Ready } from "./own/ready.ts";
import { earlierThan, editionsIn, homeIn, type Scope, supersededIn, vintagesBefore } from "./scope.ts";
import type { Workbench } from "./workbench.ts";

/** What the editions of a folder are computed with. */
export interface Work {
  readonly root: string;
  readonly workbench: Workbench;
  readonly progress: Progress;
  readonly archive: readonly Version[];
  readonly scope: Scope;
  /** What is released, by its latest version. */
  readonly released: readonly Vintage[];
  /** Components of the team's own. */
  readonly own: Ready;
}

/** What was read, without the metrics in whose files there are errors. */
export interface Sound {
  readonly content: Content;
  readonly languages: readonly InLanguage[];
  /** Are there errors, so that editions are only measured? */
  readonly isBroken: boolean;
}

/** The reports of all editions, newest first, and the same in further languages. */
export interface Editions {
  readonly reports: readonly Report[];
  readonly translations: readonly Report[];
  readonly diagnostics: readonly Diagnostic[];
  readonly ran: number;
  readonly cached: number;
}

/** Computes the editions that are in the scope, oldest first, each in all languages in which it is written. */
export async function computeEditions(
  work: Work,
  { content, languages, isBroken }: Sound,
): Promise<Editions> {
  const { workbench, progress, archive, scope, released } = work;
  const root = scope.data ?? work.root;
  const editions = editionsIn(content, archive, scope);
  const superseded = editions.length === 0 ? [] : supersededIn(root, archive, workbench.vintages);
  const reports: Report[] = [];
  const translations: Report[] = [];
  const diagnostics: Diagnostic[] = [];
  let [ran, cached] = [0, 0];
  for (const [index, edition] of editions.entries()) {
    const step = `${edition.id} (${index + 1} of ${editions.length})`;
    const told: Progress = (doing, count) => progress(`${step}: ${doing}`, count);
    const earlier = earlierThan(edition, released, reports);
    const vintages = vintagesBefore(earlier, released, superseded);
    const before = { earlier, vintages, isWritten: scope.sealed !== true, asked: scope.asked ?? [] };
    const own = upTo(content, edition);
    const desk = { root, content: own, original: own, workbench, progress: told, own: work.own };
    const result = await editionResult(desk, edition, homeIn(scope, edition.id), before, isBroken);
    const original = result.report && revised(root, content, archive, result.report);
    const spoken = original && (await computeTranslations(desk, original, before, languages));
    diagnostics.push(...result.diagnostics, ...(spoken?.diagnostics ?? []));
    ran += result.ran + (spoken?.ran ?? 0);
    cached += result.cached + (spoken?.cached ?? 0);
    if (spoken === null) continue;
    reports.unshift(carrying(content, scope, spoken.original));
    translations.unshift(
      ...spoken.translations
        .map((one) => revised(root, contentIn(one, content, languages), archive, one, spoken.original))
        .map((one) => carrying(content, scope, one)),
    );
  }
  return { reports, translations, diagnostics, ran, cached };
}

/** A report that is being released, with the files that its version will carry. */
function carrying(content: Content, { releasing }: Scope, report: Report): Report {
  if (releasing === undefined) return report;
  const { edition, version } = releasing;
  const { home, language } = report;
  const downloads = content.report.config.downloads.map((kind) => ({
    kind,
    path: downloadPath(kind, { home, company: content.report.config.company, edition, version, language }),
  }));
  return { ...report, downloads };
}

/** The content in the language of a report. */
function contentIn({ language }: Report, content: Content, languages: readonly InLanguage[]): Content {
  return languages.find(({ code }) => code === language)?.content ?? content;
}

/** A report with what it changes of the version that was released before; a translation also by what its original does. */
function revised(
  root: string,
  content: Content,
  archive: readonly Version[],
  report: Report,
  original: Report | null = null,
): Report {
  const before = latestOf(archive, report.id);
  if (before === undefined) return report;
  const told = original?.revision ?? null;
  const differing = told && new Set([...told.figures, ...told.others].map(({ id }) => id));
  return { ...report, revision: revisionOf(root, before, content, report, differing) };
}
