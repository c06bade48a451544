import type { Content, Document, EditionDocument } from "../content/content.ts";
import type { FrontMatter } from "../content/frontMatter.ts";
import { startOf } from "../diagnostics/diagnostic.ts";

/*
 * What an edition is computed with of all that was read: nothing of what it does not depend on, so that it is the same
 * while that changes.
 */

/** The content as an edition knows it: without later ones, of which it says nothing. */
export function upTo(content: Content, { id }: EditionDocument): Content {
  const index = content.editions.findIndex((one) => one.id === id);
  return { ...content, editions: content.editions.slice(0, index + 1) };
}

/** What a translation knows of the content as it was written first: what that declares, without the words of its pages. */
export function declarationsOf(content: Content): Content {
  const { report, metrics, bets, editions, sprint } = content;
  return {
    ...content,
    report: withoutBody(report),
    metrics: new Map([...metrics].map(([id, metric]) => [id, withoutBody(metric)])),
    bets: bets.map(withoutBody),
    editions: editions.map(withoutWords),
    sprint: sprint.map(withoutBody),
  };
}

function withoutBody<One extends Document<unknown>>(document: One): One {
  const { front } = document;
  return { ...document, front: { ...front, text: front.dataText, body: "" }, uses: [], fences: [] };
}

function withoutWords(edition: EditionDocument): EditionDocument {
  const config = { ...edition.config, title: "", summary: "", highlights: [], lowlights: [] };
  return { ...edition, config, front: unread(edition.file), uses: [], fences: [], pages: [] };
}

/** The front matter of a file of which nothing is said. */
function unread(file: string): FrontMatter {
  const text = { text: "", dataText: "", wordsText: "", body: "" };
  const start = () => startOf(file);
  return {
    file,
    ...text,
    data: {},
    bodyLine: 1,
    unfit: [],
    placeOf: start,
    placeOfKey: start,
    textAt: () => null,
  };
}

/**
 * All that content holds, as data: of a translated page not the original's words, nor where its keys stand in the
 * original, as nothing is said of that.
 */
export function partsOf({ report, metrics, bets, editions, queries, sprint }: Content): unknown {
  const pages = editions.flatMap((edition) => [edition, ...edition.pages]);
  const documents: readonly Document<unknown>[] = [report, ...metrics.values(), ...bets, ...pages, ...sprint];
  const parts = documents.map(({ file, translation, config, front }) => {
    const { text, wordsText, data } = front;
    return [file, translation, config, text, wordsText, data];
  });
  return [parts, queries];
}
