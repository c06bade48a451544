import type { metrics as model } from "../../en/blocks/metrics.ts";
import { capital, few, numbered, of, outOf, within } from "../nouns.ts";

/** Components that show what the metrics are, and which of them hold. */
export const metrics: typeof model = {
  definition: {
    metric: "Indicateur",
    whys: "Pourquoi il compte, et pourquoi cela compte",
    unreached: "La chaîne n’atteint pas encore la mission en cinq étapes.",
    why: "Pourquoi celui-ci",
    speaks: "Ce qui plaide pour lui",
    evidence: "Éléments à l’appui",
  },
  understandable: {
    caption: (name) => `Simplicité ${of(name)}`,
    quoted: (statement) => `«\u202f${statement}\u202f»`,
    measured: "Ce qui est mesuré",
    found: "Constaté",
    rule: "Règle",
    kept: "Respectée",
    noRule: "aucune",
    note: "Calculé à partir de l’énoncé et du SQL\u202f; les syllabes sont comptées selon des règles d’orthographe.",
    states: { kept: "Respectée", broken: "À revoir" },
  },
  candidates: {
    none: "Aucun autre indicateur n’a été examiné.",
    caption: "L’étoile polaire et ses candidats",
    star: "Étoile polaire",
    what: "Ce que c’est",
    leads: (outcome) => `Test 1\u202f: devance ${outcome}`,
    actionable: "Test 2\u202f: les équipes peuvent agir dessus",
    simple: "Test 3\u202f: il se dit simplement",
    moved: "Combien de fois il a bougé",
    chance: "au-delà de ce qu’explique le hasard",
    known: "À quel point il est connu",
    gaps: "lacunes\u202f:",
    decision: "Décision",
    undeclared: "non déclaré",
    pairs: (count) => numbered(count, "pair"),
    noDate: "sans date",
    decidedBy: (who) => `Décidé par ${who}.`,
    source: (source) => `Source\u202f: ${source}, et les tables des autres.`,
    note: "Tous sont testés selon ce qui a été déclaré pour l’étoile polaire, à moins qu’ils ne déclarent autre chose\u202f; il est tenu compte du fait que plusieurs sont testés à la fois. Une relation dans le temps n’est pas une cause.",
    decisions: { chosen: "Retenu", declined: "Écarté", open: "Ouvert" },
  },
  audit: {
    some: (listed, all) =>
      listed === 0
        ? "Chaque indicateur a sa place autour de l’étoile polaire"
        : `${capital(outOf(listed, all, "metric"))} ${listed > 1 ? "ont" : "a"} un rôle à remettre en question`,
    all: (link) => `${link}, sur toutes les éditions.`,
    link: "L’audit de tous les indicateurs",
    lagging: "Des objectifs qui ne font que suivre",
    vanity: "Des nombres flatteurs, qui ne guident rien",
    siloed: "Ce que fait une équipe, pas ce que reçoivent les clients",
    unplaced: "Sans place autour de l’étoile polaire",
    whyListed: "Pourquoi il figure ici",
    toDo: "Que faire",
    nowhere: (role) => `${role}, montré sur aucune page`,
    shown: (role, editions) => `${role}, montré dans ${editions}`,
  },
  vanity: {
    none: "Il n’y en a aucun.",
    caption: "Ce qui ne nous guide pas",
    whyNot: "Pourquoi pas",
    audit: (link) => `${link}\u202f: tous les indicateurs qui ne guident, ne gardent et ne valident rien.`,
    link: "Audit des zombies",
  },
  review: {
    none: "Aucune revue n’a encore eu lieu.",
    of: (date) => `Revue du ${date}`,
    askedBy: (who) => `Menée par ${who}`,
    note: "Remarque",
    next: (date) => `La prochaine revue est due le ${date}.`,
    decisions: { keep: "Conservé tel quel", change: "À modifier" },
  },
  guardrails: {
    none: "Aucun garde-fou n’est fixé.",
    watches: (what) => `Surveille\u202f: ${what}`,
    against: (name) => `${name} face à ses limites`,
    subtitle: (period, unit, better) => `${period}, ${unit}\u202f; ${better}`,
    lower: "plus bas est mieux",
    higher: "plus haut est mieux",
    breached: (count) => `${few(count, "guardrail")} ${count < 2 ? "franchi" : "franchis"}`,
    toWatch: (count) => `${few(count, "guardrail")} à surveiller`,
    unknown: (count) => `${few(count, "guardrail")} impossible${count < 2 ? "" : "s"} à juger`,
    hold: "Tous les garde-fous sont respectés",
    lapsed: (count) =>
      `${few(count, "guardrail")} ${count < 2 ? "franchi" : "franchis"} plus tôt dans la période`,
    wasBreached: (when, worst) => `franchi ${when} (${worst})`,
    holdsNow: "Respecté à présent",
    toldAbove: "Ce qu’il a atteint, et ce que nous faisons",
    states: { ok: "Respecté", watch: "À surveiller", breach: "Franchi", unknown: "Inconnu" },
  },
  breach: {
    title: "Garde-fous franchis",
    said: (name, value, period, limit) =>
      `${name}\u202f: ${value} ${within(period)}, limite ${limit}. L’optimisation de l’étoile polaire est suspendue.`,
    saidSince: (name, value, period, limit, since) =>
      `${name}\u202f: ${value} ${within(period)}, limite ${limit}, franchie ${since}. L’optimisation de l’étoile polaire est suspendue.`,
    wasBreached: (name, when, worst, limit, now) =>
      `${name}\u202f: franchi ${when} (${worst}, limite ${limit}). ${now}`,
    now: {
      ok: (value) => `Il est respecté à présent, à ${value}.`,
      watch: (value) => `Il est à présent en deçà de la limite, à ${value}, et à surveiller.`,
      unknown: "On ne peut pas dire où il en est à présent.",
    },
    nobody: "Personne n’a encore dit ce qui sera fait.",
  },
};
