import { formatCount } from "../../format/number.ts";
import { MESSAGES_LOCALE, numbered } from "../../language/messages.ts";
import type { RevisedFigure } from "../../report/facts/revision.ts";
import { type EditionDiff, isSameEdition, type Side } from "./compare.ts";

/** What differs between two states, line by line for a terminal; of each edition so many figures are named. */
export function diffLines(editions: readonly EditionDiff[], most: number): string[] {
  return editions.flatMap((edition) => [
    `${titleOf(edition)}: ${summaryOf(edition)}`,
    ...figuresIn(edition)
      .slice(0, most)
      .map((figure) => `  ${figureLine(figure)}`),
    ...restOf(edition, most).map((rest) => `  ${rest}`),
    ...rulesOf(edition).map((rule) => `  ${rule}`),
  ]);
}

/** "2026-q3, draft", "2026-q2, v1 and v2" */
export function titleOf({ before, after }: EditionDiff): string {
  const [was, is] = [before ?? after, after ?? before];
  if (was === null || is === null) return "";
  if (was.edition !== is.edition) return `${was.edition} ${was.as} and ${is.edition} ${is.as}`;
  return `${is.edition}, ${was.as === is.as ? is.as : `${was.as} and ${is.as}`}`;
}

/** "3 of 2,443 figures moved, 1 appeared, none vanished" */
export function summaryOf(edition: EditionDiff): string {
  const { before, after, moved, appeared, vanished } = edition;
  if (before === null) return `new, with ${figuresOf(after)}`;
  if (after === null) return `gone, with ${figuresOf(before)}`;
  if (isSameEdition(edition)) return `all ${figuresOf(after)} the same`;
  return `${counted(moved.length)} of ${figuresOf(before)} moved, ${counted(appeared.length)} appeared, ${counted(vanished.length)} vanished`;
}

/** The figures of an edition that differ, in the order in which they are told; those of one that is new or gone are not. */
export function figuresIn({
  before,
  after,
  moved,
  appeared,
  vanished,
}: EditionDiff): readonly RevisedFigure[] {
  return before === null || after === null ? [] : [...moved, ...appeared, ...vanished];
}

/** How many figures are not named. */
export function restOf(edition: EditionDiff, most: number): string[] {
  const rest = figuresIn(edition).length - most;
  return rest > 0 ? [`and ${counted(rest)} more`] : [];
}

/** "verdict: 12 figures are made by rule 3, and were by rule 2" */
export function rulesOf({ rules }: EditionDiff): string[] {
  return rules.map(({ measure, was, is, figures }) => {
    const [made, were] = figures === 1 ? ["is", "was"] : ["are", "were"];
    return `${measure}: ${numbered(figures, "figure")} ${made} made by rule ${is}, and ${were} by rule ${was}`;
  });
}

/** "Daily people who post, value, Q3 2026: 611 → 615 (+4, +0.7%)" */
export function figureLine(figure: RevisedFigure): string {
  const { metricName, what, periodLabel, was, is } = figure;
  const change = changeOf(figure);
  const values = `${was?.text ?? "none"} → ${is?.text ?? "none"}`;
  return `${metricName}, ${what}, ${periodLabel}: ${values}${change === "" ? "" : ` (${change})`}`;
}

/** "+4, +0.7%"; empty where it cannot be said. */
export function changeOf({ differenceText, relativeText }: RevisedFigure): string {
  return [differenceText, relativeText].filter((text) => text !== "").join(", ");
}

function figuresOf(side: Side | null): string {
  return `${counted(side?.figures ?? 0)} ${side?.figures === 1 ? "figure" : "figures"}`;
}

function counted(count: number): string {
  return formatCount(count, MESSAGES_LOCALE);
}
