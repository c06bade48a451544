import { plainText } from "../../document/plain.ts";
import { html, type Link, type Text } from "../../document/text.ts";

/** So many things of a kind are named; the others are counted, and lead to the board page. */
export const MOST = 3;

/** So many letters of what an author wrote stand on one sheet. */
const MOST_LETTERS = 260;

/** What an author wrote; what is too long for a sheet ends in a link to the page that says all of it. */
export function short(words: string, whole: Link): Text {
  const text: Text = [html(words)];
  const plain = plainText(text);
  if (plain.length <= MOST_LETTERS) return text;
  const cut = plain.slice(0, MOST_LETTERS).replace(/\s+\S*$/, "");
  return [`${cut} … `, whole];
}

/** The first of a list, and what is said of as many others. */
export function firstOf<Value>(
  all: readonly Value[],
  say: (value: Value) => Text,
  others: (count: number) => Text,
): readonly Text[] {
  const left = all.length - MOST;
  return [...all.slice(0, MOST).map(say), ...(left > 0 ? [others(left)] : [])];
}
