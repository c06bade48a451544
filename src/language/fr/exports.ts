import type { exports as model } from "../en/exports.ts";
import { capital, many, numbered, of, toThe } from "./nouns.ts";

/** Files to send: mail, chat, slides, paper. */
export const exports: typeof model = {
  seal: {
    inManifest: "dans le manifest.json de cette version",
  },
  preview: {
    place: (label, version) =>
      `Rapport étoile polaire, ${label}, ${version === null ? "brouillon" : `version ${version}`}`,
    better: (against) => `par rapport ${toThe(against)}, mieux`,
    worse: (against) => `par rapport ${toThe(against)}, moins bien`,
    unjudged: (against) => `par rapport ${toThe(against)}`,
    hold: (count) =>
      count === 0
        ? "Il n’y a pas de garde-fou"
        : count === 1
          ? "Le garde-fou est respecté"
          : `Les ${count} garde-fous sont respectés`,
    watched: (names) => `À surveiller\u202f: ${names}`,
    wasBreached: (name, when) => `${name}\u202f: franchi ${when}`,
    breached: (count, names) =>
      `${capital(many(count, "guardrail"))} ${count < 2 ? "franchi" : "franchis"}\u202f: ${names}`,
  },
  message: {
    subject: (company, title) => `${company}\u202f: ${title}`,
    draft: (edition) => `${edition}, brouillon`,
    version: (edition, version) => `${edition}, version ${version}`,
    northStar: (name, value, unit) => `${name}\u202f: ${value} (${unit})`,
    guardrails: "Garde-fous",
    asks: "Ce que nous demandons",
    ask: (decision, owner, date) => `${decision} (${owner}, d’ici au ${date})`,
    askedOf: (owner, date) => `${owner}, d’ici au ${date}`,
    recommend: (option) => `Notre recommandation\u202f: ${option}`,
    whole: "Lire le rapport complet",
  },
  data: {
    title: (company, edition) => `Rapport étoile polaire ${of(company)}, ${edition}`,
    figures: (count, path) =>
      `${numbered(count, "figure")} avec ${count < 2 ? "son" : "leur"} SQL, à l’octet près comme ${path} du rapport`,
    schema: "son schéma JSON",
    table: "les mêmes chiffres sous forme de tableau, sans le SQL",
    dictionary:
      "le dictionnaire des données\u202f: la définition de chaque indicateur, sa valeur et sa cible",
    charts: (count) =>
      `les données de ${count < 2 ? `${count} graphique ou tableau` : `${count} graphiques et tableaux`}`,
    manifest:
      "Ce qui a été scellé figure dans manifest.json à côté des pages\u202f; son sha256 est le sceau de la version.",
    precision:
      "Les valeurs sont en pleine précision, les pourcentages en fractions. Une valeur manquante est vide, avec sa raison à côté.",
    apostrophe:
      "Dans les CSV, une apostrophe précède tout texte qu’un tableur exécuterait comme une formule.",
  },
  xlsx: {
    cover: "Couverture",
    figures: "Chiffres",
    metrics: "Indicateurs",
    company: "Entreprise",
    edition: "Édition",
    version: "Version",
    draft: "Brouillon, susceptible de changer",
    snapshot: "Instantané des données",
    taken: (name, on, sha256) => `${name}, pris le ${on}, sha256 ${sha256}…`,
    seal: "Sceau",
    unsealed: "Aucun pour l’instant, car ceci est un brouillon",
    address: "Adresse",
    confidentiality: "Confidentialité",
    howToRead: "Comment le lire",
    notes: [
      "Chaque feuille contient un seul tableau. Au-dessus figure le nom que ses données portent dans tous les fichiers\u202f: le CSV, le SVG, le PNG et l’adresse sur sa page. Un graphique porte le titre qu’il a sur sa page.",
      "Les nombres sont en pleine précision et s’affichent comme sur les pages. Les pourcentages sont des pourcentages, et leurs différences des points de pourcentage (pt).",
      "Là où il n’y a pas de nombre figure [x], non disponible, ou [z], sans objet\u202f; aucune cellule n’indique 0 à la place. Chaque feuille dit pourquoi.",
      "Les jours sont des dates. Les textes restent des textes\u202f: aucune cellule ne contient de formule, et le fichier ne contient pas de macro.",
    ],
    sheet: "Feuille",
    shows: "Ce qu’elle montre",
    name: "Nom dans tous les fichiers",
    back: "Vers le sommaire",
    allFigures: (edition) => `Tous les chiffres\u202f: ${edition}`,
    allMetrics: (edition) => `Les indicateurs tels qu’ils étaient définis\u202f: ${edition}`,
    queriesIn: (path) => `Le SQL des requêtes se trouve dans ${path} du rapport.`,
    id: "identifiant",
    asShown: "tel qu’affiché",
    queries: "requêtes",
    aliases: "autres noms",
    role: "rôle",
    owner: "responsable",
    shorthand: { x: "non disponible", z: "sans objet" },
    cut: "Un texte qui se termine par … est plus long que ne peut l’être une cellule\u202f; son fichier CSV le contient en entier.",
    noRows: "Il n’y a aucune ligne.",
  },
  paper: {
    beforePage: "Page ",
    beforePages: " sur ",
    contents: "Sommaire",
    links: "Liens",
    figures: (address) => `Définition, requête et source de chaque nombre\u202f: ${address}`,
    writtenBy: "Rédigé par",
    approvedBy: "Approuvé par",
    approved: (name, role, date) => `${name}, ${role}, ${date}`,
    computedFrom: "Calculé à partir de",
    snapshot: (name) => `Instantané ${name}`,
    seal: "Sceau",
    report: "Rapport étoile polaire",
  },
  powerpoint: {
    lastYear: "Un an plus tôt",
    target: "Cible",
    byWeek: "Par semaine",
    exceeds: "Cible dépassée",
    soFar: "Pas encore complet",
    base: "Base (non montrée)",
    better: "Mieux",
    worse: "Moins bien",
    neither: "Ni l’un ni l’autre",
    influence: "influence, non additionnée",
    brings: (change, contribution) => `${change}, apporte ${contribution}`,
    cut: "L’axe ne commence pas à zéro.",
    events: "Événements",
    data: "Données dans le zip et le classeur, par nom",
    joint: "Liaison",
    labels: "Valeurs au-dessus des barres",
    others: "Autres",
    value: "Valeur",
    table: "Tableau",
    figures: "Chiffres de cette diapositive, par leurs identifiants\u202f:",
    more: (count) => `et ${count} de plus`,
  },
};
