import type { Unit } from "../../format/number.ts";
import { languageOf } from "../../language/language.ts";
import type { Point, Series } from "../../report/facts/series.ts";
import type { Spot } from "../marks.ts";
import { type Axis, linearScale, type Scale, valueAxis } from "../scale.ts";
import { type ChartOptions, FONT } from "../svg.ts";
import { textWidth } from "../text.ts";
import { middleOf } from "../timeAxis.ts";
import { clip, type Span, spanOf, valuesOf } from "./trendData.ts";
import { type SideLabel, sideLabels, sideTexts, type TopLabel, topLabels } from "./trendLabels.ts";

/** Options of a trend chart; the label names the edition's period, which is marked in it. */
export interface TrendOptions extends ChartOptions {
  readonly editionLabel: string;
  /** The value of the last whole week, where weeks are drawn beside days. */
  readonly week?: number | undefined;
}

/** Where everything of a trend chart is, in px. */
export interface TrendLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: Axis;
  readonly unitText: string;
  readonly span: Span;
  readonly x: Scale;
  readonly y: Scale;
  readonly topLabels: readonly TopLabel[];
  readonly sideLabels: readonly SideLabel[];
}

const LINE = Math.round(FONT * 1.4);

/** A plot that is lower shows no course. */
const LEAST_PLOT = 72;

/** Lays a trend chart out: margins from the labels that need them, then the scales between. */
export function trendLayout(series: Series, options: TrendOptions): TrendLayout {
  const { width, height, locale } = options;
  const narrow = width < 500;
  const span = spanOf(series);
  const values = valuesOf(series, span);
  const axis = valueAxis(values, series.unit, locale, narrow ? 4 : 5);
  const side = sideTexts(series, options, span);
  const unitText = unitTextOf(series.unit, locale);
  const left = widest(axis.ticks) + 10;
  const right = width - Math.max(14, widest(side) + 14);
  const x = linearScale(span, [left, right]);
  const above = topLabels(series, options, span, x);
  const rows = above.reduce((most, label) => Math.max(most, label.y + 1), 0);
  const top = rows * LINE + (unitText === "" ? 12 : LINE + 12);
  const below = LINE * 2 + 6;
  const plain = narrow ? 190 : 216;
  const bottom = top + (height === undefined ? plain : Math.max(LEAST_PLOT, height - top - below));
  const y = linearScale(axis.domain, [bottom, top]);
  const frame = { width, height: bottom + below, left, right, top, bottom };
  return {
    ...frame,
    axis,
    unitText,
    span,
    x,
    y,
    topLabels: above.map((label) => ({ ...label, y: (rows - 0.5 - label.y) * LINE + 1 })),
    sideLabels: sideLabels(side, right + 10, y, [top, bottom]),
  };
}

/** What is counted, above the value axis; empty where the numbers bear their unit. */
function unitTextOf({ kind, name }: Unit, locale: string): string {
  if (kind === "noun") return name;
  return kind === "score" || kind === "ratio" ? languageOf(locale).format.units[kind] : "";
}

function widest(labels: readonly { readonly text: string }[]): number {
  return labels.reduce((most, label) => Math.max(most, textWidth(label.text, FONT)), 0);
}

/** The part of the plot that the edition's period takes, in px; null outside the chart's days. */
export function editionBand(
  series: Series,
  { span, x }: TrendLayout,
): { readonly from: number; readonly to: number } | null {
  const clipped = clip(series.edition, span);
  return clipped === null ? null : { from: x(clipped[0]), to: x(clipped[1]) };
}

/** Where a point of the series is drawn; null where it has no value. */
export function spotOf(layout: TrendLayout, point: Point, value: number | null): Spot | null {
  return value === null ? null : { x: layout.x(middleOf(point)), y: layout.y(value) };
}
