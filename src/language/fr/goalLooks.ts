import type { Places } from "../looks.ts";

/** The words of what may well be watched, but steers badly as a goal. */
export const goals: Readonly<Record<"actives" | "score" | "cost" | "system", Places>> = {
  actives: {
    anywhere: [
      "(?:utilisateurs?|utilisatrices?|membres?|clients?|comptes?|personnes?) acti(?:f|ve)s? (?:mensuel|trimestriel|annuel)(?:le)?s?",
      "(?:utilisateurs?|utilisatrices?|membres?|clients?|comptes?|personnes?) acti(?:f|ve)s? (?:par|du|dans le|sur un) (?:mois|trimestre|an)",
      "acti(?:f|ve)s? (?:sur|au cours des) (?:les )?(?:28|30|60|90|365)(?: derniers)? jours",
    ],
    alone: ["utilisateurs mensuels", "actifs mensuels"],
    head: [],
  },
  score: {
    anywhere: [],
    alone: [],
    head: [
      "scores? de (?:santé|satisfaction|qualité|engagement|recommandation)(?: \\p{L}+)?",
      "indices? de (?:santé|satisfaction|qualité|engagement|confiance)(?: \\p{L}+)?",
      "notes? (?:globale|moyenne|de satisfaction)",
    ],
  },
  cost: {
    anywhere: [],
    alone: [],
    head: [
      "coûts?(?: d['’]acquisition(?: client)?| de revient| total| salarial)?",
      "dépenses?(?: (?:marketing|publicitaires?|commerciales?))?",
      "frais(?: (?:généraux|commerciaux|de personnel))?",
      "charges? (?:d['’]exploitation|salariales?|de personnel)",
      "budgets? (?:marketing|publicitaire|formation|déplacements?)",
      "effectifs?",
      "masse salariale",
    ],
  },
  system: {
    anywhere: [
      "disponibilité (?:du |de l['’]|des |de la )?(?:serveurs?|service|système|plateforme|site|api|application)",
      "temps de (?:réponse|chargement)(?: (?:du|de la|de l['’]|des).*)?",
      "taux d['’](?:erreurs?|échec) (?:du |de l['’]|des |de la )?(?:serveurs?|service|api|requêtes?)",
      "(?:charge|utilisation) (?:du |de l['’]|des |de la )?(?:processeur|cpu|mémoire|serveurs?|base de données|disque)",
      "requêtes par (?:seconde|minute)",
      "taux de plantage",
      "fréquence de déploiement",
      "temps d['’](?:arrêt|indisponibilité)",
    ],
    alone: ["latence", "débit", "disponibilité"],
    head: ["latence"],
  },
};
