import { written } from "../../../src/content/written.ts";
import { Linter } from "../../../src/prose/lint.ts";
import { figureOfId, knownIn } from "./knownReport.ts";

type Found = readonly [code: string, text: string, figure: string | null];

const linters = new Map<string, Linter>();

function linterIn(locale: string): Linter {
  const linter = linters.get(locale) ?? new Linter(knownIn(locale));
  linters.set(locale, linter);
  return linter;
}

/** What is found in a sentence, written as front matter is, about the small report. */
export function findingsIn(locale: string, sentence: string): Found[] {
  const known = knownIn(locale);
  const { text, marks } = written(sentence);
  const figures = marks.flatMap((mark) => {
    if (mark.kind !== "figure") return [];
    const id = mark.id.replace("change_phrase", "percent_change");
    const figure = figureOfId(known, id);
    const measure = mark.id.includes("change_phrase") ? "change_phrase" : figure?.measure;
    const metric = mark.id.split(":")[0] ?? "";
    return [
      {
        at: mark.at,
        metric,
        figure: figure === null || measure === undefined ? null : { ...figure, measure },
      },
    ];
  });
  const found = linterIn(locale).findings({ text, marks, isFrontMatter: true }, figures);
  return found.map(({ code, from, to, figure }) => [code, text.slice(from, to), figure]);
}
