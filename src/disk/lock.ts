import { readFileSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { entriesIn, PASSING, placeAside, timeOfDisk } from "./aside.ts";
import { isElsewhere, isLeft, numberOf, OWN } from "./owner.ts";
import { makeFolder, move, remove, removeEmpty, write } from "./write.ts";

/** Who writes something that nobody else may write meanwhile. */
export interface Holder {
  /** The command, as people write it: "release 2026-q3". */
  readonly command: string;
  readonly pid: number;
  /** The machine, where it is another one. */
  readonly machine: string | null;
  readonly since: Date;
}

/** Somebody else is writing it. */
export class Held extends Error {
  /** What is written: "data/2026-10-02". */
  readonly what: string;
  readonly holder: Holder;
  /** The folder that says so. */
  readonly path: string;
  constructor(what: string, holder: Holder, path: string) {
    super(`${what} is being written by process ${holder.pid}`);
    this.what = what;
    this.holder = holder;
    this.path = path;
  }
}

const LOCKS = "locks";
/** Milliseconds between two looks at what another one holds. */
const PAUSE = 25;

let command = "";

/** Says by which command this process is told to others. */
export function tellOthers(words: string): void {
  command = words;
}

/** Does what nobody else may do meanwhile; waits so many milliseconds for others, then throws a Held. */
export function whileHeld<Result>(root: string, what: string, wait: number, work: () => Result): Result {
  const path = hold(root, what, wait);
  try {
    return work();
  } finally {
    release(path, OWN);
  }
}

/** The same of what takes its time. */
export async function holding<Result>(
  root: string,
  what: string,
  wait: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const path = hold(root, what, wait);
  try {
    return await work();
  } finally {
    release(path, OWN);
  }
}

/** Does any process hold it, this one or another? */
export function isHeld(root: string, what: string): boolean {
  return entriesIn(pathOf(root, what)).length > 0;
}

/** All that is held in a report, by whom, and below the root the folder that says so. */
export function heldIn(root: string): Pick<Held, "what" | "holder" | "path">[] {
  const folder = join(root, PASSING, LOCKS);
  return entriesIn(folder).flatMap((name) => {
    const holder = holderOf(join(folder, name));
    const path = `${PASSING}/${LOCKS}/${name}`;
    return holder === null ? [] : [{ what: decodeURIComponent(name), holder, path }];
  });
}

/** Removes the locks of processes that are gone. */
export function removeLocks(root: string): void {
  const folder = join(root, PASSING, LOCKS);
  for (const name of entriesIn(folder)) freeOfGone(root, join(folder, name));
}

/**
 * A lock is a folder with one file, which bears the name of its process. It is moved into place in one step, which no
 * disk does over another one that is not empty; and only the file of a process that is gone is ever taken out by others.
 */
function hold(root: string, what: string, wait: number): string {
  const path = pathOf(root, what);
  const draft = placeAside(root);
  try {
    makeFolder(draft);
    write(join(draft, OWN), JSON.stringify({ command, machine: hostname() }));
    for (let waited = 0; ; waited += PAUSE) {
      makeFolder(dirname(path));
      if (isMoved(draft, path)) return path;
      freeOfGone(root, path);
      if (isMoved(draft, path)) return path;
      const holder = holderOf(path);
      if (holder !== null && waited >= wait) throw new Held(what, holder, path);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  } finally {
    remove(draft);
  }
}

function pathOf(root: string, what: string): string {
  return join(root, PASSING, LOCKS, encodeURIComponent(what));
}

function isMoved(draft: string, path: string): boolean {
  try {
    // Some disks move no folder over another, even where that is empty.
    removeEmpty(path);
    move(draft, path);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOTEMPTY" || code === "EEXIST") return false;
    if (code === "EPERM" && entriesIn(path).length > 0) return false;
    throw error;
  }
}

function release(path: string, owner: string): void {
  remove(join(path, owner));
  removeEmpty(path);
}

function freeOfGone(root: string, path: string): void {
  for (const owner of entriesIn(path))
    if (isLeft(owner, join(path, owner), () => timeOfDisk(root))) release(path, owner);
}

/** Who holds a lock; null where it has just been freed. */
function holderOf(path: string): Holder | null {
  const [owner] = entriesIn(path);
  if (owner === undefined) return null;
  try {
    const file = join(path, owner);
    const told: unknown = JSON.parse(readFileSync(file, "utf8"));
    return {
      command: textIn(told, "command"),
      pid: numberOf(owner),
      machine: isElsewhere(owner) ? textIn(told, "machine") : null,
      since: statSync(file).mtime,
    };
  } catch {
    return null;
  }
}

function textIn(told: unknown, key: "command" | "machine"): string {
  if (typeof told !== "object" || told === null) return "";
  return String(new Map(Object.entries(told)).get(key) ?? "");
}
