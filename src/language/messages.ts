import { words } from "./en/words.ts";

/** Messages of checks and commands are in one language, whatever that of the report: the words of that language. */
export const MESSAGES = words;

/** The locale in which messages write numbers and dates. */
export const MESSAGES_LOCALE = "en-GB";

export { numbered, several } from "./en/nouns.ts";
