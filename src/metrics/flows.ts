import { missing, type Value } from "./missing.ts";

/** What came into a stock in a period and what left it since the one before (docs/mathematics.md §15). */
export interface Flows {
  /** Of those that had never been there. */
  readonly new: number;
  /** Of those that had been there, but not in the period before. */
  readonly resurrected: number;
  /** What those had more, and less, that are there in both. */
  readonly expansion: number;
  readonly contraction: number;
  /** What those had that are not there any more. */
  readonly lost: number;
}

/** What was there in the period before, with what became of it. */
export interface Kept extends Pick<Flows, "expansion" | "contraction" | "lost"> {
  readonly before: number;
}

/** The stock at the end: exactly what was there before, and all that came, less all that left. */
export function stockAfter(before: number, flows: Flows): number {
  return before + flows.new + flows.resurrected + flows.expansion - flows.contraction - flows.lost;
}

/** What came for each one that left; missing ("zero base") where nothing left. */
export function quickRatio({ came, left }: { readonly came: number; readonly left: number }): Value {
  return left > 0 ? came / left : missing("zero base");
}

/** What those who were there before have now, as a share of what they had; missing ("zero base") where that is nothing. */
export function netRetention({ before, expansion, contraction, lost }: Kept): Value {
  return before > 0 ? (before + expansion - contraction - lost) / before : missing("zero base");
}

/** The same without what any of them had more than before: never above all. */
export function grossRetention({ before, contraction, lost }: Omit<Kept, "expansion">): Value {
  return before > 0 ? (before - contraction - lost) / before : missing("zero base");
}
