import { plainText } from "../../document/plain.ts";
import { html, type Link, linkTo, type Text } from "../../document/text.ts";
import type { Setting } from "../setting.ts";

/** So many things of a kind are named; the others are counted, and lead to the board page. */
export const MOST = 3;

/** So many letters of one thing that an author wrote stand on a sheet. */
const MOST_LETTERS = 130;

/** So many of a question, which is cut only where nobody could read it in a minute. */
export const QUESTION_LETTERS = 220;

/** So many of what an author wrote for the sheet. */
export const OWN_LETTERS = 400;

/**
 * What an author wrote; of what is too long for a sheet the whole sentences that have room, or else its first words, and a
 * link to the page that says all of it.
 */
export function short(words: string, setting: Setting, most = MOST_LETTERS): Text {
  const text: Text = [html(words)];
  const plain = plainText(text);
  if (plain.length <= most) return text;
  const sentences = plain.match(/[^.!?]+(?:[.!?]+(?=\s|$)|[.!?]+|$)\s*/g) ?? [];
  let told = "";
  for (const sentence of sentences) {
    if (told.length + sentence.trimEnd().length > most) break;
    told += sentence;
  }
  const isWhole = /[.!?]\s*$/.test(told);
  const cut = isWhole ? told.trimEnd() : `${plain.slice(0, most).replace(/\s+\S*$/, "")} …`;
  return [`${cut} `, linkTo(setting.report.home, setting.say.pages.brief.inFull)];
}

/** How many more there are, and where they are told. */
export function othersLink({ report, say }: Setting, count: number): Link {
  return linkTo(report.home, say.pages.brief.more(count));
}

/** The first of a list, and how many others there are. */
export function firstOf<Value>(
  all: readonly Value[],
  say: (value: Value) => Text,
  setting: Setting,
): readonly Text[] {
  const left = all.length - MOST;
  return [...all.slice(0, MOST).map(say), ...(left > 0 ? [[othersLink(setting, left)]] : [])];
}
