import type { values as model } from "../../en/report/values.ts";
import { calendarCause, calendarLine } from "../calendar.ts";
import { a, by, capital, many, numbered, of, ofThe, oneOf, several, the, within } from "../nouns.ts";

/** What a value is, what it is of, and what it is compared with. */
export const values: typeof model = {
  roles: {
    north_star: "étoile polaire",
    input: "moteur",
    lever: "levier",
    guardrail: "garde-fou",
    outcome: "résultat",
    supporting: "indicateur d’appui",
    candidate: "candidat",
    vanity: "indicateur de vanité",
  },
  guardrailStates: { ok: "respecté", watch: "à surveiller", breach: "franchi", unknown: "inconnu" },
  commitments: {
    kept: (count) => (count < 2 ? "tenu" : "tenus"),
    late: () => "en retard",
    missed: (count) => (count < 2 ? "manqué" : "manqués"),
    dropped: (count) => (count < 2 ? "abandonné" : "abandonnés"),
    open: () => "en cours",
  },
  people: "personnes",
  source: {
    snapshot: (date) => `instantané du ${date}`,
    tables: (tables, snapshot) => `${tables}, ${snapshot}`,
    reported: (source, date) => `${source}, déclaré le ${date}`,
    ledgers: (source) => `les registres des versions\u202f; valeurs actuelles\u202f: ${source}`,
  },
  unit: {
    share: "part",
    pairs: "paires",
    reviewPeriods: "périodes de revue",
    reported: (noun) => `${noun}, valeurs déclarées`,
    within: (noun, grain) => `${noun} par ${oneOf(grain)}`,
    anew: (noun, grain) => `${noun}, comptage sur ${the(grain)} ${by(grain, "entier", "entière")}`,
    last: (noun, own, grain) => `${noun}, ${by(own, "dernier", "dernière")} ${oneOf(own)} ${ofGrain(grain)}`,
    sum: (noun, own, grain) => `${noun}, somme des ${several(own)} ${ofGrain(grain)}`,
    over: (noun, own, grain) => `${noun}, sur les ${several(own)} ${ofGrain(grain)}`,
    mean: (noun, own, grain) => `${noun}, moyenne des ${several(own)} ${ofGrain(grain)}`,
    by: (grain) => `par ${oneOf(grain)}`,
    lastOfEach: (own, grain) => `${by(own, "dernier", "dernière")} ${oneOf(own)} de chaque ${oneOf(grain)}`,
    onAverage: (own, grain) => `${a(own)} ${by(own, "moyen", "moyenne")}, par ${oneOf(grain)}`,
    changes: (grain) => `variation d’${a(grain)} à l’autre`,
  },
  targetBands: { missed: "cible manquée", met: "cible atteinte", exceeded: "cible dépassée" },
  series: {
    incomplete: (count, grain, isDrawn) => {
      const s = count < 2 ? "" : "s";
      const how = isDrawn
        ? `${by(grain, "tracé", "tracée")}${s} à part`
        : `non ${by(grain, "tracé", "tracée")}${s}`;
      const who = count === 1 ? capital(a(grain)) : numbered(count, grain);
      return `${who} ${count < 2 ? "est" : "sont"} ${by(grain, "incomplet", "incomplète")}${s} et ${how}.`;
    },
    restated: (date, what) => `Recalculé selon la définition en vigueur depuis le ${date}\u202f: ${what}`,
    matures: (grain, days) =>
      days === 0
        ? `${capital(a(grain))} est ${by(grain, "complet", "complète")} dès sa fin.`
        : `${capital(a(grain))} est ${by(grain, "complet", "complète")} ${numbered(days, "day")} après sa fin.`,
    weeks: (longer) =>
      `Les semaines débordent sur la fin des ${several(longer)}\u202f; la valeur ${of(a(longer))} compte ses propres jours.`,
    starInPlaceOf: (name) => `Étoile polaire à la place ${of(name)}`,
    planMet: (met, all, grain, count) => `Plan atteint\u202f: ${met} sur ${numbered(count, grain, all)}.`,
    days: (hasWeeks) =>
      hasWeeks
        ? "Les jours suivent le rythme de la semaine\u202f: comparez chacun au même jour d’une autre semaine, ou regardez les paliers, chacun une semaine entière."
        : "Les jours suivent le rythme de la semaine\u202f: comparez chacun au même jour d’une autre semaine.",
    targetBands: (period, came, target, exceeds, better) => {
      const to = better === "higher" ? "à partir de" : "jusqu’à";
      const bounds = `atteinte ${to} ${target}, dépassée ${to} ${exceeds}`;
      return `${period}\u202f: ${came === null ? "cible " : `${came}\u202f; `}${bounds}.`;
    },
  },
  calendar: {
    phrase: (raw, direction, amount) => {
      const like = { up: "la hausse est", down: "la baisse est" };
      const said = direction === "flat" ? "rien ne change" : `${like[direction]} de ${amount}`;
      return `${raw}\u202f; à calendrier comparable, ${said}`;
    },
    cause: (cause, grain) => calendarCause(cause, grain),
    line: (said) => calendarLine(said),
    beside: (like) => `à calendrier comparable ${like}`,
    sums: "sommes non corrigées du nombre et de la nature des jours",
  },
  absence: {
    begins: (day) => `les données commencent le ${day}`,
    ends: (day) => `les données s’arrêtent le ${day}`,
    matures: (period, day) => `${period} sera connu à partir du ${day}`,
    noTarget: (period) => `aucune cible pour ${period}`,
    zeroBase: (period) => `la valeur ${ofThe(period)} était nulle ou négative`,
    noDivisor: "rien par quoi diviser",
    replaced: (day) => `une autre métrique était l’étoile polaire avant le ${day}`,
    redefined: (day) => `la définition a changé le ${day}`,
    ofPart: (name, why) => `${name}\u202f: ${why}`,
    since: (day) => `depuis le ${day}`,
  },
  reach: {
    first: "C’est le premier rapport",
    begun: (day) => `Les données commencent le ${day}`,
    none: (head, grain) =>
      `${head}\u202f: il n’y a ${by(grain, "aucun", "aucune")} ${oneOf(grain)} ${by(grain, "antérieur", "antérieure")} pour comparer`,
    noneWhole: (head, grain) =>
      `${head}\u202f: il n’y a ${by(grain, "aucun", "aucune")} ${oneOf(grain)} ${by(grain, "antérieur complet", "antérieure complète")} pour comparer`,
    previousFrom: (grain, period) =>
      `la variation sur ${the(grain)} ${by(grain, "précédent", "précédente")} s’affiche à partir ${ofThe(period)}`,
    yearFrom: (period) => `la variation sur un an s’affiche à partir ${ofThe(period)}`,
    told: (head, from) => `${head}\u202f; ${from}.`,
  },
  comparison: {
    target: "cible",
    firstOfEach: (count, grain) =>
      count === 1
        ? `${by(grain, "le premier", "la première")} ${oneOf(grain)} de chacune`
        : `les ${count} ${by(grain, "premiers", "premières")} ${many(count, grain)} de chacune`,
    lastOfEach: (count, grain) =>
      count === 1
        ? `${by(grain, "le dernier", "la dernière")} ${oneOf(grain)} ${by(grain, "complet", "complète")} de chacune`
        : `les ${count} ${by(grain, "derniers", "dernières")} ${many(count, grain)} ${by(grain, "complets", "complètes")} de chacune`,
  },
  target: {
    goal: (value) => `la cible était ${value}`,
    goalAtEnd: (value) => `la cible était ${value} pour la fin de la période`,
    next: (value, period) => `prochaine\u202f: ${value} ${within(period)}`,
    movedFrom: (value) => `modifiée, auparavant ${value}`,
    movedAway: "éloigné",
    endOf: (period) => `la fin ${ofThe(period)}`,
  },
  recent: {
    toDate: {
      day: "jour en cours",
      week: "semaine en cours",
      month: "mois en cours",
      quarter: "trimestre en cours",
      half: "semestre en cours",
      year: "année en cours",
    },
    until: (period, date) => `${period}, jusqu’au ${date}`,
  },
};

/** "du mois", "de la semaine", "de l’année" */
function ofGrain(grain: string): string {
  const noun = the(grain);
  return noun.startsWith("le ") ? `du ${oneOf(grain)}` : `de ${noun}`;
}
