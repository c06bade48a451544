import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Reported } from "./reported.ts";

/** A target that moved since the last edition, and of which the definition says neither so nor why. */
export function checkMovedTargets({ facts, report }: Reported): Diagnostic[] {
  return report.changed.targets
    .filter(({ why }) => why === null)
    .map(({ metric, period, before, now }) => {
      const front = facts.metrics.get(metric)?.front ?? facts.edition.front;
      return diagnose(front.placeOf(["targets", period]), "target-moved", { metric, period, now, before });
    });
}
