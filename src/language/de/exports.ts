import type { exports as model } from "../en/exports.ts";
import { many, numbered } from "./nouns.ts";

/** Files to send: mail, chat, slides, paper. */
export const exports: typeof model = {
  seal: {
    inManifest: "in manifest.json dieser Version",
  },
  preview: {
    place: (label, version) =>
      `North-Star-Bericht, ${label}, ${version === null ? "Entwurf" : `Version ${version}`}`,
    better: (against) => `gegenüber ${against}, besser`,
    worse: (against) => `gegenüber ${against}, schlechter`,
    unjudged: (against) => `gegenüber ${against}`,
    hold: (count) =>
      count === 0
        ? "Es gibt keine Leitplanken"
        : count === 1
          ? "Die Leitplanke hält"
          : `Alle ${count} Leitplanken halten`,
    watched: (names) => `Zu beobachten: ${names}`,
    breached: (count, names) => `Verletzte ${many(count, "guardrail")}: ${names}`,
    wasBreached: (name, when) => `${name}: verletzt ${when}`,
  },
  message: {
    subject: (company, title) => `${company}: ${title}`,
    draft: (edition) => `${edition}, Entwurf`,
    version: (edition, version) => `${edition}, Version ${version}`,
    northStar: (name, value, unit) => `${name}: ${value} (${unit})`,
    guardrails: "Leitplanken",
    asks: "Worum wir bitten",
    ask: (decision, owner, date) => `${decision} (${owner}, bis ${date})`,
    askedOf: (owner, date) => `${owner}, bis ${date}`,
    recommend: (option) => `Unsere Empfehlung: ${option}`,
    whole: "Den ganzen Bericht lesen",
  },
  data: {
    title: (company, edition) => `North-Star-Bericht von ${company}, ${edition}`,
    figures: (count, path) =>
      `${numbered(count, "figure")} mit ihrem SQL, Byte für Byte wie ${path} des Berichts`,
    schema: "das JSON-Schema dazu",
    table: "dieselben Zahlen als Tabelle, ohne das SQL",
    dictionary: "das Verzeichnis der Metriken: wie jede definiert ist, ihr Wert und ihr Ziel",
    charts: (count) =>
      `die Daten von ${count === 1 ? "1 Diagramm oder Tabelle" : `${count} Diagrammen und Tabellen`}`,
    manifest:
      "Was versiegelt wurde, steht neben den Seiten in manifest.json; dessen sha256 ist das Siegel der Version.",
    precision:
      "Werte stehen in voller Genauigkeit, Prozentwerte als Bruchteile. Ein fehlender Wert ist leer, mit dem Grund daneben.",
    apostrophe:
      "In CSV steht ein Apostroph vor einem Text, den eine Tabellenkalkulation als Formel ausführen würde.",
  },
  xlsx: {
    cover: "Deckblatt",
    figures: "Zahlen",
    metrics: "Metriken",
    company: "Unternehmen",
    edition: "Ausgabe",
    version: "Version",
    draft: "Entwurf, der sich ändern kann",
    snapshot: "Stand der Daten",
    taken: (name, on, sha256) => `${name}, gezogen am ${on}, sha256 ${sha256}…`,
    seal: "Siegel",
    unsealed: "Noch keines, denn dies ist ein Entwurf",
    address: "Adresse",
    confidentiality: "Vertraulichkeit",
    howToRead: "Wie man sie liest",
    notes: [
      "Jedes Blatt enthält eine Tabelle. Darüber steht der Name, den ihre Daten in allen Dateien tragen: in CSV, SVG und PNG und in der Adresse auf der Seite. Ein Diagramm ist überschrieben wie auf seiner Seite.",
      "Zahlen stehen in voller Genauigkeit und werden gezeigt wie auf den Seiten. Prozentwerte sind Prozentwerte, ihre Differenzen Prozentpunkte (PP).",
      "Wo es keine Zahl gibt, steht [x], nicht verfügbar, oder [z], nicht anwendbar; nirgends steht dafür 0. Jedes Blatt sagt, warum.",
      "Tage sind Datumswerte. Texte sind Texte: Keine Zelle enthält eine Formel, die Datei kein Makro.",
    ],
    sheet: "Blatt",
    shows: "Was es zeigt",
    name: "Name in allen Dateien",
    back: "Zum Inhalt",
    allFigures: (edition) => `Alle Zahlen von ${edition}`,
    allMetrics: (edition) => `Die Metriken von ${edition}, wie sie definiert waren`,
    queriesIn: (path) => `Das SQL der Abfragen steht in ${path} des Berichts.`,
    id: "Kennung",
    asShown: "wie gezeigt",
    queries: "Abfragen",
    aliases: "andere Namen",
    role: "Rolle",
    owner: "verantwortlich",
    shorthand: { x: "nicht verfügbar", z: "nicht anwendbar" },
    cut: "Ein Text, der auf … endet, ist länger, als eine Zelle sein kann; in seiner CSV-Datei steht er ganz.",
    noRows: "Es gibt keine Zeilen.",
  },
  paper: {
    beforePage: "Seite ",
    beforePages: " von ",
    contents: "Inhalt",
    links: "Verweise",
    figures: (address) => `Definition, Abfrage und Quelle jeder Zahl: ${address}`,
    writtenBy: "Verfasst von",
    approvedBy: "Freigegeben von",
    approved: (name, role, date) => `${name}, ${role}, ${date}`,
    computedFrom: "Berechnet aus",
    snapshot: (name) => `Datenstand ${name}`,
    seal: "Siegel",
    report: "North-Star-Bericht",
  },
  powerpoint: {
    lastYear: "Ein Jahr zuvor",
    target: "Ziel",
    byWeek: "Je Woche",
    exceeds: "Ziel übertroffen",
    soFar: "Noch nicht vollständig",
    base: "Sockel (nicht sichtbar)",
    better: "Besser",
    worse: "Schlechter",
    neither: "Weder noch",
    influence: "Einfluss, nicht summiert",
    brings: (change, contribution) => `${change}, bringt ${contribution}`,
    cut: "Die Achse beginnt nicht bei null.",
    events: "Ereignisse",
    data: "Daten im Zip und in der Arbeitsmappe, nach Namen",
    joint: "Verbindung",
    labels: "Werte über den Balken",
    others: "Übrige",
    value: "Wert",
    table: "Tabelle",
    figures: "Zahlen auf dieser Folie, nach ihren Kennungen:",
    more: (count) => `und ${count} weitere`,
  },
};
