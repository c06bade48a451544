import { lookUp } from "../../syntax/lookUp.ts";

/** A noun as French counts it. */
interface Noun {
  readonly one: string;
  readonly many: string;
  readonly gender: "m" | "f";
}

/** Lengths in our notation, and what else sentences count. */
const NOUNS: Readonly<Record<string, Noun>> = {
  day: masculine("jour"),
  week: feminine("semaine"),
  month: masculine("mois", "mois"),
  quarter: masculine("trimestre"),
  half: masculine("semestre"),
  year: feminine("année"),
  aggregate: masculine("agrégat"),
  bet: masculine("pari"),
  change: feminine("variation"),
  commitment: masculine("engagement"),
  decision: feminine("décision"),
  figure: masculine("chiffre"),
  guardrail: masculine("garde-fou"),
  input: masculine("moteur"),
  metric: masculine("indicateur"),
  other: masculine("autre"),
  outcome: masculine("résultat"),
  pair: feminine("paire"),
  period: feminine("période"),
  row: feminine("ligne"),
  segment: masculine("segment"),
  series: feminine("série"),
  target: feminine("cible"),
  team: feminine("équipe"),
  thing: feminine("décision"),
  time: masculine("cas", "cas"),
  word: masculine("mot"),
};

function masculine(one: string, many = `${one}s`): Noun {
  return { one, many, gender: "m" };
}

function feminine(one: string, many = `${one}s`): Noun {
  return { one, many, gender: "f" };
}

/** The noun for a length in our notation (`week`) or a thing that is counted; what is none stands for itself. */
export function noun(name: string): Noun {
  return lookUp(NOUNS, name) ?? { one: name, many: name, gender: "m" };
}

/** A word in the form that the gender of a noun asks for: "complet", "complète". */
export function by(name: string, masculineForm: string, feminineForm: string): string {
  return noun(name).gender === "m" ? masculineForm : feminineForm;
}

/** "semaine" */
export function oneOf(name: string): string {
  return noun(name).one;
}

/** "semaines" */
export function several(name: string): string {
  return noun(name).many;
}

/** "semaines", "semaine": French counts none and one in the singular. */
export function many(count: number, name: string): string {
  return count < 2 ? noun(name).one : noun(name).many;
}

/** "un mois", "une semaine" */
export function a(name: string): string {
  return `${by(name, "un", "une")} ${noun(name).one}`;
}

/** "le mois", "la semaine", "l’année" */
export function the(name: string): string {
  const { one, gender } = noun(name);
  return isVowel(one) ? `l’${one}` : `${gender === "m" ? "le" : "la"} ${one}`;
}

const NUMBERS = "deux trois quatre cinq six sept huit neuf dix onze douze".split(" ");

/** A count in words up to twelve; one and none in the gender of what is counted. */
export function few(count: number, name: string): string {
  if (count === 0) return by(name, "aucun", "aucune");
  return count === 1 ? by(name, "un", "une") : (NUMBERS[count - 2] ?? String(count));
}

/** As the first word of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "5 chiffres", "1 chiffre", "0 chiffre"; `written` where the count has its own way of writing: "1 200". */
export function numbered(count: number, name: string, written = String(count)): string {
  return `${written} ${many(count, name)}`;
}

/** "Cinq moteurs", "Un moteur", "Aucun moteur", as a sentence begins with it. */
export function counted(count: number, name: string): string {
  return `${capital(few(count, name))} ${many(count, name)}`;
}

/** "deux cibles sur cinq", "aucune cible sur cinq", "la seule cible"; of nothing: "aucune cible". */
export function outOf(count: number, all: number, name: string): string {
  if (all === 0 || (all === 1 && count === 0)) return `${few(0, name)} ${noun(name).one}`;
  if (all === 1) return `${by(name, "le seul", "la seule")} ${noun(name).one}`;
  return `${few(count, name)} ${many(count, name)} sur ${few(all, name)}`;
}

/** "30 personnes", "1 personne"; the count as it is written. */
export function people(count: string): string {
  return `${count} ${count === "1" || count === "0" ? "personne" : "personnes"}`;
}

/** "Trois moteurs, dont deux en amélioration par rapport au T2 2026"; of one it says whether it is. */
export function betterThan(count: number, name: string, better: number, period: string): string {
  if (count === 0) return counted(0, name);
  const against = `par rapport ${toThe(period)}`;
  if (count === 1) return `${counted(1, name)}, ${better === 1 ? "" : "pas "}en amélioration ${against}`;
  const all = count === 2 ? by(name, "tous deux", "toutes deux") : by(name, "tous", "toutes");
  const some = better === count ? all : `dont ${few(better, name)}`;
  return `${counted(count, name)}, ${some} en amélioration ${against}`;
}

/** Does a word begin with a vowel, so that the one before it is written on to it? */
function isVowel(text: string): boolean {
  return /^[aeiouyhàâéèêëîïôûœ]/iu.test(text);
}

/** "de revenus", "d’auteurs" before a name. */
export function of(name: string): string {
  return isVowel(name) ? `d’${name}` : `de ${name}`;
}

/** "que revenus", "qu’auteurs" */
export function than(name: string): string {
  return isVowel(name) ? `qu’${name}` : `que ${name}`;
}

/** The article of a period's name: "le T3 2026", "l’exercice 2026/27", "la semaine du 14 au 20 sept."; none of months and years. */
function articleOf(period: string): "le " | "la " | "l’" | "" {
  if (isWeek(period)) return "la ";
  if (/^(?:[TS]\d|\d{1,2}(?:er)?\s(?!\d))/.test(period)) return "le ";
  if (/^exercice\b/.test(period)) return "l’";
  return "";
}

/** A week is named by its days: "14–20 sept. 2026". */
function isWeek(period: string): boolean {
  return period.includes("–");
}

/** The name of a period as it stands within a sentence: "semaine du 14 au 20 sept. 2026". */
function inSentence(period: string): string {
  return isWeek(period) ? `semaine du ${period.replace(/\s?–\s?/, " au ")}` : period;
}

/** "le T3 2026", "septembre 2026", "le 14 sept. 2026", "la semaine du 14 au 20 sept. 2026" */
export function thePeriod(period: string): string {
  return `${articleOf(period)}${inSentence(period)}`;
}

/** "du T3 2026", "de septembre 2026", "d’août 2026", "de la semaine du 14 au 20 sept. 2026" */
export function ofThe(period: string): string {
  const article = articleOf(period);
  if (article === "le ") return `du ${period}`;
  return article === "" ? of(period) : `de ${article}${inSentence(period)}`;
}

/** "au T3 2026", "à septembre 2026", "à la semaine du 14 au 20 sept. 2026" */
export function toThe(period: string): string {
  const article = articleOf(period);
  return article === "le " ? `au ${period}` : `à ${article}${inSentence(period)}`;
}

/** When: "au T3 2026", "en septembre 2026", "en 2026", "le 14 sept. 2026", "pendant la semaine du 14 au 20 sept. 2026". */
export function within(period: string): string {
  const article = articleOf(period);
  if (/^[TS]\d/.test(period)) return `au ${period}`;
  if (article === "le ") return `le ${period}`;
  const isNamed = article !== "" || /^la /.test(period);
  return isNamed ? `pendant ${article}${inSentence(period)}` : `en ${period}`;
}
