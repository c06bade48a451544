import type { Series } from "../report/facts/series.ts";
import { dots, drawMarks, path, type Spot } from "./marks.ts";
import { linearScale } from "./scale.ts";
import type { ChartOptions } from "./svg.ts";
import { middleOf } from "./timeAxis.ts";
import { sparkWords } from "./words/trend.ts";

const HEIGHT = 44;
const EDGE = 5;

/** Are there two complete values at least, so that a line leads from one to another? */
export function isCourse({ points }: Pick<Series, "points">): boolean {
  return points.filter(({ state, value }) => state === "complete" && value !== null).length > 1;
}

/** A series as a line without axes, its last complete value as a dot. */
export function sparkline(series: Series, { width, id, locale }: ChartOptions): string {
  const points = series.points.filter((point) => point.state !== "incomplete");
  const values = points.map((point) => point.value).filter((value) => value !== null);
  const times = points.map(middleOf);
  const x = linearScale([times.at(0) ?? 0, times.at(-1) ?? 0], [EDGE, width - EDGE]);
  const y = linearScale(extent(values), [HEIGHT - EDGE, EDGE]);
  const spots = points.map((point): Spot | null =>
    point.value === null ? null : { x: x(middleOf(point)), y: y(point.value) },
  );
  const last = spots.findLast((spot) => spot !== null);
  const marks = [path(spots, "actual"), dots(last === undefined ? [] : [last], "actual-dot", 3)];
  const shown = points.map(({ label, text }, row) => ({
    spot: spots[row] ?? null,
    row,
    said: [label, text] as const,
  }));
  return drawMarks({ width, height: HEIGHT }, marks, id, sparkWords(series, locale), shown);
}

function extent(values: readonly number[]): readonly [number, number] {
  return values.length === 0
    ? [0, 0]
    : [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}
