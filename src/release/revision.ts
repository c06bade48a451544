import type { Content, EditionDocument } from "../content/content.ts";
import { readContent } from "../content/readContent.ts";
import { DiagnosticError } from "../diagnostics/diagnostic.ts";
import { labelOfId } from "../format/labels.ts";
import { revisedFigures } from "../ledger/revisedFigures.ts";
import type { RevisedFigure, Revision } from "../report/facts/revision.ts";
import type { Report } from "../report/report.ts";
import { isWrittenIn, readLedger } from "./ledger.ts";
import { redline } from "./redline.ts";
import { revisedKeys } from "./revisedKeys.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { sealedPath, under, type VersionName } from "./version.ts";

/**
 * What a report changes of the version of its edition that was released before, in the report's own language. Where
 * that version was not written in it, its figures are as the original wrote them, those `differing` there are told, and
 * no sentences are compared.
 */
export function revisionOf(
  root: string,
  before: VersionName,
  content: Content,
  report: Report,
  differing: ReadonlySet<string> | null = null,
): Revision {
  const { language } = report;
  const isNewLanguage = language !== null && !isWrittenIn(root, before, language);
  const known = isNewLanguage ? null : language;
  const { locale } = content.report.config;
  const sealed = readContent(
    under(root, sealedPath(before)),
    undefined,
    language === null ? undefined : locale,
  );
  const [was, is] = [sealed.content, content].map((one) => one?.editions.find(({ id }) => id === report.id));
  if (sealed.content === null || was === undefined || is === undefined)
    throw new DiagnosticError(...sealed.diagnostics);
  const ledger = readLedger(root, before, known);
  const { correction } = is.config;
  const nameOf = (id: string) =>
    (content.metrics.get(id) ?? sealed.content?.metrics.get(id))?.config.name ?? id;
  const figures = revisedFigures(ledger, report.ledger.figures, {
    nameOf,
    labelOf: (id) => labelOfId(id, content.calendar, locale),
    locale,
  }).filter(({ id }) => !isNewLanguage || differing?.has(id) === true);
  const isShown = ({ was: old, is: now }: RevisedFigure) =>
    [old, now].some((one) => (one?.shown.length ?? 0) > 0);
  return {
    against: before.version,
    version: before.version + 1,
    correction: correction === undefined ? null : { code: correction.code, why: correction.why },
    isNewLanguage,
    figures: figures.filter(isShown),
    others: figures.filter((figure) => !isShown(figure)),
    ...revisedKeys(sealed.content, content),
    ...(isNewLanguage
      ? { renumbered: [], rewritten: [] }
      : redline(textsOf(was, ledger), textsOf(is, report.ledger.figures))),
  };
}

function textsOf(edition: EditionDocument, figures: Report["ledger"]["figures"]): Sentence[] {
  const texts = new Map(figures.map(({ id, text }) => [id, text]));
  return sentencesOf(edition, (id) => texts.get(id));
}
