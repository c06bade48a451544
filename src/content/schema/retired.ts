import type { Kind } from "../editorSchemas.ts";

/** A key of front matter that there was once. */
export interface RetiredKey {
  /** In which kind of front matter. */
  readonly of: Kind;
  /** The steps that lead to it; `*` is any item of a list, and any name in a group. */
  readonly path: readonly string[];
  /** What replaces it, as one sentence that says how to mend it. */
  readonly instead: string;
}

/**
 * Keys that are gone from the schemas, with what replaces each. What they say is read no more, and they are never
 * unknown: a warning (`retired-key`) in what is still written, nothing in what is sealed. A key is retired by taking
 * it out of its schema and putting it here:
 * `{ of: "metric", path: ["leads", "*", "shift"], instead: "Write \`lag\`." }`.
 */
export const RETIRED_KEYS: readonly RetiredKey[] = [
  {
    of: "metric",
    path: ["limits_on"],
    instead:
      "Leave it out: whether a period was to be expected is told by a forecast, which follows level, trend and season by itself.",
  },
];
