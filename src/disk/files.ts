import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file below a folder, as sorted paths with forward slashes; none where there is no folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return walk(folder, "").sort();
}

/** Every folder below a folder in which there is nothing; their paths end with a slash. */
export function emptyFoldersBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(entry.parentPath, entry.name)).length === 0)
    .map((entry) => `${join(entry.parentPath, entry.name).slice(folder.length + 1)}/`.replaceAll("\\", "/"))
    .sort();
}

/** Is there a file, and no link to one, which could change behind its back? */
export function isPlainFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The text of a file; empty where there is none, or none that may be read. */
export function textOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Links are named as files and never followed: what is sealed lies where it says. */
function walk(folder: string, prefix: string): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    return entry.isDirectory() ? walk(folder, path) : [path];
  });
}
