import type { values as model } from "../../en/report/values.ts";
import { calendarCause, calendarLine } from "../calendar.ts";
import { by, noun, numbered, ofThe, within, withNumbered } from "../nouns.ts";

/** What a value is, what it is of, and what it is compared with. */
export const values: typeof model = {
  roles: {
    north_star: "North Star",
    input: "Treiber",
    lever: "Hebel",
    guardrail: "Leitplanke",
    outcome: "Ergebnis",
    supporting: "unterstützende Metrik",
    candidate: "Kandidat",
    vanity: "Vanity-Metrik",
  },
  guardrailStates: {
    ok: "hält",
    watch: "beobachten",
    breach: "verletzt",
    unknown: "unbekannt",
  },
  commitments: {
    kept: () => "gehalten",
    late: () => "verspätet",
    missed: () => "verfehlt",
    dropped: () => "aufgegeben",
    open: () => "offen",
  },
  people: "Personen",
  source: {
    snapshot: (date) => `Datenstand ${date}`,
    tables: (tables, snapshot) => `${tables}, ${snapshot}`,
    reported: (source, date) => `${source}, gemeldet am ${date}`,
    ledgers: (source) => `die Zahlenverzeichnisse der Versionen; jetzt aus ${source}`,
  },
  unit: {
    share: "Anteil",
    pairs: "Paare",
    reviewPeriods: "Prüfperioden",
    reported: (one) => `${one}, gemeldet`,
    within: (one, grain) =>
      `${one} ${grain === "day" ? "am" : by(grain, "im", "in der", "im")} ${noun(grain).one}`,
    anew: (one, grain) =>
      `${one}, gezählt über ${by(grain, "den ganzen", "die ganze", "das ganze")} ${noun(grain).one}`,
    last: (one, own, grain) =>
      `${one}, ${by(own, "letzter", "letzte", "letztes")} ${noun(own).one} ${ofThe(grain)}`,
    sum: (one, own, grain) => `${one}, Summe über die ${noun(own).many} ${ofThe(grain)}`,
    over: (one, own, grain) => `${one}, über die ${noun(own).many} ${ofThe(grain)}`,
    mean: (one, own, grain) => `${one}, Mittel der ${noun(own).many} ${ofThe(grain)}`,
    by: (grain) => `nach ${noun(grain).withMany}`,
    lastOfEach: (own, grain) =>
      `${by(own, "letzter", "letzte", "letztes")} ${noun(own).one} ${by(grain, "jedes", "jeder", "jedes")} ${noun(grain).genitive}`,
    onAverage: (own, grain) => `Mittel je ${noun(own).one}, nach ${noun(grain).withMany}`,
    changes: (grain) => `Veränderung von ${noun(grain).one} zu ${noun(grain).one}`,
  },
  targetBands: { missed: "Ziel verfehlt", met: "Ziel erreicht", exceeded: "Ziel übertroffen" },
  series: {
    incomplete: (count, grain, isDrawn) => {
      const who =
        count === 1
          ? `${by(grain, "Ein", "Eine", "Ein")} ${noun(grain).one} ist`
          : `${numbered(count, grain)} sind`;
      return `${who} unvollständig und ${isDrawn ? "abgesetzt gezeichnet" : "nicht gezeichnet"}.`;
    },
    restated: (date, what) => `Nach der Definition seit ${date} zurückgerechnet: ${what}`,
    matures: (grain, days) =>
      `${by(grain, "Ein", "Eine", "Ein")} ${noun(grain).one} ist ${days === 0 ? "mit" : `${numbered(days, "day")} nach`} ${by(grain, "seinem", "ihrem", "seinem")} Ende vollständig.`,
    weeks: (longer) =>
      `Wochen reichen über das Ende von ${noun(longer).withMany} hinaus; der Wert ${by(longer, "eines", "einer", "eines")} ${noun(longer).genitive} zählt ${by(longer, "dessen", "deren", "dessen")} eigene Tage.`,
    starInPlaceOf: (name) => `North Star anstelle von ${name}`,
    planMet: (met, all, grain, count) => `Plan erreicht in ${met} von ${withNumbered(count, grain, all)}.`,
    days: (hasWeeks) =>
      hasWeeks
        ? "Tage folgen dem Rhythmus der Woche: Vergleichen Sie sie mit demselben Wochentag, oder achten Sie auf die Stufen, jede eine ganze Woche."
        : "Tage folgen dem Rhythmus der Woche: Vergleichen Sie sie mit demselben Wochentag.",
    targetBands: (period, came, target, exceeds, better) => {
      const to = better === "higher" ? "ab" : "bis";
      const bounds = `erreicht ${to} ${target}, übertroffen ${to} ${exceeds}`;
      return `${period}: ${came === null ? "Ziel " : `${came}; `}${bounds}.`;
    },
  },
  calendar: {
    phrase: (raw, direction, amount) =>
      direction === "flat"
        ? `${raw}; vergleichbar gerechnet änderte sich nichts`
        : `${raw}; vergleichbar gerechnet ging es um ${amount} ${direction === "up" ? "aufwärts" : "abwärts"}`,
    cause: (cause, grain) => calendarCause(cause, grain),
    line: (said) => calendarLine(said),
    beside: (like) => `vergleichbar gerechnet ${like}`,
    sums: "Summen ohne Rücksicht auf Zahl und Art der Tage",
  },
  absence: {
    begins: (day) => `Daten beginnen am ${day}`,
    ends: (day) => `Daten enden am ${day}`,
    matures: (period, day) => `${period} ist ab dem ${day} bekannt`,
    noTarget: (period) => `kein Ziel für ${period}`,
    zeroBase: (period) => `${period} war null oder darunter`,
    noDivisor: "nichts, wodurch zu teilen wäre",
    replaced: (day) => `vor dem ${day} war eine andere Metrik der North Star`,
    redefined: (day) => `die Definition änderte sich am ${day}`,
    ofPart: (name, why) => `${name}: ${why}`,
    since: (day) => `seit dem ${day}`,
  },
  reach: {
    first: "Das ist der erste Bericht",
    begun: (day) => `Die Daten beginnen am ${day}`,
    none: (head, grain) =>
      `${head}: Es gibt ${by(grain, "keinen früheren", "keine frühere", "kein früheres")} ${noun(grain).one} zum Vergleichen`,
    noneWhole: (head, grain) =>
      `${head}: Es gibt ${by(grain, "keinen früheren ganzen", "keine frühere ganze", "kein früheres ganzes")} ${noun(grain).one} zum Vergleichen`,
    previousFrom: (grain, period) =>
      `die Veränderung gegenüber ${by(grain, "dem vorigen", "der vorigen", "dem vorigen")} ${noun(grain).one} wird ab ${period} gezeigt`,
    yearFrom: (period) => `die Veränderung gegenüber dem Vorjahr wird ab ${period} gezeigt`,
    told: (head, from) => `${head}; ${from}.`,
  },
  comparison: {
    target: "Ziel",
    firstOfEach: (count, grain) =>
      count === 1
        ? `jeweils ${by(grain, "der erste", "die erste", "das erste")} ${noun(grain).one}`
        : `jeweils die ersten ${numbered(count, grain)}`,
    lastOfEach: (count, grain) =>
      count === 1
        ? `jeweils ${by(grain, "der letzte ganze", "die letzte ganze", "das letzte ganze")} ${noun(grain).one}`
        : `jeweils die letzten ${count} ganzen ${noun(grain).many}`,
  },
  target: {
    goal: (value) => `Ziel war ${value}`,
    goalAtEnd: (value) => `Ziel war ${value} zum Ende`,
    next: (value, period) => `als Nächstes: ${value} ${within(period)}`,
    movedFrom: (value) => `zuvor ${value}`,
    movedAway: "entfernt",
    endOf: (period) => `Ende ${period}`,
  },
  recent: {
    toDate: {
      day: "laufender Tag",
      week: "laufende Woche",
      month: "laufender Monat",
      quarter: "laufendes Quartal",
      half: "laufendes Halbjahr",
      year: "laufendes Jahr",
    },
    until: (period, date) => `${period}, bis ${date}`,
  },
};
