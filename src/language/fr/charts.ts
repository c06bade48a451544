import type { charts as model } from "../en/charts.ts";
import { ended } from "../ended.ts";
import { by, capital, many, numbered, of, oneOf, several, toThe, within } from "./nouns.ts";

/** Labels within charts, and their text alternatives. */
export const charts: typeof model = {
  trend: {
    title: (name, grain) => `${name}, par ${oneOf(grain)}`,
    nothing: "Aucune valeur complète pour l’instant.",
    course: (first, last) => `De ${first} à ${last}.`,
    extremes: (lowest, highest) => `Minimum ${lowest}, maximum ${highest}.`,
    valueIn: (value, period, first) => `${value} ${within(period)} (${first})`,
    target: (value) => `Cible ${value}.`,
    plan: (grain, first, last) => `Plan par ${oneOf(grain)}, de ${first} à ${last}.`,
    range: (from, to, range) => `De ${from} à ${to}\u202f: ${range}.`,
    limits: (name, lower, upper, centre) => `${name} de ${lower} à ${upper}, autour de ${centre}`,
    trialRange: "fourchette provisoire",
    expectedRange: "fourchette attendue",
    fixedLimits: "limites",
    surprises: (said) => `En dehors\u202f: ${said}.`,
    more: (count) => `et ${count} de plus`,
    changed: (date, what) => `Définition modifiée le ${date}\u202f: ${ended(what)}`,
    marked: (what, date) => `Marqué\u202f: ${what}, ${date}.`,
    lasted: (what, from, to) => `Marqué\u202f: ${what}, du ${from} au ${to}.`,
    missing: (missing, all) =>
      `${numbered(missing, "period")} sur ${all} ${missing < 2 ? "n’a" : "n’ont"} pas de valeur.`,
    lastYear: "année précédente",
    planned: "plan",
    targetAt: (value) => `cible ${value}`,
    weeks: (first, from, last, to) =>
      `Par semaine, de ${first} (semaine du ${from}) à ${last} (semaine du ${to}).`,
    byWeek: "par semaine",
    exceeded: "dépassée",
    exceededAt: (value, better) => `dépassée ${better === "higher" ? "dès" : "jusqu’à"} ${value}`,
  },
  archive: {
    title: (name) => `${name}, édition par édition, tel que publié`,
    recounted: (value) => `${value} selon le comptage actuel`,
  },
  bridge: {
    unexplained: "Non expliqué par l’arbre",
    title: (name) => `${name}\u202f: ce qui l’a fait varier`,
    course: (from, before, to, now) => `De ${from} ${within(before)} à ${to} ${within(now)}.`,
  },
  bullet: {
    title: (name) => `${name} face à ses limites`,
    watch: (limit) => `surveillance ${limit}`,
    breach: (limit) => `franchissement ${limit}`,
    lower: "plus bas est mieux",
    higher: "plus haut est mieux",
    said: (value, period, limits, better) => `${value} ${within(period)}\u202f; ${limits}\u202f; ${better}.`,
  },
  cohorts: {
    cut: (across, shown, all) =>
      `${across}, ${shown < 2 ? `${shown === 1 ? "la première" : "0"}` : `les ${shown} premières`} sur ${all}`,
    row: (name, first, last, column) => `${name}\u202f: de ${first} à ${last} (${column}).`,
    columns: (across) => `Colonnes\u202f: ${across}.`,
  },
  forecast: {
    title: (name, period) => `${name}, prévision pour ${period}`,
    target: (value) => `cible ${value}`,
    came: (from, first, to, last) => `De ${from} ${within(first)} à ${to} ${within(last)}.`,
    said: (period, value, low, high) =>
      `Prévision pour ${period}\u202f: ${value}, fourchette à 80\u202f% de ${low} à ${high}.`,
    saidAlone: (period, value) => `Prévision pour ${period}\u202f: ${value}.`,
    band: (label) => `${capital(label)}.`,
    aim: (value) => `Cible ${value}.`,
  },
  flows: {
    key: "en pointillé\u202f: ce que les deux donnent",
    nothing: "Aucun flux n’est encore connu.",
    row: (period, flows, active) => `${period}\u202f: ${flows}\u202f; ${active} en tout.`,
  },
  distribution: { key: (period) => `en pointillé\u202f: ${period}` },
  intervals: {
    row: (name, value, range) => `${name}\u202f: ${value}, intervalle à 95\u202f% ${range}.`,
    nothing: "Aucune valeur pour l’instant.",
  },
  lags: {
    key: "gris\u202f: exploratoire",
    axis: (grain) => `${several(grain)} plus tard`,
    declaredAt: (value) => `déclaré\u202f: ${value}`,
    at: (lag, grain, value) => `${numbered(lag, grain)} plus tard\u202f: ${value}.`,
    declared: (lag) => `Le décalage déclaré est ${lag}.`,
    undeclared: "Aucun décalage n’a été déclaré.",
    others: "Tous les autres sont exploratoires.",
  },
  query: {
    bar: "Diagramme en barres",
    line: "Courbe",
    dot: "Points",
    area: "Aires",
    rect: "Grille",
    tick: "Traits",
    of: (kind, measure) => `${kind}\u202f: ${measure}`,
    by: (places) => ` par ${places}`,
    and: (one, other) => `${one} et ${other}`,
    series: (count) => `, ${numbered(count, "series")}`,
    course: (first, last, lowest, highest) =>
      `de ${first} à ${last}\u202f; minimum ${lowest}, maximum ${highest}.`,
    missing: (missing, all) =>
      `${numbered(missing, "row")} sur ${all} ${missing < 2 ? "n’a" : "n’ont"} pas de valeur.`,
    cut: (cut, all) =>
      `${numbered(cut, "row")} sur ${all} ${cut < 2 ? "dépasse" : "dépassent"} les axes, dont les bornes sont fixées à la main\u202f; ce qui dépasse est coupé.`,
    shades: (name, low, high) => `${name}, de ${low} (clair) à ${high} (foncé)`,
  },
  recent: {
    title: (name) => `${name}, dernières semaines et derniers mois`,
    last: (count, grain) =>
      count < 2
        ? `${by(grain, "Dernier", "Dernière")} ${count === 1 ? "" : `${count} `}${oneOf(grain)}`
        : `${count} ${by(grain, "derniers", "dernières")} ${many(count, grain)}`,
    plan: "plan",
    planned: (target) => `Plan\u202f: ${target}.`,
    counted: (count, grain) => numbered(count, grain),
    lastYear: "année précédente",
    course: (grain, from, first, to, last) =>
      `Par ${oneOf(grain)}, de ${from} ${within(first)} à ${to} ${within(last)}.`,
    courseWithYear: (grain, from, first, to, last, year) =>
      `Par ${oneOf(grain)}, de ${from} ${within(first)} à ${to} ${within(last)}, contre ${year} un an plus tôt.`,
  },
  scatter: {
    axes: (across, up) => `${across} (en abscisse) et ${up} (en ordonnée).`,
    more: (count) => `${count} de plus dans le tableau.`,
    line: (label) => `Droite\u202f: ${label}.`,
  },
  segments: {
    share: (name, dimension) => `${name} par ${dimension}, part du total`,
    stacked: (name, dimension) => `${name} par ${dimension}, empilé jusqu’au total`,
    slope: (name, dimension) => `${name} par ${dimension}, deux périodes`,
    multiples: (name, dimension) => `${name} par ${dimension}, un panneau pour chacun, à la même échelle`,
    course: (name, from, first, to, last) =>
      `${name}\u202f: de ${from} ${within(first)} à ${to} ${within(last)}`,
    extremes: (lowest, then, highest, when) =>
      `minimum ${lowest} ${within(then)}, maximum ${highest} ${within(when)}`,
    more: (count) => `${numbered(count, "segment")} de plus dans le tableau.`,
    rest: (value) => `Segments non montrés, ensemble\u202f: ${value} à la fin.`,
    changed: (date, what) => `Définition modifiée le ${date}\u202f: ${ended(what)}`,
    nothing: "Aucune valeur pour l’instant.",
    others: (count) => numbered(count, "other"),
    hidden: "non montré",
    notAvailable: "n.d.",
  },
  tree: {
    title: (name) => `Facteurs ${of(name)}`,
    influence: "influence,",
    notSummed: "non additionnée",
    on: (period) => `par rapport ${toThe(period)}`,
    brings: (amount) => `apporte ${amount}`,
    and: "et",
    made: (drivers) => `Il se compose ${of(drivers)}.`,
    grades: { verified: "vérifié par un test", correlated: "corrélé", hypothesis: "hypothèse" },
    graded: (name, grade) => `${name} (${grade})`,
    influenced: (names) => `Influencé, pense-t-on, par ${names}.`,
  },
  vintages: {
    title: (name) => `${name}\u202f: ce qui a été publié, et ce qui est calculé aujourd’hui`,
    notNow: "n.d. aujourd’hui",
    nothing: "Rien n’avait été publié auparavant.",
  },
};
