import { type LookWords, NO_PERIOD, type Places } from "../looks.ts";
import { goals } from "./goalLooks.ts";

/** What looks like a number that only grows, one that comes too late, and one team's output. */
const metrics: Readonly<Record<"vanity" | "lagging" | "siloed", Places>> = {
  vanity: {
    anywhere: [
      "pages? vues",
      "vues? de pages?",
      "vues? (?:de la |des |du )?(?:vidéos?|site|profils?)",
      "téléchargements?",
      "installations? de l['’](?:app(?:li)?|application)",
      "(?:utilisateurs?|utilisatrices?|membres?|clients?|comptes?|personnes?) (?:enregistré|inscrit)e?s?",
      "(?:nouvelles )?inscriptions?",
      "créations? de comptes?",
      "comptes? créés?",
      "abonnés? (?:sur|aux) .*",
      "mentions? j['’]aime",
      "impressions? publicitaires?",
      "affichages? publicitaires?",
      "visiteurs? uniques?",
      "(?:visites?|visiteurs?|trafic) (?:du|sur le) site(?: web)?",
      `^(?:nombre )?total ${NO_PERIOD}(?:de|des|du|d['’]).*`,
      `^(?:cumul|somme) ${NO_PERIOD}(?:de|des|du|d['’]).*`,
      "(?:utilisateurs?|membres?|clients?|comptes?|commandes?|ventes?) (?:au total|cumulée?s?)",
      ".* (?:cumulée?s?|depuis (?:le lancement|la création|l['’]origine|le début)|à ce jour|au total)",
      "retombées? presse",
      "mentions? dans la presse",
      "partages? sur les réseaux sociaux",
    ],
    alone: ["vues", "visites", "visiteurs", "trafic", "clics", "portée", "audience", "abonnés"],
    head: ["connexions?", "ouvertures? de l['’](?:app(?:li)?|application)", "ouvertures? d['’]e-?mails?"],
  },
  lagging: {
    anywhere: [
      "chiffres? d['’]affaires",
      "revenus? récurrents?(?: (?:mensuel|annuel)s?)?",
      "bénéfices?(?: nets?)?",
      "résultats? (?:net|d['’]exploitation|opérationnel)",
      "marges? (?:brute|nette|opérationnelle|commerciale)",
      "parts? de marché",
      "flux de trésorerie",
      "carnets? de commandes",
      "prises? de commandes",
      "volumes? d['’]affaires",
      "cours de l['’]action",
      "valeur vie client",
    ],
    alone: ["recettes", "revenus?", "réservations", "ca"],
    head: ["marges?", "recettes"],
  },
  siloed: {
    anywhere: [
      "tickets? (?:fermé|résolu|traité|clos)e?s?",
      "(?:e-?mails?|courriels?|newsletters?|infolettres?) (?:envoyé|expédié)e?s?",
      "campagnes? (?:menée|lancée|envoyée|réalisée)s?",
      "fonctionnalités? (?:livrée|publiée|lancée|sortie)s?",
      "(?:bugs?|anomalies?|défauts?) (?:corrigé|résolu)e?s?",
      "lignes de code",
      "appels? (?:commerciaux|de vente|passés)",
      "démos? (?:donnée|tenue|réalisée)s?",
      "articles? de blog(?: publiés)?",
      "(?:réunions?|ateliers?|formations?) (?:tenue|organisée|organisé|donnée)s?",
      "points? d['’]effort",
      "vélocité(?: de l['’]équipe)?",
      "prospects? (?:qualifié|généré)s?",
    ],
    alone: ["déploiements"],
    head: ["prospects", "opportunités (?:commerciales|créées|gagnées)"],
  },
};

/** How metrics that steer badly are named in French. */
export const looks: LookWords = {
  kinds: { ...metrics, ...goals },
  periods:
    "(?:quotidien|hebdomadaire|mensuel|trimestriel)\\p{L}*|(?:par|chaque|du|de la|au cours de la|dans le) (?:jour|semaine|mois|trimestre|an|année)",
  around:
    "nombre|nombres|somme|tous|toutes|nos|notre|nouveaux|nouvelles|de|des|du|les|la|le|par|au|jour|semaine|mois|trimestre|an|année|période|quotidiens?|quotidiennes?|hebdomadaires?|mensuels?|mensuelles?|trimestriels?|trimestrielles?|annuels?|annuelles?",
  narrowed:
    "(?<!\\p{L})(?:qui|dont|ayant|avec|sans|après|avant|auxquels|auxquelles)(?!\\p{L})|(?<!\\p{L})qu['’]",
  share: "(?<!\\p{L})(?:parts? (?:de|des|du)|taux|pourcentage|proportion|rétention)(?!\\p{L})",
  each: "(?<!\\p{L})par (?!(?:jour|semaine|mois|trimestre|an|année)(?!\\p{L}))",
  engaged: "(?<!\\p{L})(?:acti(?:f|ve)s?|fidèles?|payante?s?|récurrente?s?|engagée?s?)(?!\\p{L})",
  afterthought: "cumulée?s?|au total|à ce jour|(?:28|30|60|90|365)[ -]jours",
  afterHead:
    "(?<!\\p{L})(?:par|pour|en|dans|sur|à|au|aux|chez|entre|pendant|depuis|auprès|vers|des|du)(?!\\p{L})",
  numberOf: "(?:le )?(?:nombre|total|volume|somme) (?:de |des |du |d['’])",
  exchange: "réservations",
};
