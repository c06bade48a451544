import {
  closeSync,
  copyFileSync,
  cpSync,
  createWriteStream,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  type WriteStream,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { at } from "./fault.ts";
import { filesBelow } from "./files.ts";

/*
 * All that is ever written goes through here, so that a fault of the disk names its path, and through `whole.ts`,
 * `together.ts` or `output.ts` where it is to stay. What is written by these functions alone lies aside, where nobody
 * looks for it.
 */

/** Writes a file that lies aside; a disk that is full is told by the path of what it is to be. */
export function write(path: string, content: string | Uint8Array, told: string = path): void {
  at(told, () => writeFileSync(path, content));
}

/** Makes a folder and those that lead to it; gives the first that was made, if any was. */
export function makeFolder(path: string): string | undefined {
  return at(path, () => mkdirSync(path, { recursive: true }));
}

/** Copies a file or a folder, as it is. */
export function copy(from: string, to: string): void {
  at(to, () => cpSync(from, to, { recursive: true, verbatimSymlinks: true }));
}

/** Copies a file, with the folders that lead to it. */
export function copyInto(from: string, to: string): void {
  makeFolder(dirname(to));
  at(to, () => copyFileSync(from, to));
}

/** Gives a file a further name where the disk has such, else copies it. */
export function linkOrCopy(from: string, to: string): void {
  makeFolder(dirname(to));
  try {
    linkSync(from, to);
  } catch {
    at(to, () => cpSync(from, to));
  }
}

/** Gives a file that lies aside a further name, at which nothing may be; says whether it did. */
export function nameOnce(from: string, to: string): boolean {
  if (existsSync(to)) return false;
  try {
    at(to, () => linkSync(from, to));
    return true;
  } catch (error) {
    if (existsSync(to)) return false;
    throw error;
  }
}

/** A new folder of the machine's temporary ones. */
export function makeTemporary(): string {
  return at(tmpdir(), () => mkdtempSync(join(tmpdir(), "sextant-")));
}

/** Writes a file that only we may read. */
export function writeSecret(path: string, content: string | Uint8Array): void {
  at(path, () => writeFileSync(path, content, { mode: 0o600 }));
}

/** Moves a file or a folder in one step; never from one disk to another. */
export function move(from: string, to: string): void {
  at(to, () => renameSync(from, to));
}

/** Removes a file, or a folder with all that is in it; nothing where there is none. */
export function remove(path: string): void {
  at(path, () => rmSync(path, { recursive: true, force: true }));
}

/** Removes a folder where nothing is in it; says whether it did. */
export function removeEmpty(path: string): boolean {
  try {
    rmdirSync(path);
    return true;
  } catch {
    return false;
  }
}

/** A stream into a file that lies aside. */
export function streamInto(path: string): WriteStream {
  return createWriteStream(path);
}

/** A file that lies aside, written piece by piece. */
export class Pieces {
  readonly #path: string;
  readonly #descriptor: number;

  constructor(path: string) {
    this.#path = path;
    this.#descriptor = at(path, () => openSync(path, "w"));
  }

  add(buffer: Uint8Array, from: number, length: number): void {
    for (let done = 0; done < length; )
      done += at(this.#path, () => writeSync(this.#descriptor, buffer, from + done, length - done));
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** Has the disk keep a file, or a folder with all that is in it, even where the machine loses its power. */
export function settle(path: string): void {
  const isFolder = statSync(path).isDirectory();
  if (isFolder) for (const file of filesBelow(path)) settleOne(join(path, file));
  settleOne(path);
}

function settleOne(path: string): void {
  const isFolder = statSync(path).isDirectory();
  // Windows keeps folders by itself, and opens none.
  if (isFolder && process.platform === "win32") return;
  at(path, () => {
    const descriptor = openSync(path, "r");
    try {
      fsyncSync(descriptor);
    } catch (error) {
      // Some disks of other machines do the same of folders, and say so.
      if (!isFolder || !(error instanceof Error) || !("code" in error) || error.code !== "EINVAL")
        throw error;
    } finally {
      closeSync(descriptor);
    }
  });
}

/** Has the disk keep the names in a folder. */
export function settleNames(folder: string): void {
  settleOne(folder);
}
