import { lookUp } from "../syntax/lookUp.ts";
import { isFromRight, isolated } from "./direction.ts";
import type { Judged, Num, Run, Text } from "./text.ts";
import { markOf, spaced } from "./tone.ts";

/** Are the shapes of judgements written, or left out as where a text is read aloud? */
export type Shapes = "written" | "unsaid";

interface Manner {
  readonly shapes: Shapes;
  /** How a figure stands among the words. */
  readonly place: (figure: string) => string;
}

/**
 * The words of a text on one line: without links, drawings and files; figures between words from right to left are
 * isolated.
 */
export function plainText(text: Text, shapes: Shapes = "written"): string {
  const as = (place: Manner["place"]) => wordsOf(text, { shapes, place });
  const words = as(asItIs);
  return tidied(isFromRight(words) ? as(isolated) : words);
}

/** The words of HTML that the report holds, likewise. */
export function plainHtml(html: string): string {
  return plainText([{ kind: "html", html }]);
}

function asItIs(figure: string): string {
  return figure;
}

function tidied(words: string): string {
  return words
    .replace(/[ \n\t]+/g, " ")
    .replace(/ ([,.;:])/g, "$1")
    .trim();
}

function wordsOf(text: Text, manner: Manner): string {
  return text.map((run) => wordsIn(run, manner)).join("");
}

function wordsIn(run: Run, manner: Manner): string {
  if (typeof run === "string") return run;
  switch (run.kind) {
    case "num":
      return numberIn(run, manner);
    case "html":
      return htmlWords(run.html);
    case "judged":
      return judgedIn(run, manner);
    case "tag":
      return `${shape(run.mark, manner)}${run.word}`;
    case "mark":
      return `${shape(markOf(run.tone), manner)}${run.word}`;
    case "spark":
    case "bar":
    case "files":
      return "";
    case "options":
      return run.items.map((item, index) => ` ${index + 1}. ${wordsOf(item, manner)} `).join("");
    case "paragraph":
      return ` ${wordsOf(run.text, manner)} `;
    case "styled":
      return `${run.look === "unsaid" ? shape("◆", manner) : ""}${wordsOf(run.text, manner)}`;
    case "more":
      return ` ${wordsOf(run.text, manner)} `;
    case "folded":
      return ` ${run.summary} ${wordsOf(run.text, manner)} `;
    default:
      return wordsOf(run.text, manner);
  }
}

function numberIn({ text, soFar }: Num, { place }: Manner): string {
  return `${place(text)}${soFar === null ? "" : ` ${soFar}`}`;
}

function judgedIn({ tone, change, word, beside }: Judged, manner: Manner): string {
  const said = word === "" ? "" : `, ${word}`;
  const after = beside.map((one) => ` ${one}`).join("");
  return `${shape(markOf(tone), manner)}${numberIn(change, manner)}${said}${after}`;
}

function shape(mark: string, { shapes }: Manner): string {
  return shapes === "written" ? spaced(mark) : "";
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

function htmlWords(html: string): string {
  return html
    .replace(/<bdi>(.*?)<\/bdi>/gs, (_, words: string) => isolated(words))
    .replace(/<\/?(?:div|p|li|ol|ul|table|tr|td|th)\b[^>]*>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) => {
      if (name !== undefined) return lookUp(ENTITIES, name) ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(number) : Number.parseInt(hex, 16));
    });
}
