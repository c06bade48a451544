import { missing, type Value } from "./missing.ts";

/** What came into a stock in a period and what left it since the one before (docs/why/mathematics.md §15). */
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

/** What was there in the period before, with what those who stayed have more and less, and what is lost. */
export interface Kept extends Pick<Flows, "expansion" | "contraction" | "lost"> {
  readonly before: number;
}

/** What came for each one that left; missing ("zero base") where nothing left. */
export function quickRatio(flows: Flows): Value {
  const left = flows.lost + flows.contraction;
  return left > 0 ? (flows.new + flows.resurrected + flows.expansion) / left : missing("zero base");
}

/** What those who were there before have now, as a share of what they had; missing ("zero base") where that is nothing. */
export function netRetention({ before, expansion, contraction, lost }: Kept): Value {
  return before > 0 ? (before + expansion - contraction - lost) / before : missing("zero base");
}

/** The same without what any of them has more than before: never above all. */
export function grossRetention({ before, contraction, lost }: Omit<Kept, "expansion">): Value {
  return before > 0 ? (before - contraction - lost) / before : missing("zero base");
}
