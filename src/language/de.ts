import type { Language } from "./language.ts";

/** Deutsch. */
export const de: Language = {
  code: "de",
  name: "Deutsch",

  format: {
    rose: "stieg um",
    fell: "sank um",
    flat: "blieb gleich",
    week: (number) => `KW ${number}`,
    partOfYear: (part, year) => `${part} ${year}`,
  },

  report: {},

  charts: {
    trend: {
      title: (name, grain) => `${name}, je ${grain}`,
      nothing: "Noch keine vollständigen Werte.",
      course: (first, last) => `Von ${first} bis ${last}.`,
      extremes: (lowest, highest) => `Tiefster Wert ${lowest}, höchster ${highest}.`,
      valueIn: (value, period, first) => `${value} in ${period} (${first})`,
      target: (value) => `Ziel ${value}.`,
      plan: (grain, first, last) => `Plan je ${grain}, von ${first} bis ${last}.`,
      range: (from, to, range) => `Von ${from} bis ${to}: ${range}.`,
      limits: (name, lower, upper, centre) => `${name} ${lower} bis ${upper}, um ${centre}`,
      trialLimits: "vorläufige Grenzen",
      expectedRange: "erwarteter Bereich",
      signals: (said) => `Signale: ${said}.`,
      more: (count) => `und ${count} weitere`,
      changed: (date, what) => `Definition geändert am ${date}: ${what}.`,
      marked: (what, date) => `Markiert: ${what}, ${date}.`,
      missing: (missing, all) => `${missing} von ${all} Perioden haben keinen Wert.`,
    },
  },

  blocks: {
    headline: {
      on: "gegenüber",
      ofTarget: "des Ziels",
      paused: "Wachstum bei verletzter Leitplanke: Optimierung ausgesetzt.",
      overdue: "Ist das noch die richtige Metrik?",
    },
    metricTable: {
      metric: "Metrik",
      value: "Wert",
      on: (period) => `Gegenüber ${period}`,
      overTime: "Verlauf",
    },
    inputs: {
      none: "Noch keine Treiber definiert.",
      on: "gegenüber",
    },
  },

  pages: {
    shell: {
      skip: "Zum Inhalt springen",
      site: "Website",
      editions: "Ausgaben",
      metrics: "Metriken",
      about: "Über diesen Bericht",
      draft: "Entwurf",
      version: (version) => `Version ${version}`,
      released: (version, on, by) => `Version ${version}, veröffentlicht am ${on}, freigegeben von ${by}.`,
      seal: "Siegel",
    },
  },

  exports: {},
};
