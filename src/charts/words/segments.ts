import type { Alt } from "../../document/item.ts";
import { ended } from "../../format/ended.ts";
import { type Language, languageOf } from "../../language/language.ts";
import type { SegmentChart, SegmentLine } from "../../report/facts/moved.ts";

/** More segments than these are not said one by one in a text alternative: the table has them. */
const SAID = 12;

type Say = Language["charts"]["segments"];

/** The text alternative of a chart of segments: from where to where of each, and the extremes where it runs over time. */
export function segmentWords(chart: SegmentChart, locale: string): Alt {
  const say = languageOf(locale).charts.segments;
  const said = chart.lines.slice(0, SAID).flatMap((line) => sentenceOf(chart, line, say) ?? []);
  const more = chart.lines.length - SAID;
  const rest = chart.rest?.points.at(-1);
  const sentences = [
    ...said,
    ...(more > 0 ? [say.more(more)] : []),
    ...(rest == null ? [] : [say.rest(rest.text)]),
    ...chart.breaks.map(({ date, what }) => say.changed(date, ended(what))),
  ];
  return {
    title: say[chart.as](chart.name, chart.dimension),
    description: sentences.length === 0 ? say.nothing : sentences.join(" "),
  };
}

function sentenceOf({ as, periods }: SegmentChart, { name, points }: SegmentLine, say: Say): string | null {
  const known = points.flatMap(({ value, text }, index) =>
    value === null ? [] : [{ value, text, label: periods[index]?.label ?? "" }],
  );
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return null;
  const course = say.course(name, first.text, first.label, last.text, last.label);
  if (as === "slope" || known.length < 3) return `${course}.`;
  const lowest = known.reduce((a, b) => (b.value < a.value ? b : a));
  const highest = known.reduce((a, b) => (b.value > a.value ? b : a));
  return `${course}, ${say.extremes(lowest.text, lowest.label, highest.text, highest.label)}.`;
}
