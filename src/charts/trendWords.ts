import type { Band, Plan, Point, Series } from "../report/report.ts";
import type { Words } from "./svg.ts";

/** The text alternative of a trend: from where to where, the extremes, what is missing, the range, signals, marks. */
export function trendWords(series: Series): Words {
  const course = courseSentences(series);
  const title = titleOf(series);
  if (course.length === 0) return { title, description: NOTHING };
  const sentences = [
    ...course,
    missingSentence(series.points),
    ...series.targets.slice(-1).map((target) => `Target ${target.text}.`),
    planSentence(series.plan),
    ...series.bands.map(rangeSentence),
    signalSentence(series.points),
    ...series.breaks.map((mark) => `Definition changed on ${mark.date}: ${mark.what}.`),
    ...series.events.map((mark) => `Marked: ${mark.what}, ${mark.date}.`),
  ];
  return { title, description: sentences.filter((sentence) => sentence !== "").join(" ") };
}

/** The text alternative of a sparkline, which draws the values alone: from where to where, and the extremes. */
export function sparkWords(series: Series): Words {
  return { title: titleOf(series), description: courseSentences(series).join(" ") || NOTHING };
}

const NOTHING = "No complete values yet.";

function titleOf({ name, grain }: Series): string {
  return `${name}, by ${grain}`;
}

/** From where to where, and the extremes, of the complete periods; none without any. */
function courseSentences({ points }: Series): readonly string[] {
  const known = points.filter((point) => point.value !== null && point.state === "complete");
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const lowest = known.reduce((a, b) => (amount(b) < amount(a) ? b : a));
  const highest = known.reduce((a, b) => (amount(b) > amount(a) ? b : a));
  return [
    `From ${saying(first)} to ${saying(last)}.`,
    `Lowest ${saying(lowest)}, highest ${saying(highest)}.`,
  ];
}

/** "Plan by month, from 352 (July 2026) to 360 (September 2026)." */
function planSentence(plan: Plan | null): string {
  const [first, last] = [plan?.steps.at(0), plan?.steps.at(-1)];
  if (plan === null || first === undefined || last === undefined) return "";
  return `Plan by ${plan.grain}, from ${first.text} (${first.label}) to ${last.text} (${last.label}).`;
}

/** "From 2025-10-06 to 2026-07-12: expected range 905 to 1,130, around 1,018." */
function rangeSentence(band: Band): string {
  const range = `${band.lowerText} to ${band.upperText}, around ${band.centreText}`;
  return `From ${band.first} to ${band.last}: ${rangeName(band)} ${range}.`;
}

/** What the limits of a band are called. */
export function rangeName({ trial }: Band): string {
  return trial ? "trial limits" : "expected range";
}

const SIGNALS = 6;

/** "Signals: week 29 above the upper limit; week 30 above the upper limit; and 4 more." */
function signalSentence(points: readonly Point[]): string {
  const said = points.flatMap(({ label, signal }) => (signal === null ? [] : [`${label} ${signal.text}`]));
  if (said.length === 0) return "";
  const rest = said.length > SIGNALS ? [`and ${said.length - SIGNALS} more`] : [];
  return `Signals: ${[...said.slice(0, SIGNALS), ...rest].join("; ")}.`;
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
