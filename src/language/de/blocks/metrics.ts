import type { metrics as model } from "../../en/blocks/metrics.ts";
import { capital, numbered, outOf, soMany } from "../nouns.ts";

/** Components that show what the metrics are, and which of them hold. */
export const metrics: typeof model = {
  definition: {
    metric: "Metrik",
    whys: "Warum es zählt, und warum das zählt",
    unreached: "Die Kette erreicht die Mission noch nicht in fünf Schritten.",
    why: "Warum gerade diese",
    speaks: "Was für sie spricht",
    evidence: "Belege",
  },
  understandable: {
    caption: (name) => `Wie verständlich das ist: ${name}`,
    quoted: (statement) => `„${statement}“`,
    measured: "Was gemessen wird",
    found: "Befund",
    rule: "Regel",
    kept: "Eingehalten",
    noRule: "keine",
    note: "Berechnet aus der Aussage und dem SQL; Silben werden nach Regeln der Schreibung gezählt.",
    states: { kept: "Eingehalten", broken: "Noch einmal ansehen" },
  },
  candidates: {
    none: "Keine andere Metrik wurde betrachtet.",
    caption: "Der North Star und seine Kandidaten",
    star: "North Star",
    what: "Was es ist",
    leads: (outcome) => `Test 1: läuft voraus: ${outcome}`,
    actionable: "Test 2: Teams können darauf einwirken",
    simple: "Test 3: lässt sich einfach sagen",
    moved: "Wie oft sie sich bewegt hat",
    chance: "mehr, als der Zufall erklärt",
    known: "Wie gut sie bekannt ist",
    gaps: "Lücken:",
    decision: "Entscheidung",
    undeclared: "nicht festgelegt",
    pairs: (count) => numbered(count, "pair"),
    noDate: "ohne Datum",
    decidedBy: (who) => `Entschieden von ${who}.`,
    source: (source) => `Quelle: ${source}, und die Tabellen der anderen.`,
    note: "Alle werden an dem geprüft, was für den North Star festgelegt wurde, sofern sie nichts Eigenes festlegen; dass mehrere zugleich geprüft werden, ist berücksichtigt. Ein zeitlicher Zusammenhang ist keine Ursache.",
    decisions: { chosen: "Gewählt", declined: "Abgelehnt", open: "Offen" },
  },
  audit: {
    some: (listed, all) =>
      listed === 0
        ? "Jede Metrik hat ihren Platz um den North Star"
        : `${capital(outOf(listed, all, "metric"))} ${listed === 1 ? "hat eine Rolle, die" : "haben Rollen, die"} in Frage ${listed === 1 ? "steht" : "stehen"}`,
    all: (link) => `${link}, über alle Ausgaben.`,
    link: "Die Prüfung aller Metriken",
    lagging: "Ziele, die nur nachlaufen",
    vanity: "Zahlen, die gut aussehen und nichts steuern",
    siloed: "Was ein Team tut, nicht was Kunden davon haben",
    unplaced: "Ohne Platz um den North Star",
    whyListed: "Warum sie hier steht",
    toDo: "Was zu tun ist",
    nowhere: (role) => `${role}, auf keiner Seite gezeigt`,
    shown: (role, editions) => `${role}, gezeigt: ${editions}`,
  },
  vanity: {
    none: "Es gibt keine.",
    caption: "Wonach wir nicht steuern",
    whyNot: "Warum nicht",
    audit: (link) => `${link}: alle Metriken, die nichts steuern, absichern oder prüfen.`,
    link: "Zombie-Audit",
  },
  review: {
    none: "Noch keine Überprüfung.",
    of: (date) => `Überprüfung vom ${date}`,
    askedBy: (who) => `Gefragt hat ${who}`,
    note: "Anmerkung",
    next: (date) => `Die nächste Überprüfung ist am ${date} fällig.`,
    decisions: { keep: "Beibehalten", change: "Zu ändern" },
  },
  guardrails: {
    none: "Es ist keine Leitplanke gesetzt.",
    watches: (what) => `Achtet auf: ${what}`,
    against: (name) => `${name} und die Grenzen`,
    subtitle: (period, unit, better) => `${period}, ${unit}; ${better}`,
    lower: "niedriger ist besser",
    higher: "höher ist besser",
    breached: (count) => `${soMany(count, "guardrail")} verletzt`,
    toWatch: (count) => `${soMany(count, "guardrail")} zu beobachten`,
    unknown: (count) => `${soMany(count, "guardrail")} nicht zu beurteilen`,
    hold: "Alle Leitplanken halten",
    lapsed: (count) => `${soMany(count, "guardrail")} zuvor im Zeitraum verletzt`,
    wasBreached: (when, worst) => `verletzt ${when} (${worst})`,
    holdsNow: "Hält jetzt",
    toldAbove: "Was gemessen wurde und was wir tun",
    states: { ok: "Hält", watch: "Beobachten", breach: "Verletzt", unknown: "Unbekannt" },
  },
  breach: {
    title: "Verletzte Leitplanken",
    said: (name, value, period, limit) =>
      `${name}: ${value} (${period}), Grenze ${limit}. Die Optimierung des North Star ist ausgesetzt.`,
    saidSince: (name, value, period, limit, since) =>
      `${name}: ${value} (${period}), Grenze ${limit}, verletzt ${since}. Die Optimierung des North Star ist ausgesetzt.`,
    wasBreached: (name, when, worst, limit, now) =>
      `${name}: verletzt ${when} (${worst}, Grenze ${limit}). ${now}`,
    now: {
      ok: (value) => `Jetzt hält sie, mit ${value}.`,
      watch: (value) => `Jetzt liegt sie mit ${value} innerhalb der Grenze und ist zu beobachten.`,
      unknown: "Wo sie jetzt steht, lässt sich nicht sagen.",
    },
    nobody: "Noch hat niemand gesagt, was getan wird.",
  },
};
