import type { Content, EditionDocument } from "../content/content.ts";
import { readContent } from "../content/readContent.ts";
import { DiagnosticError } from "../diagnostics/diagnostic.ts";
import { labelOfId } from "../format/labels.ts";
import { revisedFigures } from "../ledger/revisedFigures.ts";
import type { RevisedFigure, Revision } from "../report/facts/revision.ts";
import type { Report } from "../report/report.ts";
import { readLedger } from "./ledger.ts";
import { redline } from "./redline.ts";
import { revisedKeys } from "./revisedKeys.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { sealedPath, under, type VersionName } from "./version.ts";

/** What a report changes of the version of its edition that was released before. */
export function revisionOf(
  root: string,
  before: VersionName,
  content: Content,
  edition: EditionDocument,
  report: Report,
): Revision {
  const sealed = readContent(under(root, sealedPath(before)));
  const was = sealed.content?.editions.find(({ id }) => id === before.edition);
  if (sealed.content === null || was === undefined) throw new DiagnosticError(...sealed.diagnostics);
  const ledger = readLedger(root, before);
  const { correction } = edition.config;
  const nameOf = (id: string) =>
    (content.metrics.get(id) ?? sealed.content?.metrics.get(id))?.config.name ?? id;
  const { locale } = content.report.config;
  const figures = revisedFigures(ledger, report.ledger.figures, {
    nameOf,
    labelOf: (id) => labelOfId(id, content.calendar, locale),
    locale,
  });
  const isShown = ({ was: old, is }: RevisedFigure) => [old, is].some((one) => (one?.shown.length ?? 0) > 0);
  return {
    against: before.version,
    version: before.version + 1,
    correction: correction === undefined ? null : { code: correction.code, why: correction.why },
    figures: figures.filter(isShown),
    others: figures.filter((figure) => !isShown(figure)),
    ...revisedKeys(sealed.content, content),
    ...redline(textsOf(was, ledger), textsOf(edition, report.ledger.figures)),
  };
}

function textsOf(edition: EditionDocument, figures: Report["ledger"]["figures"]): Sentence[] {
  const texts = new Map(figures.map(({ id, text }) => [id, text]));
  return sentencesOf(edition, (id) => texts.get(id));
}
