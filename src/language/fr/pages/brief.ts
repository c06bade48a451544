import type { brief as model } from "../../en/pages/brief.ts";
import { counted, within } from "../nouns.ts";

/** An edition on one sheet. */
export const brief: typeof model = {
  title: "En bref",
  place: (edition) => `${edition} en bref`,
  verdict: "Verdict",
  verdicts: {
    met: "Cible atteinte",
    missed: "Cible manquée",
    "on pace": "Au bon rythme pour la cible",
    "off pace": "Hors rythme pour la cible",
    open: "Cible trop serrée pour conclure",
    unknown: "Cible pas encore jugeable",
    unjudged: "La cible ne peut pas être jugée",
    none: "Aucune cible n’est fixée",
    breached: "Optimisation suspendue\u202f: un garde-fou est franchi",
  },
  parts: {
    target: "Cible",
    expected: "Était-ce attendu\u202f?",
    why: "Pourquoi",
    wrong: "Ce qui ne va pas",
    promised: "Ce que nous avions promis",
    asked: "Ce que nous vous demandons",
    sure: "À quel point c’est sûr",
    next: "La suite",
  },
  noTarget: (edition) => `Aucune cible n’était fixée pour ${edition}.`,
  targetStands: {
    met: "Atteinte",
    missed: "Manquée",
    unknown: "Pas encore jugeable",
    unjudged: "Pas jugeable",
  },
  ofGoal: (edition, value, target) => ` pour ${edition}\u202f: ${value}, cible ${target}`,
  ofTarget: (edition, value, target, share) =>
    ` pour ${edition}\u202f: ${value} sur ${target}, soit ${share} de la cible`,
  aheadTarget: (period, target) => `Cible pour ${period}\u202f: ${target}.`,
  noTree: "On ne peut dire ce qui l’a fait bouger\u202f: aucun facteur n’est déclaré.",
  rest: "non expliqué",
  breached: {
    said: (name, value, period, limit) => `${name} ${value} ${within(period)}, limite ${limit}.`,
    since: (name, value, period, limit, since) =>
      `${name} ${value} ${within(period)}, limite ${limit}, franchie ${since}.`,
  },
  missed: {
    mark: "Cible manquée",
    said: (name, value, target) => `${name} ${value}, cible ${target}.`,
  },
  restatedMark: "Chiffre antérieur révisé",
  restatedFrom: (name, period, published, now) =>
    `${name}, ${period}\u202f: ${published} à la publication, ${now} tel que compté maintenant.`,
  final: (edition) => `${edition} est complet.`,
  begun: (edition, day) =>
    `${edition}\u202f: les données ne couvrent que ce qui est venu à partir du ${day}.`,
  preliminary: (edition) => `Provisoire\u202f: ${edition} n’est pas terminé dans les données.`,
  first: "C’est la première édition\u202f: il n’y a pas de chiffres antérieurs à comparer.",
  restated: (count) =>
    count === 0
      ? "Aucun chiffre antérieur n’a été révisé."
      : `${counted(count, "figure")} ${count === 1 ? "antérieur a été révisé" : "antérieurs ont été révisés"}.`,
  forecasts: (held, all) => {
    if (all === 0) return "Aucune prévision antérieure ne peut encore être évaluée.";
    if (all === 1) return `La seule prévision antérieure ${held === 1 ? "a" : "n’a pas"} tenu.`;
    if (held === 0) return `Sur ${all} prévisions antérieures, aucune n’a tenu.`;
    return `Sur ${all} prévisions antérieures, ${held === 1 ? "une a" : `${held} ont`} tenu.`;
  },
  draft: "Pas encore publié\u202f: ceci est un brouillon.",
  approved: (name, role, date) => `Approuvé par ${name}, ${role}, le ${date}.`,
  notApproved: "Personne ne l’a encore approuvé.",
  forecast: (period, forecast, low, high) => `${period}\u202f: prévision ${forecast} (de ${low} à ${high}).`,
  openPromises: "Encore promis",
  runningBets: "À l’essai",
  nextEdition: (edition, date) => `La prochaine édition, ${edition}, est annoncée pour le ${date}.`,
  noNextEdition: "Aucune prochaine édition n’est annoncée.",
  more: (count) => `et ${count} de plus`,
  inFull: "en entier",
  ways: "Tout le reste",
};
