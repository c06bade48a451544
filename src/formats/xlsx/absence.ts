import type { Language } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import { typedKeys } from "../typedKeys.ts";

type MissingReason = NonNullable<Figure["reason"]>;

/**
 * What stands in a cell for a number that is not there: never nothing, which could be forgotten, and never 0. `x` not
 * available, `z` not applicable: there can be no such number.
 */
const SHORTHAND = {
  "zero base": "z",
  "incomplete period": "x",
  "definition changed": "z",
  "no data": "x",
  "no target": "z",
  "too few": "x",
  "does not vary": "z",
  "before the snapshot": "x",
  "segments overlap": "z",
  "no parts of a whole": "z",
  "no data near the last day": "x",
  "from equals to": "z",
  "aligned apart": "z",
  "both whole": "z",
  "of review periods": "z",
  "has not moved": "z",
  "first move": "z",
  "not published": "x",
  "out of range": "z",
} as const satisfies Readonly<Record<MissingReason, "x" | "z">>;

const REASONS = typedKeys(SHORTHAND);

/** A letter of the shorthand. */
export type Letter = (typeof SHORTHAND)[MissingReason];

/** Why a number is not there: a reason, "unsaid" where it has none, and "none" where there is no such number, as of a plan that nobody made. */
export type Absence = MissingReason | "unsaid" | "none";

/** "[x]" */
export function shorthandOf(absence: Absence): string {
  return `[${letterOf(absence)}]`;
}

function letterOf(absence: Absence): Letter {
  if (absence === "unsaid") return "x";
  return absence === "none" ? "z" : SHORTHAND[absence];
}

/** Reads the reason of a measured value that is missing. */
export function absenceOf(reason: string | null): Absence {
  return REASONS.find((one) => one === reason) ?? "unsaid";
}

/** What the letters of a sheet stand for there: "[x] not available: no data, not published". */
export function legendOf(absences: ReadonlySet<Absence>, { exports, format, signs }: Language): string[] {
  const letters = [...new Set([...absences].map(letterOf))].sort();
  return letters.map((letter) => {
    const reasons = REASONS.filter((one) => absences.has(one) && SHORTHAND[one] === letter);
    const why = reasons.map((reason) => format.missing[reason]).join(", ");
    const what = `[${letter}] ${exports.xlsx.shorthand[letter]}`;
    return why === "" ? what : `${what}${signs.colon}${why}`;
  });
}
