import { z } from "zod";

/** What authors may write of a block: its words stand in the reference, its example in the snippets of editors. */
export interface Spec<Props extends z.ZodObject = z.ZodObject> {
  /** What it shows, in a sentence. */
  readonly text: string;
  readonly props: Props;
  /** How it is written, with the places to fill in as editors mark them: `${1:daily_posters}`. */
  readonly snippet: readonly string[];
  /** Something to see, words within a sentence, or a frame around what is written in it. */
  readonly kind: "block" | "words" | "frame";
  /** Does it show the same wherever it stands, so that the pages of the sprint may use it? */
  readonly isInSprint: boolean;
}

/** A prop that is a text; what it says stands in the reference. */
export function text(says: string) {
  return z.string().optional().describe(says);
}

/** Asks for the whole block at once, as `bound` in blocks.ts shows it; of a block that folds part of itself away. */
export function all() {
  return z.boolean().optional().describe("Shows all of it at once, with nothing folded away.");
}

/** The props of a block that takes no others. */
export const depth = z.strictObject({ all: all() });

/** What such a block is given. */
export type DepthProps = z.output<typeof depth>;

/** The props of a block that takes none. */
export const none = z.strictObject({});
