import { isDeepStrictEqual } from "node:util";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { isGroup } from "../../document/json.ts";
import { type FrontMatter, type KeyPath, readFrontMatter } from "../frontMatter.ts";
import { placesOf, retiredIn } from "../retiredKeys.ts";
import { RETIRED_KEYS, type RetiredKey } from "../schema/retired.ts";
import { newPathOf, valueAt, withMoved } from "./data.ts";
import { withEntryMoved, withKey, withName, withoutEntry } from "./edits.ts";
import { type Source, sourceOf } from "./source.ts";

/** A file of content in today's keys. */
export interface Migrated {
  readonly text: string;
  /** What stays as it is, each at its place in the file as it was, with why. */
  readonly left: readonly Diagnostic[];
}

/**
 * A file's text with its retired keys brought to today's; all else stays to the byte. A file whose front matter does not
 * read stays as it is. Afterwards it says the same but for the keys that were moved: an edit of which that cannot be shown
 * is not made, and the key is left to its author.
 */
export function migrated(
  file: string,
  written: string,
  retired: readonly RetiredKey[] = RETIRED_KEYS,
): Migrated {
  const original = readFrontMatter(file, written);
  if (Array.isArray(original)) return { text: written, left: original };
  const left: Diagnostic[] = [];
  let text = written;
  for (const key of retiredIn(file, retired).toSorted((one, other) => one.since - other.since)) {
    const done = withKeyMoved(file, text, key);
    text = done.text;
    for (const { path, why } of done.left) {
      const mend = `${key.instead} ${why}`;
      left.push(diagnose(original.placeOfKey(path), "retired-key", { key: String(path.at(-1)), mend }));
    }
  }
  return { text, left };
}

/** The settings of a report with the generation of keys in which its content is; null where that cannot be written. */
export function withKeys(file: string, text: string, keys: number): string | null {
  const source = sourceOf(text);
  const front = readFrontMatter(file, text);
  if (source === null || Array.isArray(front)) return null;
  const due = { ...(isGroup(front.data) ? front.data : {}), keys };
  const ways = withKey(source, "keys", String(keys));
  return ways.find((edited) => isProven(file, front, edited, due)) ?? null;
}

/** A file with one retired key brought to today's wherever it stands, and where that was not possible. */
function withKeyMoved(file: string, written: string, key: RetiredKey) {
  const left: { readonly path: KeyPath; readonly why: string }[] = [];
  let text = written;
  for (;;) {
    const front = readFrontMatter(file, text);
    const places = Array.isArray(front) ? [] : placesOf(front.data, key.path);
    const path = places.find((one) => !left.some((other) => isDeepStrictEqual(one, other.path)));
    if (Array.isArray(front) || path === undefined) return { text, left };
    const moved = moveOne(file, text, front, path, key);
    if ("why" in moved) left.push({ path, why: moved.why });
    else text = moved.text;
  }
}

/** The file with what stands at a path brought to today's key, or a sentence that says why its author has to. */
function moveOne(
  file: string,
  text: string,
  front: FrontMatter,
  path: KeyPath,
  { path: pattern, becomes }: RetiredKey,
): { readonly text: string } | { readonly why: string } {
  if (becomes.does === "by hand") return { why: "That is left to you." };
  const to = newPathOf(path, pattern, becomes);
  if (to !== null && valueAt(front.data, to) !== undefined)
    return { why: `\`${to.join(".")}\` is there already: keep one of the two.` };
  const source = sourceOf(text);
  const edited = source === null ? null : editFor(source, path, to, becomes.does);
  const isSafe = edited !== null && isProven(file, front, edited, withMoved(front.data, path, to));
  return isSafe ? { text: edited } : { why: "It is written in a way in which that is left to you." };
}

function editFor(
  source: Source,
  path: KeyPath,
  to: KeyPath | null,
  does: "nothing" | "renamed" | "moved",
): string | null {
  if (to === null) return withoutEntry(source, path);
  return does === "renamed" ? withName(source, path, String(to.at(-1))) : withEntryMoved(source, path, to);
}

/** Does the edited file, read again, say what is due and nothing else? */
function isProven(file: string, before: FrontMatter, edited: string, due: unknown): boolean {
  const after = readFrontMatter(file, edited);
  return !Array.isArray(after) && after.body === before.body && isDeepStrictEqual(after.data, due);
}
