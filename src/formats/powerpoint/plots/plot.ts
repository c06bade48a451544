import type { Ink } from "../ink.ts";

/** A chart that PowerPoint draws itself, with its data in it. */
export interface Plot {
  readonly categories: readonly string[];
  /** From the back to the front. */
  readonly layers: readonly Layer[];
  readonly scale: Scale;
  /** Of the numbers on its axis, in the notation of spreadsheets. */
  readonly format: string;
  /** Do its bars lie? */
  readonly isAcross: boolean;
  readonly hasValueAxis: boolean;
  /** Room for labels beside the plot, in inches. */
  readonly right: number;
}

/** From where to where an axis runs, and by which steps it is labelled. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** Series that are drawn in one way. */
export interface Layer {
  readonly kind: "line" | "area" | "bar";
  readonly grouping: "standard" | "clustered" | "stacked" | "percentStacked";
  /** Between bars, in percent of their width. */
  readonly gap?: number;
  readonly series: readonly Series[];
}

export interface Series {
  readonly name: string;
  /** One for each category; null where there is none. */
  readonly values: readonly (number | null)[];
  /** Null of what only lifts others, or holds a label. */
  readonly ink: Ink | null;
  readonly width?: number;
  readonly dash?: "solid" | "dash" | "sysDot";
  /** What marks its points: dashes at all of them instead of a line. */
  readonly isSteps?: boolean;
  readonly marks?: ReadonlyMap<number, Mark>;
  readonly labels?: ReadonlyMap<number, Label>;
  /** Bars of another colour, by their places. */
  readonly inks?: ReadonlyMap<number, Ink>;
  /** Hairlines from its points down to so far. */
  readonly drop?: { readonly to: number; readonly ink: Ink };
}

/** The shape of a point. */
export interface Mark {
  readonly shape: "circle" | "triangle" | "diamond";
  readonly ink: Ink;
  readonly isHollow: boolean;
  /** In points. */
  readonly size: number;
}

export interface Label {
  readonly text: string;
  readonly ink: Ink;
  readonly bold: boolean;
  /** In points; those of labels unless given. */
  readonly size?: number;
  readonly at: "r" | "l" | "t" | "b" | "ctr" | "outEnd" | "inEnd";
  /** How far it is moved down, as a share of the height of the chart. */
  readonly down?: number;
  /** The same to the right, as a share of the width. */
  readonly across?: number;
}

/** Points of labels, of the axis and beside the lines. */
export const LETTERS = 12;

/** A scale of round numbers around values, in about so many steps; from zero where it is asked for. */
export function scaleOf(values: readonly number[], isFromZero: boolean, steps = 5): Scale {
  const known = values.filter(Number.isFinite);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const [low, high] = isFromZero ? [Math.min(0, least), Math.max(0, most)] : [least, most];
  const extent = high > low ? high - low : Math.abs(high) || 1;
  const step = roundStep(extent / steps);
  const start = isFromZero && low === 0 ? 0 : Math.floor(low / step) * step;
  return {
    low: tidy(start),
    high: tidy(Math.max(Math.ceil(high / step) * step, start + step)),
    step: tidy(step),
  };
}

/** The next of 1, 2, 2.5, 5, 10 … */
function roundStep(wish: number): number {
  const power = 10 ** Math.floor(Math.log10(wish));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= wish * 0.999) ?? 10;
  return factor * power;
}

/** A number without the dust of binary fractions. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** How an axis is written: fractions as percentages, small numbers with decimals. */
export function formatOf({ step }: Scale, isFraction: boolean): string {
  const decimals = Math.max(0, -Math.floor(Math.log10(isFraction ? step * 100 : step) + 1e-9));
  const places = decimals === 0 ? "" : `.${"0".repeat(Math.min(decimals, 4))}`;
  return isFraction ? `0${places}%` : `#,##0${places}`;
}
