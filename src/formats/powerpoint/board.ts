import { figuresIn, figuresNamed } from "../../document/figures.ts";
import { opened } from "../../document/opened.ts";
import { plainHtml, plainText } from "../../document/plain.ts";
import { html, type Text } from "../../document/text.ts";
import { type Language, languageOf } from "../../language/language.ts";
import type { Edition } from "../../report/edition.ts";
import type { Section, Shown } from "../../report/outline/section.ts";
import { BOTTOM_LINE } from "../../report/outline/sections.ts";
import { spokenOf } from "../../report/outline/spoken.ts";
import { type Digest, digestOf } from "../digest.ts";
import { type Tone, toneOf } from "./table.ts";

/** What the board page says above its sections. */
export interface Board extends Digest {
  /** The facts beside the north star's number, with the shapes of their judgements. */
  readonly beside: readonly { readonly value: string; readonly note: string; readonly tone: Tone }[];
  /** Totals that hide a fall. */
  readonly falls: readonly string[];
  /** What is not as in the last report: its heading, and each change. */
  readonly changed: { readonly heading: string; readonly lines: readonly string[] } | null;
  /** Highlights, then lowlights; none where the author wrote none. */
  readonly spoken: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly spokenHeading: string;
  readonly figures: readonly string[];
}

/** The head of the board page, which has these sections. */
export function boardOf(edition: Edition, sections: readonly Section[]): Board {
  const { report } = edition;
  const { signs } = languageOf(report.locale);
  const spoken = spokenOf(report);
  const parts = sections.find(({ id }) => id === BOTTOM_LINE)?.parts ?? [];
  const items = opened(parts.flatMap((part) => (part.kind === "shown" ? part.items : [])));
  return {
    ...digestOf(edition),
    beside: items.flatMap((item) =>
      item.kind === "headline" ? item.facts.map((fact) => factOf(fact, signs)) : [],
    ),
    falls: items.flatMap((item) =>
      item.kind === "list" && item.name === "falls" ? item.items.map((text) => fallOf(text, signs)) : [],
    ),
    changed: changedIn(items),
    spoken: (spoken?.lists ?? []).map((list) => ({ heading: list.title, lines: list.items.map(plainHtml) })),
    spokenHeading: spoken?.heading ?? "",
    figures: [...new Set([...figuresNamed([[html(report.summaryHtml)]]), ...figuresIn(items)])],
  };
}

function factOf(
  { value, notes }: { readonly value: Text; readonly notes: readonly Text[] },
  { semicolon }: Language["signs"],
) {
  return {
    value: plainText(value),
    note: notes.map((note) => plainText(note)).join(semicolon),
    tone: toneOf(value),
  };
}

function changedIn(items: Shown["items"]): Board["changed"] {
  const found = items.find((item) => item.kind === "group" && item.name === "changed");
  if (found?.kind !== "group") return null;
  const lines = found.items.flatMap((item) => (item.kind === "list" ? item.items : []));
  return { heading: found.title ?? "", lines: lines.map((line) => plainText(line)) };
}

/** "▼ Behind the total: Daily active people rose 6.3%, while Newcomers fell 10.6%." */
function fallOf(text: Text, { colon }: Language["signs"]): string {
  const isMark = (run: Text[number]) => typeof run !== "string" && run.kind === "mark";
  const mark = text.filter(isMark);
  const rest = plainText(text.filter((run) => !isMark(run)));
  return mark.length === 0 ? rest : `${plainText(mark)}${colon}${rest}`;
}
