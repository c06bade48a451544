import type { Unit } from "../../format/number.ts";
import { decimalsOf } from "../../format/number.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { PrintedNumbers, Rounding } from "../../ledger/printedSum.ts";
import { roundHalfAway } from "../../metrics/addUp.ts";
import { total } from "../../metrics/cell.ts";
import type { SegmentEffect } from "../../report/facts/moved.ts";

/** The sums of a table of effects, as they are printed; null where there is none. */
export interface EffectTable {
  readonly rows: readonly SegmentEffect[];
  /** What each segment did, and the change. */
  readonly segments: PrintedNumbers | null;
  /** Mix and rate (and volume), and the change. */
  readonly parts: PrintedNumbers | null;
  /** Do rate and mix of a row make what the segment did? */
  readonly isRatio: boolean;
  /** Are there segments that are not shown? Then rates and mixes of the others make no total. */
  readonly isCut: boolean;
}

/**
 * Does a table of effects add up as it is printed? What segments did and what the change is made of are rounded
 * together; the rate and the mix of each segment are rounded by themselves, as they belong to a row and to a column.
 */
export function effectRounding(table: EffectTable): Rounding {
  const sums = [table.segments, table.parts].flatMap((sum) => (sum === null ? [] : [sum.rounding]));
  const isApart = sums.includes("apart") || !(rowsAdd(table) && columnsAdd(table));
  if (sums.includes("adjusted")) return isApart ? "mixed" : "adjusted";
  return isApart ? "apart" : "adds";
}

function rowsAdd({ rows, segments, isRatio }: EffectTable): boolean {
  if (!isRatio || segments === null) return true;
  return rows.every(({ name, rate, mix, effect }) => {
    if (rate === null || mix === null) return true;
    return isSum([rate, mix].map(printed), hundredfold(segments.parts.get(name), effect.unit));
  });
}

function columnsAdd({ rows, parts, isCut }: EffectTable): boolean {
  if (parts === null || isCut) return true;
  return (["rate", "mix"] as const).every((which) => {
    const column = rows.flatMap((row) => row[which] ?? []);
    const [first] = column;
    if (first === undefined) return true;
    return isSum(column.map(printed), hundredfold(parts.parts.get(`${which}_effect`), first.unit));
  });
}

function isSum(numbers: readonly number[], whole: number): boolean {
  return Math.abs(total(numbers) - whole) < 1e-6;
}

/** A number as it stands on the page. */
function printed({ value, unit }: Figure): number {
  const own = value ?? 0;
  return roundHalfAway(hundredfold(own, unit), decimalsOf(own, unit, { difference: true }) ?? 0);
}

function hundredfold(value: number | undefined, { kind }: Unit): number {
  return (value ?? 0) * (kind === "percent" ? 100 : 1);
}
