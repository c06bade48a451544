import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { entriesIn, isElsewhereNote, PASSING, RUNNING, timeOfDisk } from "./aside.ts";
import { faultOf } from "./fault.ts";
import { isHeld, removeLocks } from "./lock.ts";
import { DAY, isLeft, OWN, ownerIn } from "./owner.ts";
import { undo } from "./together.ts";
import { remove, removeEmpty } from "./write.ts";

/** Where snapshots of sources are put together. */
export const PARTIAL = "partial";
/** Folders below a report's in which processes keep something under their names. */
const FOLDERS = [".", RUNNING, "renderer", "engine"];

/**
 * Clears away what processes that are gone have left of a report: what they had begun is undone, what lay aside is
 * removed, and what they held is free. Never what is of a process that runs. Where that may not be done, as on a disk that is
 * read-only, it stays: it is in nobody's way.
 */
export function clearLeft(root: string): void {
  try {
    for (const folder of FOLDERS) clearFolder(root, join(root, PASSING, folder));
    removeLocks(root);
    clearPartial(root);
  } catch (error) {
    if (faultOf(error) === null) throw error;
  }
}

/**
 * Forgets all but so many folders that are kept in one, those of processes aside: those whose `mark`, a path of each, was
 * written longest ago, or is not there.
 */
export function forgetOldest(kept: string, most: number, mark: (folder: string) => string): void {
  const whole = entriesIn(kept)
    .filter((name) => !name.includes("-"))
    .map((name) => join(kept, name))
    .map((path) => ({ path, used: statSync(mark(path), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((one, other) => other.used - one.used);
  for (const { path } of whole.slice(most)) remove(path);
}

function clearFolder(root: string, folder: string): void {
  for (const name of entriesIn(folder)) {
    const owner = ownerIn(name);
    const path = join(folder, name);
    if (owner === null || owner === OWN || !isLeft(owner, path, () => timeOfDisk(root))) continue;
    undoIn(root, path);
    remove(path);
  }
  if (folder.endsWith(RUNNING)) removeEmpty(folder);
}

/** Tables that a snapshot has read of its sources wait a day for the next run, which goes on from there. */
function clearPartial(root: string): void {
  const folder = join(root, PASSING, PARTIAL);
  for (const name of entriesIn(folder)) {
    if (isHeld(root, `data/${name}`)) continue;
    const written = statSync(join(folder, name, "state.json"), { throwIfNoEntry: false });
    if (written === undefined || timeOfDisk(root) - written.mtimeMs > DAY) remove(join(folder, name));
  }
}

/** Undoes what a process had begun, by its notes. */
function undoIn(root: string, folder: string): void {
  for (const name of entriesIn(folder)) {
    const path = join(folder, name);
    if (isElsewhereNote(name)) removeNoted(root, path);
    else undo(root, path);
  }
}

/** What a process wrote beside its place; half a note names nothing that bears the name of a process. */
function removeNoted(root: string, note: string): void {
  const path = readFileSync(note, "utf8");
  const owner = ownerIn(path);
  if (owner !== null && owner !== OWN) remove(join(root, path));
}
