import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { FrontMatter, KeyPath } from "./frontMatter.ts";

/** The keys of front matter that hold words; the others are the same in every language. */
const WORDS: ReadonlySet<string> = new Set([
  ...["title", "summary", "highlights", "lowlights", "decision", "options", "recommendation", "owner"],
  ...["what", "why", "why_not", "result", "found", "so", "objective", "action"],
  ...["name", "statement", "unit", "includes", "excludes", "watches", "hypothesis", "expected", "source"],
  ...["core_value", "value_exchange", "whys", "time_frame", "leads", "market", "note"],
  ...["company", "product", "mission", "confidentiality", "lead"],
]);

/** Keys that hold words below these keys only; elsewhere they hold a date or a choice. */
const WORDS_BELOW: Readonly<Record<string, readonly string[]>> = {
  rationale: ["mission", "value", "actionable", "growth"],
  decided: ["by"],
  reviews: ["by"],
  approved_by: ["role"],
};

/** Units that are computed with: only nouns have a translation. */
const COMPUTED_UNITS: readonly unknown[] = ["percent", "ratio", "currency", "minutes", "hours", "score"];

/**
 * Front matter in another language: the original's data, with the words that the translation gives instead. A key has
 * the place of the file that says it. Diagnostics instead where the translation says anything but words, or has no
 * place in the original.
 */
export function translated(original: FrontMatter, translation: FrontMatter): FrontMatter | Diagnostic[] {
  const own = pathsIn(translation.data, []);
  const wrong = own.flatMap((path) => objection(original, translation, path));
  if (wrong.length > 0) return wrong;
  const said = new Set(own.map(keyOf));
  const isSaid = (path: KeyPath) => path.some((_, index) => said.has(keyOf(path.slice(0, index + 1))));
  const of = (path: KeyPath) => (isSaid(path) ? translation : original);
  const hasBody = translation.body.trim() !== "";
  const { file, text, body, bodyLine } = hasBody ? translation : original;
  return {
    ...{ file, text, body, bodyLine },
    dataText: original.dataText,
    data: overlaid(original.data, translation.data),
    placeOf: (path) => of(path).placeOf(path),
    placeOfKey: (path) => of(path).placeOfKey(path),
    textAt: (path) => of(path).textAt(path),
  };
}

/** The paths of all values that are no groups of keys or lists of such. */
function pathsIn(data: unknown, path: KeyPath): KeyPath[] {
  if (Array.isArray(data))
    return data.every(isGroup) ? data.flatMap((item, index) => pathsIn(item, [...path, index])) : [path];
  if (!isGroup(data)) return [path];
  return Object.entries(data).flatMap(([key, value]) => pathsIn(value, [...path, key]));
}

function objection(original: FrontMatter, translation: FrontMatter, path: KeyPath): Diagnostic[] {
  const name = path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .slice(1);
  const place = translation.placeOfKey(path);
  const [was, is] = [original, translation].map(({ data }) => valueAt(data, path));
  const refused = (message: string, mend: string) => [diagnose(place, "bad-translation", { message, mend })];
  if (path.length === 0) return [];
  // Each language has names of its own, in the singular or the plural.
  if (path.length === 1 && path[0] === "name_is") return [];
  if (was === undefined)
    return refused(`\`${name}\` is not in ${original.file}`, "Translate only what the original says.");
  const isComputed = path[0] === "unit" && [was, is].some((unit) => COMPUTED_UNITS.includes(unit));
  if (!holdsWords(path) || shapeOf(was) === null || isComputed)
    return refused(
      `\`${name}\` holds no words, and is the same in every language`,
      `Leave it out: it is taken from ${original.file}.`,
    );
  if (shapeOf(was) !== shapeOf(is))
    return refused(
      `\`${name}\` is ${shapeOf(is) ?? "no text"}, but ${shapeOf(was)} in ${original.file}`,
      "Translate every text at its place, and add none.",
    );
  return [];
}

function holdsWords(path: KeyPath): boolean {
  const key = path.findLast((step) => typeof step === "string");
  if (typeof key !== "string") return false;
  return WORDS.has(key) || (WORDS_BELOW[String(path[0])]?.includes(key) ?? false);
}

/** What a reader would call it; null where it is neither a text nor a list of texts. */
function shapeOf(value: unknown): string | null {
  if (typeof value === "string") return "a text";
  if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) return null;
  return value.length === 1 ? "a list of one" : `a list of ${value.length}`;
}

/** The original's data, with what the translation says. */
function overlaid(original: unknown, translation: unknown): unknown {
  if (Array.isArray(original) && Array.isArray(translation))
    return original.map((item, index) => overlaid(item, translation[index]));
  if (!isGroup(original) || !isGroup(translation)) return translation ?? original;
  const keys = Object.entries(original);
  return Object.fromEntries(keys.map(([key, value]) => [key, overlaid(value, translation[key])]));
}

function valueAt(data: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return typeof step === "number" ? value[step] : undefined;
    return isGroup(value) ? value[step] : undefined;
  }, data);
}

function keyOf(path: KeyPath): string {
  return JSON.stringify(path);
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
