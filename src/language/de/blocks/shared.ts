import type { shared as model } from "../../en/blocks/shared.ts";
import { by, capital, noun } from "../nouns.ts";

/** What several components say alike, and small ones. */
export const shared: typeof model = {
  common: {
    metric: "Metrik",
    period: "Periode",
    value: "Wert",
    change: "Veränderung",
    owner: "Zuständig",
    status: "Stand",
    people: "Personen",
    forecast: "Prognose",
    least: "Mindestens",
    greatest: "Höchstens",
    now: "Jetzt",
    why: "Warum",
    yearBefore: "Ein Jahr zuvor",
    table: "Tabelle",
    definition: "Definition",
    named: (name) => `Daten: ${name}`,
    restHidden: "Nicht gezeigt, zusammen",
    notSaid: "Noch nicht gesagt.",
    noValues: (name) => `Für ${name} gibt es noch keine Werte.`,
    noWhole: (name, grain) =>
      `Von ${name} ist noch ${by(grain, "kein ganzer", "keine ganze", "kein ganzes")} ${noun(grain).one} bekannt.`,
    source: (source) => `Quelle: ${source}.`,
    to: (low, high) => `${low} bis ${high}`,
    on: (period) => `gegenüber ${period}`,
    promised: (owner, date) => `${owner}, bis ${date}`,
    by: (name, dimension) => `${name} nach ${capital(dimension)}`,
    breached: "Leitplanke verletzt",
    wasBreached: "Leitplanke war verletzt",
    soFar: "bisher",
    adjusted:
      "Teile sind um höchstens eine Einheit der letzten Stelle angepasst, damit sie sich zur Summe fügen.",
    roundedApart: "Zahlen, die für sich gerundet sind, müssen in der letzten Stelle nicht aufgehen.",
    absent: (reason) => `k. A. (${reason})`,
  },
  judged: {
    better: "besser",
    worse: "schlechter",
    neutral: "",
  },
  callout: { title: "Hinweis" },
  chart: {
    by: (measure, places) => `${measure} nach ${places}`,
    and: (one, other) => `${one} und ${other}`,
    counted: (label, unit) => `${label}, ${unit},`,
    nothing: (title) => `${title}: Keine Zeile hat einen Wert, der sich zeichnen ließe.`,
  },
  table: {
    noRows: (title) => `${title}: keine Zeilen.`,
  },
  typed: { source: (source) => `Quelle: ${source}` },
  downloads: {
    asOf: (company, edition, date) => `${company}, ${edition}; Daten bis ${date}.`,
    revised: (version) => `Zahlen, die Version ${version} ändert`,
  },
  series: {
    from: "Ab",
    target: "Ziel",
    surprise: "Außerhalb des Erwarteten",
    incomplete: " (unvollständig)",
    gap: " (Lücke)",
  },
  metricTable: {
    metric: "Metrik",
    on: (period) => `Gegenüber ${period}`,
    overTime: "Verlauf",
  },
};
