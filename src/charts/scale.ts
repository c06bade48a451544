import type { Unit } from "../format/number.ts";
import { formatNumber } from "../format/number.ts";

/** A linear scale from values to px. */
export type Scale = (value: number) => number;

/** The linear scale that takes `domain` to `range`; everything to the middle where the domain has no extent. */
export function linearScale([d0, d1]: readonly [number, number], [r0, r1]: readonly [number, number]): Scale {
  if (d0 === d1) return () => (r0 + r1) / 2;
  return (value) => r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);
}

export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** A value axis over `values` with about `count` round ticks, whose labels all differ and say their values exactly. */
export function valueAxis(values: readonly number[], unit: Unit, locale: string, count: number): Axis {
  const [low, high] = padded(values);
  for (let step = niceStep((high - low) / count); ; step = niceStep(step * 1.5)) {
    const ticks = ticksOf(low, high, step);
    const texts = tickTexts(ticks, unit, locale);
    if (texts !== null) return axisOf(ticks, texts);
  }
}

function axisOf(ticks: readonly number[], texts: readonly string[]): Axis {
  return {
    domain: [ticks.at(0) ?? 0, ticks.at(-1) ?? 1],
    ticks: ticks.map((value, index) => ({ value, text: texts[index] ?? "" })),
  };
}

/** The extent of the values with room around an extent of zero; it does not cross zero on its own account. */
function padded(values: readonly number[]): readonly [number, number] {
  const low = values.length === 0 ? 0 : values.reduce((a, b) => Math.min(a, b));
  const high = values.length === 0 ? 1 : values.reduce((a, b) => Math.max(a, b));
  const room = roomAround(low, high);
  return [
    low >= 0 ? Math.max(0, low - room) : low - room,
    high <= 0 ? Math.min(0, high + room) : high + room,
  ];
}

/** Below this, values are one and the same to any reader. */
const TINY = 1e-9;

function roomAround(low: number, high: number): number {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low > TINY * Math.max(1, size)) return (high - low) * 0.04;
  return size > TINY ? size * 0.1 : 1;
}

/** The smallest of 1, 2, 5 × 10ⁿ that is not below `step`. */
export function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((nice) => nice * power >= step * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Multiples of `step` that enclose `low` … `high`; at least two. */
function ticksOf(low: number, high: number, step: number): readonly number[] {
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  return Array.from({ length: last - first + 1 }, (_, index) =>
    digits > 20 ? (first + index) * step : Number(((first + index) * step).toFixed(digits)),
  );
}

/** Labels of ticks, short ones where the numbers are long; null where two ticks would read the same. */
function tickTexts(ticks: readonly number[], unit: Unit, locale: string): readonly string[] | null {
  const long = ticks.some((tick) => Math.abs(tick) >= 10_000);
  const styles = unit.kind === "percent" || long ? [{ compact: true }, {}] : [{}];
  for (const style of styles) {
    const texts = ticks.map((tick) => formatNumber(tick, unit, locale, style));
    if (new Set(texts).size === texts.length) return texts;
  }
  return null;
}
