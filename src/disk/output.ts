import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "./files.ts";
import { copyInto, makeFolder, remove, write } from "./write.ts";

/**
 * A folder that is filled anew, from one that was filled before: files that are the same stay, byte by byte compared, and
 * what was not written again is gone once it is settled.
 */
export class Output {
  readonly folder: string;
  /** The files that were written, and not copied. */
  readonly made: string[] = [];
  readonly #written = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
    makeFolder(folder);
    removeOthers(folder);
  }

  /** Writes a file by its path with forward slashes. */
  write(path: string, bytes: Uint8Array): void {
    this.made.push(path);
    const place = this.#placeOf(path);
    if (!isSame(place, bytes)) write(cleared(place), bytes);
  }

  /** Copies all files below a folder; none where there is no such folder. */
  copy(source: string): void {
    for (const path of filesBelow(source)) {
      const from = join(source, ...path.split("/"));
      const place = this.#placeOf(path);
      if (!isCopy(place, from)) copyInto(from, cleared(place));
    }
  }

  /** Has another program fill the folder, from nothing. */
  async fill(work: () => Promise<unknown>): Promise<void> {
    remove(this.folder);
    makeFolder(this.folder);
    await work();
    for (const path of filesBelow(this.folder)) this.#written.add(path);
  }

  /** Removes what was there before and was not written again. */
  settle(): void {
    removeBut(this.folder, "", this.#written);
  }

  /** The place of a file, to which folders lead. */
  #placeOf(path: string): string {
    this.#written.add(path);
    const place = join(this.folder, ...path.split("/"));
    clearWay(dirname(place), this.folder);
    return place;
  }
}

/** Makes the folders that lead to a file, in place of files of the same name. */
function clearWay(folder: string, top: string): void {
  if (folder !== top) clearWay(dirname(folder), top);
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (there?.isDirectory() === true) return;
  if (there !== undefined) remove(folder);
  makeFolder(folder);
}

/** A place at which nothing is: a file may have further names elsewhere, where it stays as it is. */
function cleared(place: string): string {
  remove(place);
  return place;
}

function isSame(place: string, bytes: Uint8Array): boolean {
  return isFile(place, bytes.byteLength, NEW_FILE) && readFileSync(place).equals(bytes);
}

function isCopy(place: string, source: string): boolean {
  const { size, mode } = statSync(source);
  return isFile(place, size, mode) && readFileSync(place).equals(readFileSync(source));
}

/** Is it a file of this size, which the same people may read? */
function isFile(place: string, size: number, mode: number): boolean {
  const there = lstatSync(place, { throwIfNoEntry: false });
  return there?.isFile() === true && there.size === size && ((there.mode ^ mode) & 0o777) === 0;
}

const NEW_FILE = 0o666 & ~process.umask();

/** Removes links and the like, which lead elsewhere. */
function removeOthers(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = join(folder, entry.name);
    if (entry.isDirectory()) removeOthers(place);
    else if (!entry.isFile()) remove(place);
  }
}

/** Removes all files but these, and folders in which nothing is left; says whether anything is. */
function removeBut(folder: string, prefix: string, kept: ReadonlySet<string>): boolean {
  let isLeft = false;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = prefix + entry.name;
    const place = join(folder, entry.name);
    const stays = entry.isDirectory() ? removeBut(place, `${path}/`, kept) : kept.has(path);
    if (stays) isLeft = true;
    else remove(place);
  }
  return isLeft;
}
