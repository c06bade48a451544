import { languageOf } from "../../language/language.ts";
import type { Report } from "../report.ts";

/** What went well and what did not. */
export interface Spoken {
  readonly heading: string;
  /** Each with its items as HTML. */
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
}

/** Highlights, then lowlights; null where the author wrote none. */
export function spokenOf({ locale, highlightsHtml, lowlightsHtml }: Report): Spoken | null {
  const words = languageOf(locale).pages.board;
  const lists = [
    { title: words.wentWell, heading: words.whatWentWell, items: highlightsHtml },
    { title: words.wentBadly, heading: words.whatWentBadly, items: lowlightsHtml },
  ].filter(({ items }) => items.length > 0);
  const [first] = lists;
  if (first === undefined) return null;
  return { heading: lists.length > 1 ? words.both : first.heading, lists };
}
