import { lookUp } from "../../../syntax/lookUp.ts";
import { escapePattern } from "../../../syntax/pattern.ts";
import type { Phrase, ReportPeriod } from "../../prose.ts";

const AGAINST =
  "(?:par rapport (?:à|au|aux)|comparée?s? (?:à|au|aux)|contre|face (?:à|au|aux)|vis-à-vis d[eu]|vs\\.?|sur|que|qu['’]|d[eu]|à|au)";
const ORDINALS = ["premier|1er", "deuxième|second|2e", "troisième|3e", "quatrième|4e"];
const GRAINS: Readonly<Record<string, { readonly noun: string; readonly adjective: string }>> = {
  quarter: { noun: "trimestre", adjective: "trimestriel" },
  month: { noun: "mois", adjective: "mensuel" },
  week: { noun: "semaine", adjective: "hebdomadaire" },
  half: { noun: "semestre", adjective: "semestriel" },
  year: { noun: "année", adjective: "annuel" },
};

const BEFORE = "(?:précédente?|dernière?|dernier|passée?|d['’]avant)";
/** "l’an dernier", "l’année précédente" */
const YEAR_BEFORE = `l['’](?:an|année) ${BEFORE}`;

/** Phrases for a report's own period, and for what it is compared with. */
export function period(
  { grain, ordinal, year: end, years = [`${end}`] }: ReportPeriod,
  months: readonly string[],
): readonly Phrase[] {
  const year = `(?:exercice )?(?:${years.map(escapePattern).join("|")})`;
  const { noun, adjective } = lookUp(GRAINS, grain) ?? { noun: grain, adjective: grain };
  const own = ownNames(grain, ordinal, year, months);
  const within = `(?:(?:au cours|lors) (?:du|de la|de l['’])(?: )?|(?:au|dans|sur|pendant|durant|du|en|pour|de)(?: ))?(?:l[ea] |l['’]|ce |cette |cet )?`;
  return [
    [
      `${AGAINST} (?:l[ea] |l['’])?même (?:${noun}|période) (?:un an (?:plus tôt|auparavant)|(?:de )?${YEAR_BEFORE})`,
      "year",
    ],
    [`${AGAINST}(?: )?(?:${YEAR_BEFORE}|il y a un an|un an (?:plus tôt|auparavant))`, "year"],
    [
      "sur un an|en un an|en glissement annuel|en rythme annuel|d['’]un an sur l['’]autre|d['’]une année (?:sur|à) l['’]autre",
      "year",
    ],
    [`${AGAINST}(?: )?(?:l[ea] |l['’])?${noun} ${BEFORE}`, "previous"],
    [`d['’]une? ${noun} (?:à|sur) l['’]autre|en glissement ${adjective}|en rythme ${adjective}`, "previous"],
    [
      `${within}(?:${own.join("|")})|(?:au cours |lors )?(?:du |de la |de l['’]|au |ce |cette |cet |dans l[ea] |sur l[ea] )${noun}(?! (?:${BEFORE}|prochain|suivant))`,
      "skip",
    ],
    [
      "par jour|en moyenne|un jour moyen|(?:lors )?d['’]une journée moyenne|une journée moyenne|chaque jour|par jour moyen",
      "skip",
    ],
  ];
}

/** What the period itself is called: "troisième trimestre 2026", "T3". */
function ownNames(
  grain: string,
  ordinal: number | null,
  year: string,
  months: readonly string[],
): readonly string[] {
  const inYear = `(?: (?:de )?${year})?`;
  if (grain === "year") return [`(?:année )?${year}`];
  if (ordinal === null) return ["(?!)"];
  const place = `(?:${ORDINALS[ordinal - 1] ?? "(?!)"})`;
  if (grain === "quarter") return [`${place} trimestre${inYear}`, `T${ordinal}${inYear}`];
  if (grain === "half") return [`${place} semestre${inYear}`, `S${ordinal}${inYear}`];
  if (grain === "week") return [`semaine ${ordinal}${inYear}`];
  return grain === "month"
    ? [`(?:mois de |mois d['’])?${escapePattern(months[ordinal - 1] ?? "(?!)")}${inYear}`]
    : ["(?!)"];
}
