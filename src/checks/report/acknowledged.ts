import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Reported } from "./reported.ts";

/** A guardrail that is breached must be acknowledged by the edition. */
export function checkAcknowledged({ facts, report }: Reported): Diagnostic[] {
  const { front } = facts.edition;
  return report.guardrails
    .filter(({ state, acknowledgement }) => state === "breach" && acknowledgement === null)
    .map(({ id, judged, judgedLabel, breach }) =>
      diagnose(front.placeOf(["acknowledge"]), "breach-not-acknowledged", {
        id,
        value: judged.text,
        period: judgedLabel,
        limit: breach.text,
      }),
    );
}
