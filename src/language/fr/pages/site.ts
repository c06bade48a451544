import type { site as model } from "../../en/pages/site.ts";
import { counted, of, toThe } from "../nouns.ts";

/** Around the site: archive, dictionary, corrections, history, sprint. */
export const site: typeof model = {
  correcting: {
    draft: (version) => `Ceci est un brouillon de la version ${version}.`,
    released: (version, changes) => `Ce qui est publié est la ${version}\u202f: voir ${changes}.`,
    version: (version) => `version ${version}`,
    changes: "ce qui changerait",
  },
  archive: {
    title: "Éditions",
    none: "Il n’y a pas encore d’édition.",
    drafts:
      "Aucune n’est encore publiée\u202f: toutes sont des brouillons, et leurs nombres peuvent encore changer.",
    lede: "Une version publiée ne change jamais. Une correction est une nouvelle version, qui dit ce qu’elle a changé.",
    announced: (edition, date) => `${edition} est annoncé pour le ${date}`,
    breached: "Garde-fou franchi",
    wasBreached: "Garde-fou franchi auparavant",
    basis: {
      published: (period, value) => `par rapport ${toThe(period)} (${value})`,
      unpublished: (period, value) => `par rapport ${toThe(period)} (${value}, publié par aucune édition)`,
      restated: (period, value, published) =>
        `par rapport ${toThe(period)} (${value}, retraité depuis ${published})`,
      later: (period, value, published) =>
        `par rapport ${toThe(period)} (${value}, que sa propre édition donne désormais à ${published})`,
      another: (period, value, star) =>
        `par rapport ${toThe(period)} (${value}\u202f; l’étoile polaire de cette édition était ${star})`,
      redefined: (period, since) =>
        `par rapport ${toThe(period)}\u202f: ce que compte l’indicateur a changé le ${since}`,
      unknown: (period) => `par rapport ${toThe(period)}`,
    },
    star: (name, value) => `${name}\u202f: ${value}`,
    starWith: (name, value, change, basis) => `${name}\u202f: ${value}, ${change} ${basis}`,
    correcting: (link) => `${link}, une correction qui n’est pas encore publiée`,
    draftOf: (version) => `Brouillon de la version ${version}`,
    released: (version, date) => `${version}, ${date}`,
    superseded: (version, date) => `${version}, ${date}, remplacée`,
    corrects: (version, why) => `Elle corrige la version ${version}\u202f: ${why}`,
    seal: "Sceau",
  },
  revision: {
    on: (page) => `Sur «\u202f${page}\u202f»`,
    difference: "Différence",
    alsoDiffer: (count) =>
      `${counted(count, "figure")} qu’aucune page ne montre ${count === 0 ? "ne diffère" : count === 1 ? "diffère" : "diffèrent"} aussi.`,
    rounding: "Une différence est prise avant l’arrondi.",
    all: (count, link) => `${counted(count, "figure")} en tout\u202f: ${link}`,
    what: "Quoi",
    key: "Clé",
    fromTo: "De l’ancien au nouveau",
    oldToNew: "Ancien et nouveau",
    title: (version) => `Ce que corrige la version ${version}`,
    against: (edition, version, before) => `${edition}, ${version} par rapport à ${before}`,
    reason: (code, reason) => `Raison ${code}\u202f: ${reason}.`,
    reasons: {
      R1: "meilleures données sources",
      R2: "un recalcul de routine",
      R3: "une autre méthode",
      C: "une correction",
    },
    figures: "Chiffres",
    definitions: "Définitions",
    targets: "Cibles",
    words: "Textes",
    comments: "Commentaires antérieurs",
    figuresDiffer: (count) =>
      `${counted(count, "figure")} de ses pages ${count === 0 ? "ne diffère" : count === 1 ? "diffère" : "diffèrent"}`,
    definitionsChanged: "Définitions et réglages modifiés",
    definitionsCaption: "Définitions et réglages, tels qu’ils étaient et tels qu’ils sont",
    targetsChanged: "Cibles modifiées",
    targetsCaption: "Cibles, telles qu’elles étaient et telles qu’elles sont",
    rewritten: "Phrases réécrites",
    meaning: "Ce que cela signifie pour les commentaires antérieurs",
    owners: { report: "Le rapport", queries: "Requêtes nommées" },
    newLanguage:
      "La version précédente n’était pas écrite dans cette langue. Ses chiffres figurent ici tels qu’ils ont été publiés\u202f; ses phrases ne sont pas comparées ici.",
    holds: (version) =>
      `Aucune phrase n’est restée en place autour d’un nombre modifié. Ce qui a été dit de la version ${version} tient, sauf s’il s’agissait d’un élément listé ci-dessus.`,
    renumbered:
      "Ces phrases sont restées telles quelles, et leurs nombres ont changé. Ce qui avait été conclu d’un ancien nombre peut ne pas découler du nouveau. Ce qui a été dit de tout ce qui ne figure pas sur cette page tient comme avant.",
  },
  standing: {
    superseded: (latest, changes) =>
      `Cette version a été remplacée par ${latest}\u202f; la liste des éditions dit ${changes}.`,
    latestVersion: "la dernière version",
    version: (version) => `version ${version}`,
    changes: "ce qui a changé",
    outdated: (edition) => `${edition} n’est pas la dernière édition.`,
    latest: "La dernière",
    corrects: (version, before, why) => `La version ${version} corrige la version ${before}\u202f: ${why}`,
  },
  feed: {
    entry: (edition, title) => `${edition}\u202f: ${title}`,
    versioned: (edition, version, title) => `${edition}, version ${version}\u202f: ${title}`,
    title: (company) => `Rapport étoile polaire, ${company}`,
    correction: (why) => `Correction\u202f: ${why}`,
    seal: (seal) => `Sceau ${seal}.`,
  },
  about: { title: "À propos de ce rapport" },
  audit: {
    title: "Audit des zombies",
    lede: "Un indicateur mérite sa place comme étoile polaire, comme moteur ou levier sous un moteur, comme garde-fou, ou comme résultat face auquel l’étoile polaire est testée. Tous les autres coûtent de l’attention. Ici, on demande à chacun pourquoi il est là.",
    note: (languages) =>
      `Jugé d’après le rôle que chaque indicateur déclare, et d’après son nom et son énoncé, en ${languages}. Un mot est un indice et non un verdict\u202f: qui en sait plus garde l’indicateur, et dit pourquoi dans sa définition.`,
  },
  dictionary: {
    title: "Indicateurs",
    heading: "Ce que nous mesurons, et comment",
    sprint: (link) => `Comment nous en sommes venus à suivre l’étoile polaire\u202f: ${link}.`,
    sprintLink: "le sprint au cours duquel elle a été définie",
    none: (command) => `Aucun indicateur n’est encore défini. Lancez ${command} pour voir par où commencer.`,
    audit: (link, sentence) => `${link}\u202f: ${sentence}.`,
    auditLink: "Audit des zombies",
  },
  home: {
    none: "Il n’y a pas encore d’édition",
    begin: (command) => `La première commence par ${command}.`,
  },
  history: {
    title: (name) => `Historique ${of(name)}`,
    description: (name) => `Tous les changements ${of(name)}`,
    label: "Historique d’un indicateur",
    lede: "Ce qu’il a remplacé, comment sa définition et ses cibles ont changé, quand il a été revu, et ce que chaque édition a montré. Le plus récent vient en premier.",
    none: "Rien ne lui est arrivé, et aucune édition ne l’a montré.",
    date: "Date",
    whatHappened: "Ce qui s’est passé",
    what: "Quoi",
    why: "Pourquoi",
    where: "Où",
    note: "La raison d’un chiffre retraité est donnée par un code\u202f: R1 meilleures données sources, R2 recalcul de routine, R3 méthode, C correction. Ce qu’une édition a montré est ce que donnait son propre instantané.",
  },
  notFound: {
    title: "Page introuvable",
    heading: "Cette page n’existe pas",
    lede: (link) =>
      `Elle a peut-être été renommée, ou l’adresse contient une erreur. Tous les rapports figurent dans ${link}.`,
    link: "la liste des éditions",
  },
  sprint: {
    title: "Comment l’indicateur a été défini",
    place: "Sprint de définition de l’indicateur",
    lede: "Une étoile polaire se choisit, elle ne se trouve pas. Voici les semaines pendant lesquelles nous en cherchons une, et ce qui sort de chacune.",
    none: "Aucun sprint n’est publié.",
    caption: "Les semaines du sprint",
    week: "Semaine",
    status: "État",
    artefact: "Livrable",
    artefacts: "Livrables",
    artefactsOf: (week) => `Livrables de la semaine ${week}`,
    whole: "Tout le sprint",
    weeks: "Semaines du sprint",
    weekOf: (week) => `Semaine ${week} du sprint`,
  },
};
