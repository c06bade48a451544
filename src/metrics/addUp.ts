import { total } from "./cell.ts";

/** Numbers that claim to add up, in the unit in which they are printed (percentages a hundredfold). */
export interface Sum {
  readonly start: number;
  readonly parts: readonly number[];
  readonly end: number;
}

/** How they are printed by themselves. */
export interface AddUpOptions {
  /** Decimals of each number, 0 or more. */
  readonly decimals: number;
  /** Does the metric count whole things, so that a further decimal would say nothing? */
  readonly whole: boolean;
}

/** The numbers as they are to be printed: rounded, each with `decimals` decimals. */
export interface PrintedSum extends Sum {
  readonly decimals: number;
  /** Do they add up as printed? False where they do not add unrounded either (or pass 2⁵³ units), and are left alone. */
  readonly adds: boolean;
  /** Needs the note that parts were adjusted by at most one unit so that they add up. */
  readonly adjusted: boolean;
}

/** Remainders closer than this, in units of the last decimal, are ties. */
const TIE = 1e-9;

/**
 * Rounds numbers that claim to add up so that they do as printed (docs/why/mathematics.md §10; Balinski & Young 1982):
 * half away from zero; else with one more decimal for all of them (never for whole things); else start and end stay and
 * the missing units go, one each, to the parts with the largest remainder in that direction; of ties the larger part,
 * then the earlier. Parts that do not add unrounded (by more than 10⁻⁹ of the largest number) make no such claim: each
 * is rounded by itself. A RangeError for numbers that are not finite or decimals that are no whole number from 0 to 20.
 */
export function addUp(sum: Sum, { decimals, whole }: AddUpOptions): PrintedSum {
  if (!(Number.isInteger(decimals) && decimals >= 0 && decimals <= 20))
    throw new RangeError(`invalid decimals: ${decimals}`);
  const wrong = [sum.start, ...sum.parts, sum.end].find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new RangeError(`invalid number: ${wrong}`);
  const own = inUnits(sum, decimals);
  if (isExact(own) && gapOf(own) === 0) return printed(own, decimals, true, false);
  if (!claims(sum) || !isExact(own)) return printed(own, decimals, false, false);
  const finer = whole || decimals === 20 ? own : inUnits(sum, decimals + 1);
  if (isExact(finer) && gapOf(finer) === 0) return printed(finer, decimals + 1, true, false);
  return printed({ ...own, parts: mended(sum.parts, own.parts, gapOf(own), decimals) }, decimals, true, true);
}

/** Rounds to so many decimals, half away from zero, as the number is written in decimals (1.005 is a half). */
export function roundHalfAway(value: number, decimals: number): number {
  return fromUnits(toUnits(value, decimals), decimals);
}

/** Do the numbers add, but for the rounding of arithmetic? */
function claims({ start, parts, end }: Sum): boolean {
  const largest = Math.max(...[start, ...parts, end].map(Math.abs));
  return Math.abs(total([start, ...parts, -end])) <= 1e-9 * largest;
}

/** Whole numbers of the last decimal. */
function inUnits({ start, parts, end }: Sum, decimals: number): Sum {
  const units = (value: number) => toUnits(value, decimals);
  return { start: units(start), parts: parts.map(units), end: units(end) };
}

function isExact({ start, parts, end }: Sum): boolean {
  return [start, ...parts, end].every(Number.isSafeInteger);
}

function gapOf({ start, parts, end }: Sum): number {
  return end - start - parts.reduce((sum, part) => sum + part, 0);
}

/** The units of the parts with those of the gap given out, one each. */
function mended(parts: readonly number[], units: readonly number[], gap: number, decimals: number): number[] {
  const direction = Math.sign(gap);
  const rests = parts.map((part, index) => direction * (scaled(part, decimals) - (units[index] ?? 0)));
  const sizes = parts.map((part) => Math.abs(scaled(part, decimals)));
  const chosen = new Set<number>();
  while (chosen.size < Math.min(Math.abs(gap), parts.length)) {
    const open = parts.map((_, index) => index).filter((index) => !chosen.has(index));
    const tied = greatest(greatest(open, rests), sizes);
    chosen.add(tied[0] ?? 0);
  }
  return units.map((unit, index) => (chosen.has(index) ? unit + direction : unit));
}

/** Those of the indices whose value is the greatest, ties among them. */
function greatest(indices: readonly number[], values: readonly number[]): readonly number[] {
  const most = Math.max(...indices.map((index) => values[index] ?? 0));
  return indices.filter((index) => most - (values[index] ?? 0) < TIE);
}

function printed(units: Sum, decimals: number, adds: boolean, adjusted: boolean): PrintedSum {
  const back = (value: number) => fromUnits(value, decimals);
  const parts = units.parts.map(back);
  return { start: back(units.start), parts, end: back(units.end), decimals, adds, adjusted };
}

function toUnits(value: number, decimals: number): number {
  const units = Math.round(scaled(Math.abs(value), decimals));
  return units === 0 ? 0 : Math.sign(value) * units;
}

function fromUnits(units: number, decimals: number): number {
  return scaled(units, -decimals);
}

/** A number times a power of ten by moving its decimal point, so that 1.005 becomes 100.5 and not 100.49999999999999. */
function scaled(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  const moved = Number(`${digits}e${Number(exponent) + places}`);
  return Number.isFinite(moved) ? moved : Math.sign(value) * Number.MAX_VALUE;
}
