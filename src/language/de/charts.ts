import type { charts as model } from "../en/charts.ts";
import { ended } from "../ended.ts";
import { by, capital, grains, numbered, oneGrain, within, withNumbered } from "./nouns.ts";

/** Labels within charts, and their text alternatives. */
export const charts: typeof model = {
  trend: {
    title: (name, grain) => `${name}, je ${oneGrain(grain)}`,
    nothing: "Noch keine vollständigen Werte.",
    course: (first, last) => `Von ${first} bis ${last}.`,
    extremes: (lowest, highest) => `Tiefster Wert ${lowest}, höchster ${highest}.`,
    valueIn: (value, period, first) => `${value} ${within(period)} (${first})`,
    target: (value) => `Ziel ${value}.`,
    plan: (grain, first, last) => `Plan je ${oneGrain(grain)}, von ${first} bis ${last}.`,
    range: (from, to, range) => `Von ${from} bis ${to}: ${range}.`,
    limits: (name, lower, upper, centre) => `${name} ${lower} bis ${upper}, um ${centre}`,
    trialRange: "vorläufiger Bereich",
    expectedRange: "erwarteter Bereich",
    fixedLimits: "Grenzen",
    surprises: (said) => `Außerhalb: ${said}.`,
    more: (count) => `und ${count} ${count === 1 ? "weiteres" : "weitere"}`,
    changed: (date, what) => `Definition geändert am ${date}: ${ended(what)}`,
    marked: (what, date) => `Markiert: ${what}, ${date}.`,
    lasted: (what, from, to) => `Markiert: ${what}, ${from} bis ${to}.`,
    missing: (missing, all) =>
      `${missing} von ${withNumbered(all, "period")} ${missing === 1 ? "hat" : "haben"} keinen Wert.`,
    lastYear: "Vorjahr",
    planned: "Plan",
    targetAt: (value) => `Ziel ${value}`,
    weeks: (first, from, last, to) =>
      `Je Woche von ${first} (Woche ab ${from}) bis ${last} (Woche ab ${to}).`,
    byWeek: "je Woche",
    exceeded: "übertroffen",
    exceededAt: (value, better) => `übertroffen ${better === "higher" ? "ab" : "bis"} ${value}`,
  },
  archive: {
    title: (name) => `${name}, Ausgabe für Ausgabe, wie veröffentlicht`,
    recounted: (value) => `${value} nach heutiger Zählung`,
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
    cut: (across, shown, all) => `${across}, ${shown === 1 ? "die erste" : `die ersten ${shown}`} von ${all}`,
    row: (name, first, last, column) => `${name}: von ${first} auf ${last} (${column}).`,
    columns: (across) => `Spalten: ${across}.`,
  },
  forecast: {
    title: (name, period) => `${name}, Prognose für ${period}`,
    target: (value) => `Ziel ${value}`,
    came: (from, first, to, last) => `Von ${from} (${first}) auf ${to} (${last}).`,
    said: (period, value, low, high) => `Prognose für ${period}: ${value}, 80-%-Spanne ${low} bis ${high}.`,
    saidAlone: (period, value) => `Prognose für ${period}: ${value}.`,
    band: (label) => `${label.charAt(0).toUpperCase()}${label.slice(1)}.`,
    aim: (value) => `Ziel ${value}.`,
  },
  flows: {
    key: "gestrichelt: was beides ergibt",
    nothing: "Noch sind keine Zu- und Abgänge bekannt.",
    row: (period, flows, active) => `${period}: ${flows}; ${active} insgesamt.`,
  },
  distribution: { key: (period) => `gestrichelt: ${period}` },
  intervals: {
    row: (name, value, range) => `${name}: ${value}, 95-%-Intervall ${range}.`,
    nothing: "Noch keine Werte.",
  },
  lags: {
    key: "grau: nur zur Erkundung",
    axis: (grain) => `${grains(grain)} später`,
    declaredAt: (value) => `festgelegt: ${value}`,
    at: (lag, grain, value) => `${numbered(lag, grain)} später: ${value}.`,
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
    series: (count) => `, ${numbered(count, "series")}`,
    course: (first, last, lowest, highest) =>
      `von ${first} bis ${last}; tiefster Wert ${lowest}, höchster ${highest}.`,
    missing: (missing, all) =>
      `${missing} von ${withNumbered(all, "row")} ${missing === 1 ? "hat" : "haben"} keinen Wert.`,
    cut: (cut, all) =>
      `${cut} von ${withNumbered(all, "row")} ${cut === 1 ? "liegt" : "liegen"} außerhalb der Achsen, deren Enden von Hand gesetzt sind; was darüber hinausgeht, ist abgeschnitten.`,
    shades: (name, low, high) => `${name}, von ${low} (hell) bis ${high} (dunkel)`,
  },
  recent: {
    title: (name) => `${name}, jüngste Wochen und Monate`,
    last: (count, grain) =>
      count === 1
        ? `${by(grain, "Letzter", "Letzte", "Letztes")} ${oneGrain(grain)}`
        : `Letzte ${numbered(count, grain)}`,
    plan: "Plan",
    planned: (target) => `Plan: ${target}.`,
    counted: (count, grain) => numbered(count, grain),
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
    share: (name, dimension) => `${name} nach ${capital(dimension)}, Anteil am Ganzen`,
    stacked: (name, dimension) => `${name} nach ${capital(dimension)}, zum Ganzen gestapelt`,
    slope: (name, dimension) => `${name} nach ${capital(dimension)}, zwei Perioden`,
    multiples: (name, dimension) =>
      `${name} nach ${capital(dimension)}, je ein Feld, alle mit derselben Skala`,
    course: (name, from, first, to, last) => `${name}: von ${from} (${first}) auf ${to} (${last})`,
    extremes: (lowest, then, highest, when) =>
      `tiefster Wert ${lowest} (${then}), höchster ${highest} (${when})`,
    more: (count) => `${count} ${count === 1 ? "weiteres Segment" : "weitere Segmente"} in der Tabelle.`,
    rest: (value) => `Nicht gezeigte Segmente zusammen: zuletzt ${value}.`,
    changed: (date, what) => `Definition geändert am ${date}: ${ended(what)}`,
    nothing: "Noch keine Werte.",
    others: (count) => `${count} ${count === 1 ? "weiteres" : "weitere"}`,
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
    grades: { verified: "durch Test belegt", correlated: "korreliert", hypothesis: "Vermutung" },
    graded: (name, grade) => `${name} (${grade})`,
    influenced: (names) => `Vermuteter Einfluss: ${names}.`,
  },
  vintages: {
    title: (name) => `${name}: was veröffentlicht wurde und was jetzt berechnet wird`,
    notNow: "jetzt k. A.",
    nothing: "Zuvor wurde nichts veröffentlicht.",
  },
};
