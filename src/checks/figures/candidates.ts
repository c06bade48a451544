import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { MeasuredEdition } from "./measuredEdition.ts";

/** A candidate that is open for longer than a year when the snapshot is taken. */
export function checkOpen({ facts: { metrics, takenOn } }: MeasuredEdition): Diagnostic[] {
  return [...metrics.values()].flatMap(({ id, config, front }) => {
    const { decided } = config;
    if (config.role !== "candidate" || decided?.decision !== "open") return [];
    if (takenOn <= yearAfter(decided.date)) return [];
    return [diagnose(front.placeOf(["decided"]), "candidate-open", { id, since: decided.date })];
  });
}

/** The same date a year later; dates are ISO. */
function yearAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}
