import type { EditionDocument, PageDocument } from "../content/content.ts";
import { type FigureRef, isCell, parseFigureId } from "../content/figureId.ts";
import type { FrontMatter, KeyPath } from "../content/frontMatter.ts";
import { type Passage, passageAt, passagesOf } from "../content/passages.ts";
import type { Mark } from "../content/piece.ts";
import { withoutSource } from "../content/typed.ts";
import { type Diagnostic, diagnose, placed } from "../diagnostics/diagnostic.ts";
import type { FigureBook } from "../ledger/figureBook.ts";
import { holds, isLeftOut } from "../ledger/missingFigure.ts";
import { figurePropsOf, referenceOf } from "../ledger/reference.ts";
import { type FigureAt, Linter } from "./lint.ts";
import { knownFigure, ReportKnown } from "./reportKnown.ts";
import { askOf, unsaid } from "./unsaid.ts";

/** A passage with whether figures can be written in it. */
interface Text {
  readonly passage: Passage;
  readonly isBare: boolean;
}

/** Holds the words of an edition's pages and front matter against its figures; for drafts, since nobody can mend what is released. */
export function checkProse(edition: EditionDocument, book: FigureBook): Diagnostic[] {
  const known = new ReportKnown(book.facts, book.all());
  const linter = new Linter(known);
  const pages = edition.pages
    .flatMap((page) => pagePassages(page, book))
    .map((passage) => ({ passage, isBare: false }));
  const texts = [...frontTexts(edition, book), ...pages];
  return [
    ...texts.flatMap((text) => [...untypedSources(text.passage), ...diagnosed(linter, text, book)]),
    ...unsaidIn(
      edition,
      book,
      known,
      // A cause is of a metric, whether its words name it or not.
      new Set([
        ...texts.flatMap(({ passage }) => namedIn(linter, passage, book)),
        ...edition.config.causes.map(({ metric }) => metric),
      ]),
    ),
  ];
}

function namedIn(linter: Linter, passage: Passage, book: FigureBook): string[] {
  return linter.metricsIn(
    passage,
    passage.marks.flatMap((mark) => figureAt(mark, book)),
  );
}

/** Bad news that an edition with a cheerful title leaves out. */
function unsaidIn(
  edition: EditionDocument,
  book: FigureBook,
  known: ReportKnown,
  named: ReadonlySet<string>,
): Diagnostic[] {
  const title = saidAt(edition.front, ["title"], book);
  if (title === null) return [];
  const figures = title.marks.flatMap((mark) => figureAt(mark, book));
  const roleOf = (id: string) => book.facts.metrics.get(id)?.config.role;
  return unsaid(known, roleOf, { text: title.text, figures }, named).map((news) => {
    const { message, mend } = askOf(news);
    return diagnose(edition.front.placeOf(["title"]), "bad-news-unsaid", { message, mend });
  });
}

/** Texts that are shown as they are, without figures. */
const BARE = ["okrs", "events", "correction"];
const MEND_BARE = "Say it without the number: no figure can be written here.";

function diagnosed(linter: Linter, { passage, isBare }: Text, book: FigureBook): Diagnostic[] {
  const figures = passage.marks.flatMap((mark) => figureAt(mark, book));
  return linter.findings(passage, figures).map(({ severity, code, from, message, mend }) => {
    const isNumber = code.endsWith("-number");
    const said = { code, message, mend: isBare && isNumber ? MEND_BARE : mend };
    return placed(passage.placeAt(from), said, severity);
  });
}

function figureAt(mark: Mark, book: FigureBook): FigureAt[] {
  const ref = referenceAt(mark);
  if (ref === null || book.objection(ref) !== null || !book.isAnswered(ref)) return [];
  const { edition } = book.facts;
  const isOwn =
    !isCell(ref) && ref.segment === null && (ref.period === null || ref.period === edition.period.id);
  const figure = isOwn ? knownFigure(book.get(ref), book.facts) : null;
  return [{ at: mark.at, metric: ref.metric, figure }];
}

function referenceAt(mark: Mark): FigureRef | null {
  if (mark.kind === "figure") return plain(parseFigureId(mark.id));
  if (mark.kind !== "component" || !["Figure", "Change"].includes(mark.use.name)) return null;
  return plain(referenceOf(mark.use.name, figurePropsOf(mark.use)));
}

function plain(ref: FigureRef | string): FigureRef | null {
  return typeof ref === "string" ? null : ref;
}

/** A `<Typed>` of front matter that names no source; in pages it is found with the other components. */
function untypedSources(passage: Passage): Diagnostic[] {
  if (!passage.isFrontMatter) return [];
  return passage.marks.flatMap((mark) =>
    mark.kind === "typed" && mark.source === null ? [withoutSource(passage.placeAt(mark.at))] : [],
  );
}

function pagePassages(page: PageDocument, book: FigureBook): Passage[] {
  const settings = page.slug === "index" ? [] : [["title"], ["summary"]];
  return [
    ...settings.flatMap((path) => saidAt(page.front, path, book) ?? []),
    ...passagesOf(page.front, (use) => isLeftOut(book, [use])),
  ];
}

/** A text of front matter with what is said of it. */
function saidAt(front: FrontMatter, path: KeyPath, book: FigureBook): Passage | null {
  return passageAt(front, path, (condition) => holds(book, condition) ?? true);
}

/** The texts of an edition's front matter that are read as its story, in the order of its keys. */
function frontTexts({ front, config }: EditionDocument, book: FigureBook): Text[] {
  const {
    highlights,
    lowlights,
    asks,
    commitments,
    okrs,
    learnings,
    declined,
    causes,
    restatements,
    events,
  } = config;
  const each = (key: string, list: readonly unknown[], names: readonly string[]): KeyPath[] =>
    list.flatMap((_, index) => names.map((name) => [key, index, name]));
  const paths: KeyPath[] = [
    ["title"],
    ["summary"],
    ...Object.keys(config.brief).map((part) => ["brief", part]),
    ...highlights.map((_, index) => ["highlights", index]),
    ...lowlights.map((_, index) => ["lowlights", index]),
    ...each("asks", asks, ["decision", "recommendation"]),
    ...asks.flatMap(({ options }, index) => options.map((_, at) => ["asks", index, "options", at])),
    ...each("commitments", commitments, ["what", "result"]),
    ...each("okrs", okrs, ["objective"]),
    ...each("learnings", learnings, ["what", "found", "so"]),
    ...each("declined", declined, ["what", "why"]),
    ...Object.keys(config.acknowledge).map((id) => ["acknowledge", id, "action"]),
    ...each("causes", causes, ["what", "evidence", "action"]),
    ...each("restatements", restatements, ["why"]),
    ...each("events", events, ["what"]),
    ["correction", "why"],
  ];
  return paths.flatMap((path) => {
    const passage = saidAt(front, path, book);
    return passage === null ? [] : [{ passage, isBare: BARE.includes(String(path[0])) }];
  });
}
