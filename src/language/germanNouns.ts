/** The name of a length of time as German declines it. */
interface Noun {
  readonly one: string;
  readonly many: string;
  /** Dative of the plural: "in 3 Monaten". */
  readonly withMany: string;
  readonly genitive: string;
  readonly gender: "m" | "f" | "n";
}

const NOUNS: Readonly<Record<string, Noun>> = {
  day: { one: "Tag", many: "Tage", withMany: "Tagen", genitive: "Tages", gender: "m" },
  week: { one: "Woche", many: "Wochen", withMany: "Wochen", genitive: "Woche", gender: "f" },
  month: { one: "Monat", many: "Monate", withMany: "Monaten", genitive: "Monats", gender: "m" },
  quarter: { one: "Quartal", many: "Quartale", withMany: "Quartalen", genitive: "Quartals", gender: "n" },
  half: { one: "Halbjahr", many: "Halbjahre", withMany: "Halbjahren", genitive: "Halbjahrs", gender: "n" },
  year: { one: "Jahr", many: "Jahre", withMany: "Jahren", genitive: "Jahres", gender: "n" },
};

/** The noun for a length in our notation (`week`); what is none stands for itself. */
export function noun(grain: string): Noun {
  return NOUNS[grain] ?? { one: grain, many: grain, withMany: grain, genitive: grain, gender: "n" };
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
