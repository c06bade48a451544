import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Reported } from "./reported.ts";

/** An ask whose deadline was over when the snapshot was taken (ISO date). */
export function checkDeadlines({ facts: { edition, takenOn } }: Reported): Diagnostic[] {
  const { config, front } = edition;
  return config.asks.flatMap(({ by }, index) =>
    by >= takenOn ? [] : [diagnose(front.placeOf(["asks", index, "by"]), "ask-in-the-past", { by, takenOn })],
  );
}
