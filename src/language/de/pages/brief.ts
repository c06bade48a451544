import type { brief as model } from "../../en/pages/brief.ts";
import { counted, few } from "../nouns.ts";

/** An edition on one sheet. */
export const brief: typeof model = {
  title: "Kurzfassung",
  place: (edition) => `${edition} in Kürze`,
  verdict: "Urteil",
  verdicts: {
    met: "Ziel erreicht",
    missed: "Ziel verfehlt",
    "on pace": "Auf Kurs zum Ziel",
    "off pace": "Nicht auf Kurs zum Ziel",
    open: "Ziel noch offen: zu knapp für ein Urteil",
    unknown: "Ziel noch nicht zu beurteilen",
    unjudged: "Das Ziel lässt sich nicht beurteilen",
    none: "Kein Ziel gesetzt",
    breached: "Optimierung ausgesetzt: Eine Leitplanke ist verletzt",
  },
  parts: {
    target: "Ziel",
    expected: "War es zu erwarten?",
    why: "Warum",
    wrong: "Was nicht stimmt",
    promised: "Was wir zugesagt haben",
    asked: "Worum wir Sie bitten",
    sure: "Wie sicher das ist",
    next: "Was als Nächstes kommt",
  },
  noTarget: (edition) => `Für ${edition} war kein Ziel gesetzt.`,
  targetStands: {
    met: "Erreicht",
    missed: "Verfehlt",
    unknown: "Noch nicht zu beurteilen",
    unjudged: "Nicht zu beurteilen",
  },
  ofGoal: (edition, value, target) => ` für ${edition}: ${value}, Ziel ${target}`,
  ofTarget: (edition, value, target, share) => ` (${edition}): ${value} von ${target}, ${share} des Ziels`,
  aheadTarget: (period, target) => `Ziel für ${period}: ${target}.`,
  noTree: "Was die Zahl bewegt hat, lässt sich nicht sagen: Es sind keine Treiber angegeben.",
  rest: "nicht erklärt",
  breached: {
    said: (name, value, period, limit) => `${name} ${value} (${period}), Grenze ${limit}.`,
    since: (name, value, period, limit, since) =>
      `${name} ${value} (${period}), Grenze ${limit}, verletzt ${since}.`,
  },
  missed: {
    mark: "Ziel verfehlt",
    said: (name, value, target) => `${name} ${value}, Ziel ${target}.`,
  },
  restatedMark: "Frühere Zahl neu gezählt",
  restatedFrom: (name, period, published, now) =>
    `${name}, ${period}: veröffentlicht ${published}, nach heutiger Zählung ${now}.`,
  final: (edition) => `${edition} ist vollständig.`,
  begun: (edition, day) => `Von ${edition} enthalten die Daten nur, was ab dem ${day} kam.`,
  preliminary: (edition) => `Vorläufig: ${edition} ist in den Daten noch nicht zu Ende.`,
  first: "Dies ist die erste Ausgabe: Frühere Zahlen zum Vergleich gibt es nicht.",
  restated: (count) =>
    count === 0
      ? "Keine frühere Zahl wurde neu gezählt."
      : `${counted(count, "figure")} früherer Ausgaben ${count === 1 ? "wurde" : "wurden"} neu gezählt.`,
  forecasts: (held, all) => {
    if (all === 0) return "Noch lässt sich keine frühere Prognose bewerten.";
    if (all === 1) return `Die eine frühere Prognose traf ${held === 1 ? "ein" : "nicht ein"}.`;
    return `Von ${all} früheren Prognosen traf${held > 1 ? "en" : ""} ${few(held, "eine", "keine")} ein.`;
  },
  draft: "Noch nicht veröffentlicht: Dies ist ein Entwurf.",
  approved: (name, role, date) => `Freigegeben von ${name}, ${role}, am ${date}.`,
  notApproved: "Noch hat ihn niemand freigegeben.",
  forecast: (period, forecast, low, high) => `${period}: Prognose ${forecast} (${low} bis ${high}).`,
  openPromises: "Noch zugesagt",
  runningBets: "Im Versuch",
  nextEdition: (edition, date) => `Die nächste Ausgabe, ${edition}, ist für den ${date} angekündigt.`,
  noNextEdition: "Eine nächste Ausgabe ist nicht angekündigt.",
  more: (count) => `und ${count} mehr`,
  inFull: "vollständig",
  ways: "Alles Weitere",
};
