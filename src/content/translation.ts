import type { z } from "zod";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { isGroup } from "../document/json.ts";
import { lookUp } from "../syntax/lookUp.ts";
import type { FrontMatter, KeyPath } from "./frontMatter.ts";
import { wordsIn } from "./schema/wordsIn.ts";

/** Units that are computed with: only nouns have a translation. */
const COMPUTED_UNITS: readonly unknown[] = ["percent", "ratio", "currency", "minutes", "hours", "score"];

/**
 * Front matter in another language: the original's data, with the words that the translation gives instead. A key has
 * the place of the file that says it. Diagnostics instead where the translation says anything but words, or has no
 * place in the original.
 */
export function translated(
  original: FrontMatter,
  translation: FrontMatter,
  schema: z.core.$ZodType,
): FrontMatter | Diagnostic[] {
  const own = pathsIn(translation.data, []);
  const words = new Set(wordsIn(schema, original.data).map(({ path }) => keyOf(path)));
  const wrong = own.flatMap((path) => objection(original, translation, path, words));
  if (wrong.length > 0) return wrong;
  const said = new Set(own.map(keyOf));
  const isSaid = (path: KeyPath) => path.some((_, index) => said.has(keyOf(path.slice(0, index + 1))));
  const of = (path: KeyPath) => (isSaid(path) ? translation : original);
  const hasBody = translation.body.trim() !== "";
  const { file, text, body, bodyLine } = hasBody ? translation : original;
  return {
    ...{ file, text, body, bodyLine },
    unfit: [...original.unfit, ...translation.unfit],
    dataText: original.dataText,
    wordsText: translation.dataText,
    data: named(overlaid(original.data, translation.data), translation.data),
    placeOf: (path) => of(path).placeOf(path),
    placeOfKey: (path) => of(path).placeOfKey(path),
    textAt: (path) => of(path).textAt(path),
  };
}

/** A warning for each key of an original that its translation does not say, at the original's key. */
export function untranslated(
  original: FrontMatter,
  translation: FrontMatter,
  schema: z.core.$ZodType,
): Diagnostic[] {
  return wordsIn(schema, original.data)
    .filter(({ path, said }) => said === "words" && valueAt(translation.data, path) === undefined)
    .filter(({ path }) => path[0] !== "unit" || !COMPUTED_UNITS.includes(valueAt(original.data, path)))
    .map(({ path }) => {
      const said = { key: nameOf(path), file: translation.file };
      return diagnose(original.placeOfKey(path), "untranslated-key", said);
    });
}

/** A key as it is spoken of: "asks[0].decision". */
function nameOf(path: KeyPath): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}

/** The paths of all values that are no groups of keys or lists of such. */
function pathsIn(data: unknown, path: KeyPath): KeyPath[] {
  if (Array.isArray(data))
    return data.every(isGroup) ? data.flatMap((item, index) => pathsIn(item, [...path, index])) : [path];
  if (!isGroup(data)) return [path];
  return Object.entries(data).flatMap(([key, value]) => pathsIn(value, [...path, key]));
}

function objection(
  original: FrontMatter,
  translation: FrontMatter,
  path: KeyPath,
  words: ReadonlySet<string>,
): Diagnostic[] {
  const name = nameOf(path);
  const place = translation.placeOfKey(path);
  const [was, is] = [original, translation].map(({ data }) => valueAt(data, path));
  const refused = (message: string, mend: string) => [diagnose(place, "bad-translation", { message, mend })];
  if (path.length === 0) return [];
  // Each language has names of its own, in the singular or the plural.
  if (path.length === 1 && path[0] === "name_is") return [];
  if (was === undefined)
    return refused(`\`${name}\` is not in ${original.file}`, "Translate only what the original says.");
  const isComputed = path[0] === "unit" && [was, is].some((unit) => COMPUTED_UNITS.includes(unit));
  if (!words.has(keyOf(path)) || isComputed)
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
  return Object.fromEntries(keys.map(([key, value]) => [key, overlaid(value, lookUp(translation, key))]));
}

/** A name in another language is singular or plural by itself, as the translation says that gives it. */
function named(data: unknown, translation: unknown): unknown {
  if (!isGroup(data) || !isGroup(translation) || translation["name"] === undefined) return data;
  const rest = Object.entries(data).filter(([key]) => key !== "name_is");
  const own = Object.entries(translation).filter(([key]) => key === "name_is");
  return Object.fromEntries([...rest, ...own]);
}

function valueAt(data: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return typeof step === "number" ? value[step] : undefined;
    return isGroup(value) ? lookUp(value, step) : undefined;
  }, data);
}

function keyOf(path: KeyPath): string {
  return JSON.stringify(path);
}
