import { whileHeld } from "../../disk/lock.ts";
import { type Draft, writeTogether } from "../../disk/together.ts";

/** Milliseconds in which another command that writes content has come to its end. */
const WAIT = 10_000;

/** Writes all files of `content/` or none, one command at a time. */
export function writeContent(root: string, drafts: readonly Draft[]): void {
  whileHeld(root, "content", WAIT, () => writeTogether(root, drafts));
}
