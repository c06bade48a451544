import type { Words } from "../../words.ts";

/** The A–Z of all that a report knows, the search over it, and the glossary. */
export const find: Words["pages"]["find"] = {
  title: "Rechercher",
  heading: "Tout, de A à Z",
  lede: "Indicateurs, segments, éditions, décisions, engagements, paris, pages et termes, de chaque édition présente ici.",
  letters: "Lettres",
  others: "0–9",
  othersLabel: "Chiffres et autres signes",
  kinds: {
    metric: "Indicateur",
    segment: "Segment",
    edition: "Édition",
    page: "Page",
    section: "Section",
    decision: "Décision demandée",
    commitment: "Engagement",
    bet: "Pari",
    term: "Terme",
    alias: "Autre nom",
  },
  see: (alias, name) => `${alias} → voir ${name}`,
  value: (edition, value) => `${edition}\u202f: ${value}`,
  inPlace: (kind, place) => `${kind}, ${place}`,
  search: "Rechercher dans toutes les éditions",
  /** What the search says of what it found, with the number in the place of "#". */
  found: {
    none: "Rien ne porte ce nom.",
    one: "1 résultat",
    more: "# résultats",
    most: "# résultats, les premiers sont affichés",
  },
  failed: "La recherche n’a pas pu être chargée. Tout se trouve ci-dessous, de A à Z.",
  glossary: {
    title: "Glossaire",
    heading: "Ce que veulent dire les mots",
    lede: "Chaque mot a le même sens dans tous les rapports. Là où une page l’emploie pour la première fois, il mène ici.",
  },
};
