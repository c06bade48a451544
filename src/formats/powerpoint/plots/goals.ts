import { languageOf } from "../../../language/language.ts";
import type { DailyTrend, Series as Facts, Point } from "../../../report/facts/series.ts";
import { type Ending, lastOf } from "./beside.ts";
import type { Series } from "./plot.ts";
import type { Sources } from "./sources.ts";

/** A line with what is said at its end; null of one without. */
export interface Drawn {
  readonly line: Series;
  readonly ending: Ending | null;
}

/** Has a line any value? */
export function isThere({ line }: Drawn): boolean {
  return line.values.some((value) => value !== null);
}

/** What is said at the end of a line. */
export function endingOf(
  values: readonly (number | null)[],
  text: string,
  ink: string,
  bold = false,
): Ending | null {
  const at = lastOf(values);
  return at === null ? null : { value: at.value, label: { text, ink, bold } };
}

/** ISO dates, both inclusive. */
interface Span {
  readonly first: string;
  readonly last: string;
}

/** Does the middle of one span lie in the other? */
export function isWithin(one: Span, other: Span): boolean {
  const middle = new Date((Date.parse(one.first) + Date.parse(one.last)) / 2).toISOString().slice(0, 10);
  return other.first <= middle && middle <= other.last;
}

/** Targets and the steps of a plan over their periods, and from where on they are exceeded. */
export function goals({ edition: { report }, palette }: Sources, series: Facts): readonly Drawn[] {
  const { exports, charts } = languageOf(report.locale);
  const [say, words] = [exports.powerpoint, charts.trend];
  const { points, better } = series;
  const targets = points.map((point) => targetOf(series, point));
  const bands = points.map((point) => series.targetBands.findLast((one) => isWithin(point, one)) ?? null);
  const values = targets.map((one) => one?.value ?? null);
  const exceeded = bands.map((one) => one?.exceeds ?? null);
  const text = targets.findLast((one) => one !== null)?.text ?? "";
  const from = bands.findLast((one) => one !== null)?.exceedsText ?? "";
  const all: readonly Drawn[] = [
    {
      line: { name: say.target, values, ink: palette.ink, isSteps: true },
      ending: endingOf(values, words.targetAt(text), palette.ink),
    },
    {
      line: { name: say.exceeds, values: exceeded, ink: palette.muted, isSteps: true },
      ending: endingOf(exceeded, words.exceededAt(from, better), palette.muted),
    },
  ];
  return all.filter(isThere);
}

function targetOf({ targets, plan }: Facts, point: Point) {
  const within = (one: Span) => isWithin(point, one);
  return targets.findLast(within) ?? plan?.steps.find(within) ?? null;
}

/** Over the days of each whole week its value. */
export function weekSteps(
  { edition: { report }, palette }: Sources,
  { points }: Facts,
  weeks: DailyTrend["weeks"],
): readonly Drawn[] {
  const { byWeek } = languageOf(report.locale).exports.powerpoint;
  const values = points.map(
    ({ first: day }) => weeks.find(({ first, last }) => first <= day && day <= last)?.value ?? null,
  );
  const line: Series = { name: byWeek, values, ink: palette.ink, isSteps: true };
  return [{ line, ending: null }].filter(isThere);
}
