import type { analyses as model } from "../../en/report/analyses.ts";
import { a, by, capital, few, numbered, of, ofThe, oneOf, people, several, the, within } from "../nouns.ts";

/** Bets, teams, candidates, and tests over people, segments and time. */
export const analyses: typeof model = {
  bets: {
    noTime: "son début ou sa fin n’est pas indiqué",
    nothingWhole: (grain) => `${few(0, grain)} ${oneOf(grain)} ${by(grain, "complet", "complète")} autour`,
  },
  actionable: {
    noPath: (team) => `${team}\u202f: aucun chemin vers un moteur.`,
    nobody: (input) => `Personne ne travaille sur ce moteur\u202f: ${input}.`,
    nameless: (bet) => `Ce pari ne nomme aucun indicateur à faire bouger\u202f: ${bet}.`,
    astray: (bet) =>
      `Ce pari ne porte ni sur un moteur, ni sur un levier, ni sur l’étoile polaire\u202f: ${bet}.`,
  },
  choice: {
    since: (date) => `depuis le ${date}`,
    words: (count, number) => numbered(number, "word", count),
    ease: (words, ease) => `${words}, indice de lisibilité ${ease}`,
    aggregates: (count, number) => numbered(number, "aggregate", count),
    reported: "déclaré, non calculé",
    judged: (count, grain, number) => `sur ${numbered(number, grain, count)}`,
    known: (judged, date) => `${judged}, depuis le ${date}`,
    tooSmall: (count, number) =>
      `${numbered(number, "segment", count)} trop ${number < 2 ? "petit" : "petits"} pour être ${number < 2 ? "montré" : "montrés"}`,
    noBet: "aucun pari",
    bets: (bets, teams, betCount, teamCount) =>
      `${numbered(betCount, "bet", bets)} de ${numbered(teamCount, "team", teams)}`,
  },
  cohorts: {
    groupedIn: (unit, period) => `${unit} ${within(period)}`,
    orMore: (bound) => `${bound} ou plus`,
    toUnder: (bound, next) => `de ${bound} à moins de ${next}`,
    noTrend: "Aucune tendance d’un groupe à l’autre",
    moreOften: (outcome, lowest, highest) =>
      `Plus le groupe est élevé, plus souvent «\u202f${outcome}\u202f»\u202f: ${lowest} dans le plus bas, ${highest} dans le plus élevé`,
    lessOften: (outcome, lowest, highest) =>
      `Plus le groupe est élevé, moins souvent «\u202f${outcome}\u202f»\u202f: ${lowest} dans le plus bas, ${highest} dans le plus élevé`,
    tooSmall: (least) => `Moins de deux groupes comptent ${people(least)}.`,
    incomplete: (outcome) => `${outcome}\u202f: pas encore complet dans l’instantané.`,
    before: (period) => `L’instantané ne remonte pas jusqu’au début ${ofThe(period)}.`,
    nothing: (period) => `Il n’y a rien à compter ${within(period)}.`,
    chart: (outcome, grouping) => `${outcome}, par ${grouping}`,
    hidden: (count, least) =>
      count < 2
        ? `${count === 1 ? "Un groupe n’est pas montré" : "0 groupe n’est pas montré"}\u202f: il compte moins de ${people(least)}, ou trahirait un tel groupe.`
        : `${count} groupes ne sont pas montrés\u202f: ils comptent moins de ${people(least)}, ou trahiraient un tel groupe.`,
  },
  retention: {
    none: (grain, least) =>
      `${capital(few(0, grain))} ${oneOf(grain)} ${by(grain, "complet", "complète")} où ${people(least)} ou plus ont commencé.`,
    tooYoung: (grain) => `Aucune cohorte n’a encore ${a(grain)}`,
    refused: (grain) => `Aucune cohorte n’a encore ${a(grain)}.`,
    again: (grain, range) => `${capital(a(grain))} plus tard, ${range} d’une cohorte étaient de retour`,
    chart: (name, grain) => `${name}\u202f: qui est revenu, selon ${the(grain)} du début`,
    later: (grain) => `${several(grain)} plus tard`,
    joined: (grain) =>
      `Une cohorte réunit les personnes arrivées dans ${the(grain)} où on les a vues pour la première fois.`,
    seen: (grain) =>
      `Une cohorte réunit les personnes vues pour la première fois dans ${a(grain)} ${by(grain, "donné", "donnée")}. ${capital(by(grain, "le premier", "la première"))} ${oneOf(grain)} de l’instantané est ${by(grain, "écarté", "écartée")}, car ses personnes ont pu commencer plus tôt\u202f; certaines, revenues après une longue absence, comptent comme nouvelles.`,
    whole: (grain, least) =>
      `Uniquement des ${several(grain)} ${by(grain, "complets", "complètes")}, et des cohortes de ${people(least)} ou plus.`,
    curve: (share, age) => `${age} plus tard, ${share} de toutes les cohortes de cet âge étaient de retour`,
    age: (age, grain) => numbered(age, grain),
    curveChart: (name, grain) => `${name}\u202f: qui est revenu, selon les ${several(grain)} depuis le début`,
    pooled:
      "À chaque âge, toutes les cohortes qui ont cet âge ensemble\u202f: plus il est grand, moins il y en a. Les traits sont l’intervalle de Wilson à 95\u202f%.",
  },
  flows: {
    daysUnit: "jours",
    came: {
      new: (amount) => `nouveaux\u202f: ${amount}`,
      resurrected: (amount) => `retours\u202f: ${amount}`,
      expansion: (amount) => `hausses\u202f: ${amount}`,
      contraction: (amount) => `baisses\u202f: ${amount}`,
      lost: (amount) => `pertes\u202f: ${amount}`,
    },
    found: (period, flows, active, net, grain) =>
      `${capital(within(period))}, ${flows}\u202f; ${active} en tout, soit ${net} sur ${the(grain)} ${by(grain, "précédent", "précédente")}`,
    refused: (grain) =>
      `Les flux ne se disent qu’une fois le stock connu sur trois ${several(grain)} ${by(grain, "entiers", "entières")}.`,
    chart: (name, grain) => `${name}\u202f: ce qui est venu et ce qui est parti, par ${oneOf(grain)}`,
    there: (grain) =>
      `Est présent qui a une ligne comptée un jour quelconque ${by(grain, "du", "de la")} ${oneOf(grain)}\u202f; qui l’était dans ${the(grain)} d’avant et ne l’est plus est une perte.`,
    notMean: (grain) =>
      `L’indicateur lui-même est la moyenne de ses jours, inférieure au nombre de tous les présents ${by(grain, "du", "de la")} ${oneOf(grain)}.`,
    since: (date) => `Est nouveau qui n’a pas été vu depuis le ${date}, début des données.`,
    soFar: (period) =>
      `Ce qui est venu ${within(period)} vaut à ce jour\u202f; ce qui est parti ne se sait qu’à la fin.`,
    small: (grain, least) =>
      `Pour ${a(grain)} où moins de ${least} ont fait l’une de ces choses, toutes ne sont pas dites.`,
  },
  distribution: {
    days: (days) => numbered(days, "day"),
    found: (mean, period) => `${capital(within(period))}, ${mean} jours par semaine en moyenne`,
    refused: "Seules les semaines entières comptent, et il n’y en a pas encore.",
    chart: (name) => `${name}\u202f: combien de jours par semaine`,
    counted:
      "Chaque semaine de chaque présent compte une fois, en semaines entières\u202f; qui n’est pas venu du tout dans une semaine n’y est pas compté.",
    small: (least) => `Les jours de moins de ${least}, ou qui en trahiraient, ne sont pas montrés.`,
  },
  segments: {
    hidden: (count, least) =>
      count < 2
        ? `${count === 1 ? "Un segment n’est pas montré" : "0 segment n’est pas montré"}\u202f: il compte moins de ${least}.`
        : `${count} segments ne sont pas montrés\u202f: ils comptent moins de ${least}, ou trahiraient un tel segment.`,
    hiddenSometimes: (count, least) =>
      count < 2
        ? `${count === 1 ? "Un segment n’est pas montré" : "0 segment n’est pas montré"}\u202f: il compte moins de ${least} dans une période.`
        : `${count} segments ne sont pas montrés\u202f: ils comptent moins de ${least} dans une période, ou trahiraient un tel segment.`,
    redefined: "La définition a changé entre-temps, et aucune ligne ne doit franchir ce changement.",
    givesAway:
      "Non tracé\u202f: ce qui manque au total trahirait le seul segment trop petit pour être montré.",
    comparedBy: (part) => `Comparé selon ${part}.`,
    part: (name, dimension, segment) => `${name}, ${dimension} ${segment}`,
  },
  lead: {
    inTheSame: (grain) => `${by(grain, "le même", "la même")} ${oneOf(grain)}`,
    later: (count, grain, number) => `${numbered(number, grain, count)} plus tard`,
    sameWay: (metric, outcome, lag) => `Quand ${metric} varie, ${outcome} varie dans le même sens ${lag}.`,
    otherWay: (metric, outcome, lag) => `Quand ${metric} varie, ${outcome} varie en sens inverse ${lag}.`,
    otherLags: (metric, outcome) => `${metric} et ${outcome} à d’autres décalages`,
    source: (grain, what) =>
      `Variations d’${a(grain)} à l’autre, ${several(grain)} ${by(grain, "complets", "complètes")} uniquement${what}`,
    perDay: ", de sommes par jour, à calendrier comparable",
    noSeason: ", sans la saison que les deux peuvent partager",
    unitPerDay: (name) => `${name} par jour`,
    scatter: (metric, outcome, lag, season) => `Variations ${of(metric)}, et ${of(outcome)} ${lag}${season}`,
    few: "\u202f; avec si peu de paires, seuls de très grands effets sont visibles",
    supported: (few) => `Les deux varient ensemble comme déclaré, mais ce n’est pas une expérience${few}.`,
    contradicted: (few) => `Les deux varient en sens contraire de ce qui était déclaré${few}.`,
    notShown: (few) => `Aucune relation de ce genre n’apparaît, ce qui ne dit pas qu’il n’y en a pas${few}.`,
    tooFew: (pairs, grain) =>
      `Il y a ${numbered(pairs, "pair")} ${of(several(grain))}\u202f; un test en demande 10.`,
    seasonNotSeen: (changes, grain, needed) =>
      `Il y a ${numbered(changes, "change")} d’${a(grain)} à l’autre\u202f; un test en demande ${needed}, pour voir deux fois la saison déclarée.`,
    doesNotVary: (name) => `${name}\u202f: les valeurs ne varient pas, rien ne peut donc être testé.`,
  },
  vintages: {
    notOver: "pas encore terminée",
    notIn: "absent",
    draft: (edition) => `${edition}, brouillon`,
    version: (edition, version) => `${edition}, version ${version}`,
  },
  typedSource: (source) => `(source\u202f: ${source})`,
  sprint: {
    until: (date) => `jusqu’au ${date}`,
    since: (date) => `depuis le ${date}`,
  },
};
