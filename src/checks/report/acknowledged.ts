import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Reported } from "./reported.ts";

/** A guardrail that is breached, or was within the edition's period, must be acknowledged by the edition. */
export function checkAcknowledged({ facts, report }: Reported): Diagnostic[] {
  const place = facts.edition.front.placeOf(["acknowledge"]);
  return report.guardrails
    .filter(({ acknowledgement }) => acknowledgement === null)
    .flatMap(({ id, state, judged, judgedLabel, breach, lapsed }) => {
      if (state === "breach") {
        const said = { id, value: judged.text, period: judgedLabel, limit: breach.text };
        return diagnose(place, "breach-not-acknowledged", said);
      }
      if (lapsed === null) return [];
      const { whenLabel: when, worst, limit } = lapsed;
      const said = { id, value: worst.text, when, limit: limit.text };
      return diagnose(place, "past-breach-not-acknowledged", said);
    });
}
