import type { Kind } from "../editorSchemas.ts";

/** What becomes of a key that is retired, and of what it said. */
export type Becomes =
  /** It says nothing any more, and is taken out. */
  | { readonly does: "nothing" }
  /** The same is said under another name, in the same group. */
  | { readonly does: "renamed"; readonly to: string }
  /** The same is said elsewhere in the file: each `*` is what the one of its path stood for, in their order. */
  | { readonly does: "moved"; readonly to: readonly string[] }
  /** Nobody but its author can say it anew. */
  | { readonly does: "by hand" };

/** A key of front matter that there was once. */
export interface RetiredKey {
  /** In which kind of front matter. */
  readonly of: Kind;
  /** The steps that lead to it; `*` is any item of a list, and any name in a group. */
  readonly path: readonly string[];
  /** The generation of keys that does not have it any more. */
  readonly since: number;
  /** What `upgrade` does with it. */
  readonly becomes: Becomes;
  /** What replaces it, as one sentence that says how to mend it; of one that is left to its author also why. */
  readonly instead: string;
}

/**
 * Keys that are gone from the schemas, with what replaces each and how content is brought there. What they say is read no
 * more, and they are never unknown: a warning (`retired-key`) in what is still written, nothing in what is sealed. A key
 * is retired by taking it out of its schema and putting it here, with the generation that comes next; no later key may
 * have its path again:
 * `{ of: "metric", path: ["leads", "*", "shift"], since: 3, becomes: { does: "renamed", to: "lag" }, instead: "Write \`lag\`." }`.
 */
export const RETIRED_KEYS: readonly RetiredKey[] = [
  {
    of: "metric",
    path: ["limits_on"],
    since: 2,
    becomes: { does: "nothing" },
    instead:
      "Leave it out: whether a period was to be expected is told by a forecast, which follows level, trend and season by itself.",
  },
];

/** The generation of keys that content has which does not say its own: that of the first engine, 0.1.0. */
export const FIRST_KEYS = 1;

/** The generation of keys that this engine reads. */
export const KEYS = Math.max(FIRST_KEYS, ...RETIRED_KEYS.map(({ since }) => since));
