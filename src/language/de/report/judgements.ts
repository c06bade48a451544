import type { judgements as model } from "../../en/report/judgements.ts";
import { begun, by, noun, numbered, within, withNumbered } from "../nouns.ts";

/** What is said of a value: was it expected, does it hold, will it do. */
export const judgements: typeof model = {
  verdict: {
    kinds: {
      "as foreseen": "wie erwartet",
      "within chance": "im Rahmen des Zufalls",
      "at the edge of chance": "am Rand des Zufalls",
      "more than chance": "mehr als Zufall",
    },
    soFar: (kind) => `bisher ${kind}`,
    expected: (range, came, isOpen) =>
      `Erwartet waren ${isOpen ? "bisher " : ""}${range} in 19 von 20 Fällen; es ${isOpen ? "sind bisher" : "wurden"} ${came}.`,
    neverMoved: (expected, came, count, isOpen) =>
      `Nach ${count} gleichen Werten ${isOpen ? "waren bisher" : "waren"} ${expected} erwartet; es ${isOpen ? "sind bisher" : "wurden"} ${came}.`,
    shift: (period) => `Die Verschiebung beginnt mit ${period}.`,
    noneYet: "Noch kein Urteil",
    none: {
      tooFew: "Aus der Zeit davor ist zu wenig bekannt, um zu sagen, was zu erwarten war.",
      redefined: "Die Definition hat sich geändert; darüber hinweg gibt es kein Urteil.",
      noData: "Es gibt keine Werte, die zu beurteilen wären.",
      unknown: "Was zu erwarten war, ist keine Zahl, die sich zeigen lässt.",
    },
    course: (from, first, to, last) =>
      `Der längste vergleichbare Verlauf: von ${from} (${first}) bis ${to} (${last}).`,
    possible: (period) => `Ein Urteil wird ab ${period} möglich.`,
    firstMove: (grain, count, number) => `Die erste Bewegung seit ${withNumbered(number, grain, count)}`,
    firstMoveDetail:
      "Zuvor hatte sich nie etwas bewegt; was eine Bewegung heißt, lässt sich noch nicht sagen.",
    unmoved: (grain, count, number) => `Unverändert seit ${withNumbered(number, grain, count)}`,
    unmovedDetail: "Wo sich nie etwas bewegt hat, gibt es nichts, woran zu messen wäre.",
    steps: { above: "über dem, was zu erwarten war", below: "unter dem, was zu erwarten war" },
  },
  rereading: {
    judged: (edition, signal, verdict) =>
      `${edition} sagte „${signal ? "ein Signal" : "kein Signal"}“; nach der heutigen Regel ist es ${verdict}.`,
    unjudged: (edition, signal) =>
      `${edition} sagte „${signal ? "ein Signal" : "kein Signal"}“; nach der heutigen Regel gibt es dazu kein Urteil.`,
  },
  control: {
    tooFew: (grain, period) =>
      `noch keine festen Grenzen, denn vor ${period} sind weniger als 26 vollständige ${noun(grain).many} vergleichbar`,
    notConstant: "ohne Grenzen gezeichnet, denn das Niveau kann sich von selbst bewegen",
    unmoved: (grain, count, number) => `unverändert seit ${withNumbered(number, grain, count)}`,
    allWithin: (grain) => `${by(grain, "jeder", "jede", "jedes")} ${noun(grain).one} innerhalb der Grenzen`,
    first: (period, rule) => `${period}: ${rule}`,
    periods: (count, grain) => numbered(count, grain),
    outside: (who) => `${who} außerhalb der Grenzen`,
    locked: (grain, count, number, period) =>
      `Grenzen aus ${withNumbered(number, grain, count)} vor ${period}, dafür festgehalten.`,
    byDays: (grain) =>
      `Sie gelten für ${by(grain, "einen", "eine", "ein")} ${noun(grain).one} mittlerer Länge und Zusammensetzung und sind für die Tage gezeichnet, die ${by(grain, "jeder", "jede", "jedes")} ${noun(grain).one} hat.`,
    rules: {
      aboveLimit: "über der oberen Grenze",
      belowLimit: "unter der unteren Grenze",
      nineAbove: "neun in Folge über der Mitte",
      nineBelow: "neun in Folge unter der Mitte",
    },
  },
  pace: {
    needs: "braucht",
    allows: "erlaubt",
    metEvenWith: "erreicht selbst mit",
    each: (grain) => `je ${noun(grain).one}`,
    left: (grain, count, number) =>
      number === 1
        ? `${grain === "day" ? "am verbleibenden" : by(grain, "im verbleibenden", "in der verbleibenden", "im verbleibenden")} ${noun(grain).one}`
        : `je ${noun(grain).one} in den verbleibenden ${count} ${noun(grain).withMany}`,
    now: (present) => `jetzt ${present}`,
  },
  outlook: {
    held: (level, held, all, count) =>
      `Spannen zu ${level} hielten in ${held} von ${withNumbered(count, "time", all)}`,
    expected: (held) => `${held}, etwa vier von fünf sollten es`,
    asBefore: (grain) => `wie ${by(grain, "im letzten", "in der letzten", "im letzten")} ${noun(grain).one}`,
    asYearBefore: "wie ein Jahr zuvor",
    nearer: (guesses) => `die Prognose lag näher ${guesses.join(" und ")}`,
    than: (guess, won, all, count) => `als „${guess}“ in ${won} von ${withNumbered(count, "time", all)}`,
    byRule: (rule, held) => `Nach Regel ${rule}${rule === 1 ? " (Irrfahrt mit Drift)" : ""}: ${held}`,
    trial: "vorläufige Spanne",
    unmoved: (grain, count, number) => `seit ${withNumbered(number, grain, count)} unverändert`,
  },
  guardrail: {
    worseThanIn: (breach, period) => `verletzt ab ${breach} schlechter als ${within(period)}`,
    worseThanYear: (breach) => `verletzt ab ${breach} schlechter als ein Jahr zuvor`,
    worseThan: (breach, period) => `verletzt ab ${breach} schlechter als ${period}`,
    noWhole: (grain) =>
      `noch ${by(grain, "kein ganzer", "keine ganze", "kein ganzes")} ${noun(grain).one}, nach ${by(grain, "dem", "der", "dem")} zu urteilen wäre`,
    inside: (amount) => `${amount} innerhalb der Grenze`,
    past: (amount) => `${amount} jenseits der Grenze`,
    since: (period) => `seit ${begun(period)}`,
    sinceOrBefore: (period) => `seit ${begun(period)} oder früher`,
    within,
    inMonths: (months) => `im ${months}`,
    inWeekOf: (day) => `in der Woche vom ${day}`,
    onDay: (day) => `am ${day}`,
    fromTo: (first, last) => `vom ${first} bis ${last}`,
    often: {
      day: (count, all, last) => `an ${count} von ${all} Tagen, zuletzt ${last}`,
      week: (count, all, last) => `in ${count} von ${all} Wochen, zuletzt ${last}`,
    },
  },
  okrs: {
    isNorthStar: "der North Star selbst, kein Treiber",
    isGuardrail: "eine Leitplanke, kein Treiber",
    isNeither: "weder Treiber noch Hebel",
  },
  changed: {
    restated: (count, periods, number) => `${numbered(number, "figure", count)} aus ${periods}`,
  },
};
