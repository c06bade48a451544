import type { movement as model } from "../../en/blocks/movement.ts";
import { betterThan, capital, counted, of, ofThe, oneOf, several, toThe, within } from "../nouns.ts";

/** Components that show what moved a metric, and what leads what. */
export const movement: typeof model = {
  bridge: {
    title: (from, to) => `${capital(ofThe(from))} ${toThe(to)}`,
    subtitle: (name, from, to, unit) =>
      `${name}, ${ofThe(from)} ${toThe(to)}\u202f: contribution de chaque facteur, ${unit}`,
    caption: (name, from, to) => `${name}, ${ofThe(from)} ${toThe(to)}`,
    range:
      "Un facteur apporte plus ou moins selon l’ordre dans lequel les facteurs varient. Sa contribution est la moyenne sur tous les ordres\u202f; minimum et maximum sont les bornes de son étendue.",
    step: "Étape",
    what: (name) => `Ce qui a fait varier ${name}`,
    most: (driver, amount) => `${driver} a pesé le plus\u202f: ${amount}`,
    untold: (name) => `Impossible de dire ce qui a fait varier ${name}`,
    absent: (why) => `Pas de contributions\u202f: ${why}.`,
    whole: "Contributions de Shapley\u202f: leur somme est la variation, sans reste.",
    withRest:
      "Contributions de Shapley\u202f: leur somme est la variation de la formule de l’arbre\u202f; ce que la variation mesurée a de plus forme une étape à part.",
    part: (part) => `Comparé selon ${part}.`,
  },
  driverTree: {
    none: "L’étoile polaire ne déclare aucun arbre.",
    title: "L’arbre des facteurs",
    titleOf: (name) => `L’arbre des facteurs ${of(name)}`,
    solid: "Les traits pleins multiplient ou additionnent",
    dashed:
      "Les traits pleins multiplient ou additionnent\u202f; les pointillés sont des influences, sans contribution",
    both: "Les traits pleins multiplient ou additionnent\u202f; les pointillés sont des influences",
    caption: (name) => `Facteurs ${of(name)}`,
    note: "Contribution\u202f: la moyenne sur tous les ordres dans lesquels les facteurs varient. Minimum et maximum\u202f: les bornes de son étendue, pour les facteurs qui ne se composent pas d’autres.",
    driver: "Facteur",
    contribution: "Contribution",
    all: "tous",
    byDimension: (name, dimension) => `Ce qui a fait varier ${name}, par facteur et ${dimension}`,
    byNote:
      "Chaque ligne suit l’arbre propre au segment\u202f; la somme de ses contributions est sa variation. Composition\u202f: ce que l’arbre de l’ensemble dit d’un facteur au-delà\u202f; sur tous les facteurs, la somme est nulle.",
    mix: "Composition des segments",
    together: "L’ensemble",
    rates: (rate, name) =>
      `${rate}\u202f: ce que vaudrait ailleurs le meilleur taux, mesuré en\u202f: ${name}`,
    atRateOf: (segment, best) => `${segment} au taux de ${best}`,
    lines:
      "Les traits pleins sont un calcul, ou vérifiés par un test\u202f; les tirets sont des influences, ou corrélés\u202f; les points sont des hypothèses",
    edgesOf: (name) => `À quel point les traits sont sûrs qui mènent à\u202f: ${name}`,
    edge: (from, to) => `${from} sur ${to}`,
    evidence: "Comment nous le savons",
    step: "Déplacé de",
    worth: "Valeur",
    worthOf: (name) => `Ce que vaut chaque facteur, mesuré en\u202f: ${name}`,
    arithmetic: (period) =>
      `Calcul, d’après l’arbre et les valeurs (${period})\u202f: un facteur déplacé, tous les autres inchangés. Ce n’est pas une prévision, et ne dit ni que le facteur peut bouger, ni que les autres resteraient.`,
    influence: (name) => `influence supposée sur ${name}\u202f; non additionnée`,
  },
  inputs: {
    none: "Aucun moteur n’est encore défini.",
    on: "vs",
    counted: (count) => counted(count, "input"),
    moved: (count, better, period) => betterThan(count, "input", better, period),
  },
  outcomes: {
    none: "Aucun résultat n’est encore défini.",
    caption: "Résultats",
    counted: (count) => counted(count, "outcome"),
    moved: (count, better, period) => betterThan(count, "outcome", better, period),
  },
  coreFalls: {
    behind: "Derrière le total",
    said: (name, phrase, period, part, fall) =>
      `${name} ${phrase} par rapport ${toThe(period)}, tandis que ${part} ${fall}.`,
  },
  segments: {
    none: "Aucun indicateur ne déclare de segments.",
    caption: (name, dimension, unit) => `${name} par ${dimension}, ${unit}`,
    tooSmall:
      "Aucun segment ne peut être montré\u202f: chacun est trop petit, ou trahirait un segment qui l’est.",
    refused: (name, dimension, why) => `${name} par ${dimension}\u202f: ${why}`,
    total: "Total",
    reversal: "Chaque segment a évolué à l’inverse du total (paradoxe de Simpson).",
    rate: "Taux",
    mix: "Composition",
    together: "Ensemble",
    share: "De la variation",
    habits: "Ce qui a changé\u202f: les habitudes, ou les personnes présentes",
    most: "Quels segments ont pesé le plus",
    points: "points de pourcentage",
    effects: (name, dimension, unit, period) =>
      `${name} par ${dimension}, ${unit}, par rapport ${toThe(period)}.`,
    ofRatio:
      "Taux\u202f: la variation propre au segment, à parts constantes. Composition\u202f: la variation de sa part.",
    ofProduct:
      "Variation\u202f: celle du segment. Composition\u202f: l’effet de la variation de sa part sur le total. Taux\u202f: l’effet de son propre taux.",
    ofSum: "La variation propre à chaque segment\u202f; ensemble elles font la variation du total.",
    ofOverlap:
      "La variation propre à chaque segment. Les segments se recoupent\u202f: leur somme peut différer de la variation du total.",
    shareWent: (name, from, to) => `La part ${of(name)} est passée de ${from} à ${to}`,
    movedMost: (name, from, to) => `${name} a le plus varié, de ${from} à ${to}`,
    drawn: {
      share: (name, dimension, grain) => `${name} par ${dimension}\u202f: part du total, ${grain}`,
      stacked: (name, dimension, counted) =>
        `${name} par ${dimension}, ${counted}\u202f; les aires s’additionnent au total`,
      slope: (name, dimension, unit, first, last) =>
        `${name} par ${dimension}, ${unit}\u202f: ${first} et ${last}`,
      multiples: (name, dimension, counted) =>
        `${name} par ${dimension}, ${counted}\u202f; tous à la même échelle`,
    },
    sum: (dimension, period) => `Les segments par ${dimension} s’additionnent au total ${ofThe(period)}.`,
    sumMore: (dimension, period, sum, overlap, share, unit) =>
      `Les segments par ${dimension} totalisent ${sum} ${within(period)}\u202f; ${overlap} (${share}) sont comptés dans plusieurs (${unit}).`,
    sumLess: (dimension, period, sum, overlap, unit) =>
      `Les segments par ${dimension} totalisent ${sum} ${within(period)}, soit ${overlap} par rapport au total\u202f: la différence (${unit}) n’est dans aucun segment.`,
    parts: (change, unit, volume, mix, rate) =>
      `Sur ${change} (${unit}), ${volume} viennent de leur nombre (volume), ${mix} de qui ils sont (composition) et ${rate} de ce qu’ils font (taux).`,
    partsAndRest: (change, unit, volume, mix, rate, rest) =>
      `Sur ${change} (${unit}), ${volume} viennent de leur nombre (volume), ${mix} de qui ils sont (composition) et ${rate} de ce qu’ils font (taux)\u202f; ${rest} restent inexpliqués par l’arbre.`,
    noParts: (why) => `Volume, composition et taux ne peuvent pas être distingués ici\u202f: ${why}.`,
  },
  cohorts: {
    none: "Aucune cohorte n’est déclarée.",
    subtitle: (outcome, groupedBy) =>
      `Part des personnes «\u202f${outcome}\u202f», par ${groupedBy}\u202f; le trait d’un point contient la part réelle dans 19 cas sur 20`,
    share: "Part",
    interval: "Intervalle à 95\u202f%",
    difference: (difference, low, high) =>
      `Groupe le plus élevé moins le plus bas\u202f: ${difference}, entre ${low} et ${high}\u202f; une telle fourchette contient l’écart réel dans 19 cas sur 20.`,
    method: (z, p) =>
      `Les intervalles sont à 95\u202f%, ceux des parts d’après Wilson, celui de l’écart d’après Newcombe. Tendance d’un groupe à l’autre\u202f: z ${z}, p ${p} (Cochran–Armitage).`,
    unadjusted: "Sans correction pour le profil de ces personnes",
    noCause: (unadjusted) =>
      `${unadjusted}\u202f: celles qui en ont fait plus peuvent différer à d’autres égards, et ceci ne montre aucune cause.`,
    unadjustedNote: "Sans correction pour le profil de ces personnes.",
  },
  retention: {
    none: "Aucune rétention n’est déclarée.",
    subtitle: (name, grain) =>
      `${name}\u202f: part de chaque cohorte de retour, par ${oneOf(grain)} depuis son début`,
    caption: (title, across) => `${title}, par ${across}`,
    beganIn: "Début",
    curveSubtitle: (name, grain) =>
      `${name}\u202f: part de toutes les cohortes ensemble qui est revenue, par ${oneOf(grain)} depuis leur début`,
    later: (grain) => `${capital(several(grain))} plus tard`,
  },
  flows: {
    none: "Aucun flux n’est déclaré.",
    subtitle: (name, grain) => `${name}\u202f: ce qui est venu et ce qui est parti, par ${oneOf(grain)}`,
    period: "Période",
    before: "Avant",
    new: "Nouveaux",
    resurrected: "Retours",
    expansion: "Hausses",
    contraction: "Baisses",
    lost: "Pertes",
    active: "En tout",
    quick: "Quick ratio",
    netRetention: "Rétention nette",
    grossRetention: "Restés",
  },
  distribution: {
    none: "Aucun flux n’est déclaré\u202f: personne ne peut être compté par jours.",
    subtitle: (name) => `${name}\u202f: part des semaines de présence, selon le nombre de jours de présence`,
    days: "Jours par semaine",
    share: "Part",
    mean: "Moyenne",
  },
  leads: {
    none: "Aucun résultat à devancer n’est déclaré.",
    caption: (name) => `Tests d’avance ${of(name)}`,
    declared: "Déclaré",
    found: "Constaté",
    correlation: "Corrélation",
    ranks: "Des rangs",
    pairs: "Paires",
    worth: (effective) => `équivalant à ${effective}`,
    statistics: "Statistiques",
    statisticsOf: (name) => `Statistiques des tests d’avance ${of(name)}`,
    outcome: "Résultat",
    note: "Corrélations de Pearson et de Spearman au seul décalage déclaré\u202f; les paires de séries qui se suivent elles-mêmes valent moins\u202f; p est le plus grand des deux tests, corrigé pour tous les résultats testés dans le rapport (Holm).",
    noCause: "Une relation dans le temps n’est pas une cause.",
    changes: (outcome) => `${outcome}\u202f: chaque variation à côté de celle de l’indicateur`,
    lags: (outcome) => `${outcome}\u202f: la corrélation à chaque décalage`,
    lag: (grain) => `Décalage, ${several(grain)}`,
    axes: (metric, grain, outcome, lag, season) =>
      `En abscisse\u202f: variation ${of(metric)} par ${oneOf(grain)}. En ordonnée\u202f: variation ${of(outcome)} ${lag}${season}`,
    explore: (lag) => `À titre exploratoire\u202f: ${lag} était déclaré`,
    verdicts: {
      supported: "Confirmé",
      contradicted: "Contredit",
      "not shown": "Non montré",
      "not testable": "Non testable",
    },
  },
};
