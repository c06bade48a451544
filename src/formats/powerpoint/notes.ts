import type { Setting } from "../../blocks/setting.ts";
import type { Content, Slide } from "../../deck/slide.ts";
import type { BodyNode } from "../../document/body.ts";
import { figuresIn, figuresNamed } from "../../document/figures.ts";
import { opened } from "../../document/opened.ts";
import { plainHtml, plainText } from "../../document/plain.ts";
import { html, type Text } from "../../document/text.ts";
import { partsIn } from "../../report/outline/authored.ts";
import { figuresOfPart } from "../../report/outline/figureSections.ts";
import { textOf } from "../../report/outline/inline.ts";
import type { Part } from "../../report/outline/section.ts";
import { chartsIn } from "../../report/outline/shown.ts";

/** So many figures are listed in the notes of one slide; the rest is in `figures.json`. */
const MOST = 40;

/**
 * The notes of a slide, a paragraph each: what the speaker says, what the page says there, its figures by their ids, and
 * its charts by the names that their data have wherever they are sent.
 */
export function notesOf({ notes, said, title, lead, content }: Slide, setting: Setting): readonly string[] {
  const texts = [title, lead].flatMap((words) =>
    words === null ? [] : [words.by === "report" ? words.text : textOf(words.nodes, setting)],
  );
  return [
    ...(notes ?? []).flatMap((node) => paragraphIn(node, setting)),
    ...said.flatMap((one) => wordsIn(one, setting)),
    ...figureLines(
      [...figuresNamed(texts), ...[...content, ...said].flatMap((one) => figuresOf(one, setting))],
      setting,
    ),
    ...nameLines([...content, ...said].flatMap(namesOf), setting),
  ].filter((line) => line !== "");
}

/** A list of figures by their ids, a line each under its heading; nothing without any. */
export function figureLines(ids: readonly string[], { report, say }: Setting): readonly string[] {
  const words = say.exports.powerpoint;
  const known = new Map(report.ledger.figures.map((figure) => [figure.id, figure]));
  const held = [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
  if (held.length === 0) return [];
  const more = held.length > MOST ? [words.more(held.length - MOST)] : [];
  return [words.figures, ...held.slice(0, MOST).map(({ id, text }) => `${id} = ${text}`), ...more];
}

function nameLines(names: readonly string[], { say }: Setting): readonly string[] {
  return names.length === 0 ? [] : [say.exports.powerpoint.data, ...new Set(names)];
}

/** The names of what can be downloaded of what a slide shows. */
function namesOf(content: Content): readonly string[] {
  if (content.kind !== "shown") return [];
  return chartsIn([content.item]).flatMap(({ download }) => download ?? []);
}

function paragraphIn(node: BodyNode, setting: Setting): readonly string[] {
  return [plainText(textOf([node], setting))];
}

/** The words of what stands in a section, a line each. */
function wordsIn(content: Content, setting: Setting): readonly string[] {
  if (content.kind === "written") return partsIn(content.node, setting).flatMap(wordsOf);
  if (content.kind === "spoken") return content.spoken.lists.flatMap(({ items }) => items.map(plainHtml));
  const { item } = content;
  if (item.kind === "paragraph") return [plainText(item.text)];
  return item.kind === "list" ? item.items.map((text) => plainText(text)) : [];
}

function wordsOf(part: Part): readonly string[] {
  if (part.kind === "words") return [plainText(part.text)];
  return part.kind === "points" ? part.items.map((item) => plainText(item)) : [];
}

function figuresOf(content: Content, setting: Setting): readonly string[] {
  if (content.kind === "shown") return figuresIn(opened([content.item]));
  if (content.kind === "written") return partsIn(content.node, setting).flatMap(figuresOfPart);
  const texts = content.spoken.lists.flatMap(({ items }) => items.map((item): Text => [html(item)]));
  return figuresNamed(texts);
}
