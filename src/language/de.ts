import type { Language } from "./language.ts";

const GRAINS: Readonly<Record<string, readonly [string, string]>> = {
  day: ["Tag", "Tage"],
  week: ["Woche", "Wochen"],
  month: ["Monat", "Monate"],
  quarter: ["Quartal", "Quartale"],
  half: ["Halbjahr", "Halbjahre"],
  year: ["Jahr", "Jahre"],
};

/** "Woche" */
function oneGrain(grain: string): string {
  return GRAINS[grain]?.[0] ?? grain;
}

/** "Wochen" */
function grains(grain: string): string {
  return GRAINS[grain]?.[1] ?? grain;
}

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
      title: (name, grain) => `${name}, je ${oneGrain(grain)}`,
      nothing: "Noch keine vollständigen Werte.",
      course: (first, last) => `Von ${first} bis ${last}.`,
      extremes: (lowest, highest) => `Tiefster Wert ${lowest}, höchster ${highest}.`,
      valueIn: (value, period, first) => `${value} in ${period} (${first})`,
      target: (value) => `Ziel ${value}.`,
      plan: (grain, first, last) => `Plan je ${oneGrain(grain)}, von ${first} bis ${last}.`,
      range: (from, to, range) => `Von ${from} bis ${to}: ${range}.`,
      limits: (name, lower, upper, centre) => `${name} ${lower} bis ${upper}, um ${centre}`,
      trialLimits: "vorläufige Grenzen",
      expectedRange: "erwarteter Bereich",
      signals: (said) => `Signale: ${said}.`,
      more: (count) => `und ${count} weitere`,
      changed: (date, what) => `Definition geändert am ${date}: ${what}.`,
      marked: (what, date) => `Markiert: ${what}, ${date}.`,
      missing: (missing, all) => `${missing} von ${all} Perioden haben keinen Wert.`,
      lastYear: "Vorjahr",
      planned: "Plan",
      targetAt: (value) => `Ziel ${value}`,
    },
    archive: {
      title: (name) => `${name}, Ausgabe für Ausgabe, wie veröffentlicht`,
    },
    bridge: {
      unexplained: "Durch den Baum nicht erklärt",
      title: (name) => `${name}: was sich ausgewirkt hat`,
      course: (from, before, to, now) => `Von ${from} (${before}) auf ${to} (${now}).`,
    },
    bullet: {
      title: (name) => `${name} und die Grenzen`,
      watch: (limit) => `Warnung ${limit}`,
      breach: (limit) => `Grenze ${limit}`,
      lower: "niedriger ist besser",
      higher: "höher ist besser",
      said: (value, period, limits, better) => `${value} (${period}); ${limits}; ${better}.`,
    },
    cohorts: {
      cut: (across, shown, all) => `${across}, die ersten ${shown} von ${all}`,
      row: (name, first, last, column) => `${name}: von ${first} auf ${last} (${column}).`,
      columns: (across) => `Spalten: ${across}.`,
    },
    forecast: {
      title: (name, period) => `${name}, Prognose für ${period}`,
      target: (value) => `Ziel ${value}`,
      came: (from, first, to, last) => `Von ${from} (${first}) auf ${to} (${last}).`,
      said: (period, value, low, high) => `Prognose für ${period}: ${value}, 80-%-Spanne ${low} bis ${high}.`,
      aim: (value) => `Ziel ${value}.`,
    },
    intervals: {
      row: (name, value, range) => `${name}: ${value}, 95-%-Intervall ${range}.`,
      nothing: "Noch keine Werte.",
    },
    lags: {
      key: "grau: nur zur Erkundung",
      axis: (grain) => `${grains(grain)} später`,
      declaredAt: (value) => `festgelegt: ${value}`,
      at: (lag, grain, value) => `${lag} ${lag === 1 ? oneGrain(grain) : grains(grain)} später: ${value}.`,
      declared: (lag) => `Der festgelegte Abstand ist ${lag}.`,
      undeclared: "Es wurde kein Abstand festgelegt.",
      others: "Alle anderen dienen nur der Erkundung.",
    },
    query: {
      bar: "Balkendiagramm",
      line: "Liniendiagramm",
      dot: "Punkte",
      area: "Flächendiagramm",
      rect: "Raster",
      tick: "Striche",
      of: (kind, measure) => `${kind}: ${measure}`,
      by: (places) => ` nach ${places}`,
      and: (one, other) => `${one} und ${other}`,
      series: (count) => `, ${count} Reihen`,
      course: (first, last, lowest, highest) =>
        `von ${first} bis ${last}; tiefster Wert ${lowest}, höchster ${highest}.`,
      missing: (missing, all) => `${missing} von ${all} Zeilen haben keinen Wert.`,
      shades: (name, low, high) => `${name}, von ${low} (hell) bis ${high} (dunkel)`,
    },
    recent: {
      title: (name) => `${name}, jüngste Wochen und Monate`,
      last: (count, grain) =>
        count === 1
          ? grain === "week"
            ? "Letzte Woche"
            : "Letzter Monat"
          : `Letzte ${count} ${grains(grain)}`,
      lastYear: "Vorjahr",
      course: (grain, from, first, to, last) =>
        `Je ${oneGrain(grain)}, von ${from} (${first}) auf ${to} (${last}).`,
      courseWithYear: (grain, from, first, to, last, year) =>
        `Je ${oneGrain(grain)}, von ${from} (${first}) auf ${to} (${last}), ein Jahr zuvor ${year}.`,
    },
    scatter: {
      axes: (across, up) => `${across} (waagerecht) und ${up} (senkrecht).`,
      more: (count) => `${count} weitere in der Tabelle.`,
      line: (label) => `Gerade: ${label}.`,
    },
    segments: {
      share: (name, dimension) => `${name} nach ${dimension}, Anteil am Ganzen`,
      stacked: (name, dimension) => `${name} nach ${dimension}, zum Ganzen gestapelt`,
      slope: (name, dimension) => `${name} nach ${dimension}, zwei Perioden`,
      multiples: (name, dimension) => `${name} nach ${dimension}, je ein Feld, alle mit derselben Skala`,
      course: (name, from, first, to, last) => `${name}: von ${from} (${first}) auf ${to} (${last})`,
      extremes: (lowest, then, highest, when) =>
        `tiefster Wert ${lowest} (${then}), höchster ${highest} (${when})`,
      more: (count) => `${count} ${count === 1 ? "weiteres Segment" : "weitere Segmente"} in der Tabelle.`,
      rest: (value) => `Nicht gezeigte Segmente zusammen: zuletzt ${value}.`,
      changed: (date, what) => `Definition geändert am ${date}: ${what}.`,
      nothing: "Noch keine Werte.",
      others: (count) => `${count} weitere`,
      hidden: "nicht gezeigt",
      notAvailable: "k. A.",
    },
    tree: {
      title: (name) => `Treiber: ${name}`,
      influence: "Einfluss,",
      notSummed: "nicht summiert",
      on: (period) => `gegenüber ${period}`,
      brings: (amount) => `bringt ${amount}`,
      and: "und",
      made: (drivers) => `Setzt sich zusammen aus ${drivers}.`,
      influenced: (names) => `Vermuteter Einfluss: ${names}.`,
    },
    vintages: {
      title: (name) => `${name}: was veröffentlicht wurde und was jetzt berechnet wird`,
      notNow: "jetzt k. A.",
      nothing: "Zuvor wurde nichts veröffentlicht.",
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

  exports: {
    preview: {
      place: (label, version) =>
        `North-Star-Bericht, ${label}, ${version === null ? "Entwurf" : `Version ${version}`}`,
      better: (against) => `gegenüber ${against}, besser`,
      worse: (against) => `gegenüber ${against}, schlechter`,
      unjudged: (against) => `gegenüber ${against}`,
      hold: (count) => (count === 1 ? "Die Leitplanke hält" : `Alle ${count} Leitplanken halten`),
      watched: (names) => `Zu beobachten: ${names}`,
      breached: (count, names) =>
        `${count === 1 ? "Verletzte Leitplanke" : "Verletzte Leitplanken"}: ${names}`,
    },
  },
};
