import type { Words } from "../../words.ts";

/** The A–Z of all that a report knows, the search over it, and the glossary. */
export const find: Words["pages"]["find"] = {
  title: "Suchen",
  heading: "Alles von A bis Z",
  lede: "Metriken, Segmente, Ausgaben, Entscheidungen, Zusagen, Wetten, Seiten und Begriffe, aus jeder Ausgabe, die hier steht.",
  letters: "Buchstaben",
  others: "0–9",
  othersLabel: "Ziffern und andere Zeichen",
  kinds: {
    metric: "Metrik",
    segment: "Segment",
    edition: "Ausgabe",
    page: "Seite",
    section: "Abschnitt",
    decision: "Erbetene Entscheidung",
    commitment: "Zusage",
    bet: "Wette",
    term: "Begriff",
    alias: "Auch genannt",
  },
  see: (alias, name) => `${alias} → siehe ${name}`,
  value: (edition, value) => `${edition}: ${value}`,
  inPlace: (kind, place) => `${kind}, ${place}`,
  search: "In allen Ausgaben suchen",
  /** What the search says of what it found, with the number in the place of "#". */
  found: {
    none: "Nichts heißt so.",
    one: "1 Treffer",
    more: "# Treffer",
    most: "# Treffer, die ersten sind zu sehen",
  },
  failed: "Die Suche ließ sich nicht laden. Unten steht alles von A bis Z.",
  glossary: {
    title: "Glossar",
    heading: "Was die Wörter bedeuten",
    lede: "Jedes Wort hat in allen Berichten eine Bedeutung. Wo eine Seite eines zum ersten Mal benutzt, führt es hierher.",
  },
};
