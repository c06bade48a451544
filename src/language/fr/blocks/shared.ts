import type { shared as model } from "../../en/blocks/shared.ts";
import { by, oneOf, toThe } from "../nouns.ts";

/** What several components say alike, and small ones. */
export const shared: typeof model = {
  common: {
    metric: "Indicateur",
    period: "Période",
    value: "Valeur",
    change: "Variation",
    owner: "Responsable",
    status: "État",
    people: "Personnes",
    forecast: "Prévision",
    least: "Minimum",
    greatest: "Maximum",
    now: "Maintenant",
    why: "Pourquoi",
    yearBefore: "Un an plus tôt",
    table: "Tableau",
    definition: "Définition",
    named: (name) => `Données\u202f: ${name}`,
    restHidden: "Non montrés, ensemble",
    notSaid: "Pas encore indiqué.",
    noValues: (name) => `${name}\u202f: aucune valeur pour l’instant.`,
    noWhole: (name, grain) =>
      `${name}\u202f: ${by(grain, "aucun", "aucune")} ${oneOf(grain)} ${by(grain, "complet n’est encore connu", "complète n’est encore connue")}.`,
    source: (source) => `Source\u202f: ${source}.`,
    to: (low, high) => `${low} à ${high}`,
    on: (period) => `par rapport ${toThe(period)}`,
    promised: (owner, date) => `${owner}, d’ici au ${date}`,
    by: (name, dimension) => `${name} par ${dimension}`,
    breached: "Garde-fou franchi",
    wasBreached: "Garde-fou franchi auparavant",
    soFar: "à ce stade",
    adjusted:
      "Les parts sont ajustées d’une unité du dernier chiffre au plus, pour que leur somme soit exacte.",
    roundedApart: "Des nombres arrondis séparément peuvent ne pas s’additionner au dernier chiffre près.",
    absent: (reason) => `n.d. (${reason})`,
  },
  judged: {
    better: "mieux",
    worse: "moins bien",
    neutral: "",
  },
  callout: { title: "Note" },
  chart: {
    by: (measure, places) => `${measure} par ${places}`,
    and: (one, other) => `${one} et ${other}`,
    counted: (label, unit) => `${label}, ${unit},`,
    nothing: (title) => `${title}\u202f: aucune ligne n’a de valeur à représenter.`,
  },
  table: {
    noRows: (title) => `${title}\u202f: aucune ligne.`,
  },
  typed: { source: (source) => `source\u202f: ${source}` },
  downloads: {
    asOf: (company, edition, date) => `${company}, ${edition}\u202f; données jusqu’au ${date}.`,
    revised: (version) => `Chiffres modifiés par la version ${version}`,
  },
  series: {
    from: "Début",
    target: "Cible",
    surprise: "Hors de ce qui était attendu",
    incomplete: " (incomplet)",
    gap: " (lacune)",
  },
  metricTable: {
    metric: "Indicateur",
    on: (period) => `Face ${toThe(period)}`,
    overTime: "Dans le temps",
  },
};
