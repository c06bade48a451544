import type { Sentence } from "./sentence.ts";

const P = "daily_posters";
const C = "newcomer_churn:breach";
const R = "reply_speed:breach";
const CHANGE = `${P}:percent_change.previous`;

/** French sentences about the small report, as an author may write them, with all that is to be found in them. */
export const FRENCH: readonly Sentence[] = [
  // Ce qui est vrai.
  ["Les auteurs quotidiens {{daily_posters:change_phrase.previous}}, à {{daily_posters}}."],
  ["Plus de gens ont écrit qu’au printemps, et les nouveaux venus sont partis plus tôt."],
  ["Les auteurs quotidiens ont augmenté."],
  ["Les nouveaux venus ont reculé."],
  ["Au troisième trimestre, les nouveaux venus ont diminué."],
  ["Les auteurs quotidiens ont atteint un record."],
  ["La part des auteurs a atteint son objectif."],
  ["Les auteurs quotidiens ont manqué leur cible."],
  ["Les auteurs quotidiens ont fortement progressé."],
  ["Les visiteurs quotidiens ont fait progresser les auteurs quotidiens."],
  ["Les auteurs quotidiens sont en hausse."],
  ["Le temps de réponse s’est amélioré."],
  ["L’attrition des nouveaux venus s’est dégradée."],
  // Cibles, verbes dont l’indicateur décide le sens, toutes les limites à la fois.
  [
    "Nous avons dépassé l’objectif d’auteurs quotidiens.",
    ["contradicted-words", "avons dépassé l’objectif", `${P}:target`],
  ],
  ["Nous avons manqué l’objectif d’auteurs quotidiens."],
  [
    "L’attrition des nouveaux venus s’est améliorée.",
    ["contradicted-words", "améliorée", "newcomer_churn:change.previous"],
  ],
  ["Nous voulons que l’attrition des nouveaux venus s’améliore."],
  ["Tous les garde-fous sont respectés.", ["contradicted-words", "Tous les garde-fous sont respectés", C]],
  ["Aucune limite n’a été franchie.", ["contradicted-words", "Aucune limite n’a été franchie", C]],
  ["En août, tous les garde-fous ont tenu."],
  ["Les garde-fous ne sont pas tous respectés."],
  // Nombres saisis, avec leur origine.
  ["Les auteurs quotidiens ont augmenté de 11,2 %.", ["typed-number", "11,2 %", CHANGE]],
  ["Les auteurs quotidiens ont augmenté de 11,2\u202f%.", ["typed-number", "11,2\u202f%", CHANGE]],
  ["Les auteurs quotidiens ont augmenté de 11 %.", ["typed-number", "11 %", CHANGE]],
  ["Les auteurs quotidiens ont augmenté de 11,2 pour cent.", ["typed-number", "11,2 pour cent", CHANGE]],
  ["Les auteurs quotidiens ont augmenté de onze pour cent.", ["typed-number", "onze pour cent", CHANGE]],
  ["Un jour moyen, 612 personnes ont écrit.", ["typed-number", "612", null]],
  ["Un jour moyen, **612** personnes ont écrit.", ["typed-number", "612", null]],
  [
    "Les auteurs quotidiens ont progressé de *11,2 %* à 612.",
    ["typed-number", "11,2 %", CHANGE],
    ["typed-number", "612", P],
  ],
  ["Les auteurs quotidiens (612) sont notre mesure.", ["typed-number", "612", P]],
  ["Les auteurs quotidiens ont manqué leur cible de 665.", ["typed-number", "665", `${P}:target`]],
  [
    "La part des auteurs a gagné 1,8 point de pourcentage.",
    ["typed-number", "1,8 point de pourcentage", "posting_rate:change.previous"],
  ],
  ["La part des auteurs a gagné 1,8 point.", ["typed-number", "1,8 point", "posting_rate:change.previous"]],
  ["La part des auteurs est de 30,4 %.", ["typed-number", "30,4 %", "posting_rate"]],
  ["Le chiffre d’affaires s’élève à 84 300 €.", ["typed-number", "84 300 €", "revenue"]],
  ["Le chiffre d’affaires s’élève à 84\u202f300 €.", ["typed-number", "84\u202f300 €", "revenue"]],
  [
    "Le chiffre d’affaires atteint 84,3 milliers d’euros.",
    ["typed-number", "84,3 milliers d’euros", "revenue"],
  ],
  ["Les nouveaux venus ont baissé de 9,4 %.", ["typed-number", "9,4 %", "newcomers:percent_change.previous"]],
  ["Les nouveaux venus ont perdu 36.", ["typed-number", "36", "newcomers:change.previous"]],
  ["Nouveaux venus : −9,4 %.", ["typed-number", "−9,4 %", "newcomers:percent_change.previous"]],
  [
    "Par rapport à l’an dernier, les auteurs quotidiens ont augmenté de 24 %.",
    ["typed-number", "24 %", `${P}:percent_change.year`],
  ],
  [
    "Les auteurs quotidiens ont progressé de 24 % sur un an.",
    ["typed-number", "24 %", `${P}:percent_change.year`],
  ],
  ["Les visiteurs quotidiens sont à 2 013.", ["typed-number", "2 013", "daily_active"]],
  [
    "Les auteurs quotidiens ont augmenté de 11,2 %, et les nouveaux venus ont baissé de 9,4 %.",
    ["typed-number", "11,2 %", CHANGE],
    ["typed-number", "9,4 %", "newcomers:percent_change.previous"],
  ],
  [
    "Les auteurs quotidiens sont passés de 551 à 612.",
    ["typed-number", "551", `${P}:base.previous`],
    ["typed-number", "612", P],
  ],
  [
    "Les auteurs quotidiens ont progressé de 551 à 612.",
    ["typed-number", "551", `${P}:base.previous`],
    ["typed-number", "612", P],
  ],
  // Nombres venus d’ailleurs.
  ["Nous avons recruté 12 personnes.", ["typed-number", "12", null]],
  ["Avec les amis, on en compte 1,2 million ou plus.", ["typed-number", "1,2 million", null]],
  ["Un test auprès de 5–7 personnes a montré pourquoi.", ["typed-number", "5–7", null]],
  ["Cela a pris 5 à 7 semaines.", ["typed-number", "5 à 7", null]],
  ["Cela coûte 1 234,50 €.", ["typed-number", "1 234,50 €", null]],
  ["Dans 2 régions sur 3, cela a tenu.", ["typed-number", "2", null], ["typed-number", "3", null]],
  ["«\u202fJ’ai attendu 45 minutes\u202f», a écrit quelqu’un.", ["typed-number", "45", null]],
  ["À la fin, ils étaient 12. Ensuite, plus rien.", ["typed-number", "12", null]],
  ["Est-ce que 90 % suffisent ?", ["typed-number", "90 %", null]],
  // Nombres qui contredisent.
  ["Les auteurs quotidiens ont augmenté de 12 %.", ["contradicted-number", "12 %", CHANGE]],
  ["Les auteurs quotidiens ont augmenté de **12 %**.", ["contradicted-number", "12 %", CHANGE]],
  [
    "Les auteurs quotidiens ont progressé de douze pour cent.",
    ["contradicted-number", "douze pour cent", CHANGE],
  ],
  [
    "Les auteurs quotidiens ont augmenté de 12 % à {{daily_posters}}.",
    ["contradicted-number", "12 %", CHANGE],
  ],
  ["Ils ont augmenté de 12 %, à {{daily_posters}}.", ["contradicted-number", "12 %", CHANGE]],
  [
    "Au troisième trimestre, les auteurs quotidiens ont augmenté de 12 %.",
    ["contradicted-number", "12 %", CHANGE],
  ],
  ["Au T3 2026, les auteurs quotidiens ont augmenté de 12 %.", ["contradicted-number", "12 %", CHANGE]],
  [
    "Par rapport au trimestre précédent, les auteurs quotidiens ont augmenté de 12 %.",
    ["contradicted-number", "12 %", CHANGE],
  ],
  ["Les auteurs quotidiens s’établissent à 640.", ["contradicted-number", "640", P]],
  ["Les auteurs quotidiens ont augmenté à 640.", ["contradicted-number", "640", P]],
  [
    "Les auteurs quotidiens sont passés de 551 à 640.",
    ["typed-number", "551", `${P}:base.previous`],
    ["contradicted-number", "640", P],
  ],
  ["Les auteurs quotidiens ont manqué leur objectif de 700.", ["contradicted-number", "700", `${P}:target`]],
  [
    "La part des auteurs a progressé de 3 points.",
    ["contradicted-number", "3 points", "posting_rate:change.previous"],
  ],
  [
    "Le chiffre d’affaires a progressé de 5 %, et les auteurs quotidiens ont progressé de 12 %.",
    ["contradicted-number", "5 %", "revenue:percent_change.previous"],
    ["contradicted-number", "12 %", CHANGE],
  ],
  ["Nous constatons une hausse de 12 % des auteurs quotidiens.", ["contradicted-number", "12 %", CHANGE]],
  ["La hausse des auteurs quotidiens de 12 % nous réjouit.", ["typed-number", "12 %", null]],
  [
    "Les nouveaux venus (−12 %) nous inquiètent.",
    ["contradicted-number", "−12 %", "newcomers:percent_change.previous"],
  ],
  ["Les auteurs quotidiens sont en hausse de 12 %.", ["contradicted-number", "12 %", CHANGE]],
  // Ce qui n’en a que l’air.
  ["Les auteurs quotidiens ont augmenté d’environ 11 %.", ["typed-number", "11 %", CHANGE]],
  ["Les auteurs quotidiens ont augmenté de plus de 10 %.", ["typed-number", "10 %", null]],
  ["Les auteurs quotidiens ont augmenté de 12 % depuis mai.", ["typed-number", "12 %", null]],
  ["L’an dernier, les auteurs quotidiens avaient augmenté de 12 %.", ["typed-number", "12 %", null]],
  ["Les auteurs quotidiens n’ont pas augmenté de 12 %.", ["typed-number", "12 %", null]],
  ["Si les auteurs quotidiens augmentaient de 12 %, nous serions ravis.", ["typed-number", "12 %", null]],
  ["Les auteurs quotidiens ont-ils augmenté de 12 % ?", ["typed-number", "12 %", null]],
  ["Les auteurs quotidiens parmi les hôtes ont augmenté de 12 %.", ["typed-number", "12 %", null]],
  ["Nous attendions que les auteurs quotidiens augmentent de 12 %.", ["typed-number", "12 %", null]],
  ["Les auteurs quotidiens ont augmenté de 24 %.", ["typed-number", "24 %", `${P}:percent_change.year`]],
  // Mots que les données contredisent.
  ["Les auteurs quotidiens ont baissé.", ["contradicted-words", "baissé", CHANGE]],
  [
    "Ce trimestre, les nouveaux venus ont augmenté.",
    ["contradicted-words", "augmenté", "newcomers:percent_change.previous"],
  ],
  [
    "Les nouveaux venus progressent à nouveau.",
    ["contradicted-words", "progressent", "newcomers:percent_change.previous"],
  ],
  ["La part des auteurs a reculé.", ["contradicted-words", "reculé", "posting_rate:change.previous"]],
  [
    "La part des auteurs est en baisse.",
    ["contradicted-words", "est en baisse", "posting_rate:change.previous"],
  ],
  [
    "Les auteurs quotidiens ont atteint leur objectif.",
    ["contradicted-words", "ont atteint leur objectif", `${P}:target`],
  ],
  [
    "La part des auteurs a manqué sa cible.",
    ["contradicted-words", "a manqué sa cible", "posting_rate:target"],
  ],
  [
    "Le chiffre d’affaires a atteint un plus haut historique.",
    ["contradicted-words", "un plus haut historique", "revenue"],
  ],
  ["Les nouveaux venus n’ont pas augmenté."],
  ["Les nouveaux venus ont augmenté au printemps."],
  ["Les nouveaux venus auront augmenté d’ici Noël."],
  ["Nous voulons que les nouveaux venus augmentent."],
  ["Nous saurons bientôt si les nouveaux venus ont augmenté."],
  ["Les auteurs quotidiens n’ont pas atteint leur objectif."],
  // Grands mots, causes, le monde extérieur.
  ["Le chiffre d’affaires a fortement augmenté.", ["overstated-change", "fortement", "revenue:verdict"]],
  ["Le chiffre d’affaires est le fruit du hasard."],
  [
    "Le chiffre d’affaires est plus que le hasard.",
    ["contradicted-words", "plus que le hasard", "revenue:verdict"],
  ],
  ["Le chiffre d’affaires est un signal.", ["contradicted-words", "un signal", "revenue:verdict"]],
  ["Les nouveaux venus se sont effondrés.", ["overstated-change", "effondrés", "newcomers:verdict"]],
  ["Le temps de réponse a entraîné les auteurs quotidiens.", ["overclaim", "a entraîné", null]],
  [
    "Les auteurs quotidiens ont été portés par le temps de réponse.",
    ["overclaim", "ont été portés par", null],
  ],
  ["Le temps de réponse pourrait avoir influencé les auteurs quotidiens."],
  ["Cela prouve que les incitations fonctionnent.", ["overclaim", "prouve", null]],
  ["Nous ne pouvons pas dire que cela prouve quoi que ce soit."],
  ["Notre rapport montre des données en temps réel.", ["overclaim", "données en temps réel", null]],
  ["La messagerie en temps réel est nouvelle."],
  ["Des études montrent que les incitations fonctionnent.", ["unsourced-claim", "Des études montrent", null]],
  ["[Des études montrent](https://example.org/s) que les incitations fonctionnent."],
  ["Le marché a progressé, et nous avec.", ["unsourced-claim", "Le marché a progressé", null]],
  ["Nous sommes au-dessus de la moyenne du secteur.", ["unsourced-claim", "moyenne du secteur", null]],
  ['Le marché a progressé de <Typed source="Eurostat, 2026">4 %</Typed>.'],
  // Ce qui reste intact.
  ["Les années 90, la norme ISO 27001, § 5, place 3 et 14 h 30 restent.", ["typed-number", "90", null]],
  ["Le 14 juillet 2026, au T3 2026, au S1, en semaine 38 et le 2026-09-14, cela a tenu."],
  ["Le 14 juillet à 14h30, à 9 h, le 14/07/2026 et le 1er août, cela a tenu."],
  ["Du 13 au 17 juillet et fin 2025, cela a tenu."],
  ["Au 3e trimestre, au 2e semestre et en 2024/25, c’était le 1er et le 3e de tous."],
  ["GPT-4, plan 2, phase 3, v2, version 1.4.2 et `limit 5` restent."],
  ["B2B, 24/7 et n° 5 restent."],
  ['Sur <Typed source="nos livres">1 204</Typed> salons, la plupart sont petits.'],
  ["1. Retenir."],
  ["Deux des trois moteurs ont progressé, et vingt-cinq comptes ont été retirés."],
  // Où en est un indicateur face à ses limites.
  ["L’attrition des nouveaux venus a dépassé sa limite."],
  ["L’attrition des nouveaux venus est au-dessus de son seuil."],
  ["Le temps de réponse est resté sous son seuil."],
  ["Le temps de réponse n’a pas franchi sa limite."],
  [
    "L’attrition des nouveaux venus est restée sous son seuil.",
    ["contradicted-words", "est restée sous son seuil", C],
  ],
  ["L’attrition des nouveaux venus a respecté sa limite.", ["contradicted-words", "a respecté sa limite", C]],
  [
    "Le temps de réponse est au-dessus de sa limite.",
    ["contradicted-words", "est au-dessus de sa limite", R],
  ],
  ["Le temps de réponse a dépassé sa limite.", ["contradicted-words", "a dépassé sa limite", R]],
  ["Le temps de réponse a franchi sa limite.", ["contradicted-words", "a franchi sa limite", R]],
  ["Les auteurs quotidiens ont doublé.", ["contradicted-words", "doublé", CHANGE]],
  [
    "Le temps de réponse a été divisé par deux.",
    ["contradicted-words", "divisé par deux", "reply_speed:percent_change.previous"],
  ],
  [
    "Le chiffre d’affaires a atteint un trimestre record.",
    ["contradicted-words", "un trimestre record", "revenue"],
  ],
  ["Le chiffre d’affaires a explosé.", ["overstated-change", "explosé", "revenue:verdict"]],
  ["Dans la salle, ils étaient 2013 personnes, et 612 sont parties.", ["typed-number", "612", null]],
];
