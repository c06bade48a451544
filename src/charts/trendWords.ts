import type { Point, Series } from "../report/report.ts";
import type { Words } from "./svg.ts";

/** The text alternative of a trend: from where to where, the extremes, what is missing, the marks. */
export function trendWords(series: Series): Words {
  const known = series.points.filter((point) => point.value !== null && point.state === "complete");
  const [first, last] = [known.at(0), known.at(-1)];
  const title = `${series.name}, by ${series.grain}`;
  if (first === undefined || last === undefined) return { title, description: "No complete values yet." };
  const lowest = known.reduce((a, b) => (amount(b) < amount(a) ? b : a));
  const highest = known.reduce((a, b) => (amount(b) > amount(a) ? b : a));
  const sentences = [
    `From ${saying(first)} to ${saying(last)}.`,
    `Lowest ${saying(lowest)}, highest ${saying(highest)}.`,
    missingSentence(series.points),
    ...series.targets.slice(-1).map((target) => `Target ${target.text}.`),
    ...series.breaks.map((mark) => `Definition changed on ${mark.date}: ${mark.what}.`),
    ...series.events.map((mark) => `Marked: ${mark.what}, ${mark.date}.`),
  ];
  return { title, description: sentences.filter((sentence) => sentence !== "").join(" ") };
}

/** "1,226 in week 38 (2026-09-14)" */
function saying(point: Point): string {
  return `${point.text} in ${point.label} (${point.first})`;
}

function amount(point: Point): number {
  return point.value ?? 0;
}

function missingSentence(points: readonly Point[]): string {
  const missing = points.filter((point) => point.value === null).length;
  return missing === 0 ? "" : `${missing} of ${points.length} periods have no value.`;
}
