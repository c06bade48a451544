import { lookUp } from "../../syntax/lookUp.ts";

/** A noun as German declines it. */
interface Noun {
  readonly one: string;
  readonly many: string;
  /** Dative of the plural: "in 3 Monaten". */
  readonly withMany: string;
  readonly genitive: string;
  readonly gender: "m" | "f" | "n";
}

/** Lengths in our notation, and what else sentences count. */
const NOUNS: Readonly<Record<string, Noun>> = {
  day: { one: "Tag", many: "Tage", withMany: "Tagen", genitive: "Tages", gender: "m" },
  week: { one: "Woche", many: "Wochen", withMany: "Wochen", genitive: "Woche", gender: "f" },
  month: { one: "Monat", many: "Monate", withMany: "Monaten", genitive: "Monats", gender: "m" },
  quarter: { one: "Quartal", many: "Quartale", withMany: "Quartalen", genitive: "Quartals", gender: "n" },
  half: { one: "Halbjahr", many: "Halbjahre", withMany: "Halbjahren", genitive: "Halbjahrs", gender: "n" },
  year: { one: "Jahr", many: "Jahre", withMany: "Jahren", genitive: "Jahres", gender: "n" },
  aggregate: named("Aggregat", "Aggregate", "Aggregaten", "Aggregats", "n"),
  bet: named("Vorhaben", "Vorhaben", "Vorhaben", "Vorhabens", "n"),
  change: named("Veränderung", "Veränderungen", "Veränderungen", "Veränderung", "f"),
  commitment: named("Zusage", "Zusagen", "Zusagen", "Zusage", "f"),
  decision: named("Entscheidung", "Entscheidungen", "Entscheidungen", "Entscheidung", "f"),
  figure: named("Zahl", "Zahlen", "Zahlen", "Zahl", "f"),
  guardrail: named("Leitplanke", "Leitplanken", "Leitplanken", "Leitplanke", "f"),
  input: named("Treiber", "Treiber", "Treibern", "Treibers", "m"),
  metric: named("Metrik", "Metriken", "Metriken", "Metrik", "f"),
  outcome: named("Ergebnis", "Ergebnisse", "Ergebnissen", "Ergebnisses", "n"),
  pair: named("Paar", "Paare", "Paaren", "Paars", "n"),
  period: named("Periode", "Perioden", "Perioden", "Periode", "f"),
  row: named("Zeile", "Zeilen", "Zeilen", "Zeile", "f"),
  segment: named("Segment", "Segmente", "Segmenten", "Segments", "n"),
  series: named("Reihe", "Reihen", "Reihen", "Reihe", "f"),
  target: named("Ziel", "Ziele", "Zielen", "Ziels", "n"),
  team: named("Team", "Teams", "Teams", "Teams", "n"),
  time: named("Fall", "Fälle", "Fällen", "Falls", "m"),
  word: named("Wort", "Wörter", "Wörtern", "Worts", "n"),
};

function named(one: string, plural: string, dative: string, genitive: string, gender: Noun["gender"]): Noun {
  return { one, many: plural, withMany: dative, genitive, gender };
}

/** The noun for a length in our notation (`week`) or a thing that is counted; what is none stands for itself. */
export function noun(grain: string): Noun {
  return lookUp(NOUNS, grain) ?? { one: grain, many: grain, withMany: grain, genitive: grain, gender: "n" };
}

/** A word in the form that the gender of a length of time asks for. */
export function by(grain: string, masculine: string, feminine: string, neuter: string): string {
  return { m: masculine, f: feminine, n: neuter }[noun(grain).gender];
}

/** "des Quartals", "der Woche" */
export function ofThe(grain: string): string {
  return `${by(grain, "des", "der", "des")} ${noun(grain).genitive}`;
}

/** "Wochen", "Woche" */
export function many(count: number, grain: string): string {
  return count === 1 ? noun(grain).one : noun(grain).many;
}

/** "Wochen", "Monaten" after a word that takes the dative; "Woche" after one. */
export function withMany(count: number, grain: string): string {
  return count === 1 ? noun(grain).one : noun(grain).withMany;
}

const NUMBERS = "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(" ");

/** A count in words up to twelve; one and none in the gender and case of what is counted. */
export function few(count: number, one: string, none: string): string {
  if (count === 0) return none;
  return count === 1 ? one : (NUMBERS[count - 2] ?? String(count));
}

/** As the first word of a sentence, or as a noun: segments are declared under ids such as `region`. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "5 Zahlen", "1 Zahl"; `written` where the count has its own way of writing: "1.200". */
export function numbered(count: number, name: string, written = String(count)): string {
  return `${written} ${many(count, name)}`;
}

/** The same after a word that takes the dative: "von 5 Zielen". */
export function withNumbered(count: number, name: string, written = String(count)): string {
  return `${written} ${withMany(count, name)}`;
}

/** "Fünf Treiber", "Ein Treiber", "Kein Treiber", as a sentence begins with it. */
export function counted(count: number, name: string): string {
  const number = few(count, by(name, "ein", "eine", "ein"), by(name, "kein", "keine", "kein"));
  return `${capital(number)} ${count === 0 ? noun(name).one : many(count, name)}`;
}

/** "eines", "keiner", "zwei": so many of those that were named before. */
export function soMany(count: number, name: string): string {
  return few(count, by(name, "einer", "eine", "eines"), by(name, "keiner", "keine", "keines"));
}

/** "zwei von fünf Zielen", "keines von fünf Zielen", "das eine Ziel"; of nothing: "kein Ziel". Nominative, and accusative but for masculine nouns. */
export function outOf(count: number, all: number, name: string): string {
  const { one, withMany: those } = noun(name);
  if (all === 0 || (all === 1 && count === 0)) return `${by(name, "kein", "keine", "kein")} ${one}`;
  if (all === 1) return `${by(name, "der eine", "die eine", "das eine")} ${one}`;
  return `${soMany(count, name)} von ${few(all, "", "")} ${those}`;
}

/**
 * The name of a period after the preposition that it asks for: "im September 2026", "am 14. Sept. 2026", "im GJ 2026/27",
 * "im Jahr 2026"; else "in": "in Q3 2026", "in der Woche vom 14.–20. Sept. 2026".
 */
export function within(period: string): string {
  if (period.includes("–")) return `in der Woche vom ${period}`;
  if (/^\d{1,2}\. /.test(period)) return `am ${period}`;
  if (/^\d{4}$/.test(period)) return `im Jahr ${period}`;
  return `${/^(?:GJ |[A-ZÄ][a-zä]+\.? \d{4})/.test(period) ? "im" : "in"} ${period}`;
}

/** "30 Personen", "1 Person"; the count as it is written. */
export function people(count: string): string {
  return `${count} ${count === "1" ? "Person" : "Personen"}`;
}

/** "Drei Treiber, zwei besser als in Q2"; of one it says whether it is. */
export function betterThan(count: number, name: string, better: number, period: string): string {
  const all = count === 2 ? "beide " : "alle ";
  const some = better === count ? all : `${soMany(better, name)} `;
  const which = count === 1 ? (better === 1 ? "" : "nicht ") : some;
  return count === 0 ? counted(0, name) : `${counted(count, name)}, ${which}besser als ${within(period)}`;
}

/** "Woche" */
export function oneGrain(grain: string): string {
  return noun(grain).one;
}

/** "Wochen" */
export function grains(grain: string): string {
  return noun(grain).many;
}

/** When something began that lasts: "dem 3. August", "August 2026", "Q3 2026". */
export function begun(period: string): string {
  return /^\d{1,2}\. /.test(period) ? `dem ${period}` : period;
}
