import type { Unit } from "../format/number.ts";
import { formatNumber, text as numberText } from "../format/number.ts";
import { FONT } from "./svg.ts";
import { shorten, textWidth } from "./text.ts";

/** A number with its text as tables have it, and what it counts in. */
export interface Numbered {
  readonly value: number | null;
  readonly text: string;
  readonly unit: Unit;
}

/** The text of a number, in short where it would take more than `room` px: digits are never cut off. */
export function brief({ value, text, unit }: Numbered, locale: string, room: number): string {
  if (value === null || textWidth(text, FONT) <= room) return shorten(text, room, FONT);
  const compact = formatNumber(value, unit, locale, { compact: true });
  // A language may have no short form for thousands: a little more room is better than powers of ten.
  if (textWidth(compact, FONT) <= room * 1.25) return compact;
  const scientific = numberText(value, locale, { notation: "scientific", maximumFractionDigits: 1 });
  return shorten(scientific, room, FONT);
}
