import { finite, missing, type Value } from "./missing.ts";

/** What was measured in one period: a value, or numerator and denominator of a ratio. */
export type Cell =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "ratio"; readonly numerator: number; readonly denominator: number };

/** How a longer period's value is made of its grains (docs/why/mathematics.md §2). */
export type Rollup = "mean" | "sum" | "last" | "recompute";

/** The value of a cell; a ratio over nothing is missing. */
export function cellValue(cell: Cell): Value {
  if (cell.kind === "value") return cell.value;
  return cell.denominator === 0 ? missing("zero base") : finite(cell.numerator / cell.denominator);
}

/** What a grain without rows holds where no rows mean none (`empty_is_zero`, docs/why/mathematics.md §11). */
export function emptyCell(isRatio: boolean): Cell {
  return isRatio ? { kind: "ratio", numerator: 0, denominator: 0 } : { kind: "value", value: 0 };
}

/**
 * The cells of a longer period made one: the mean, the sum or the last of values; of ratios Σ numerator and
 * Σ denominator (or the last), never a mean of ratios. Missing where there are no cells.
 */
export function rollUp(cells: readonly Cell[], rollup: Exclude<Rollup, "recompute">): Value {
  const last = cells.at(-1);
  if (last === undefined) return missing("no data");
  if (rollup === "last") return cellValue(last);
  if (cells.every((cell) => cell.kind === "ratio")) {
    return cellValue({
      kind: "ratio",
      numerator: total(cells.map((cell) => cell.numerator)),
      denominator: total(cells.map((cell) => cell.denominator)),
    });
  }
  const values = cells.flatMap((cell) => (cell.kind === "value" ? [cell.value] : []));
  return finite(rollup === "sum" ? total(values) : total(values) / values.length);
}

/** Sum with Neumaier's compensation, so that the order of the terms hardly matters. */
export function total(numbers: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const number of numbers) {
    const next = sum + number;
    lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
    sum = next;
  }
  return sum + lost;
}
