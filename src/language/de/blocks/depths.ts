import type { depths as model } from "../../en/blocks/depths.ts";

/** What opens the rest of a block, by what is inside. */
export const depths: typeof model = {
  depths: {
    options: "Die Möglichkeiten",
    segments: "Was jedes davon bewegt hat und wie gezählt wird",
    counted: "Wie gezählt wird",
    segmentsOfOthers: "Die Segmente der übrigen Metriken und weitere Aufteilungen",
    versions: "Fassung für Fassung",
    outlook: "Die übrigen Prognosen, jede gezeichnet, und wie frühere ausgingen",
    scores: "Jede gezeichnet, und wie frühere ausgingen",
    worth: "Was ein Punkt oder ein Prozent jedes Treibers wert ist",
    edges: "Wie sicher jede Linie ist",
    bets: "Die Idee und was daraus wurde",
    restated: "Jede Zahl, wie sie veröffentlicht wurde und wie sie jetzt gezählt wird",
    vintages: "Was jede Fassung sagte und warum sie angepasst wurde",
    leads: "Jede Veränderung gezeichnet, und die Statistik",
    found: "Was wir herausfanden",
    why: "Warum",
    definition: "Was zählt, warum gerade diese und was für sie spricht",
    review: "Was gefragt und geantwortet wurde",
    evidence: "Die Tabellen, und wer das geschrieben hat",
    chart: "Tabelle und Anmerkungen",
    guardrail: "Gemessen an den Grenzen",
    understandable: "Wie das gemessen wurde",
    judged: "Wie das beurteilt wird",
  },
};
