import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { faultOf } from "./fault.ts";
import { isLeft, OWN, ownerIn } from "./owner.ts";
import { makeFolder, remove, removeEmpty, write } from "./write.ts";

/** The folder of a report that may be deleted at any time. */
export const PASSING = ".sextant";
/** Within it, the folders of processes that are at work, each under the name of its process. */
export const RUNNING = "running";
/** A file that names what a process writes outside of its folder. */
const ELSEWHERE = /\.elsewhere$/;

const roots = new Set<string>();
const begun = new Set<string>();
let count = 0;

/** Makes a report known: whatever is written below it is laid out in its folder aside first. */
export function workIn(root: string): void {
  roots.add(resolve(root));
}

/** The folder of this process below a report's, where nobody looks for anything. */
export function asideIn(root: string): string {
  const folder = join(root, PASSING, RUNNING, OWN);
  // A process of the same name may have left something, where machines do not tell when one began.
  if (!begun.has(folder)) remove(folder);
  begun.add(folder);
  makeFolder(folder);
  return folder;
}

/** A place in the folder of this process, at which nothing is. */
export function placeAside(root: string): string {
  count += 1;
  return join(asideIn(root), String(count));
}

/**
 * Where something is laid out before it gets its place: in the folder of this process where it belongs to a report, else
 * beside its place, hidden.
 */
export function draftFor(path: string): string {
  const root = rootOf(path);
  if (root !== null) return placeAside(root);
  clearBeside(dirname(path));
  return besideOf(path);
}

/** The same beside its place, on the same disk; the folder of this process says so, so that it is found should we be gone. */
export function draftBeside(path: string): string {
  const root = rootOf(path);
  const draft = besideOf(path);
  if (root !== null) write(`${placeAside(root)}.elsewhere`, relative(root, draft));
  return draft;
}

/** Takes the folder of this process away, where nothing is in it any more. */
export function leaveAside(root: string): void {
  const folder = join(root, PASSING, RUNNING, OWN);
  for (const entry of entriesIn(folder)) if (ELSEWHERE.test(entry)) remove(join(folder, entry));
  if (removeEmpty(folder)) removeEmpty(dirname(folder));
}

/** What lies outside of the folder of a process, by the notes in it. */
export function isElsewhereNote(name: string): boolean {
  return ELSEWHERE.test(name);
}

/** The names in a folder; none where there is no such folder, or none any more. */
export function entriesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const kind = faultOf(error)?.kind;
    if (kind === "path-missing" || kind === "file-in-the-way") return [];
    throw error;
  }
}

/** The time as a report's disk has it, in milliseconds; it may be another machine's. */
export function timeOfDisk(root: string): number {
  return Number(timeAt(placeAside(root)) / 1_000_000n);
}

/** The time as the disk has it, in nanoseconds, by a file that is written at a path and gone again. */
export function timeAt(probe: string): bigint {
  write(probe, "");
  try {
    return statSync(probe, { bigint: true }).ctimeNs;
  } finally {
    remove(probe);
  }
}

function besideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${OWN}`);
}

/** Removes what processes that are gone have left beside places in a folder of nobody's report. */
function clearBeside(folder: string): void {
  for (const name of entriesIn(folder)) {
    const owner = name.startsWith(".") ? ownerIn(name) : null;
    if (owner !== null && isLeft(owner, join(folder, name), () => 0)) remove(join(folder, name));
  }
}

/** The report that a path belongs to; null where none is known. */
function rootOf(path: string): string | null {
  const whole = resolve(path);
  const steps = whole.split(sep);
  const passing = steps.lastIndexOf(PASSING);
  if (passing > 0) return steps.slice(0, passing).join(sep);
  const above = [...roots].filter((root) => whole.startsWith(root + sep));
  return above.sort((left, right) => right.length - left.length)[0] ?? null;
}
