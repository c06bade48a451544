import type { Alt } from "../../document/item.ts";
import { ended } from "../../format/ended.ts";
import { type Language, languageOf } from "../../language/language.ts";
import type { Plan } from "../../report/facts/ahead.ts";
import type { Band, Point, Series } from "../../report/facts/series.ts";

type Say = Language["charts"]["trend"];

/** What is drawn of a series: of one that adds up no incomplete period, which says little beside whole ones. */
export function drawnOf(series: Series): Series {
  if (!series.addsUp) return series;
  return { ...series, points: series.points.filter(({ state }) => state !== "incomplete") };
}

/** The text alternative of a trend: from where to where, the extremes, what is missing, the range, surprises, marks. */
export function trendWords(whole: Series, locale: string): Alt {
  const series = drawnOf(whole);
  const say = languageOf(locale).charts.trend;
  const course = courseSentences(series, say);
  const title = say.title(series.name, series.grain);
  if (course.length === 0) return { title, description: say.nothing };
  const sentences = [
    ...course,
    missingSentence(series.points, say),
    ...series.targets.slice(-1).map((target) => say.target(target.text)),
    planSentence(series.plan, say),
    ...series.targetBands.map(({ said }) => said),
    ...(["limits", "step"] as const)
      .flatMap((kind) => series.bands.findLast((band) => band.kind === kind) ?? [])
      .map((band) => rangeSentence(band, say)),
    surpriseSentence(series.points, languageOf(locale)),
    ...series.breaks.map((mark) => say.changed(mark.date, ended(mark.what))),
    ...series.events.map(({ what, date, until }) =>
      until === null ? say.marked(what, date) : say.lasted(what, date, until),
    ),
  ];
  return { title, description: sentences.filter((sentence) => sentence !== "").join(" ") };
}

/** The text alternative of a sparkline, which draws the values alone: from where to where, and the extremes. */
export function sparkWords(series: Series, locale: string): Alt {
  const say = languageOf(locale).charts.trend;
  const description = courseSentences(series, say).join(" ") || say.nothing;
  return { title: say.title(series.name, series.grain), description };
}

/** From where to where, and the extremes, of the complete periods; none without any. */
function courseSentences({ points }: Series, say: Say): readonly string[] {
  const known = points.filter((point) => point.value !== null && point.state === "complete");
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const lowest = known.reduce((a, b) => (amount(b) < amount(a) ? b : a));
  const highest = known.reduce((a, b) => (amount(b) > amount(a) ? b : a));
  const valueIn = (point: Point) => say.valueIn(point.text, point.label, point.first);
  return [say.course(valueIn(first), valueIn(last)), say.extremes(valueIn(lowest), valueIn(highest))];
}

/** "Plan by month, from 352 (July 2026) to 360 (September 2026)." */
function planSentence(plan: Plan | null, say: Say): string {
  const [first, last] = [plan?.steps.at(0), plan?.steps.at(-1)];
  if (plan === null || first === undefined || last === undefined) return "";
  return say.plan(plan.grain, `${first.text} (${first.label})`, `${last.text} (${last.label})`);
}

/** "From 2026-09-21 to 2026-09-27: expected range 905 to 1,130, around 1,018." Of several, the last. */
function rangeSentence(band: Band, say: Say): string {
  const limits = say.limits(rangeName(band, say), band.lowerText, band.upperText, band.centreText);
  return say.range(band.first, band.last, limits);
}

/** What a band is called. */
export function rangeName({ kind, trial }: Band, say: Say): string {
  if (kind === "limits") return say.fixedLimits;
  return trial ? say.trialRange : say.expectedRange;
}

const SURPRISES = 6;

/** "Outside it: 13–19 July above what was to be expected; 20–26 July above what was to be expected; and 4 more." */
function surpriseSentence(points: readonly Point[], { charts: { trend: say }, signs }: Language): string {
  const said = points.flatMap(({ label, surprise }) =>
    surprise === null ? [] : [`${label} ${surprise.text}`],
  );
  if (said.length === 0) return "";
  const rest = said.length > SURPRISES ? [say.more(said.length - SURPRISES)] : [];
  return say.surprises([...said.slice(0, SURPRISES), ...rest].join(signs.semicolon));
}

function amount(point: Point): number {
  return point.value ?? 0;
}

function missingSentence(points: readonly Point[], say: Say): string {
  const missing = points.filter((point) => point.value === null).length;
  return missing === 0 ? "" : say.missing(missing, points.length);
}
