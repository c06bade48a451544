import type { Judgement } from "../metrics/change.ts";

/** The shape that stands for a judgement, with its space; colour never says it alone. */
export function shapeOf(judgement: Judgement): string {
  return { good: "▲ ", bad: "▼ ", neutral: "" }[judgement];
}
