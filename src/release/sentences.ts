import type { EditionDocument } from "../content/content.ts";
import { figureId, parseFigureId } from "../content/figureId.ts";
import { type Paragraph, paragraphsOf } from "../content/paragraphs.ts";
import { figurePropsOf, referenceOf } from "../ledger/reference.ts";

/** A text of an edition: as it was written, with the names of its figures, and as it is read, with their numbers. */
export interface Sentence {
  /** The title of its page. */
  readonly page: string;
  readonly written: string;
  readonly read: string;
}

/** The text of a figure by its id; undefined of one that is not known. */
export type TextOf = (id: string) => string | undefined;

/** Every text that an edition says, in the order in which a reader meets it. */
export function sentencesOf(edition: EditionDocument, textOf: TextOf): Sentence[] {
  const { title, summary, highlights, lowlights, asks, commitments, brief } = edition.config;
  const front = [
    title,
    summary,
    ...Object.values(brief).flatMap((text) => text ?? []),
    ...highlights,
    ...lowlights,
    ...asks.flatMap(({ decision, recommendation }) => [decision, recommendation ?? ""]),
    ...commitments.flatMap(({ what, result }) => [what, result ?? ""]),
  ];
  return edition.pages
    .flatMap((page, index) => {
      const texts = index === 0 ? front.map(asParagraph) : [asParagraph(page.config.title)];
      const name = index === 0 ? title : page.config.title;
      return [...texts, ...paragraphsOf(page.front)].map((paragraph) =>
        sentenceOf(edition.id, name, paragraph, textOf),
      );
    })
    .filter(({ written }) => written.trim() !== "");
}

/** A text of front matter: words, and figures in double braces. */
function asParagraph(text: string): Paragraph {
  const parts = text.split(/\{\{\s*([^{}]*?)\s*\}\}/);
  const place = { file: "", line: 1, column: 1, values: {}, unread: [] };
  return parts.map((part, index) =>
    index % 2 === 0 ? part : { ...place, name: "Figure", props: { id: part } },
  );
}

function sentenceOf(period: string, page: string, paragraph: Paragraph, textOf: TextOf): Sentence {
  const written = paragraph
    .map((part) => (typeof part === "string" ? part : `‹${idIn(period, part)}›`))
    .join("");
  const read = paragraph
    .map((part) => (typeof part === "string" ? part : (textOf(idIn(period, part)) ?? "n/a")))
    .join("");
  return { page, written: written.replace(/\s+/g, " "), read: read.replace(/\s+/g, " ") };
}

/** The id of the figure that a component names; its name where it names none. */
function idIn(period: string, use: Exclude<Paragraph[number], string>): string {
  const { name, props } = use;
  const ref = props["id"] === undefined ? referenceOf(name, figurePropsOf(use)) : parseFigureId(props["id"]);
  return typeof ref === "string" ? name : figureId({ ...ref, period: ref.period ?? period });
}
