import type { RevisedFigure } from "../../report/facts/revision.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { type EditionDiff, isSameEdition } from "./compare.ts";
import { changeOf, figuresIn, restOf, rulesOf, summaryOf, titleOf } from "./lines.ts";

const HEAD = [
  "| metric | figure | period | before | after | by |",
  "| --- | --- | --- | ---: | ---: | ---: |",
];

/** What differs between two states, as Markdown for a comment on a change; of each edition so many figures are named. */
export function diffMarkdown(
  editions: readonly EditionDiff[],
  between: { readonly before: string; readonly after: string },
  most: number,
): string {
  const [same, others] = [editions.filter(isSameEdition), editions.filter((one) => !isSameEdition(one))];
  const parts = others.map((edition) => editionPart(edition, most));
  const rest = same.length === 0 ? [] : [`All figures the same: ${same.map(titleOf).map(plain).join("; ")}`];
  return [`**Figures of ${plain(between.before)} and ${plain(between.after)}**`, ...parts, ...rest].join(
    "\n\n",
  );
}

function editionPart(edition: EditionDiff, most: number): string {
  const rows = figuresIn(edition).slice(0, most).map(rowOf);
  const further = [...restOf(edition, most), ...rulesOf(edition)].map((line) => `- ${plain(line)}`);
  return [
    `**${plain(titleOf(edition))}**: ${plain(summaryOf(edition))}`,
    ...(rows.length === 0 ? [] : [[...HEAD, ...rows].join("\n")]),
    ...(further.length === 0 ? [] : [further.join("\n")]),
  ].join("\n\n");
}

function rowOf(figure: RevisedFigure): string {
  const { metricName, what, periodLabel, was, is } = figure;
  const cells = [metricName, what, periodLabel, was?.text ?? "none", is?.text ?? "none", changeOf(figure)];
  return `| ${cells.map(plain).join(" | ")} |`;
}

/** What Markdown, or who shows it, would take for markup, a link, a mention of somebody or of another change. */
const ACTIVE = /[\\`*_{}[\]()|!~>]|[&<@#]|:\/\/|www\./gi;
const WRITTEN: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  "@": "@&#8203;",
  "#": "#&#8203;",
};

/** A text as Markdown shows it, and never as anything else, nor as a further cell. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(ACTIVE, (found) => lookUp(WRITTEN, found) ?? (found.length === 1 ? `\\${found}` : split(found)));
}

/** The beginning of an address that is none: with a mark within that nobody sees. */
function split(beginning: string): string {
  return `${beginning.slice(0, -1)}&#8203;${beginning.slice(-1)}`;
}
