import { existsSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { draftBeside, draftFor, PASSING, placeAside, workIn } from "./aside.ts";
import { placedAt } from "./fault.ts";
import {
  copy,
  makeFolder,
  move,
  nameOnce,
  remove,
  removeEmpty,
  settle,
  settleNames,
  write,
} from "./write.ts";

/**
 * Writes a file whole or not at all: aside first, and then over what was there in one step. What may not be deleted at any
 * time is kept even where the machine loses its power.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = draftFor(path);
  const isBeside = dirname(draft) === dirname(path);
  let made = isBeside ? makeFolder(dirname(path)) : undefined;
  try {
    write(draft, content, path);
    if (!isBeside) made = makeFolder(dirname(path));
    put(draft, path);
  } catch (error) {
    remove(draft);
    if (made !== undefined) removeEmptyFrom(dirname(path), made);
    throw error;
  }
}

/** Writes a whole file where nothing may be yet, by way of a folder on the same disk; says whether it did. */
export function writeOnce(path: string, content: string | Uint8Array, aside: string): boolean {
  makeFolder(aside);
  const draft = join(aside, "once");
  write(draft, content, path);
  try {
    settle(draft);
    makeFolder(dirname(path));
    const isNew = nameOnce(draft, path);
    if (isNew) settleNames(dirname(path));
    return isNew;
  } finally {
    remove(draft);
  }
}

/** Works in a folder of this process aside, which is gone afterwards, whatever happens. */
export async function inFolderAside<Result>(
  root: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  workIn(root);
  const folder = placeAside(root);
  try {
    makeFolder(folder);
    return await work(folder);
  } finally {
    remove(folder);
  }
}

/** Fills a folder that is not there yet, whole or not at all: aside, from where it gets its name in one step. */
export function fillWhole<Result>(
  root: string,
  folder: string,
  fill: (draft: string) => Promise<Result>,
): Promise<Result> {
  return inFolderAside(root, async (draft) => {
    const result = await fill(draft);
    putFolder(draft, folder);
    return result;
  });
}

/** Gives a folder that lies aside its name, at which nothing may be. */
export function putFolder(draft: string, folder: string): void {
  const made = makeFolder(dirname(folder));
  try {
    if (existsSync(folder)) throw inTheWay(folder);
    put(draft, folder);
  } catch (error) {
    if (made !== undefined) removeEmptyFrom(dirname(folder), made);
    throw error;
  }
}

/** Removes a folder and those that lead to it as far as one, while nothing is in them. */
export function removeEmptyFrom(folder: string, top: string): void {
  if (removeEmpty(folder) && folder !== top) removeEmptyFrom(dirname(folder), top);
}

/** Moves what lies aside to its place in one step; where that is on another disk it is copied beside it first. */
export function put(draft: string, path: string): void {
  const isKept = !path.split(sep).includes(PASSING);
  if (isKept) settle(draft);
  try {
    move(draft, path);
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "EXDEV") throw error;
    putFromElsewhere(draft, path);
    remove(draft);
  }
  if (isKept) settleNames(dirname(path));
}

function putFromElsewhere(draft: string, path: string): void {
  const beside = draftBeside(path);
  try {
    copy(draft, beside);
    settle(beside);
    move(beside, path);
  } finally {
    remove(beside);
  }
}

function inTheWay(path: string): unknown {
  const kind = statSync(path).isDirectory() ? "ENOTEMPTY" : "EEXIST";
  return placedAt(
    path,
    Object.assign(new Error(`${kind}: something is there already`), { code: kind, syscall: "rename" }),
  );
}
