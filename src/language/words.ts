import type { words } from "./en/words.ts";

/** All words of the interface and of generated sentences, as English has them: a missing one does not compile. */
export type Words = typeof words;
