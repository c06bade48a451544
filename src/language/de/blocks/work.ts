import type { work as model } from "../../en/blocks/work.ts";
import { counted, outOf, soMany } from "../nouns.ts";

/** Components that show what teams do, ask and promise. */
export const work: typeof model = {
  actionable: {
    none: "Es gibt keine Treiber oder keine Teams, die man einander gegenüberstellen könnte.",
    caption: "Teams, die Treiber, an denen sie arbeiten, und mit welchen Vorhaben",
    team: "Team",
    by: (levers) => `über ${levers}`,
    besides: "Daneben",
    complete:
      "Jedes Team hat einen Weg zu einem Treiber, jeder Treiber ein geplantes oder laufendes Vorhaben, und jedes Vorhaben einen Treiber.",
  },
  work: {
    owns: (metrics) => `Zuständig für ${metrics}`,
    it: "diesen Treiber",
    on: (state, metric) => `${state}, für ${metric}`,
  },
  causes: {
    worse: "Schlechter als erwartet",
    nobody: "Warum, hat niemand gesagt.",
    evidence: "Woher wir es wissen",
    action: "Was wir tun",
  },
  asks: {
    heading: (count) => `${counted(count, "decision")}, um die wir das Board bitten`,
    none: "Diesmal bitten wir um keine Entscheidung.",
    caption: "Entscheidungen, um die wir bitten",
    decision: "Entscheidung",
    recommendation: "Empfehlung",
    recommend: "Wir empfehlen",
    by: "Bis",
    places: {
      before: "die der das option möglichkeit variante",
      names: ["erste 1 eins a", "zweite 2 zwei b", "dritte 3 drei c", "vierte 4 vier d", "fünfte 5 fünf e"],
      after: "option möglichkeit variante",
    },
  },
  bets: {
    heading: (count) =>
      `${counted(count, "bet")}, ${count < 2 ? "das die Treiber bewegen soll" : "die die Treiber bewegen sollen"}`,
    none: "Es gibt keine Vorhaben.",
    caption: "Vorhaben",
    bet: "Vorhaben",
    expected: "Erwartet",
    observed: "Beobachtet",
    notSaid: "nicht gesagt",
    noMetric: "keine Metrik genannt",
    tested: (source) => `Getestet: ${source}.`,
    inTest: (effect, interval) => `im kontrollierten Test, laut Bericht: ${effect} (${interval})`,
    worth: (expected, worth, star, period) =>
      `Nach dem Baum und den Werten (${period}) ist ${expected} so viel wert wie ${worth} bei: ${star}. Das ist gerechnet, keine Prognose.`,
    note: "Beobachtet ist die Veränderung der Metrik von der letzten ganzen Prüfperiode vor dem Vorhaben bis zu der, in der es endete, sonst bis zur letzten der Ausgabe.",
    untested: "Nichts schreibt sie dem Vorhaben zu: In dieser Zeit hat sich auch anderes geändert.",
    controlled:
      "Wo ein kontrollierter Test berichtet ist, wird dessen Wirkung der erwarteten gegenübergestellt.",
    states: {
      planned: "Geplant",
      running: "Läuft",
      won: "Gelungen",
      lost: "Nicht gelungen",
      stopped: "Abgebrochen",
    },
    scores: { reached: "erreicht", partly: "teilweise", "not reached": "nicht erreicht" },
  },
  commitments: {
    none: "Es gibt keine Zusagen, über die zu berichten wäre.",
    caption: "Zusagen und was aus ihnen wurde",
    commitment: "Zusage",
    due: "Fällig",
    kept: (kept, all) => `${outOf(kept, all, "commitment")} gehalten`,
    late: (count) => `${soMany(count, "commitment")} verspätet`,
    missed: (count) => `${soMany(count, "commitment")} verfehlt`,
    dropped: (count) => `${soMany(count, "commitment")} fallen gelassen`,
    open: (count) => `${soMany(count, "commitment")} offen`,
    states: {
      kept: "Gehalten",
      late: "Verspätet",
      missed: "Verfehlt",
      dropped: "Fallen gelassen",
      open: "Offen",
    },
  },
  okrs: {
    none: "Es sind keine Ziele gesetzt.",
    keyResult: "Schlüsselergebnis",
    from: "Von",
    to: "Auf",
    ofTheWay: "Fortschritt",
    state: "Stand",
    on: (standing) => `Zu: ${standing}`,
    evenPace: (expected) => `bei gleichmäßigem Tempo ${expected}`,
    orphans: (inputs) => `Ohne Schlüsselergebnis: ${inputs}.`,
    nor: (one, other) => `${one}, ${other}`,
    states: {
      reached: "Erreicht",
      "on pace": "Auf Kurs",
      behind: "Im Rückstand",
      missed: "Verfehlt",
      unknown: "Unbekannt",
    },
  },
  learnings: {
    none: "Es wurde nichts ausprobiert, worüber wir berichten könnten.",
    caption: "Was ausprobiert wurde, was sich zeigte und was daraus folgt",
    tried: "Ausprobiert",
    found: "Gefunden",
    so: "Also",
  },
  declined: {
    none: "Nichts wurde abgelehnt.",
    caption: "Was abgelehnt wurde und warum",
    declined: "Abgelehnt",
  },
  sprint: { states: { not_started: "Nicht begonnen", running: "Läuft", done: "Fertig" } },
};
