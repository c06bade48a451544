import type { site as model } from "../../en/pages/site.ts";
import { counted, few } from "../nouns.ts";

/** Around the site: archive, dictionary, corrections, history, sprint. */
export const site: typeof model = {
  correcting: {
    draft: (version) => `Dies ist ein Entwurf der Version ${version}.`,
    released: (version, changes) => `Veröffentlicht ist ${version}: siehe ${changes}.`,
    version: (version) => `Version ${version}`,
    changes: "was sich ändern würde",
  },
  archive: {
    title: "Ausgaben",
    none: "Es gibt noch keine Ausgabe.",
    drafts: "Noch ist keine davon veröffentlicht: Alle sind Entwürfe, ihre Zahlen können sich noch ändern.",
    lede: "Eine veröffentlichte Version ändert sich nie. Eine Korrektur ist eine neue Version und sagt, was sie geändert hat.",
    announced: (edition, date) => `${edition} ist für den ${date} angekündigt`,
    breached: "Leitplanke verletzt",
    wasBreached: "Leitplanke war verletzt",
    basis: {
      published: (period, value) => `gegenüber ${period} (${value})`,
      unpublished: (period, value) => `gegenüber ${period} (${value}, in keiner Ausgabe veröffentlicht)`,
      restated: (period, value, published) => `gegenüber ${period} (${value}, angepasst von ${published})`,
      later: (period, value, published) =>
        `gegenüber ${period} (${value}; die Ausgabe dazu nennt inzwischen ${published})`,
      another: (period, value, star) =>
        `gegenüber ${period} (${value}; der North Star jener Ausgabe war ${star})`,
      redefined: (period, since) => `gegenüber ${period}: was die Metrik zählt, änderte sich am ${since}`,
      unknown: (period) => `gegenüber ${period}`,
    },
    star: (name, value) => `${name}: ${value}`,
    starWith: (name, value, change, basis) => `${name}: ${value}, ${change} ${basis}`,
    correcting: (link) => `${link}, eine noch nicht veröffentlichte Korrektur`,
    draftOf: (version) => `Entwurf der Version ${version}`,
    released: (version, date) => `${version}, ${date}`,
    superseded: (version, date) => `${version}, ${date}, ersetzt`,
    corrects: (version, why) => `Sie korrigiert Version ${version}: ${why}`,
    seal: "Siegel",
  },
  revision: {
    on: (page) => `Auf „${page}“`,
    difference: "Unterschied",
    alsoDiffer: (count) =>
      count < 2
        ? `${count === 1 ? "Auch eine" : "Keine"} Zahl, die keine Seite zeigt, ist anders.`
        : `Auch ${few(count, "eine", "keine")} Zahlen, die keine Seite zeigt, sind anders.`,
    rounding: "Der Unterschied ist vor dem Runden gerechnet.",
    all: (count, link) => `${counted(count, "figure")} insgesamt: ${link}`,
    what: "Was",
    key: "Schlüssel",
    fromTo: "Vom Alten zum Neuen",
    oldToNew: "Alt zu neu",
    title: (version) => `Was Version ${version} korrigiert`,
    against: (edition, version, before) => `${edition}, ${version} gegenüber ${before}`,
    reason: (code, reason) => `Grund ${code}: ${reason}.`,
    reasons: {
      R1: "bessere Quelldaten",
      R2: "eine routinemäßige Neuberechnung",
      R3: "eine andere Methode",
      C: "eine Korrektur",
    },
    figures: "Zahlen",
    definitions: "Definitionen",
    targets: "Ziele",
    words: "Worte",
    comments: "Frühere Kommentare",
    figuresDiffer: (count) =>
      `${counted(count, "figure")} auf ihren Seiten ${count < 2 ? "ist" : "sind"} anders`,
    definitionsChanged: "Geänderte Definitionen und Einstellungen",
    definitionsCaption: "Definitionen und Einstellungen, wie sie waren und wie sie sind",
    targetsChanged: "Geänderte Ziele",
    targetsCaption: "Ziele, wie sie waren und wie sie sind",
    rewritten: "Neu geschriebene Sätze",
    meaning: "Was das für frühere Kommentare heißt",
    owners: { report: "Der Bericht", queries: "Benannte Abfragen" },
    newLanguage:
      "Die Version davor war nicht in dieser Sprache geschrieben. Ihre Zahlen stehen hier, wie sie veröffentlicht wurden; ihre Sätze werden hier nicht verglichen.",
    holds: (version) =>
      `Kein Satz blieb stehen, dessen Zahl sich geändert hat. Was über Version ${version} gesagt wurde, gilt weiter, sofern es nicht etwas betrifft, das oben steht.`,
    renumbered:
      "Diese Sätze stehen da, wie sie geschrieben wurden, aber ihre Zahlen haben sich geändert. Was aus einer alten Zahl geschlossen wurde, folgt vielleicht nicht aus der neuen. Was über anderes gesagt wurde, das nicht auf dieser Seite steht, gilt wie bisher.",
  },
  standing: {
    superseded: (latest, changes) =>
      `Diese Version ist überholt. An ihrer Stelle steht ${latest}; die Liste der Ausgaben sagt, ${changes}.`,
    latestVersion: "die neueste Version",
    version: (version) => `Version ${version}`,
    changes: "was sich geändert hat",
    outdated: (edition) => `${edition} ist nicht die neueste Ausgabe.`,
    latest: "Zur neuesten",
    corrects: (version, before, why) => `Version ${version} korrigiert Version ${before}: ${why}`,
  },
  feed: {
    entry: (edition, title) => `${edition}: ${title}`,
    versioned: (edition, version, title) => `${edition}, Version ${version}: ${title}`,
    title: (company) => `North-Star-Bericht, ${company}`,
    correction: (why) => `Korrektur: ${why}`,
    seal: (seal) => `Siegel ${seal}.`,
  },
  about: { title: "Über diesen Bericht" },
  audit: {
    title: "Zombie-Audit",
    lede: "Eine Metrik verdient ihren Platz als North Star, als Treiber oder als Hebel darunter, als Leitplanke oder als Ergebnis, an dem der North Star geprüft wird. Alle anderen kosten Aufmerksamkeit. Hier wird jede von ihnen gefragt, warum sie da ist.",
    note: (languages) =>
      `Beurteilt nach der Rolle, die jede Metrik angibt, und nach ihrem Namen und ihrer Aussage, auf ${languages}. Ein Wort ist ein Hinweis und kein Urteil: Wer es besser weiß, behält die Metrik und sagt in ihrer Definition, warum.`,
  },
  dictionary: {
    title: "Metriken",
    heading: "Was wir messen und wie",
    sprint: (link) => `Wie wir zu unserem North Star kamen: ${link}.`,
    sprintLink: "der Sprint, in dem er festgelegt wurde",
    none: (command) => `Noch ist keine Metrik definiert. ${command} zeigt, womit sich beginnen lässt.`,
    audit: (link, sentence) => `${link}: ${sentence}.`,
    auditLink: "Zombie-Audit",
  },
  home: {
    none: "Es gibt noch keine Ausgabe",
    begin: (command) => `Die erste beginnt mit ${command}.`,
  },
  history: {
    title: (name) => `Geschichte: ${name}`,
    description: (name) => `Alle Änderungen: ${name}`,
    label: "Geschichte einer Metrik",
    lede: "Was sie abgelöst hat, wie sich ihre Definition und ihre Ziele geändert haben, wann sie überprüft wurde und was jede Ausgabe zeigte. Das Neueste steht oben.",
    none: "Mit ihr ist nichts geschehen, und keine Ausgabe hat sie gezeigt.",
    date: "Datum",
    whatHappened: "Was geschah",
    what: "Was",
    why: "Warum",
    where: "Wo",
    note: "Der Grund einer angepassten Zahl steht als Code: R1 bessere Quelldaten, R2 routinemäßige Neuberechnung, R3 Methode, C Korrektur. Was eine Ausgabe zeigte, ist das, was ihr eigener Datenstand ergab.",
  },
  notFound: {
    title: "Seite nicht gefunden",
    heading: "Diese Seite gibt es nicht",
    lede: (link) =>
      `Vielleicht wurde sie umbenannt, oder die Adresse enthält einen Tippfehler. Alle Berichte stehen in der ${link}.`,
    link: "Liste der Ausgaben",
  },
  sprint: {
    title: "Wie die Metrik festgelegt wurde",
    place: "Sprint zur Metrik",
    lede: "Ein North Star wird gewählt, nicht gefunden. Das sind die Wochen, in denen wir einen suchen, und was aus jeder wird.",
    none: "Es ist kein Sprint veröffentlicht.",
    caption: "Die Wochen des Sprints",
    week: "Woche",
    status: "Stand",
    artefact: "Artefakt",
    artefacts: "Artefakte",
    artefactsOf: (week) => `Artefakte der Woche ${week}`,
    whole: "Der ganze Sprint",
    weeks: "Wochen des Sprints",
    weekOf: (week) => `Woche ${week} des Sprints`,
  },
};
