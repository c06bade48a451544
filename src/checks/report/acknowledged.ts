import { type Diagnostic, diagnose, type Place } from "../../diagnostics/diagnostic.ts";
import type { Report } from "../../report/report.ts";
import type { Reported } from "./reported.ts";

/** A guardrail that is breached must be acknowledged by the edition. */
export function checkAcknowledged(reported: Reported): Diagnostic[] {
  return unanswered(reported)
    .filter(({ state }) => state === "breach")
    .map(({ id, judged, judgedLabel, breach }) =>
      diagnose(placeOf(reported), "breach-not-acknowledged", {
        id,
        value: judged.text,
        period: judgedLabel,
        limit: breach.text,
      }),
    );
}

/** One that was breached within the edition's period, and is not now, too. */
export function checkPastAcknowledged(reported: Reported): Diagnostic[] {
  return unanswered(reported)
    .filter(({ state }) => state !== "breach")
    .flatMap(({ id, lapsed }) => {
      if (lapsed === null) return [];
      const { whenLabel: when, worst, limit } = lapsed;
      const said = { id, value: worst.text, when, limit: limit.text };
      return diagnose(placeOf(reported), "past-breach-not-acknowledged", said);
    });
}

function unanswered({ report }: Reported): Report["guardrails"] {
  return report.guardrails.filter(({ acknowledgement }) => acknowledgement === null);
}

function placeOf({ facts }: Reported): Place {
  return facts.edition.front.placeOf(["acknowledge"]);
}
