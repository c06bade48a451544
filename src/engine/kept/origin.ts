import { knowLetters, lettersIn } from "../../document/letters.ts";
import { lookUp } from "../../syntax/lookUp.ts";

/** What parts of reports were made of, as a hash with their name. */
const ORIGINS = new WeakMap<object, string>();

/** What a part of a report was made of: as long as that is the same, so is the part; null where nobody knows. */
export function originOf(part: object): string | null {
  return ORIGINS.get(part) ?? null;
}

/** The letters of each part of a report. */
export function lettersByPart(report: object): Readonly<Record<string, string>> {
  return Object.fromEntries(
    objectsIn(report).map(([name, part]) => [name, [...lettersIn(JSON.stringify(part))].join("")]),
  );
}

/** Notes that a report was made of what has this hash, and the letters that its parts have. */
export function noteOrigin(report: object, hash: string, letters: Readonly<Record<string, string>>): void {
  for (const [name, part] of objectsIn(report)) {
    ORIGINS.set(part, `${hash}/${name}`);
    knowLetters(part, lookUp(letters, name) ?? "");
  }
}

function objectsIn(report: object): readonly (readonly [string, object])[] {
  return Object.entries(report).flatMap(([name, part]) =>
    typeof part === "object" && part !== null ? [[name, part]] : [],
  );
}
