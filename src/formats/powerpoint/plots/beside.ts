import { spread } from "../../../charts/labels.ts";
import { extentOf } from "../words.ts";
import { type Label, LETTERS, type Scale } from "./plot.ts";
import type { Room } from "./sources.ts";
import { ROOM } from "./xml.ts";

/** A label at the right end of a line. */
export interface Ending {
  readonly value: number;
  readonly label: Omit<Label, "at" | "down">;
}

/** Labels beside the ends of lines, moved as little as keeps them apart, and the room that they need in inches. */
export function endLabels(
  endings: readonly Ending[],
  scale: Scale,
  room: Room,
): { readonly labels: readonly Label[]; readonly right: number } {
  const height = room.h - ROOM.top - ROOM.bottom;
  const at = (value: number) => ROOM.top + ((scale.high - value) / (scale.high - scale.low)) * height;
  const wishes = endings.map(({ value }) => ({ at: at(value), extent: (LETTERS * 1.35) / 72 }));
  const middles = spread(wishes, 0, room.h);
  const labels = endings.map(({ label }, index): Label => {
    const down = ((middles[index] ?? 0) - (wishes[index]?.at ?? 0)) / room.h;
    return { ...label, at: "r", ...(Math.abs(down) < 0.002 ? {} : { down }) };
  });
  const widest = Math.max(0, ...labels.map(({ text, bold }) => extentOf(text, LETTERS, bold) / 72));
  return { labels, right: Math.min(widest + 0.25, room.w * 0.4) };
}

/** The value at the end of a line, with its place; null where there is none. */
export function lastOf(
  values: readonly (number | null)[],
): { readonly index: number; readonly value: number } | null {
  const index = values.findLastIndex((value) => value !== null);
  const value = values[index] ?? null;
  return value === null ? null : { index, value };
}
