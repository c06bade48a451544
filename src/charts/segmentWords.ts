import type { SegmentChart, SegmentLine } from "../report/report.ts";
import type { Words } from "./svg.ts";

/** More segments than these are not said one by one in a text alternative: the table has them. */
const SAID = 12;

const DRAWN = {
  share: "share of the total",
  stacked: "stacked to the total",
  slope: "two periods",
  multiples: "one panel each, on one scale",
} as const;

/** The text alternative of a chart of segments: from where to where of each, and the extremes where it runs over time. */
export function segmentWords(chart: SegmentChart): Words {
  const said = chart.lines.slice(0, SAID).flatMap((line) => sentenceOf(chart, line) ?? []);
  const more = chart.lines.length - SAID;
  const rest = chart.rest?.points.at(-1);
  const sentences = [
    ...said,
    ...(more > 0 ? [`${more} more ${more === 1 ? "segment" : "segments"} in the table.`] : []),
    ...(rest == null ? [] : [`Segments not shown, together: ${rest.text} at the end.`]),
    ...chart.breaks.map(({ date, what }) => `Definition changed on ${date}: ${what}.`),
  ];
  return {
    title: `${chart.name} by ${chart.dimension}, ${DRAWN[chart.as]}`,
    description: sentences.length === 0 ? "No values yet." : sentences.join(" "),
  };
}

function sentenceOf({ as, periods }: SegmentChart, { name, points }: SegmentLine): string | null {
  const known = points.flatMap(({ value, text }, index) =>
    value === null ? [] : [{ value, text, label: periods[index]?.label ?? "" }],
  );
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return null;
  const course = `${name}: from ${first.text} in ${first.label} to ${last.text} in ${last.label}`;
  if (as === "slope" || known.length < 3) return `${course}.`;
  const lowest = known.reduce((a, b) => (b.value < a.value ? b : a));
  const highest = known.reduce((a, b) => (b.value > a.value ? b : a));
  return `${course}, lowest ${lowest.text} in ${lowest.label}, highest ${highest.text} in ${highest.label}.`;
}
