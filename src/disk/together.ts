import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { placeAside, workIn } from "./aside.ts";
import { put, removeEmptyFrom } from "./whole.ts";
import { linkOrCopy, makeFolder, move, remove, settle, settleNames, write } from "./write.ts";

/** A file to be written, by its path below a root with forward slashes. */
export interface Draft {
  readonly file: string;
  readonly content: string | Uint8Array;
  /** What the file holds that is changed; a new file takes nobody's place. */
  readonly changes?: string;
}

/** What is to be undone of one file: it is ours while it is the one of this number. */
interface Step {
  readonly file: string;
  /** The number of the file on its disk, as text; a move keeps it. */
  readonly number: string;
  /** Where what was there before lies, in the same folder; null where nothing was. */
  readonly before: string | null;
  /** The first folder that is made for it; null where all are there. */
  readonly made: string | null;
}

/** The note of what is to be undone, while not all is in its place. */
const NOTE = "undo.json";

/**
 * Writes all files or none: each is laid out aside first, with a note of how to undo it. Whoever finds such a note of a
 * process that is gone undoes what it had done. Throws a Taken where a new file is there already, or one that is changed
 * is not what it was read as.
 */
export function writeTogether(root: string, drafts: readonly Draft[]): void {
  workIn(root);
  for (const draft of drafts) refuseTaken(root, draft);
  const folder = placeAside(root);
  makeFolder(folder);
  try {
    const steps = drafts.map((draft, index) => laidOut(root, folder, draft, String(index)));
    writeNote(folder, steps);
    try {
      for (const [index, { file }] of steps.entries()) {
        makeFolder(dirname(join(root, file)));
        put(join(folder, String(index)), join(root, file));
      }
    } catch (error) {
      undo(root, folder);
      throw error;
    }
    // From here on all is written.
    remove(join(folder, NOTE));
    settleNames(folder);
  } finally {
    remove(folder);
  }
}

/**
 * Puts a folder that lies aside in the place of another one, and gives where that lies then, in a folder that is to be
 * removed; null where none was there. It comes back should that fail, or should we be gone between the two steps.
 */
export function swapFolder(root: string, draft: string, name: string): string | null {
  const [folder, target] = [placeAside(root), join(root, name)];
  makeFolder(folder);
  const before = existsSync(target) ? "before" : null;
  writeNote(folder, [{ file: name, number: numberOf(draft) ?? "", before, made: null }]);
  try {
    if (before !== null) move(target, join(folder, before));
    move(draft, target);
  } catch (error) {
    undo(root, folder);
    remove(folder);
    throw error;
  }
  remove(join(folder, NOTE));
  if (before !== null) return join(folder, before);
  remove(folder);
  return null;
}

/** A file that should be new is there, or one that is to be changed has changed itself. */
export class Taken extends Error {
  readonly file: string;
  readonly isNew: boolean;
  constructor(file: string, isNew: boolean) {
    super(isNew ? `${file} exists already` : `${file} has changed`);
    this.file = file;
    this.isNew = isNew;
  }
}

function refuseTaken(root: string, { file, changes }: Draft): void {
  const path = join(root, file);
  if (changes === undefined && existsSync(path)) throw new Taken(file, true);
  if (changes !== undefined && (!existsSync(path) || readFileSync(path, "utf8") !== changes))
    throw new Taken(file, false);
}

/** Takes back what was put in place by the note in a folder, if there is one. */
export function undo(root: string, folder: string): void {
  const note = join(folder, NOTE);
  if (!existsSync(note)) return;
  const steps: readonly Step[] = JSON.parse(readFileSync(note, "utf8"));
  for (const { file, number, before, made } of steps.toReversed()) {
    const target = join(root, file);
    const there = numberOf(target);
    const [isOurs, isAway] = [there === number, there === null && before !== null];
    if (isOurs && (before === null || existsSync(join(folder, before)))) remove(target);
    if ((isOurs || isAway) && before !== null && existsSync(join(folder, before)))
      move(join(folder, before), target);
    if (made !== null) removeEmptyFrom(dirname(target), join(root, made));
  }
  remove(note);
}

function laidOut(root: string, folder: string, { file, content, changes }: Draft, name: string): Step {
  const [draft, target] = [join(folder, name), join(root, file)];
  write(draft, content);
  settle(draft);
  const before = changes !== undefined ? `${name}.before` : null;
  if (before !== null) linkOrCopy(target, join(folder, before));
  return { file, number: numberOf(draft) ?? "", before, made: firstMissing(root, dirname(file)) };
}

/** Written in one step, as everything is: half a note would be none. */
function writeNote(folder: string, steps: readonly Step[]): void {
  const draft = join(folder, "note");
  write(draft, JSON.stringify(steps));
  settle(draft);
  move(draft, join(folder, NOTE));
  settleNames(folder);
}

function numberOf(path: string): string | null {
  const told = statSync(path, { bigint: true, throwIfNoEntry: false });
  return told === undefined ? null : `${told.dev} ${told.ino}`;
}

function firstMissing(root: string, path: string): string | null {
  if (path === "." || existsSync(join(root, path))) return null;
  return firstMissing(root, dirname(path)) ?? path;
}
