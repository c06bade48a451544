/** The command of the package. */
const COMMAND = "sextant";

/** A command as people type it, for all that names one: "sextant release 2026-q3" of "release 2026-q3". */
export function commandLine(words: string): string {
  return `${COMMAND} ${words}`;
}
