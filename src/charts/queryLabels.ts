import * as Plot from "@observablehq/plot";
import type { Channel } from "../report/pages/queries.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { spread } from "./labels.ts";
import { boxes, type Label, texts } from "./marks.ts";
import { isShared } from "./queryCut.ts";
import { type ChartData, measured, rowsOf, textOf } from "./queryData.ts";
import { type Frame, LINE } from "./queryFrame.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { shorten } from "./text.ts";

/** What lies over the plot: names of the axes, the key, the names of series at their ends. */
export function overlay(data: ChartData, frame: Frame, options: ChartOptions): readonly Plot.Markish[] {
  const { view, series } = data;
  const { key, height, top } = frame;
  const named =
    view.y === null ? [] : [{ x: 0, y: top - LINE * 0.75 - 4 - facetRoom(data), text: axisName(view.y) }];
  const below =
    view.x === null
      ? []
      : [{ x: options.width - frame.right, y: height - LINE * 0.6, text: axisName(view.x) }];
  return [
    texts(named, "muted"),
    texts(below, "muted", "end"),
    ...key.entries.map(({ className, x, y }) => boxes([{ x, y: y - 5.5, width: 11, height: 11 }], className)),
    texts(
      key.entries.map(({ text, x, y }) => ({ x: x + 17, y, text })),
      "ink",
    ),
    ...(frame.direct
      ? endLabels(data, frame, options).map((label, index) =>
          texts([label], `ink name-${Math.min(index + 1, series.length)}`),
        )
      : []),
  ];
}

function facetRoom({ view }: ChartData): number {
  return view.options.mark?.["fx"] === undefined ? 0 : LINE + 4;
}

/** "posts, people"; the unit is left out where the numbers bear it. */
function axisName({ label, unit }: Channel): string {
  const bears = unit.kind !== "noun" || unit.name === "" || unit.name === label;
  return bears ? label : `${label}, ${unit.name}`;
}

/** The name of each series where it ends, moved apart where they would overlap. */
function endLabels(data: ChartData, frame: Frame, { width, locale }: ChartOptions): readonly Label[] {
  const { view, series } = data;
  const { top, bottom, height, right } = frame;
  const { fill } = view;
  if (fill === null) return [];
  const scale = Plot.scale({ y: { ...frame.y.scale, range: [height - bottom, top] } });
  const ends = series.map((one) =>
    Number(
      lookUp(
        rowsOf(data, one).findLast((row) => typeof lookUp(row, measured(view).column) === "number"),
        measured(view).column,
      ) ?? 0,
    ),
  );
  const whole = isShared(view) ? ends.reduce((a, b) => a + b, 0) || 1 : 1;
  const levels = ends.map((end, index) => {
    const below = ends.slice(0, index).reduce((a, b) => a + b, 0);
    return (view.mark === "area" ? below + end / 2 : end) / whole;
  });
  const wishes = levels.map((level) => ({ at: Number(scale?.apply(level) ?? top), extent: LINE }));
  const places = spread(wishes, top, height - bottom);
  return series.map((one, index) => ({
    x: width - right + 8,
    y: places[index] ?? top,
    text: shorten(textOf(one, fill, locale), width * 0.34, FONT),
  }));
}
