import type { depths as model } from "../../en/blocks/depths.ts";

/** What opens the rest of a block, by what is inside. */
export const depths: typeof model = {
  depths: {
    options: "Die Möglichkeiten",
    segments: "Was jedes davon bewegt hat und wie gezählt wird",
    outlook: "Die übrigen Prognosen, jede gezeichnet, und wie frühere ausgingen",
    scores: "Jede gezeichnet, und wie frühere ausgingen",
    bets: "Was jedes sollte und was daraus wurde",
    okrs: "Von wo jedes ausging",
    restated: "Jede Zahl, wie sie veröffentlicht wurde und wie sie jetzt gezählt wird",
    vintages: "Was jede Fassung sagte und warum sie angepasst wurde",
    leads: "Jede Veränderung gezeichnet, und die Statistik",
    found: "Was wir herausfanden",
    why: "Warum",
    result: "Was daraus wurde",
    definition: "Was zählt, warum gerade diese und was für sie spricht",
    review: "Was gefragt und geantwortet wurde",
    evidence: "Die Tabellen, und wer das geschrieben hat",
    chart: "Tabelle und Anmerkungen",
    guardrail: "Gemessen an den Grenzen",
    understandable: "Wie das gemessen wurde",
  },
};
