import type { TemplateWords } from "./words.ts";

const HOW = `Wir steuern nach einer Zahl, unserem North Star. Seine Treiber sagen, was ihn steigen oder fallen lässt, Leitplanken sagen uns, wann wir das mit etwas erkaufen, das wir nicht hergeben wollen, und Ergebnisse sagen, was er der Firma bringt.

Jede Zahl ist aus einer eingefrorenen Kopie unserer Tabellen berechnet. Wer eine Zahl wählt, sieht ihre Definition, ihre Abfrage und ihre Quelle. Finden wir nach der Veröffentlichung einen Fehler, so berichtigen wir die Ausgabe offen und lassen die alte Version, wo sie war.
`;

export const de: TemplateWords = {
  team: "Produkt",
  mission: "Hier steht in einem Satz, wofür es die Firma gibt.",
  about: {
    own: `Hier steht, was dieser Bericht ist, für wen er gemacht wird und wie oft.\n\n${HOW}`,
    sample: `Die Zahlen dieses Berichts sind Beispieldaten: Sie sind erfunden und sagen über keine Firma etwas aus.\n\n${HOW}`,
  },
  mark: "Beispieldaten, erfunden",
  bet: {
    name: (input) => `Arbeit an: ${input}`,
    hypothesis: "Wenn wir dies tun, werden Menschen jenes tun, weil es ihnen hilft.",
    body: "Was gebaut wird, für wen, und woran wir sehen, ob es gewirkt hat.\n\nWas uns aufhören ließe.\n",
  },
  title: { own: "Unser erster Bericht", sample: "Beispieldaten zeigen, wie sich ein Bericht liest" },
  summary: ({ id, name }) =>
    `${name}: {{${id}}}{{#${id}:percent_change.previous}}, das sind {{${id}:percent_change.previous}} gegenüber der Periode davor{{/}}.`,
  highlight: ({ id, name, before }) =>
    `{{#${id}:percent_change.previous}}${name}: {{${id}}} nach {{${id}@${before}}}.{{/}}{{^${id}:percent_change.previous}}Die ersten Zahlen sind da.{{/}}`,
  lowlight: {
    own: "Was nicht gut lief, ist noch zu schreiben.",
    sample: "Keine dieser Zahlen ist schon unsere.",
  },
  limits: "Die Grenzen sind die einer Vorlage; bis zum nächsten Bericht wählen wir unsere eigenen.",
  callout:
    "Das sind Beispieldaten, nach einer Regel erfunden. Frieren Sie eigene Tabellen ein, nennen Sie die Momentaufnahme in dieser Datei, und nehmen Sie den Vermerk aus der Datei des Berichts.",
  headings: {
    Bridge: "Was sich bewegt hat",
    Inputs: "Was ihn steigen oder fallen lässt",
    Segments: "Wo es sich bewegt hat",
    Guardrails: "Was wir damit nicht erkaufen dürfen",
    Outlook: "Wohin es führt",
    Outcomes: "Was es der Firma bringt",
    Bets: "Woran wir arbeiten",
    Definition: "Was wir zählen",
  },
};
