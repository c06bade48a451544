import type { judgements as model } from "../../en/report/judgements.ts";
import { a, by, many, numbered, ofThe, oneOf, several, than, the, thePeriod, within } from "../nouns.ts";

/** What is said of a value: was it expected, does it hold, will it do. */
export const judgements: typeof model = {
  verdict: {
    kinds: {
      "as foreseen": "comme prévu",
      "within chance": "dans les limites du hasard",
      "at the edge of chance": "à la limite du hasard",
      "more than chance": "plus que le hasard",
    },
    soFar: (kind) => `${kind} à ce stade`,
    expected: (range, came, isOpen) =>
      `Attendu ${isOpen ? "à ce stade " : ""}dans 19 cas sur 20\u202f: ${range}\u202f; ${isOpen ? "atteint à ce stade" : "réalisé"}\u202f: ${came}.`,
    neverMoved: (expected, came, count, isOpen) =>
      `Après ${count} valeurs toutes identiques, attendu ${isOpen ? "à ce stade" : "pour la période"}\u202f: ${expected}\u202f; ${isOpen ? "atteint à ce stade" : "réalisé"}\u202f: ${came}.`,
    shift: (period) => `Le décalage commence ${within(period)}.`,
    noneYet: "Pas encore de verdict",
    none: {
      tooFew: "Ce que l’on sait du passé ne suffit pas pour dire ce qu’il fallait attendre.",
      redefined: "La définition a changé, et aucun verdict ne franchit ce changement.",
      noData: "Il n’y a aucune valeur à juger.",
      unknown: "Ce qu’il fallait attendre n’est pas un nombre que l’on puisse montrer.",
    },
    course: (from, first, to, last) =>
      `La plus longue série comparable\u202f: de ${from} ${within(first)} à ${to} ${within(last)}.`,
    possible: (period) => `Un verdict sera possible à partir ${ofThe(period)}.`,
    firstMove: (grain, count, number) => `Premier mouvement en ${numbered(number, grain, count)}`,
    firstMoveDetail:
      "L’indicateur n’avait jamais bougé auparavant\u202f: on ne peut pas encore dire ce que signifie un mouvement.",
    unmoved: (grain, count, number) => `Aucun mouvement en ${numbered(number, grain, count)}`,
    unmovedDetail: "Là où rien n’a jamais bougé, rien ne permet de juger.",
    steps: {
      above: "au-dessus de ce qu’il fallait attendre",
      below: "au-dessous de ce qu’il fallait attendre",
    },
  },
  rereading: {
    judged: (edition, signal, verdict) =>
      `${edition} disait «\u202f${signal ? "un signal" : "aucun signal"}\u202f»\u202f; selon la règle d’aujourd’hui\u202f: ${verdict}.`,
    unjudged: (edition, signal) =>
      `${edition} disait «\u202f${signal ? "un signal" : "aucun signal"}\u202f»\u202f; la règle d’aujourd’hui ne rend aucun verdict à ce sujet.`,
  },
  control: {
    tooFew: (grain, period) =>
      `pas encore de limites fixes, car moins de 26 ${several(grain)} ${by(grain, "complets", "complètes")} avant ${thePeriod(period)} sont comparables`,
    notConstant: "tracé sans limites, car le niveau peut bouger de lui-même",
    unmoved: (grain, count, number) => `aucun mouvement en ${numbered(number, grain, count)}`,
    allWithin: (grain) => `chaque ${oneOf(grain)} reste dans les limites`,
    first: (period, rule) => `${period}\u202f: ${rule}`,
    periods: (count, grain) => numbered(count, grain),
    outside: (who) => `${who} hors des limites`,
    locked: (grain, count, number, period) =>
      `Limites tirées de ${numbered(number, grain, count)} avant ${thePeriod(period)}, figées pour cette période.`,
    byDays: (grain) =>
      `Elles valent pour ${a(grain)} de durée et de composition moyennes, et sont tracées selon les jours que compte chaque ${oneOf(grain)}.`,
    rules: {
      aboveLimit: "au-dessus de la limite supérieure",
      belowLimit: "au-dessous de la limite inférieure",
      nineAbove: "neuf de suite au-dessus du centre",
      nineBelow: "neuf de suite au-dessous du centre",
    },
  },
  pace: {
    needs: "exige",
    allows: "autorise",
    metEvenWith: "atteinte même avec",
    each: (grain) => `par ${oneOf(grain)}`,
    left: (grain, count, number) =>
      number === 1
        ? `sur ${the(grain)} ${by(grain, "restant", "restante")}`
        : `par ${oneOf(grain)} sur les ${count} ${many(number, grain)} ${number < 2 ? by(grain, "restant", "restante") : by(grain, "restants", "restantes")}`,
    now: (present) => `actuellement ${present}`,
  },
  outlook: {
    held: (level, held, all) => `les fourchettes à ${level} ont tenu dans ${held} cas sur ${all}`,
    expected: (held) => `${held}, contre environ quatre sur cinq attendus`,
    asBefore: (grain) => `comme ${by(grain, "au dernier", "à la dernière")} ${oneOf(grain)}`,
    asYearBefore: "comme un an plus tôt",
    nearer: (guesses) => `la prévision était plus proche ${guesses.join(" et ")}`,
    than: (guess, won, all) => `${than(`«\u202f${guess}\u202f»`)} dans ${won} cas sur ${all}`,
    byRule: (rule, held) =>
      `Selon la règle ${rule}${rule === 1 ? " (marche aléatoire avec dérive)" : ""}\u202f: ${held}`,
    trial: "fourchette provisoire",
    unmoved: (grain, count, number) => `aucun mouvement en ${numbered(number, grain, count)}`,
  },
  guardrail: {
    worseThanIn: (breach, period) => `franchi à ${breach} de moins bien ${than(within(period))}`,
    worseThanYear: (breach) => `franchi à ${breach} de moins bien qu’un an plus tôt`,
    worseThan: (breach, period) => `franchi à ${breach} de moins bien ${than(period)}`,
    noWhole: (grain) =>
      `${by(grain, "aucun", "aucune")} ${oneOf(grain)} ${by(grain, "complet", "complète")} pour en juger encore`,
    inside: (amount) => `${amount} de marge avant la limite`,
    past: (amount) => `${amount} au-delà de la limite`,
    since: (period) => `depuis ${thePeriod(period)}`,
    sinceOrBefore: (period) => `depuis ${thePeriod(period)} ou avant`,
    within,
    inMonths: (months) => `en ${months}`,
    inWeekOf: (day) => `la semaine du ${day}`,
    onDay: (day) => `le ${day}`,
    fromTo: (first, last) => `du ${first} au ${last}`,
    often: {
      day: (count, all, last) => `${count} jours sur ${all}, en dernier ${last}`,
      week: (count, all, last) => `${count} semaines sur ${all}, en dernier ${last}`,
    },
  },
  okrs: {
    isNorthStar: "l’étoile polaire elle-même, pas un moteur",
    isGuardrail: "un garde-fou, pas un moteur",
    isNeither: "ni moteur ni levier",
  },
  changed: {
    restated: (count, periods, number) => `${numbered(number, "figure", count)} (${periods})`,
  },
};
