import type { course as model } from "../../en/blocks/course.ts";
import { numbered, of, ofThe, oneOf, outOf, thePeriod, toThe, within } from "../nouns.ts";

/** Components that show how a metric went, and where it leads. */
export const course: typeof model = {
  headline: {
    on: "vs",
    ofTarget: "de la cible",
    noTarget: (period) => `Aucune cible n’est fixée pour ${period}.`,
    unjudged: "Cible non jugée",
    paused: "Croissance avec un garde-fou franchi\u202f: optimisation suspendue.",
    overdue: "Est-ce encore le bon indicateur\u202f?",
  },
  towards: {
    targetFor: (period) => `Cible pour ${period}`,
    soFar: (value) => `${value} à ce jour`,
    onPath: (share, asked) => `${share} des ${asked} de sa trajectoire à ce jour`,
    until: (day) => `jusqu’au ${day}`,
    against: (change, present, period) => `${change} par rapport à ${present} ${within(period)}`,
    distance: (distance) => `${distance} de là jusqu’à la cible`,
  },
  trend: {
    sentence: (name, phrase, period) => `${name} ${phrase} par rapport ${toThe(period)}`,
    days: (name, days) => `${name}, ${days === 1 ? "le dernier jour" : `les ${days} derniers jours`}`,
    dotsAndLine: (name, days, weeks) => `${name}\u202f; points\u202f: ${days}\u202f; paliers\u202f: ${weeks}`,
  },
  recent: {
    none: (name) => `${name}\u202f: aucune semaine ni aucun mois complet pour l’instant.`,
    countedBy: (name, grain) =>
      `${name}\u202f: compté par ${oneOf(grain)}, il n’y a donc ni semaines ni mois.`,
    sentence: (name, phrase, period) => `${name} ${phrase} ${within(period)} sur un an`,
    plain: (name) => `${name}, dernières semaines et derniers mois`,
    subtitle: (name, unit) => `${name}, ${unit}\u202f; l’année précédente à côté`,
    subtitleAlone: (name, unit) => `${name}, ${unit}`,
    caption: (name) => `${name}, dernières périodes complètes`,
    toDateOf: (name) => `${name}, période en cours`,
    toDate: "En cours",
    onYear: "Sur un an",
  },
  scorecard: {
    none: "Aucun indicateur dont on puisse tenir le score.",
    caption: (count, grain, last) =>
      `Tableau de bord\u202f: ${count === 1 ? last : `${numbered(count, grain)} jusqu’${toThe(last)}`}`,
    actual: "Réel",
    onYear: "Sur un an",
    noPlan: "aucun plan fixé",
    atEnd: "à la fin",
    first: (target) => `d’abord ${target}`,
    why: (row, periods, reason, names) => `${row}, ${periods}\u202f: ${reason} (${names}).`,
    moved:
      "Là où un plan a été modifié, le plan tel qu’il fut d’abord fixé et la part atteinte figurent dessous.",
  },
  businessReview: {
    exceptions: "Exceptions",
    noException: "Aucune exception.",
    unjudged: (names) => `Pas encore jugés\u202f: ${names}.`,
    missed: (share, target, period) => `${share} du plan ${within(period)} (${target})`,
    roles: {
      lever: "Leviers",
      input: "Moteurs",
      north_star: "Étoile polaire",
      outcome: "Résultats",
      guardrail: "Garde-fous",
    },
    key: "Chaque dessin\u202f: les dernières semaines complètes, puis les derniers mois complets. En gris\u202f: un an avant\u202f; en tirets\u202f: le plan, là où il est fixé.",
  },
  history: {
    caption: (name) => `${name} par trimestre et par année`,
    onBefore: "Par rapport à la précédente",
  },
  timeline: {
    title: (name) => `${name}, édition par édition`,
    subtitle: (unit) => `${unit}\u202f; chacune selon sa propre édition`,
    recounted: "évidé, selon le comptage de l’édition suivante",
  },
  plan: {
    caption: (grain) => `Le plan par ${oneOf(grain)}`,
    plan: "Plan",
    ofPlan: "Du plan",
    metHeading: "Atteint",
    met: "atteint",
    notMet: "non atteint",
  },
  forecast: {
    subtitle: (unit, grain, period) => `${unit}, ${grain}\u202f; ${period} en hachuré`,
    caption: (name, grain, period) => `${name}, ${grain}, et la prévision pour ${period}`,
    forecast: (period) => `${period}, prévision`,
    range: (period) => `${period}, fourchette à 80\u202f%`,
    target: (period) => `${period}, cible`,
  },
  outlook: {
    leads: "Où mène le rythme actuel",
    onPace: (count, all) => `Au bon rythme pour ${outOf(count, all, "target")}`,
    none: "Aucune prévision pour l’instant.",
    caption: "Prévisions",
    against: "Face à la cible",
    target: "Cible",
    noTarget: "aucune cible",
    chance: (probability) => `probabilité de l’atteindre ${probability}`,
    note: "Chaque prévision est un mélange pondéré de lissages sur 260 périodes de revue au plus\u202f; 80\u202f% des issues devraient tomber dans sa fourchette, qui est une fourchette provisoire tant que moins de douze sont connues. Elle ne sait rien des projets.",
    trial: "fourchette provisoire",
    approximate:
      "Le ratio d’une période longue est prévu comme la moyenne de ses périodes de revue, qui n’en tient que lieu.",
    noScores: "Aucune prévision antérieure ne peut être évaluée",
    latest: "Prévisions de la dernière édition",
    before: "Prévisions des éditions précédentes",
    together: "Des indicateurs qui évoluent ensemble sont bien ou mal prévus ensemble.",
    madeIn: (edition) => `Prévisions faites ${within(edition)}`,
    noStep: "il ne reste aucune période",
    paces: { "on pace": "Au bon rythme pour", "off pace": "Hors rythme pour", open: "Trop serré pour" },
    goal: (target) => `\u202f: cible ${target}`,
    pace: (forecast, low, high, target) =>
      `\u202f: prévision ${forecast} (de ${low} à ${high}) pour une cible de ${target}`,
  },
  scores: {
    cameTo: "Réalisé",
    score: "Évaluation",
    madeIn: (forecast, edition) => `autour de ${forecast}, ${within(edition)}`,
    unscored: (reason) => `non évalué (${reason})`,
    verdicts: {
      held: "tenu",
      "above the band": "au-dessus de la fourchette",
      "below the band": "au-dessous de la fourchette",
    },
  },
  control: {
    level: (grain) => `Par ${oneOf(grain)}`,
    band: (grain) => `Par ${oneOf(grain)}\u202f; la bande est l’étendue d’un processus stationnaire`,
    why: "Des limites fixes ne disent quelque chose que d’un processus dont le niveau est stationnaire. Ce qu’il fallait attendre de chaque valeur figure dans la courbe, et de la période entière dans le verdict.",
    prospects: {
      "will be met": "Un processus comme celui-ci\u202f: la cible sera atteinte.",
      "will not be met": "Un processus comme celui-ci\u202f: la cible ne sera pas atteinte.",
      "hit or miss": "Un processus comme celui-ci\u202f: la cible est affaire de chance.",
    },
    surprises: { good: " (mieux)", bad: " (moins bien)", neutral: "" },
  },
  rereading: {
    title: "Comment un titre est jugé",
    since: (edition) =>
      `À partir ${ofThe(edition)}, le titre dit si ce qui est advenu était à attendre, d’après une prévision tirée de ce que l’on savait avant le début de la période. Les précédents disaient si des limites fixes étaient dépassées.`,
  },
  changed: {
    earlier: "Ce qui diffère des rapports précédents",
    since: (edition) => `Ce qui diffère du rapport ${ofThe(edition)}`,
    newStar: "Nouvelle étoile polaire.",
    star: (name, since, before) => `${name} depuis le ${since}, à la place ${of(before)}.`,
    notCompared: "Rien n’est comparé au-delà.",
    raised: "Cible relevée.",
    lowered: "Cible abaissée.",
    target: (name, period, now, before) =>
      `${name} pour ${thePeriod(period)}\u202f: ${now}, auparavant ${before}.`,
    noReason: "Aucune raison n’est donnée.",
    definition: "Définition modifiée.",
    redefined: (name, since, what) => `${name} depuis le ${since}\u202f: ${what}`,
    back: "Les périodes antérieures sont recalculées.",
    verdict: "Jugé à nouveau.",
    restated: "Retraité.",
    restatedFor: (figures) => `${figures}, pour les raisons données ci-dessous.`,
  },
  restated: {
    none: "Rien n’a été retraité depuis la dernière édition.",
    caption: "Chiffres retraités",
    published: "Publié",
    revision: "Révision",
    reason: "Raison",
    in: (edition) => within(edition),
    growth: (name, period, restated, published) =>
      `${name}, variation par rapport ${toThe(period)}\u202f: ${restated} sur la base retraitée, ${published} sur la base telle que publiée.`,
  },
  vintages: {
    none: "Rien n’avait été publié sur des périodes passées avant cette édition.",
    steady: (names) => `${names}\u202f: rien de ce qui avait été dit n’a été révisé.`,
    caption: (name) =>
      `${name}\u202f: ce qui a été publié des périodes passées, et ce qui est calculé aujourd’hui`,
    sinceFirst: "Depuis la première",
    noReason: "aucune raison",
    notRevised: "non révisé",
    nothing: (name) => `${name}\u202f: rien de ce qui a été publié n’a été révisé`,
    sentence: (name, period, first, now) =>
      `${name}\u202f: ${thePeriod(period)} valait d’abord ${first} et vaut maintenant ${now}`,
    subtitle: (unit, first) =>
      `Par période, ${unit}\u202f; anneau\u202f: ${first}, petit anneau\u202f: plus tard, point\u202f: maintenant`,
    published: "publié en premier",
    drafted: "dans le premier brouillon",
    version: "version",
    unexplained: "pas encore expliqué",
    reasons: {
      R1: "meilleures données sources",
      R2: "recalcul de routine",
      R3: "une nouvelle méthode",
      C: "une correction",
    },
  },
};
