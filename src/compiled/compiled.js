// @ts-check
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the engine: `src/` and its package. */
export const ENGINE = fileURLToPath(new URL("../../", import.meta.url));

/** Where the compiled engine is kept, by the stamp of its sources. */
export const KEPT = join(ENGINE, ".sextant", "engine");
/** The module that begins a command. */
export const START = "start.mjs";
/** The file that has the hash of all modules. */
export const SUM = "sum.txt";

/**
 * The folder in which an engine is or will be compiled: named by what the disk says of each of its sources (place, size,
 * times of their last change), which is read in some milliseconds.
 *
 * @param {string} engine The folder of the engine.
 */
export function compiledFolder(engine = ENGINE) {
  const hash = createHash("sha256");
  /** @param {string} path */
  const stamp = (path) => {
    const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    hash.update(`${path}\n${stat?.ino} ${stat?.size} ${stat?.mtimeNs} ${stat?.ctimeNs}\n`);
  };
  /** @param {string} folder */
  const below = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) below(path);
      else stamp(path);
    }
  };
  below(join(engine, "src"));
  for (const name of ["package.json", "package-lock.json"]) stamp(join(engine, name));
  return join(KEPT, hash.digest("hex").slice(0, 32));
}

/**
 * @param {{ readonly name: string }} one
 * @param {{ readonly name: string }} other
 */
function byName(one, other) {
  return one.name < other.name ? -1 : 1;
}

/**
 * The module that begins a command, of a folder in which the engine is whole; null of any other.
 *
 * @param {string} folder
 */
export function startIn(folder) {
  const sum = join(folder, SUM);
  return existsSync(sum) && readFileSync(sum, "utf8") === sumOf(folder) ? join(folder, START) : null;
}

/**
 * The hash of all modules of a folder, by their names.
 *
 * @param {string} folder
 */
export function sumOf(folder) {
  const hash = createHash("sha256");
  const modules = readdirSync(folder).filter((name) => name !== SUM);
  for (const name of modules.sort())
    hash
      .update(`${name}\n`)
      .update(readFileSync(join(folder, name)))
      .update("\n");
  return hash.digest("hex");
}
