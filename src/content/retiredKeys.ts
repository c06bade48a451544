import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { commandLine } from "../syntax/commandLine.ts";
import { kindOf } from "./editorSchemas.ts";
import type { FrontMatter, KeyPath } from "./frontMatter.ts";
import { RETIRED_KEYS, type RetiredKey } from "./schema/retired.ts";
import { languageIn } from "./translationFiles.ts";

/** The data of a file's front matter without the keys that are retired; `file` says of which kind it is. */
export function withoutRetired(
  file: string,
  data: unknown,
  retired: readonly RetiredKey[] = RETIRED_KEYS,
): unknown {
  return retiredIn(file, retired).reduce((left, { path }) => without(left, path), data);
}

/** A warning for each retired key of a file's front matter, which says what replaces it. */
export function checkRetired(
  { file, front }: { readonly file: string; readonly front: Pick<FrontMatter, "data" | "placeOfKey"> },
  retired: readonly RetiredKey[] = RETIRED_KEYS,
): Diagnostic[] {
  return retiredIn(file, retired).flatMap((key) =>
    placesOf(front.data, key.path).map((found) => {
      const mend = key.becomes.does === "by hand" ? key.instead : `${key.instead} ${UPGRADE}`;
      return diagnose(front.placeOfKey(found), "retired-key", { key: String(found.at(-1)), mend });
    }),
  );
}

/** What is said of keys that a command can mend. */
const UPGRADE = `All such keys are mended by: ${commandLine("upgrade")}`;

/** The retired keys that a file may hold; a translation those of its original. */
export function retiredIn(file: string, retired: readonly RetiredKey[]): RetiredKey[] {
  if (retired.length === 0) return [];
  const language = languageIn(file);
  const kind = kindOf(language === null ? file : file.replace(`.${language}.mdx`, ".mdx"));
  return retired.filter(({ of }) => of === kind);
}

/** A copy of the data in which nothing stands at the path. */
function without(data: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined || typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return step === "*" ? data.map((item) => without(item, rest)) : data;
  const entries = Object.entries(data).flatMap(([key, value]) => {
    if (step !== "*" && key !== step) return [[key, value] as const];
    return rest.length === 0 ? [] : [[key, without(value, rest)] as const];
  });
  return Object.fromEntries(entries);
}

/** Every path of the data that the steps lead to. */
export function placesOf(data: unknown, [step, ...rest]: readonly string[]): KeyPath[] {
  if (step === undefined) return [[]];
  if (typeof data !== "object" || data === null) return [];
  const entries: (readonly [string | number, unknown])[] = Array.isArray(data)
    ? data.map((item, index) => [index, item])
    : Object.entries(data);
  return entries
    .filter(([key]) => step === "*" || key === step)
    .flatMap(([key, value]) => placesOf(value, rest).map((path) => [key, ...path]));
}
