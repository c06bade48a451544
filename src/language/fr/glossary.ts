import { term } from "../term.ts";
import type { Words } from "../words.ts";

/** What readers are told of the words of the product, in French. */
export const glossary: Words["glossary"] = {
  "north-star": term(
    "Étoile polaire",
    "Le seul chiffre par lequel l’entreprise se dirige. Il compte la valeur que reçoivent les clients, et les équipes peuvent le faire bouger.",
    ["étoile polaire", "North Star"],
  ),
  input: term(
    "Moteur",
    "Une partie de l’étoile polaire qu’une équipe peut faire bouger en un trimestre. Ensemble, les moteurs font l’étoile polaire.",
    ["moteur", "moteurs"],
  ),
  lever: term(
    "Levier",
    "Un indicateur placé sous un moteur\u202f: ce que fait une équipe le fait bouger, et il fait bouger le moteur.",
    ["levier", "leviers"],
  ),
  guardrail: term(
    "Garde-fou",
    "Un chiffre qui ne doit pas se dégrader pendant que l’étoile polaire monte. Il a une limite, au-delà de laquelle il est franchi.",
    ["garde-fou", "garde-fous"],
  ),
  outcome: term(
    "Résultat",
    "Ce que l’entreprise gagne à la fin, comme le chiffre d’affaires. Il suit l’étoile polaire, donc personne ne se dirige d’après lui.",
    ["indicateur de résultat", "indicateurs de résultat"],
  ),
  "vanity-metric": term(
    "Indicateur de vanité",
    "Un chiffre qui monte et ne dit rien de la valeur, comme le nombre d’inscrits.",
    ["indicateur de vanité", "indicateurs de vanité"],
  ),
  candidate: term(
    "Candidat",
    "Un indicateur qui pourrait devenir l’étoile polaire. Il est suivi jusqu’à ce que ce soit décidé.",
    ["candidat", "candidats"],
  ),
  "driver-tree": term(
    "Arbre des moteurs",
    "L’étoile polaire décomposée en moteurs et en leviers, par un calcul qui tombe juste.",
    ["arbre des moteurs"],
  ),
  contribution: term(
    "Contribution",
    "La part d’une variation qui vient d’un élément. Toutes les contributions ensemble font la variation entière.",
    ["contribution", "contributions"],
  ),
  mix: term(
    "Mix et taux",
    "Une part peut changer parce que ses éléments ont changé (taux), ou parce qu’ils pèsent plus ou moins (mix).",
    ["mix"],
  ),
  target: term(
    "Objectif",
    "La valeur qu’un indicateur doit avoir sur une période. Elle est écrite à l’avance.",
    ["objectif", "objectifs"],
  ),
  attainment: term(
    "Taux d’atteinte",
    "La valeur rapportée à son objectif\u202f: à 100\u202f%, l’objectif est atteint.",
    ["taux d’atteinte"],
  ),
  pace: term(
    "Rythme",
    "Où un indicateur arrive à la fin de sa période s’il continue ainsi. Il est au bon rythme si l’objectif est alors atteint.",
    ["rythme"],
  ),
  forecast: term(
    "Prévision",
    "Ce qu’on peut dire d’une période à venir, calculé à partir du seul passé. C’est une fourchette, avec une valeur au milieu.",
    ["prévision", "prévisions"],
  ),
  chance: term(
    "Probabilité",
    "À quel point une chose est vraisemblable d’après la prévision\u202f: à 70\u202f%, elle devrait arriver sept fois sur dix.",
    ["probabilité"],
  ),
  "expected-range": term(
    "Fourchette attendue",
    "Où une valeur était attendue, d’après une prévision faite de ce qu’on savait avant le début de la période.",
    ["fourchette attendue"],
  ),
  "within-chance": term(
    "Dans les limites du hasard",
    "Une valeur qui reste dans ce dont les périodes varient de toute façon. Elle n’appelle pas d’explication.",
    ["dans les limites du hasard", "plus que le hasard"],
  ),
  "control-chart": term(
    "Carte de contrôle",
    "Un graphique avec les limites entre lesquelles un indicateur varie par hasard. Seul ce qui les dépasse, ou reste longtemps d’un côté, mérite une question.",
    ["carte de contrôle", "cartes de contrôle"],
  ),
  "mean-of-days": term(
    "Moyenne des jours",
    "Les valeurs de tous les jours d’une période, additionnées et divisées par le nombre de jours.",
    ["moyenne des jours", "moyenne des jours du trimestre"],
  ),
  "percentage-points": term(
    "pt (points de pourcentage)",
    "La différence de deux pourcentages\u202f: de 40\u202f% à 42\u202f%, il y a +2 points et +5\u202f%.",
    ["point de pourcentage", "points de pourcentage"],
  ),
  "like-for-like": term(
    "À calendrier comparable",
    "Comparé sur autant de jours, ou sur des jours de même nature, pour que le calendrier ne change rien.",
    ["à calendrier comparable"],
  ),
  segment: term(
    "Segment",
    "Une partie de ceux qui sont comptés, comme une région. Les segments de peu de personnes ne sont pas montrés.",
    ["segment", "segments"],
  ),
  cohort: term(
    "Cohorte",
    "Des personnes qui ont commencé à la même période, ou fait une chose aussi souvent.",
    ["cohorte", "cohortes"],
  ),
  retention: term("Rétention", "Combien de personnes d’une cohorte étaient encore là plus tard.", [
    "rétention",
  ]),
  bet: term("Pari", "Ce qu’une équipe tente pour faire bouger un moteur, et ce qu’il en est advenu.", [
    "pari",
    "paris",
  ]),
  commitment: term("Engagement", "Ce que quelqu’un a promis au conseil pour une date.", [
    "engagement",
    "engagements",
  ]),
  edition: term("Édition", "Le rapport d’une période.", ["édition", "éditions"]),
  version: term(
    "Version",
    "Un état publié d’une édition. Elle ne change jamais\u202f; une erreur est corrigée par une version suivante.",
    [],
  ),
  snapshot: term(
    "Instantané",
    "Les données telles qu’elles étaient un jour donné, figées. Une édition est calculée à partir d’un instantané.",
    ["instantané", "instantanés"],
  ),
  preliminary: term(
    "Provisoire",
    "D’une période qui n’est pas finie, ou dont toutes les données ne sont pas là. La valeur peut encore changer.",
    ["provisoire", "provisoires"],
  ),
  restated: term("Retraité", "Publié une fois, et calculé autrement aujourd’hui, avec la raison à côté.", [
    "retraité",
    "retraitée",
    "retraitement",
    "retraitements",
  ]),
  vintage: term(
    "Millésime",
    "La valeur d’un chiffre telle qu’elle figurait dans une édition. Les suivantes peuvent en avoir une autre.",
    ["millésime", "millésimes"],
  ),
  figure: term(
    "Chiffre",
    "Un nombre calculé, avec son nom, sa définition et la requête dont il est tiré.",
    [],
  ),
  seal: term(
    "Sceau",
    "Une empreinte de tous les fichiers d’une version, à laquelle chacun voit que rien n’a été changé.",
    ["sceau"],
  ),
};
